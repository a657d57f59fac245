// Cloning, node kind by node kind; see ast_clone.hpp.
#include "grammar/ast_clone.hpp"

#include <unordered_map>

namespace gvm::grammar {

namespace {

class Cloner {
 public:
  explicit Cloner(base::Arena& arena) : arena_(arena) {}

  Expr* expr(const Expr* e) {
    if (e == nullptr) return nullptr;
    Expr* copy = make_expr(e);
    copy->mode = ExprMode::Unchecked;
    copy->comma_ok = false;
    copy->type = nullptr;
    copy->constant = nullptr;
    return copy;
  }

  template <class T>
  T* node(const T* e) {
    if constexpr (std::is_base_of_v<Expr, T>) {
      return static_cast<T*>(expr(e));
    } else {
      return static_cast<T*>(stmt(e));
    }
  }

  Stmt* stmt(const Stmt* s) {
    if (s == nullptr) return nullptr;
    switch (s->kind) {
      case NodeKind::BadStmt: return copy<BadStmt>(s);
      case NodeKind::DeclStmt: {
        auto* c = copy<DeclStmt>(s);
        c->decl = decl(c->decl);
        return c;
      }
      case NodeKind::EmptyStmt: return copy<EmptyStmt>(s);
      case NodeKind::LabeledStmt: {
        auto* c = copy<LabeledStmt>(s);
        c->label = node(c->label);
        c->stmt = stmt(c->stmt);
        return c;
      }
      case NodeKind::ExprStmt: {
        auto* c = copy<ExprStmt>(s);
        c->expr = expr(c->expr);
        return c;
      }
      case NodeKind::SendStmt: {
        auto* c = copy<SendStmt>(s);
        c->channel = expr(c->channel);
        c->value = expr(c->value);
        return c;
      }
      case NodeKind::IncDecStmt: {
        auto* c = copy<IncDecStmt>(s);
        c->operand = expr(c->operand);
        return c;
      }
      case NodeKind::AssignStmt: {
        auto* c = copy<AssignStmt>(s);
        list(c->left);
        list(c->right);
        return c;
      }
      case NodeKind::GoStmt: {
        auto* c = copy<GoStmt>(s);
        c->call = expr(c->call);
        return c;
      }
      case NodeKind::DeferStmt: {
        auto* c = copy<DeferStmt>(s);
        c->call = expr(c->call);
        return c;
      }
      case NodeKind::ReturnStmt: {
        auto* c = copy<ReturnStmt>(s);
        list(c->results);
        return c;
      }
      case NodeKind::BranchStmt: {
        auto* c = copy<BranchStmt>(s);
        c->label = node(c->label);
        c->target = nullptr;
        return c;
      }
      case NodeKind::BlockStmt: {
        auto* c = copy<BlockStmt>(s);
        list(c->stmts);
        return c;
      }
      case NodeKind::IfStmt: {
        auto* c = copy<IfStmt>(s);
        c->init = stmt(c->init);
        c->cond = expr(c->cond);
        c->then_block = node(c->then_block);
        c->else_stmt = stmt(c->else_stmt);
        return c;
      }
      case NodeKind::CaseClause: {
        auto* c = copy<CaseClause>(s);
        list(c->exprs);
        list(c->body);
        c->implicit_object = nullptr;
        return c;
      }
      case NodeKind::SwitchStmt: {
        auto* c = copy<SwitchStmt>(s);
        c->init = stmt(c->init);
        c->tag = expr(c->tag);
        list(c->clauses);
        return c;
      }
      case NodeKind::TypeSwitchStmt: {
        auto* c = copy<TypeSwitchStmt>(s);
        c->init = stmt(c->init);
        c->binding = node(c->binding);
        c->guard = node(c->guard);
        list(c->clauses);
        return c;
      }
      case NodeKind::CommClause: {
        auto* c = copy<CommClause>(s);
        c->comm = stmt(c->comm);
        list(c->body);
        return c;
      }
      case NodeKind::SelectStmt: {
        auto* c = copy<SelectStmt>(s);
        list(c->clauses);
        return c;
      }
      case NodeKind::ForStmt: {
        auto* c = copy<ForStmt>(s);
        c->init = stmt(c->init);
        c->cond = expr(c->cond);
        c->post = stmt(c->post);
        c->body = node(c->body);
        return c;
      }
      case NodeKind::RangeStmt: {
        auto* c = copy<RangeStmt>(s);
        c->key = expr(c->key);
        c->value = expr(c->value);
        c->operand = expr(c->operand);
        c->body = node(c->body);
        return c;
      }
      default: return nullptr;  // no statement
    }
  }

 private:
  template <class T>
  T* copy(const Node* from) {
    return arena_.make<T>(*static_cast<const T*>(from));
  }

  template <class T>
  void list(List<T>& nodes) {
    List<T> copies = arena_.make_array<T*>(nodes.size());
    for (size_t i = 0; i < nodes.size(); ++i) copies[i] = node(nodes[i]);
    nodes = copies;
  }

  FieldList* fields(const FieldList* from) {
    if (from == nullptr) return nullptr;
    FieldList* c = arena_.make<FieldList>(*from);
    c->fields = arena_.make_array<Field*>(from->fields.size());
    for (size_t i = 0; i < from->fields.size(); ++i) {
      Field* field = arena_.make<Field>(*from->fields[i]);
      list(field->names);
      field->type_expr = expr(field->type_expr);
      c->fields[i] = field;
    }
    return c;
  }

