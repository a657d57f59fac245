// Three decisions, each by looking ahead over paired brackets, so that the grammar is LALR(1):
//
//   LBody        the `{` that opens the body of an if, for, switch or select. Between such a
//   keyword and its body,
//                outside of brackets, a `{` behind a name begins the body (`if x == T {`); only a
//                type that begins with `[`, `map` or `struct` may begin a composite literal there,
//                and `func` a literal.
//   LTypeParams  the `[` behind the name in a type declaration, when type parameters follow and no
//   array length.
//                `[P *C]` is a length unless *C can only be a type; `[P *C,]` are type parameters.
//   FuncDecl     the `func` of a declaration: at the top level, at the beginning of a statement,
//   with a name
//                behind it or behind a receiver (a script may also begin a statement with a
//                function literal).
//
// It also marks the bodies of functions, for error recovery. Each looks at a token a bounded number
// of times: brackets are jumped over by Token::match.
#include "grammar/token_pass.hpp"

namespace gvm::grammar {

namespace {

class TokenPass {
 public:
  TokenPass(std::vector<Token>& tokens, FileKind kind) : tokens_(tokens), kind_(kind) {}

  void run() {
    tokens_[0].kind = kind_ == FileKind::Package ? Tok::StartPackage : Tok::StartScript;
    size_t depth = 0;
    for (size_t i = 1; i < tokens_.size(); ++i) {
      switch (tokens_[i].kind) {
        case Tok::If:
        case Tok::For:
        case Tok::Switch:
        case Tok::Select: find_body(i); break;
        case Tok::Type: type_decl(i); break;
        case Tok::Func:
          if (depth == 0) func_decl(i);
          mark_func_body(i);
          break;
        case Tok::LParen:
        case Tok::LBrack:
        case Tok::LBrace:
        case Tok::LBody:
        case Tok::LTypeParams:
          if (matched(i)) ++depth;
          break;
        case Tok::RParen:
        case Tok::RBrack:
        case Tok::RBrace:
          if (matched(i)) --depth;
          break;
        default: break;
      }
    }
  }

 private:
  uint8_t at(size_t i) const { return i < tokens_.size() ? tokens_[i].kind : uint8_t{Tok::End}; }
  bool matched(size_t i) const { return tokens_[i].match != Token::kNoMatch; }
  // Behind the bracket that closes the one at i; the end of the tokens if nothing does.
  size_t behind(size_t i) const { return matched(i) ? tokens_[i].match + 1 : tokens_.size() - 1; }

  // Whether an expression may end in this token, so that what follows is an operator or a suffix.
  static bool ends_operand(uint8_t kind) {
    return kind == Tok::Name || kind == Tok::Literal || kind == Tok::String || is_closing(kind);
  }

  static bool begins_keyword_type(uint8_t kind) {
    return kind == Tok::Map || kind == Tok::Struct || kind == Tok::Interface || kind == Tok::Chan ||
           kind == Tok::Func;
  }

  // Keywords that no header contains outside of brackets: it has no body, which the parser will
  // tell.
  static bool stops_header(uint8_t kind) {
    return kind >= Tok::Break && kind <= Tok::Var && !begins_keyword_type(kind) &&
           kind != Tok::Range && kind != Tok::Var;
  }

  // Behind the type that begins at i; i itself if none does.
  size_t skip_type(size_t i) const {
    for (;;) {
      switch (at(i)) {
        case Tok::Name:
          ++i;
          if (at(i) == Tok::Dot && at(i + 1) == Tok::Name) i += 2;
          return at(i) == Tok::LBrack ? behind(i) : i;
        case Tok::Mul:
        case Tok::Arrow:
        case Tok::Chan: ++i; break;
        case Tok::LBrack: i = behind(i); break;
        case Tok::Map:
          ++i;
          if (at(i) != Tok::LBrack) return i;
          i = behind(i);
          break;
        case Tok::Struct:
        case Tok::Interface: ++i; return at(i) == Tok::LBrace ? behind(i) : i;
        case Tok::LParen: return behind(i);
        case Tok::Func: {
          ++i;
          if (at(i) != Tok::LParen) return i;
          i = behind(i);
          break;  // the result, if any
        }
        default: return i;
      }
    }
  }

  void find_body(size_t keyword) {
    int semicolons = at(keyword) == Tok::For ? 2 : 1;
    for (size_t i = keyword + 1; i < tokens_.size();) {
      const uint8_t kind = at(i);
      if (kind == Tok::LBrace) {
        tokens_[i].kind = Tok::LBody;
        return;
      }
      const bool stray = is_closing(kind) && kind != Tok::RBrace && !matched(i);
      if ((is_closing(kind) && !stray) || kind == Tok::End || stops_header(kind)) return;
      if (kind == Tok::Semi && semicolons-- == 0) return;
      if (begins_keyword_type(kind) || (kind == Tok::LBrack && !ends_operand(at(i - 1)))) {
        const bool may_be_literal = kind != Tok::Interface && kind != Tok::Chan;
        i = skip_type(i);
        if (may_be_literal && at(i) == Tok::LBrace) i = behind(i);
      } else if (is_opening(kind)) {
        i = behind(i);
      } else {
        ++i;
      }
    }
  }

