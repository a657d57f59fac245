// Collecting, ordering and printing of messages.
#include "grammar/diagnostic.hpp"

#include <algorithm>

#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

Diagnostic& DiagnosticSink::error(Span span, std::string message) {
  ++error_count_;
  Diagnostic& diagnostic = diagnostics_.emplace_back();
  diagnostic.span = span;
  diagnostic.text = std::move(message);
  return diagnostic;
}

std::vector<Diagnostic> DiagnosticSink::sorted() const {
  struct Key {
    Pos pos;
    Pos line;  // where the line begins; of an unknown file, the position itself
    const Diagnostic* diagnostic;
  };
  std::vector<Key> keys;
  keys.reserve(diagnostics_.size());
  for (const Diagnostic& diagnostic : diagnostics_) {
    const Pos pos = diagnostic.span.begin;
    Pos line = pos;
    for (const SourceFile* source : sources_) {
      if (source->contains(pos)) line.offset -= source->offset_in_line(pos);
    }
    keys.push_back({pos, line, &diagnostic});
  }
  std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    if (a.line != b.line) return a.line < b.line;
    if (a.diagnostic->soft != b.diagnostic->soft) return b.diagnostic->soft;
    return a.pos < b.pos;
  });
  std::vector<Diagnostic> out;
  Pos last;
  for (const Key& key : keys) {
    if (key.line && key.line == last) continue;
    last = key.line;
    out.push_back(*key.diagnostic);
  }
  return out;
}

void DiagnosticSink::clear() {
  diagnostics_.clear();
  error_count_ = 0;
}

namespace {

void append_place(std::string& out, const Location& place) {
  if (place.file.empty() && place.line == 0) return;
  text::append(out, place.file);
  out += ':';
  text::append(out, place.line);
  if (place.column != 0) {
    out += ':';
    text::append(out, place.column);
  }
  out += ": ";
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const SourceMap& sources, bool with_source_line) {
  std::string out;
  append_place(out, sources.locate(diagnostic.span.begin));
  if (diagnostic.severity == Severity::Warning) out += "warning: ";
  out += diagnostic.text;
  out += '\n';
  const SourceFile* file = sources.file_of(diagnostic.span.begin);
  if (with_source_line && file != nullptr) {
    const Pos begin = diagnostic.span.begin;
    const std::string number = text::cat(file->physical_line(begin));
    const std::string_view line = file->line_text(begin);
    const size_t column = file->offset_in_line(begin);
    if (number.size() < 5) out.append(5 - number.size(), ' ');
    out += text::cat(number, " | ", line, "\n");
    out.append(std::max<size_t>(number.size(), 5), ' ');
    out += " | ";
    // Tabs stay, and each rune takes one column, so that the caret stands below what it means.
    for (size_t i = 0; i < column && i < line.size(); ++i) {
      const unsigned char c = static_cast<unsigned char>(line[i]);
      if ((c & 0xC0) != 0x80) out += c == '\t' ? '\t' : ' ';
    }
    out += '^';
    const size_t stop =
        column + (diagnostic.span.end > begin ? diagnostic.span.end.offset - begin.offset : 0);
    for (size_t i = column + 1; i < stop && i < line.size(); ++i) {
      if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) out += '~';
    }
    out += '\n';
  }
  for (const Note& note : diagnostic.notes) {
    out += '\t';
    append_place(out, sources.locate(note.span.begin));
    out += note.text;
    out += '\n';
  }
  return out;
}

}  // namespace gvm::grammar
