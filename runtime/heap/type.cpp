// The table of canonical types: layouts, pointer bitmaps, identity.
//
// A composite type is looked up by a key: its kind, then everything that makes it different from
// others of its kind (the addresses of its parts, names, tags), as one string of bytes. Named types
// have no key; each declaration makes a new one.
#include "runtime/heap/type.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/base/arena.hpp"
#include "runtime/base/check.hpp"
#include "runtime/base/mutex.hpp"
#include "runtime/base/text.hpp"
#include "runtime/heap/hash.hpp"
#include "runtime/heap/type_text.hpp"

namespace gvm::runtime {
namespace {

constexpr uint64_t kTextSeed =
    0x2545F4914F6CDD1D;  // type hashes need not be secret: maps mix in their own seed

struct BasicRow {
  Kind kind;
  const char* name;
  uint8_t size;
  uint8_t align;
  uint8_t flags;
  uint8_t pointer_words;
};

constexpr uint8_t kInteger = kComparable | kPlainMemory;
constexpr BasicRow kBasics[] = {
    {Kind::Bool, "bool", 1, 1, kInteger, 0},
    {Kind::Int, "int", 8, 8, kInteger | kSigned, 0},
    {Kind::Int8, "int8", 1, 1, kInteger | kSigned, 0},
    {Kind::Int16, "int16", 2, 2, kInteger | kSigned, 0},
    {Kind::Int32, "int32", 4, 4, kInteger | kSigned, 0},
    {Kind::Int64, "int64", 8, 8, kInteger | kSigned, 0},
    {Kind::Uint, "uint", 8, 8, kInteger, 0},
    {Kind::Uint8, "uint8", 1, 1, kInteger, 0},
    {Kind::Uint16, "uint16", 2, 2, kInteger, 0},
    {Kind::Uint32, "uint32", 4, 4, kInteger, 0},
    {Kind::Uint64, "uint64", 8, 8, kInteger, 0},
    {Kind::Uintptr, "uintptr", 8, 8, kInteger, 0},
    {Kind::Float32, "float32", 4, 4, kComparable, 0},
    {Kind::Float64, "float64", 8, 8, kComparable, 0},
    {Kind::Complex64, "complex64", 8, 4, kComparable, 0},
    {Kind::Complex128, "complex128", 16, 8, kComparable, 0},
    {Kind::String, "string", 16, 8, kComparable, 1},
    {Kind::UnsafePointer, "unsafe.Pointer", 8, 8, kInteger, 1},
};

// Bitmaps of the kinds that have one pointer.
constexpr uint64_t kFirstWord = 1;
constexpr uint64_t kSecondWord = 2;

class Key {
 public:
  explicit Key(Kind kind) { add(static_cast<uint64_t>(kind)); }
  Key& add(uint64_t word) {
    bytes_.append(reinterpret_cast<const char*>(&word), sizeof word);
    return *this;
  }
  Key& add(const Type* type) { return add(reinterpret_cast<uint64_t>(type)); }
  Key& add(std::string_view text) {
    add(static_cast<uint64_t>(text.size()));
    bytes_.append(text);
    return *this;
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

uint64_t round_up(uint64_t value, uint64_t align) { return (value + align - 1) / align * align; }

uint64_t words(uint64_t bytes) { return (bytes + 7) / 8; }

// Sets in `bits` what `type` has at byte `offset`. Only called while the whole fits a bitmap.
void add_pointers(std::vector<uint64_t>& bits, uint64_t offset, const Type* type) {
  const uint64_t first = offset / 8;
  for (uint64_t w = 0; w < type->pointer_words; ++w) {
    if (type->pointer_bits[w / 64] >> (w % 64) & 1)
      bits[(first + w) / 64] |= uint64_t{1} << ((first + w) % 64);
  }
}

}  // namespace

struct TypeTable::Impl {
  base::Mutex lock{base::LockRank::Types};
  base::Arena arena;
  std::unordered_map<std::string, Type*> composite;
  std::array<Type*, static_cast<size_t>(Kind::UnsafePointer) + 1> basics{};
  std::unordered_map<std::string, MethodId> method_ids;
  std::vector<std::string_view> method_names{""};  // by id; 0 is no method
  const Type* empty_interface = nullptr;
  const Type* error = nullptr;
  TypeTable* table = nullptr;

