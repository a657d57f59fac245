// Tokens, as the lexer makes them and token_pass completes them. The kinds are those of parser.yy.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/parser.hpp"
#include "grammar/source.hpp"

namespace gvm::grammar {

using Tok = Parser::token;
using TokenKind = Parser::token::token_kind_type;

struct Token {
  // The flags.
  static constexpr uint8_t kAfterComment =
      1;  // a comment stands between the previous token and this one
  static constexpr uint8_t kNewline = 2;  // a semicolon that a line end stands for
  static constexpr uint8_t kAtEnd = 4;    // a semicolon that the end of the file stands for
  static constexpr uint8_t kEscapes =
      8;                               // a string with escapes (or a raw one with carriage returns)
  static constexpr uint8_t kBad = 16;  // a literal about which an error has been reported

  static constexpr uint8_t kFuncBody = 32;  // a brace that opens the body of a function

  static constexpr uint32_t kNoMatch = UINT32_MAX;

  Pos pos;
  uint32_t length;
  uint32_t match;  // brackets: index of the other one, or kNoMatch
  uint8_t kind;
  uint8_t flags;
  LitKind lit_kind;  // literals

  Pos end() const { return pos + length; }
  bool is(TokenKind k) const { return kind == k; }
  bool has(uint8_t flag) const { return (flags & flag) != 0; }
};
static_assert(sizeof(Token) == 16);

inline bool is_opening(uint8_t kind) {
  return kind == Tok::LParen || kind == Tok::LBrack || kind == Tok::LBrace || kind == Tok::LBody ||
         kind == Tok::LTypeParams;
}
inline bool is_closing(uint8_t kind) {
  return kind == Tok::RParen || kind == Tok::RBrack || kind == Tok::RBrace;
}

// How a kind is written (operators, keywords) or called ("name"); from parser.yy.
std::string_view spelling(TokenKind kind);
bool is_keyword(TokenKind kind);
// All keywords, in alphabetical order: for completion and highlighting.
std::vector<std::string_view> keywords();

}  // namespace gvm::grammar
