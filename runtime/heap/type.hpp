// Type descriptors: what the runtime knows of a gs type. They serve interfaces, maps, the
// collector, fmt, reflection and the embedding API alike.
//
// Descriptors are canonical within a TypeTable: identical types <=> the same pointer. They live as
// long as the table and are immutable once complete (named types are filled in after creation, so
// that they can refer to themselves).
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "runtime/heap/value.hpp"

namespace gvm::runtime {

class Heap;
class TypeTable;

// In the order, and with the numbers, of Go's reflect.Kind.
enum class Kind : uint8_t {
  Invalid,
  Bool,
  Int,
  Int8,
  Int16,
  Int32,
  Int64,
  Uint,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Uintptr,
  Float32,
  Float64,
  Complex64,
  Complex128,
  Array,
  Chan,
  Func,
  Interface,
  Map,
  Pointer,
  Slice,
  String,
  Struct,
  UnsafePointer,
};

enum class ChanDir : uint8_t { Receive = 1, Send = 2, Both = 3 };

// A method's name, VM-wide: two methods have the same id if and only if their names are the same,
// and for unexported ones their packages too. Issued by TypeTable::method_id.
using MethodId = uint32_t;

struct StructField {
  std::string_view name;
  std::string_view package;  // path, of unexported fields; "" else
  const Type* type;
  uint64_t offset;
  std::string_view tag;
  bool embedded;
  bool exported;
};

// A method of an interface type; sorted by name (then package).
struct InterfaceMethod {
  std::string_view name;
  std::string_view package;
  MethodId id;
  const Type* signature;  // Kind::Func, without receiver
};

// A method in the method set of a non-interface type, sorted by id. `function` expects the
// interface's data word as its first parameter. It is filled in on first use (vm links and compiles
// lazily), hence the atomic publication there.
struct Method {
  std::string_view name;
  std::string_view package;
  MethodId id;
  const Type* signature;  // without receiver
  void* function;         // vm::Function; null until linked
  void* source;           // what the linker needs to make `function`
  bool exported;
};

enum TypeFlags : uint8_t {
  kComparable = 1,  // == may be applied (interfaces: may still panic inside)
  kPlainMemory =
      2,  // equality and hash are those of the bytes (no floats, strings, interfaces, padding)
  kNamed = 4,
  kVariadic = 8,   // Func
  kComplete = 16,  // layout is known
  kSigned = 32,    // integers
};

constexpr uint64_t kMaxBitmapWords = 1u << 20;

// Sizes past this (from array types that no memory could hold) are cut down to it; allocating such
// a type fails.
constexpr uint64_t kMaxTypeSize = uint64_t{1} << 56;

struct Type {
  uint64_t size = 0;
  uint32_t hash = 0;  // for hashing interface values
  Kind kind = Kind::Invalid;
  uint8_t align = 1;
  uint8_t flags = 0;
  ChanDir dir = ChanDir::Both;
  // Pointer bitmap: bit w set = the w-th 8-byte word may hold a pointer into the heap.
  // `pointer_words` is one past the last such word; 0: no pointers. An interface's data word counts
  // as a pointer. A type of more than kMaxBitmapWords words has no bitmap (null): each of its words
  // may be a pointer.
  uint64_t pointer_words = 0;
  const uint64_t* pointer_bits = nullptr;  // (pointer_words + 63) / 64 words
  std::string_view text;                   // as %T prints: "main.T", "[]int", "map[string]main.T"
  std::string_view name;     // of named types, without package ("T", "T[int]"); of basic types too
  std::string_view package;  // path, of named types
  const Type* elem = nullptr;                          // Array, Chan, Map (value), Pointer, Slice
  const Type* key = nullptr;                           // Map
  const Type* underlying = nullptr;                    // itself unless named
  int64_t length = 0;                                  // Array
  std::span<const StructField> fields;                 // Struct
  std::span<const Type* const> params;                 // Func
  std::span<const Type* const> results;                // Func
  std::span<const InterfaceMethod> interface_methods;  // Interface
  std::span<Method> methods;                 // method set of this non-interface type, sorted by id
  mutable const Type* pointer_to = nullptr;  // cache of TypeTable::pointer
  mutable const Type* slice_of = nullptr;    // cache of TypeTable::slice
  // Caches, filled in on first use and then constant; read and written atomically by their owners
  // alone.
  mutable uint32_t alloc_bin = 0;  // heap: where a single value is allocated; 0: not known yet
  mutable uint32_t alloc_row = 0;  // heap: the first of the bins for arrays of it; 0: not known yet
  mutable const Type* map_slot = nullptr;  // map: struct { key; value }
  TypeTable* table = nullptr;              // that made it

