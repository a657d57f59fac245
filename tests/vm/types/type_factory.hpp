// Makes checker types for tests without source text.
#pragma once

#include <deque>
#include <initializer_list>
#include <string>
#include <vector>

#include "vm/types/universe.hpp"

namespace gvm::vm {

class TypeFactory {
 public:
  base::Arena arena;
  base::SymbolTable symbols;
  ConstantPool constants;
  Universe universe{arena, symbols, constants};

  Package* package(std::string_view path) {
    Package& p = packages_.emplace_back();
    p.path = path;
    p.name = symbols.intern(path);
    return &p;
  }

  const BasicType* basic(BasicKind kind) { return universe.basic(kind); }
  const BasicType* int_type() { return basic(BasicKind::Int); }
  const BasicType* string_type() { return basic(BasicKind::String); }

  const Type* pointer(const Type* elem) {
    auto* t = make<PointerType>(TypeKind::Pointer);
    t->elem = elem;
    return t;
  }
  const Type* slice(const Type* elem) {
    auto* t = make<SliceType>(TypeKind::Slice);
    t->elem = elem;
    return t;
  }
  const Type* array(int64_t length, const Type* elem) {
    auto* t = make<ArrayType>(TypeKind::Array);
    t->elem = elem;
    t->length = length;
    return t;
  }
  const Type* map(const Type* key, const Type* value) {
    auto* t = make<MapType>(TypeKind::Map);
    t->key = key;
    t->value = value;
    return t;
  }
  const Type* chan(grammar::ChanDir dir, const Type* elem) {
    auto* t = make<ChanType>(TypeKind::Chan);
    t->dir = dir;
    t->elem = elem;
    return t;
  }

  Object* var(std::string_view name, const Type* type, const Package* owner = nullptr) {
    return object(ObjectKind::Var, name, type, owner);
  }
  Object* field(std::string_view name, const Type* type, const Package* owner = nullptr) {
    Object* o = var(name, type, owner);
    o->is_field = true;
    return o;
  }
  // A field named after its type.
  Object* embedded(const Type* type, const Package* owner = nullptr) {
    const PointerType* p = type_cast<PointerType>(type, TypeKind::Pointer);
    const NamedType* named = as_named(p != nullptr ? p->elem : type);
    Object* o = field(named->object->name.text(), type, owner);
    o->is_embedded = true;
    return o;
  }
  const Type* record(std::initializer_list<Object*> fields,
                     std::initializer_list<std::string_view> tags = {}) {
    auto* t = make<StructType>(TypeKind::Struct);
    t->fields = list<Object*>(fields);
    t->tags = list<std::string_view>(tags);
    return t;
  }

  const Type* func(std::initializer_list<Object*> params,
                   std::initializer_list<Object*> results = {}, bool variadic = false) {
    auto* t = make<Signature>(TypeKind::Signature);
    t->params = list<Object*>(params);
    t->results = list<Object*>(results);
    t->variadic = variadic;
    return t;
  }

  Object* method(std::string_view name, const Type* signature, const Package* owner = nullptr) {
    Object* o = object(ObjectKind::Func, name, signature, owner);
    o->is_method = true;
    return o;
  }
  const InterfaceType* interface(std::initializer_list<Object*> methods,
                                 std::initializer_list<const Type*> embedded_types = {}) {
    auto* t = make<InterfaceType>(TypeKind::Interface);
    t->methods = list<Object*>(methods);
    t->embedded = list<const Type*>(embedded_types);
    for (Object* m : methods) m->is_interface_method = true;
    return t;
  }

  NamedType* named(std::string_view name, const Type* under, const Package* owner = nullptr) {
    auto* t = make<NamedType>(TypeKind::Named);
    t->underlying = under;
    t->object = object(ObjectKind::TypeName, name, t, owner);
    t->methods = &method_lists_.emplace_back();
    return t;
  }
  Object* add_method(NamedType* type, std::string_view name, const Type* signature,
                     bool pointer_receiver = false) {
    Object* o = method(name, signature, type->object->package);
    o->pointer_receiver = pointer_receiver;
    o->receiver_base = type;
    type->methods->push_back(o);
    return o;
  }

  std::string text(const Type* type, const Package* relative_to = nullptr) {
    return type_text(type, relative_to);
  }

 private:
  template <class T>
  T* make(TypeKind kind) {
    T* t = arena.make<T>();
    t->kind = kind;
    return t;
  }
  template <class T>
  std::span<T> list(std::initializer_list<T> values) {
    return arena.copy(std::span<const T>(values.begin(), values.size()));
  }
  Object* object(ObjectKind kind, std::string_view name, const Type* type, const Package* owner) {
    Object& o = objects_.emplace_back();
    o.kind = kind;
    o.name = symbols.intern(name);
    o.type = type;
    o.package = const_cast<Package*>(owner);
    return &o;
  }

  std::deque<Object> objects_;
  std::deque<Package> packages_;
  std::deque<std::vector<Object*>> method_lists_;
};

}  // namespace gvm::vm
