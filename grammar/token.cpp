// Spellings of the token kinds, taken from the table that Bison makes of parser.yy.
#include "grammar/token.hpp"

namespace gvm::grammar {

std::string_view spelling(TokenKind kind) {
  return Parser::symbol_name(static_cast<Parser::symbol_kind_type>(kind));
}

bool is_keyword(TokenKind kind) { return kind >= Tok::Break && kind <= Tok::Var; }

std::vector<std::string_view> keywords() {
  std::vector<std::string_view> all;
  for (int kind = Tok::Break; kind <= Tok::Var; ++kind) {
    all.push_back(spelling(static_cast<TokenKind>(kind)));
  }
  return all;
}

}  // namespace gvm::grammar
