// The entry point of the front end: text in, AST out.
#pragma once

#include "grammar/ast.hpp"
#include "grammar/diagnostic.hpp"
#include "runtime/base/arena.hpp"
#include "runtime/base/symbol.hpp"

namespace gvm::grammar {

enum class ParseMode : uint8_t {
  File,    // a package clause makes it a Go file; without one it is a script
  Script,  // REPL entry: statements and declarations, no package clause
};

struct ParseResult {
  File* file = nullptr;  // never null; with errors, what could be understood
  bool ok = false;       // no error was reported
  bool checkable =
      false;  // the tree says what the source says: with ok false, errors inside literals or of the
              // kind "method has no receiver" were told, and Go tells the checker's besides
  bool incomplete =
      false;  // the only thing wrong is that the text ends too early (REPL: ask for more)
};

// Parses `source` into `arena`. Errors go to `sink`. Bounded in stack depth: too deep nesting is an
// error.
ParseResult parse(SourceFile& source, ParseMode mode, base::Arena& arena,
                  base::SymbolTable& symbols, DiagnosticSink& sink);

}  // namespace gvm::grammar
