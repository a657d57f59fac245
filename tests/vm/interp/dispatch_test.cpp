// The interpreter's dispatch must stay replicated: every handler ends in an indirect jump of its own. Compilers merge them
// when they are not told otherwise, at several times the cost of an instruction.
#include <cstdio>
#include <string>

#include <unistd.h>

#include <gtest/gtest.h>

#include "vm/bytecode/opcode.hpp"

namespace gvm::vm::testing {
namespace {

// Indirect jumps in execute(), found by disassembling this program; -1: there is no objdump.
[[maybe_unused]] int indirect_jumps() {
  const std::string command =
      "objdump -d --no-show-raw-insn --disassemble=_ZN3gvm2vm7executeEPvRNS_7runtime1MERNS2_1GE /proc/" +
      std::to_string(getpid()) + "/exe 2>/dev/null";
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return -1;
  int jumps = 0;
  int lines = 0;
  char line[512];
  while (std::fgets(line, sizeof line, pipe) != nullptr) {
    ++lines;
    const std::string text = line;
    const size_t at = text.find("jmp");
    if (at != std::string::npos && text.find('*', at) != std::string::npos) ++jumps;
  }
  pclose(pipe);
  return lines < 100 ? -1 : jumps;
}

TEST(Dispatch, EveryHandlerHasItsOwnJump) {
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  const int jumps = indirect_jumps();
  if (jumps < 0) GTEST_SKIP() << "objdump is not installed";
  EXPECT_GE(jumps, static_cast<int>(kOpCount));
#else
  GTEST_SKIP() << "instrumented code dispatches differently";
#endif
}

}  // namespace
}  // namespace gvm::vm::testing
