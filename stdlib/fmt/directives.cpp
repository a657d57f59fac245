// Format strings: flags, width, precision, explicit operand indexes, and the texts for whatever is
// wrong with them.
#include "stdlib/fmt/directives.hpp"

#include "runtime/base/text.hpp"

namespace gvm::stdlib::fmt {

using runtime::Interface;
using runtime::Kind;

namespace {

constexpr int64_t kLargest = 1'000'000;  // width or precision; what is larger counts as a mistake

bool too_large(int64_t n) { return n > kLargest || n < -kLargest; }

class FormatRun {
 public:
  FormatRun(Printer& printer, std::string_view format, std::span<const Interface> operands)
      : printer_(printer), format_(format), operands_(operands) {}

  std::vector<int64_t> run() {
    while (at_ < format_.size()) {
      const size_t percent = std::min(format_.find('%', at_), format_.size());
      printer_.out().append(format_.substr(at_, percent - at_));
      if (percent == format_.size()) break;
      at_ = percent + 1;
      directive();
    }
    extra_operands();
    return std::move(wrapped_);
  }

 private:
  TextBuffer& out() { return printer_.out(); }
  Directive& d() { return printer_.directive(); }

  void directive() {
    d() = {};
    good_index_ = true;
    after_index_ = false;
    flags();
    index();
    width();
    precision();
    if (!after_index_) index();
    verb();
  }

  void flags() {
    for (; at_ < format_.size(); ++at_) {
      switch (format_[at_]) {
        case '#': d().flags |= kSharp; break;
        case '0': d().flags |= kZero; break;
        case '+': d().flags |= kPlus; break;
        case '-': d().flags |= kMinus; break;
        case ' ': d().flags |= kSpace; break;
        default: return;
      }
    }
  }

  // A decimal number at at_; nothing and false when there is none, or one that is too large.
  bool number(size_t end, int64_t& value) {
    value = 0;
    bool found = false;
    for (; at_ < end && format_[at_] >= '0' && format_[at_] <= '9'; ++at_) {
      if (too_large(value)) {
        value = 0;
        at_ = end;
        return false;
      }
      value = value * 10 + (format_[at_] - '0');
      found = true;
    }
    return found;
  }

  // An index such as [3], which selects the next operand.
  void index() {
    after_index_ = false;
    if (at_ >= format_.size() || format_[at_] != '[') return;
    reordered_ = true;
    const size_t close = format_.find(']', at_);
    if (format_.size() - at_ < 3 || close == std::string_view::npos) {
      ++at_;
      good_index_ = false;
      return;
    }
    ++at_;
    int64_t value = 0;
    const bool numeric = number(close, value) && at_ == close;
    at_ = close + 1;
    if (numeric && value >= 1 && value <= static_cast<int64_t>(operands_.size())) {
      next_ = static_cast<size_t>(value - 1);
      after_index_ = true;
      return;
    }
    good_index_ = false;
    after_index_ = numeric;
  }

  // The operand of a *; false when it is no integer of reasonable size.
  bool star(int64_t& value) {
    value = 0;
    if (next_ >= operands_.size()) return false;
    const Interface& operand = operands_[next_++];
    if (operand.type == nullptr) return false;
    if (operand.type->kind < Kind::Int || operand.type->kind > Kind::Uintptr) return false;
    const int64_t n = operand.data.i;  // a large unsigned value turns out negative, and too large
    if (too_large(n) || (!operand.type->is_signed() && n < 0)) return false;
    value = n;
    return true;
  }

  void width() {
    if (at_ < format_.size() && format_[at_] == '*') {
      ++at_;
      if (star(d().width)) {
        d().flags |= kHasWidth;
      } else {
        out().append("%!(BADWIDTH)");
      }
      if (d().width < 0) {
        d().width = -d().width;
        d().flags = (d().flags | kMinus) & ~kZero;
      }
      after_index_ = false;
      return;
    }
    if (!number(format_.size(), d().width)) return;
    d().flags |= kHasWidth;
    if (after_index_) good_index_ = false;  // %[3]2d
  }

  void precision() {
    if (at_ + 1 >= format_.size() || format_[at_] != '.') return;
    ++at_;
    if (after_index_) good_index_ = false;  // %[3].2d
    index();
    if (at_ < format_.size() && format_[at_] == '*') {
      ++at_;
      const bool good = star(d().precision) && d().precision >= 0;
      if (good) {
        d().flags |= kHasPrecision;
      } else {
        d().precision = 0;
        out().append("%!(BADPREC)");
      }
      after_index_ = false;
      return;
    }
    number(format_.size(), d().precision);
    d().flags |= kHasPrecision;
  }

  void verb() {
    if (at_ >= format_.size()) return out().append("%!(NOVERB)");
    const auto decoded =
        base::text::decode_rune(format_.data() + at_, format_.data() + format_.size());
    at_ += static_cast<size_t>(decoded.size);
    const int32_t verb = decoded.rune;
    if (verb == '%') return out().push('%');
    if (!good_index_) return complain(verb, "(BADINDEX)");
    if (next_ >= operands_.size()) return complain(verb, "(MISSING)");
    if (verb == 'w') wrapped_.push_back(static_cast<int64_t>(next_));
    if (verb == 'w' || verb == 'v') {
      if (d().has(kSharp)) d().flags = (d().flags & ~kSharp) | kSharpV;
      if (d().has(kPlus)) d().flags = (d().flags & ~kPlus) | kPlusV;
    }
    printer_.print_operand(operands_[next_++], verb);
  }

  void complain(int32_t verb, std::string_view what) {
    out().append("%!");
    out().rune(verb);
    out().append(what);
  }

  // Whoever names operands by index may leave some out.
  void extra_operands() {
    if (reordered_ || next_ >= operands_.size()) return;
    d() = {};
    out().append("%!(EXTRA ");
    for (size_t i = next_; i < operands_.size(); ++i) {
      if (i > next_) out().append(", ");
      if (operands_[i].type == nullptr) {
        out().append("<nil>");
        continue;
      }
      out().append(operands_[i].type->text);
      out().push('=');
      printer_.print_operand(operands_[i], 'v');
    }
    out().push(')');
  }

  Printer& printer_;
  std::string_view format_;
  std::span<const Interface> operands_;
  std::vector<int64_t> wrapped_;
  size_t at_ = 0;
  size_t next_ = 0;           // operand
  bool reordered_ = false;    // some directive had an index
  bool good_index_ = true;    // of the current directive
  bool after_index_ = false;  // an index was just read
};

}  // namespace

std::vector<int64_t> print_format(Printer& printer, std::string_view format,
                                  std::span<const Interface> operands) {
  return FormatRun(printer, format, operands).run();
}

void print_operands(Printer& printer, std::span<const Interface> operands) {
  bool after_string = true;
  for (const Interface& operand : operands) {
    const bool is_string = operand.type != nullptr && operand.type->kind == Kind::String;
    if (!is_string && !after_string) printer.out().push(' ');
    printer.print_operand(operand, 'v');
    after_string = is_string;
  }
}

void print_line(Printer& printer, std::span<const Interface> operands) {
  bool first = true;
  for (const Interface& operand : operands) {
    if (!first) printer.out().push(' ');
    first = false;
    printer.print_operand(operand, 'v');
  }
  printer.out().push('\n');
}

}  // namespace gvm::stdlib::fmt
