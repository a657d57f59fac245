// Walking the tree: for_each_child(node, visit) calls visit(child) for each child node that is
// there, in source order. Declared without a `default:` over kinds, so a new kind of node does not
// compile until its children are listed. Recursion over a parsed tree is safe: kMaxDepth bounds it.
#pragma once

#include "grammar/ast.hpp"

namespace gvm::grammar {

namespace detail {

template <class Visit>
struct ChildVisitor {
  Visit& visit;

  void one(Node* node) {
    if (node != nullptr) visit(node);
  }
  template <class T>
  void all(List<T> nodes) {
    for (T* node : nodes) one(node);
  }
  void fields(FieldList* list) {
    if (list == nullptr) return;
    for (Field* field : list->fields) {
      all(field->names);
      one(field->type_expr);
      one(field->tag);
    }
  }
  void spec(Spec* spec) {
    one(spec->import_name);
    one(spec->import_path);
    all(spec->names);
    fields(spec->type_params);
    one(spec->type_expr);
    all(spec->values);
  }

  void children(BadExpr*) {}
  void children(Ident*) {}
  void children(BasicLit*) {}
  void children(CompositeLit* n) { one(n->type_expr), all(n->elements); }
  void children(FuncLit* n) { one(n->signature), one(n->body); }
  void children(ParenExpr* n) { one(n->inner); }
  void children(SelectorExpr* n) { one(n->operand), one(n->name); }
  void children(IndexExpr* n) { one(n->operand), all(n->indices); }
  void children(SliceExpr* n) { one(n->operand), one(n->low), one(n->high), one(n->max); }
  void children(TypeAssertExpr* n) { one(n->operand), one(n->type_expr); }
  void children(CallExpr* n) { one(n->callee), all(n->args); }
  void children(StarExpr* n) { one(n->operand); }
  void children(UnaryExpr* n) { one(n->operand); }
  void children(BinaryExpr* n) { one(n->left), one(n->right); }
  void children(KeyValueExpr* n) { one(n->key), one(n->value); }
  void children(Ellipsis* n) { one(n->element); }
  void children(ArrayType* n) { one(n->length), one(n->element); }
  void children(StructType* n) { fields(n->fields); }
  void children(FuncType* n) { fields(n->type_params), fields(n->params), fields(n->results); }
  void children(InterfaceType* n) { fields(n->members); }
  void children(MapType* n) { one(n->key), one(n->value); }
  void children(ChanType* n) { one(n->element); }

  void children(BadStmt*) {}
  void children(DeclStmt* n) { one(n->decl); }
  void children(EmptyStmt*) {}
  void children(LabeledStmt* n) { one(n->label), one(n->stmt); }
  void children(ExprStmt* n) { one(n->expr); }
  void children(SendStmt* n) { one(n->channel), one(n->value); }
  void children(IncDecStmt* n) { one(n->operand); }
  void children(AssignStmt* n) { all(n->left), all(n->right); }
  void children(GoStmt* n) { one(n->call); }
  void children(DeferStmt* n) { one(n->call); }
  void children(ReturnStmt* n) { all(n->results); }
  void children(BranchStmt* n) { one(n->label); }
  void children(BlockStmt* n) { all(n->stmts); }
  void children(IfStmt* n) { one(n->init), one(n->cond), one(n->then_block), one(n->else_stmt); }
  void children(CaseClause* n) { all(n->exprs), all(n->body); }
  void children(SwitchStmt* n) { one(n->init), one(n->tag), all(n->clauses); }
  void children(TypeSwitchStmt* n) {
    one(n->init), one(n->binding), one(n->guard), all(n->clauses);
  }
  void children(CommClause* n) { one(n->comm), all(n->body); }
  void children(SelectStmt* n) { all(n->clauses); }
  void children(ForStmt* n) { one(n->init), one(n->cond), one(n->post), one(n->body); }
  void children(RangeStmt* n) { one(n->key), one(n->value), one(n->operand), one(n->body); }

  void children(BadDecl*) {}
  void children(GenDecl* n) {
    for (Spec* s : n->specs) spec(s);
  }
  void children(FuncDecl* n) { fields(n->receiver), one(n->name), one(n->signature), one(n->body); }
};

}  // namespace detail

template <class Visit>
void for_each_child(Node* node, Visit&& visit) {
  detail::ChildVisitor<Visit> children{visit};
  switch (node->kind) {
    // clang-format off
#define NODE(name) case NodeKind::name: return children.children(static_cast<name*>(node));
#include "grammar/ast_nodes.def"
    // clang-format on
  }
}

}  // namespace gvm::grammar
