// print, println, and the values of fatal panics.
#include "vm/interp/print.hpp"

#include <cmath>
#include <cstdio>
#include <cstring>

#include "runtime/base/text.hpp"
#include "vm/interp/slow_ops.hpp"

namespace gvm::vm {

using namespace gvm::runtime;
using base::text::append;
using base::text::cat;

void append_float(std::string& out, double value) {
  if (std::isnan(value)) {
    out += "NaN";
    return;
  }
  if (std::isinf(value)) {
    out += value < 0 ? "-Inf" : "+Inf";
    return;
  }
  char text[40];
  std::snprintf(text, sizeof text, "%+.6e", value);
  // The exponent always has three digits.
  const char* e = std::strchr(text, 'e');
  out.append(text, static_cast<size_t>(e + 2 - text));
  const size_t digits = std::strlen(e + 2);
  if (digits < 3) out.append(3 - digits, '0');
  out += e + 2;
}

void append_complex(std::string& out, double re, double im) {
  out += '(';
  append_float(out, re);
  append_float(out, im);
  out += "i)";
}

void append_pointer(std::string& out, const void* pointer) {
  out += "0x";
  out += base::text::hex(reinterpret_cast<uintptr_t>(pointer));
}

void append_indented(std::string& out, std::string_view text) {
  for (const char c : text) {
    out += c;
    if (c == '\n') out += '\t';
  }
}

namespace {

void append_scalar(std::string& out, const Type* type, const Slot& slot, const void* memory) {
  switch (type->kind) {
    case Kind::Bool: append(out, slot.b); return;
    case Kind::Float32: append_float(out, static_cast<double>(slot.f32)); return;
    case Kind::Float64: append_float(out, slot.f); return;
    case Kind::Complex64: {
      Complex64 value;
      std::memcpy(&value, &slot, sizeof value);
      append_complex(out, static_cast<double>(value.re), static_cast<double>(value.im));
      return;
    }
    case Kind::Complex128: {
      Complex128 value;
      std::memcpy(&value, memory, sizeof value);
      append_complex(out, value.re, value.im);
      return;
    }
    case Kind::String: append_indented(out, static_cast<const String*>(memory)->view()); return;
    default:
      if (type->is_signed()) {
        append(out, slot.i);
      } else {
        append(out, slot.u);
      }
  }
}

bool is_scalar(Kind kind) { return (kind >= Kind::Bool && kind <= Kind::Complex128) || kind == Kind::String; }

}  // namespace

void append_panic_value(std::string& out, Interface value) {
  const Type* type = value.type;
  if (type == nullptr) {
    out += "nil";
    return;
  }
  // The basic types are named types of no package.
  const bool basic = type->package.empty() && type->text == type->name;
  if (!is_scalar(type->kind)) {
    append(out, cat("(", type->text, ") "));
    append_pointer(out, value.data.cp);
    return;
  }
  if (basic) {
    append_scalar(out, type, value.data, value.data.cp);
    return;
  }
  out += type->text;
  const bool complex = type->kind == Kind::Complex64 || type->kind == Kind::Complex128;  // has parentheses of its own
  if (!complex) out += type->kind == Kind::String ? "(\"" : "(";
  append_scalar(out, type, value.data, value.data.cp);
  if (!complex) out += type->kind == Kind::String ? "\")" : ")";
}

Step slow::print(Machine& machine, G&, Slot* fp, Insn insn, const uint64_t*) {
  const Slot* v = fp + insn.a();
  std::string out;
  switch (static_cast<PrintForm>(insn.b())) {
    case PrintForm::Bool: append(out, v->b); break;
    case PrintForm::Int: append(out, v->i); break;
    case PrintForm::Uint: append(out, v->u); break;
    case PrintForm::Float: append_float(out, v->f); break;
    case PrintForm::Complex: append_complex(out, v[0].f, v[1].f); break;
    case PrintForm::String: out.append(static_cast<const char*>(v[0].cp), static_cast<size_t>(v[1].i)); break;
    case PrintForm::Pointer: append_pointer(out, v->cp); break;
    case PrintForm::Interface:
      out += '(';
      append_pointer(out, v[0].cp);
      out += ',';
      append_pointer(out, v[1].cp);
      out += ')';
      break;
    case PrintForm::Slice:
      out = cat("[", v[1].i, "/", v[2].i, "]");
      append_pointer(out, v[0].cp);
      break;
    case PrintForm::Space: out = " "; break;
    case PrintForm::Newline: out = "\n"; break;
  }
  machine.write_error(out);
  return Step::Next;
}

}  // namespace gvm::vm
