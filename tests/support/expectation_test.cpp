// The reader of expectations: the tests of programs are worth what it is.
#include "tests/support/expectation.hpp"

#include <gtest/gtest.h>

#include "tests/support/process.hpp"

namespace gvm::test {
namespace {

using Lines = std::vector<std::string>;

TEST(Expectation, ReadsOutputInOrderFromLinesAndBlocks) {
  const Expectation e = read_expectation(
      "a() // output: one\n"
      "b() // output:\n"
      "/* output:\n"
      "  two  \n"
      "\n"
      "*/\n"
      "// output: three  \n");
  EXPECT_EQ(e.output, (Lines{"one", "", "  two", "", "three"}));
  EXPECT_EQ(e.exit, 0);
  EXPECT_TRUE(e.says_something());
}

TEST(Expectation, APanicMeansStatusTwoUnlessAnotherIsNamed) {
  EXPECT_EQ(read_expectation("x() // panic: boom\n").exit, 2);
  EXPECT_EQ(read_expectation("x() // panic: boom\n// exit: 5\n").exit, 5);
  EXPECT_EQ(read_expectation("os.Exit(3) // exit: 3\n").exit, 3);
}

TEST(Expectation, ReadsErrorsByLine) {
  const Expectation e = read_expectation("\nx // error: first // error: second\ny\n");
  EXPECT_EQ(e.errors, (std::multimap<int, std::string>{{2, "first"}, {2, "second"}}));
}

TEST(Expectation, TellsScriptsFromPackages) {
  EXPECT_TRUE(read_expectation("// c\npackage main\n").package_clause);
  EXPECT_FALSE(read_expectation("fmt.Println(1)\n").package_clause);
  EXPECT_FALSE(read_expectation("fmt.Println(1)\n").says_something());
}

TEST(Expectation, ReadsArgumentsAndInput) {
  const Expectation e = read_expectation("// args: a  b\n// input: x y\n// input:\n");
  EXPECT_EQ(e.args, (Lines{"a", "b"}));
  EXPECT_EQ(e.input, "x y\n\n");
}

TEST(Expectation, ReadsReportedErrors) {
  const std::vector<ReportedError> errors = read_errors(
      "a/main.gs:4:9: cannot use: this\n"
      "    4 |     x = 1:2:3\n"
      "b.go:7: no column\n"
      "# package\n"
      "gvm: some other line\n");
  ASSERT_EQ(errors.size(), 2u);
  EXPECT_EQ(errors[0].file, "a/main.gs");
  EXPECT_EQ(errors[0].line, 4);
  EXPECT_EQ(errors[0].message, "cannot use: this");
  EXPECT_EQ(errors[1].line, 7);
  EXPECT_EQ(errors[1].message, "no column");
}

TEST(Process, CapturesStreamsAndStatus) {
  Command command;
  command.argv = {"sh", "-c", "read line; echo got $line $NAME; echo bad >&2; exit 4"};
  command.input = "text\n";
  command.environment = {{"NAME", "value"}};
  const Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 4);
  EXPECT_EQ(outcome.out, "got text value\n");
  EXPECT_EQ(outcome.err, "bad\n");
}

TEST(Process, KillsWhatRunsTooLong) {
  Command command;
  command.argv = {"sh", "-c", "echo begun; sleep 60"};
  command.timeout = std::chrono::milliseconds(200);
  const Outcome outcome = run(command);
  EXPECT_TRUE(outcome.timed_out);
  EXPECT_EQ(outcome.out, "begun\n");
  EXPECT_EQ(outcome.status, 128 + 9);
}

TEST(Process, TellsSignalsAndMissingPrograms) {
  Command command;
  command.argv = {"sh", "-c", "kill -SEGV $$"};
  EXPECT_EQ(run(command).status, 128 + 11);
  command.argv = {"no-such-program-anywhere"};
  EXPECT_EQ(run(command).status, 127);
}

}  // namespace
}  // namespace gvm::test
