// Compile-time messages: an id from diagnostics.def, a place, a text; and the sink that collects
// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/source.hpp"

namespace gvm::grammar {

// A half-open range of source text.
struct Span {
  Pos begin;
  Pos end;
};

enum class Severity : uint8_t { Error, Warning };

struct Note {
  Span span;
  std::string text;
};

struct Diagnostic {
  Severity severity = Severity::Error;
  Span span;
  std::string text;         // lower case, no full stop, in Go's words where Go has the message
  std::vector<Note> notes;  // further places, each printed indented below
  bool soft = false;  // unused variables, imports, labels: told only where nothing worse is wrong
                      // before them
};

// Collects the diagnostics of one compilation. Not thread-safe.
class DiagnosticSink {
 public:
  Diagnostic& error(Span span, std::string text);
  Diagnostic& error(Pos pos, std::string text) { return error(Span{pos, pos}, std::move(text)); }

  bool has_errors() const { return error_count_ != 0; }
  size_t error_count() const { return error_count_; }
  const std::vector<Diagnostic>& all() const { return diagnostics_; }
  // Sorted by position, one per line of source (the first, or the first that is not soft), as Go's
  // compiler tells them.
  std::vector<Diagnostic> sorted() const;
  // Lets sorted() tell the lines of `source`, which must live as long as the sink; parse() calls
  // it.
  void know(const SourceFile& source) { sources_.push_back(&source); }
  void clear();

 private:
  std::vector<Diagnostic> diagnostics_;
  std::vector<const SourceFile*> sources_;
  size_t error_count_ = 0;
};

// "file:line:col: message", then the source line with a caret, then notes indented by a tab.
std::string render(const Diagnostic& diagnostic, const SourceMap& sources, bool with_source_line);

}  // namespace gvm::grammar
