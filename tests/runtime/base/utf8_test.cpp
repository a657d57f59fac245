// UTF-8 as Go treats it, every rune there and back, and each kind of invalid sequence.
#include <string>

#include <gtest/gtest.h>

#include "runtime/base/text.hpp"

namespace gvm::base::text {
namespace {

DecodedRune decode(std::string_view bytes) {
  return decode_rune(bytes.data(), bytes.data() + bytes.size());
}

DecodedRune decode_last(std::string_view bytes) {
  return decode_last_rune(bytes.data(), bytes.data() + bytes.size());
}

testing::AssertionResult is(DecodedRune decoded, int32_t rune, int size) {
  if (decoded.rune == rune && decoded.size == size) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "rune " << decoded.rune << ", size " << decoded.size;
}

TEST(Utf8, EveryValidRuneGoesThereAndBack) {
  for (int32_t rune = 0; rune <= kMaxRune; ++rune) {
    if (!valid_rune(rune)) continue;
    char bytes[kMaxRuneBytes];
    const int size = encode_rune(rune, bytes);
    ASSERT_EQ(size, rune_len(rune));
    const std::string_view encoded(bytes, static_cast<size_t>(size));
    ASSERT_TRUE(is(decode(encoded), rune, size));
    ASSERT_TRUE(is(decode_last(encoded), rune, size));
    // Cut short, it is invalid byte by byte.
    if (size > 1) {
      ASSERT_TRUE(is(decode(encoded.substr(0, encoded.size() - 1)), kRuneError, 1));
    }
  }
}

TEST(Utf8, InvalidRunesAreEncodedAsTheReplacement) {
  for (const int32_t rune : {-1, 0xD800, 0xDFFF, 0x110000}) {
    std::string out;
    append_rune(out, rune);
    EXPECT_EQ(out, "\xef\xbf\xbd") << rune;
    EXPECT_EQ(rune_len(rune), -1) << rune;
  }
}

TEST(Utf8, InvalidSequencesDecodeToOneByte) {
  for (const std::string_view bytes :
       {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe0\x80\x80", "\xe0\x9f\xbf",
        "\xe4\xb8", "\xe4\xb8(", "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x80\x80\x80",
        "\xf0\x8f\xbf\xbf", "\xf0\x9f\x98", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff"}) {
    EXPECT_TRUE(is(decode(bytes), kRuneError, 1)) << quote(bytes);
    EXPECT_FALSE(valid_utf8(bytes)) << quote(bytes);
  }
}

TEST(Utf8, NothingDecodesToSizeZero) {
  EXPECT_TRUE(is(decode(""), kRuneError, 0));
  EXPECT_TRUE(is(decode_last(""), kRuneError, 0));
}

TEST(Utf8, TheLastRuneOfInvalidTextIsOneByte) {
  EXPECT_TRUE(is(decode_last("a\x80"), kRuneError, 1));
  EXPECT_TRUE(is(decode_last("\xe4\xb8"), kRuneError, 1));
  EXPECT_TRUE(is(decode_last("\xc3\xa9\xa9"), kRuneError, 1));
  EXPECT_TRUE(is(decode_last("\x80\x80\x80\x80\x80"), kRuneError, 1));
  EXPECT_TRUE(is(decode_last("aé"), 0xE9, 2));
}

TEST(Utf8, ValidTextIsFoundValid) {
  EXPECT_TRUE(valid_utf8(""));
  EXPECT_TRUE(valid_utf8("plain ASCII of more than eight bytes"));
  EXPECT_TRUE(valid_utf8("größe 世界 😀 \xef\xbf\xbd"));
  EXPECT_FALSE(valid_utf8("eight by\xff"));
}

TEST(Utf8, RuneCountCountsInvalidBytesSingly) {
  EXPECT_EQ(rune_count(""), 0u);
  EXPECT_EQ(rune_count("größe"), 5u);
  EXPECT_EQ(rune_count("a\xff\xfe世"), 4u);
  EXPECT_EQ(rune_count("\xe4\xb8"), 2u);
}

}  // namespace
}  // namespace gvm::base::text
