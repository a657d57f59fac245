// Reads the comments that expectation.hpp lists.
#include "tests/support/expectation.hpp"

#include <charconv>
#include <optional>

#include "runtime/base/text.hpp"

namespace gvm::test {
namespace {

namespace text = base::text;

std::string_view without_end_spaces(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

// What follows "// name:" on the line and one space; nothing when that does not stand there.
std::optional<std::string_view> directive(std::string_view line, std::string_view name) {
  const std::string mark = text::cat("// ", name, ":");
  const size_t at = line.find(mark);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view rest = line.substr(at + mark.size());
  if (rest.starts_with(' ')) rest.remove_prefix(1);
  return without_end_spaces(rest);
}

void read_error_marks(Expectation& result, std::string_view line, int number) {
  constexpr std::string_view kMark = "// error:";
  for (size_t at = line.find(kMark); at != std::string_view::npos;) {
    line.remove_prefix(at + kMark.size());
    at = line.find(kMark);
    result.errors.emplace(number, text::trim(line.substr(0, at)));
  }
}

int number_or(std::string_view digits, int otherwise) {
  int value = otherwise;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

void read_line(Expectation& result, std::string_view line, int number) {
  if (const auto output = directive(line, "output")) result.output.emplace_back(*output);
  if (const auto panic = directive(line, "panic")) result.panics.emplace_back(*panic);
  if (const auto part = directive(line, "stderr")) result.in_stderr.emplace_back(*part);
  if (const auto input = directive(line, "input")) result.input.append(*input).append("\n");
  if (const auto status = directive(line, "exit")) {
    result.exit = number_or(*status, -1);
    result.has_exit = true;
  }
  if (const auto args = directive(line, "args")) {
    for (const std::string_view arg : text::split(*args, ' ')) {
      if (!arg.empty()) result.args.emplace_back(arg);
    }
  }
  read_error_marks(result, line, number);
  if (line.starts_with("package ")) result.package_clause = true;
}

}  // namespace

Expectation read_expectation(std::string_view source) {
  Expectation result;
  bool in_block = false;
  int number = 0;
  for (const std::string_view line : text::lines(source)) {
    ++number;
    if (in_block) {
      if (text::trim(line) == "*/") {
        in_block = false;
      } else {
        result.output.emplace_back(without_end_spaces(line));
      }
    } else if (text::trim(line) == "/* output:") {
      in_block = true;
    } else {
      read_line(result, line, number);
    }
  }
  if (!result.has_exit && !result.panics.empty()) result.exit = 2;
  return result;
}

std::vector<std::string> output_lines(std::string_view output) {
  std::vector<std::string> result;
  for (const std::string_view line : text::lines(output)) {
    result.emplace_back(without_end_spaces(line));
  }
  return result;
}

std::vector<ReportedError> read_errors(std::string_view output) {
  std::vector<ReportedError> errors;
  for (const std::string_view line : text::lines(output)) {
    if (line.starts_with(' ') || line.starts_with('\t')) continue;
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    std::string_view rest = line.substr(colon + 1);
    const int number = number_or(rest, 0);
    const size_t second = rest.find(':');
    if (number <= 0 || second == std::string_view::npos) continue;
    rest.remove_prefix(second + 1);
    if (const size_t third = rest.find(':'); number_or(rest, 0) > 0 && third != rest.npos) {
      rest.remove_prefix(third + 1);
    }
    errors.push_back({std::string(line.substr(0, colon)), number, std::string(text::trim(rest))});
  }
  return errors;
}

}  // namespace gvm::test
