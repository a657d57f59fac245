// The checker's types. One struct per kind, arena-allocated; identity is structural (identical()), named types are nominal.
// vm/types/lower turns them into the runtime's canonical descriptors.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "grammar/ast.hpp"
#include "runtime/base/arena.hpp"
#include "runtime/base/symbol.hpp"

namespace gvm::vm {

using base::Symbol;

struct Object;
struct Package;
struct Signature;

enum class TypeKind : uint8_t {
  Invalid, Basic, Named, Pointer, Slice, Array, Map, Chan, Struct, Signature, Interface, Tuple, TypeParam, Union,
};

enum class BasicKind : uint8_t {
  Bool, Int, Int8, Int16, Int32, Int64, Uint, Uint8, Uint16, Uint32, Uint64, Uintptr,
  Float32, Float64, Complex64, Complex128, String, UnsafePointer,
  UntypedBool, UntypedInt, UntypedRune, UntypedFloat, UntypedComplex, UntypedString, UntypedNil,
};

struct Type {
  TypeKind kind;
  mutable const void* lowered = nullptr;  // vm/types/lower's cache: runtime::Type
};

struct InvalidType : Type {};

struct BasicType : Type {
  BasicKind basic;
  Symbol name;
};

struct PointerType : Type { const Type* elem; };
struct SliceType : Type { const Type* elem; };
struct ArrayType : Type { const Type* elem; int64_t length; };  // length < 0: invalid, reported
struct MapType : Type { const Type* key; const Type* value; };
struct ChanType : Type { grammar::ChanDir dir; const Type* elem; };

struct StructType : Type {
  std::span<Object*> fields;             // Var objects with is_field
  std::span<std::string_view> tags;      // as many, "" without
};

// Parameters or results, and the type of calls with several results.
struct TupleType : Type { std::span<Object*> vars; };

struct Signature : Type {
  Object* receiver = nullptr;            // Var; not part of identity
  std::span<Object*> params;             // Vars; the last one's type is a slice when variadic
  std::span<Object*> results;
  bool variadic = false;
  std::span<const Type*> type_params;    // TypeParams; generic functions only
};

struct InterfaceType : Type {
  // As written.
  std::span<Object*> methods;            // Func objects, explicitly declared
  std::span<const Type*> embedded;
  std::span<grammar::Pos> embedded_pos;
  // Computed by complete_interface(): all methods sorted by name (then package), embedded ones included.
  mutable bool completed = false;
  mutable std::span<Object*> all_methods;
  mutable bool is_constraint = false;    // has type terms or comparable: usable as a constraint only
  bool is_any = false;                   // written "any": printed so, otherwise like interface{}
  bool is_implicit = false;              // a constraint written without interface{}: printed so
  bool is_comparable = false;            // the type set of the predeclared comparable
};

struct NamedType : Type {
  Object* object = nullptr;              // TypeName
  const Type* underlying = nullptr;      // never Named once resolved; null while its declaration is being checked
  std::vector<Object*>* methods = nullptr;  // Func objects declared with this receiver base type, in source order
  std::span<const Type*> type_args;      // of an instance
  const NamedType* origin = nullptr;     // of an instance: the generic type
  std::span<const Type*> type_params;    // of a generic type
};

struct TypeParamType : Type {
  Object* object = nullptr;
  uint32_t index = 0;
  const Type* constraint = nullptr;
};

struct UnionTerm { bool tilde; const Type* type; };
struct UnionType : Type { std::span<UnionTerm> terms; };

template <class T>
const T* type_cast(const Type* type, TypeKind kind) {
  return type != nullptr && type->kind == kind ? static_cast<const T*>(type) : nullptr;
}

const Type* underlying(const Type* type);     // of Named its underlying; itself else
// The underlying type as that struct, or null.
const BasicType* as_basic(const Type* type);
const PointerType* as_pointer(const Type* type);
const SliceType* as_slice(const Type* type);
const ArrayType* as_array(const Type* type);
const MapType* as_map(const Type* type);
const ChanType* as_chan(const Type* type);
const StructType* as_struct(const Type* type);
const Signature* as_signature(const Type* type);
const InterfaceType* as_interface(const Type* type);
const NamedType* as_named(const Type* type);  // the type itself, not its underlying
const TupleType* as_tuple(const Type* type);

bool is_invalid(const Type* type);
bool is_untyped(const Type* type);
bool is_boolean(const Type* type);    // these: of the underlying type, untyped included
bool is_integer(const Type* type);
bool is_unsigned(const Type* type);
bool is_float(const Type* type);
bool is_complex(const Type* type);
bool is_numeric(const Type* type);
bool is_string(const Type* type);
bool is_const_type(const Type* type);  // may a constant have it?
bool is_ordered(const Type* type);
bool is_interface(const Type* type);
bool has_nil(const Type* type);        // may nil be assigned to it?
// Strictly: interfaces are comparable. *why_not is what Go puts in parentheses: "struct containing []int cannot be compared",
// "slice can only be compared to nil"; it stays as it is where Go gives no reason.
bool is_comparable(const Type* type, std::string* why_not = nullptr, const Package* relative_to = nullptr);

bool identical(const Type* a, const Type* b);
bool identical_ignore_tags(const Type* a, const Type* b);
// As messages write it; named types are qualified by package name unless of `relative_to`.
std::string type_text(const Type* type, const Package* relative_to);

// Fills in all_methods and is_constraint; null stays null. While a type that it embeds is still being declared the answer is
// kept only for this call's caller to read, not as `completed`.
const InterfaceType* complete_interface(const InterfaceType* type, base::Arena& arena);
// The same list, computed anew when the interface is not completed. Of methods of one name the first is kept.
std::vector<Object*> interface_methods(const InterfaceType* type);
// Are these the names of one method or field? Names that are not exported belong to their package.
bool same_member(const Object* a, const Object* b);

}  // namespace gvm::vm
