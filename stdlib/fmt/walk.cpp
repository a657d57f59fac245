// Printer: composite values and the choice of what a verb means for each kind.
#include "stdlib/fmt/walk.hpp"

#include <cstring>

#include "stdlib/support/bytes.hpp"
#include "stdlib/support/map_entries.hpp"

namespace gvm::stdlib::fmt {

using runtime::Interface;
using runtime::Kind;
using runtime::Slice;
using runtime::String;
using runtime::Type;

// Layout and flags of package reflect's Value, which stands for the value it holds.
struct ReflectValue {
  const Type* type;
  const void* word;  // the value, or where it is
  uint64_t flag;
};

namespace {

constexpr int kMaxDepth = 2000;  // a level takes up to a kilobyte of an M's native stack

template <class T>
T load(const void* at) {
  T value;
  std::memcpy(&value, at, sizeof(T));
  return value;
}

const void* memory_of(const Interface& i) { return i.type->is_direct() ? &i.data : i.data.cp; }

// Where an array's or slice's elements stand.
struct Elements {
  const char* data;
  int64_t length;
};
Elements elements_of(const Type* type, const void* at) {
  if (type->kind == Kind::Array) return {static_cast<const char*>(at), type->length};
  const auto slice = load<Slice>(at);
  return {static_cast<const char*>(slice.data), slice.length};
}

uint64_t load_integer(const Type* type, const void* at) {
  runtime::Slot slot;
  runtime::load_slots(type, &slot, at);
  return slot.u;
}

constexpr uint64_t kReflectSticky = 1 << 5;    // reached through an unexported field
constexpr uint64_t kReflectEmbedded = 1 << 6;  // that was embedded
constexpr uint64_t kReflectIndirect = 1 << 7;  // word is an address

bool is_reflect_value(const Type* type) {
  return type->kind == Kind::Struct && type->name == "Value" && type->package == "reflect" &&
         type->size == sizeof(ReflectValue);
}

bool has_method(const Type* type, std::string_view name) {
  for (const runtime::Method& m : type->methods) {
    if (m.name == name && m.exported) return true;
  }
  return false;
}

}  // namespace

void Printer::print_operand(Interface operand, int32_t verb) {
  if (operand.type == nullptr) {
    if (verb == 'T' || verb == 'v') return leaf_.pad("<nil>");
    return bad_verb(verb, operand);
  }
  const Type* type = operand.type;
  const Value v{type, memory_of(operand), Access::Open};
  if (verb == 'T') return leaf_.text(type->text);
  if (verb == 'p') return print_pointer(v, verb);
  if (is_reflect_value(type)) return print_reflected(load<ReflectValue>(v.at), verb);
  if (!erroring_ && !type->methods.empty() && needs_methods(type, verb))
    return add_hole(v, verb, false);
  if (type->kind == Kind::Slice && !type->is_named() &&
      type->elem == call_.rt.types().basic(Kind::Uint8)) {
    return print_bytes(stdlib::view(load<Slice>(v.at)), load<Slice>(v.at).data == nullptr, verb, v,
                       "[]byte");
  }
  if (verb == 'w') return bad_verb(verb, v);  // only errors can be wrapped, and they have methods
  print_value(v, verb, 0);
}

void Printer::print_reflected(const ReflectValue& held, int32_t verb) {
  if (held.type == nullptr) return out_.append("<invalid reflect.Value>");
  const Access access = (held.flag & kReflectSticky) != 0     ? Access::Closed
                        : (held.flag & kReflectEmbedded) != 0 ? Access::Embedded
                                                              : Access::Open;
  const void* at = (held.flag & kReflectIndirect) != 0 ? held.word : &held.word;
  const Value v{held.type, at, access};
  const bool open = access == Access::Open && !erroring_ && !v.type->methods.empty();
  if (open && needs_methods(v.type, verb)) return add_hole(v, verb, false);
  print_value(v, verb, 0);
}

void Printer::print_plain(Interface value, int32_t verb, bool nested) {
  if (value.type == nullptr) return print_operand(value, verb);
  const Value v{value.type, memory_of(value), Access::Open};
  if (nested && v.type->kind == Kind::Pointer) return print_pointer(v, verb);
  print_value(v, verb, 0);
}

void Printer::print_text(std::string_view value, int32_t verb) {
  const String text{value.data(), static_cast<int64_t>(value.size())};
  print_string(value, verb, {call_.rt.types().basic(Kind::String), &text, Access::Open});
}

// `v` is never an interface value, those are unwrapped first.
void Printer::print_value(Value v, int32_t verb, int depth) {
  if (depth > kMaxDepth) {
    too_deep_ = true;
    return;
  }
  if (depth > 0 && v.access == Access::Open && !erroring_ && !v.type->methods.empty() &&
      needs_methods(v.type, verb)) {
    return add_hole(v, verb, true);
  }
  switch (v.type->kind) {
    case Kind::Bool: return print_bool(v, verb);
    case Kind::Int:
    case Kind::Int8:
    case Kind::Int16:
    case Kind::Int32:
    case Kind::Int64: return print_integer(load_integer(v.type, v.at), true, verb, v);
    case Kind::Uint:
    case Kind::Uint8:
    case Kind::Uint16:
    case Kind::Uint32:
    case Kind::Uint64:
    case Kind::Uintptr: return print_integer(load_integer(v.type, v.at), false, verb, v);
    case Kind::Float32: return print_float(load<float>(v.at), 32, verb, v);
    case Kind::Float64: return print_float(load<double>(v.at), 64, verb, v);
    case Kind::Complex64: {
      const auto c = load<runtime::Complex64>(v.at);
      return print_complex(c.re, c.im, 32, verb, v);
    }
    case Kind::Complex128: {
      const auto c = load<runtime::Complex128>(v.at);
      return print_complex(c.re, c.im, 64, verb, v);
    }
    case Kind::String: return print_string(load<String>(v.at).view(), verb, v);
    case Kind::Map: return print_map(v, verb, depth);
    case Kind::Struct: return print_struct(v, verb, depth);
    case Kind::Array:
    case Kind::Slice: return print_list(v, verb, depth);
    case Kind::Interface: return print_interface(v, verb, depth);
    case Kind::Pointer: {
      const Kind pointee = v.type->elem->kind;
      const void* target = load<const void*>(v.at);
      if (depth == 0 && target != nullptr &&
          (pointee == Kind::Array || pointee == Kind::Slice || pointee == Kind::Struct ||
           pointee == Kind::Map)) {
        out_.push('&');
        return print_value({v.type->elem, target, v.inner()}, verb, depth + 1);
      }
      return print_pointer(v, verb);
    }
    case Kind::Chan:
    case Kind::Func:
    case Kind::UnsafePointer: return print_pointer(v, verb);
    case Kind::Invalid: break;
  }
  out_.push('?');
  out_.append(v.type->text);
  out_.push('?');
}

void Printer::separator(bool first) {
  if (!first) out_.append(directive().has(kSharpV) ? ", " : " ");
}

void Printer::print_interface(Value v, int32_t verb, int depth) {
  const auto inner = load<Interface>(v.at);
  if (inner.type != nullptr)
    return print_value({inner.type, memory_of(inner), v.inner()}, verb, depth + 1);
  if (!directive().has(kSharpV)) return out_.append("<nil>");
  out_.append(v.type->text);
  out_.append("(nil)");
}

void Printer::print_map(Value v, int32_t verb, int depth) {
  void* map = load<void*>(v.at);
  const bool sharp = directive().has(kSharpV);
  if (sharp) {
    out_.append(v.type->text);
    if (map == nullptr) return out_.append("(nil)");
    out_.push('{');
  } else {
    out_.append("map[");
  }
  const Type* key = v.type->key;
  const Type* elem = v.type->elem;
  bool first = true;
  for (const MapEntry& entry : sorted_map_entries(v.type, map)) {
    separator(first);
    first = false;
    print_value({key, entry.key, v.inner()}, verb, depth + 1);
    out_.push(':');
    print_value({elem, entry.value, v.inner()}, verb, depth + 1);
  }
  out_.push(sharp ? '}' : ']');
}

void Printer::print_struct(Value v, int32_t verb, int depth) {
  if (directive().has(kSharpV)) out_.append(v.type->text);
  out_.push('{');
  bool first = true;
  for (const runtime::StructField& field : v.type->fields) {
    separator(first);
    first = false;
    if (directive().has(kPlusV | kSharpV)) {
      out_.append(field.name);
      out_.push(':');
    }
    Access access = v.access == Access::Closed ? Access::Closed : Access::Open;
    if (!field.exported && access == Access::Open)
      access = field.embedded ? Access::Embedded : Access::Closed;
    print_value({field.type, static_cast<const char*>(v.at) + field.offset, access}, verb,
                depth + 1);
  }
  out_.push('}');
}

void Printer::print_list(Value v, int32_t verb, int depth) {
  const Elements list = elements_of(v.type, v.at);
  const Type* elem = v.type->elem;
  const bool is_nil = v.type->kind == Kind::Slice && list.data == nullptr;
  if (elem->kind == Kind::Uint8 && (verb == 's' || verb == 'q' || verb == 'x' || verb == 'X')) {
    return print_bytes({list.data, static_cast<size_t>(list.length)}, is_nil, verb, v,
                       v.type->text);
  }
  const bool sharp = directive().has(kSharpV);
  if (sharp) {
    out_.append(v.type->text);
    if (is_nil) return out_.append("(nil)");
  }
  out_.push(sharp ? '{' : '[');
  for (int64_t i = 0; i < list.length && !too_deep_; ++i) {
    separator(i == 0);
    print_value({elem, list.data + static_cast<uint64_t>(i) * elem->size, v.inner()}, verb,
                depth + 1);
  }
  out_.push(sharp ? '}' : ']');
}

void Printer::print_bytes(std::string_view bytes, bool is_nil, int32_t verb, Value v,
                          std::string_view type_text) {
  switch (verb) {
    case 'v':
    case 'd': break;
    case 's': return leaf_.text(bytes);
    case 'x':
    case 'X': return leaf_.hex_bytes(bytes, verb == 'X');
    case 'q': return leaf_.quoted(bytes);
    default: return print_list(v, verb, 0);
  }
  const bool sharp = directive().has(kSharpV);
  if (sharp) {
    out_.append(type_text);
    if (is_nil) return out_.append("(nil)");
  }
  out_.push(sharp ? '{' : '[');
  for (size_t i = 0; i < bytes.size(); ++i) {
    separator(i == 0);
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (sharp) {
      leaf_.hex_word(byte, true);
    } else {
      leaf_.integer(byte, 10, false, verb, false);
    }
  }
  out_.push(sharp ? '}' : ']');
}

void Printer::print_pointer(Value v, int32_t verb) {
  uint64_t address = 0;
  switch (v.type->kind) {
    case Kind::Chan:
    case Kind::Func:
    case Kind::Map:
    case Kind::Pointer:
    case Kind::Slice:
    case Kind::UnsafePointer: address = load<uint64_t>(v.at); break;
    default: return bad_verb(verb, v);
  }
  switch (verb) {
    case 'v':
      if (directive().has(kSharpV)) {
        out_.push('(');
        out_.append(v.type->text);
        out_.append(")(");
        if (address == 0) {
          out_.append("nil");
        } else {
          leaf_.hex_word(address, true);
        }
        return out_.push(')');
      }
      if (address == 0) return leaf_.pad("<nil>");
      return leaf_.hex_word(address, !directive().has(kSharp));
    case 'p': return leaf_.hex_word(address, !directive().has(kSharp));
    case 'b':
    case 'o':
    case 'd':
    case 'x':
    case 'X': return print_integer(address, false, verb, v);
    default: return bad_verb(verb, v);
  }
}

void Printer::print_bool(Value v, int32_t verb) {
  if (verb != 't' && verb != 'v') return bad_verb(verb, v);
  leaf_.boolean(load<uint8_t>(v.at) != 0);
}

void Printer::print_integer(uint64_t value, bool is_signed, int32_t verb, Value v) {
  switch (verb) {
    case 'v':
      if (directive().has(kSharpV) && !is_signed) return leaf_.hex_word(value, true);
      return leaf_.integer(value, 10, is_signed, verb, false);
    case 'd': return leaf_.integer(value, 10, is_signed, verb, false);
    case 'b': return leaf_.integer(value, 2, is_signed, verb, false);
    case 'o':
    case 'O': return leaf_.integer(value, 8, is_signed, verb, false);
    case 'x':
    case 'X': return leaf_.integer(value, 16, is_signed, verb, verb == 'X');
    case 'c': return leaf_.character(value);
    case 'q': return leaf_.quoted_character(value);
    case 'U': return leaf_.unicode(value);
    default: return bad_verb(verb, v);
  }
}

void Printer::print_float(double value, int bits, int32_t verb, Value v) {
  switch (verb) {
    case 'v': return leaf_.real(value, bits, 'g', -1);
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X': return leaf_.real(value, bits, static_cast<char>(verb), -1);
    case 'f':
    case 'e':
    case 'E': return leaf_.real(value, bits, static_cast<char>(verb), 6);
    case 'F': return leaf_.real(value, bits, 'f', 6);
    default: return bad_verb(verb, v);
  }
}

void Printer::print_complex(double re, double im, int bits, int32_t verb, Value v) {
  switch (verb) {
    case 'v':
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
    case 'f':
    case 'F':
    case 'e':
    case 'E': break;
    default: return bad_verb(verb, v);
  }
  const int64_t flags = directive().flags;
  out_.push('(');
  print_float(re, bits, verb, v);
  directive().flags |= kPlus;
  print_float(im, bits, verb, v);
  out_.append("i)");
  directive().flags = flags;
}

void Printer::print_string(std::string_view value, int32_t verb, Value v) {
  switch (verb) {
    case 'v':
      if (directive().has(kSharpV)) return leaf_.quoted(value);
      return leaf_.text(value);
    case 's': return leaf_.text(value);
    case 'x':
    case 'X': return leaf_.hex_bytes(value, verb == 'X');
    case 'q': return leaf_.quoted(value);
    default: return bad_verb(verb, v);
  }
}

void Printer::bad_verb(int32_t verb, Interface operand) {
  if (operand.type != nullptr)
    return bad_verb(verb, {operand.type, memory_of(operand), Access::Open});
  out_.append("%!");
  out_.rune(verb);
  out_.append("(<nil>)");
}

void Printer::bad_verb(int32_t verb, Value v) {
  const bool erroring = erroring_;
  erroring_ = true;
  out_.append("%!");
  out_.rune(verb);
  out_.push('(');
  out_.append(v.type->text);
  out_.push('=');
  print_value(v, 'v', 0);
  out_.push(')');
  erroring_ = erroring;
}

bool Printer::needs_methods(const Type* type, int32_t verb) const {
  if (verb == 'w') return true;
  if (has_method(type, "Format")) return true;
  if (leaf_.directive().has(kSharpV)) return has_method(type, "GoString");
  if (verb != 'v' && verb != 's' && verb != 'x' && verb != 'X' && verb != 'q') return false;
  return has_method(type, "Error") || has_method(type, "String");
}

void Printer::add_hole(Value v, int32_t verb, bool nested) {
  if (hole_count_ == hole_capacity_) {
    const int64_t capacity = hole_capacity_ == 0 ? 4 : hole_capacity_ * 2;
    void* larger = call_.cache().allocate_words(static_cast<uint64_t>(capacity) * sizeof(Hole) / 8);
    if (larger == nullptr) {
      call_.failed = true;
      return;
    }
    if (hole_count_ > 0)
      std::memcpy(larger, static_cast<void*>(holes_),
                  static_cast<size_t>(hole_count_) * sizeof(Hole));
    holes_ = static_cast<Hole*>(larger);
    hole_capacity_ = capacity;
  }
  Interface boxed{v.type, {}};
  boxed.data.u = 0;
  if (v.type->is_direct()) {
    if (v.type->size > 0) runtime::load_slots(v.type, &boxed.data, v.at);
  } else {
    boxed.data.p = call_.cache().allocate(v.type);
    if (boxed.data.p == nullptr) {
      call_.failed = true;
      return;
    }
    std::memcpy(boxed.data.p, v.at, v.type->size);
  }
  Hole& hole = holes_[hole_count_++];
  hole.position = static_cast<int64_t>(out_.size());
  hole.verb = verb;
  hole.directive = directive();
  if (nested) hole.directive.flags |= kNested;
  hole.value = boxed;
}

Slice Printer::text() { return call_.new_bytes(out_.view()); }

Slice Printer::holes() { return {holes_, hole_count_, hole_capacity_}; }

}  // namespace gvm::stdlib::fmt
