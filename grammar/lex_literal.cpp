// The lexer's literals: numbers, strings and runes, with Go's messages for each way to get them
// wrong. A wrong literal is still a token, so that the parser goes on as if it were right.
#include <cstring>

#include "grammar/lexer.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

namespace {

const char* base_name(int base) {
  switch (base) {
    case 2: return "binary";
    case 8: return "octal";
    case 10: return "decimal";
    default: return "hexadecimal";
  }
}

bool is_decimal(unsigned char c) { return c >= '0' && c <= '9'; }

int hex_value(unsigned char c) {
  if (is_decimal(c)) return c - '0';
  const int letter = c | 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 16;
}

// Where an underscore stands that does not separate two digits; npos if nowhere.
size_t misplaced_underscore(std::string_view literal) {
  char previous = '.';  // '0' for a digit or base prefix, '_', or '.' for anything else
  size_t i = 0;
  bool hex = false;
  if (literal.size() >= 2 && literal[0] == '0') {
    const char prefix = static_cast<char>(literal[1] | 0x20);
    if (prefix == 'x' || prefix == 'o' || prefix == 'b') {
      i = 2;
      previous = '0';
      hex = prefix == 'x';
    }
  }
  for (; i < literal.size(); ++i) {
    const char before = previous;
    const unsigned char c = static_cast<unsigned char>(literal[i]);
    if (c == '_') {
      if (before != '0') return i;
      previous = '_';
    } else if (is_decimal(c) || (hex && hex_value(c) < 16)) {
      previous = '0';
    } else {
      if (before == '_') return i - 1;
      previous = '.';
    }
  }
  return previous == '_' ? literal.size() - 1 : std::string_view::npos;
}

std::string quoted(int32_t rune) {
  std::string out = "'";
  if (rune == '\'' || rune == '\\') out += '\\';
  if (rune == '\n') {
    out += "\\n";
  } else {
    text::append_rune(out, rune);
  }
  return out + "'";
}

// Reads one number; the first thing wrong with it is kept.
class NumberScanner {
 public:
  using Byte = unsigned char;

  explicit NumberScanner(const Byte* start) : start_(start), p_(start) {}

  void run() {
    if (*p_ != '.') integer_part();
    if (*p_ == '.') {
      kind = LitKind::Float;
      if (prefix_ == 'o' || prefix_ == 'b') {
        fail(p_, text::cat("invalid radix point in ", base_name(base_), " literal"));
      }
      ++p_;
      digits();
    }
    if (!any_digit_) fail(p_, text::cat(base_name(base_), " literal has no digits"));
    exponent();
    if (*p_ == 'i') {
      kind = LitKind::Imag;
      ++p_;
    }
    if (kind == LitKind::Int && invalid_ != nullptr) {
      fail(invalid_,
           text::cat("invalid digit ", quoted(*invalid_), " in ", base_name(base_), " literal"));
    }
    if (separator_) {
      const size_t at = misplaced_underscore(
          {reinterpret_cast<const char*>(start_), static_cast<size_t>(p_ - start_)});
      if (at != std::string_view::npos) fail(start_ + at, "'_' must separate successive digits");
    }
  }

  LitKind kind = LitKind::Int;
  const Byte* error_at = nullptr;
  std::string error;
  const Byte* stop() const { return p_; }

 private:
  void fail(const Byte* at, std::string message) {
    if (error_at != nullptr) return;
    error_at = at;
    error = std::move(message);
  }

  void integer_part() {
    if (*p_ == '0') {
      ++p_;
      const char letter = static_cast<char>(*p_ | 0x20);
      if (letter == 'x' || letter == 'o' || letter == 'b') {
        ++p_;
        prefix_ = letter;
        base_ = letter == 'x' ? 16 : letter == 'o' ? 8 : 2;
      } else {
        prefix_ = '0';
        base_ = 8;
        any_digit_ = true;  // the leading zero
      }
    }
    digits();
  }

  // Takes every decimal digit, also in octal and binary, for the sake of a better message.
  void digits() {
    for (;; ++p_) {
      if (*p_ == '_') {
        separator_ = true;
        continue;
      }
      const int value = hex_value(*p_);
      if (value >= (base_ == 16 ? 16 : 10)) return;
      any_digit_ = true;
      if (value >= base_ && invalid_ == nullptr) invalid_ = p_;
    }
  }

  void exponent() {
    const char letter = static_cast<char>(*p_ | 0x20);
    if (letter == 'e' || letter == 'p') {
      if (letter == 'e' && prefix_ != 0 && prefix_ != '0') {
        fail(p_, text::cat(quoted(*p_), " exponent requires decimal mantissa"));
      } else if (letter == 'p' && prefix_ != 'x') {
        fail(p_, text::cat(quoted(*p_), " exponent requires hexadecimal mantissa"));
      }
      ++p_;
      kind = LitKind::Float;
      if (*p_ == '+' || *p_ == '-') ++p_;
      any_digit_ = false;
      base_ = 10;
      digits();
      if (!any_digit_) fail(p_, "exponent has no digits");
    } else if (prefix_ == 'x' && kind == LitKind::Float) {
      fail(p_, "hexadecimal mantissa requires a 'p' exponent");
    }
  }

