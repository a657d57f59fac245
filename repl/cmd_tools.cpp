// gvm check, dis, version and help.
#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "repl/commands.hpp"
#include "repl/options.hpp"
#include "runtime/base/text.hpp"
#include "vm/bytecode/disassemble.hpp"

namespace gvm::repl {

namespace fs = std::filesystem;

namespace {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

// Syntax of every source file below the given places; a line for each file that has errors.
int check_syntax(Words words) {
  bool good = true;
  size_t files = 0, bad = 0;
  auto one = [&](const std::string& path) {
    vm::Engine engine(engine_options({}));
    ++files;
    if (engine.loader().parse_only(path)) return;
    ++bad;
    good = false;
    report_errors(engine.loader());
  };
  for (const std::string& word : words) {
    std::error_code ec;
    if (!fs::is_directory(word, ec)) {
      one(word);
      continue;
    }
    std::vector<std::string> paths;
    for (const auto& entry : fs::recursive_directory_iterator(word, ec)) {
      std::string path = entry.path().string();
      if (entry.is_regular_file() && (path.ends_with(".gs") || path.ends_with(".go"))) paths.push_back(path);
    }
    std::sort(paths.begin(), paths.end());
    for (const std::string& path : paths) one(path);
  }
  print(base::text::cat(files, " files, ", bad, " with syntax errors\n"));
  return good ? 0 : 1;
}

}  // namespace

int cmd_check(Words words) {
  if (!words.empty() && words[0] == "--syntax") return check_syntax(words.subspan(1));
  if (words.empty()) {
    complain("check needs a file or a folder; see `gvm help check`");
    return 2;
  }
  vm::Engine engine(engine_options({}));
  vm::Loader& loader = engine.loader();
  if (words.size() == 1 && fs::is_directory(words[0])) {
    loader.load_folder(words[0]);
  } else {
    loader.load_files(std::vector<std::string>(words.begin(), words.end()));
  }
  return report_errors(loader) ? 1 : 0;
}

int cmd_dis(Words words) {
  if (words.empty()) {
    complain("dis needs a file or a folder; see `gvm help dis`");
    return 2;
  }
  bool everything = words[0] == "--all";  // std packages too
  if (everything) words = words.subspan(1);
  if (words.empty()) return cmd_dis({});
  vm::Engine engine(engine_options({}));
  vm::Package* package =
      fs::is_directory(words[0]) ? engine.loader().load_folder(words[0]) : engine.loader().load_files({words[0]});
  if (engine.compile(package) == nullptr) {
    report_errors(engine.loader());
    return 1;
  }
  for (const auto& function : engine.image().functions) {
    if (everything || function->name.starts_with("main.")) print(vm::disassemble(engine.image(), *function));
  }
  return 0;
}

int cmd_version(Words) {
  print(base::text::cat("gvm ", kVersion, " (gs, at the level of Go 1.23) linux/amd64\n"));
  return 0;
}

int cmd_help(Words words) {
  struct Topic {
    std::string_view name, text;
  };
  static constexpr Topic kTopics[] = {
      {"run",
       "usage: gvm run FILE... | DIR | - [arguments]\n\n"
       "Compiles and runs a program: a file, the files of a folder, or standard input. The arguments are the program's own\n"
       "(os.Args[1:]); its exit status is handed on. A file without a package clause is a script.\n\n"
       "environment: GOGC (percent or off), GVMHEAPLIMIT (such as 512MiB), GVMSTACK (hybrid, segmented, contiguous),\n"
       "GVMDEBUG (gcstress=1, stackstress=1, schedstress=1)\n"},
      {"check",
       "usage: gvm check FILE... | DIR\n       gvm check --syntax FILE|DIR...\n\n"
       "Reports all errors of a package. With --syntax only parses, every .gs and .go file below the given folders.\n"},
      {"dis",
       "usage: gvm dis [--all] FILE | DIR\n\nPrints the program's bytecode; with --all that of the std packages too.\n"},
      {"version", "usage: gvm version\n\nPrints the version.\n"},
      {"help", "usage: gvm help [command]\n"},
  };
  if (!words.empty()) {
    for (const Topic& t : kTopics) {
      if (t.name != words[0]) continue;
      print(t.text);
      return 0;
    }
    complain(base::text::cat("no help on ", words[0]));
    return 2;
  }
  print(
      "gvm runs gs: Go as a scripting language, with goroutines.\n\n"
      "usage:\n"
      "  gvm run FILE | DIR | - [args]   compile and run a program\n"
      "  gvm FILE [args]                 the same for a file\n"
      "  gvm -e 'CODE' [args]            run code given on the command line\n"
      "  gvm check FILE | DIR            report all errors\n"
      "  gvm dis FILE | DIR              print the bytecode\n"
      "  gvm version                     print the version\n"
      "  gvm help [command]              more on a command\n");
  return 0;
}

}  // namespace gvm::repl