  uint32_t slots() const {
    return static_cast<uint32_t>((size + 7) / 8);
  }                                             // in a frame; zero-size types take none
  bool is_direct() const { return size <= 8; }  // an interface's data word holds the value itself
  bool has_pointers() const { return pointer_words != 0; }
  bool comparable() const { return (flags & kComparable) != 0; }
  bool is_interface() const { return kind == Kind::Interface; }
  bool is_named() const { return (flags & kNamed) != 0; }
  bool variadic() const { return (flags & kVariadic) != 0; }
  bool is_signed() const { return (flags & kSigned) != 0; }
  const Method* find_method(MethodId id) const;
};

// Makes and keeps all descriptors of a VM. Guarded by a lock of its own; safe from several threads.
class TypeTable {
 public:
  TypeTable();
  TypeTable(const TypeTable&) = delete;
  ~TypeTable();

  const Type* basic(Kind kind) const;  // Bool..Complex128, String, UnsafePointer
  const Type* pointer(const Type* elem);
  const Type* slice(const Type* elem);
  const Type* array(const Type* elem, int64_t length);
  const Type* map(const Type* key, const Type* value);
  const Type* chan(const Type* elem, ChanDir dir);
  const Type* func(std::span<const Type* const> params, std::span<const Type* const> results,
                   bool variadic);
  const Type* struct_type(std::span<const StructField> fields);  // offsets are computed here
  struct InterfaceMethodSpec {
    std::string_view name, package;
    const Type* signature;
  };
  const Type* interface_type(std::span<const InterfaceMethodSpec> methods);
  const Type* empty_interface();
  const Type* error_type();                    // the named type error
  const Type* map_slot(const Type* map_type);  // struct { key; value }; both must be complete

  // A named type is declared first, then completed with its underlying type's layout; between the
  // two only its identity may be used (pointer(t), slice(t), map, chan, func of it are fine; arrays
  // and structs need the layout). Calling twice with the same identity key makes two types:
  // identity of named types is the caller's business.
  Type* declare_named(std::string_view name, std::string_view package, std::string_view text);
  void complete_named(Type* named, const Type* underlying);
  struct MethodSpec {
    std::string_view name, package;
    const Type* signature;
    void* source;
  };
  // The method set; sorted by this call. To be called at most once a type, before any value of it
  // is made an interface.
  void set_methods(const Type* type, std::span<const MethodSpec> methods);

  // Types remember where the heap allocates them, so all of a table's types belong to one heap, the
  // first that asks.
  bool bind(const Heap* heap) {
    const Heap* bound = nullptr;
    return heap_.compare_exchange_strong(bound, heap, std::memory_order_relaxed) || bound == heap;
  }
  bool bound_to(const Heap* heap) const { return heap_.load(std::memory_order_relaxed) == heap; }

  MethodId method_id(std::string_view name,
                     std::string_view package);  // package "" for exported names; never 0
  std::string_view method_name(MethodId id) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::atomic<const Heap*> heap_{nullptr};
};

// Does a value of dynamic type `type` implement interface type `iface`? If not, `missing` names a
// missing method.
bool implements(const Type* type, const Type* iface, const InterfaceMethod** missing = nullptr);

enum class Equality : uint8_t { Different, Equal, Uncomparable };

// == of two values in memory. Uncomparable: an interface inside holds a value of uncomparable type
// (`*culprit`).
Equality equal_values(const Type* type, const void* a, const void* b, const Type** culprit);
Equality equal_interfaces(Interface a, Interface b, const Type** culprit);
// The hash of a value in memory; false when an interface inside holds an uncomparable (unhashable)
// type. NaNs hash randomly.
bool hash_value(const Type* type, const void* value, uint64_t seed, uint64_t* hash,
                const Type** culprit);
uint64_t hash_bytes(const void* data, size_t bytes, uint64_t seed);

// Between memory and frame slots: narrow integers are extended, others copied.
inline void load_slots(const Type* type, Slot* to, const void* from) {
  switch (type->kind) {
    case Kind::Bool:
    case Kind::Uint8: to->u = *static_cast<const uint8_t*>(from); return;
    case Kind::Int8: to->i = *static_cast<const int8_t*>(from); return;
    case Kind::Int16: to->i = *static_cast<const int16_t*>(from); return;
    case Kind::Uint16: to->u = *static_cast<const uint16_t*>(from); return;
    case Kind::Int32: to->i = *static_cast<const int32_t*>(from); return;
    case Kind::Uint32:
    case Kind::Float32: to->u = *static_cast<const uint32_t*>(from); return;
    default:
      if (type->size % 8 != 0) to[type->size / 8].u = 0;  // defined padding behind small structs
      std::memcpy(static_cast<void*>(to), from, type->size);
  }
}
inline void store_slots(const Type* type, void* to, const Slot* from) {
  std::memcpy(to, static_cast<const void*>(from), type->size);
}

}  // namespace gvm::runtime
