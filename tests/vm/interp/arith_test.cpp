// Arithmetic of every width, shifts, division, floats, conversions.
#include <cmath>
#include <cstring>

#include "tests/vm/interp/fixture.hpp"

namespace gvm::vm::testing {
namespace {

// The result of `op` applied to two values in slots.
int64_t binary(Op op, int64_t left, int64_t right) {
  Vm vm;
  const uint32_t l = vm.image.add_constant(static_cast<uint64_t>(left));
  const uint32_t r = vm.image.add_constant(static_cast<uint64_t>(right));
  return vm.eval(8, [&](Builder& b) {
             b.a32(Op::LoadConst, 3, l);
             b.a32(Op::LoadConst, 4, r);
             b.abc(op, 5, 3, 4);
             b.a32(Op::StoreGlobal, 5, 0);
             b.abc(Op::Return, 0, 0, 0);
           }).i;
}

int64_t with_number(Op op, int64_t left, int32_t number) {
  Vm vm;
  const uint32_t l = vm.image.add_constant(static_cast<uint64_t>(left));
  return vm.eval(8, [&](Builder& b) {
             b.a32(Op::LoadConst, 3, l);
             b.abc(op, 5, 3, static_cast<uint32_t>(number));
             b.a32(Op::StoreGlobal, 5, 0);
             b.abc(Op::Return, 0, 0, 0);
           }).i;
}

int64_t bits(double value) {
  int64_t result;
  std::memcpy(&result, &value, 8);
  return result;
}
double real(int64_t value) {
  double result;
  std::memcpy(&result, &value, 8);
  return result;
}

TEST(Arith, WrapsAtItsWidth) {
  EXPECT_EQ(binary(Op::AddI64, INT64_MAX, 1), INT64_MIN);
  EXPECT_EQ(binary(Op::AddI32, INT32_MAX, 1), INT32_MIN);
  EXPECT_EQ(binary(Op::AddU32, UINT32_MAX, 1), 0);
  EXPECT_EQ(binary(Op::SubU32, 0, 1), UINT32_MAX);
  EXPECT_EQ(binary(Op::SubI16, INT16_MIN, 1), INT16_MAX);
  EXPECT_EQ(binary(Op::MulU16, 0x1234, 0x100), 0x3400);
  EXPECT_EQ(binary(Op::MulI8, 100, 3), static_cast<int8_t>(300));
  EXPECT_EQ(binary(Op::SubU8, 1, 2), 255);
  EXPECT_EQ(with_number(Op::AddKI8, 127, 1), -128);
  EXPECT_EQ(with_number(Op::AddKI64, 5, -6), -1);
  EXPECT_EQ(with_number(Op::MulKI32, INT32_MAX, 2), -2);
  EXPECT_EQ(with_number(Op::NegI8, -128, 0), -128);
  EXPECT_EQ(with_number(Op::NotU8, 0x0f, 0), 0xf0);
  EXPECT_EQ(with_number(Op::NotI64, 0, 0), -1);
}

TEST(Arith, ShiftsByAnyCount) {
  EXPECT_EQ(binary(Op::ShlI64, 1, 63), INT64_MIN);
  EXPECT_EQ(binary(Op::ShlI64, 1, 64), 0);
  EXPECT_EQ(binary(Op::ShlU8, 1, 8), 0);
  EXPECT_EQ(binary(Op::ShlI32, 1, 31), INT32_MIN);
  EXPECT_EQ(binary(Op::ShlI32, 1, 40), 0);
  EXPECT_EQ(binary(Op::Shr, -8, 1), -4);
  EXPECT_EQ(binary(Op::Shr, -8, 64), -1);
  EXPECT_EQ(binary(Op::Shr, 8, 1000), 0);
  EXPECT_EQ(binary(Op::ShrU, -1, 63), 1);
  EXPECT_EQ(binary(Op::ShrU, -1, 64), 0);
  EXPECT_EQ(with_number(Op::ShlKU16, 0x8001, 1), 2);
  EXPECT_EQ(with_number(Op::ShrK, -16, 2), -4);
  EXPECT_EQ(with_number(Op::ShrUK, -1, 60), 15);
}

TEST(Arith, DividesAsGo) {
  EXPECT_EQ(binary(Op::Div, -7, 2), -3);
  EXPECT_EQ(binary(Op::Rem, -7, 2), -1);
  EXPECT_EQ(binary(Op::Div, INT64_MIN, -1), INT64_MIN);
  EXPECT_EQ(binary(Op::Rem, INT64_MIN, -1), 0);
  EXPECT_EQ(binary(Op::Div, 7, -5), -1);
  EXPECT_EQ(binary(Op::DivU, -1, 2), INT64_MAX);
  EXPECT_EQ(binary(Op::RemU, -1, 10), 5);
  EXPECT_EQ(with_number(Op::DivK, -100, 7), -14);
  EXPECT_EQ(with_number(Op::RemUK, 100, 7), 2);
  EXPECT_EQ(binary(Op::AndNot, 0xff, 0x0f), 0xf0);
}

TEST(Arith, FloatsKeepTheirWidth) {
  EXPECT_EQ(real(binary(Op::AddF, bits(0.1), bits(0.2))), 0.1 + 0.2);
  EXPECT_EQ(real(binary(Op::DivF, bits(1), bits(0))), HUGE_VAL);
  const float x = 16777216.0f;
  uint32_t single;
  std::memcpy(&single, &x, 4);
  float one = 1.0f;
  uint32_t one_bits;
  std::memcpy(&one_bits, &one, 4);
  EXPECT_EQ(binary(Op::AddF32, single, one_bits), single) << "rounds to float32";
  EXPECT_TRUE(std::signbit(real(binary(Op::MinF, bits(0.0), bits(-0.0)))));
  EXPECT_FALSE(std::signbit(real(binary(Op::MaxF, bits(-0.0), bits(0.0)))));
  EXPECT_TRUE(std::isnan(real(binary(Op::MaxF, bits(NAN), bits(1.0)))));
}

TEST(Arith, ConversionsOutOfRangeAreDefined) {
  EXPECT_EQ(with_number(Op::F64ToI64, bits(-2.9), 0), -2);
  EXPECT_EQ(with_number(Op::F64ToI64, bits(1e300), 0), INT64_MIN);
  EXPECT_EQ(with_number(Op::F64ToI64, bits(NAN), 0), INT64_MIN);
  EXPECT_EQ(static_cast<uint64_t>(with_number(Op::F64ToU64, bits(18446744073709549568.0), 0)), 18446744073709549568u);
  EXPECT_EQ(with_number(Op::F64ToU64, bits(-1.0), 0), -1);
  EXPECT_EQ(real(with_number(Op::U64ToF64, -1, 0)), 18446744073709551616.0);
  EXPECT_EQ(with_number(Op::SextB, 0xff, 0), -1);
  EXPECT_EQ(with_number(Op::ZextW, -1, 0), 0xffffffff);
}

TEST(Arith, ComparesSignedAndUnsigned) {
  EXPECT_EQ(binary(Op::LtI, -1, 1), 1);
  EXPECT_EQ(binary(Op::LtU, -1, 1), 0);
  EXPECT_EQ(binary(Op::EqF, bits(NAN), bits(NAN)), 0);
  EXPECT_EQ(binary(Op::NeF, bits(NAN), bits(NAN)), 1);
  EXPECT_EQ(binary(Op::LeF, bits(1), bits(NAN)), 0);
}

// A branch is taken, or not, as its comparison says.
TEST(Arith, BranchesTakeTheRightArm) {
  struct Case {
    Op op;
    int64_t a, b;
    bool taken;
  };
  const Case cases[] = {
      {Op::JumpLt, 1, 2, true},   {Op::JumpLt, 2, 2, false},  {Op::JumpLe, 2, 2, true},
      {Op::JumpLtU, -1, 2, false}, {Op::JumpEq, 3, 3, true},   {Op::JumpNe, 3, 3, false},
      {Op::JumpLtF, bits(NAN), bits(1), false}, {Op::JumpNltF, bits(NAN), bits(1), true},
      {Op::JumpNleF, bits(2), bits(1), true},
  };
  for (const Case& c : cases) {
    Vm vm;
    const uint32_t l = vm.image.add_constant(static_cast<uint64_t>(c.a));
    const uint32_t r = vm.image.add_constant(static_cast<uint64_t>(c.b));
    const int64_t result = vm.eval(8, [&](Builder& b) {
                               const Label target = b.new_label();
                               b.a32(Op::LoadConst, 3, l);
                               b.a32(Op::LoadConst, 4, r);
                               b.a32(Op::LoadInt, 5, 1);
                               b.branch(c.op, 3, 4, target);
                               b.a32(Op::LoadInt, 5, 0);
                               b.bind(target);
                               b.a32(Op::StoreGlobal, 5, 0);
                               b.abc(Op::Return, 0, 0, 0);
                             }).i;
    EXPECT_EQ(result, c.taken) << op_info(c.op).name;
  }
}

TEST(Arith, ForLoopsCount) {
  Vm vm;
  const int64_t sum = vm.eval(8, [](Builder& b) {
                          const Label loop = b.new_label();
                          b.a32(Op::LoadInt, 3, 0);
                          b.a32(Op::LoadInt, 4, 0);
                          b.bind(loop);
                          b.abc(Op::AddI64, 4, 4, 3);
                          b.branch(Op::ForLtK, 3, 1000, loop);
                          b.a32(Op::StoreGlobal, 4, 0);
                          b.abc(Op::Return, 0, 0, 0);
                        }).i;
  EXPECT_EQ(sum, 499500);
}

TEST(Arith, JumpTableFallsPastItsEnd) {
  for (const int32_t value : {0, 1, 2, 3, -1}) {
    Vm vm;
    const int64_t result = vm.eval(8, [&](Builder& b) {
                               const Label zero = b.new_label();
                               const Label one = b.new_label();
                               const Label done = b.new_label();
                               b.a32(Op::LoadInt, 3, static_cast<uint32_t>(value));
                               b.abc(Op::JumpTable, 3, 2, 0);
                               b.table_entry(zero);
                               b.table_entry(one);
                               b.a32(Op::LoadInt, 4, 99);
                               b.jump(Op::Jump, done);
                               b.bind(zero);
                               b.a32(Op::LoadInt, 4, 10);
                               b.jump(Op::Jump, done);
                               b.bind(one);
                               b.a32(Op::LoadInt, 4, 11);
                               b.bind(done);
                               b.a32(Op::StoreGlobal, 4, 0);
                               b.abc(Op::Return, 0, 0, 0);
                             }).i;
    EXPECT_EQ(result, value == 0 ? 10 : value == 1 ? 11 : 99);
  }
}

}  // namespace
}  // namespace gvm::vm::testing
