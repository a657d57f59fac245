// The table of layers: which folder may include which. Any other edge fails, and so does an include
// that does not start at the root, since its line would not show its layer.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "runtime/base/text.hpp"
#include "tests/support/files.hpp"

namespace gvm::test {
namespace {

namespace text = base::text;

using Names = std::vector<std::string_view>;

struct Layer {
  std::string_view path;  // a folder, or the beginning of file names; the first match counts
  Names may_include;      // folders or beginnings, besides the layer itself
};

// vm/include is the public API's folder, reached as <gvm/...>.
const std::vector<Layer> kLayers = {
    {"runtime/base/", {}},
    {"grammar/", {"runtime/base/"}},
    {"runtime/heap/", {"runtime/base/"}},
    {"runtime/data/", {"runtime/base/", "runtime/heap/"}},
    {"runtime/sched/", {"runtime/base/", "runtime/heap/", "runtime/data/"}},
    {"runtime/sync/", {"runtime/base/", "runtime/heap/", "runtime/data/", "runtime/sched/"}},
    {"runtime/", {"runtime/"}},
    {"vm/types/lower", {"vm/types/", "grammar/", "runtime/base/", "runtime/heap/type.hpp"}},
    {"vm/types/", {"grammar/", "runtime/base/"}},
    {"vm/check/", {"vm/types/", "grammar/", "runtime/base/"}},
    {"vm/bytecode/", {"runtime/base/", "runtime/heap/", "runtime/native.hpp"}},
    {"vm/compile/",
     {"vm/types/", "vm/check/", "vm/bytecode/", "vm/interp/panics.def", "grammar/", "runtime/base/",
      "runtime/heap/type.hpp", "runtime/sched/frame.hpp"}},
    {"vm/interp/", {"vm/bytecode/", "runtime/"}},
    {"vm/include/", {}},
    {"vm/api/", {"vm/", "grammar/", "runtime/"}},
    {"stdlib/", {"vm/include/", "runtime/"}},
    {"repl/", {"repl/", "stdlib/", "vm/", "grammar/", "runtime/"}},
};

struct Include {
  std::string_view target;
  bool quoted;
};

// The include of a line, with an empty target for any other line.
Include include_of(std::string_view line) {
  line = text::trim(line);
  if (!line.starts_with('#')) return {};
  line = text::trim(line.substr(1));
  if (!line.starts_with("include")) return {};
  line = text::trim(line.substr(7));
  if (line.empty()) return {};
  const bool quoted = line.front() == '"';
  const size_t end = line.find(quoted ? '"' : '>', 1);
  if ((!quoted && line.front() != '<') || end == std::string_view::npos) return {};
  return {line.substr(1, end - 1), quoted};
}

const Layer* layer_of(std::string_view path) {
  const auto found = std::find_if(kLayers.begin(), kLayers.end(),
                                  [&](const Layer& layer) { return path.starts_with(layer.path); });
  return found == kLayers.end() ? nullptr : &*found;
}

bool allowed(const Layer& from, std::string_view target) {
  if (target.starts_with(from.path)) return true;
  return std::any_of(from.may_include.begin(), from.may_include.end(),
                     [&](std::string_view prefix) { return target.starts_with(prefix); });
}

// Empty when the include is in order, else what is wrong with it.
std::string complaint(std::string_view file, const Include& include) {
  const Layer* from = layer_of(file);
  if (from == nullptr) return "belongs to no layer of the table";
  if (include.target.starts_with("readline/")) {
    return file.starts_with("repl/line_editor.") ? "" : "readline is for repl/line_editor alone";
  }
  std::string target(include.target);
  if (target.starts_with("gvm/")) target = "vm/include/" + target;
  if (!include.quoted && target == include.target) return "";  // the standard, or a library
  if (layer_of(target) == nullptr) return "does not start at the root of the tree";
  return allowed(*from, target) ? "" : "goes upward";
}

std::vector<std::string> sources() {
  const std::string root = GVM_SOURCE_DIR;
  std::vector<std::string> result;
  for (const char* folder : {"grammar", "runtime", "vm", "stdlib", "repl"}) {
    for (const std::string& file : files_below(root + "/" + folder)) {
      for (const char* ending : {".hpp", ".cpp", ".re", ".yy", ".def"}) {
        if (file.ends_with(ending)) result.push_back(file);
      }
    }
  }
  return result;
}

TEST(Layers, NothingIncludesUpward) {
  const std::vector<std::string> files = sources();
  ASSERT_FALSE(files.empty());
  for (const std::string& path : files) {
    const std::string file = relative_to(GVM_SOURCE_DIR, path);
    const std::string content = read_file(path);
    int number = 0;
    for (const std::string_view line : text::lines(content)) {
      ++number;
      const Include include = include_of(line);
      if (include.target.empty()) continue;
      const std::string wrong = complaint(file, include);
      EXPECT_EQ(wrong, "") << file << ":" << number << ": include of " << include.target;
    }
  }
}

TEST(Layers, TheTableTellsUpwardFromDownward) {
  EXPECT_EQ(complaint("grammar/parse.cpp", {"runtime/base/text.hpp", true}), "");
  EXPECT_EQ(complaint("grammar/parse.cpp", {"vm/check/checker.hpp", true}), "goes upward");
  EXPECT_EQ(complaint("runtime/heap/gc.cpp", {"runtime/sched/g.hpp", true}), "goes upward");
  EXPECT_EQ(complaint("runtime/sched/g.hpp", {"runtime/heap/heap.hpp", true}), "");
  EXPECT_EQ(complaint("vm/types/lower.cpp", {"runtime/heap/type.hpp", true}), "");
  EXPECT_EQ(complaint("vm/types/type.cpp", {"runtime/heap/type.hpp", true}), "goes upward");
  EXPECT_EQ(complaint("vm/interp/call.cpp", {"vm/compile/frame.hpp", true}), "goes upward");
  EXPECT_EQ(complaint("stdlib/math/math.cpp", {"gvm/func.hpp", false}), "");
  EXPECT_EQ(complaint("stdlib/math/math.cpp", {"vm/api/vm.hpp", true}), "goes upward");
  EXPECT_NE(complaint("grammar/parse.cpp", {"text.hpp", true}), "");
  EXPECT_NE(complaint("repl/main.cpp", {"readline/readline.h", false}), "");
  EXPECT_EQ(complaint("repl/line_editor.cpp", {"readline/readline.h", false}), "");
}

TEST(Layers, ReadsIncludesHoweverTheyAreSpaced) {
  EXPECT_EQ(include_of("#include \"a/b.hpp\"").target, "a/b.hpp");
  EXPECT_EQ(include_of("  #  include <vector>  // why").target, "vector");
  EXPECT_EQ(include_of("int x;").target, "");
  EXPECT_EQ(include_of("#define include").target, "");
}

}  // namespace
}  // namespace gvm::test
