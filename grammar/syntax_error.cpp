// Syntax errors: their text, and where parsing goes on.
//
// After an error Bison unwinds to a state that has an `error` rule (a statement, clause, field,
// spec or top-level declaration). So that the tokens that follow make sense there, the token stream
// is moved, at once, to the end of what was being parsed: out of any parentheses and composite
// literals, and on to the next semicolon or closing bracket of the enclosing block.
#include "grammar/ast_build.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

namespace {

// More errors than anybody reads; also bounds the work of looking for a place to go on.
constexpr size_t kMaxErrors = 100;

bool begins_decl(uint8_t kind) {
  return kind == Tok::Import || kind == Tok::Const || kind == Tok::Type || kind == Tok::Var ||
         kind == Tok::FuncDecl;
}

// How messages call a kind.
std::string called(TokenKind kind) {
  switch (kind) {
    case Tok::Comma: return "comma";
    case Tok::Semi: return "semicolon or newline";
    case Tok::LBody: return "{";
    case Tok::LTypeParams: return "[";
    case Tok::FuncDecl: return "func";
    case Tok::End: return "EOF";
    default: break;
  }
  return std::string(spelling(kind));
}

}  // namespace

std::string AstBuilder::describe(const Token& token) const {
  const TokenKind kind = static_cast<TokenKind>(token.kind);
  switch (kind) {
    case Tok::Name: return text::cat("name ", text_of(token));
    case Tok::Literal:
    case Tok::String: return text::cat("literal ", text_of(token));
    case Tok::Semi:
      return token.has(Token::kNewline) ? "newline"
             : token.has(Token::kAtEnd) ? "EOF"
                                        : "semicolon";
    default: return called(kind);
  }
}

// The brackets that are open at `at`, outermost first.
std::vector<size_t> AstBuilder::brackets_around(size_t at) const {
  std::vector<size_t> open;
  for (size_t i = 1; i < at; ++i) {
    if (!is_opening(tokens_[i].kind)) continue;
    if (tokens_[i].match < at) {
      i = tokens_[i].match;
    } else {
      open.push_back(i);
    }
  }
  return open;
}

// What is wrong with a token behind a complete element of the list in brackets.
std::string AstBuilder::list_context(size_t bracket, size_t at) const {
  const uint8_t before = tokens_[bracket - 1].kind;
  switch (tokens_[bracket].kind) {
    case Tok::LParen: {
      if (begins_decl(before) && before != Tok::FuncDecl) {
        return " in grouped declaration; possibly missing semicolon or newline or )";
      }
      const bool parameters = before == Tok::Func || before == Tok::FuncDecl ||
                              (bracket > 1 && tokens_[bracket - 2].is(Tok::FuncDecl));
      return text::cat(" in ", parameters ? "parameter" : "argument",
                       " list; possibly missing comma or )");
    }
    case Tok::LBrack: return ", expected comma, : or ]";
    case Tok::LTypeParams: return " in type parameter list; possibly missing comma or ]";
    case Tok::LBrace:
      if (before == Tok::Struct || before == Tok::Interface) {
        return text::cat(" in ", spelling(static_cast<TokenKind>(before)),
                         " type; possibly missing semicolon or newline or }");
      }
      return is_block(bracket, at) ? " at end of statement"
                                   : " in composite literal; possibly missing comma or }";
    default: return " at end of statement";
  }
}

// The if, for, switch or select between which and its body `at` stands; else End.
TokenKind AstBuilder::header_around(size_t at) const {
  for (size_t i = at - 1; i > 0; --i) {
    const Token& token = tokens_[i];
    switch (token.kind) {
      case Tok::If:
      case Tok::For:
      case Tok::Switch:
      case Tok::Select: return static_cast<TokenKind>(token.kind);
      case Tok::LParen:
      case Tok::LBrack:
      case Tok::LBrace:
      case Tok::LBody:
      case Tok::Semi: return Tok::End;
      default: break;
    }
    if (is_closing(token.kind) && token.match != Token::kNoMatch) i = token.match;
  }
  return Tok::End;
}

