// Predicates on types, comparability, and the method lists of interfaces.
#include "vm/types/type.hpp"

#include <algorithm>
#include <unordered_set>

#include "runtime/base/text.hpp"
#include "vm/types/object.hpp"

namespace gvm::vm {

const Type* underlying(const Type* type) {
  // What a named type is while its declaration is being checked: nothing that any rule would
  // accept.
  static constexpr InvalidType kUnresolved{{TypeKind::Invalid}};
  if (type == nullptr) return &kUnresolved;
  if (type->kind != TypeKind::Named) return type;
  const Type* under = static_cast<const NamedType*>(type)->underlying;
  return under != nullptr ? under : &kUnresolved;
}

template <class T>
static const T* underlying_as(const Type* type, TypeKind kind) {
  return type_cast<T>(underlying(type), kind);
}

const BasicType* as_basic(const Type* type) {
  return underlying_as<BasicType>(type, TypeKind::Basic);
}
const PointerType* as_pointer(const Type* type) {
  return underlying_as<PointerType>(type, TypeKind::Pointer);
}
const SliceType* as_slice(const Type* type) {
  return underlying_as<SliceType>(type, TypeKind::Slice);
}
const ArrayType* as_array(const Type* type) {
  return underlying_as<ArrayType>(type, TypeKind::Array);
}
const MapType* as_map(const Type* type) { return underlying_as<MapType>(type, TypeKind::Map); }
const ChanType* as_chan(const Type* type) { return underlying_as<ChanType>(type, TypeKind::Chan); }
const StructType* as_struct(const Type* type) {
  return underlying_as<StructType>(type, TypeKind::Struct);
}
const Signature* as_signature(const Type* type) {
  return underlying_as<Signature>(type, TypeKind::Signature);
}
const InterfaceType* as_interface(const Type* type) {
  return underlying_as<InterfaceType>(type, TypeKind::Interface);
}
const NamedType* as_named(const Type* type) { return type_cast<NamedType>(type, TypeKind::Named); }
const TupleType* as_tuple(const Type* type) {
  return underlying_as<TupleType>(type, TypeKind::Tuple);
}

bool is_invalid(const Type* type) { return type == nullptr || type->kind == TypeKind::Invalid; }

// What a basic kind is, as a set.
enum Trait : uint8_t {
  kBoolean = 1,
  kInteger = 2,
  kUnsigned = 4,
  kFloat = 8,
  kComplex = 16,
  kString = 32
};

static uint8_t traits(const Type* type) {
  const BasicType* basic = as_basic(type);
  if (basic == nullptr) return 0;
  switch (basic->basic) {
    case BasicKind::Bool:
    case BasicKind::UntypedBool: return kBoolean;
    case BasicKind::Int:
    case BasicKind::Int8:
    case BasicKind::Int16:
    case BasicKind::Int32:
    case BasicKind::Int64:
    case BasicKind::UntypedInt:
    case BasicKind::UntypedRune: return kInteger;
    case BasicKind::Uint:
    case BasicKind::Uint8:
    case BasicKind::Uint16:
    case BasicKind::Uint32:
    case BasicKind::Uint64:
    case BasicKind::Uintptr: return kInteger | kUnsigned;
    case BasicKind::Float32:
    case BasicKind::Float64:
    case BasicKind::UntypedFloat: return kFloat;
    case BasicKind::Complex64:
    case BasicKind::Complex128:
    case BasicKind::UntypedComplex: return kComplex;
    case BasicKind::String:
    case BasicKind::UntypedString: return kString;
    case BasicKind::UnsafePointer:
    case BasicKind::UntypedNil: return 0;
  }
  return 0;
}

bool is_untyped(const Type* type) {
  const BasicType* basic = type_cast<BasicType>(type, TypeKind::Basic);
  return basic != nullptr && basic->basic >= BasicKind::UntypedBool;
}

bool is_boolean(const Type* type) { return (traits(type) & kBoolean) != 0; }
bool is_integer(const Type* type) { return (traits(type) & kInteger) != 0; }
bool is_unsigned(const Type* type) { return (traits(type) & kUnsigned) != 0; }
bool is_float(const Type* type) { return (traits(type) & kFloat) != 0; }
bool is_complex(const Type* type) { return (traits(type) & kComplex) != 0; }
bool is_numeric(const Type* type) { return (traits(type) & (kInteger | kFloat | kComplex)) != 0; }
bool is_string(const Type* type) { return (traits(type) & kString) != 0; }
bool is_const_type(const Type* type) { return traits(type) != 0; }
bool is_ordered(const Type* type) { return (traits(type) & (kInteger | kFloat | kString)) != 0; }
bool is_interface(const Type* type) { return as_interface(type) != nullptr; }

bool has_nil(const Type* type) {
  const Type* under = underlying(type);
  switch (under->kind) {
    case TypeKind::Pointer:
    case TypeKind::Slice:
    case TypeKind::Map:
    case TypeKind::Chan:
    case TypeKind::Signature:
    case TypeKind::Interface: return true;
    case TypeKind::Basic: {
      const BasicKind kind = static_cast<const BasicType*>(under)->basic;
      return kind == BasicKind::UnsafePointer || kind == BasicKind::UntypedNil;
    }
    default: return false;
  }
}

// --- comparability

namespace {

// Named types are looked at once, so that structs of structs of structs do not take exponential
// time.
class ComparableCheck {
 public:
  bool operator()(const Type* type) { return check(type, 0); }

