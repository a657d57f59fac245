// Declares everything predeclared. Spec: "Predeclared identifiers", "Package unsafe".
#include "vm/types/universe.hpp"

namespace gvm::vm {

class UniverseBuilder {
 public:
  UniverseBuilder(Universe& universe, base::Arena& arena, base::SymbolTable& symbols,
                  ConstantPool& constants)
      : u_(universe), arena_(arena), symbols_(symbols), constants_(constants) {}

  void build() {
    u_.scope_ = &u_.scopes_.emplace_back();
    u_.invalid_ = arena_.make<InvalidType>(InvalidType{{TypeKind::Invalid}});
    make_unsafe_package();
    make_basic_types();
    make_interfaces();
    make_constants();
    make_builtins();
  }

 private:
  Object* declare(Scope* scope, ObjectKind kind, std::string_view name, const Type* type) {
    Object& object = u_.objects_.emplace_back();
    object.kind = kind;
    object.name = symbols_.intern(name);
    object.type = type;
    object.package = scope == u_.scope_ ? nullptr : u_.unsafe_;
    scope->insert(&object);
    return &object;
  }

  const BasicType* basic(BasicKind kind, std::string_view name) {
    BasicType* type = arena_.make<BasicType>();
    type->kind = TypeKind::Basic;
    type->basic = kind;
    type->name = symbols_.intern(name);
    return type;
  }

  void make_unsafe_package() {
    u_.unsafe_ = &u_.packages_.emplace_back();
    u_.unsafe_->path = "unsafe";
    u_.unsafe_->name = symbols_.intern("unsafe");
    u_.unsafe_->scope = &u_.scopes_.emplace_back();
    u_.unsafe_->scope->parent = u_.scope_;
    u_.unsafe_->is_std = true;
  }

  void make_basic_types() {
    struct Row {
      BasicKind kind;
      std::string_view name;
    };
    static constexpr Row kRows[] = {
        {BasicKind::Bool, "bool"},
        {BasicKind::Int, "int"},
        {BasicKind::Int8, "int8"},
        {BasicKind::Int16, "int16"},
        {BasicKind::Int32, "int32"},
        {BasicKind::Int64, "int64"},
        {BasicKind::Uint, "uint"},
        {BasicKind::Uint8, "uint8"},
        {BasicKind::Uint16, "uint16"},
        {BasicKind::Uint32, "uint32"},
        {BasicKind::Uint64, "uint64"},
        {BasicKind::Uintptr, "uintptr"},
        {BasicKind::Float32, "float32"},
        {BasicKind::Float64, "float64"},
        {BasicKind::Complex64, "complex64"},
        {BasicKind::Complex128, "complex128"},
        {BasicKind::String, "string"},
        {BasicKind::UnsafePointer, "unsafe.Pointer"},
        {BasicKind::UntypedBool, "untyped bool"},
        {BasicKind::UntypedInt, "untyped int"},
        {BasicKind::UntypedRune, "untyped rune"},
        {BasicKind::UntypedFloat, "untyped float"},
        {BasicKind::UntypedComplex, "untyped complex"},
        {BasicKind::UntypedString, "untyped string"},
        {BasicKind::UntypedNil, "untyped nil"},
    };
    for (const Row& row : kRows) {
      const BasicType* type = basic(row.kind, row.name);
      u_.basic_[static_cast<size_t>(row.kind)] = type;
      if (row.kind < BasicKind::UnsafePointer)
        declare(u_.scope_, ObjectKind::TypeName, row.name, type);
    }
    u_.byte_ = basic(BasicKind::Uint8, "byte");
    u_.rune_ = basic(BasicKind::Int32, "rune");
    declare(u_.scope_, ObjectKind::TypeName, "byte", u_.byte_)->is_alias = true;
    declare(u_.scope_, ObjectKind::TypeName, "rune", u_.rune_)->is_alias = true;
    declare(u_.unsafe_->scope, ObjectKind::TypeName, "Pointer", u_.basic(BasicKind::UnsafePointer));
  }

