// An image: everything that compiled code refers to by number. One per VM; it only grows (a REPL adds to it), and what it
// holds keeps its address. The compiler writes it, the interpreter reads it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/base/arena.hpp"
#include "runtime/native.hpp"
#include "vm/bytecode/function.hpp"

namespace gvm::vm {

struct NativeEntry {
  std::string name;  // "strings.Index"
  runtime::NativeFn function;
  uint32_t result_slots;
  uint32_t param_slots;
};

struct GlobalEntry {
  std::string name;
  const runtime::Type* type;
  uint32_t offset;  // in slots
};

class Image {
 public:
  Image() = default;
  Image(const Image&) = delete;

  Function& add_function();
  uint32_t add_constant(uint64_t bits);
  uint32_t add_string(std::string_view bytes);
  uint32_t add_type(const runtime::Type* type);
  uint32_t add_native(NativeEntry native);
  uint32_t add_global(std::string name, const runtime::Type* type);
  uint32_t add_file(std::string_view path);

  std::vector<std::unique_ptr<Function>> functions;
  std::vector<uint64_t> constants;
  std::vector<runtime::String> strings;  // each followed by a NUL
  std::vector<const runtime::Type*> types;
  std::vector<NativeEntry> natives;
  std::vector<GlobalEntry> globals;
  std::vector<std::string> files;
  uint32_t global_slots = 0;

  // Called when a function's code is final: pc -> function look-ups find it from then on.
  void publish(Function& function);
  const Function* function_at(const uint64_t* pc) const;  // null: not code of ours

 private:
  base::Arena arena_;
  std::unordered_map<uint64_t, uint32_t> constant_index_;
  std::unordered_map<std::string_view, uint32_t> string_index_;
  std::unordered_map<const runtime::Type*, uint32_t> type_index_;
  std::unordered_map<std::string, uint32_t> file_index_;
  std::map<const uint64_t*, const Function*> by_code_;
};

}  // namespace gvm::vm
