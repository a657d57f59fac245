// The lexer: cuts a whole file into tokens and comments, reports what is wrong inside a token,
// inserts the automatic semicolons, pairs brackets, and tells the SourceFile its lines and //line
// directives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "grammar/token.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

struct LexResult {
  std::vector<Token> tokens;      // [0] is a placeholder for the start token; the last is End
  std::vector<Comment> comments;  // in order
  Pos unterminated;   // where a raw string or a comment begins that runs into the end of the file
  size_t errors = 0;  // without the unterminated one
};

class Lexer {
 public:
  Lexer(SourceFile& source, DiagnosticSink& sink);

  LexResult run();

 private:
  using Byte = unsigned char;

  // Checks UTF-8, NULs and byte order marks and records the lines, for the whole file.
  void check_encoding();

  void scan();
  // [start, stop) is the token's text; scanning goes on at `stop`.
  void emit(TokenKind kind, const Byte* start, const Byte* stop, bool ends_statement);
  void emit_open(TokenKind kind, const Byte* start, const Byte* stop);
  void emit_close(TokenKind kind, const Byte* start, const Byte* stop);
  void emit_literal(TokenKind kind, LitKind lit_kind, const Byte* start, const Byte* stop,
                    uint8_t flags);
  void emit_semicolon(const Byte* at, uint32_t length, uint8_t flags);

  // Each scans on from a token's start.
  void line_comment(const Byte* start);
  void general_comment(const Byte* start);
  void line_directive(const Byte* start, const Byte* stop, bool general);
  void identifier_tail(const Byte* start);
  void stray(const Byte* start);
  void number(const Byte* start);
  void string(const Byte* start);
  void raw_string(const Byte* start);
  void rune(const Byte* start);

  // Checks the escape at `at`, behind its backslash; where it ends goes to cursor_. False:
  // reported.
  bool escape(const Byte* at, Byte quote);

  Pos pos_of(const Byte* at) const { return source_.base() + static_cast<uint32_t>(at - begin_); }
  void error(const Byte* at, std::string text);
  base::text::DecodedRune decode(const Byte* at) const;

  SourceFile& source_;
  DiagnosticSink& sink_;
  LexResult out_;
  const Byte* begin_;
  const Byte* end_;                 // the sentinel NUL
  const Byte* cursor_;              // the next byte to read
  std::vector<uint32_t> open_;      // indices of brackets not closed yet
  uint32_t open_count_[3] = {};     // of each shape
  bool semicolon_pending_ = false;  // a line end here becomes a semicolon
  bool after_comment_ = false;
};

}  // namespace gvm::grammar
