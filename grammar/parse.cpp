// The front end's pipeline: lexer, token pass, parser.
#include "grammar/parse.hpp"

#include "grammar/ast_build.hpp"
#include "grammar/lexer.hpp"
#include "grammar/token_pass.hpp"

namespace gvm::grammar {

ParseResult parse(SourceFile& source, ParseMode mode, base::Arena& arena,
                  base::SymbolTable& symbols, DiagnosticSink& sink) {
  sink.know(source);
  LexResult lexed = Lexer(source, sink).run();
  const bool is_package = mode == ParseMode::File && lexed.tokens[1].is(Tok::Package);
  const FileKind kind = is_package ? FileKind::Package : FileKind::Script;
  run_token_pass(lexed.tokens, kind);
  AstBuilder builder(source, lexed, arena, symbols, sink, kind);
  Parser parser(builder);
  parser.parse();
  ParseResult result;
  result.file = builder.finish();
  const size_t errors = lexed.errors + builder.errors();
  result.ok = errors == 0 && !lexed.unterminated;
  result.checkable = builder.syntax_errors() == 0 && !builder.too_deep() && !lexed.unterminated;
  if (lexed.unterminated) {
    // What is wrong behind the beginning of an endless string or comment follows from it.
    result.incomplete =
        lexed.errors == 0 && (builder.errors() == 0 || builder.first_error() >= lexed.unterminated);
  } else {
    result.incomplete = !result.ok && errors == builder.end_errors();
  }
  return result;
}

}  // namespace gvm::grammar
