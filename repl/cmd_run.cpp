// gvm run and gvm -e: compile a program and hand on its exit status.
#include <filesystem>

#include "repl/commands.hpp"
#include "repl/options.hpp"

namespace gvm::repl {

namespace {

int run_program(vm::Engine& engine, vm::Package* package) {
  vm::Function* start = engine.compile(package);
  if (start == nullptr) {
    report_errors(engine.loader());
    return 1;
  }
  return engine.run(*start);
}

}  // namespace

int cmd_run(Words words) {
  // several .gs/.go files make one package; the first other word starts the program's arguments
  if (words.empty()) {
    complain("run needs a file, a folder or - (standard input); see `gvm help run`");
    return 2;
  }
  std::vector<std::string> files{words[0]};
  size_t next = 1;
  bool folder = std::filesystem::is_directory(words[0]);
  while (!folder && next < words.size() && (words[next].ends_with(".gs") || words[next].ends_with(".go")) &&
         (files[0].ends_with(".gs") || files[0].ends_with(".go")) && std::filesystem::exists(words[next])) {
    files.push_back(words[next++]);
  }
  std::vector<std::string> arguments{words[0]};
  arguments.insert(arguments.end(), words.begin() + static_cast<std::ptrdiff_t>(next), words.end());
  vm::Engine engine(engine_options(std::move(arguments)));
  vm::Package* package =
      folder ? engine.loader().load_folder(words[0]) : engine.loader().load_files(files);
  return run_program(engine, package);
}

int cmd_expression(Words words) {
  if (words.empty()) {
    complain("-e needs the code to run");
    return 2;
  }
  std::vector<std::string> arguments{"-e"};
  arguments.insert(arguments.end(), words.begin() + 1, words.end());
  vm::Engine engine(engine_options(std::move(arguments)));
  return run_program(engine, engine.loader().load_text("<command line>", words[0]));
}

}  // namespace gvm::repl
