// What natives need of the VM while they run (runtime/native.hpp): gs strings and the end of memory.
#include "runtime/data/string.hpp"
#include "runtime/native.hpp"

namespace gvm::runtime {

String NativeCall::new_string(std::string_view bytes) {
  String text = string_of(cache(), bytes);
  if (GVM_LIKELY(!runtime::failed(text))) return text;
  failed = true;
  return {nullptr, 0};
}

Slice NativeCall::new_bytes(std::string_view bytes) {
  Slice slice = string_to_bytes(cache(), {bytes.data(), static_cast<int64_t>(bytes.size())});
  if (GVM_LIKELY(!runtime::failed(slice))) return slice;
  failed = true;
  return {nullptr, 0, 0};
}

Step raise_out_of_memory(G& g) { return scheduler_of(g).fatal("runtime: out of memory"); }

}  // namespace gvm::runtime
