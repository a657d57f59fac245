// Natives of package fmt: they format all that needs no gs method, and leave holes for what does
// (walk.hpp).
#include <algorithm>
#include <cmath>
#include <cstring>
#include <tuple>

#include "stdlib/bind.hpp"
#include "stdlib/fmt/directives.hpp"
#include "stdlib/fmt/walk.hpp"
#include "stdlib/support/bytes.hpp"
#include "stdlib/support/search.hpp"
#include "stdlib/unicode/tables.hpp"

namespace gvm::stdlib::fmt {

namespace {

using runtime::Interface;
using runtime::NativeCall;
using runtime::Slice;

std::span<const Interface> operands_of(const Slice& slice) {
  return {static_cast<const Interface*>(slice.data), static_cast<size_t>(slice.length)};
}

// text, holes, and whether nesting went too deep.
using Formatted = std::tuple<Slice, Slice, bool>;
Formatted finish(Printer& printer) { return {printer.text(), printer.holes(), printer.too_deep()}; }

Formatted format_operands(NativeCall& call, Slice operands) {
  Printer printer(call);
  print_operands(printer, operands_of(operands));
  return finish(printer);
}

Formatted format_line(NativeCall& call, Slice operands) {
  Printer printer(call);
  print_line(printer, operands_of(operands));
  return finish(printer);
}

std::tuple<Slice, Slice, bool, Slice> format(NativeCall& call, std::string_view text,
                                             Slice operands) {
  Printer printer(call);
  const std::vector<int64_t> wrapped = print_format(printer, text, operands_of(operands));
  Slice indexes{};
  if (!wrapped.empty()) {
    indexes = make_bytes(call, static_cast<int64_t>(wrapped.size() * sizeof(int64_t)));
    if (indexes.data != nullptr)
      std::memcpy(indexes.data, wrapped.data(), wrapped.size() * sizeof(int64_t));
    indexes.length = indexes.capacity = static_cast<int64_t>(wrapped.size());
  }
  return {printer.text(), printer.holes(), printer.too_deep(), indexes};
}

// A value whose own methods are out of the question, under the directive of its hole.
Formatted format_plain(NativeCall& call, Interface value, int64_t verb, int64_t flags,
                       int64_t width, int64_t precision) {
  Printer printer(call);
  printer.directive() = {flags & ~(kNested | kErroring), width, precision};
  printer.print_plain(value, static_cast<int32_t>(verb), (flags & kNested) != 0);
  return finish(printer);
}

// The same as the text of a bad verb: no methods anywhere.
Formatted format_bad_verb(NativeCall& call, Interface value, int64_t verb, int64_t flags,
                          int64_t width, int64_t precision) {
  Printer printer(call);
  printer.directive() = {flags & ~(kNested | kErroring), width, precision};
  printer.bad_verb(static_cast<int32_t>(verb), value);
  return finish(printer);
}

// What a String or Error method returned, under the directive of its hole.
Slice append_text(NativeCall& call, Slice to, std::string_view text, int64_t verb, int64_t flags,
                  int64_t width, int64_t precision) {
  Printer printer(call);
  printer.directive() = {flags & ~(kNested | kErroring), width, precision};
  printer.print_text(text, static_cast<int32_t>(verb));
  return append_bytes(call, to, printer.out().view());
}

bool is_nil_pointer(Interface value) {
  return value.type != nullptr && value.type->kind == runtime::Kind::Pointer &&
         value.data.p == nullptr;
}

bool in_set(std::string_view set, int32_t rune) { return search::index_rune(set, rune) >= 0; }

double power2(double value, int64_t exponent) {
  return std::ldexp(value, static_cast<int>(std::clamp<int64_t>(exponent, -5000, 5000)));
}

}  // namespace

GVM_NATIVE(fmt_formatOperands, format_operands);
GVM_NATIVE(fmt_formatLine, format_line);
GVM_NATIVE(fmt_format, format);
GVM_NATIVE(fmt_formatPlain, format_plain);
GVM_NATIVE(fmt_formatBadVerb, format_bad_verb);
GVM_NATIVE(fmt_appendText, append_text);
GVM_NATIVE(fmt_isNilPointer, is_nil_pointer);
GVM_NATIVE(fmt_isWideSpace, unicode::is_space);
GVM_NATIVE(fmt_inSet, in_set);
GVM_NATIVE(fmt_power2, power2);

}  // namespace gvm::stdlib::fmt
