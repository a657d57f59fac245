// Which variables live in the heap: one walk over a function's body before it is compiled.
//
// Conservative for now: every variable whose address is taken is boxed, and every captured one that is written after its
// declaration; captured ones that never change are copied into the closure.
#include <algorithm>

#include "grammar/visitor.hpp"
#include "vm/compile/compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

class EscapeWalk {
 public:
  explicit EscapeWalk(EscapeInfo& info) : info_(info) {}

  void function(ast::Node* body, const Signature* signature) {
    const Signature* saved = signature_;
    signature_ = signature;
    walk(body);
    signature_ = saved;
  }

 private:
  // A function literal or range-over-func body that encloses the place where the walk is.
  struct Inner {
    const ast::Node* node;
    ast::Pos begin, end;
    const Signature* signature;  // of literals; range bodies return for the function around them
  };

  static void flag(Object* var, uintptr_t flags) {
    var->compile_info = reinterpret_cast<void*>(var_flags(var) | flags);
  }

  void capture(Object* var, ast::Pos declared) {
    for (size_t i = inner_.size(); i-- > 0;) {
      const Inner& in = inner_[i];
      if (declared >= in.begin && declared < in.end) return;
      flag(var, kVarCaptured);
      auto& list = info_.captures[in.node];
      if (std::find(list.begin(), list.end(), var) == list.end()) list.push_back(var);
    }
  }

  void use(Object* var) {
    if (var == nullptr || var->kind != ObjectKind::Var || var->is_global || var->is_field) return;
    capture(var, var->pos);
  }

  // The variable that an operand is (a part of), not through pointers, slices or maps.
  static Object* root(ast::Expr* expr) {
    for (;;) {
      expr = ast::unparen(expr);
      if (auto* ident = ast::as<ast::Ident>(expr)) {
        Object* o = ident->object;
        return o != nullptr && o->kind == ObjectKind::Var && !o->is_global && !o->is_field ? o : nullptr;
      }
      if (auto* selector = ast::as<ast::SelectorExpr>(expr)) {
        if (selector->selection == nullptr || selector->selection->kind != SelectionKind::Field) return nullptr;
        if (selector->operand->type == nullptr || as_pointer(selector->operand->type) != nullptr) return nullptr;
        if (selector->selection->indirect) return nullptr;
        expr = selector->operand;
        continue;
      }
      if (auto* index = ast::as<ast::IndexExpr>(expr)) {
        if (index->operand->type == nullptr || as_array(index->operand->type) == nullptr) return nullptr;
        expr = index->operand;
        continue;
      }
      return nullptr;
    }
  }

  void written(ast::Expr* expr) {
    if (Object* var = root(expr)) flag(var, kVarReassigned);
  }
  void address_taken(ast::Expr* expr) {
    if (Object* var = root(expr)) flag(var, kVarAddressTaken);
  }

  void assignment(ast::AssignStmt* s) {
    for (ast::Expr* left : s->left) {
      auto* ident = ast::as<ast::Ident>(left);
      bool defines = s->assign_kind == ast::AssignKind::Define && ident != nullptr && ident->object != nullptr &&
                     ident->object->pos == ident->pos;
      if (!defines) written(left);
    }
  }

  // A method called or taken as a value through the address of its operand.
  void method(ast::SelectorExpr* selector) {
    const Selection* s = selector->selection;
    if (s == nullptr || s->kind != SelectionKind::Method || !s->object->pointer_receiver) return;
    if (as_pointer(selector->operand->type) != nullptr) return;
    // an embedded pointer on the way holds the address
    const Type* type = selector->operand->type;
    for (uint32_t index : s->path) {
      if (const PointerType* p = as_pointer(type)) type = p->elem;
      const StructType* st = as_struct(type);
      if (st == nullptr) return;
      type = st->fields[index]->type;
      if (as_pointer(type) != nullptr) return;
    }
    address_taken(selector->operand);
  }

  void inner(const ast::Node* node, ast::Pos begin, ast::Pos end, const Signature* signature, ast::Node* body) {
    info_.captures[node];
    inner_.push_back({node, begin, end, signature});
    walk(body);
    inner_.pop_back();
  }

