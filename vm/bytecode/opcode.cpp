// The opcode table as data.
#include "vm/bytecode/opcode.hpp"

#include "runtime/base/check.hpp"

namespace gvm::vm {

namespace {
using enum OperandKind;
constexpr OpInfo kTable[] = {
#define OP(name, a, b, c, ext, flags, meaning) {#name, a, b, c, ext, flags, meaning},
#include "vm/bytecode/opcodes.def"
};
}  // namespace

const OpInfo& op_info(Op op) {
  GVM_DCHECK(static_cast<uint32_t>(op) < kOpCount);
  return kTable[static_cast<uint32_t>(op)];
}

}  // namespace gvm::vm
