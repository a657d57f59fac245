// A parsed text with everything that it needs to stay alive, for the tests of the front end.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/ast_dump.hpp"
#include "grammar/parse.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

class Parsed {
 public:
  explicit Parsed(std::string_view text, ParseMode mode = ParseMode::File)
      : source_(sources.add("test.gs", std::string(text))),
        result(parse(source_, mode, arena, symbols, sink)) {}

  const SourceFile& source() const { return source_; }
  std::string tree() const { return dump(*result.file); }

  // "line: message" for each message that a user sees.
  std::vector<std::string> errors() const {
    std::vector<std::string> out;
    for (const Diagnostic& diagnostic : sink.sorted()) {
      out.push_back(
          base::text::cat(source_.physical_line(diagnostic.span.begin), ": ", diagnostic.text));
    }
    return out;
  }

  SourceMap sources;
  base::Arena arena;
  base::SymbolTable symbols;
  DiagnosticSink sink;

 private:
  SourceFile& source_;

 public:
  const ParseResult result;
};

// The tree of a script without errors; the errors if there are any.
inline std::string tree_of(std::string_view script) {
  const Parsed parsed(script, ParseMode::Script);
  if (!parsed.result.ok) return base::text::join(parsed.errors(), "\n");
  std::string tree = parsed.tree();
  if (tree.ends_with('\n')) tree.pop_back();
  return tree;
}

inline std::vector<std::string> errors_in(std::string_view text, ParseMode mode = ParseMode::File) {
  return Parsed(text, mode).errors();
}

using Lines = std::vector<std::string>;

}  // namespace gvm::grammar
