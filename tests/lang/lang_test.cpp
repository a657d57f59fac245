// Runs the gs programs of tests/lang, tests/diagnostics and tests/stdlib and compares what they do with what
// their comments say (tests/support/expectation.hpp lists those). A program with `// error:` is
// only checked; every other runs plainly and under each stress mode. A folder with a go.mod is one
// program, its comments are those of its main.gs or main.go.
//
// GVM_TEST_REFERENCE=go runs the real Go instead, which shows whether the comments are right; it
// leaves out scripts, which Go does not know.
#include <stdlib.h>
#include <unistd.h>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "runtime/base/text.hpp"
#include "tests/support/expectation.hpp"
#include "tests/support/files.hpp"
#include "tests/support/process.hpp"

namespace gvm::test {
namespace {

namespace fs = std::filesystem;
namespace text = base::text;

const std::string kTests = std::string(GVM_SOURCE_DIR) + "/tests/";

struct Mode {
  const char* name;
  const char* debug;  // value of GVMDEBUG
};

constexpr Mode kModes[] = {
    {"plain", ""},
    {"collecting at every allocation", "gcstress=1"},
    {"moving the stack at every call", "stackstress=1"},
    {"preempting at every check", "schedstress=1"},
};

// Sanitizers make everything several times slower.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::chrono::milliseconds kTimeout{60'000};
#else
constexpr std::chrono::milliseconds kTimeout{20'000};
#endif

bool reference_wanted() { return getenv("GVM_TEST_REFERENCE") != nullptr; }

// The programs: paths of single files, and of folders with a go.mod.
std::vector<std::string> programs() {
  std::vector<std::string> found;
  for (const char* folder : {"lang", "diagnostics", "stdlib"}) {
    const std::vector<std::string> files = files_below(kTests + folder);
    std::set<std::string> modules;
    for (const std::string& file : files) {
      if (file.ends_with("/go.mod")) modules.insert(fs::path(file).parent_path().string());
    }
    const auto inside_module = [&](const std::string& file) {
      return std::any_of(modules.begin(), modules.end(),
                         [&](const std::string& dir) { return file.starts_with(dir + "/"); });
    };
    for (const std::string& file : files) {
      const bool source = file.ends_with(".gs") || file.ends_with(".go");
      if (source && !inside_module(file)) found.push_back(file);
    }
    found.insert(found.end(), modules.begin(), modules.end());
  }
  return found;
}

std::string main_file(const std::string& program) {
  if (!fs::is_directory(program)) return program;
  return fs::exists(program + "/main.gs") ? program + "/main.gs" : program + "/main.go";
}

std::string in_lines(const std::vector<std::string>& lines) {
  std::string result;
  for (const std::string& line : lines) result += line + "\n";
  return result;
}

void compare_run(const Expectation& expected, const Outcome& outcome) {
  ASSERT_TRUE(outcome.started);
  EXPECT_FALSE(outcome.timed_out) << "still running after " << kTimeout.count() << " ms";
  EXPECT_EQ(outcome.status, expected.exit) << outcome.err;
  EXPECT_EQ(in_lines(output_lines(outcome.out)), in_lines(expected.output)) << outcome.err;
  for (const std::string& panic : expected.panics) {
    EXPECT_TRUE(text::contains(outcome.err, panic)) << panic << "\nis not in\n" << outcome.err;
  }
  size_t from = 0;
  for (const std::string& part : expected.in_stderr) {
    const size_t at = outcome.err.find(part, from);
    EXPECT_NE(at, std::string::npos) << part << "\nis not, or not in order, in\n" << outcome.err;
    if (at != std::string::npos) from = at + part.size();
  }
}

void compare_errors(const Expectation& expected, const Outcome& outcome) {
  ASSERT_TRUE(outcome.started);
  EXPECT_FALSE(outcome.timed_out);
  const std::string all = outcome.out + outcome.err;
  EXPECT_EQ(outcome.status, 1) << all;
  const std::vector<ReportedError> reported = read_errors(all);
  for (const auto& [line, message] : expected.errors) {
    const bool found = std::any_of(reported.begin(), reported.end(), [&](const ReportedError& e) {
      return e.line == line && text::contains(e.message, message);
    });
    EXPECT_TRUE(found) << "line " << line << " should have: " << message << "\n" << all;
  }
  for (const ReportedError& error : reported) {
    EXPECT_TRUE(expected.errors.contains(error.line))
        << "unexpected on line " << error.line << ": " << error.message;
  }
}

// --- The real Go, to check the comments --------------------------------------------------------

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = testing::TempDir() + "lang_XXXXXX";
    if (const char* made = mkdtemp(pattern.data())) path_ = made;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Copies the program as Go wants it: .go files, in a module.
void copy_for_go(const std::string& program, const std::string& to) {
  const bool folder = fs::is_directory(program);
  const std::vector<std::string> files =
      folder ? files_below(program) : std::vector<std::string>{program};
  for (const std::string& file : files) {
    fs::path target = fs::path(to) / (folder ? relative_to(program, file) : "main.gs");
    if (target.extension() == ".gs") target.replace_extension(".go");
    fs::create_directories(target.parent_path());
    fs::copy_file(file, target);
  }
  if (!folder) std::ofstream(to + "/go.mod") << "module lang\n\ngo 1.23\n";
}

void run_reference(const std::string& program, const Expectation& expected) {
  const TemporaryFolder folder;
  copy_for_go(program, folder.path());
  const std::string binary = folder.path() + "/program.exe";
  const Command build{.argv = {getenv("GVM_TEST_REFERENCE"), "build", "-gcflags=-e", "-o", binary},
                      .input = "",
                      .directory = folder.path(),
                      .environment = {},
                      .timeout = std::chrono::milliseconds(120'000)};
  const Outcome built = run(build);
  if (!expected.errors.empty()) return compare_errors(expected, built);
  ASSERT_EQ(built.status, 0) << built.err;
  Command command{.argv = {binary},
                  .input = expected.input,
                  .directory = folder.path(),
                  .environment = {},
                  .timeout = kTimeout};
  command.argv.insert(command.argv.end(), expected.args.begin(), expected.args.end());
  compare_run(expected, run(command));
}

// --- The cases ---------------------------------------------------------------------------------

void check_program(const std::string& program, const Expectation& expected) {
  compare_errors(expected, run({.argv = {GVM_PROGRAM, "check", program},
                                .input = "",
                                .directory = "",
                                .environment = {},
                                .timeout = kTimeout}));
}

void run_program(const std::string& program, const Expectation& expected) {
  for (const Mode& mode : kModes) {
    SCOPED_TRACE(mode.name);
    Command command{.argv = {GVM_PROGRAM, "run", program},
                    .input = expected.input,
                    .directory = "",
                    .environment = {{"GVMDEBUG", mode.debug}},
                    .timeout = kTimeout};
    command.argv.insert(command.argv.end(), expected.args.begin(), expected.args.end());
    compare_run(expected, run(command));
    if (testing::Test::HasFailure()) return;  // the other modes would fail alike
  }
}

class Program : public testing::TestWithParam<std::string> {};

TEST_P(Program, DoesWhatItsCommentsSay) {
  const std::string& program = GetParam();
  const Expectation expected = read_expectation(read_file(main_file(program)));
  ASSERT_TRUE(expected.says_something()) << main_file(program) << " expects nothing";
  if (reference_wanted()) {
    if (!expected.package_clause) GTEST_SKIP() << "Go has no scripts";
    return run_reference(program, expected);
  }
  if (expected.errors.empty()) {
    run_program(program, expected);
  } else {
    check_program(program, expected);
  }
}

std::string case_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = relative_to(kTests, info.param);
  if (name.ends_with(".gs") || name.ends_with(".go")) name.resize(name.size() - 3);
  for (char& c : name) {
    if (!isalnum(static_cast<unsigned char>(c))) c = '_';
  }
  return name;
}

INSTANTIATE_TEST_SUITE_P(Lang, Program, testing::ValuesIn(programs()), case_name);

}  // namespace
}  // namespace gvm::test
