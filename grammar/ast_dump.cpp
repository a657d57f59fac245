// S-expressions of nodes. Names and literals stand for themselves, operators and keywords for their
// nodes; what may be missing in the middle is written `_`.
#include "grammar/ast_dump.hpp"

#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

namespace {

class Dumper {
 public:
  std::string out;

  void node(const Node* node) {
    if (node == nullptr) {
      out += '_';
      return;
    }
    switch (node->kind) {
      // clang-format off
#define NODE(name) case NodeKind::name: return dump(static_cast<const name&>(*node));
#include "grammar/ast_nodes.def"
      // clang-format on
    }
  }

 private:
  void word(std::string_view text) {
    if (!out.empty() && out.back() != '(' && out.back() != ' ') out += ' ';
    out += text;
  }
  void sub(const Node* child) {
    out += ' ';
    node(child);
  }
  // "(name child child ...)"
  template <class... Children>
  void form(std::string_view name, const Children*... children) {
    out += '(';
    out += name;
    (sub(children), ...);
    out += ')';
  }
  template <class T>
  void list(std::string_view name, List<T> nodes) {
    word("(");
    out += name;
    for (const T* n : nodes) sub(n);
    out += ')';
  }
  void fields(std::string_view name, const FieldList* list) {
    word("(");
    out += name;
    for (const Field* field : list->fields) {
      out += " (";
      for (const Ident* n : field->names) {
        node(n);
        out += ' ';
      }
      node(field->type_expr);
      if (field->tag != nullptr) sub(field->tag);
      out += ')';
    }
    out += ')';
  }

  void dump(const BadExpr&) { out += "(BadExpr)"; }
  void dump(const Ident& n) { out += n.name.text(); }
  void dump(const BasicLit& n) { out += n.text; }
  void dump(const CompositeLit& n) {
    out += "(lit";
    sub(n.type_expr);
    for (const Expr* e : n.elements) sub(e);
    out += ')';
  }
  void dump(const FuncLit& n) { form("closure", n.signature, n.body); }
  void dump(const ParenExpr& n) { form("paren", n.inner); }
  void dump(const SelectorExpr& n) { form(".", n.operand, n.name); }
  void dump(const IndexExpr& n) {
    out += "(index";
    sub(n.operand);
    for (const Expr* e : n.indices) sub(e);
    out += ')';
  }
  void dump(const SliceExpr& n) {
    if (n.three) return form("slice", n.operand, n.low, n.high, n.max);
    form("slice", n.operand, n.low, n.high);
  }
  void dump(const TypeAssertExpr& n) { form("assert", n.operand, n.type_expr); }
  void dump(const CallExpr& n) {
    out += "(call";
    sub(n.callee);
    for (const Expr* e : n.args) sub(e);
    out += n.ellipsis ? " ...)" : ")";
  }
  void dump(const StarExpr& n) { form("deref", n.operand); }
  void dump(const UnaryExpr& n) { form(text::cat("unary", spelling(n.op)), n.operand); }
  void dump(const BinaryExpr& n) { form(spelling(n.op), n.left, n.right); }
  void dump(const KeyValueExpr& n) { form(":", n.key, n.value); }
  void dump(const Ellipsis& n) { form("...", n.element); }
  void dump(const ArrayType& n) {
    if (n.length == nullptr) return form("[]", n.element);
    form("array", n.length, n.element);
  }
  void dump(const StructType& n) { fields("struct", n.fields); }
  void dump(const FuncType& n) {
    out += "(func";
    if (n.type_params != nullptr) fields("typeparams", n.type_params);
    fields("params", n.params);
    if (n.results != nullptr) fields("results", n.results);
    out += ')';
  }
  void dump(const InterfaceType& n) { fields("interface", n.members); }
  void dump(const MapType& n) { form("map", n.key, n.value); }
  void dump(const ChanType& n) {
    form(n.dir == ChanDir::Both ? "chan" : n.dir == ChanDir::Send ? "chan<-" : "<-chan", n.element);
  }

