// The failing end of GVM_CHECK: a message without any allocation, then abort.
#include "runtime/base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace gvm::base {

void check_failed(const char* file, int line, const char* condition, const char* message) {
  std::fflush(stdout);
  if (message != nullptr) {
    std::fprintf(stderr, "%s:%d: check failed: %s (%s)\n", file, line, condition, message);
  } else {
    std::fprintf(stderr, "%s:%d: check failed: %s\n", file, line, condition);
  }
  std::abort();
}

}  // namespace gvm::base