  void func_decl(size_t i) {
    const uint8_t before = at(i - 1);
    if (before != Tok::Semi && i != 1) return;
    if (at(i + 1) == Tok::Name) {
      tokens_[i].kind = Tok::FuncDecl;
    } else if (at(i + 1) == Tok::LParen) {
      const size_t name = behind(i + 1);
      if (kind_ == FileKind::Package || (at(name) == Tok::Name && at(name + 1) == Tok::LParen)) {
        tokens_[i].kind = Tok::FuncDecl;
      }
    } else if (kind_ == FileKind::Package) {
      tokens_[i].kind = Tok::FuncDecl;
    }
  }

  // Only for error recovery: the parser knows a function's body without it.
  void mark_func_body(size_t keyword) {
    // `[]func() T{...}` is a literal; and a `func` inside a type is not looked at twice.
    const uint8_t before = at(keyword - 1);
    if (is_closing(before) || before == Tok::Chan || before == Tok::Mul) return;
    size_t i = keyword + 1;
    if (tokens_[keyword].is(Tok::FuncDecl)) {
      if (at(i) == Tok::LParen) i = behind(i);
      if (at(i) == Tok::Name) ++i;
      if (at(i) == Tok::LBrack) i = behind(i);
    }
    if (at(i) != Tok::LParen) return;
    i = skip_type(behind(i));
    if (at(i) == Tok::LBrace) tokens_[i].flags |= Token::kFuncBody;
  }

  void type_decl(size_t keyword) {
    if (at(keyword - 1) == Tok::LParen) return;  // x.(type)
    if (at(keyword + 1) != Tok::LParen) return type_spec(keyword + 1);
    const size_t end = behind(keyword + 1);
    bool at_spec = true;
    for (size_t i = keyword + 2; i < end;) {
      if (at_spec) type_spec(i);
      at_spec = at(i) == Tok::Semi;
      i = is_opening(at(i)) ? behind(i) : i + 1;
    }
  }

  void type_spec(size_t name) {
    if (at(name) != Tok::Name || at(name + 1) != Tok::LBrack || at(name + 2) != Tok::Name) return;
    if (begins_type_params(name + 3, tokens_[name + 1].match))
      tokens_[name + 1].kind = Tok::LTypeParams;
  }

  // In `type T [P ...`, with i behind P and the closing bracket at `close`.
  bool begins_type_params(size_t i, size_t close) const {
    switch (at(i)) {
      case Tok::RBrack: return false;
      case Tok::Mul:
      case Tok::LParen:
        break;  // `P * C` and `P(C)` may be expressions
      // Behind a name these go on with an expression.
      case Tok::Dot:
      case Tok::LBrace:
      case Tok::Add:
      case Tok::Sub:
      case Tok::Div:
      case Tok::Rem:
      case Tok::And:
      case Tok::Or:
      case Tok::Xor:
      case Tok::Shl:
      case Tok::Shr:
      case Tok::AndNot:
      case Tok::AndAnd:
      case Tok::OrOr:
      case Tok::Equal:
      case Tok::NotEqual:
      case Tok::Less:
      case Tok::LessEqual:
      case Tok::Greater:
      case Tok::GreaterEqual: return false;
      default: return true;
    }
    // A comma behind the constraint, or a part of it that is no expression, decides for type
    // parameters. Any operator but `*` and `|` decides against them.
    if (close == Token::kNoMatch) close = tokens_.size() - 1;
    bool type_seen = false;
    while (i < close) {
      const uint8_t kind = at(i);
      if (kind == Tok::Comma) return true;
      if (kind == Tok::Tilde) {
        type_seen = true;
        ++i;
      } else if (begins_keyword_type(kind) || (kind == Tok::LBrack && !ends_operand(at(i - 1)))) {
        i = skip_type(i);
        const uint8_t next = at(i);
        if (next != Tok::LParen && next != Tok::LBrace && next != Tok::Dot) type_seen = true;
      } else if (kind == Tok::LParen) {
        type_seen = type_seen || parenthesized_type(i);
        i = behind(i);
      } else if (is_opening(kind)) {
        i = behind(i);
      } else if (kind == Tok::Mul || kind == Tok::Or || kind == Tok::Name || kind == Tok::Dot) {
        ++i;
      } else {
        return false;
      }
    }
    return type_seen;
  }

  // Whether what stands in the parentheses at i can only be a type.
  bool parenthesized_type(size_t i) const {
    const size_t close = behind(i);
    for (++i; i < close; ++i) {
      const uint8_t kind = at(i);
      if (kind == Tok::LParen || kind == Tok::Mul) continue;
      if (!begins_keyword_type(kind) && kind != Tok::LBrack && kind != Tok::Tilde) return false;
      if (kind == Tok::Tilde) return true;
      const uint8_t next = at(skip_type(i));
      return next != Tok::LParen && next != Tok::LBrace && next != Tok::Dot;
    }
    return false;
  }

  std::vector<Token>& tokens_;
  const FileKind kind_;
};

}  // namespace

void run_token_pass(std::vector<Token>& tokens, FileKind kind) { TokenPass(tokens, kind).run(); }

}  // namespace gvm::grammar
