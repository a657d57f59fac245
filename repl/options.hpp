// What the commands share: making an engine as the environment and command line ask, and telling errors.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vm/api/program.hpp"

namespace gvm::repl {

inline constexpr std::string_view kVersion = "0.1.0";

// Engine options from GOGC, GOMEMLIMIT, GOMAXPROCS, GVMSTACK and GVMDEBUG. `arguments` become os.Args.
vm::EngineOptions engine_options(std::vector<std::string> arguments);

// Writes the loader's messages and diagnostics to standard error, with source lines; false when there were none.
bool report_errors(vm::Loader& loader);

// "gvm: text" on standard error.
void complain(std::string_view text);

}  // namespace gvm::repl
