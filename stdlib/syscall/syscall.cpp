// The natives of package syscall: texts of errors and signals, ids, and the process's environment.
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <cctype>
#include <cstdint>
#include <string>

#include "runtime/host_hooks.hpp"
#include "runtime/runtime.hpp"
#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using runtime::NativeCall;
using runtime::String;

// glibc's descriptions, which begin with a capital where Go's do not; but "RFS" stays "RFS".
std::string lower_first(std::string text) {
  const auto is_upper = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
  if (text.size() > 1 && is_upper(text[0]) && !is_upper(text[1])) {
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  }
  return text;
}

String error_text(NativeCall& call, int64_t number) {
  const char* text =
      number > 0 && number < 4096 ? ::strerrordesc_np(static_cast<int>(number)) : nullptr;
  if (text == nullptr) return call.new_string("errno " + std::to_string(number));
  return call.new_string(lower_first(text));
}

String signal_text(NativeCall& call, int64_t number) {
  const char* text =
      number > 0 && number < NSIG ? ::sigdescr_np(static_cast<int>(number)) : nullptr;
  if (text == nullptr) return call.new_string("signal " + std::to_string(number));
  return call.new_string(lower_first(text));
}

int64_t process_id() { return ::getpid(); }
int64_t parent_id() { return ::getppid(); }
int64_t user_id() { return ::getuid(); }
int64_t effective_user_id() { return ::geteuid(); }
int64_t group_id() { return ::getgid(); }
int64_t effective_group_id() { return ::getegid(); }
int64_t page_size() { return ::sysconf(_SC_PAGESIZE); }

String host_environment(NativeCall& call) {
  std::string all;
  if (call.rt.hooks()->permits(runtime::Permission::Environment)) {
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
      all += *entry;
      all += '\0';
    }
  }
  return call.new_string(all);
}

}  // namespace

GVM_NATIVE(syscall_errorText, error_text);
GVM_NATIVE(syscall_signalText, signal_text);
GVM_NATIVE(syscall_Getpid, process_id);
GVM_NATIVE(syscall_Getppid, parent_id);
GVM_NATIVE(syscall_Getuid, user_id);
GVM_NATIVE(syscall_Geteuid, effective_user_id);
GVM_NATIVE(syscall_Getgid, group_id);
GVM_NATIVE(syscall_Getegid, effective_group_id);
GVM_NATIVE(syscall_Getpagesize, page_size);
GVM_NATIVE(syscall_hostEnvironment, host_environment);

}  // namespace gvm::stdlib
