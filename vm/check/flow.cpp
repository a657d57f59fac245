// Terminating statements, and the resolution of labels, break, continue and goto.
#include "vm/check/flow.hpp"

#include <deque>
#include <unordered_map>
#include <vector>

#include "runtime/base/text.hpp"
#include "vm/types/object.hpp"

namespace gvm::vm {

namespace {

using base::text::cat;
using grammar::as;
using grammar::BlockStmt;
using grammar::BranchKind;
using grammar::BranchStmt;
using grammar::Expr;
using grammar::Ident;
using grammar::LabeledStmt;
using grammar::List;
using grammar::NodeKind;
using grammar::Pos;
using grammar::Stmt;

// --- terminating statements

bool has_break(const Stmt* stmt, Symbol label, bool unlabeled);

template <class T>
bool has_break_in(const List<T>& stmts, Symbol label, bool unlabeled) {
  for (const T* stmt : stmts) {
    if (has_break(stmt, label, unlabeled)) return true;
  }
  return false;
}

// Does `stmt` contain a break that leaves the statement around it: one with `label`, or
// (`unlabeled`) one without?
bool has_break(const Stmt* stmt, Symbol label, bool unlabeled) {
  while (stmt != nullptr) {
    switch (stmt->kind) {
      case NodeKind::BranchStmt: {
        const BranchStmt* branch = as<BranchStmt>(stmt);
        if (branch->branch != BranchKind::Break) return false;
        return branch->label == nullptr ? unlabeled
                                        : !label.empty() && branch->label->name == label;
      }
      case NodeKind::BlockStmt: return has_break_in(as<BlockStmt>(stmt)->stmts, label, unlabeled);
      case NodeKind::LabeledStmt: stmt = as<LabeledStmt>(stmt)->stmt; continue;
      case NodeKind::IfStmt: {
        const auto* branch = as<grammar::IfStmt>(stmt);
        if (has_break(branch->then_block, label, unlabeled)) return true;
        stmt = branch->else_stmt;
        continue;
      }
      case NodeKind::CaseClause:
        return has_break_in(as<grammar::CaseClause>(stmt)->body, label, unlabeled);
      case NodeKind::CommClause:
        return has_break_in(as<grammar::CommClause>(stmt)->body, label, unlabeled);
      // Inside these a break without a label is theirs.
      case NodeKind::SwitchStmt:
        return !label.empty() && has_break_in(as<grammar::SwitchStmt>(stmt)->clauses, label, false);
      case NodeKind::TypeSwitchStmt:
        return !label.empty() &&
               has_break_in(as<grammar::TypeSwitchStmt>(stmt)->clauses, label, false);
      case NodeKind::SelectStmt:
        return !label.empty() && has_break_in(as<grammar::SelectStmt>(stmt)->clauses, label, false);
      case NodeKind::ForStmt:
        return !label.empty() && has_break(as<grammar::ForStmt>(stmt)->body, label, false);
      case NodeKind::RangeStmt:
        return !label.empty() && has_break(as<grammar::RangeStmt>(stmt)->body, label, false);
      default: return false;
    }
  }
  return false;
}

bool is_panic_call(const Expr* expr) {
  const auto* call = as<grammar::CallExpr>(grammar::unparen(expr));
  if (call == nullptr) return false;
  const Ident* callee = as<Ident>(grammar::unparen(call->callee));
  return callee != nullptr && callee->object != nullptr &&
         callee->object->kind == ObjectKind::Builtin && callee->object->builtin == BuiltinId::Panic;
}

bool terminates(const Stmt* stmt, Symbol label);

bool list_terminates(const List<Stmt>& stmts) {
  size_t count = stmts.size();
  while (count > 0 && stmts[count - 1]->kind == NodeKind::EmptyStmt) --count;
  return count > 0 && terminates(stmts[count - 1], Symbol());
}

template <class Clause>
bool clauses_terminate(const List<Clause>& clauses, Symbol label) {
  for (const Clause* clause : clauses) {
    if (!list_terminates(clause->body) || has_break_in(clause->body, label, true)) return false;
  }
  return true;
}

bool has_default(const List<grammar::CaseClause>& clauses) {
  for (const grammar::CaseClause* clause : clauses) {
    if (clause->is_default) return true;
  }
  return false;
}

bool terminates(const Stmt* stmt, Symbol label) {
  while (stmt != nullptr) {
    switch (stmt->kind) {
      case NodeKind::ReturnStmt: return true;
      case NodeKind::BranchStmt: {
        const BranchKind kind = as<BranchStmt>(stmt)->branch;
        return kind == BranchKind::Goto || kind == BranchKind::Fallthrough;
      }
      case NodeKind::ExprStmt: return is_panic_call(as<grammar::ExprStmt>(stmt)->expr);
      case NodeKind::BlockStmt: return list_terminates(as<BlockStmt>(stmt)->stmts);
      case NodeKind::IfStmt: {
        const auto* branch = as<grammar::IfStmt>(stmt);
        if (!list_terminates(branch->then_block->stmts)) return false;
        stmt = branch->else_stmt;
        label = Symbol();
        continue;
      }
      case NodeKind::ForStmt: {
        const auto* loop = as<grammar::ForStmt>(stmt);
        return loop->cond == nullptr && !has_break(loop->body, label, true);
      }
      case NodeKind::SwitchStmt: {
        const auto* choice = as<grammar::SwitchStmt>(stmt);
        return has_default(choice->clauses) && clauses_terminate(choice->clauses, label);
      }
      case NodeKind::TypeSwitchStmt: {
        const auto* choice = as<grammar::TypeSwitchStmt>(stmt);
        return has_default(choice->clauses) && clauses_terminate(choice->clauses, label);
      }
      case NodeKind::SelectStmt:
        return clauses_terminate(as<grammar::SelectStmt>(stmt)->clauses, label);
      case NodeKind::LabeledStmt: {
        const LabeledStmt* labeled = as<LabeledStmt>(stmt);
        label = labeled->label->name;
        stmt = labeled->stmt;
        continue;
      }
      default: return false;
    }
  }
  return false;
}

// --- labels

// One walk over a body. Breaks and continues are resolved on the way (their targets enclose them);
// gotos at the end, when all labels are known with the blocks that they stand in.
class LabelChecker {
 public:
  LabelChecker(const grammar::SourceMap& sources, grammar::DiagnosticSink& sink)
      : sources_(sources), sink_(sink) {}