  void dump(const BadStmt&) { out += "(BadStmt)"; }
  void dump(const DeclStmt& n) { node(n.decl); }
  void dump(const EmptyStmt& n) { out += n.implicit ? "(empty implicit)" : "(empty)"; }
  void dump(const LabeledStmt& n) { form("label", n.label, n.stmt); }
  void dump(const ExprStmt& n) { node(n.expr); }
  void dump(const SendStmt& n) { form("send", n.channel, n.value); }
  void dump(const IncDecStmt& n) { form(n.increment ? "++" : "--", n.operand); }
  void dump(const AssignStmt& n) {
    out += '(';
    if (n.assign_kind == AssignKind::Op) out += spelling(n.op);
    out += n.assign_kind == AssignKind::Define ? ":=" : "=";
    list("", n.left);
    list("", n.right);
    out += ')';
  }
  void dump(const GoStmt& n) { form("go", n.call); }
  void dump(const DeferStmt& n) { form("defer", n.call); }
  void dump(const ReturnStmt& n) {
    out += "(return";
    for (const Expr* e : n.results) sub(e);
    out += ')';
  }
  void dump(const BranchStmt& n) {
    constexpr const char* kNames[] = {"break", "continue", "goto", "fallthrough"};
    const char* name = kNames[static_cast<size_t>(n.branch)];
    if (n.label == nullptr) return form(name);
    form(name, n.label);
  }
  void dump(const BlockStmt& n) {
    out += "(block";
    for (const Stmt* s : n.stmts) sub(s);
    out += ')';
  }
  void dump(const IfStmt& n) {
    if (n.else_stmt != nullptr) return form("if", n.init, n.cond, n.then_block, n.else_stmt);
    form("if", n.init, n.cond, n.then_block);
  }
  void dump(const CaseClause& n) {
    out += '(';
    out += n.is_default ? "default" : "case";
    if (!n.is_default) list("", n.exprs);
    for (const Stmt* s : n.body) sub(s);
    out += ')';
  }
  void dump(const SwitchStmt& n) {
    out += "(switch";
    sub(n.init);
    sub(n.tag);
    for (const CaseClause* c : n.clauses) sub(c);
    out += ')';
  }
  void dump(const TypeSwitchStmt& n) {
    out += "(typeswitch";
    sub(n.init);
    sub(n.binding);
    sub(n.guard->operand);
    for (const CaseClause* c : n.clauses) sub(c);
    out += ')';
  }
  void dump(const CommClause& n) {
    out += '(';
    out += n.comm == nullptr ? "default" : "case";
    if (n.comm != nullptr) sub(n.comm);
    for (const Stmt* s : n.body) sub(s);
    out += ')';
  }
  void dump(const SelectStmt& n) {
    out += "(select";
    for (const CommClause* c : n.clauses) sub(c);
    out += ')';
  }
  void dump(const ForStmt& n) { form("for", n.init, n.cond, n.post, n.body); }
  void dump(const RangeStmt& n) {
    form(n.define ? "range:=" : "range", n.key, n.value, n.operand, n.body);
  }

  void dump(const BadDecl&) { out += "(BadDecl)"; }
  void dump(const GenDecl& n) {
    constexpr const char* kNames[] = {"import", "const", "type", "var"};
    out += '(';
    out += kNames[static_cast<size_t>(n.keyword)];
    for (const Spec* s : n.specs) {
      out += ' ';
      spec(n.keyword, *s);
    }
    out += ')';
  }
  void spec(DeclKeyword keyword, const Spec& n) {
    out += '(';
    if (keyword == DeclKeyword::Import) {
      if (n.import_name != nullptr) word(n.import_name->name.text());
      word(n.import_path->text);
    }
    for (const Ident* name : n.names) word(name->name.text());
    if (n.type_params != nullptr) fields("typeparams", n.type_params);
    if (n.is_alias) word("alias");
    if (n.type_expr != nullptr) sub(n.type_expr);
    if (!n.values.empty()) list("=", n.values);
    out += ')';
  }
  void dump(const FuncDecl& n) {
    out += "(decl ";
    out += n.name->name.text();
    if (n.receiver != nullptr) fields("receiver", n.receiver);
    sub(n.signature);
    if (n.body != nullptr) sub(n.body);
    out += ')';
  }
};

}  // namespace

std::string dump(const Node* node) {
  Dumper dumper;
  dumper.node(node);
  return std::move(dumper.out);
}

std::string dump(const File& file) {
  std::string out;
  if (file.package_name != nullptr)
    out = text::cat("(package ", file.package_name->name.text(), ")\n");
  for (const Decl* decl : file.decls) out += dump(decl) + "\n";
  if (file.script != nullptr) {
    for (const Stmt* stmt : file.script->stmts) out += dump(stmt) + "\n";
  }
  return out;
}

}  // namespace gvm::grammar
