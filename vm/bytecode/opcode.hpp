// Opcodes and the encoding of instructions; the table is opcodes.def.
#pragma once

#include <cstdint>
#include <string_view>

namespace gvm::vm {

enum class Op : uint16_t {
#define OP(name, a, b, c, ext, flags, meaning) name,
#include "vm/bytecode/opcodes.def"
};

inline constexpr uint32_t kOpCount = 0
#define OP(name, a, b, c, ext, flags, meaning) +1
#include "vm/bytecode/opcodes.def"
    ;

enum class OperandKind : uint8_t {
  None, Dst, Dst2, Dst3, DstN, Src, Src2, Src3, SrcN, Int, Num, Jump,
  Int32, Jump32, Func, Const, Str, Type, Global, Native,
};

enum OpFlags : uint16_t {
  kBranch = 1,
  kGuard = 2,
  kAllocates = 4,
  kPanics = 8,
  kCalls = 16,
  kParks = 32,
  kEnds = 64,
};

struct OpInfo {
  const char* name;
  OperandKind a, b, c;
  uint8_t ext;
  uint16_t flags;
  const char* meaning;
};

const OpInfo& op_info(Op op);

// One instruction word. Ext words follow it as plain numbers.
struct Insn {
  uint64_t word;

  static constexpr Insn abc(Op op, uint32_t a, uint32_t b, uint32_t c) {
    return {static_cast<uint64_t>(op) | static_cast<uint64_t>(a & 0xffff) << 16 |
            static_cast<uint64_t>(b & 0xffff) << 32 | static_cast<uint64_t>(c & 0xffff) << 48};
  }
  static constexpr Insn a32(Op op, uint32_t a, uint32_t imm) {
    return {static_cast<uint64_t>(op) | static_cast<uint64_t>(a & 0xffff) << 16 | static_cast<uint64_t>(imm) << 32};
  }
  constexpr Op op() const { return static_cast<Op>(word & 0xffff); }
  constexpr uint32_t a() const { return (word >> 16) & 0xffff; }
  constexpr uint32_t b() const { return (word >> 32) & 0xffff; }
  constexpr uint32_t c() const { return static_cast<uint32_t>(word >> 48); }
  constexpr int32_t sb() const { return static_cast<int16_t>(word >> 32); }
  constexpr int32_t sc() const { return static_cast<int16_t>(word >> 48); }
  constexpr uint32_t imm() const { return static_cast<uint32_t>(word >> 32); }
  constexpr int32_t simm() const { return static_cast<int32_t>(word >> 32); }
};
static_assert(sizeof(Insn) == 8);

inline constexpr uint32_t kNoSlot = 0xffff;

// Slots of a frame that an iteration over a map takes (runtime/data/map.hpp's MapIter).
inline constexpr uint32_t kMapIterSlots = 8;

// How an element stands in memory: the second field of ArrayGet's ext word, and what the compiler picks loads by.
enum class MemKind : uint8_t { I8, U8, I16, U16, I32, U32, W1, W2, W3, Bytes };

// The ext word of ArrayGet and ArraySet.
struct ArrayExt {
  uint32_t length;
  MemKind kind;
  uint32_t size;  // of an element, in bytes

  static constexpr ArrayExt unpack(uint64_t word) {
    return {static_cast<uint32_t>(word), static_cast<MemKind>(word >> 32 & 0xff), static_cast<uint32_t>(word >> 40)};
  }
};

// Bounds given to the slicing operations: in the upper half of the ext word, above the element's bytes; SliceString has
// them alone.
inline constexpr uint64_t kHasLow = 1;
inline constexpr uint64_t kHasHigh = 2;
inline constexpr uint64_t kHasMax = 4;

// What Print writes.
enum class PrintForm : uint8_t {
  Bool, Int, Uint, Float, Complex, String, Pointer, Interface, Slice, Space, Newline,
};

}  // namespace gvm::vm