  void check(BlockStmt* body) {
    walk_block(body->stmts, body->pos, Context{});
    for (const Goto& jump : gotos_) resolve(jump);
    for (const Label& label : labels_) {
      if (label.used) continue;
      const Ident* name = label.stmt->label;
      sink_.error({name->pos, name->end}, cat("label ", name->name.text(), " defined and not used"))
          .soft = true;
    }
  }

 private:
  // A variable declaration: where Go says it is, and what.
  struct VarDecl {
    Pos pos;
    std::string names;
  };
  struct Block {
    Block* parent;
    Pos start;
    std::vector<VarDecl> vars;
  };
  struct Label {
    LabeledStmt* stmt;
    Block* block;
    bool used = false;
  };
  struct Goto {
    BranchStmt* stmt;
    Block* block;
  };
  // The labeled statements around a place, innermost first.
  struct Enclosing {
    const LabeledStmt* stmt;
    const Enclosing* outer;
  };
  struct Context {
    Block* block = nullptr;
    Stmt* breaks = nullptr;  // what a break without a label leaves
    Stmt* continues = nullptr;
    const Enclosing* enclosing = nullptr;
  };

  std::string place(Pos pos) const {
    const grammar::Location where = sources_.locate(pos);
    return cat(where.file, ":", where.line, ":", where.column);
  }

  void error(const Ident* label, std::string text) {
    sink_.error({label->pos, label->end}, std::move(text));
  }

  void walk_block(List<Stmt> stmts, Pos start, Context context) {
    Block& block = blocks_.emplace_back(Block{context.block, start, {}});
    context.block = &block;
    for (Stmt* stmt : stmts) walk(stmt, context);
  }

  template <class Clause>
  void walk_clauses(List<Clause> clauses, Stmt* owner, Context context) {
    context.breaks = owner;
    for (Clause* clause : clauses) walk_block(clause->body, clause->pos, context);
  }

  void walk_loop(Stmt* loop, BlockStmt* body, Context context) {
    context.breaks = loop;
    context.continues = loop;
    walk_block(body->stmts, body->pos, context);
  }

  void walk(Stmt* stmt, const Context& context) {
    switch (stmt->kind) {
      case NodeKind::DeclStmt: return record_decl(as<grammar::DeclStmt>(stmt)->decl, context.block);
      case NodeKind::AssignStmt: return record_define(as<grammar::AssignStmt>(stmt), context.block);
      case NodeKind::LabeledStmt: return walk_labeled(as<LabeledStmt>(stmt), context);
      case NodeKind::BranchStmt: return branch(as<BranchStmt>(stmt), context);
      case NodeKind::BlockStmt: return walk_block(as<BlockStmt>(stmt)->stmts, stmt->pos, context);
      case NodeKind::IfStmt: return walk_if(as<grammar::IfStmt>(stmt), context);
      case NodeKind::ForStmt: return walk_loop(stmt, as<grammar::ForStmt>(stmt)->body, context);
      case NodeKind::RangeStmt: return walk_loop(stmt, as<grammar::RangeStmt>(stmt)->body, context);
      case NodeKind::SwitchStmt:
        return walk_clauses(as<grammar::SwitchStmt>(stmt)->clauses, stmt, context);
      case NodeKind::TypeSwitchStmt:
        return walk_clauses(as<grammar::TypeSwitchStmt>(stmt)->clauses, stmt, context);
      case NodeKind::SelectStmt:
        return walk_clauses(as<grammar::SelectStmt>(stmt)->clauses, stmt, context);
      default: return;
    }
  }

  void walk_if(grammar::IfStmt* stmt, const Context& context) {
    while (stmt != nullptr) {  // a chain of else-ifs may be long
      walk_block(stmt->then_block->stmts, stmt->then_block->pos, context);
      Stmt* other = stmt->else_stmt;
      stmt = as<grammar::IfStmt>(other);
      if (stmt == nullptr && other != nullptr) walk(other, context);
    }
  }

