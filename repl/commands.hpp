// The commands of the gvm program. Each gets the words after its name and returns the exit status.
#pragma once

#include <span>
#include <string>

namespace gvm::repl {

using Words = std::span<const std::string>;

int cmd_run(Words words);        // run FILE|DIR|- [args]
int cmd_expression(Words words);  // -e CODE [args]
int cmd_check(Words words);      // check [--syntax] FILE|DIR...
int cmd_dis(Words words);        // dis FILE|DIR
int cmd_version(Words words);
int cmd_help(Words words);

}  // namespace gvm::repl
