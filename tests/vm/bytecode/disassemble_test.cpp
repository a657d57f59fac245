// The listing names what instructions refer to.
#include "vm/bytecode/disassemble.hpp"

#include <gtest/gtest.h>

#include "runtime/heap/type.hpp"
#include "vm/bytecode/builder.hpp"
#include "vm/bytecode/verify.hpp"

namespace gvm::vm::testing {
namespace {

TEST(Disassemble, ShowsOperandsNamesAndLines) {
  runtime::TypeTable types;
  Image image;
  const uint32_t file = image.add_file("main.gs");
  Function& callee = image.add_function();
  callee.name = "main.g";
  Function& f = image.add_function();
  f.name = "main.f";
  f.frame_slots = 14;
  f.result_slots = 1;
  f.param_slots = 1;
  Builder b(f);
  const Label loop = b.new_label();
  b.set_position(3, file);
  b.a32(Op::LoadInt, 5, static_cast<uint32_t>(-7));
  b.bind(loop);
  b.abc(Op::AddKI64, 3, 4, static_cast<uint32_t>(-1));
  b.branch(Op::ForLtK, 5, 10, loop);
  b.set_position(4, file);
  b.a32(Op::LoadString, 6, image.add_string("a\n"));
  b.abc(Op::BoxIface, 8, 6, 0);
  b.ext(image.add_type(types.basic(runtime::Kind::String)));
  b.a32(Op::Call, 10, callee.index);
  b.abc(Op::Recv, kNoSlot, 4, 5);
  b.abc(Op::SliceString, 6, 6, 8);
  b.ext(kHasHigh);
  b.abc(Op::Return, 0, 0, 0);
  ASSERT_TRUE(b.finish());
  ASSERT_EQ(verify(image, f), "");
  EXPECT_EQ(disassemble(image, f),
            "main.f: frame 14, results 1, params 1\n"
            "     ; main.gs:3\n"
            "0    LoadInt        r5, -7\n"
            "1    AddKI64        r3, r4, -1\n"
            "2    ForLtK         r5, 10, @1\n"
            "     ; main.gs:4\n"
            "3    LoadString     r6, string 0  ; \"a\\n\"\n"
            "4    BoxIface       r8, r6  ; string\n"
            "6    Call           10, func 0  ; main.g\n"
            "7    Recv           _, r4, r5\n"
            "8    SliceString    r6, r6, r8  ; [:high]\n"
            "10   Return\n");
}

}  // namespace
}  // namespace gvm::vm::testing