  Decl* decl(const Decl* from) {
    const auto* gen = as<GenDecl>(from);
    if (gen == nullptr) return const_cast<Decl*>(from);  // bad declarations; functions are not local
    GenDecl* c = arena_.make<GenDecl>(*gen);
    c->specs = arena_.make_array<Spec*>(gen->specs.size());
    for (size_t i = 0; i < gen->specs.size(); ++i) {
      Spec* spec = arena_.make<Spec>(*gen->specs[i]);
      specs_[gen->specs[i]] = spec;
      list(spec->names);
      spec->type_expr = expr(spec->type_expr);
      list(spec->values);
      spec->type_params = fields(spec->type_params);
      if (spec->inherited != nullptr) {
        if (auto known = specs_.find(spec->inherited); known != specs_.end()) spec->inherited = known->second;
      }
      c->specs[i] = spec;
    }
    return c;
  }

  Expr* make_expr(const Expr* e) {
    switch (e->kind) {
      case NodeKind::BadExpr: return copy<BadExpr>(e);
      case NodeKind::Ident: {
        auto* c = copy<Ident>(e);
        c->object = nullptr;
        return c;
      }
      case NodeKind::BasicLit: return copy<BasicLit>(e);
      case NodeKind::CompositeLit: {
        auto* c = copy<CompositeLit>(e);
        c->type_expr = expr(c->type_expr);
        list(c->elements);
        return c;
      }
      case NodeKind::FuncLit: {
        auto* c = copy<FuncLit>(e);
        c->signature = node(c->signature);
        c->body = node(c->body);
        return c;
      }
      case NodeKind::ParenExpr: {
        auto* c = copy<ParenExpr>(e);
        c->inner = expr(c->inner);
        return c;
      }
      case NodeKind::SelectorExpr: {
        auto* c = copy<SelectorExpr>(e);
        c->operand = expr(c->operand);
        c->name = node(c->name);
        c->selection = nullptr;
        return c;
      }
      case NodeKind::IndexExpr: {
        auto* c = copy<IndexExpr>(e);
        c->operand = expr(c->operand);
        c->is_instance = false;
        list(c->indices);
        return c;
      }
      case NodeKind::SliceExpr: {
        auto* c = copy<SliceExpr>(e);
        c->operand = expr(c->operand);
        c->low = expr(c->low);
        c->high = expr(c->high);
        c->max = expr(c->max);
        return c;
      }
      case NodeKind::TypeAssertExpr: {
        auto* c = copy<TypeAssertExpr>(e);
        c->operand = expr(c->operand);
        c->type_expr = expr(c->type_expr);
        return c;
      }
      case NodeKind::CallExpr: {
        auto* c = copy<CallExpr>(e);
        c->callee = expr(c->callee);
        list(c->args);
        return c;
      }
      case NodeKind::StarExpr: {
        auto* c = copy<StarExpr>(e);
        c->operand = expr(c->operand);
        return c;
      }
      case NodeKind::UnaryExpr: {
        auto* c = copy<UnaryExpr>(e);
        c->operand = expr(c->operand);
        return c;
      }
      case NodeKind::BinaryExpr: return binary(static_cast<const BinaryExpr*>(e));
      case NodeKind::KeyValueExpr: {
        auto* c = copy<KeyValueExpr>(e);
        c->key = expr(c->key);
        c->value = expr(c->value);
        return c;
      }
      case NodeKind::Ellipsis: {
        auto* c = copy<Ellipsis>(e);
        c->element = expr(c->element);
        return c;
      }
      case NodeKind::ArrayType: {
        auto* c = copy<ArrayType>(e);
        c->length = expr(c->length);
        c->element = expr(c->element);
        return c;
      }
      case NodeKind::StructType: {
        auto* c = copy<StructType>(e);
        c->fields = fields(c->fields);
        return c;
      }
      case NodeKind::FuncType: {
        auto* c = copy<FuncType>(e);
        c->type_params = fields(c->type_params);
        c->params = fields(c->params);
        c->results = fields(c->results);
        return c;
      }
      case NodeKind::InterfaceType: {
        auto* c = copy<InterfaceType>(e);
        c->members = fields(c->members);
        return c;
      }
      case NodeKind::MapType: {
        auto* c = copy<MapType>(e);
        c->key = expr(c->key);
        c->value = expr(c->value);
        return c;
      }
      case NodeKind::ChanType: {
        auto* c = copy<ChanType>(e);
        c->element = expr(c->element);
        return c;
      }
      default: return arena_.make<BadExpr>(BadExpr{*e});
    }
  }

  // The left spine of a sum may be ten thousand terms long: no recursion.
  Expr* binary(const BinaryExpr* e) {
    BinaryExpr* const top = copy<BinaryExpr>(e);
    BinaryExpr* at = top;
    for (;;) {
      at->mode = ExprMode::Unchecked;
      at->type = nullptr;
      at->constant = nullptr;
      at->right = expr(at->right);
      const auto* left = as<BinaryExpr>(at->left);
      if (left == nullptr) break;
      auto* next = copy<BinaryExpr>(left);
      at->left = next;
      at = next;
    }
    at->left = expr(at->left);
    return top;
  }

  base::Arena& arena_;
  std::unordered_map<const Spec*, const Spec*> specs_;
};

}  // namespace

Expr* clone_expr(base::Arena& arena, const Expr* expr) { return Cloner(arena).expr(expr); }

FuncType* clone_signature(base::Arena& arena, const FuncType* type) { return Cloner(arena).node(type); }

BlockStmt* clone_body(base::Arena& arena, const BlockStmt* body) { return Cloner(arena).node(body); }

}  // namespace gvm::grammar
