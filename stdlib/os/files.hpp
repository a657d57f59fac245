// What the natives of package os share: error numbers as results, paths as C strings, the host's
// permission.
#pragma once

#include <sys/stat.h>
#include <cerrno>
#include <cstdint>
#include <string>
#include <string_view>

#include "runtime/host_hooks.hpp"
#include "runtime/native.hpp"
#include "runtime/runtime.hpp"

namespace gvm::stdlib {

inline int64_t result_of(int64_t value) { return value < 0 ? -errno : value; }

// Calls `call` until no signal interrupts it.
template <class Call>
int64_t retry(Call call) {
  while (true) {
    const int64_t value = call();
    if (value >= 0 || errno != EINTR) return result_of(value);
  }
}

// Calls `call` with the path as a C string; a zero byte in it is an invalid argument.
template <class Call>
int64_t on_path(std::string_view path, Call call) {
  if (path.find('\0') != std::string_view::npos) return -EINVAL;
  const std::string copy(path);
  return call(copy.c_str());
}

inline bool allowed(runtime::NativeCall& call, bool writes) {
  return call.rt.hooks()->permits(writes ? runtime::Permission::WriteFiles
                                         : runtime::Permission::ReadFiles);
}

// Layout of rawStat in stat.gs.
struct RawStat {
  int64_t device, inode, mode, size, seconds, nanoseconds, uid, gid;
};

inline RawStat raw_stat(const struct stat& st) {
  return {static_cast<int64_t>(st.st_dev),
          static_cast<int64_t>(st.st_ino),
          st.st_mode,
          st.st_size,
          st.st_mtim.tv_sec,
          st.st_mtim.tv_nsec,
          st.st_uid,
          st.st_gid};
}

}  // namespace gvm::stdlib
