// What is predeclared, and package unsafe.
#include "vm/types/universe.hpp"

#include <gtest/gtest.h>

#include "tests/vm/types/type_factory.hpp"

namespace gvm::vm {
namespace {

class Predeclared : public testing::Test, protected TypeFactory {
 protected:
  Object* find(std::string_view name) {
    return universe.scope()->lookup_here(symbols.intern(name));
  }
  Object* find_unsafe(std::string_view name) {
    return universe.unsafe_package()->scope->lookup_here(symbols.intern(name));
  }
};

TEST_F(Predeclared, EveryNameOfTheSpecIsThere) {
  for (const char* name :
       {"any",     "bool",  "byte",   "comparable", "complex64", "complex128", "error", "float32",
        "float64", "int",   "int8",   "int16",      "int32",     "int64",      "rune",  "string",
        "uint",    "uint8", "uint16", "uint32",     "uint64",    "uintptr"}) {
    ASSERT_NE(find(name), nullptr) << name;
    EXPECT_EQ(find(name)->kind, ObjectKind::TypeName) << name;
    EXPECT_EQ(type_text(find(name)->type, nullptr), name);
  }
  for (const char* name :
       {"append", "cap", "clear", "close", "complex", "copy", "delete", "imag", "len", "make",
        "max", "min", "new", "panic", "print", "println", "real", "recover"}) {
    ASSERT_NE(find(name), nullptr) << name;
    EXPECT_EQ(find(name)->kind, ObjectKind::Builtin) << name;
  }
  EXPECT_TRUE(bool_value(find("true")->constant));
  EXPECT_FALSE(bool_value(find("false")->constant));
  EXPECT_EQ(find("iota")->kind, ObjectKind::Const);
  EXPECT_EQ(find("nil")->kind, ObjectKind::Nil);
}

TEST_F(Predeclared, NothingElseIs) {
  EXPECT_EQ(universe.scope()->names.size(), 22u + 18u + 4u);
  EXPECT_EQ(find("unsafe.Pointer"), nullptr);
  EXPECT_EQ(find("untyped int"), nullptr);
  EXPECT_EQ(find("Sizeof"), nullptr);
}

TEST_F(Predeclared, BytesAndRunesAreAliases) {
  EXPECT_TRUE(identical(universe.byte_type(), basic(BasicKind::Uint8)));
  EXPECT_TRUE(identical(universe.rune_type(), basic(BasicKind::Int32)));
  EXPECT_TRUE(find("rune")->is_alias);
  EXPECT_FALSE(find("int32")->is_alias);
}

TEST_F(Predeclared, ErrorHasItsMethod) {
  const InterfaceType* error = as_interface(universe.error_type());
  ASSERT_NE(error, nullptr);
  ASSERT_EQ(error->all_methods.size(), 1u);
  EXPECT_EQ(error->all_methods[0]->name.text(), "Error");
  EXPECT_EQ(type_text(error->all_methods[0]->type, nullptr), "func() string");
}

TEST_F(Predeclared, UnsafeHasPointerAndFunctions) {
  ASSERT_NE(find_unsafe("Pointer"), nullptr);
  EXPECT_EQ(find_unsafe("Pointer")->type, basic(BasicKind::UnsafePointer));
  for (const char* name :
       {"Add", "Alignof", "Offsetof", "Sizeof", "Slice", "SliceData", "String", "StringData"}) {
    ASSERT_NE(find_unsafe(name), nullptr) << name;
    EXPECT_EQ(find_unsafe(name)->kind, ObjectKind::Builtin) << name;
  }
  EXPECT_EQ(find_unsafe("Sizeof")->builtin, BuiltinId::UnsafeSizeof);
}

TEST_F(Predeclared, ScopesFindTheInnermostVisibleName) {
  Scope inner;
  inner.parent = universe.scope();
  Object* shadow = var("int", string_type());
  shadow->scope_start = grammar::Pos{100};
  EXPECT_EQ(inner.insert(shadow), nullptr);
  EXPECT_EQ(inner.insert(var("int", int_type())), shadow);
  EXPECT_EQ(inner.lookup(symbols.intern("int"), grammar::Pos{99})->kind, ObjectKind::TypeName);
  Scope* where = nullptr;
  EXPECT_EQ(inner.lookup(symbols.intern("int"), grammar::Pos{100}, &where), shadow);
  EXPECT_EQ(where, &inner);
  EXPECT_EQ(inner.lookup(symbols.intern("nowhere"), grammar::Pos{100}), nullptr);
}

TEST_F(Predeclared, ExportedNamesBeginWithAnUpperCaseLetter) {
  const auto exported = [&](std::string_view name) { return is_exported(symbols.intern(name)); };
  EXPECT_TRUE(exported("A"));
  EXPECT_TRUE(exported("Éa"));
  EXPECT_TRUE(exported("Ж"));
  EXPECT_TRUE(exported("𝐀"));
  EXPECT_FALSE(exported("a"));
  EXPECT_FALSE(exported("_A"));
  EXPECT_FALSE(exported("é"));
  EXPECT_FALSE(exported("日本"));
  EXPECT_FALSE(exported("ǅ")) << "title case is not upper case";
  EXPECT_FALSE(exported(""));
}

}  // namespace
}  // namespace gvm::vm
