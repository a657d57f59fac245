// The natives of package os that work on open files. Results below zero are error numbers. A host
// that forbids files sees to it in `allowed`.
#include "stdlib/os/files.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <string>
#include <tuple>

#include "stdlib/bind.hpp"

namespace gvm::stdlib {
namespace {

using runtime::NativeCall;
using runtime::Slice;

int64_t open_file(NativeCall& call, std::string_view name, int64_t flags, uint32_t mode) {
  const bool writes = (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND)) != 0;
  if (!allowed(call, writes)) return -EACCES;
  return on_path(name, [&](const char* path) {
    return retry([&] { return ::open(path, static_cast<int>(flags), mode); });
  });
}

int64_t close_file(int64_t fd) { return result_of(::close(static_cast<int>(fd))); }

// Would the call return at once? Regular files are always ready; so is a file with an error, which
// the call then tells.
bool is_ready(int64_t fd, short events) {
  pollfd state{static_cast<int>(fd), events, 0};
  return ::poll(&state, 1, 0) != 0;
}

int64_t read_file(int64_t fd, Slice b) {
  if (!is_ready(fd, POLLIN)) return -EAGAIN;
  return retry([&] { return ::read(static_cast<int>(fd), b.data, static_cast<size_t>(b.length)); });
}

// Output and error go where the host wants them.
int64_t write_file(NativeCall& call, int64_t fd, Slice b, bool pipe) {
  auto size = static_cast<size_t>(b.length);
  if (fd == 1 || fd == 2) {
    return call.rt.hooks()->write_standard(static_cast<int>(fd),
                                           {static_cast<const char*>(b.data), size});
  }
  if (pipe) {
    if (!is_ready(fd, POLLOUT)) return -EAGAIN;
    size = std::min<size_t>(size, PIPE_BUF);  // what a ready pipe takes without waiting
  }
  return retry([&] { return ::write(static_cast<int>(fd), b.data, size); });
}

int64_t read_at(int64_t fd, Slice b, int64_t offset) {
  return retry(
      [&] { return ::pread(static_cast<int>(fd), b.data, static_cast<size_t>(b.length), offset); });
}
int64_t write_at(int64_t fd, Slice b, int64_t offset) {
  return retry([&] {
    return ::pwrite(static_cast<int>(fd), b.data, static_cast<size_t>(b.length), offset);
  });
}
int64_t seek(int64_t fd, int64_t offset, int64_t whence) {
  if (whence < 0 || whence > 2) return -EINVAL;
  return result_of(::lseek(static_cast<int>(fd), offset, static_cast<int>(whence)));
}
int64_t sync_file(int64_t fd) {
  return retry([&] { return ::fsync(static_cast<int>(fd)); });
}
int64_t truncate_file(int64_t fd, int64_t size) {
  return retry([&] { return ::ftruncate(static_cast<int>(fd), size); });
}
int64_t chmod_file(int64_t fd, uint32_t mode) {
  return retry([&] { return ::fchmod(static_cast<int>(fd), mode); });
}
int64_t chown_file(int64_t fd, int64_t uid, int64_t gid) {
  return retry([&] {
    return ::fchown(static_cast<int>(fd), static_cast<uid_t>(uid), static_cast<gid_t>(gid));
  });
}
int64_t chdir_file(int64_t fd) { return result_of(::fchdir(static_cast<int>(fd))); }

std::tuple<int64_t, int64_t> make_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return {-errno, -errno};
  return {ends[0], ends[1]};
}

int64_t stat_file(int64_t fd, RawStat* out) {
  struct stat st;
  if (::fstat(static_cast<int>(fd), &st) != 0) return -errno;
  *out = raw_stat(st);
  return 0;
}

}  // namespace

GVM_NATIVE(os_openFile, open_file);
GVM_NATIVE(os_closeFile, close_file);
GVM_NATIVE(os_readFile, read_file);
GVM_NATIVE(os_writeFile, write_file);
GVM_NATIVE(os_readAt, read_at);
GVM_NATIVE(os_writeAt, write_at);
GVM_NATIVE(os_seek, seek);
GVM_NATIVE(os_syncFile, sync_file);
GVM_NATIVE(os_truncateFile, truncate_file);
GVM_NATIVE(os_chmodFile, chmod_file);
GVM_NATIVE(os_chownFile, chown_file);
GVM_NATIVE(os_chdirFile, chdir_file);
GVM_NATIVE(os_pipe, make_pipe);
GVM_NATIVE(os_statFile, stat_file);

}  // namespace gvm::stdlib
