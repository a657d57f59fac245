// The tokens' shapes. What needs a look at single characters (numbers, strings, comments, Unicode
// letters) continues in lex_literal.cpp and lex_text.cpp.
#include "grammar/lexer.hpp"

namespace gvm::grammar {

LexResult Lexer::run() {
  check_encoding();
  out_.tokens.reserve(source_.text().size() / 4 + 16);
  out_.tokens.push_back({source_.base(), 0, Token::kNoMatch, Tok::StartPackage, 0, LitKind::Int});
  if (source_.text().starts_with("#!")) line_comment(begin_);
  scan();
  return std::move(out_);
}

void Lexer::scan() {
  const Byte* marker;
  for (;;) {
    const Byte* const start = cursor_;
    const Byte* p = start;
    /*!re2c
    re2c:api:style = free-form;
    re2c:define:YYCTYPE = "unsigned char";
    re2c:define:YYCURSOR = p;
    re2c:define:YYMARKER = marker;
    re2c:yyfill:enable = 0;
    re2c:indent:top = 2;

    letter = [a-zA-Z_];
    digit = [0-9];

    [ \t\r]+  { cursor_ = p; continue; }
    "\n" {
      if (semicolon_pending_) emit_semicolon(start, 1, Token::kNewline);
      cursor_ = p;
      continue;
    }
    "//"  { line_comment(start); continue; }
    "/*"  { general_comment(start); continue; }
    "\x00" {
      if (start == end_) {
        if (semicolon_pending_) emit_semicolon(end_, 0, Token::kAtEnd);
        emit(Tok::End, end_, end_, false);
        return;
      }
      cursor_ = p;  // reported by check_encoding
      continue;
    }

    "break"        { emit(Tok::Break, start, p, true); continue; }
    "case"         { emit(Tok::Case, start, p, false); continue; }
    "chan"         { emit(Tok::Chan, start, p, false); continue; }
    "const"        { emit(Tok::Const, start, p, false); continue; }
    "continue"     { emit(Tok::Continue, start, p, true); continue; }
    "default"      { emit(Tok::Default, start, p, false); continue; }
    "defer"        { emit(Tok::Defer, start, p, false); continue; }
    "else"         { emit(Tok::Else, start, p, false); continue; }
    "fallthrough"  { emit(Tok::Fallthrough, start, p, true); continue; }
    "for"          { emit(Tok::For, start, p, false); continue; }
    "func"         { emit(Tok::Func, start, p, false); continue; }
    "go"           { emit(Tok::Go, start, p, false); continue; }
    "goto"         { emit(Tok::Goto, start, p, false); continue; }
    "if"           { emit(Tok::If, start, p, false); continue; }
    "import"       { emit(Tok::Import, start, p, false); continue; }
    "interface"    { emit(Tok::Interface, start, p, false); continue; }
    "map"          { emit(Tok::Map, start, p, false); continue; }
    "package"      { emit(Tok::Package, start, p, false); continue; }
    "range"        { emit(Tok::Range, start, p, false); continue; }
    "return"       { emit(Tok::Return, start, p, true); continue; }
    "select"       { emit(Tok::Select, start, p, false); continue; }
    "struct"       { emit(Tok::Struct, start, p, false); continue; }
    "switch"       { emit(Tok::Switch, start, p, false); continue; }
    "type"         { emit(Tok::Type, start, p, false); continue; }
    "var"          { emit(Tok::Var, start, p, false); continue; }

    letter (letter | digit)* {
      if (*p >= 0x80) {
        identifier_tail(start);
      } else {
        emit(Tok::Name, start, p, true);
      }
      continue;
    }
    // A keyword directly before a Unicode letter is the beginning of a name.
    letter+ [\x80-\xff] { identifier_tail(start); continue; }
    [\x80-\xff]  { identifier_tail(start); continue; }

    digit | "." digit  { number(start); continue; }
    ["] [^"\\\n\x00]* ["]  { emit_literal(Tok::String, LitKind::String, start, p, 0); continue; }
    ["]  { string(start); continue; }
    "`"  { raw_string(start); continue; }
    "'"  { rune(start); continue; }

    "("  { emit_open(Tok::LParen, start, p); continue; }
    "["  { emit_open(Tok::LBrack, start, p); continue; }
    "{"  { emit_open(Tok::LBrace, start, p); continue; }
    ")"  { emit_close(Tok::RParen, start, p); continue; }
    "]"  { emit_close(Tok::RBrack, start, p); continue; }
    "}"  { emit_close(Tok::RBrace, start, p); continue; }
    ";"  { emit_semicolon(start, 1, 0); continue; }

    "+"    { emit(Tok::Add, start, p, false); continue; }
    "-"    { emit(Tok::Sub, start, p, false); continue; }
    "*"    { emit(Tok::Mul, start, p, false); continue; }
    "/"    { emit(Tok::Div, start, p, false); continue; }
    "%"    { emit(Tok::Rem, start, p, false); continue; }
    "&"    { emit(Tok::And, start, p, false); continue; }
    "|"    { emit(Tok::Or, start, p, false); continue; }
    "^"    { emit(Tok::Xor, start, p, false); continue; }
    "<<"   { emit(Tok::Shl, start, p, false); continue; }
    ">>"   { emit(Tok::Shr, start, p, false); continue; }
    "&^"   { emit(Tok::AndNot, start, p, false); continue; }
    "+="   { emit(Tok::AddAssign, start, p, false); continue; }
    "-="   { emit(Tok::SubAssign, start, p, false); continue; }
    "*="   { emit(Tok::MulAssign, start, p, false); continue; }
    "/="   { emit(Tok::DivAssign, start, p, false); continue; }
    "%="   { emit(Tok::RemAssign, start, p, false); continue; }
    "&="   { emit(Tok::AndAssign, start, p, false); continue; }
    "|="   { emit(Tok::OrAssign, start, p, false); continue; }
    "^="   { emit(Tok::XorAssign, start, p, false); continue; }
    "<<="  { emit(Tok::ShlAssign, start, p, false); continue; }
    ">>="  { emit(Tok::ShrAssign, start, p, false); continue; }
    "&^="  { emit(Tok::AndNotAssign, start, p, false); continue; }
    "&&"   { emit(Tok::AndAnd, start, p, false); continue; }
    "||"   { emit(Tok::OrOr, start, p, false); continue; }
    "<-"   { emit(Tok::Arrow, start, p, false); continue; }
    "++"   { emit(Tok::Inc, start, p, true); continue; }
    "--"   { emit(Tok::Dec, start, p, true); continue; }
    "=="   { emit(Tok::Equal, start, p, false); continue; }
    "<"    { emit(Tok::Less, start, p, false); continue; }
    ">"    { emit(Tok::Greater, start, p, false); continue; }
    "="    { emit(Tok::Assign, start, p, false); continue; }
    "!"    { emit(Tok::Not, start, p, false); continue; }
    "~"    { emit(Tok::Tilde, start, p, false); continue; }
    "!="   { emit(Tok::NotEqual, start, p, false); continue; }
    "<="   { emit(Tok::LessEqual, start, p, false); continue; }
    ">="   { emit(Tok::GreaterEqual, start, p, false); continue; }
    ":="   { emit(Tok::Define, start, p, false); continue; }
    "..."  { emit(Tok::Dots, start, p, false); continue; }
    ","    { emit(Tok::Comma, start, p, false); continue; }
    "."    { emit(Tok::Dot, start, p, false); continue; }
    ":"    { emit(Tok::Colon, start, p, false); continue; }

    *  { stray(start); continue; }
    */
  }
}

}  // namespace gvm::grammar