  Type* make(Kind kind, std::string_view text) GVM_REQUIRES(lock) {
    Type* type = arena.make<Type>();
    type->kind = kind;
    type->align = 1;
    type->flags = kComplete;
    type->text = arena.copy(text);
    type->hash = static_cast<uint32_t>(hash_bytes(type->text.data(), type->text.size(), kTextSeed));
    type->underlying = type;
    type->table = table;
    return type;
  }

  // A type that is `count` words, of which `pointers` may point into the heap.
  Type* make_words(Kind kind, std::string_view text, uint64_t count, const uint64_t* pointers,
                   uint8_t flags) GVM_REQUIRES(lock) {
    Type* type = make(kind, text);
    type->size = count * 8;
    type->align = 8;
    type->flags |= flags;
    type->pointer_bits = pointers;
    type->pointer_words = pointers == &kSecondWord ? 2 : 1;
    return type;
  }

  Type* find(const Key& key) const GVM_REQUIRES(lock) {
    const auto found = composite.find(key.bytes());
    return found == composite.end() ? nullptr : found->second;
  }

  const Type* keep(const Key& key, Type* type) GVM_REQUIRES(lock) {
    composite.emplace(key.bytes(), type);
    return type;
  }

  void set_bitmap(Type* type, const std::vector<uint64_t>& bits) GVM_REQUIRES(lock) {
    uint64_t last = bits.size() * 64;
    while (last > 0 && (bits[(last - 1) / 64] >> ((last - 1) % 64) & 1) == 0) --last;
    type->pointer_words = last;
    if (last != 0)
      type->pointer_bits =
          arena.copy(std::span<const uint64_t>(bits.data(), words(last * 8 + 63 * 8) / 64)).data();
  }

  MethodId method_id(std::string_view name, std::string_view package) GVM_REQUIRES(lock) {
    std::string key(name);
    key += '\0';
    key += package;
    const auto [found, is_new] =
        method_ids.emplace(std::move(key), static_cast<MethodId>(method_names.size()));
    if (is_new) method_names.push_back(arena.copy(name));
    return found->second;
  }

