// Lowering of types; see lower.hpp.
#include "vm/types/lower.hpp"

#include <algorithm>

#include "runtime/base/check.hpp"
#include "runtime/base/text.hpp"
#include "vm/types/type.hpp"

namespace gvm::vm {

namespace rt = gvm::runtime;

namespace {

rt::Kind basic_kind(BasicKind kind) {
  switch (kind) {
    case BasicKind::Bool:
    case BasicKind::UntypedBool: return rt::Kind::Bool;
    case BasicKind::Int:
    case BasicKind::UntypedInt: return rt::Kind::Int;
    case BasicKind::Int8: return rt::Kind::Int8;
    case BasicKind::Int16: return rt::Kind::Int16;
    case BasicKind::Int32:
    case BasicKind::UntypedRune: return rt::Kind::Int32;
    case BasicKind::Int64: return rt::Kind::Int64;
    case BasicKind::Uint: return rt::Kind::Uint;
    case BasicKind::Uint8: return rt::Kind::Uint8;
    case BasicKind::Uint16: return rt::Kind::Uint16;
    case BasicKind::Uint32: return rt::Kind::Uint32;
    case BasicKind::Uint64: return rt::Kind::Uint64;
    case BasicKind::Uintptr: return rt::Kind::Uintptr;
    case BasicKind::Float32: return rt::Kind::Float32;
    case BasicKind::Float64:
    case BasicKind::UntypedFloat: return rt::Kind::Float64;
    case BasicKind::Complex64: return rt::Kind::Complex64;
    case BasicKind::Complex128:
    case BasicKind::UntypedComplex: return rt::Kind::Complex128;
    case BasicKind::String:
    case BasicKind::UntypedString: return rt::Kind::String;
    case BasicKind::UnsafePointer:
    case BasicKind::UntypedNil: return rt::Kind::UnsafePointer;
  }
  GVM_UNREACHABLE();
}

rt::ChanDir chan_dir(grammar::ChanDir dir) {
  switch (dir) {
    case grammar::ChanDir::Both: return rt::ChanDir::Both;
    case grammar::ChanDir::Send: return rt::ChanDir::Send;
    case grammar::ChanDir::Receive: return rt::ChanDir::Receive;
  }
  GVM_UNREACHABLE();
}

std::string_view package_path(const Object* object) {
  return object->package != nullptr ? std::string_view(object->package->path) : std::string_view();
}

}  // namespace

const rt::Type* Lowering::lower(const Type* type) {
  ++depth_;
  const rt::Type* result = convert(type);
  --depth_;
  if (depth_ == 0) attach_methods();
  return result;
}

rt::MethodId Lowering::method_id(const Object* method) {
  bool exported = is_exported(method->name);
  return table_.method_id(method->name.text(), exported ? std::string_view() : package_path(method));
}

const rt::Type* Lowering::convert(const Type* type) {
  if (type->lowered != nullptr) return static_cast<const rt::Type*>(type->lowered);
  const rt::Type* result = make(type);
  if (type->lowered == nullptr) type->lowered = result;
  return result;
}

const rt::Type* Lowering::make(const Type* type) {
  switch (type->kind) {
    case TypeKind::Basic: return table_.basic(basic_kind(static_cast<const BasicType*>(type)->basic));
    case TypeKind::Named: return named(static_cast<const NamedType*>(type));
    case TypeKind::Pointer: {
      const rt::Type* result = table_.pointer(convert(static_cast<const PointerType*>(type)->elem));
      pending_.emplace_back(type, result);
      return result;
    }
    case TypeKind::Slice: return table_.slice(convert(static_cast<const SliceType*>(type)->elem));
    case TypeKind::Array: {
      auto* array = static_cast<const ArrayType*>(type);
      return table_.array(convert(array->elem), array->length);
    }
    case TypeKind::Map: {
      auto* map = static_cast<const MapType*>(type);
      return table_.map(convert(map->key), convert(map->value));
    }
    case TypeKind::Chan: {
      auto* chan = static_cast<const ChanType*>(type);
      return table_.chan(convert(chan->elem), chan_dir(chan->dir));
    }
    case TypeKind::Struct: return structure(static_cast<const StructType*>(type));
    case TypeKind::Signature: return signature(static_cast<const Signature*>(type));
    case TypeKind::Interface: return interface(static_cast<const InterfaceType*>(type));
    case TypeKind::Tuple: {
      std::vector<rt::StructField> fields;
      for (const Object* v : static_cast<const TupleType*>(type)->vars) {
        fields.push_back({"_", "", convert(v->type), 0, "", false, false});
      }
      return table_.struct_type(fields);
    }
    case TypeKind::Invalid:
    case TypeKind::TypeParam:
    case TypeKind::Union: break;
  }
  GVM_UNREACHABLE();
}

const rt::Type* Lowering::named(const NamedType* type) {
  const Object* object = type->object;
  if (object->package == nullptr && object->name.text() == "error") return table_.error_type();
  std::string_view package = package_path(object);
  std::string text;
  if (object->package != nullptr) text = base::text::cat(object->package->name.text(), ".");
  std::string name(object->name.text());
  for (size_t i = 0; i < type->type_args.size(); ++i) {
    name += base::text::cat(i == 0 ? "[" : ",", convert(type->type_args[i])->text);
  }
  if (!type->type_args.empty()) name += ']';
  if (type->lowered != nullptr) return static_cast<const rt::Type*>(type->lowered);
  text += name;
  rt::Type* result = table_.declare_named(arena_.copy(name), arena_.copy(package), arena_.copy(text));
  type->lowered = result;
  table_.complete_named(result, convert(type->underlying));
  pending_.emplace_back(type, result);
  if (pointers_too_ && !result->is_interface()) {
    PointerType pointer{};
    pointer.kind = TypeKind::Pointer;
    pointer.elem = type;
    pending_.emplace_back(arena_.make<PointerType>(pointer), table_.pointer(result));
  }
  return result;
}

const rt::Type* Lowering::structure(const StructType* type) {
  std::vector<rt::StructField> fields;
  for (size_t i = 0; i < type->fields.size(); ++i) {
    const Object* f = type->fields[i];
    bool exported = is_exported(f->name);
    std::string_view tag = i < type->tags.size() ? type->tags[i] : std::string_view();
    fields.push_back({arena_.copy(f->name.text()), exported ? std::string_view() : arena_.copy(package_path(f)),
                      convert(f->type), 0, arena_.copy(tag), f->is_embedded, exported});
  }
  const rt::Type* result = table_.struct_type(fields);
  pending_.emplace_back(type, result);
  return result;
}

const rt::Type* Lowering::signature(const Signature* type) {
  std::vector<const rt::Type*> params, results;
  for (const Object* p : type->params) params.push_back(convert(p->type));
  for (const Object* r : type->results) results.push_back(convert(r->type));
  return table_.func(params, results, type->variadic);
}

const rt::Type* Lowering::interface(const InterfaceType* type) {
  if (std::find(open_interfaces_.begin(), open_interfaces_.end(), type) != open_interfaces_.end()) {
    met_endless_type_ = true;
    return table_.empty_interface();
  }
  open_interfaces_.push_back(type);
  complete_interface(type, arena_);
  std::vector<rt::TypeTable::InterfaceMethodSpec> methods;
  for (const Object* m : type->all_methods) {
    methods.push_back({arena_.copy(m->name.text()),
                       is_exported(m->name) ? std::string_view() : arena_.copy(package_path(m)), convert(m->type)});
  }
  open_interfaces_.pop_back();
  return table_.interface_type(methods);
}

void Lowering::attach_methods() {
  ++depth_;
  while (!pending_.empty()) {
    auto [type, lowered] = pending_.back();
    pending_.pop_back();
    if (lowered->is_interface() || has_methods_[lowered]) continue;
    has_methods_[lowered] = true;
    std::vector<rt::TypeTable::MethodSpec> specs;
    for (const Selection* s : method_set_(type)) {
      auto* source = arena_.make<MethodSource>(MethodSource{type, s});
      specs.push_back({arena_.copy(s->object->name.text()),
                       is_exported(s->object->name) ? std::string_view() : arena_.copy(package_path(s->object)),
                       convert(s->type), source});
    }
    if (!specs.empty()) table_.set_methods(lowered, specs);
  }
  --depth_;
}

}  // namespace gvm::vm
