// The values and texts of run-time panics.
#include "vm/interp/runtime_errors.hpp"

#include "runtime/base/text.hpp"
#include "runtime/native.hpp"
#include "vm/interp/machine.hpp"

namespace gvm::vm {

using namespace gvm::runtime;
using base::text::cat;

namespace {

constexpr std::string_view kNilPanicText = "panic called with nil argument";

struct Row {
  bool plain;
  std::string_view text;
};
enum RowKind : bool { Error = false, Plain = true };
constexpr Row kRows[] = {
#define PANIC(row, kind, text) {kind, text},
#include "vm/interp/panics.def"
};

// The receiver is the interface's data word: a pointer to the boxed string, or to the struct that begins with one.
std::string_view receiver_text(NativeCall& call) {
  const auto* text = static_cast<const String*>(call.args()[0].cp);
  return text == nullptr ? std::string_view() : text->view();
}
Step put_text(NativeCall& call, std::string_view text) {
  const String result = call.new_string(text);
  if (call.failed) return raise_out_of_memory(call.g);
  std::memcpy(static_cast<void*>(call.results()), &result, sizeof result);
  return Step::Next;
}
Step prefixed_error(NativeCall& call) { return put_text(call, cat("runtime error: ", receiver_text(call))); }
Step bare_error(NativeCall& call) { return put_text(call, receiver_text(call)); }
Step marker(NativeCall&) { return Step::Next; }

// A method whose body is one native.
Function& native_method(Image& image, std::string_view name, NativeFn native, uint32_t result_slots) {
  const uint32_t index = image.add_native({std::string(name), native, result_slots, 1});
  Function& function = image.add_function();
  function.name = name;
  function.result_slots = static_cast<uint16_t>(result_slots);
  function.param_slots = 1;
  function.frame_slots = kFrameHeader + result_slots + 1;
  function.is_wrapper = true;
  function.body = {Insn::a32(Op::NativeBody, 0, index).word, Insn::abc(Op::Return, 0, 0, 0).word};
  image.publish(function);
  return function;
}

// Makes those methods that have no function yet.
void link_methods(Image& image, const Type* type, NativeFn error) {
  for (Method& method : type->methods) {
    if (method.function != nullptr) continue;
    const bool is_error = method.name == "Error";
    if (!is_error && method.name != "RuntimeError") continue;
    method.function = &native_method(image, cat(type->text, ".", method.name), is_error ? error : &marker, is_error ? 2 : 0);
  }
}

void add_methods(Image& image, TypeTable& types, const Type* type, NativeFn error) {
  const Type* string = types.basic(Kind::String);
  const TypeTable::MethodSpec specs[] = {
      {"Error", "", types.func({}, std::span(&string, 1), false), nullptr},
      {"RuntimeError", "", types.func({}, {}, false), nullptr},
  };
  types.set_methods(type, specs);
  link_methods(image, type, error);
}

Interface boxed_text(G& g, const Type* type, const Type* boxed, std::string_view text) {
  AllocCache& cache = alloc_cache(g);
  auto* bytes = static_cast<char*>(cache.allocate_bytes(text.size()));
  if (bytes == nullptr) return {};
  if (!text.empty()) std::memcpy(bytes, text.data(), text.size());
  auto* box = static_cast<String*>(cache.allocate(boxed));
  if (box == nullptr) return {};
  box->data = bytes;
  box->length = static_cast<int64_t>(text.size());
  Interface value{type, {}};
  value.data.p = box;
  return value;
}

std::string_view type_text(const Type* type) { return type == nullptr ? "nil" : type->text; }

}  // namespace

RuntimeErrors::RuntimeErrors(Image& image, TypeTable& types) {
  const Type* string = types.basic(Kind::String);
  auto text_type = [&](std::string_view name, NativeFn error) -> const Type* {
    Type* type = types.declare_named(name, "runtime", cat("runtime.", name));
    types.complete_named(type, string);
    add_methods(image, types, type, error);
    return type;
  };
  error_string_ = text_type("errorString", &prefixed_error);
  plain_error_ = text_type("plainError", &bare_error);
  StructField field{};
  field.name = "text";
  field.package = "runtime";
  field.type = string;
  const Type* layout = types.struct_type(std::span(&field, 1));
  // Its kind is not String, which shows in fmt.Print.
  Type* bounds = types.declare_named("boundsError", "runtime", "runtime.boundsError");
  types.complete_named(bounds, layout);
  add_methods(image, types, bounds, &prefixed_error);
  bounds_error_ = bounds;
  auto pointer_type = [&](std::string_view name, const Type** pointer) -> const Type* {
    Type* type = types.declare_named(name, "runtime", cat("runtime.", name));
    types.complete_named(type, layout);
    *pointer = types.pointer(type);
    add_methods(image, types, *pointer, &bare_error);
    return type;
  };
  assertion_error_ = pointer_type("TypeAssertionError", &assertion_pointer_);
  nil_error_ = pointer_type("PanicNilError", &nil_pointer_);
}

Interface RuntimeErrors::make(G& g, std::string_view text, bool plain) const {
  const Type* type = plain ? plain_error_ : error_string_;
  return boxed_text(g, type, type, text);
}

Interface RuntimeErrors::make_bounds(G& g, std::string_view text) const {
  return boxed_text(g, bounds_error_, bounds_error_, text);
}

// The image only grows, so what was seen once is not looked at again.
void RuntimeErrors::adopt(Image& image) {
  for (; adopted_ < image.types.size(); ++adopted_) {
    const Type* type = image.types[adopted_];
    if (type->kind != Kind::Pointer || type->elem->package != "runtime" || type->methods.empty()) continue;
    if (type->elem->name == "TypeAssertionError") assertion_pointer_ = type;
    if (type->elem->name == "PanicNilError") nil_pointer_ = type;
    if (type == assertion_pointer_ || type == nil_pointer_) link_methods(image, type, &bare_error);
  }
}

Interface RuntimeErrors::make_assertion(G& g, std::string_view text) const {
  return boxed_text(g, assertion_pointer_, assertion_error_, text);
}

Interface RuntimeErrors::make_nil_panic(G& g) const {
  return boxed_text(g, nil_pointer_, nil_error_, kNilPanicText);
}

bool RuntimeErrors::is_nil_dereference(Interface value) const {
  return value.type == error_string_ &&
         static_cast<const String*>(value.data.cp)->view() == kRows[static_cast<size_t>(PanicRow::NilPointer)].text;
}

Step raise_row(G& g, PanicRow row) {
  const Row& found = kRows[static_cast<size_t>(row)];
  return found.plain ? raise_plain_error(g, found.text) : raise_runtime_error(g, found.text);
}

namespace {

Step raise_bounds(G& g, std::string_view text) {
  const auto* machine = static_cast<const Machine*>(scheduler_of(g).vm());
  const Interface value = machine->errors().make_bounds(g, text);
  return value.type == nullptr ? raise_out_of_memory(g) : raise_panic(g, value);
}

}  // namespace

Step raise_index_unsigned(G& g, uint64_t index, int64_t length) {
  return raise_bounds(g, cat("index out of range [", index, "] with length ", length));
}

Step raise_index(G& g, int64_t index, int64_t length) {
  if (index < 0) return raise_bounds(g, cat("index out of range [", index, "]"));
  return raise_bounds(g, cat("index out of range [", index, "] with length ", length));
}

Step raise_slice(G& g, SliceFault fault, int64_t x, int64_t y) {
  std::string range;
  std::string rest;
  const bool negative = x < 0;
  switch (fault) {
    case SliceFault::HighLength:
      range = cat(":", x);
      rest = cat(" with length ", y);
      break;
    case SliceFault::HighCapacity:
      range = cat(":", x);
      rest = cat(" with capacity ", y);
      break;
    case SliceFault::LowHigh: range = negative ? cat(x, ":") : cat(x, ":", y); break;
    case SliceFault::MaxLength:
      range = cat("::", x);
      rest = cat(" with length ", y);
      break;
    case SliceFault::MaxCapacity:
      range = cat("::", x);
      rest = cat(" with capacity ", y);
      break;
    case SliceFault::HighMax: range = negative ? cat(":", x, ":") : cat(":", x, ":", y); break;
    case SliceFault::LowHigh3: range = negative ? cat(x, "::") : cat(x, ":", y, ":"); break;
  }
  if (negative) rest.clear();
  return raise_bounds(g, cat("slice bounds out of range [", range, "]", rest));
}

Step raise_array_length(G& g, int64_t length, int64_t wanted) {
  return raise_bounds(g, cat("cannot convert slice with length ", length,
                             " to array or pointer to array with length ", wanted));
}

Step raise_assertion(G& g, const Type* iface, const Type* concrete, const Type* asserted,
                     std::string_view missing_method) {
  const std::string_view as = type_text(asserted);
  std::string text = "interface conversion: ";
  if (concrete == nullptr) {
    text += cat(iface == nullptr ? std::string_view("interface") : iface->text, " is nil, not ", as);
  } else if (missing_method.empty()) {
    text += cat(iface == nullptr ? std::string_view("interface") : iface->text, " is ", concrete->text, ", not ", as);
    if (concrete->text == as) {
      text += concrete->package != asserted->package ? " (types from different packages)"
                                                     : " (types from different scopes)";
    }
  } else {
    text += cat(concrete->text, " is not ", as, ": missing method ", missing_method);
  }
  const auto* machine = static_cast<const Machine*>(scheduler_of(g).vm());
  const Interface value = machine->errors().make_assertion(g, text);
  if (value.type == nullptr) return raise_out_of_memory(g);
  return raise_panic(g, value);
}

}  // namespace gvm::vm
