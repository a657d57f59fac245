// What the table of opcodes leaves open: how many slots an operand of variable size takes, and what an instruction's ext words
// mean. Shared by the verifier and the disassembler.
#pragma once

#include <cstdint>

#include "vm/bytecode/image.hpp"

namespace gvm::vm {

// What an ext word is.
enum class ExtKind : uint8_t { Number, Type, Function, Method, Cache, Slot, ElemOffset, ElemBounds, Bounds, Array };
ExtKind ext_kind(Op op, uint32_t word);

// Slots that operand `which` (0: a, 1: b, 2: c) of the instruction takes, if it is a slot. `ext` are the words behind it;
// types named there must be in range. For values of a size that the instruction does not tell (channel elements): 0.
uint64_t operand_slots(const Image& image, Insn insn, const uint64_t* ext, uint32_t which);

bool is_slot(OperandKind kind);
bool is_written(OperandKind kind);
inline OperandKind operand_kind(const OpInfo& info, uint32_t which) {
  return which == 0 ? info.a : which == 1 ? info.b : info.c;
}
inline uint32_t operand_value(Insn insn, uint32_t which) {
  return which == 0 ? insn.a() : which == 1 ? insn.b() : insn.c();
}
// Words of the whole instruction, a JumpTable's entries included.
inline uint64_t insn_words(Insn insn) {
  return 1 + uint64_t{op_info(insn.op()).ext} + (insn.op() == Op::JumpTable ? insn.b() : 0);
}

}  // namespace gvm::vm
