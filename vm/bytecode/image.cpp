// The tables of an image.
#include "vm/bytecode/image.hpp"

#include <algorithm>

namespace gvm::vm {

Function& Image::add_function() {
  functions.push_back(std::make_unique<Function>());
  functions.back()->index = static_cast<uint32_t>(functions.size() - 1);
  return *functions.back();
}

uint32_t Image::add_constant(uint64_t bits) {
  auto [it, fresh] = constant_index_.try_emplace(bits, static_cast<uint32_t>(constants.size()));
  if (fresh) constants.push_back(bits);
  return it->second;
}

uint32_t Image::add_string(std::string_view bytes) {
  auto it = string_index_.find(bytes);
  if (it != string_index_.end()) return it->second;
  char* copy = static_cast<char*>(arena_.allocate(bytes.size() + 1, 1));
  std::copy(bytes.begin(), bytes.end(), copy);
  copy[bytes.size()] = 0;
  uint32_t index = static_cast<uint32_t>(strings.size());
  strings.push_back({copy, static_cast<int64_t>(bytes.size())});
  string_index_.emplace(std::string_view(copy, bytes.size()), index);
  return index;
}

uint32_t Image::add_type(const runtime::Type* type) {
  auto [it, fresh] = type_index_.try_emplace(type, static_cast<uint32_t>(types.size()));
  if (fresh) types.push_back(type);
  return it->second;
}

uint32_t Image::add_native(NativeEntry native) {
  natives.push_back(std::move(native));
  return static_cast<uint32_t>(natives.size() - 1);
}

uint32_t Image::add_global(std::string name, const runtime::Type* type) {
  uint32_t offset = global_slots;
  global_slots += std::max(type->slots(), 1u);
  globals.push_back({std::move(name), type, offset});
  return offset;
}

uint32_t Image::add_file(std::string_view path) {
  auto [it, fresh] = file_index_.try_emplace(std::string(path), static_cast<uint32_t>(files.size()));
  if (fresh) files.emplace_back(path);
  return it->second;
}

void Image::publish(Function& function) {
  function.code = function.body.data();
  function.code_words = static_cast<uint32_t>(function.body.size());
  by_code_[function.code] = &function;
}

const Function* Image::function_at(const uint64_t* pc) const {
  auto it = by_code_.upper_bound(pc);
  if (it == by_code_.begin()) return nullptr;
  const Function* function = std::prev(it)->second;
  return pc <= function->code + function->code_words ? function : nullptr;
}

LineEntry Function::position(uint32_t offset) const {
  auto it = std::upper_bound(lines.begin(), lines.end(), offset,
                             [](uint32_t at, const LineEntry& e) { return at < e.offset; });
  if (it == lines.begin()) return {0, entry_line, file};
  return *std::prev(it);
}

}  // namespace gvm::vm
