// What a gs program says in its comments about how it should run. Each stands at the end of a line
// or on a line of its own:
//   // output: TEXT    the next line of standard output; also a block from `/* output:` to `*/`
//   // panic: TEXT     standard error contains it, and the exit status is 2
//   // stderr: TEXT    standard error contains it, after what the one before it matched
//   // exit: N         the exit status, 0 without this and without a panic
//   // error: TEXT     `gvm check` reports an error with TEXT on this line; more of them may follow
//   // args: A B C     the program's arguments
//   // input: TEXT     the next line of standard input
// Output is compared whole; spaces at the end of a line do not count, since editors remove them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gvm::test {

struct Expectation {
  std::vector<std::string> output;
  std::vector<std::string> panics;
  std::vector<std::string> in_stderr;
  std::multimap<int, std::string> errors;  // by line
  std::vector<std::string> args;
  std::string input;
  int exit = 0;
  bool has_exit = false;
  bool package_clause = false;  // a plain Go file, no script

  // Something at all is said; a test without it would assert nothing.
  bool says_something() const {
    return !output.empty() || !panics.empty() || !in_stderr.empty() || !errors.empty() || has_exit;
  }
};

Expectation read_expectation(std::string_view source);

// The lines of `text` without spaces at their ends.
std::vector<std::string> output_lines(std::string_view text);

// An error as `gvm check` and Go's compiler print it: file:line[:column]: message.
struct ReportedError {
  std::string file;
  int line = 0;
  std::string message;
};

// Lines that are no such message, and indented ones, which continue a message, are left out.
std::vector<ReportedError> read_errors(std::string_view text);

}  // namespace gvm::test
