// []byte and string in natives: views, and append with gs semantics.
#pragma once

#include <string_view>

#include "runtime/data/slice.hpp"
#include "runtime/native.hpp"

namespace gvm::stdlib {

inline std::string_view view(const runtime::Slice& bytes) {
  return {static_cast<const char*>(bytes.data), static_cast<size_t>(bytes.length)};
}

// A []byte of `length` zero bytes; on failure `call.failed` is set and the slice is nil.
inline runtime::Slice make_bytes(runtime::NativeCall& call, int64_t length) {
  void* data = call.cache().allocate_bytes(static_cast<uint64_t>(length));
  if (data == nullptr) {
    call.failed = true;
    return {};
  }
  return {data, length, length};
}

// append(slice, bytes...). `bytes` may lie inside `slice`.
inline runtime::Slice append_bytes(runtime::NativeCall& call, runtime::Slice slice,
                                   std::string_view bytes) {
  const runtime::String text{bytes.data(), static_cast<int64_t>(bytes.size())};
  const runtime::Slice grown = runtime::slice_append_string(call.cache(), slice, text);
  if (!runtime::failed(grown)) return grown;
  call.failed = true;
  return {};
}

}  // namespace gvm::stdlib
