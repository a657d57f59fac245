// The lexer's work on whole stretches of text: encoding, lines, comments, names with Unicode
// letters, and the making of tokens.
#include <cstring>

#include <utf8proc.h>

#include "grammar/lexer.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

namespace {

constexpr int32_t kByteOrderMark = 0xFEFF;

bool is_letter(int32_t rune) {
  if (rune < 0x80) return rune == '_' || ((rune | 0x20) >= 'a' && (rune | 0x20) <= 'z');
  const utf8proc_category_t category = utf8proc_category(rune);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_digit(int32_t rune) {
  if (rune < 0x80) return rune >= '0' && rune <= '9';
  return utf8proc_category(rune) == UTF8PROC_CATEGORY_ND;
}

// U+0040 '@'
std::string describe(int32_t rune) {
  std::string digits = text::hex(static_cast<uint64_t>(rune));
  for (char& c : digits) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  std::string out = text::cat("U+", digits);
  if (rune >= 0x20 && rune != 0x7F) {
    out += " '";
    text::append_rune(out, rune);
    out += '\'';
  }
  return out;
}

// The last ":number" of a line directive's text.
struct TrailingNumber {
  size_t start = 0;  // of the text behind the colon; 0 without one
  uint32_t value = 0;
  bool ok = false;
};

TrailingNumber trailing_number(std::string_view directive) {
  const size_t colon = directive.rfind(':');
  if (colon == std::string_view::npos) return {};
  TrailingNumber out{colon + 1, 0, false};
  const char* first = directive.data() + out.start;
  const char* last = directive.data() + directive.size();
  const std::from_chars_result end = std::from_chars(first, last, out.value);
  out.ok = end.ec == std::errc() && end.ptr == last && first != last;
  return out;
}

constexpr uint32_t kMaxLine = 1u << 30;  // Go's limit for lines and columns in directives

}  // namespace

Lexer::Lexer(SourceFile& source, DiagnosticSink& sink)
    : source_(source),
      sink_(sink),
      begin_(reinterpret_cast<const Byte*>(source.text().data())),
      end_(begin_ + source.text().size()),
      cursor_(begin_) {}

void Lexer::error(const Byte* at, std::string message) {
  sink_.error(pos_of(at), std::move(message));
  ++out_.errors;
}

text::DecodedRune Lexer::decode(const Byte* at) const {
  return text::decode_rune(reinterpret_cast<const char*>(at), reinterpret_cast<const char*>(end_));
}

void Lexer::check_encoding() {
  const size_t size = static_cast<size_t>(end_ - begin_);
  for (const Byte* p = begin_; p < end_;) {
    const void* newline = std::memchr(p, '\n', static_cast<size_t>(end_ - p));
    if (newline == nullptr) break;
    p = static_cast<const Byte*>(newline) + 1;
    source_.add_line(static_cast<uint32_t>(p - begin_));
  }
  const auto skip_ascii = [this](const Byte* p) {
    for (uint64_t word; end_ - p >= 8; p += 8) {
      std::memcpy(&word, p, 8);
      if ((word & 0x8080808080808080u) != 0) break;
    }
    while (p < end_ && *p < 0x80) ++p;
    return p;
  };
  for (const Byte* p = skip_ascii(begin_); p < end_; p = skip_ascii(p)) {
    const text::DecodedRune rune = decode(p);
    if (rune.rune == text::kRuneError && rune.size == 1) {
      error(p, "invalid UTF-8 encoding");
    } else if (rune.rune == kByteOrderMark) {
      if (p == begin_) {
        cursor_ = begin_ + rune.size;
      } else {
        error(p, "invalid BOM in the middle of the file");
      }
    }
    p += rune.size;
  }
  for (const Byte* p = begin_; size != 0;) {
    p = static_cast<const Byte*>(std::memchr(p, 0, static_cast<size_t>(end_ - p)));
    if (p == nullptr) break;
    error(p++, "invalid NUL character");
  }
}

void Lexer::emit(TokenKind kind, const Byte* start, const Byte* stop, bool ends_statement) {
  const uint8_t flags = after_comment_ ? Token::kAfterComment : 0;
  out_.tokens.push_back(Token{pos_of(start), static_cast<uint32_t>(stop - start), Token::kNoMatch,
                              static_cast<uint8_t>(kind), flags, LitKind::Int});
  cursor_ = stop;
  semicolon_pending_ = ends_statement;
  after_comment_ = false;
}

void Lexer::emit_open(TokenKind kind, const Byte* start, const Byte* stop) {
  open_.push_back(static_cast<uint32_t>(out_.tokens.size()));
  ++open_count_[kind - Tok::LParen];
  emit(kind, start, stop, false);
}

// Openers between a closer and the nearest opener of its shape stay without a match.
void Lexer::emit_close(TokenKind kind, const Byte* start, const Byte* stop) {
  static_assert(Tok::LBrack == Tok::LParen + 1 && Tok::LBrace == Tok::LParen + 2);
  static_assert(Tok::RBrack == Tok::RParen + 1 && Tok::RBrace == Tok::RParen + 2);
  const uint32_t index = static_cast<uint32_t>(out_.tokens.size());
  emit(kind, start, stop, true);
  const int shape = kind - Tok::RParen;
  if (open_count_[shape] == 0) return;
  for (;;) {
    const uint32_t opener = open_.back();
    open_.pop_back();
    const int opener_shape = out_.tokens[opener].kind - Tok::LParen;
    --open_count_[opener_shape];
    if (opener_shape != shape) continue;
    out_.tokens[opener].match = index;
    out_.tokens[index].match = opener;
    return;
  }
}

void Lexer::emit_literal(TokenKind kind, LitKind lit_kind, const Byte* start, const Byte* stop,
                         uint8_t flags) {
  emit(kind, start, stop, true);
  out_.tokens.back().lit_kind = lit_kind;
  out_.tokens.back().flags |= flags;
}

void Lexer::emit_semicolon(const Byte* at, uint32_t length, uint8_t flags) {
  emit(Tok::Semi, at, at + length, false);
  out_.tokens.back().flags |= flags;
}

void Lexer::line_comment(const Byte* start) {
  const void* newline = std::memchr(start, '\n', static_cast<size_t>(end_ - start));
  const Byte* stop = newline == nullptr ? end_ : static_cast<const Byte*>(newline);
  cursor_ = stop;
  if (*start == '#') return;
  const Byte* last = stop > start + 2 && stop[-1] == '\r' ? stop - 1 : stop;
  out_.comments.push_back(
      {pos_of(start), {reinterpret_cast<const char*>(start), static_cast<size_t>(last - start)}});
  after_comment_ = true;
  if (start == begin_ || start[-1] == '\n') line_directive(start, stop, false);
}

void Lexer::general_comment(const Byte* start) {
  const std::string_view rest(reinterpret_cast<const char*>(start),
                              static_cast<size_t>(end_ - start));
  const size_t close = rest.find("*/", 2);
  if (close == std::string_view::npos) {
    sink_.error(pos_of(start), "comment not terminated");
    out_.unterminated = pos_of(start);
    cursor_ = end_;
    return;
  }
  const std::string_view comment = rest.substr(0, close + 2);
  if (semicolon_pending_ && comment.find('\n') != std::string_view::npos) {
    emit_semicolon(start, 0, Token::kNewline);
  }
  cursor_ = start + comment.size();
  out_.comments.push_back({pos_of(start), comment});
  after_comment_ = true;
  line_directive(start, cursor_, true);
}

// "//line file:line[:col]" says where the next line comes from, "/*line file:line[:col]*/" the next
// character.
void Lexer::line_directive(const Byte* start, const Byte* stop, bool general) {
  constexpr size_t kPrefix = 7;  // "//line "
  std::string_view all(reinterpret_cast<const char*>(start), static_cast<size_t>(stop - start));
  if (!all.substr(2).starts_with("line ")) return;
  if (general) all.remove_suffix(2);
  if (all.ends_with('\r')) all.remove_suffix(1);
  std::string_view what = all.substr(kPrefix);
  const TrailingNumber last = trailing_number(what);
  if (last.start == 0) return;  // an ordinary comment
  const auto wrong = [&](const char* which, size_t from) {
    error(start + kPrefix + from, text::cat("invalid ", which, " number: ", what.substr(from)));
  };
  if (!last.ok) return wrong("line", last.start);
  uint32_t line = last.value;
  uint32_t column = 0;
  size_t line_start = last.start;
  const TrailingNumber before = trailing_number(what.substr(0, last.start - 1));
  if (before.ok) {
    line = before.value;
    line_start = before.start;
    column = last.value;
    if (column == 0 || column > kMaxLine) return wrong("column", last.start);
  }
  if (line == 0 || line > kMaxLine) return wrong("line", line_start);
  const uint32_t from = static_cast<uint32_t>(stop - begin_) + (general || stop == end_ ? 0 : 1);
  source_.add_line_directive(from, std::string(what.substr(0, line_start - 1)), line, column);
}

void Lexer::identifier_tail(const Byte* start) {
  const Byte* p = start;
  for (;;) {
    const text::DecodedRune rune = decode(p);
    const bool invalid = rune.rune == text::kRuneError && rune.size <= 1;
    if (rune.size == 0) break;
    if (is_letter(rune.rune) || (p != start && is_digit(rune.rune))) {
      p += rune.size;
      continue;
    }
    if (rune.rune < 0x80) break;
    if (rune.rune == kByteOrderMark) {  // reported by check_encoding
    } else if (p == start && is_digit(rune.rune)) {
      error(p, text::cat("identifier cannot begin with digit ", describe(rune.rune)));
    } else if (!invalid) {
      error(p, text::cat("invalid character ", describe(rune.rune),
                         p == start ? "" : " in identifier"));
    }
    p += rune.size;
    if (p == start + rune.size && !is_digit(rune.rune)) {  // nothing but a stray character
      cursor_ = p;
      return;
    }
  }
  emit(Tok::Name, start, p, true);
}

void Lexer::stray(const Byte* start) {
  error(start, text::cat("invalid character ", describe(*start)));
  cursor_ = start + 1;
}

}  // namespace gvm::grammar
