#include "runtime/heap/type.hpp"

#include <initializer_list>
#include <vector>

#include <gtest/gtest.h>

namespace gvm::runtime {
namespace {

class TypeTest : public ::testing::Test {
 protected:
  const Type* basic(Kind kind) { return table.basic(kind); }
  const Type* structure(std::initializer_list<const Type*> parts) {
    std::vector<StructField> fields;
    static const char* const kNames[] = {"a", "b", "c", "d", "e", "f"};
    for (const Type* part : parts) {
      fields.push_back({kNames[fields.size()], "main", part, 0, "", false, false});
    }
    return table.struct_type(fields);
  }
  const Type* func(std::vector<const Type*> params, std::vector<const Type*> results,
                   bool variadic = false) {
    return table.func(params, results, variadic);
  }
  static std::vector<uint64_t> offsets(const Type* type) {
    std::vector<uint64_t> out;
    for (const StructField& field : type->fields) out.push_back(field.offset);
    return out;
  }
  void expect_layout(const Type* type, uint64_t size, int align, std::vector<uint64_t> where) {
    EXPECT_EQ(type->size, size) << type->text;
    EXPECT_EQ(type->align, align) << type->text;
    EXPECT_EQ(offsets(type), where) << type->text;
  }

  TypeTable table;
  const Type* const int_ = table.basic(Kind::Int);
  const Type* const byte_ = table.basic(Kind::Uint8);
  const Type* const string_ = table.basic(Kind::String);
  const Type* const bool_ = table.basic(Kind::Bool);
  const Type* const empty_ = table.struct_type({});
};

// Sizes, alignments and offsets were printed by a Go program (unsafe.Sizeof and friends on amd64).
TEST_F(TypeTest, LayoutsAreThoseOfGo) {
  const Type* int32 = basic(Kind::Int32);
  const Type* any = table.empty_interface();
  expect_layout(structure({bool_, basic(Kind::Int64), bool_}), 24, 8, {0, 8, 16});
  expect_layout(structure({basic(Kind::Int8), basic(Kind::Int16), int32, basic(Kind::Int8)}), 12, 4,
                {0, 2, 4, 8});
  expect_layout(structure({basic(Kind::Int64), empty_}), 16, 8, {0, 8});
  expect_layout(structure({empty_, int32}), 4, 4, {0, 0});
  const Type* mixed = structure({string_, table.slice(int_), any, table.map(string_, int_), byte_});
  expect_layout(mixed, 72, 8, {0, 16, 40, 56, 64});
  expect_layout(structure({basic(Kind::Complex64), byte_, basic(Kind::Complex128)}), 32, 8,
                {0, 8, 16});
  expect_layout(
      structure({table.array(byte_, 3), basic(Kind::Uint16), table.array(basic(Kind::Int64), 0)}),
      16, 8, {0, 4, 8});
  expect_layout(
      structure({basic(Kind::Float32), table.array(structure({byte_, basic(Kind::Uint32)}), 2),
                 table.pointer(int_)}),
      32, 8, {0, 4, 24});
  expect_layout(structure({byte_, byte_, byte_}), 3, 1, {0, 1, 2});
  expect_layout(
      structure({mixed, func({}, {}), table.chan(int_, ChanDir::Both), basic(Kind::Uint16)}), 96, 8,
      {0, 72, 80, 88});
  expect_layout(structure({table.array(int_, 0)}), 0, 8, {0});
  expect_layout(structure({byte_, table.array(byte_, 0)}), 2, 1, {0, 1});
}

TEST_F(TypeTest, TextsAreThoseOfReflect) {
  Type* named = table.declare_named("T", "main", "main.T");
  const Type* variadic = func({int_, table.slice(string_)}, {bool_, table.error_type()}, true);
  EXPECT_EQ(variadic->text, "func(int, ...string) (bool, error)");
  EXPECT_EQ(func({}, {int_})->text, "func() int");
  EXPECT_EQ(func({func({int_}, {})}, {func({}, {})})->text, "func(func(int)) func()");
  EXPECT_EQ(table.pointer(named)->text, "*main.T");
  EXPECT_EQ(table.map(string_, table.pointer(named))->text, "map[string]*main.T");
  EXPECT_EQ(table.array(table.slice(byte_), 3)->text, "[3][]uint8");
  EXPECT_EQ(table.pointer(basic(Kind::UnsafePointer))->text, "*unsafe.Pointer");

  const Type* receive = table.chan(int_, ChanDir::Receive);
  EXPECT_EQ(receive->text, "<-chan int");
  EXPECT_EQ(table.chan(int_, ChanDir::Send)->text, "chan<- int");
  EXPECT_EQ(table.chan(receive, ChanDir::Both)->text, "chan (<-chan int)");
  EXPECT_EQ(table.chan(receive, ChanDir::Send)->text, "chan<- <-chan int");
  EXPECT_EQ(table.chan(func({}, {receive}), ChanDir::Both)->text, "chan func() <-chan int");

  const StructField tagged[] = {{"X", "", int_, 0, "", false, true},
                                {"y", "main", string_, 0, "tag\"q", false, false}};
  EXPECT_EQ(table.struct_type(tagged)->text, "struct { X int; y string \"tag\\\"q\" }");
  EXPECT_EQ(empty_->text, "struct {}");
  table.complete_named(named, int_);
  const StructField embedded[] = {{"T", "", named, 0, "", true, true}};
  EXPECT_EQ(table.struct_type(embedded)->text, "struct { main.T }");

  EXPECT_EQ(table.empty_interface()->text, "interface {}");
  const TypeTable::InterfaceMethodSpec methods[] = {{"m", "example.com/main", func({}, {})},
                                                    {"M", "", func({int_}, {int_, int_})},
                                                    {"Error", "", func({}, {string_})}};
  EXPECT_EQ(table.interface_type(methods)->text,
            "interface { Error() string; M(int) (int, int); main.m() }");
}

TEST_F(TypeTest, IdenticalTypesAreOneDescriptor) {
  EXPECT_EQ(table.pointer(int_), table.pointer(int_));
  EXPECT_EQ(table.slice(int_), table.slice(int_));
  EXPECT_EQ(table.array(int_, 4), table.array(int_, 4));
  EXPECT_NE(table.array(int_, 4), table.array(int_, 5));
  EXPECT_EQ(table.map(string_, int_), table.map(string_, int_));
  EXPECT_NE(table.map(string_, int_), table.map(int_, string_));
  EXPECT_EQ(table.chan(int_, ChanDir::Send), table.chan(int_, ChanDir::Send));
  EXPECT_NE(table.chan(int_, ChanDir::Send), table.chan(int_, ChanDir::Both));
  EXPECT_EQ(func({int_}, {bool_}), func({int_}, {bool_}));
  EXPECT_NE(func({int_, bool_}, {}), func({int_}, {bool_}));
  EXPECT_NE(func({table.slice(int_)}, {}), func({table.slice(int_)}, {}, true));
  EXPECT_EQ(structure({int_, bool_}), structure({int_, bool_}));
  EXPECT_EQ(table.empty_interface(), table.interface_type({}));
  EXPECT_EQ(table.error_type(), table.error_type());
  EXPECT_NE(table.declare_named("T", "main", "main.T"), table.declare_named("T", "main", "main.T"));
}

TEST_F(TypeTest, StructsDifferInNamesTagsPackagesAndEmbedding) {
  const StructField plain[] = {{"x", "main", int_, 0, "", false, false}};
  const StructField other_name[] = {{"y", "main", int_, 0, "", false, false}};
  const StructField other_package[] = {{"x", "other", int_, 0, "", false, false}};
  const StructField tagged[] = {{"x", "main", int_, 0, "t", false, false}};
  const StructField embedded[] = {{"x", "main", int_, 0, "", true, false}};
  const Type* type = table.struct_type(plain);
  EXPECT_EQ(type, table.struct_type(plain));
  for (const auto* fields : {&other_name, &other_package, &tagged, &embedded}) {
    EXPECT_NE(type, table.struct_type(*fields));
  }
}

TEST_F(TypeTest, InterfacesDoNotDependOnTheOrderOfMethods) {
  const TypeTable::InterfaceMethodSpec ab[] = {{"A", "", func({}, {})},
                                               {"B", "", func({}, {int_})}};
  const TypeTable::InterfaceMethodSpec ba[] = {{"B", "", func({}, {int_})},
                                               {"A", "", func({}, {})}};
  EXPECT_EQ(table.interface_type(ab), table.interface_type(ba));
}

TEST_F(TypeTest, BitmapsMarkThePointerWords) {
  const auto bitmap = [](const Type* type) {
    return type->pointer_words == 0 ? 0 : type->pointer_bits[0];
  };
  EXPECT_EQ(bitmap(int_), 0u);
  EXPECT_EQ(bitmap(string_), 1u);
  EXPECT_EQ(bitmap(table.slice(int_)), 1u);
  EXPECT_EQ(bitmap(table.empty_interface()), 2u);
  EXPECT_EQ(bitmap(func({}, {})), 1u);
  EXPECT_EQ(bitmap(structure({int_, string_, table.empty_interface(), byte_})), 0b10010u);
  EXPECT_EQ(bitmap(table.array(string_, 3)), 0b10101u);
  const Type* large = table.array(structure({int_, table.pointer(int_)}), 100);
  ASSERT_EQ(large->pointer_words, 200u);
  for (uint64_t w = 0; w < 200; ++w)
    EXPECT_EQ(large->pointer_bits[w / 64] >> (w % 64) & 1, w % 2) << w;
}

TEST_F(TypeTest, HugeArraysHaveNoBitmapAndDoNotOverflow) {
  const Type* pointers = table.array(table.pointer(int_), int64_t{1} << 40);
  EXPECT_EQ(pointers->size, uint64_t{1} << 43);
  EXPECT_TRUE(pointers->has_pointers());
  EXPECT_EQ(pointers->pointer_bits, nullptr);
  EXPECT_EQ(structure({int_, pointers})->pointer_bits, nullptr);
  EXPECT_EQ(table.array(table.array(int_, int64_t{1} << 40), int64_t{1} << 40)->size, kMaxTypeSize);
}

TEST_F(TypeTest, PlainMemoryExcludesPaddingFloatsAndBlanks) {
  const auto plain = [](const Type* type) { return (type->flags & kPlainMemory) != 0; };
  EXPECT_TRUE(plain(int_));
  EXPECT_TRUE(plain(structure({int_, table.pointer(int_)})));
  EXPECT_TRUE(plain(table.array(byte_, 7)));
  EXPECT_FALSE(plain(structure({byte_, int_})));
  EXPECT_FALSE(plain(basic(Kind::Float64)));
  EXPECT_FALSE(plain(string_));
  const StructField blank[] = {{"_", "main", int_, 0, "", false, false}};
  EXPECT_FALSE(plain(table.struct_type(blank)));
}

TEST_F(TypeTest, OnlySlicesMapsAndFuncsMakeTypesUncomparable) {
  EXPECT_TRUE(structure({string_, table.empty_interface()})->comparable());
  EXPECT_FALSE(table.slice(int_)->comparable());
  EXPECT_FALSE(table.map(int_, int_)->comparable());
  EXPECT_FALSE(func({}, {})->comparable());
  EXPECT_FALSE(table.array(table.slice(int_), 2)->comparable());
  EXPECT_FALSE(structure({int_, func({}, {})})->comparable());
}

TEST_F(TypeTest, NamedTypesMayReferToThemselves) {
  Type* node = table.declare_named("Node", "main", "main.Node");
  const Type* pointer = table.pointer(node);
  const Type* map = table.map(string_, node);
  table.complete_named(node, structure({pointer, map, int_}));
  EXPECT_EQ(node->size, 24u);
  EXPECT_EQ(node->kind, Kind::Struct);
  EXPECT_TRUE(node->is_named());
  EXPECT_EQ(node->fields[0].type->elem, node);
  EXPECT_EQ(table.pointer(node), pointer);
  EXPECT_EQ(node->underlying, structure({pointer, map, int_}));
  EXPECT_EQ(table.map_slot(map)->size, 40u);
}

TEST_F(TypeTest, ImplementsNamesTheMissingMethod) {
  const TypeTable::InterfaceMethodSpec wanted[] = {{"Read", "", func({}, {int_})},
                                                   {"Write", "", func({int_}, {})}};
  const Type* iface = table.interface_type(wanted);
  Type* full = table.declare_named("F", "main", "main.F");
  table.complete_named(full, int_);
  const TypeTable::MethodSpec all[] = {{"Write", "", func({int_}, {}), nullptr},
                                       {"Close", "", func({}, {}), nullptr},
                                       {"Read", "", func({}, {int_}), nullptr}};
  table.set_methods(full, all);
  EXPECT_TRUE(implements(full, iface));
  EXPECT_TRUE(implements(full, table.empty_interface()));

  Type* wrong = table.declare_named("W", "main", "main.W");
  table.complete_named(wrong, int_);
  const TypeTable::MethodSpec other[] = {{"Read", "", func({}, {int_}), nullptr},
                                         {"Write", "", func({}, {}), nullptr}};
  table.set_methods(wrong, other);
  const InterfaceMethod* missing = nullptr;
  EXPECT_FALSE(implements(wrong, iface, &missing));
  ASSERT_NE(missing, nullptr);
  EXPECT_EQ(missing->name, "Write");
  EXPECT_TRUE(implements(iface, table.interface_type(std::span(wanted, 1))));
  EXPECT_FALSE(implements(table.interface_type(std::span(wanted, 1)), iface));
}

TEST_F(TypeTest, MethodIdsSeparatePackagesOfUnexportedNames) {
  const MethodId exported = table.method_id("M", "");
  EXPECT_NE(exported, 0u);
  EXPECT_EQ(exported, table.method_id("M", ""));
  EXPECT_NE(table.method_id("m", "a"), table.method_id("m", "b"));
  EXPECT_EQ(table.method_name(exported), "M");
  EXPECT_EQ(table.method_name(12345), "");
}

}  // namespace
}  // namespace gvm::runtime
