// The natives of package os that work on paths, and on the process as a whole. Results below zero
// are error numbers.
#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cerrno>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <tuple>

#include "stdlib/bind.hpp"
#include "stdlib/os/files.hpp"

namespace gvm::stdlib {
namespace {

using runtime::NativeCall;
using runtime::Slice;
using runtime::Step;
using runtime::String;

Slice arguments(NativeCall& call) {
  const std::span<const std::string> args = call.rt.hooks()->arguments();
  const runtime::Type* string_type = call.rt.types().basic(runtime::Kind::String);
  auto* list = static_cast<String*>(call.cache().allocate_array(string_type, args.size()));
  if (list == nullptr) {
    call.failed = true;
    return {};
  }
  for (size_t i = 0; i < args.size(); ++i) list[i] = call.new_string(args[i]);
  const auto count = static_cast<int64_t>(args.size());
  return {list, count, count};
}

Step exit_program(NativeCall& call, int64_t code) {
  runtime::scheduler_of(call.g).stop(runtime::StopReason::Exit, static_cast<int>(code));
  return Step::Stop;
}

std::tuple<String, int64_t> host_name(NativeCall& call) {
  char name[HOST_NAME_MAX + 1];
  if (::gethostname(name, sizeof name) != 0) return {String{}, -errno};
  name[sizeof name - 1] = '\0';
  return {call.new_string(name), 0};
}

// Runs a system call on a path if the host permits it.
template <class Call>
int64_t path_call(NativeCall& native, bool writes, std::string_view path, Call call) {
  if (!allowed(native, writes)) return -EACCES;
  return on_path(path, [&](const char* name) { return retry([&] { return call(name); }); });
}
template <class Call>
int64_t two_path_call(NativeCall& native, std::string_view a, std::string_view b, Call call) {
  return path_call(native, true, a, [&](const char* first) -> int64_t {
    if (b.find('\0') != std::string_view::npos) {
      errno = EINVAL;
      return -1;
    }
    return call(first, std::string(b).c_str());
  });
}

int64_t stat_path(NativeCall& call, std::string_view path, RawStat* out) {
  struct stat st;
  const int64_t result =
      path_call(call, false, path, [&](const char* name) { return ::stat(name, &st); });
  if (result == 0) *out = raw_stat(st);
  return result;
}
int64_t lstat_path(NativeCall& call, std::string_view path, RawStat* out) {
  struct stat st;
  const int64_t result =
      path_call(call, false, path, [&](const char* name) { return ::lstat(name, &st); });
  if (result == 0) *out = raw_stat(st);
  return result;
}

char kind_letter(unsigned char type) {
  switch (type) {
    case DT_DIR: return 'd';
    case DT_LNK: return 'l';
    case DT_FIFO: return 'p';
    case DT_SOCK: return 's';
    case DT_BLK: return 'b';
    case DT_CHR: return 'c';
    case DT_REG: return '-';
    default: return '?';
  }
}

std::tuple<String, int64_t> list_names(NativeCall& call, int64_t fd) {
  const int copy = ::openat(static_cast<int>(fd), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (copy < 0) return {String{}, -errno};
  DIR* dir = ::fdopendir(copy);
  if (dir == nullptr) {
    const int error = errno;
    ::close(copy);
    return {String{}, -error};
  }
  std::string names;
  errno = 0;
  while (const dirent* entry = ::readdir(dir)) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    names += kind_letter(entry->d_type);
    names += name;
    names += '\0';
    errno = 0;
  }
  const int error = errno;
  ::closedir(dir);
  if (error != 0) return {String{}, -error};
  return {call.new_string(names), 0};
}

int64_t chmod_path(NativeCall& call, std::string_view path, uint32_t mode) {
  return path_call(call, true, path, [&](const char* name) { return ::chmod(name, mode); });
}
int64_t chown_path(NativeCall& call, std::string_view path, int64_t uid, int64_t gid, bool follow) {
  return path_call(call, true, path, [&](const char* name) {
    return ::fchownat(AT_FDCWD, name, static_cast<uid_t>(uid), static_cast<gid_t>(gid),
                      follow ? 0 : AT_SYMLINK_NOFOLLOW);
  });
}

timespec time_stamp(int64_t nanoseconds) {
  if (nanoseconds == INT64_MIN) return {0, UTIME_OMIT};
  int64_t seconds = nanoseconds / 1'000'000'000;
  int64_t rest = nanoseconds % 1'000'000'000;
  if (rest < 0) {
    rest += 1'000'000'000;
    --seconds;
  }
  return {seconds, rest};
}
int64_t set_times(NativeCall& call, std::string_view path, int64_t accessed, int64_t modified) {
  const timespec times[2] = {time_stamp(accessed), time_stamp(modified)};
  return path_call(call, true, path,
                   [&](const char* name) { return ::utimensat(AT_FDCWD, name, times, 0); });
}

int64_t make_directory(NativeCall& call, std::string_view path, uint32_t mode) {
  return path_call(call, true, path, [&](const char* name) { return ::mkdir(name, mode); });
}
int64_t remove_path(NativeCall& call, std::string_view path) {
  return path_call(call, true, path, [](const char* name) {
    if (::unlink(name) == 0) return 0;
    const int unlink_error = errno;
    if (::rmdir(name) == 0) return 0;
    if (errno == ENOTDIR) errno = unlink_error;  // not a directory: what unlink said is the reason
    return -1;
  });
}
int64_t rename_path(NativeCall& call, std::string_view from, std::string_view to) {
  return two_path_call(call, from, to, [](const char* a, const char* b) { return ::rename(a, b); });
}
int64_t link_path(NativeCall& call, std::string_view from, std::string_view to) {
  return two_path_call(call, from, to, [](const char* a, const char* b) { return ::link(a, b); });
}
int64_t symlink_path(NativeCall& call, std::string_view from, std::string_view to) {
  return two_path_call(call, from, to,
                       [](const char* a, const char* b) { return ::symlink(a, b); });
}
std::tuple<String, int64_t> read_link(NativeCall& call, std::string_view path) {
  char target[PATH_MAX];
  const int64_t length = path_call(
      call, false, path, [&](const char* name) { return ::readlink(name, target, sizeof target); });
  if (length < 0) return {String{}, length};
  return {call.new_string({target, static_cast<size_t>(length)}), 0};
}
int64_t truncate_path(NativeCall& call, std::string_view path, int64_t size) {
  return path_call(call, true, path, [&](const char* name) { return ::truncate(name, size); });
}
std::tuple<String, int64_t> current_directory(NativeCall& call) {
  char path[PATH_MAX];
  if (::getcwd(path, sizeof path) == nullptr) return {String{}, -errno};
  return {call.new_string(path), 0};
}
int64_t change_directory(NativeCall& call, std::string_view path) {
  return path_call(call, false, path, [](const char* name) { return ::chdir(name); });
}

String random_name(NativeCall& call) {
  uint32_t bits = 0;
  if (::getrandom(&bits, sizeof bits, GRND_NONBLOCK) != sizeof bits) {
    timespec now;
    ::clock_gettime(CLOCK_REALTIME, &now);
    bits = static_cast<uint32_t>(now.tv_nsec) * 2654435761u;
  }
  return call.new_string(std::to_string(bits));
}

}  // namespace

GVM_NATIVE(os_arguments, arguments);
GVM_NATIVE(os_Exit, exit_program);
GVM_NATIVE(os_hostname, host_name);
GVM_NATIVE(os_statPath, stat_path);
GVM_NATIVE(os_lstatPath, lstat_path);
GVM_NATIVE(os_listNames, list_names);
GVM_NATIVE(os_chmodPath, chmod_path);
GVM_NATIVE(os_chownPath, chown_path);
GVM_NATIVE(os_setTimes, set_times);
GVM_NATIVE(os_makeDirectory, make_directory);
GVM_NATIVE(os_removePath, remove_path);
GVM_NATIVE(os_renamePath, rename_path);
GVM_NATIVE(os_linkPath, link_path);
GVM_NATIVE(os_symlinkPath, symlink_path);
GVM_NATIVE(os_readLink, read_link);
GVM_NATIVE(os_truncatePath, truncate_path);
GVM_NATIVE(os_currentDirectory, current_directory);
GVM_NATIVE(os_changeDirectory, change_directory);
GVM_NATIVE(os_randomName, random_name);

}  // namespace gvm::stdlib
