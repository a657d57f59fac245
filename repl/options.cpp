// Engine set-up from the environment, and error output.
#include "repl/options.hpp"

#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "runtime/base/text.hpp"
#include "stdlib/registry.hpp"

namespace gvm::repl {

namespace text = base::text;

namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

bool parse_number(std::string_view s, uint64_t* out) {
  auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), *out);
  return error == std::errc() && end == s.data() + s.size();
}

// 512MiB, 1GiB, 1000B, or plain bytes, as Go's GOMEMLIMIT.
bool parse_size(std::string_view s, uint64_t* out) {
  static constexpr std::pair<std::string_view, uint64_t> kUnits[] = {
      {"KiB", 1ull << 10}, {"MiB", 1ull << 20}, {"GiB", 1ull << 30}, {"TiB", 1ull << 40}, {"B", 1}};
  uint64_t unit = 1;
  for (auto [suffix, factor] : kUnits) {
    if (!s.ends_with(suffix)) continue;
    s.remove_suffix(suffix.size());
    unit = factor;
    break;
  }
  if (!parse_number(s, out) || *out > UINT64_MAX / unit) return false;
  *out *= unit;
  return true;
}

void debug_setting(std::string_view name, std::string_view value, vm::EngineOptions& options) {
  bool on = value != "0";
  if (name == "gcstress") options.runtime.heap.stress = on;
  if (name == "stackstress") options.runtime.sched.stress_stacks = on;
  if (name == "schedstress") options.runtime.sched.stress_schedule = on;
}

}  // namespace

vm::EngineOptions engine_options(std::vector<std::string> arguments) {
  vm::EngineOptions options;
  options.machine.arguments = std::move(arguments);
  uint64_t number;
  std::string_view gogc = environment("GOGC");
  if (gogc == "off") {
    options.runtime.heap.gc_percent = -1;
  } else if (parse_number(gogc, &number) && number <= 1000000) {
    options.runtime.heap.gc_percent = static_cast<int>(number);
  }
  if (parse_size(environment("GVMHEAPLIMIT"), &number)) options.runtime.heap.max_bytes = number;
  std::string_view policy = environment("GVMSTACK");
  if (policy == "segmented") options.runtime.sched.stack_policy = runtime::StackPolicy::Segmented;
  if (policy == "contiguous") options.runtime.sched.stack_policy = runtime::StackPolicy::Contiguous;
  std::string_view debug = environment("GVMDEBUG");
  while (!debug.empty()) {
    std::string_view item = debug.substr(0, debug.find(','));
    debug.remove_prefix(std::min(debug.size(), item.size() + 1));
    size_t equals = item.find('=');
    debug_setting(item.substr(0, equals), equals == std::string_view::npos ? "1" : item.substr(equals + 1), options);
  }
  options.std.files = [](std::string_view path) {
    std::vector<vm::StdSource> sources;
    if (const stdlib::StdPackage* package = stdlib::find_package(path)) {
      for (const stdlib::StdFile& file : package->files) sources.push_back({file.name, file.text});
    }
    return sources;
  };
  options.find_native = [](std::string_view package, std::string_view name) -> runtime::NativeFn {
    const stdlib::StdPackage* found = stdlib::find_package(package);
    return found != nullptr ? stdlib::find_native(*found, name) : nullptr;
  };
  return options;
}

bool report_errors(vm::Loader& loader) {
  for (const std::string& message : loader.messages()) complain(message);
  for (const grammar::Diagnostic& d : loader.sink().sorted()) {
    std::string line = grammar::render(d, loader.sources(), true);
    if (!line.ends_with('\n')) line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
  }
  return loader.failed();
}

void complain(std::string_view message) {
  std::string line = text::cat("gvm: ", message, "\n");
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace gvm::repl
