// The gvm program: finds the command and runs it.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "repl/commands.hpp"
#include "repl/options.hpp"
#include "runtime/base/text.hpp"

namespace {

struct Command {
  std::string_view name;
  int (*run)(gvm::repl::Words words);
};

constexpr Command kCommands[] = {
    {"run", gvm::repl::cmd_run},         {"-e", gvm::repl::cmd_expression}, {"check", gvm::repl::cmd_check},
    {"dis", gvm::repl::cmd_dis},         {"version", gvm::repl::cmd_version}, {"--version", gvm::repl::cmd_version},
    {"help", gvm::repl::cmd_help},       {"--help", gvm::repl::cmd_help},     {"-h", gvm::repl::cmd_help},
};

int unknown(const std::string& word) {
  std::string_view best;
  size_t least = 3;
  for (const Command& c : kCommands) {
    size_t distance = gvm::base::text::edit_distance(word, c.name);
    if (distance < least) {
      least = distance;
      best = c.name;
    }
  }
  std::string message = gvm::base::text::cat("no command or file ", gvm::base::text::quote(word));
  if (!best.empty()) message += gvm::base::text::cat("; did you mean ", best, "?");
  gvm::repl::complain(message);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> words(argv + 1, argv + argc);
  if (words.empty()) return gvm::repl::cmd_help({});
  gvm::repl::Words rest = gvm::repl::Words(words).subspan(1);
  for (const Command& c : kCommands) {
    if (c.name == words[0]) return c.run(rest);
  }
  std::error_code ec;
  if (words[0] == "-" || std::filesystem::exists(words[0], ec)) return gvm::repl::cmd_run(words);
  return unknown(words[0]);
}
