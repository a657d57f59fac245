// TextBuffer: bytes under construction in a native, without an allocation while they are few.
// Threading: a local of one native; holds no pointers that the collector must see.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>

#include "runtime/base/text.hpp"

namespace gvm::stdlib {

class TextBuffer {
 public:
  TextBuffer() = default;
  TextBuffer(const TextBuffer&) = delete;
  TextBuffer& operator=(const TextBuffer&) = delete;

  size_t size() const { return size_; }
  char* data() { return data_; }
  std::string_view view() const { return {data_, size_}; }
  void clear() { size_ = 0; }
  void truncate(size_t size) { size_ = std::min(size, size_); }

  void push(char c) {
    if (size_ == capacity_) grow(1);
    data_[size_++] = c;
  }
  void append(std::string_view text) {
    if (text.empty()) return;
    if (capacity_ - size_ < text.size()) grow(text.size());
    std::memcpy(data_ + size_, text.data(), text.size());
    size_ += text.size();
  }
  void fill(char c, size_t count) {
    if (capacity_ - size_ < count) grow(count);
    std::memset(data_ + size_, c, count);
    size_ += count;
  }
  void rune(int32_t r) {
    if (capacity_ - size_ < base::text::kMaxRuneBytes) grow(base::text::kMaxRuneBytes);
    size_ += static_cast<size_t>(base::text::encode_rune(r, data_ + size_));
  }
  // Room for `count` bytes at the end, to be taken with commit().
  char* reserve(size_t count) {
    if (capacity_ - size_ < count) grow(count);
    return data_ + size_;
  }
  void commit(size_t count) { size_ += count; }

 private:
  static constexpr size_t kInline = 500;  // most lines of output and all numbers

  void grow(size_t more) {
    const size_t capacity = std::max(capacity_ * 2, size_ + more);
    auto larger = std::make_unique_for_overwrite<char[]>(capacity);
    std::memcpy(larger.get(), data_, size_);
    heap_ = std::move(larger);
    data_ = heap_.get();
    capacity_ = capacity;
  }

  char inline_[kInline];
  char* data_ = inline_;
  size_t size_ = 0;
  size_t capacity_ = kInline;
  std::unique_ptr<char[]> heap_;
};

}  // namespace gvm::stdlib
