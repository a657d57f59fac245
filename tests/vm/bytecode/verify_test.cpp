// The verifier accepts what the builder makes and rejects code that leaves its function, frame or tables.
#include "vm/bytecode/verify.hpp"

#include <gtest/gtest.h>

#include "runtime/heap/type.hpp"
#include "vm/bytecode/builder.hpp"

namespace gvm::vm::testing {
namespace {

class Verify : public ::testing::Test {
 protected:
  // What verify says of these words as the body of a function with eight slots.
  std::string check(std::vector<uint64_t> words) {
    Function function;
    function.frame_slots = 8;
    function.body = std::move(words);
    return verify(image, function);
  }
  static uint64_t abc(Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0) { return Insn::abc(op, a, b, c).word; }
  static uint64_t a32(Op op, uint32_t a, uint32_t imm) { return Insn::a32(op, a, imm).word; }
  static uint64_t ret() { return abc(Op::Return); }

  Image image;
};

TEST_F(Verify, AcceptsPlainCode) {
  EXPECT_EQ(check({abc(Op::AddI64, 3, 4, 5), ret()}), "");
  EXPECT_EQ(check({abc(Op::JumpEq, 3, 4, 1), abc(Op::Nop), ret()}), "");
  EXPECT_EQ(check({abc(Op::Recv, kNoSlot, 3, kNoSlot), ret()}), "");
}

TEST_F(Verify, WantsKnownOpcodesAndWholeInstructions) {
  EXPECT_EQ(check({}), "no code");
  EXPECT_EQ(check({uint64_t{0xffff}, ret()}), "offset 0: unknown opcode");
  EXPECT_EQ(check({abc(Op::Nop), abc(Op::LoadMem, 3, 4, 0)}), "offset 1: instruction is cut short");
  EXPECT_EQ(check({abc(Op::Nop)}), "control falls out of the end");
}

TEST_F(Verify, KeepsSlotsWithinTheFrame) {
  EXPECT_EQ(check({abc(Op::Move, 8, 3), ret()}), "offset 0: slot 8 is outside the frame");
  EXPECT_EQ(check({abc(Op::Move2, 3, 7), ret()}), "offset 0: slot 7 is outside the frame");
  EXPECT_EQ(check({abc(Op::Zero, 1), ret()}), "offset 0: writes the frame's header");
  EXPECT_EQ(check({abc(Op::ZeroN, 3, 6), ret()}), "offset 0: slot 3 is outside the frame");
  EXPECT_EQ(check({abc(Op::LoadMem, 3, 4), 48, ret()}), "offset 0: slot 3 is outside the frame");
  EXPECT_EQ(check({abc(Op::PartU8, 3, 7, 8), ret()}), "offset 0: slot 7 is outside the frame");
}

TEST_F(Verify, KeepsJumpsOnInstructions) {
  EXPECT_NE(check({abc(Op::JumpEq, 3, 4, 5), ret()}), "");
  EXPECT_NE(check({a32(Op::Jump, 0, static_cast<uint32_t>(-2)), ret()}), "");
  // into an ext word
  EXPECT_EQ(check({a32(Op::Jump, 0, 1), abc(Op::LoadMem, 3, 4), 8, ret()}), "offset 0: jump to what is no instruction");
  EXPECT_EQ(check({abc(Op::JumpTable, 3, 1), 0, ret()}), "");
  EXPECT_EQ(check({abc(Op::JumpTable, 3, 1), 7, ret()}), "offset 0: jump to what is no instruction");
  EXPECT_EQ(check({abc(Op::JumpTable, 3, 1), uint64_t{1} << 63, ret()}), "offset 0: jump to what is no instruction");
}

TEST_F(Verify, KeepsToTheTables) {
  EXPECT_EQ(check({a32(Op::LoadConst, 3, 0), ret()}), "offset 0: constant 0 does not exist");
  EXPECT_EQ(check({a32(Op::Call, 3, 9), ret()}), "offset 0: function 9 does not exist");
  EXPECT_EQ(check({abc(Op::MakeIface, 3, 5), 1, ret()}), "offset 0: type 1 does not exist");
  EXPECT_EQ(check({a32(Op::LoadGlobal, 3, 0), ret()}), "offset 0: global does not exist");
  EXPECT_EQ(check({abc(Op::LoadCaptures, 3, 0, 1), ret()}), "offset 0: capture does not exist");
}

TEST_F(Verify, WantsRoomForCallees) {
  Function& callee = image.add_function();
  callee.result_slots = 1;
  callee.param_slots = 1;
  EXPECT_EQ(check({a32(Op::Call, 3, callee.index), ret()}), "");
  EXPECT_EQ(check({a32(Op::Call, 4, callee.index), ret()}), "offset 0: slot 4 is outside the frame");
}

TEST_F(Verify, RejectsUncheckedDivisors) {
  EXPECT_EQ(check({abc(Op::DivK, 3, 4, 0), ret()}), "offset 0: division by a number that needs a check");
  EXPECT_EQ(check({abc(Op::RemUK, 3, 4, 0), ret()}), "offset 0: division by zero");
}

// Whatever the words are, verify returns, and reads no table out of range.
TEST_F(Verify, SurvivesRandomCode) {
  runtime::TypeTable types;
  image.add_type(types.basic(runtime::Kind::Int));
  uint64_t state = 42;
  int accepted = 0;
  for (int round = 0; round < 20000; ++round) {
    std::vector<uint64_t> words;
    for (int i = 0; i < 4; ++i) {
      state = state * 6364136223846793005u + 1442695040888963407u;
      const uint64_t op = (state >> 33) % (kOpCount + 1);
      words.push_back((state >> 7 & 0x000f000f000f0000u) | op);
    }
    words.push_back(ret());
    accepted += check(std::move(words)).empty();
  }
  EXPECT_GT(accepted, 0);
  EXPECT_LT(accepted, 20000);
}

}  // namespace
}  // namespace gvm::vm::testing