  void range(ast::RangeStmt* s) {
    if (!s->define) {
      if (s->key != nullptr) written(s->key);
      if (s->value != nullptr) written(s->value);
    }
    bool over_func = s->operand->type != nullptr && as_signature(s->operand->type) != nullptr;
    if (!over_func) {
      children(s);
      return;
    }
    walk(s->operand);
    inner_.push_back({s, s->pos, s->end, nullptr});
    info_.captures[s];
    if (s->key != nullptr) walk(s->key);
    if (s->value != nullptr) walk(s->value);
    walk(s->body);
    inner_.pop_back();
  }

  // return inside a range-over-func body writes the results of the function around it.
  void returns() {
    if (inner_.empty() || inner_.back().signature != nullptr) return;
    const Signature* target = signature_;
    size_t depth = inner_.size();
    for (; depth > 0; --depth) {
      if (inner_[depth - 1].signature != nullptr) {
        target = inner_[depth - 1].signature;
        break;
      }
    }
    if (target == nullptr) return;
    for (Object* result : target->results) {
      flag(result, kVarReassigned | kVarCaptured);
      for (size_t i = depth; i < inner_.size(); ++i) {
        auto& list = info_.captures[inner_[i].node];
        if (std::find(list.begin(), list.end(), result) == list.end()) list.push_back(result);
      }
    }
  }

  void children(ast::Node* node) {
    auto visit = [this](ast::Node* child) { walk(child); };
    ast::for_each_child(node, visit);
  }

  void walk(ast::Node* node) {
    if (node == nullptr) return;
    switch (node->kind) {
      case ast::NodeKind::Ident: use(static_cast<ast::Ident*>(node)->object); return;
      case ast::NodeKind::FuncLit: {
        auto* literal = static_cast<ast::FuncLit*>(node);
        const Signature* signature = as_signature(literal->type);
        if (signature != nullptr) {
          for (Object* r : signature->results) {
            if (!r->name.text().empty()) flag(r, kVarReassigned);  // by return statements
          }
        }
        inner(literal, literal->pos, literal->end, signature, literal->body);
        return;
      }
      case ast::NodeKind::UnaryExpr: {
        auto* unary = static_cast<ast::UnaryExpr*>(node);
        if (unary->op == ast::UnaryOp::Address) address_taken(unary->operand);
        break;
      }
      case ast::NodeKind::SliceExpr: {
        auto* slice = static_cast<ast::SliceExpr*>(node);
        if (slice->operand->type != nullptr && as_array(slice->operand->type) != nullptr) address_taken(slice->operand);
        break;
      }
      case ast::NodeKind::SelectorExpr: {
        auto* selector = static_cast<ast::SelectorExpr*>(node);
        method(selector);
        walk(selector->operand);
        return;
      }
      case ast::NodeKind::AssignStmt: assignment(static_cast<ast::AssignStmt*>(node)); break;
      case ast::NodeKind::IncDecStmt: written(static_cast<ast::IncDecStmt*>(node)->operand); break;
      case ast::NodeKind::RangeStmt: range(static_cast<ast::RangeStmt*>(node)); return;
      case ast::NodeKind::ReturnStmt: returns(); break;
      default: break;
    }
    if (auto* e = expr_of(node); e != nullptr && e->mode == ast::ExprMode::TypeExpr) return;
    children(node);
  }

  static ast::Expr* expr_of(ast::Node* node) {
    return node->kind <= ast::NodeKind::ChanType ? static_cast<ast::Expr*>(node) : nullptr;
  }

  EscapeInfo& info_;
  std::vector<Inner> inner_;
  const Signature* signature_ = nullptr;
};

}  // namespace

void analyse_escapes(ast::Node* body, const Signature* signature, EscapeInfo& info) {
  if (signature != nullptr) {
    for (Object* r : signature->results) {
      if (!r->name.text().empty()) r->compile_info = reinterpret_cast<void*>(var_flags(r) | kVarReassigned);
    }
  }
  EscapeWalk(info).function(body, signature);
}

bool has_defer(ast::Node* body) {
  bool found = false;
  auto visit = [&](auto& self, ast::Node* node) -> void {
    if (found || node == nullptr || node->kind == ast::NodeKind::FuncLit) return;
    if (node->kind == ast::NodeKind::DeferStmt) {
      found = true;
      return;
    }
    auto next = [&](ast::Node* child) { self(self, child); };
    ast::for_each_child(node, next);
  };
  visit(visit, body);
  return found;
}

}  // namespace gvm::vm
