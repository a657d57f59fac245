// Running a command with its streams captured and a limit on its time.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace gvm::test {

struct Command {
  std::vector<std::string> argv;  // argv[0] is looked up in PATH
  std::string input;              // what the process reads from standard input
  std::string directory;          // where it starts; empty: where the test runs
  std::vector<std::pair<std::string, std::string>> environment;  // added to the test's own
  std::chrono::milliseconds timeout{20'000};
};

struct Outcome {
  bool started = false;
  bool timed_out = false;  // then it was killed, with its process group
  int status = -1;         // exit status, or 128 + the signal's number
  std::string out;
  std::string err;
};

Outcome run(const Command& command);

}  // namespace gvm::test