// What follows "unexpected X".
std::string AstBuilder::wanted(const TokenSet& expected, size_t at,
                               const std::vector<size_t>& open) const {
  const auto has = [&](TokenKind kind) { return expected.test(static_cast<size_t>(kind)); };
  if (kind_ == FileKind::Package && open.empty() && (has(Tok::Semi) || has(Tok::FuncDecl))) {
    return has(Tok::FuncDecl) ? "" : " after top level declaration";
  }
  if (has(Tok::Literal)) {
    if (has(Tok::Return)) return ", expected statement";
    return has(Tok::RBrace) ? ", expected expression or }" : ", expected expression";
  }
  if (has(Tok::Chan) && has(Tok::Map)) return ", expected type";
  if (has(Tok::Case) && !has(Tok::Semi)) return ", expected case or default or }";
  if (const TokenKind header = header_around(at); has(Tok::LBody) && header != Tok::End) {
    return text::cat(", expected { after ", spelling(header), " clause");
  }
  if (has(Tok::Define) && !has(Tok::Semi)) return ", expected := or = or comma";
  const uint8_t before = tokens_[at - 1].kind;
  const bool element_complete =
      before == Tok::Name || before == Tok::Literal || before == Tok::String || is_closing(before);
  if (element_complete &&
      (has(Tok::Comma) || has(Tok::Semi) || has(Tok::RBrace) || has(Tok::RParen))) {
    if (!open.empty()) return list_context(open.back(), at);
    if (has(Tok::Semi)) return " at end of statement";
  }
  std::string out;
  for (size_t kind = 0; kind < expected.size(); ++kind) {
    if (!expected.test(kind) || kind == Tok::YYerror) continue;
    out += out.empty() ? ", expected " : " or ";
    out += called(static_cast<TokenKind>(kind));
  }
  return out;
}

void AstBuilder::syntax_error(const TokenSet& expected) {
  const size_t at = static_cast<size_t>(lookahead_ - tokens_.data());
  const Token& token = tokens_[at];
  const std::vector<size_t> open = brackets_around(at);
  if (!token.is(Tok::End) || errors_ == 0) {
    if (token.is(Tok::End) || token.has(Token::kAtEnd)) ++end_errors_;
    const std::string tail = wanted(expected, at, open);
    std::string message = tail.empty()
                              ? "syntax error: non-declaration statement outside function body"
                              : text::cat("syntax error: unexpected ", describe(token), tail);
    const size_t length = token.has(Token::kNewline) ? 0 : token.length;
    error({token.pos, token.pos + static_cast<uint32_t>(length)}, std::move(message));
  }
  if (errors_ >= kMaxErrors) {
    next_ = &tokens_.back();
  } else {
    resynchronise(at, open);
  }
}

// Whether the brace at `brace` encloses statements, clauses, fields or methods, and not the
// elements of a composite literal: only the former are separated by semicolons. The token at `at`
// is in error and proves nothing.
bool AstBuilder::is_block(size_t brace, size_t at) const {
  const Token& open = tokens_[brace];
  if (open.is(Tok::LBody) || open.has(Token::kFuncBody)) return true;
  switch (tokens_[brace - 1].kind) {
    case Tok::RParen:
    case Tok::Else:
    case Tok::Semi:
    case Tok::LBody:
    case Tok::Struct:
    case Tok::Interface: return true;
    case Tok::Comma:
    case Tok::LParen:
    case Tok::LBrack:
    case Tok::Name:
    case Tok::RBrack: return false;
    default: break;
  }
  for (size_t i = brace + 1; i < tokens_.size() && !is_closing(tokens_[i].kind); ++i) {
    if (tokens_[i].is(Tok::Semi) && i != at) return true;
    if (!is_opening(tokens_[i].kind)) continue;
    if (tokens_[i].match == Token::kNoMatch) return true;
    i = tokens_[i].match;
  }
  return false;
}

void AstBuilder::resynchronise(size_t at, std::vector<size_t> open) {
  size_t from = at;
  bool left_brackets = false;
  for (; !open.empty(); open.pop_back()) {
    const size_t bracket = open.back();
    const Token& token = tokens_[bracket];
    const uint8_t before = tokens_[bracket - 1].kind;
    if (token.is(Tok::LParen) && begins_decl(before) && before != Tok::FuncDecl) break;
    if ((token.is(Tok::LBrace) || token.is(Tok::LBody)) && is_block(bracket, at)) break;
    if (token.match == Token::kNoMatch || token.match < from) continue;
    from = token.match + 1;
    left_brackets = true;
  }
  const bool top_level = open.empty() && kind_ == FileKind::Package;
  const uint8_t found = tokens_[at].kind;
  size_t i = from;
  if (left_brackets || open.empty() || (found != Tok::Semi && found != Tok::RBrace)) {
    for (; !tokens_[i].is(Tok::End); ++i) {
      const Token& token = tokens_[i];
      const bool matched = token.match != Token::kNoMatch;
      if (token.is(Tok::Semi) && (!top_level || begins_decl(tokens_[i + 1].kind))) break;
      if (is_closing(token.kind) && (matched || token.is(Tok::RBrace)) && !open.empty()) break;
      if (i != at && !open.empty() && (token.is(Tok::Case) || token.is(Tok::Default))) break;
      if (is_opening(token.kind) && matched) i = token.match;
    }
  }
  next_ = &tokens_[i];
}

}  // namespace gvm::grammar
