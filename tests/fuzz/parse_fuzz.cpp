// Fuzzes the lexer and the parser: any bytes give a tree that can be walked and diagnostics that
// can be shown.
#include <cstdint>
#include <string>

#include "grammar/ast_dump.hpp"
#include "grammar/parse.hpp"
#include "grammar/visitor.hpp"
#include "runtime/base/check.hpp"

namespace {

// Every node lies in the file, and no deeper than recursion may go.
void check_tree(const gvm::grammar::SourceFile& source, gvm::grammar::Node* node) {
  GVM_CHECK(source.contains(node->pos) && source.contains(node->end));
  GVM_CHECK(node->depth <= gvm::grammar::kMaxDepth);
  gvm::grammar::for_each_child(node, [&](gvm::grammar::Node* child) { check_tree(source, child); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gvm;
  const std::string text(reinterpret_cast<const char*>(data), size);
  for (const grammar::ParseMode mode : {grammar::ParseMode::File, grammar::ParseMode::Script}) {
    base::Arena arena;
    base::SymbolTable symbols;
    grammar::SourceMap sources;
    grammar::DiagnosticSink sink;
    grammar::SourceFile& source = sources.add("fuzz.gs", text);
    const grammar::ParseResult result = grammar::parse(source, mode, arena, symbols, sink);
    GVM_CHECK(result.file != nullptr);
    GVM_CHECK(result.ok == !sink.has_errors());
    GVM_CHECK(!result.ok || (result.checkable && !result.incomplete));
    for (grammar::Decl* decl : result.file->decls) check_tree(source, decl);
    if (result.file->script != nullptr) check_tree(source, result.file->script);
    grammar::dump(*result.file);
    for (const grammar::Diagnostic& diagnostic : sink.sorted()) {
      GVM_CHECK(!grammar::render(diagnostic, sources, true).empty());
    }
  }
  return 0;
}
