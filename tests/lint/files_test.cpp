// What holds for every file of the tree: its length, no marks of unfinished work, no paths that
// exist on one machine only.
#include "tests/support/files.hpp"

#include <algorithm>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "runtime/base/text.hpp"

namespace gvm::test {
namespace {

namespace text = base::text;

constexpr size_t kMaxLines = 600;

bool ends_with_any(std::string_view name, const std::vector<std::string_view>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

// Text of ours, relative to the root.
std::vector<std::string> text_files() {
  std::vector<std::string> result;
  for (const std::string& path : files_below(GVM_SOURCE_DIR)) {
    const std::string content = read_file(path);
    if (content.find('\0') == std::string::npos) {
      result.push_back(relative_to(GVM_SOURCE_DIR, path));
    }
  }
  return result;
}

std::string content_of(const std::string& file) {
  return read_file(std::string(GVM_SOURCE_DIR) + "/" + file);
}

void expect_nowhere(const std::vector<std::string>& files, const std::string& pattern,
                    const char* what) {
  const std::regex forbidden(pattern);
  for (const std::string& file : files) {
    const std::string content = content_of(file);
    int number = 0;
    for (const std::string_view line : text::lines(content)) {
      ++number;
      if (line.size() > 10'000) continue;  // std::regex recurses; no line of code is that long
      EXPECT_FALSE(std::regex_search(line.begin(), line.end(), forbidden))
          << file << ":" << number << ": " << what << ": " << line;
    }
  }
}

TEST(Files, StayUnderSixHundredLines) {
  for (const std::string& file : text_files()) {
    if (file == "grammar/parser.yy") continue;  // a grammar is one thing
    if (!ends_with_any(file, {".hpp", ".cpp", ".re", ".gs", ".py", "CMakeLists.txt", "/dev"})) {
      continue;
    }
    const size_t lines = text::lines(content_of(file)).size();
    EXPECT_LT(lines, kMaxLines) << file << ": split it by concern";
  }
}

// The patterns come in pieces, so that this file does not find itself.
TEST(Files, CarryNoMarksOfUnfinishedWork) {
  std::vector<std::string> files = text_files();
  std::erase_if(files, [](const std::string& file) {
    return file.ends_with(".md") || file.find("stdlib/context/") != std::string::npos;  // has a function of that name
  });
  const std::string marks = text::cat("TO", "DO|FIX", "ME|XX", "X|HA", "CK");
  expect_nowhere(files, text::cat("\\b(", marks, ")\\b"), "unfinished");
}

TEST(Files, NameNoPathOfOneMachine) {
  const std::string top = text::cat("(^|[^A-Za-z0-9_.}])/(", "work|farm|root", ")/");
  expect_nowhere(text_files(), text::cat(top, "|/", "tmp/[a-z]"), "a path of one machine");
}

}  // namespace
}  // namespace gvm::test
