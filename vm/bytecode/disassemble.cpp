// The disassembler: generated from the opcode table, with what ext words mean from operands.cpp.
#include "vm/bytecode/disassemble.hpp"

#include "runtime/base/text.hpp"
#include "vm/bytecode/operands.hpp"

namespace gvm::vm {

namespace {

using base::text::append;
using base::text::cat;

constexpr size_t kNameWidth = 14;
constexpr size_t kMaxStringShown = 40;

std::string padded(std::string text, size_t width) {
  if (text.size() < width) text.append(width - text.size(), ' ');
  return text;
}

std::string slot_text(uint32_t slot) { return slot == kNoSlot ? std::string("_") : cat("r", slot); }

std::string_view global_name(const Image& image, uint32_t offset) {
  std::string_view found = "?";
  for (const GlobalEntry& global : image.globals) {
    if (global.offset <= offset) found = global.name;
  }
  return found;
}

// An operand that is a number of some table: its text, and what stands there as a comment.
void table_operand(const Image& image, OperandKind kind, uint32_t index, std::string& operand, std::string& comment) {
  auto note = [&](std::string_view text) { append(comment, cat(comment.empty() ? "" : ", ", text)); };
  switch (kind) {
    case OperandKind::Func:
      operand = cat("func ", index);
      note(image.functions[index]->name);
      break;
    case OperandKind::Const: {
      operand = cat("const ", index);
      const auto bits = image.constants[index];
      note(cat(static_cast<int64_t>(bits), " 0x", base::text::hex(bits)));
      break;
    }
    case OperandKind::Str: {
      operand = cat("string ", index);
      const std::string_view text = image.strings[index].view();
      note(text.size() > kMaxStringShown ? cat(base::text::quote(text.substr(0, kMaxStringShown)), "...")
                                         : base::text::quote(text));
      break;
    }
    case OperandKind::Type:
      operand = cat("type ", index);
      note(image.types[index]->text);
      break;
    case OperandKind::Global:
      operand = cat("global ", index);
      note(global_name(image, index));
      break;
    case OperandKind::Native:
      operand = cat("native ", index);
      note(image.natives[index].name);
      break;
    default: break;
  }
}

std::string bounds_text(uint64_t given) {
  return cat((given & kHasLow) != 0 ? "low" : "", ":", (given & kHasHigh) != 0 ? "high" : "",
             (given & kHasMax) != 0 ? ":max" : "");
}

std::string ext_text(const Image& image, Op op, uint32_t which, uint64_t word) {
  switch (ext_kind(op, which)) {
    case ExtKind::Type: return std::string(image.types[word]->text);
    case ExtKind::Function: return image.functions[word]->name;
    case ExtKind::Method: return cat("method ", word);
    case ExtKind::Cache: return {};
    case ExtKind::Slot: return slot_text(static_cast<uint32_t>(word));
    case ExtKind::ElemOffset: return cat("size ", static_cast<uint32_t>(word), " offset ", word >> 32);
    case ExtKind::ElemBounds: return cat("size ", static_cast<uint32_t>(word), " [", bounds_text(word >> 32), "]");
    case ExtKind::Bounds: return cat("[", bounds_text(word), "]");
    case ExtKind::Array: {
      const ArrayExt array = ArrayExt::unpack(word);
      return cat("length ", array.length, " size ", array.size);
    }
    case ExtKind::Number: return cat(word);
  }
  return {};
}

std::string instruction(const Image& image, const Function& function, uint32_t at) {
  const Insn insn{function.body[at]};
  const OpInfo& info = op_info(insn.op());
  const uint64_t* ext = function.body.data() + at + 1;
  const int64_t next = int64_t{at} + 1 + info.ext;
  std::string operands;
  std::string comment;
  auto add = [&](std::string_view text) { append(operands, cat(operands.empty() ? "" : ", ", text)); };
  for (uint32_t which = 0; which < 3; ++which) {
    const OperandKind kind = operand_kind(info, which);
    const uint32_t value = operand_value(insn, which);
    if (is_slot(kind)) {
      add(slot_text(value));
      continue;
    }
    switch (kind) {
      case OperandKind::None: break;
      case OperandKind::Int: add(cat(which == 1 ? insn.sb() : insn.sc())); break;
      case OperandKind::Num: add(cat(value)); break;
      case OperandKind::Jump: add(cat("@", next + insn.sc())); break;
      case OperandKind::Int32: add(cat(insn.simm())); break;
      case OperandKind::Jump32: add(cat("@", next + insn.simm())); break;
      default: {
        std::string operand;
        table_operand(image, kind, insn.imm(), operand, comment);
        add(operand);
      }
    }
  }
  if (insn.op() == Op::JumpTable) {
    const int64_t end = int64_t{at} + 1 + insn.b();
    for (uint32_t i = 0; i < insn.b(); ++i) add(cat("@", end + static_cast<int64_t>(ext[i])));
  }
  for (uint32_t i = 0; i < info.ext; ++i) {
    const std::string text = ext_text(image, insn.op(), i, ext[i]);
    if (!text.empty()) append(comment, cat(comment.empty() ? "" : ", ", text));
  }
  std::string line = padded(cat(at), 5) + (operands.empty() ? std::string(info.name) : padded(info.name, kNameWidth));
  if (!operands.empty()) append(line, cat(" ", operands));
  if (!comment.empty()) append(line, cat("  ; ", comment));
  return line;
}

}  // namespace

std::string disassemble(const Image& image, const Function& function) {
  std::string out = cat(function.name, ": frame ", function.frame_slots, ", results ", function.result_slots, ", params ",
                        function.param_slots);
  if (function.capture_slots != 0) append(out, cat(", captures ", function.capture_slots));
  if (function.has_defer) append(out, cat(", recovers at @", function.recover_offset));
  out += '\n';
  size_t line = 0;
  for (uint32_t at = 0; at < function.body.size();) {
    bool shown = false;
    for (; line < function.lines.size() && function.lines[line].offset <= at; ++line) shown = true;
    if (shown) {
      const LineEntry& entry = function.lines[line - 1];
      const std::string_view file = entry.file < image.files.size() ? std::string_view(image.files[entry.file]) : "?";
      append(out, cat("     ; ", file, ":", entry.line, "\n"));
    }
    append(out, cat(instruction(image, function, at), "\n"));
    at += static_cast<uint32_t>(insn_words(Insn{function.body[at]}));
  }
  return out;
}

}  // namespace gvm::vm
