// fork and exec, with the streams in unnamed files: no pipe can fill up, and the end of the process
// is the one event to wait for.
#include "tests/support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cerrno>

namespace gvm::test {
namespace {

class MemoryFile {
 public:
  MemoryFile() : fd_(memfd_create("stream", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (fd_ >= 0) close(fd_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int fd() const { return fd_; }

  void fill(const std::string& content) {
    size_t done = 0;
    while (done < content.size()) {
      const ssize_t n = write(fd_, content.data() + done, content.size() - done);
      if (n <= 0) break;
      done += static_cast<size_t>(n);
    }
    lseek(fd_, 0, SEEK_SET);
  }

  std::string content() const {
    std::string text;
    char buffer[65536];
    for (;;) {
      const ssize_t n = pread(fd_, buffer, sizeof buffer, static_cast<off_t>(text.size()));
      if (n <= 0) return text;
      text.append(buffer, static_cast<size_t>(n));
    }
  }

 private:
  int fd_;
};

[[noreturn]] void become(const Command& command, int in, int out, int err) {
  setpgid(0, 0);
  if (!command.directory.empty() && chdir(command.directory.c_str()) != 0) _exit(127);
  for (const auto& [name, value] : command.environment) setenv(name.c_str(), value.c_str(), 1);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  std::vector<char*> argv;
  for (const std::string& arg : command.argv) argv.push_back(const_cast<char*>(arg.c_str()));
  argv.push_back(nullptr);
  execvp(argv[0], argv.data());
  _exit(127);
}

// False when the time is over first.
bool wait_for_end(pid_t pid, std::chrono::milliseconds timeout) {
  const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
  if (handle < 0) return true;  // an old kernel: waitpid below waits without a limit
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  int ready = 0;
  do {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
        deadline - std::chrono::steady_clock::now());
    pollfd events{handle, POLLIN, 0};
    ready = poll(&events, 1, left.count() > 0 ? static_cast<int>(left.count()) : 0);
  } while (ready < 0 && errno == EINTR);
  close(handle);
  return ready > 0;
}

}  // namespace

Outcome run(const Command& command) {
  Outcome outcome;
  MemoryFile in;
  const MemoryFile out;
  const MemoryFile err;
  in.fill(command.input);
  const pid_t pid = fork();
  if (pid < 0) return outcome;
  if (pid == 0) become(command, in.fd(), out.fd(), err.fd());
  outcome.started = true;
  if (!wait_for_end(pid, command.timeout)) {
    outcome.timed_out = true;
    if (kill(-pid, SIGKILL) != 0) kill(pid, SIGKILL);
  }
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.out = out.content();
  outcome.err = err.content();
  return outcome;
}

}  // namespace gvm::test
