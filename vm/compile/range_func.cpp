// for range over functions. The loop's body becomes a function literal: yield. What leaves the body other than by continue
// is recorded in a state variable in the heap and done by the loop after the iterator has returned:
//   0 between iterations, -1 the iterator has returned, -2 left by break, -3 the body runs (or has panicked),
//   n > 0: left by exit n of RangeBody::exits.
// Return values go straight to the enclosing function's result variables, which live in the heap then.
#include "runtime/base/check.hpp"
#include "runtime/sched/frame.hpp"
#include "vm/compile/func_compiler.hpp"

namespace gvm::vm {

namespace ast = gvm::grammar;

namespace {

constexpr int64_t kOver = -1;
constexpr int64_t kLeft = -2;
constexpr int64_t kInBody = -3;

}  // namespace

void FuncCompiler::range_func(const ast::RangeStmt* s, const ast::LabeledStmt* labeled) {
  Universe& universe = program_.context().universe;
  const Signature* iterator = as_signature(s->operand->type);
  const Signature* yield = as_signature(iterator->params[0]->type);

  Object* state = program_.make_var("range state", s->pos, universe.basic(BasicKind::Int));
  state->compile_info = reinterpret_cast<void*>(kVarCaptured | kVarReassigned);
  uint32_t func = alloc(1);
  value(s->operand, func);
  declare_zero(state);
  std::vector<Object*>& captures = escapes_.captures[s];
  captures.push_back(state);

  Function& function = program_.new_function(program_.literal_name(function_));
  uint32_t closure = make_closure(function, captures, kAny);
  RangeBody body{this, s, labeled, state, {}};
  FuncCompiler inner(program_, function, this, escapes_);
  inner.compile_range_body(body, yield);

  uint32_t window = alloc(rt::kFrameHeader + 1);
  move(window + rt::kFrameHeader, closure, 1);
  at(s->pos);
  b_.abc(Op::CallClosure, window, func, 0);
  uint32_t code = alloc(1);
  load(place_of_var(state), code);
  set_range_state(body, kOver);
  Label sound = b_.new_label();
  b_.branch(Op::JumpNeK, code, static_cast<uint32_t>(kInBody), sound);
  b_.abc(Op::RuntimePanic, ProgramCompiler::range_panic(RangePanic::Recovered), 0, 0);
  b_.bind(sound);
  for (size_t i = 0; i < body.exits.size(); ++i) {
    Label next = b_.new_label();
    b_.branch(Op::JumpNeK, code, static_cast<uint32_t>(i + 1), next);
    const RangeBody::Exit& exit = body.exits[i];
    if (exit.branch != nullptr) {
      branch_stmt(exit.branch);
    } else if (range_body_ != nullptr) {
      pass_on_return();
    } else {
      jump_to(epilogue_);  // the results have been stored
    }
    b_.bind(next);
  }
}

void FuncCompiler::set_range_state(const RangeBody& body, int64_t state) {
  TempScope scope(*this);
  uint32_t value = alloc(1);
  load_int(value, state);
  store(place_of_var(body.state), value);
}

void FuncCompiler::compile_range_body(RangeBody& body, const Signature* yield) {
  range_body_ = &body;
  const ast::RangeStmt* s = body.stmt;
  begin(yield, s);
  // a body that is entered after the loop has ended is a bug of the iterator
  uint32_t state = load_any(place_of_var(body.state));
  Label running = b_.new_label();
  b_.branch(Op::JumpEqK, state, 0, running);
  auto refuse = [&](int64_t when, uint32_t panic) {
    Label next = b_.new_label();
    b_.branch(Op::JumpNeK, state, static_cast<uint32_t>(when), next);
    b_.abc(Op::RuntimePanic, panic, 0, 0);
    b_.bind(next);
  };
  refuse(kOver, ProgramCompiler::range_panic(RangePanic::AfterExit));
  refuse(kInBody, ProgramCompiler::range_panic(RangePanic::AfterPanic));
  b_.abc(Op::RuntimePanic, ProgramCompiler::range_panic(RangePanic::Continued), 0, 0);
  b_.bind(running);
  set_range_state(body, kInBody);
  uint32_t slot = rt::kFrameHeader + 1;
  const ast::Expr* targets[] = {s->key, s->value};
  for (size_t i = 0; i < yield->params.size(); ++i) {
    const Type* type = yield->params[i]->type;
    if (i < 2 && targets[i] != nullptr) bind_range(s, targets[i], slot, type);
    slot += lower(type)->slots();
  }
  Label again = b_.new_label(), done = b_.new_label();
  targets_.push_back({s, body.labeled, done, again, true});
  block(s->body);
  targets_.pop_back();
  b_.bind(again);
  set_range_state(body, 0);
  b_.a32(Op::LoadInt, rt::kFrameHeader, 1);
  b_.abc(Op::Return, 0, 0, 0);
  b_.bind(done);
  set_range_state(body, kLeft);
  b_.abc(Op::Zero, rt::kFrameHeader, 0, 0);
  b_.abc(Op::Return, 0, 0, 0);
  finish(s->body->rbrace);
}

// For a return that an inner loop's body has begun: the results have been stored.
void FuncCompiler::pass_on_return() {
  range_body_->exits.push_back({nullptr, nullptr});
  end_iteration();
}

void FuncCompiler::end_iteration() {
  set_range_state(*range_body_, static_cast<int64_t>(range_body_->exits.size()));
  b_.abc(Op::Zero, rt::kFrameHeader, 0, 0);
  b_.abc(Op::Return, 0, 0, 0);
}

// A jump or return out of a range-over-func body: records which, and ends the iteration. False: this is no such body.
bool FuncCompiler::leave_range_body(const ast::BranchStmt* branch, const ast::ReturnStmt* ret) {
  if (range_body_ == nullptr) return false;
  TempScope scope(*this);
  if (ret != nullptr && !ret->results.empty()) {
    // to the variables of the function that the return statement stands in
    const FuncCompiler* function = this;
    while (function->range_body_ != nullptr) function = function->range_body_->outer;
    store_results(ret, function->results_);
  }
  range_body_->exits.push_back({branch, ret});
  end_iteration();
  return true;
}

}  // namespace gvm::vm
