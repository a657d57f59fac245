// The verifier: one pass that finds where instructions start, one that checks them.
#include "vm/bytecode/verify.hpp"

#include "runtime/base/text.hpp"
#include "vm/bytecode/operands.hpp"

namespace gvm::vm {

namespace {

using base::text::cat;

constexpr uint32_t kHeader = 3;  // slots of a frame that only calls write

class Verifier {
 public:
  Verifier(const Image& image, const Function& function) : image_(image), function_(function), code_(function.body) {}

  std::string run() {
    if (code_.empty()) return "no code";
    if (function_.frame_slots < kHeader + function_.result_slots + function_.param_slots) {
      return "frame smaller than header, results and parameters";
    }
    if (!find_starts()) return problem_;
    if (function_.recover_offset >= code_.size() || !starts_[function_.recover_offset]) {
      return "recover offset is no instruction";
    }
    for (at_ = 0; at_ < code_.size(); at_ += insn_words(Insn{code_[at_]})) {
      check(Insn{code_[at_]}, code_.data() + at_ + 1);
      if (!problem_.empty()) return problem_;
    }
    return {};
  }

 private:
  void fail(std::string text) {
    if (problem_.empty()) problem_ = cat("offset ", at_, ": ", text);
  }

  bool find_starts() {
    starts_.assign(code_.size(), false);
    Op last = Op::Nop;
    for (at_ = 0; at_ < code_.size();) {
      const Insn insn{code_[at_]};
      if (static_cast<uint32_t>(insn.op()) >= kOpCount) {
        fail("unknown opcode");
        return false;
      }
      starts_[at_] = true;
      last = insn.op();
      const uint64_t words = insn_words(insn);
      if (words > code_.size() - at_) {
        fail("instruction is cut short");
        return false;
      }
      at_ += words;
    }
    if ((op_info(last).flags & kEnds) == 0) {
      problem_ = "control falls out of the end";
      return false;
    }
    return true;
  }

  void check_target(int64_t target) {
    if (target < 0 || static_cast<uint64_t>(target) >= code_.size() || !starts_[static_cast<size_t>(target)]) {
      fail("jump to what is no instruction");
    }
  }

  void check_slots(uint64_t slot, uint64_t count, bool written) {
    if (slot + count > function_.frame_slots) fail(cat("slot ", slot, " is outside the frame"));
    if (written && slot < kHeader) fail("writes the frame's header");
  }

  template <class T>
  void check_index(uint64_t index, const std::vector<T>& table, std::string_view what) {
    if (index >= table.size()) fail(cat(what, " ", index, " does not exist"));
  }

  void check_ext(Op op, const uint64_t* ext) {
    for (uint32_t i = 0; i < op_info(op).ext; ++i) {
      switch (ext_kind(op, i)) {
        case ExtKind::Type: check_index(ext[i], image_.types, "type"); break;
        case ExtKind::Function: check_index(ext[i], image_.functions, "function"); break;
        case ExtKind::Slot: check_slots(ext[i], 1, false); break;
        case ExtKind::Array:
          if (ArrayExt::unpack(ext[i]).kind > MemKind::Bytes) fail("unknown kind of element");
          break;
        default: break;
      }
    }
    if (op == Op::AssertType) check_index(ext[1], image_.types, "type");
  }

  void check_operand(const OpInfo& info, Insn insn, const uint64_t* ext, uint32_t which) {
    const OperandKind kind = operand_kind(info, which);
    const int64_t next = static_cast<int64_t>(at_) + 1 + info.ext;
    if (is_slot(kind)) {
      const uint32_t slot = operand_value(insn, which);
      if (insn.op() == Op::Recv && slot == kNoSlot) return;
      check_slots(slot, operand_slots(image_, insn, ext, which), is_written(kind));
      return;
    }
    switch (kind) {
      case OperandKind::Jump: check_target(next + insn.sc()); break;
      case OperandKind::Jump32: check_target(next + insn.simm()); break;
      case OperandKind::Func: check_index(insn.imm(), image_.functions, "function"); break;
      case OperandKind::Const: check_index(insn.imm(), image_.constants, "constant"); break;
      case OperandKind::Str: check_index(insn.imm(), image_.strings, "string"); break;
      case OperandKind::Type: check_index(insn.imm(), image_.types, "type"); break;
      case OperandKind::Native: check_index(insn.imm(), image_.natives, "native"); break;
      case OperandKind::Global:
        if (insn.imm() >= image_.global_slots) fail("global does not exist");
        break;
      default: break;
    }
  }

  // Where callees' frames start: header, results and parameters lie within this frame.
  void check_window(Insn insn) {
    uint64_t used = kHeader;
    switch (insn.op()) {
      case Op::Call: {
        const Function& callee = *image_.functions[insn.imm()];
        used += uint64_t{callee.result_slots} + callee.param_slots;
        break;
      }
      case Op::CallNative: {
        const NativeEntry& callee = image_.natives[insn.imm()];
        used += uint64_t{callee.result_slots} + callee.param_slots;
        break;
      }
      case Op::Go:
      case Op::Defer: used += insn.c(); break;
      case Op::CallClosure: break;
      case Op::CallIface:
        check_slots(insn.c(), 1, true);
        break;
      case Op::RunDefers: used = 0; break;
      default: return;
    }
    check_slots(insn.a(), used, true);
  }

  void check(Insn insn, const uint64_t* ext) {
    const OpInfo& info = op_info(insn.op());
    check_ext(insn.op(), ext);
    for (uint32_t which = 0; which < 3 && problem_.empty(); ++which) check_operand(info, insn, ext, which);
    if (!problem_.empty()) return;
    if (insn.op() == Op::NativeBody) {
      const NativeEntry& native = image_.natives[insn.imm()];
      if (native.result_slots != function_.result_slots || native.param_slots != function_.param_slots) {
        fail("native takes other parameters or results than its function");
      }
    }
    if (insn.op() == Op::JumpTable) {
      const int64_t end = static_cast<int64_t>(at_) + 1 + insn.b();
      for (uint32_t i = 0; i < insn.b(); ++i) {
        const auto distance = static_cast<int64_t>(ext[i]);
        if (distance < -end || distance > INT32_MAX) {
          fail("jump to what is no instruction");
        } else {
          check_target(end + distance);
        }
      }
      check_target(end);
    }
    if (insn.op() == Op::LoadCaptures && insn.b() + insn.c() > function_.capture_slots) fail("capture does not exist");
    if (insn.op() == Op::StringNext) check_slots(insn.a(), 2, true);
    if ((insn.op() == Op::DivK || insn.op() == Op::RemK) && (insn.sc() == 0 || insn.sc() == -1)) {
      fail("division by a number that needs a check");
    }
    if ((insn.op() == Op::DivUK || insn.op() == Op::RemUK) && insn.c() == 0) fail("division by zero");
    check_window(insn);
  }

  const Image& image_;
  const Function& function_;
  const std::vector<uint64_t>& code_;
  std::vector<bool> starts_;
  uint64_t at_ = 0;
  std::string problem_;
};

}  // namespace

std::string verify(const Image& image, const Function& function) { return Verifier(image, function).run(); }

}  // namespace gvm::vm
