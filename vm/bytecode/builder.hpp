// Writes the code of one function: emits instructions, patches jumps, records lines.
// Jump distances are 16 bits in most branches; finish() replaces those that do not reach by an inverted short branch around
// a long jump, so callers need not care.
#pragma once

#include <cstdint>
#include <vector>

#include "vm/bytecode/function.hpp"

namespace gvm::vm {

// A place in the code that jumps go to; bound at most once.
struct Label {
  uint32_t id;
};

class Builder {
 public:
  explicit Builder(Function& function) : function_(function) {}

  Label new_label();
  void bind(Label label);
  bool is_bound(Label label) const { return targets_[label.id] != kUnbound; }

  void abc(Op op, uint32_t a, uint32_t b, uint32_t c) { push(Insn::abc(op, a, b, c)); }
  void a32(Op op, uint32_t a, uint32_t imm) { push(Insn::a32(op, a, imm)); }
  void ext(uint64_t word) { words_.push_back(word); }
  void jump(Op op, Label target);                          // Jump, Loop
  void branch(Op op, uint32_t a, uint32_t b, Label target);  // Jump*/Loop*/For*; c is the distance
  void table_entry(Label target);                          // one word of a JumpTable: distance from the table's end

  // The place in the source of what is emitted from here on.
  void set_position(uint32_t line, uint32_t file);
  uint32_t offset() const { return static_cast<uint32_t>(words_.size()); }
  bool last_ends() const { return last_ends_ ; }            // the next instruction can only be reached by a jump
  void mark_reachable() { last_ends_ = false; }

  // Resolves the jumps and moves the code into the function. False: the function is too large (2 GiB of code).
  [[nodiscard]] bool finish();
  // Where a label of a finished function is.
  uint32_t offset_of(Label label) const { return targets_[label.id]; }

 private:
  static constexpr uint32_t kUnbound = UINT32_MAX;
  struct Fixup {
    uint32_t at;      // word of the instruction (or table entry)
    uint32_t label;
    uint32_t base;    // table entries: the word distances count from; else at + 1 + ext
    bool is_entry;
  };

  void push(Insn insn);
  void relax();

  Function& function_;
  std::vector<uint64_t> words_;
  std::vector<uint32_t> targets_;
  std::vector<Fixup> fixups_;
  bool last_ends_ = false;
};

// The branch that is taken exactly when `op` is not; false for those without an inverse (For*).
bool inverse_branch(Op op, Op* inverse);
// Jump* -> Loop* of the same condition.
Op loop_form(Op op);

}  // namespace gvm::vm
