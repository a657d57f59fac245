// Natives of reflect that ask about types or make them.
#include <algorithm>
#include <cstddef>
#include <vector>

#include "runtime/base/text.hpp"
#include "runtime/runtime.hpp"
#include "runtime/sched/panic.hpp"
#include "stdlib/bind.hpp"

namespace gvm::stdlib::reflect {

namespace {

using runtime::Closure;
using runtime::Interface;
using runtime::Kind;
using runtime::Method;
using runtime::NativeCall;
using runtime::Slice;
using runtime::Step;
using runtime::String;
using runtime::StructField;
using runtime::Type;

// What type.gs declares as rtype.
static_assert(offsetof(Type, size) == 0 && offsetof(Type, hash) == 8 && offsetof(Type, kind) == 12 &&
              offsetof(Type, align) == 13 && offsetof(Type, flags) == 14 && offsetof(Type, dir) == 15 &&
              offsetof(Type, pointer_words) == 16 && offsetof(Type, text) == 32 &&
              offsetof(Type, package) == 64 && offsetof(Type, elem) == 80 && offsetof(Type, key) == 88 &&
              offsetof(Type, underlying) == 96 && offsetof(Type, length) == 104);

const Type* type_of(Interface i) { return i.type; }
std::string_view type_text(const Type* type) { return type->text; }

// unsafe.Pointer is a basic type here, and one of package unsafe's to programs.
bool is_unsafe_pointer(const Type* type) { return type->kind == Kind::UnsafePointer && type->package.empty(); }
std::string_view type_name(const Type* type) { return is_unsafe_pointer(type) ? "Pointer" : type->name; }
std::string_view type_package(const Type* type) { return is_unsafe_pointer(type) ? "unsafe" : type->package; }

int64_t num_field(const Type* type) { return static_cast<int64_t>(type->fields.size()); }

// The gs callers have checked every index.
std::tuple<std::string_view, std::string_view, const Type*, uint64_t, std::string_view, bool> field_info(
    const Type* type, int64_t i) {
  const StructField& field = type->fields[static_cast<size_t>(i)];
  return {field.name, field.package, field.type, field.offset, field.tag, field.embedded};
}

int64_t num_in(const Type* type) { return static_cast<int64_t>(type->params.size()); }
const Type* in_type(const Type* type, int64_t i) { return type->params[static_cast<size_t>(i)]; }
int64_t num_out(const Type* type) { return static_cast<int64_t>(type->results.size()); }
const Type* out_type(const Type* type, int64_t i) { return type->results[static_cast<size_t>(i)]; }

int64_t num_method(const Type* type) {
  if (type->is_interface()) return static_cast<int64_t>(type->interface_methods.size());
  return std::ranges::count_if(type->methods, &Method::exported);
}

// The i-th exported method by name, of a type that is no interface.
const Method* method_at(const Type* type, int64_t i) {
  std::vector<const Method*> sorted;
  for (const Method& method : type->methods) {
    if (method.exported) sorted.push_back(&method);
  }
  if (i < 0 || static_cast<size_t>(i) >= sorted.size()) return nullptr;
  const auto nth = sorted.begin() + i;
  std::ranges::nth_element(sorted, nth, {}, &Method::name);
  return *nth;
}

std::tuple<std::string_view, std::string_view, const Type*> method_info(const Type* type, int64_t i) {
  if (type->is_interface()) {
    const runtime::InterfaceMethod& method = type->interface_methods[static_cast<size_t>(i)];
    return {method.name, method.package, method.signature};
  }
  const Method* method = method_at(type, i);
  if (method == nullptr) return {"", "", nullptr};
  return {method->name, method->package, method->signature};
}

Step method_function(NativeCall& call, const Type* type, int64_t i) {
  const Method* method = method_at(type, i);
  void* function = method == nullptr ? nullptr : __atomic_load_n(&method->function, __ATOMIC_ACQUIRE);
  if (function == nullptr) {
    const std::string_view name = method == nullptr ? std::string_view("?") : method->name;
    return runtime::raise_runtime_error(call.g, base::text::cat("method ", name, " of ", type->text, " is not linked"));
  }
  call.results()[0].p = function;
  return Step::Next;
}

bool implements(const Type* type, const Type* iface) { return runtime::implements(type, iface); }

bool same_ignoring_tags(const Type* a, const Type* b);

bool same_lists(std::span<const Type* const> a, std::span<const Type* const> b) {
  return std::ranges::equal(a, b, same_ignoring_tags);
}

// Identical but for the tags of structs? Named types are compared by identity.
bool same_ignoring_tags(const Type* a, const Type* b) {
  if (a == b) return true;
  if (a->kind != b->kind || a->is_named() || b->is_named()) return false;
  switch (a->kind) {
    case Kind::Pointer:
    case Kind::Slice: return same_ignoring_tags(a->elem, b->elem);
    case Kind::Array: return a->length == b->length && same_ignoring_tags(a->elem, b->elem);
    case Kind::Chan: return a->dir == b->dir && same_ignoring_tags(a->elem, b->elem);
    case Kind::Map: return same_ignoring_tags(a->key, b->key) && same_ignoring_tags(a->elem, b->elem);
    case Kind::Func:
      return a->variadic() == b->variadic() && same_lists(a->params, b->params) && same_lists(a->results, b->results);
    case Kind::Struct:
      return std::ranges::equal(a->fields, b->fields, [](const StructField& x, const StructField& y) {
        return x.name == y.name && x.package == y.package && x.embedded == y.embedded && same_ignoring_tags(x.type, y.type);
      });
    default: return false;
  }
}

// ---- new types

const Type* pointer_to(NativeCall& call, const Type* type) { return call.rt.types().pointer(type); }
const Type* slice_of(NativeCall& call, const Type* type) { return call.rt.types().slice(type); }
const Type* array_of(NativeCall& call, const Type* type, int64_t n) { return call.rt.types().array(type, n); }
const Type* map_of(NativeCall& call, const Type* key, const Type* elem) { return call.rt.types().map(key, elem); }
const Type* chan_of(NativeCall& call, const Type* elem, int64_t dir) {
  return call.rt.types().chan(elem, static_cast<runtime::ChanDir>(dir));
}
const Type* func_of(NativeCall& call, Slice types, int64_t params, bool variadic) {
  const std::span<const Type* const> all(static_cast<const Type* const*>(types.data), static_cast<size_t>(types.length));
  return call.rt.types().func(all.first(static_cast<size_t>(params)), all.subspan(static_cast<size_t>(params)), variadic);
}

struct FieldSpec {  // make.gs's fieldSpec
  String name, package, tag;
  const Type* type;
  bool embedded;
};

const Type* struct_of(NativeCall& call, Slice specs) {
  const std::span<const FieldSpec> all(static_cast<const FieldSpec*>(specs.data), static_cast<size_t>(specs.length));
  std::vector<StructField> fields;
  for (const FieldSpec& spec : all) {
    fields.push_back({spec.name.view(), spec.package.view(), spec.type, 0, spec.tag.view(), spec.embedded,
                      spec.package.length == 0});
  }
  return call.rt.types().struct_type(fields);
}

}  // namespace

GVM_NATIVE(reflect_typeOf, type_of);
GVM_NATIVE(reflect_typeText, type_text);
GVM_NATIVE(reflect_typeName, type_name);
GVM_NATIVE(reflect_typePackage, type_package);
GVM_NATIVE(reflect_numField, num_field);
GVM_NATIVE(reflect_fieldInfo, field_info);
GVM_NATIVE(reflect_numIn, num_in);
GVM_NATIVE(reflect_inType, in_type);
GVM_NATIVE(reflect_numOut, num_out);
GVM_NATIVE(reflect_outType, out_type);
GVM_NATIVE(reflect_numMethod, num_method);
GVM_NATIVE(reflect_methodInfo, method_info);
GVM_NATIVE(reflect_methodFunction, method_function);
GVM_NATIVE(reflect_implements, implements);
GVM_NATIVE(reflect_sameIgnoringTags, same_ignoring_tags);
GVM_NATIVE(reflect_pointerTo, pointer_to);
GVM_NATIVE(reflect_sliceOf, slice_of);
GVM_NATIVE(reflect_arrayOf, array_of);
GVM_NATIVE(reflect_mapOf, map_of);
GVM_NATIVE(reflect_chanOf, chan_of);
GVM_NATIVE(reflect_funcOf, func_of);
GVM_NATIVE(reflect_structOf, struct_of);

}  // namespace gvm::stdlib::reflect
