#include "runtime/data/slice.hpp"

#include <vector>

#include <gtest/gtest.h>

#include "tests/runtime/heap/test_heap.hpp"

namespace gvm::runtime {
namespace {

using testing::TestHeap;

class SliceTest : public ::testing::Test {
 protected:
  // The capacities that a slice goes through when elements are appended one at a time.
  std::vector<int64_t> growth(const Type* elem, int64_t length) {
    std::vector<int64_t> out;
    int64_t capacity = 0;
    for (int64_t n = 1; n <= length; ++n) {
      if (n <= capacity) continue;
      capacity = grown_capacity(elem, capacity, n);
      out.push_back(capacity);
    }
    return out;
  }
  template <class T>
  static std::vector<T> values(Slice slice) {
    const T* data = static_cast<const T*>(slice.data);
    return {data, data + slice.length};
  }

  TestHeap t;
  TypeTable table;
  const Type* const int_ = table.basic(Kind::Int);
  const Type* const byte_ = table.basic(Kind::Uint8);
  const Type* const string_ = table.basic(Kind::String);
};

// The numbers were printed by a Go 1.23 program.
TEST_F(SliceTest, CapacitiesGrowAsInGo) {
  using V = std::vector<int64_t>;
  EXPECT_EQ(growth(byte_, 200000),
            (V{8,     16,    32,    64,    128,   256,    512,    896,   1408,
               2048,  3072,  4096,  5376,  6912,  9472,   12288,  16384, 21760,
               28672, 40960, 57344, 73728, 98304, 131072, 172032, 221184}));
  EXPECT_EQ(growth(int_, 200000),
            (V{1,     2,     4,     8,     16,    32,     64,     128,    256,   512,   848,
               1280,  1792,  2560,  3408,  5120,  7168,   9216,   12288,  16384, 21504, 27648,
               34816, 44032, 55296, 69632, 88064, 110592, 139264, 175104, 219136}));
  EXPECT_EQ(growth(string_, 100000),
            (V{1,     2,     4,     8,     16,    32,    71,    143,   303,   591,
               1023,  1535,  2560,  3584,  5120,  6656,  8704,  11264, 14336, 18432,
               23552, 29696, 37376, 47104, 59392, 74752, 93696, 117760}));
  EXPECT_EQ(
      growth(table.array(int_, 3), 50000),
      (V{1,    2,    4,    8,    16,   32,    64,    128,   256,   512,   853,   1365,  2048,
         3072, 4096, 5461, 7168, 9216, 11946, 15360, 19456, 24576, 31061, 39253, 49493, 62122}));
  EXPECT_EQ(growth(table.array(byte_, 5), 50000),
            (V{1,    3,    6,    12,   25,   51,    102,   204,   409,   819,   1228,  1894,
               2713, 3686, 4915, 6553, 9830, 13107, 18022, 22937, 29491, 37683, 47513, 60620}));
  EXPECT_EQ(growth(table.pointer(int_), 50000),
            (V{1,    2,    4,    8,    16,    32,    64,    143,   287,   607,   1023,  1535, 2303,
               3071, 4095, 6144, 8192, 11264, 14336, 18432, 23552, 29696, 37888, 48128, 60416}));
}

TEST_F(SliceTest, AppendingManyAtOnceTakesWhatIsNeeded) {
  EXPECT_EQ(grown_capacity(int_, 3, 8), 8);
  EXPECT_EQ(grown_capacity(int_, 3, 9), 10);
  EXPECT_EQ(grown_capacity(int_, 3, 103), 112);
  EXPECT_EQ(grown_capacity(string_, 2, 102), 111);
  EXPECT_EQ(grown_capacity(byte_, 0, 32769), 40960);
  EXPECT_EQ(grown_capacity(table.struct_type({}), 0, 7), 7);
}

TEST_F(SliceTest, ImpossibleLengthsFail) {
  EXPECT_EQ(grown_capacity(int_, 4, INT64_MAX), -1);
  EXPECT_EQ(grown_capacity(int_, 4, -1), -1);
  EXPECT_TRUE(failed(slice_extend(t.cache, int_, {nullptr, INT64_MAX, INT64_MAX}, 1)));
  EXPECT_TRUE(failed(slice_extend(t.cache, int_, {nullptr, 0, 0}, int64_t{1} << 60)));
}

TEST_F(SliceTest, MakeChecksLengthThenCapacity) {
  EXPECT_EQ(check_make_slice(int_, 0, 0), MakeSlice::Ok);
  EXPECT_EQ(check_make_slice(int_, -1, 5), MakeSlice::BadLength);
  EXPECT_EQ(check_make_slice(int_, int64_t{1} << 46, int64_t{1} << 46), MakeSlice::BadLength);
  EXPECT_EQ(check_make_slice(int_, 5, 4), MakeSlice::BadCapacity);
  EXPECT_EQ(check_make_slice(int_, 5, -1), MakeSlice::BadCapacity);
  EXPECT_EQ(check_make_slice(int_, 5, INT64_MAX), MakeSlice::BadCapacity);
  EXPECT_EQ(check_make_slice(table.struct_type({}), INT64_MAX, INT64_MAX), MakeSlice::Ok);
  const Slice made = make_slice(t.cache, int_, 3, 10);
  EXPECT_EQ(values<int64_t>(made), (std::vector<int64_t>{0, 0, 0}));
  EXPECT_EQ(made.capacity, 10);
}

TEST_F(SliceTest, AppendGrowsAndKeepsWhatWasThere) {
  Slice slice{nullptr, 0, 0};
  for (int64_t i = 0; i < 10000; ++i) {
    slice = slice_append(t.cache, int_, slice, &i, 1);
    ASSERT_FALSE(failed(slice));
    t.roots.roots = {slice.data};
  }
  for (int64_t i = 0; i < 10000; ++i) ASSERT_EQ(static_cast<int64_t*>(slice.data)[i], i);
  // What lies behind the length is zero, so that reslicing shows nothing else.
  for (int64_t i = slice.length; i < slice.capacity; ++i)
    ASSERT_EQ(static_cast<int64_t*>(slice.data)[i], 0);
}

TEST_F(SliceTest, GrownCapacityIsZeroEvenInReusedMemory) {
  t.heap.set_gc_percent(-1);
  for (int round = 0; round < 3; ++round) {
    for (int64_t length : {int64_t{10}, int64_t{3000}, int64_t{70000}}) {
      Slice slice = make_slice(t.cache, byte_, length, length);
      std::memset(slice.data, 0xEE, static_cast<size_t>(length));
      slice = slice_extend(t.cache, byte_, slice, 1);
      auto* bytes = static_cast<uint8_t*>(slice.data);
      for (int64_t i = slice.length; i < slice.capacity; ++i) ASSERT_EQ(bytes[i], 0);
      std::memset(bytes, 0xEE, static_cast<size_t>(slice.capacity));
    }
    t.heap.collect();
  }
}

TEST_F(SliceTest, AppendWithinCapacityWritesInPlace) {
  const Slice slice = make_slice(t.cache, int_, 1, 4);
  const int64_t more[] = {7, 8};
  const Slice longer = slice_append(t.cache, int_, slice, more, 2);
  EXPECT_EQ(longer.data, slice.data);
  EXPECT_EQ(values<int64_t>(longer), (std::vector<int64_t>{0, 7, 8}));
}

TEST_F(SliceTest, AppendOfItselfWorks) {
  Slice slice{nullptr, 0, 0};
  const int64_t start[] = {1, 2, 3};
  slice = slice_append(t.cache, int_, slice, start, 3);
  slice = slice_append(t.cache, int_, slice, slice.data, slice.length);
  EXPECT_EQ(values<int64_t>(slice), (std::vector<int64_t>{1, 2, 3, 1, 2, 3}));
}

TEST_F(SliceTest, AppendsStringsToBytes) {
  Slice bytes{nullptr, 0, 0};
  bytes = slice_append_string(t.cache, bytes, {"hello", 5});
  EXPECT_EQ(bytes.capacity, 8);
  bytes = slice_append_string(t.cache, bytes, {" world", 6});
  EXPECT_EQ(string_from_bytes(t.cache, bytes).view(), "hello world");
  EXPECT_EQ(slice_append_string(t.cache, bytes, {nullptr, 0}).data, bytes.data);
}

TEST_F(SliceTest, CopyTakesTheShorterAndMayOverlap) {
  Slice slice = make_slice(t.cache, int_, 5, 5);
  auto* data = static_cast<int64_t*>(slice.data);
  for (int i = 0; i < 5; ++i) data[i] = i;
  EXPECT_EQ(slice_copy(int_, {data + 1, 4, 4}, slice), 4);
  EXPECT_EQ(values<int64_t>(slice), (std::vector<int64_t>{0, 0, 1, 2, 3}));
  char bytes[] = "xxxx";
  EXPECT_EQ(slice_copy_string({bytes, 4, 4}, {"ab", 2}), 2);
  EXPECT_EQ(std::string(bytes), "abxx");
  EXPECT_EQ(slice_copy(int_, {nullptr, 0, 0}, slice), 0);
}

TEST_F(SliceTest, ClearZeroesElements) {
  Slice slice = make_slice(t.cache, byte_, 4, 8);
  std::memset(slice.data, 1, 8);
  slice_clear(byte_, slice);
  EXPECT_EQ(values<uint8_t>({slice.data, 8, 8}), (std::vector<uint8_t>{0, 0, 0, 0, 1, 1, 1, 1}));
}

TEST_F(SliceTest, ReslicingToNothingStaysInsideTheArray) {
  const Slice slice = make_slice(t.cache, int_, 4, 4);
  EXPECT_EQ(reslice(slice, 8, 1, 3, 4).data, static_cast<char*>(slice.data) + 8);
  const Slice empty = reslice(slice, 8, 4, 4, 4);
  EXPECT_EQ(empty.data, slice.data);
  EXPECT_EQ(empty.capacity, 0);
}

TEST_F(SliceTest, OutOfMemoryLeavesTheSliceAlone) {
  t.heap.set_limit(1 << 20);
  const Slice slice = make_slice(t.cache, byte_, 700000, 700000);
  ASSERT_FALSE(failed(slice));
  t.roots.roots = {slice.data};
  EXPECT_TRUE(failed(slice_extend(t.cache, byte_, slice, 1)));
  EXPECT_EQ(static_cast<char*>(slice.data)[699999], 0);
}

}  // namespace
}  // namespace gvm::runtime