  // Of an array or struct; waits in `unfinished` when a part's own layout is not known yet: `type T *[2]T`.
  void lay_out(Type* type) GVM_REQUIRES(lock);
  void lay_out_struct(Type* type) GVM_REQUIRES(lock);
  void lay_out_array(Type* type) GVM_REQUIRES(lock);
  // A named type takes its underlying type's layout over, when that is known.
  void adopt(Type* named, const Type* underlying) GVM_REQUIRES(lock);
  struct Unfinished {
    Type* type;
    const Type* underlying;  // of a named type; null: an array or struct
  };
  std::vector<Unfinished> unfinished GVM_GUARDED_BY(lock);
};

void TypeTable::Impl::adopt(Type* named, const Type* underlying) {
  Type whole = *underlying;  // layout, parts and flags
  whole.flags |= kNamed;
  whole.hash = named->hash;
  whole.text = named->text;
  whole.name = named->name;
  whole.package = named->package;
  whole.underlying = underlying->underlying;
  whole.methods = named->methods;
  whole.pointer_to = named->pointer_to;
  whole.slice_of = named->slice_of;
  whole.alloc_bin = 0;
  whole.alloc_row = 0;
  whole.map_slot = nullptr;
  *named = whole;
  if ((named->flags & kComplete) == 0) unfinished.push_back({named, underlying});
}

void TypeTable::Impl::lay_out(Type* type) {
  bool known = type->kind != Kind::Array || (type->elem->flags & kComplete) != 0;
  for (const StructField& field : type->fields) known &= (field.type->flags & kComplete) != 0;
  if (!known) {
    type->flags &= static_cast<uint8_t>(~kComplete);
    unfinished.push_back({type, nullptr});
    return;
  }
  type->flags |= kComplete;
  if (type->kind == Kind::Array) {
    lay_out_array(type);
  } else {
    lay_out_struct(type);
  }
}

void TypeTable::Impl::lay_out_struct(Type* type) {
  StructField* fields = const_cast<StructField*>(type->fields.data());
  uint64_t offset = 0;
  uint64_t pointer_words = 0;
  uint64_t data = 0;  // bytes of the fields themselves: less than the size means padding
  uint8_t flags = kComparable | kPlainMemory;
  bool bitmaps = true;
  for (size_t i = 0; i < type->fields.size(); ++i) {
    StructField& field = fields[i];
    const Type* part = field.type;
    offset = round_up(offset, part->align);
    field.offset = offset;
    type->align = std::max(type->align, part->align);
    if (part->pointer_words != 0) pointer_words = offset / 8 + part->pointer_words;
    bitmaps &= part->pointer_words == 0 || part->pointer_bits != nullptr;
    offset = std::min(offset + part->size, kMaxTypeSize);
    data += part->size;
    flags &= part->flags;
    if (field.name == "_") flags &= static_cast<uint8_t>(~kPlainMemory);  // == skips it
  }
  // The address of a last field without a size must not be the next object's.
  if (offset != 0 && !type->fields.empty() && type->fields.back().type->size == 0) ++offset;
  type->size = round_up(offset, type->align);
  if (data != type->size) flags &= static_cast<uint8_t>(~kPlainMemory);
  type->flags |= flags;
  if (pointer_words == 0) return;
  if (pointer_words > kMaxBitmapWords || !bitmaps) {
    type->pointer_words = pointer_words;
    return;
  }
  std::vector<uint64_t> bits(words(pointer_words) / 8 + 1);
  for (const StructField& field : type->fields) add_pointers(bits, field.offset, field.type);
  set_bitmap(type, bits);
}

void TypeTable::Impl::lay_out_array(Type* type) {
  const Type* elem = type->elem;
  const uint64_t count = static_cast<uint64_t>(type->length);
  type->align = elem->align;
  type->flags |= elem->flags & (kComparable | kPlainMemory);
  if (__builtin_mul_overflow(elem->size, count, &type->size) || type->size > kMaxTypeSize)
    type->size = kMaxTypeSize;
  if (count == 0 || elem->pointer_words == 0) return;
  const uint64_t pointer_words = (type->size - elem->size) / 8 + elem->pointer_words;
  if (pointer_words > kMaxBitmapWords || elem->pointer_bits == nullptr) {
    type->pointer_words = pointer_words;
    return;
  }
  std::vector<uint64_t> bits(words(pointer_words) / 8 + 1);
  for (uint64_t i = 0; i < count; ++i) add_pointers(bits, i * elem->size, elem);
  set_bitmap(type, bits);
}

TypeTable::TypeTable() : impl_(std::make_unique<Impl>()) {
  const base::MutexLock guard(impl_->lock);
  impl_->table = this;
  for (const BasicRow& row : kBasics) {
    Type* type = impl_->make(row.kind, row.name);
    type->name = type->text;
    type->size = row.size;
    type->align = row.align;
    type->flags |= row.flags | kNamed;
    type->pointer_words = row.pointer_words;
    if (row.pointer_words != 0) type->pointer_bits = &kFirstWord;
    impl_->basics[static_cast<size_t>(row.kind)] = type;
  }
}

TypeTable::~TypeTable() = default;

const Type* TypeTable::basic(Kind kind) const {
  const Type* type = impl_->basics[static_cast<size_t>(kind)];
  GVM_CHECK(type != nullptr, "no basic kind");
  return type;
}

const Type* TypeTable::pointer(const Type* elem) {
  if (const Type* known = __atomic_load_n(&elem->pointer_to, __ATOMIC_ACQUIRE)) return known;
  const base::MutexLock guard(impl_->lock);
  if (elem->pointer_to != nullptr) return elem->pointer_to;
  Type* type = impl_->make_words(Kind::Pointer, base::text::cat("*", elem->text), 1, &kFirstWord,
                                 kComparable | kPlainMemory);
  type->elem = elem;
  __atomic_store_n(&elem->pointer_to, static_cast<const Type*>(type), __ATOMIC_RELEASE);
  return type;
}

const Type* TypeTable::slice(const Type* elem) {
  if (const Type* known = __atomic_load_n(&elem->slice_of, __ATOMIC_ACQUIRE)) return known;
  const base::MutexLock guard(impl_->lock);
  if (elem->slice_of != nullptr) return elem->slice_of;
  Type* type = impl_->make_words(Kind::Slice, base::text::cat("[]", elem->text), 3, &kFirstWord, 0);
  type->elem = elem;
  __atomic_store_n(&elem->slice_of, static_cast<const Type*>(type), __ATOMIC_RELEASE);
  return type;
}

const Type* TypeTable::array(const Type* elem, int64_t length) {
  GVM_CHECK(length >= 0, "array of negative length");
  const base::MutexLock guard(impl_->lock);
  const Key key = Key(Kind::Array).add(elem).add(static_cast<uint64_t>(length));
  if (Type* known = impl_->find(key)) return known;
  Type* type = impl_->make(Kind::Array, array_text(elem, length));
  type->elem = elem;
  type->length = length;
  impl_->lay_out(type);
  return impl_->keep(key, type);
}

const Type* TypeTable::map(const Type* key_type, const Type* value) {
  const base::MutexLock guard(impl_->lock);
  const Key key = Key(Kind::Map).add(key_type).add(value);
  if (Type* known = impl_->find(key)) return known;
  Type* type = impl_->make_words(Kind::Map, map_text(key_type, value), 1, &kFirstWord, 0);
  type->key = key_type;
  type->elem = value;
  return impl_->keep(key, type);
}

const Type* TypeTable::chan(const Type* elem, ChanDir dir) {
  const base::MutexLock guard(impl_->lock);
  const Key key = Key(Kind::Chan).add(elem).add(static_cast<uint64_t>(dir));
  if (Type* known = impl_->find(key)) return known;
  Type* type = impl_->make_words(Kind::Chan, chan_text(elem, dir), 1, &kFirstWord,
                                 kComparable | kPlainMemory);
  type->elem = elem;
  type->dir = dir;
  return impl_->keep(key, type);
}

const Type* TypeTable::func(std::span<const Type* const> params,
                            std::span<const Type* const> results, bool variadic) {
  const base::MutexLock guard(impl_->lock);
  Key key(Kind::Func);
  key.add(static_cast<uint64_t>(params.size())).add(static_cast<uint64_t>(variadic));
  for (const Type* param : params) key.add(param);
  for (const Type* result : results) key.add(result);
  if (Type* known = impl_->find(key)) return known;
  Type* type = impl_->make_words(Kind::Func, func_text(params, results, variadic), 1, &kFirstWord,
                                 variadic ? kVariadic : 0);
  type->params = impl_->arena.copy(params);
  type->results = impl_->arena.copy(results);
  return impl_->keep(key, type);
}

const Type* TypeTable::struct_type(std::span<const StructField> fields) {
  const base::MutexLock guard(impl_->lock);
  Key key(Kind::Struct);
  for (const StructField& field : fields) {
    key.add(field.name)
        .add(field.package)
        .add(field.type)
        .add(field.tag)
        .add(static_cast<uint64_t>(field.embedded));
  }
  if (Type* known = impl_->find(key)) return known;
  Type* type = impl_->make(Kind::Struct, struct_text(fields));
  const std::span<StructField> copies = impl_->arena.copy(fields);
  for (StructField& field : copies) {
    field.name = impl_->arena.copy(field.name);
    field.package = impl_->arena.copy(field.package);
    field.tag = impl_->arena.copy(field.tag);
  }
  type->fields = copies;
  impl_->lay_out(type);
  return impl_->keep(key, type);
}

const Type* TypeTable::interface_type(std::span<const InterfaceMethodSpec> methods) {
  std::vector<InterfaceMethodSpec> sorted(methods.begin(), methods.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const InterfaceMethodSpec& a, const InterfaceMethodSpec& b) {
              return a.name != b.name ? a.name < b.name : a.package < b.package;
            });
  const base::MutexLock guard(impl_->lock);
  Key key(Kind::Interface);
  for (const InterfaceMethodSpec& method : sorted)
    key.add(method.name).add(method.package).add(method.signature);
  if (Type* known = impl_->find(key)) return known;
  std::vector<InterfaceMethod> made;
  for (const InterfaceMethodSpec& method : sorted) {
    made.push_back({impl_->arena.copy(method.name), impl_->arena.copy(method.package),
                    impl_->method_id(method.name, method.package), method.signature});
  }
  Type* type =
      impl_->make_words(Kind::Interface, interface_text(made), 2, &kSecondWord, kComparable);
  type->interface_methods = impl_->arena.copy(std::span<const InterfaceMethod>(made));
  return impl_->keep(key, type);
}

const Type* TypeTable::empty_interface() {
  {
    const base::MutexLock guard(impl_->lock);
    if (impl_->empty_interface != nullptr) return impl_->empty_interface;
  }
  const Type* type = interface_type({});
  const base::MutexLock guard(impl_->lock);
  return impl_->empty_interface = type;
}

const Type* TypeTable::error_type() {
  {
    const base::MutexLock guard(impl_->lock);
    if (impl_->error != nullptr) return impl_->error;
  }
  const Type* text = basic(Kind::String);
  const InterfaceMethodSpec method{"Error", "", func({}, std::span(&text, 1), false)};
  const Type* underlying = interface_type(std::span(&method, 1));
  Type* type = declare_named("error", "", "error");
  complete_named(type, underlying);
  const base::MutexLock guard(impl_->lock);
  if (impl_->error == nullptr) impl_->error = type;  // else another thread was first
  return impl_->error;
}

const Type* TypeTable::map_slot(const Type* map_type) {
  if (const Type* known = __atomic_load_n(&map_type->map_slot, __ATOMIC_ACQUIRE)) return known;
  // The key comes first in memory: a value without a size must not stand last, where it would be
  // padded.
  const StructField key{"key", "runtime", map_type->key, 0, "", false, false};
  const StructField value{"value", "runtime", map_type->elem, 0, "", false, false};
  const StructField fields[] = {map_type->elem->size == 0 ? value : key,
                                map_type->elem->size == 0 ? key : value};
  const Type* type = struct_type(fields);
  __atomic_store_n(&map_type->map_slot, type, __ATOMIC_RELEASE);
  return type;
}

Type* TypeTable::declare_named(std::string_view name, std::string_view package,
                               std::string_view text) {
  const base::MutexLock guard(impl_->lock);
  Type* type = impl_->make(Kind::Invalid, text);
  type->name = impl_->arena.copy(name);
  type->package = impl_->arena.copy(package);
  type->flags = kNamed;
  type->underlying = nullptr;
  return type;
}

void TypeTable::complete_named(Type* named, const Type* underlying) {
  const base::MutexLock guard(impl_->lock);
  impl_->adopt(named, underlying);
  while (!impl_->unfinished.empty()) {  // one layout may complete the next
    std::vector<Impl::Unfinished> waiting;
    waiting.swap(impl_->unfinished);
    for (const Impl::Unfinished& entry : waiting) {
      if (entry.underlying == nullptr) {
        impl_->lay_out(entry.type);
      } else {
        impl_->adopt(entry.type, entry.underlying);
      }
    }
    if (impl_->unfinished.size() == waiting.size()) break;
  }
}

void TypeTable::set_methods(const Type* type, std::span<const MethodSpec> methods) {
  const base::MutexLock guard(impl_->lock);
  std::vector<Method> made;
  for (const MethodSpec& method : methods) {
    made.push_back({impl_->arena.copy(method.name), impl_->arena.copy(method.package),
                    impl_->method_id(method.name, method.package), method.signature, nullptr,
                    method.source, method.package.empty()});
  }
  std::sort(made.begin(), made.end(), [](const Method& a, const Method& b) { return a.id < b.id; });
  const_cast<Type*>(type)->methods = impl_->arena.copy(std::span<const Method>(made));
}

MethodId TypeTable::method_id(std::string_view name, std::string_view package) {
  const base::MutexLock guard(impl_->lock);
  return impl_->method_id(name, package);
}

std::string_view TypeTable::method_name(MethodId id) const {
  const base::MutexLock guard(impl_->lock);
  return id < impl_->method_names.size() ? impl_->method_names[id] : std::string_view();
}

const Method* Type::find_method(MethodId id) const {
  size_t low = 0;
  size_t high = methods.size();
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (methods[middle].id < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < methods.size() && methods[low].id == id ? &methods[low] : nullptr;
}

namespace {

bool has_method(const Type* type, const InterfaceMethod& wanted) {
  if (!type->is_interface()) {
    const Method* method = type->find_method(wanted.id);
    return method != nullptr && method->signature == wanted.signature;
  }
  return std::any_of(type->interface_methods.begin(), type->interface_methods.end(),
                     [&](const InterfaceMethod& m) {
                       return m.id == wanted.id && m.signature == wanted.signature;
                     });
}

}  // namespace

bool implements(const Type* type, const Type* iface, const InterfaceMethod** missing) {
  for (const InterfaceMethod& wanted : iface->interface_methods) {
    if (has_method(type, wanted)) continue;
    if (missing != nullptr) *missing = &wanted;
    return false;
  }
  return true;
}

}  // namespace gvm::runtime