 private:
  bool check(const Type* type, int depth) {
    // Deeper nesting than any program has; what is called comparable here in error is caught
    // nowhere else.
    constexpr int kDeepest = 5000;
    if (depth > kDeepest) return false;
    if (as_named(type) != nullptr && !seen_.insert(type).second) return true;
    const Type* under = underlying(type);
    switch (under->kind) {
      case TypeKind::Slice:
      case TypeKind::Map:
      case TypeKind::Signature: return false;
      case TypeKind::Basic:
        return static_cast<const BasicType*>(under)->basic != BasicKind::UntypedNil;
      case TypeKind::Array: return check(static_cast<const ArrayType*>(under)->elem, depth + 1);
      case TypeKind::Struct:
        for (const Object* field : static_cast<const StructType*>(under)->fields) {
          if (!check(field->type, depth + 1)) return false;
        }
        return true;
      case TypeKind::TypeParam: {
        const InterfaceType* constraint =
            as_interface(static_cast<const TypeParamType*>(under)->constraint);
        return constraint != nullptr && constraint->is_constraint;
      }
      default: return true;  // and an invalid type is nobody's concern any more
    }
  }

  std::unordered_set<const Type*> seen_;
};

}  // namespace

static void explain_incomparable(const Type* type, std::string* why_not,
                                 const Package* relative_to) {
  const Type* under = underlying(type);
  switch (under->kind) {
    case TypeKind::Slice: *why_not = "slice can only be compared to nil"; return;
    case TypeKind::Map: *why_not = "map can only be compared to nil"; return;
    case TypeKind::Signature: *why_not = "func can only be compared to nil"; return;
    case TypeKind::Array:
      *why_not = base::text::cat(type_text(type, relative_to), " cannot be compared");
      return;
    case TypeKind::Struct:
      for (const Object* field : static_cast<const StructType*>(under)->fields) {
        if (is_comparable(field->type)) continue;
        *why_not = base::text::cat("struct containing ", type_text(field->type, relative_to),
                                   " cannot be compared");
        return;
      }
      return;
    default: return;
  }
}

bool is_comparable(const Type* type, std::string* why_not, const Package* relative_to) {
  if (ComparableCheck()(type)) return true;
  if (why_not != nullptr) explain_incomparable(type, why_not, relative_to);
  return false;
}

// --- interfaces

namespace {

struct MethodCollector {
  std::vector<Object*> methods;
  std::unordered_set<Symbol> exported;  // names in `methods`
  std::vector<const InterfaceType*> seen;
  bool is_constraint = false;
  bool unresolved = false;  // an embedded type is still being declared

  void add(Object* method) {
    if (!exported.insert(method->name).second) {
      for (const Object* other : methods) {
        if (same_member(other, method)) return;
      }
    }
    methods.push_back(method);
  }

  void collect(const InterfaceType* type) {
    // By a work list: embedding may be nested as deep as a program likes. An interface that embeds
    // itself is an error that its declaration reports.
    std::vector<const InterfaceType*> work{type};
    std::unordered_set<const InterfaceType*> visited{type};
    while (!work.empty()) {
      const InterfaceType* next = work.back();
      work.pop_back();
      is_constraint |= next->is_comparable;
      if (next->completed) {
        is_constraint |= next->is_constraint;
        for (Object* method : next->all_methods) add(method);
        continue;
      }
      for (Object* method : next->methods) add(method);
      for (const Type* embedded : next->embedded) {
        const NamedType* named = as_named(embedded);
        if (named != nullptr && named->underlying == nullptr) {
          unresolved = true;
        } else if (const InterfaceType* inner = as_interface(embedded)) {
          if (visited.insert(inner).second) work.push_back(inner);
        } else if (!is_invalid(underlying(embedded))) {
          is_constraint = true;
        }
      }
    }
  }
};

}  // namespace

bool same_member(const Object* a, const Object* b) {
  return a->name == b->name && (a->package == b->package || is_exported(a->name));
}

static bool member_before(const Object* a, const Object* b) {
  if (a->name != b->name) return a->name.text() < b->name.text();
  const std::string_view left =
      a->package != nullptr ? std::string_view(a->package->path) : std::string_view();
  const std::string_view right =
      b->package != nullptr ? std::string_view(b->package->path) : std::string_view();
  return left < right;
}

std::vector<Object*> interface_methods(const InterfaceType* type) {
  if (type->completed) return {type->all_methods.begin(), type->all_methods.end()};
  MethodCollector collector;
  collector.collect(type);
  std::sort(collector.methods.begin(), collector.methods.end(), member_before);
  return std::move(collector.methods);
}

const InterfaceType* complete_interface(const InterfaceType* type, base::Arena& arena) {
  if (type == nullptr || type->completed) return type;
  MethodCollector collector;
  collector.collect(type);
  std::sort(collector.methods.begin(), collector.methods.end(), member_before);
  type->all_methods = arena.copy(std::span<Object* const>(collector.methods));
  type->is_constraint = collector.is_constraint;
  type->completed = !collector.unresolved;
  return type;
}

}  // namespace gvm::vm
