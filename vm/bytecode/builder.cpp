// Emission and jump resolution.
#include "vm/bytecode/builder.hpp"

#include <algorithm>

#include "runtime/base/check.hpp"

namespace gvm::vm {

namespace {

constexpr uint32_t kJumpFamily = static_cast<uint32_t>(Op::JumpIf);
constexpr uint32_t kLoopFamily = static_cast<uint32_t>(Op::LoopIf);
constexpr uint32_t kFamilySize = kLoopFamily - kJumpFamily;

Op inverse_of_jump(Op op) {
  switch (op) {
    case Op::JumpIf: return Op::JumpIfNot;
    case Op::JumpIfNot: return Op::JumpIf;
    case Op::JumpEq: return Op::JumpNe;
    case Op::JumpNe: return Op::JumpEq;
    case Op::JumpEqK: return Op::JumpNeK;
    case Op::JumpNeK: return Op::JumpEqK;
    case Op::JumpLtK: return Op::JumpGeK;
    case Op::JumpGeK: return Op::JumpLtK;
    case Op::JumpLeK: return Op::JumpGtK;
    case Op::JumpGtK: return Op::JumpLeK;
    case Op::JumpEqF: return Op::JumpNeF;
    case Op::JumpNeF: return Op::JumpEqF;
    case Op::JumpLtF: return Op::JumpNltF;
    case Op::JumpNltF: return Op::JumpLtF;
    case Op::JumpLeF: return Op::JumpNleF;
    case Op::JumpNleF: return Op::JumpLeF;
    case Op::JumpEqStr: return Op::JumpNeStr;
    case Op::JumpNeStr: return Op::JumpEqStr;
    default: return Op::Nop;
  }
}

bool fits16(int64_t distance) { return distance >= INT16_MIN && distance <= INT16_MAX; }

}  // namespace

bool inverse_branch(Op op, Op* inverse) {
  *inverse = inverse_of_jump(op);
  return *inverse != Op::Nop;
}

Op loop_form(Op op) {
  if (op == Op::Jump) return Op::Loop;
  uint32_t n = static_cast<uint32_t>(op);
  GVM_CHECK(n >= kJumpFamily && n < kJumpFamily + kFamilySize);
  return static_cast<Op>(n + kFamilySize);
}

Label Builder::new_label() {
  targets_.push_back(kUnbound);
  return Label{static_cast<uint32_t>(targets_.size() - 1)};
}

void Builder::bind(Label label) {
  GVM_CHECK(targets_[label.id] == kUnbound);
  targets_[label.id] = offset();
  last_ends_ = false;
}

void Builder::push(Insn insn) {
  words_.push_back(insn.word);
  last_ends_ = (op_info(insn.op()).flags & kEnds) != 0;
}

void Builder::jump(Op op, Label target) {
  fixups_.push_back({offset(), target.id, 0, false});
  push(Insn::a32(op, 0, 0));
}

void Builder::branch(Op op, uint32_t a, uint32_t b, Label target) {
  fixups_.push_back({offset(), target.id, 0, false});
  push(Insn::abc(op, a, b, 0));
}

void Builder::table_entry(Label target) {
  fixups_.push_back({offset(), target.id, 0, true});
  words_.push_back(0);
}

void Builder::set_position(uint32_t line, uint32_t file) {
  auto& lines = function_.lines;
  if (!lines.empty() && lines.back().line == line && lines.back().file == file) return;
  if (!lines.empty() && lines.back().offset == offset()) {
    lines.back().line = line;
    lines.back().file = file;
    return;
  }
  lines.push_back({offset(), line, file});
}

// Makes every 16-bit branch that does not reach long: `branch X` becomes `branch +1; jump +1; jump X`, which holds for
// any condition (For* included), at the cost of one word more than inverting would take.
void Builder::relax() {
  for (;;) {
    // words that grow, in ascending order
    std::vector<uint32_t> grown;
    for (const Fixup& f : fixups_) {
      if (f.is_entry) continue;
      Op op = Insn{words_[f.at]}.op();
      if (op == Op::Jump || op == Op::Loop) continue;
      int64_t next = static_cast<int64_t>(f.at) + 1 + op_info(op).ext;
      if (!fits16(static_cast<int64_t>(targets_[f.label]) - next)) grown.push_back(f.at);
    }
    if (grown.empty()) return;
    std::sort(grown.begin(), grown.end());
    auto shift = [&](uint32_t at) {  // words inserted before `at`
      return 2 * static_cast<uint32_t>(std::lower_bound(grown.begin(), grown.end(), at) - grown.begin());
    };
    std::vector<uint64_t> words;
    words.reserve(words_.size() + 2 * grown.size());
    size_t g = 0;
    std::vector<Fixup> fixups;
    for (uint32_t i = 0; i < words_.size(); ++i) {
      words.push_back(words_[i]);
      if (g < grown.size() && grown[g] == i) {
        uint8_t extra = op_info(Insn{words_[i]}.op()).ext;
        for (uint8_t e = 0; e < extra; ++e) words.push_back(words_[++i]);
        words.push_back(Insn::a32(Op::Jump, 0, 1).word);
        words.push_back(Insn::a32(Op::Jump, 0, 0).word);
        ++g;
      }
    }
    for (Fixup f : fixups_) {
      bool is_grown = std::binary_search(grown.begin(), grown.end(), f.at) && !f.is_entry;
      uint32_t at = f.at + shift(f.at);
      if (is_grown) {
        uint32_t ext = op_info(Insn{words[at]}.op()).ext;
        words[at] = (words[at] & 0x0000ffffffffffffull) | uint64_t{1} << 48;  // skip the short jump
        at += 2 + ext;
      }
      f.at = at;
      f.base += shift(f.base);
      fixups.push_back(f);
    }
    for (uint32_t& t : targets_) {
      if (t != kUnbound) t += shift(t);
    }
    for (LineEntry& l : function_.lines) l.offset += shift(l.offset);
    for (LocalName& l : function_.locals) {
      l.from += shift(l.from);
      l.to += shift(l.to);
    }
    words_ = std::move(words);
    fixups_ = std::move(fixups);
  }
}

bool Builder::finish() {
  // a table's distances count from its end: the word after its last entry
  for (size_t i = fixups_.size(); i-- > 0;) {
    Fixup& f = fixups_[i];
    if (!f.is_entry) continue;
    bool last = i + 1 == fixups_.size() || !fixups_[i + 1].is_entry || fixups_[i + 1].at != f.at + 1;
    f.base = last ? f.at + 1 : fixups_[i + 1].base;
  }
  relax();
  if (words_.size() > INT32_MAX / 8) return false;
  for (const Fixup& f : fixups_) {
    GVM_CHECK(targets_[f.label] != kUnbound);
    if (f.is_entry) {
      words_[f.at] = static_cast<uint64_t>(static_cast<int64_t>(targets_[f.label]) - f.base);
      continue;
    }
    Op op = Insn{words_[f.at]}.op();
    int64_t distance = static_cast<int64_t>(targets_[f.label]) - (static_cast<int64_t>(f.at) + 1 + op_info(op).ext);
    if (op == Op::Jump || op == Op::Loop) {
      words_[f.at] = (words_[f.at] & 0xffffffffull) | static_cast<uint64_t>(static_cast<uint32_t>(distance)) << 32;
    } else {
      words_[f.at] = (words_[f.at] & 0x0000ffffffffffffull) | static_cast<uint64_t>(distance & 0xffff) << 48;
    }
  }
  function_.body = std::move(words_);
  return true;
}

}  // namespace gvm::vm