  const Byte* start_;
  const Byte* p_;
  int base_ = 10;
  char prefix_ = 0;
  bool any_digit_ = false;
  bool separator_ = false;
  const Byte* invalid_ = nullptr;
};

}  // namespace

void Lexer::number(const Byte* start) {
  NumberScanner scanner(start);
  scanner.run();
  if (scanner.error_at != nullptr) error(scanner.error_at, std::move(scanner.error));
  emit_literal(Tok::Literal, scanner.kind, start, scanner.stop(),
               scanner.error_at != nullptr ? Token::kBad : 0);
}

// A string that is more than plain text between two quotes.
void Lexer::string(const Byte* start) {
  uint8_t flags = Token::kEscapes;
  const Byte* p = start + 1;
  for (;;) {
    if (*p == '"') {
      ++p;
      break;
    }
    if (*p == '\\') {
      if (!escape(p + 1, '"')) flags |= Token::kBad;
      p = cursor_;
    } else if (*p == '\n') {
      error(p, "newline in string");
      flags |= Token::kBad;
      break;
    } else if (p == end_) {
      error(start, "string not terminated");
      flags |= Token::kBad;
      break;
    } else {
      ++p;
    }
  }
  emit_literal(Tok::String, LitKind::String, start, p, flags);
}

void Lexer::raw_string(const Byte* start) {
  const void* close = std::memchr(start + 1, '`', static_cast<size_t>(end_ - start - 1));
  if (close == nullptr) {
    sink_.error(pos_of(start), "string not terminated");
    out_.unterminated = pos_of(start);
    emit_literal(Tok::String, LitKind::String, start, end_, Token::kBad);
    return;
  }
  const Byte* stop = static_cast<const Byte*>(close) + 1;
  const bool returns = std::memchr(start, '\r', static_cast<size_t>(stop - start)) != nullptr;
  emit_literal(Tok::String, LitKind::String, start, stop, returns ? Token::kEscapes : 0);
}

void Lexer::rune(const Byte* start) {
  bool ok = true;
  const auto fail = [&](const Byte* at, const char* message) {
    if (ok) error(at, message);
    ok = false;
  };
  const Byte* p = start + 1;
  for (int count = 0;; ++count) {
    if (*p == '\'') {
      if (count == 0) {
        fail(p, "empty rune literal or unescaped '");
      } else if (count != 1) {
        fail(start, "more than one character in rune literal");
      }
      ++p;
      break;
    }
    if (*p == '\\') {
      if (!escape(p + 1, '\'')) ok = false;
      p = cursor_;
    } else if (*p == '\n') {
      fail(p, "newline in rune literal");
      break;
    } else if (p == end_) {
      fail(start, "rune literal not terminated");
      break;
    } else {
      p += decode(p).size;
    }
  }
  emit_literal(Tok::Literal, LitKind::Char, start, p, ok ? 0 : Token::kBad);
}

bool Lexer::escape(const Byte* at, Byte quote) {
  int digits = 0;
  int base = 16;
  uint32_t max = text::kMaxRune;
  const Byte* p = at;
  switch (*at) {
    case 'a':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
    case 'v':
    case '\\': cursor_ = at + 1; return true;
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
      digits = 3;
      base = 8;
      max = 255;
      break;
    case 'x':
      digits = 2;
      max = 255;
      ++p;
      break;
    case 'u':
      digits = 4;
      ++p;
      break;
    case 'U':
      digits = 8;
      ++p;
      break;
    default:
      cursor_ = *at == quote ? at + 1 : at;
      if (*at == quote || at == end_) return true;  // at the end: the literal is reported
      error(at, "unknown escape");
      return false;
  }
  uint32_t value = 0;
  for (; digits > 0; --digits, ++p) {
    cursor_ = p;
    if (p == end_) return true;
    const int digit = hex_value(*p);
    if (digit >= base) {
      error(p, text::cat("invalid character ", quoted(decode(p).rune), " in ", base_name(base),
                         " escape"));
      return false;
    }
    value = value * static_cast<uint32_t>(base) + static_cast<uint32_t>(digit);
  }
  cursor_ = p;
  if (value > max && base == 8) {
    error(p, text::cat("octal escape value ", value, " > 255"));
    return false;
  }
  if (value > max || (max != 255 && !text::valid_rune(static_cast<int32_t>(value)))) {
    std::string hex = text::hex(value);
    for (char& c : hex) c = c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    error(p, text::cat("escape is invalid Unicode code point U+", hex));
    return false;
  }
  return true;
}

}  // namespace gvm::grammar