  static void record_decl(const grammar::Decl* decl, Block* block) {
    const auto* general = as<grammar::GenDecl>(decl);
    if (general == nullptr || general->keyword != grammar::DeclKeyword::Var) return;
    for (const grammar::Spec* spec : general->specs) {
      if (spec->names.empty()) continue;
      block->vars.push_back({spec->names[0]->pos, std::string(spec->names[0]->name.text())});
      return;
    }
  }

  static void record_define(const grammar::AssignStmt* stmt, Block* block) {
    if (stmt->assign_kind != grammar::AssignKind::Define) return;
    std::string names;
    for (const Expr* left : stmt->left) {
      const Ident* ident = as<Ident>(left);
      if (!names.empty()) names += ", ";
      names += ident != nullptr ? ident->name.text() : "_";
    }
    block->vars.push_back({stmt->op_pos, std::move(names)});
  }

  void walk_labeled(LabeledStmt* stmt, Context context) {
    const Symbol name = stmt->label->name;
    Enclosing enclosing{stmt, context.enclosing};
    if (name.text() != "_") {
      const auto [found, is_new] = by_name_.emplace(name, labels_.size());
      if (is_new) {
        labels_.push_back({stmt, context.block});
        context.enclosing = &enclosing;
      } else {
        error(stmt->label, cat("label ", name.text(), " already defined at ",
                               place(labels_[found->second].stmt->label->pos)));
      }
    }
    if (stmt->stmt != nullptr) walk(stmt->stmt, context);
  }

  void branch(BranchStmt* stmt, const Context& context) {
    switch (stmt->branch) {
      case BranchKind::Fallthrough: return;
      case BranchKind::Goto:
        if (stmt->label != nullptr) gotos_.push_back({stmt, context.block});
        return;
      case BranchKind::Break:
      case BranchKind::Continue: break;
    }
    const bool is_break = stmt->branch == BranchKind::Break;
    if (stmt->label != nullptr) return labeled_branch(stmt, is_break, context);
    stmt->target = is_break ? context.breaks : context.continues;
    if (stmt->target != nullptr) return;
    sink_.error({stmt->pos, stmt->end}, is_break ? "break is not in a loop, switch, or select"
                                                 : "continue is not in a loop");
  }

  void labeled_branch(BranchStmt* stmt, bool is_break, const Context& context) {
    const std::string_view verb = is_break ? "break" : "continue";
    const Symbol name = stmt->label->name;
    const auto found = by_name_.find(name);
    if (found == by_name_.end())
      return error(stmt->label, cat(verb, " label not defined: ", name.text()));
    labels_[found->second].used = true;  // even if it is not a valid target
    for (const Enclosing* e = context.enclosing; e != nullptr; e = e->outer) {
      if (e->stmt->label->name != name) continue;
      if (is_target(e->stmt->stmt, is_break)) {
        stmt->target = e->stmt->stmt;
        return;
      }
      break;
    }
    error(stmt->label, cat("invalid ", verb, " label ", name.text()));
  }

  static bool is_target(const Stmt* stmt, bool is_break) {
    if (stmt == nullptr) return false;
    switch (stmt->kind) {
      case NodeKind::ForStmt:
      case NodeKind::RangeStmt: return true;
      case NodeKind::SwitchStmt:
      case NodeKind::TypeSwitchStmt:
      case NodeKind::SelectStmt: return is_break;
      default: return false;
    }
  }

  void resolve(const Goto& jump) {
    const Ident* where = jump.stmt->label;
    const std::string_view name = where->name.text();
    const auto found = by_name_.find(where->name);
    if (found == by_name_.end()) return error(where, cat("label ", name, " not defined"));
    Label& label = labels_[found->second];
    label.used = true;
    const Block* block = jump.block;
    while (block != nullptr && block != label.block) block = block->parent;
    if (block == nullptr) {
      return error(where,
                   cat("goto ", name, " jumps into block starting at ", place(label.block->start)));
    }
    jump.stmt->target = label.stmt;
    const VarDecl* skipped = nullptr;
    for (const VarDecl& var : block->vars) {
      if (var.pos > jump.stmt->pos && var.pos < label.stmt->pos) skipped = &var;
    }
    if (skipped == nullptr) return;
    error(where, cat("goto ", name, " jumps over declaration of ", skipped->names, " at ",
                     place(skipped->pos)));
  }

  const grammar::SourceMap& sources_;
  grammar::DiagnosticSink& sink_;
  std::deque<Block> blocks_;  // keep their addresses
  std::vector<Label> labels_;
  std::unordered_map<Symbol, size_t> by_name_;
  std::vector<Goto> gotos_;
};

}  // namespace

bool is_terminating(const BlockStmt* body) { return list_terminates(body->stmts); }

void check_labels(BlockStmt* body, const grammar::SourceMap& sources,
                  grammar::DiagnosticSink& sink) {
  LabelChecker(sources, sink).check(body);
}

}  // namespace gvm::vm
