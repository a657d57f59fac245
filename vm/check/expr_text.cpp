// See expr_text.hpp. Left spines of binary expressions are walked in a loop; other nesting is bounded by kMaxDepth.
#include "vm/check/expr_text.hpp"

#include <vector>

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

constexpr size_t kMaxText = 4000;  // bytes; longer than any reader wants
constexpr int kMaxDepth = 200;

class Writer {
 public:
  std::string take() { return std::move(out_); }
  void expr(const ast::Expr* e);

 private:
  void put(std::string_view s) { out_ += s; }
  bool full() const { return out_.size() > kMaxText || depth_ > kMaxDepth; }
  template <class L>
  void list(const L& items) {
    bool first = true;
    for (const auto* item : items) {
      if (!first) put(", ");
      first = false;
      expr(item);
      if (full()) return;
    }
  }
  void binary(const ast::BinaryExpr* e);
  void fields(const ast::FieldList* list, const char* separator);
  void members(const ast::FieldList* list);
  void signature(const ast::FuncType* e);
  void type(const ast::Expr* e);
  void slice(const ast::SliceExpr* e);
  void node(const ast::Expr* e);

  std::string out_;
  int depth_ = 0;
};

void Writer::binary(const ast::BinaryExpr* e) {
  std::vector<const ast::BinaryExpr*> spine;
  const ast::Expr* at = e;
  while (const auto* b = ast::as<ast::BinaryExpr>(at)) {
    spine.push_back(b);
    at = b->left;
  }
  expr(at);
  for (size_t i = spine.size(); i-- > 0 && !full();) {
    put(" ");
    put(ast::spelling(spine[i]->op));
    put(" ");
    expr(spine[i]->right);
  }
}

void Writer::fields(const ast::FieldList* list, const char* separator) {
  bool first = true;
  for (const ast::Field* f : list->fields) {
    if (!first) put(separator);
    first = false;
    bool first_name = true;
    for (const ast::Ident* name : f->names) {
      if (!first_name) put(", ");
      first_name = false;
      put(name->name.text());
    }
    if (!f->names.empty()) put(" ");
    expr(f->type_expr);
  }
}

void Writer::members(const ast::FieldList* list) {
  bool first = true;
  for (const ast::Field* f : list->fields) {
    if (!first) put("; ");
    first = false;
    const auto* method = ast::as<ast::FuncType>(f->type_expr);
    if (!f->names.empty() && method != nullptr) {
      put(f->names[0]->name.text());
      signature(method);
    } else {
      expr(f->type_expr);
    }
  }
}

void Writer::signature(const ast::FuncType* e) {
  put("(");
  if (e->params != nullptr) fields(e->params, ", ");
  put(")");
  if (e->results == nullptr || e->results->fields.empty()) return;
  put(" ");
  const bool bare = e->results->fields.size() == 1 && e->results->fields[0]->names.empty();
  if (!bare) put("(");
  fields(e->results, ", ");
  if (!bare) put(")");
}

void Writer::slice(const ast::SliceExpr* e) {
  expr(e->operand);
  put("[");
  if (e->low != nullptr) expr(e->low);
  put(":");
  if (e->high != nullptr) expr(e->high);
  if (e->three) {
    put(":");
    if (e->max != nullptr) expr(e->max);
  }
  put("]");
}

void Writer::type(const ast::Expr* e) {
  using K = ast::NodeKind;
  switch (e->kind) {
    case K::Ellipsis:
      put("...");
      if (auto* t = ast::as<ast::Ellipsis>(e); t->element != nullptr) expr(t->element);
      break;
    case K::ArrayType: {
      auto* t = ast::as<ast::ArrayType>(e);
      put("[");
      if (t->length != nullptr) expr(t->length);
      put("]");
      expr(t->element);
      break;
    }
    case K::StructType:
      put("struct{");
      fields(ast::as<ast::StructType>(e)->fields, "; ");
      put("}");
      break;
    case K::InterfaceType:
      put("interface{");
      members(ast::as<ast::InterfaceType>(e)->members);
      put("}");
      break;
    case K::FuncType:
      put("func");
      signature(ast::as<ast::FuncType>(e));
      break;
    case K::MapType: {
      auto* t = ast::as<ast::MapType>(e);
      put("map[");
      expr(t->key);
      put("]");
      expr(t->value);
      break;
    }
    case K::ChanType: {
      auto* t = ast::as<ast::ChanType>(e);
      put(t->dir == ast::ChanDir::Receive ? "<-chan " : t->dir == ast::ChanDir::Send ? "chan<- " : "chan ");
      expr(t->element);
      break;
    }
    default:
      put("bad expression");
      break;
  }
}

void Writer::node(const ast::Expr* e) {
  using K = ast::NodeKind;
  switch (e->kind) {
    case K::Ident: put(ast::as<ast::Ident>(e)->name.text()); break;
    case K::BasicLit: put(ast::as<ast::BasicLit>(e)->text); break;
    case K::CompositeLit: {
      auto* lit = ast::as<ast::CompositeLit>(e);
      if (lit->type_expr != nullptr) expr(lit->type_expr);
      put(lit->elements.empty() ? "{}" : "{…}");
      break;
    }
    case K::FuncLit: {
      auto* lit = ast::as<ast::FuncLit>(e);
      put("func");
      signature(lit->signature);
      put(lit->body == nullptr || lit->body->stmts.empty() ? " {}" : " {…}");
      break;
    }
    case K::ParenExpr:
      put("(");
      expr(ast::as<ast::ParenExpr>(e)->inner);
      put(")");
      break;
    case K::SelectorExpr: {
      auto* s = ast::as<ast::SelectorExpr>(e);
      expr(s->operand);
      put(".");
      put(s->name->name.text());
      break;
    }
    case K::IndexExpr: {
      auto* x = ast::as<ast::IndexExpr>(e);
      expr(x->operand);
      put("[");
      list(x->indices);
      put("]");
      break;
    }
    case K::SliceExpr: slice(ast::as<ast::SliceExpr>(e)); break;
    case K::TypeAssertExpr: {
      auto* t = ast::as<ast::TypeAssertExpr>(e);
      expr(t->operand);
      put(".(");
      if (t->type_expr != nullptr) {
        expr(t->type_expr);
      } else {
        put("type");
      }
      put(")");
      break;
    }
    case K::CallExpr: {
      auto* c = ast::as<ast::CallExpr>(e);
      expr(c->callee);
      put("(");
      list(c->args);
      if (c->ellipsis) put("...");
      put(")");
      break;
    }
    case K::StarExpr:
      put("*");
      expr(ast::as<ast::StarExpr>(e)->operand);
      break;
    case K::UnaryExpr: {
      auto* u = ast::as<ast::UnaryExpr>(e);
      put(ast::spelling(u->op));
      expr(u->operand);
      break;
    }
    case K::BinaryExpr: binary(ast::as<ast::BinaryExpr>(e)); break;
    case K::KeyValueExpr: {
      auto* kv = ast::as<ast::KeyValueExpr>(e);
      expr(kv->key);
      put(": ");
      expr(kv->value);
      break;
    }
    default: type(e); break;
  }
}

void Writer::expr(const ast::Expr* e) {
  if (e == nullptr) return;
  if (full()) {
    put("…");
    return;
  }
  ++depth_;
  node(e);
  --depth_;
}

}  // namespace

std::string expr_text(const grammar::Expr* e) {
  Writer writer;
  writer.expr(e);
  return writer.take();
}

}  // namespace gvm::vm