  InterfaceType* interface() {
    InterfaceType* type = arena_.make<InterfaceType>();
    type->kind = TypeKind::Interface;
    return type;
  }

  NamedType* named(std::string_view name, const Type* under) {
    NamedType* type = arena_.make<NamedType>();
    type->kind = TypeKind::Named;
    type->underlying = under;
    type->methods = &u_.method_lists_.emplace_back();
    type->object = declare(u_.scope_, ObjectKind::TypeName, name, type);
    return type;
  }

  void make_interfaces() {
    InterfaceType* empty = interface();
    complete_interface(empty, arena_);
    u_.any_ = empty;
    InterfaceType* any = interface();
    any->is_any = true;
    complete_interface(any, arena_);
    u_.any_alias_ = any;
    declare(u_.scope_, ObjectKind::TypeName, "any", any)->is_alias = true;

    // type error interface { Error() string }
    InterfaceType* error = interface();
    const NamedType* error_type = named("error", error);
    Object& receiver = u_.objects_.emplace_back();
    receiver.kind = ObjectKind::Var;
    receiver.type = error_type;
    receiver.is_param = true;
    Object& result = u_.objects_.emplace_back();
    result.kind = ObjectKind::Var;
    result.type = u_.basic(BasicKind::String);
    result.is_param = true;
    Signature* signature = arena_.make<Signature>();
    signature->kind = TypeKind::Signature;
    signature->receiver = &receiver;
    signature->results = arena_.make_array<Object*>(1);
    signature->results[0] = &result;
    Object& method = u_.objects_.emplace_back();
    method.kind = ObjectKind::Func;
    method.name = symbols_.intern("Error");
    method.type = signature;
    method.is_method = true;
    method.is_interface_method = true;
    method.receiver_base = error_type;
    error->methods = arena_.make_array<Object*>(1);
    error->methods[0] = &method;
    complete_interface(error, arena_);
    u_.error_ = error_type;

    InterfaceType* comparable = interface();
    comparable->is_comparable = true;
    complete_interface(comparable, arena_);
    u_.comparable_ = named("comparable", comparable);
  }

  void make_constants() {
    declare(u_.scope_, ObjectKind::Const, "true", u_.basic(BasicKind::UntypedBool))->constant =
        constants_.boolean(true);
    declare(u_.scope_, ObjectKind::Const, "false", u_.basic(BasicKind::UntypedBool))->constant =
        constants_.boolean(false);
    // Its value is the checker's, who knows the constant declaration that it stands in.
    declare(u_.scope_, ObjectKind::Const, "iota", u_.basic(BasicKind::UntypedInt))->constant =
        constants_.integer(0);
    declare(u_.scope_, ObjectKind::Nil, "nil", u_.basic(BasicKind::UntypedNil));
  }

  void make_builtins() {
    struct Row {
      BuiltinId id;
      std::string_view name;
    };
    static constexpr Row kRows[] = {
#define BUILTIN(name, text) {BuiltinId::name, text},
#include "vm/types/builtins.def"
    };
    static constexpr std::string_view kUnsafe = "unsafe.";
    for (const Row& row : kRows) {
      const bool is_unsafe = row.name.starts_with(kUnsafe);
      const std::string_view name = is_unsafe ? row.name.substr(kUnsafe.size()) : row.name;
      declare(is_unsafe ? u_.unsafe_->scope : u_.scope_, ObjectKind::Builtin, name, nullptr)
          ->builtin = row.id;
    }
  }

  Universe& u_;
  base::Arena& arena_;
  base::SymbolTable& symbols_;
  ConstantPool& constants_;
};

Universe::Universe(base::Arena& arena, base::SymbolTable& symbols, ConstantPool& constants) {
  UniverseBuilder(*this, arena, symbols, constants).build();
}

}  // namespace gvm::vm
