// Fuzzes the lexer: tokens lie in the file and in order, brackets are paired both ways and properly
// nested, and every position has a line.
#include <cstdint>
#include <string>
#include <vector>

#include "grammar/lexer.hpp"
#include "runtime/base/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gvm::grammar;
  SourceMap sources;
  DiagnosticSink sink;
  SourceFile& source =
      sources.add("fuzz.gs", std::string(reinterpret_cast<const char*>(data), size));
  const LexResult lexed = Lexer(source, sink).run();
  GVM_CHECK(lexed.tokens.size() >= 2);
  GVM_CHECK(lexed.tokens.back().is(Tok::End));
  Pos last = source.base();
  std::vector<uint32_t> open;
  for (uint32_t i = 1; i < lexed.tokens.size(); ++i) {
    const Token& token = lexed.tokens[i];
    GVM_CHECK(last <= token.pos && token.end() <= source.end());
    last = token.end();
    GVM_CHECK(source.physical_line(token.pos) >= 1);
    GVM_CHECK(source.offset_in_line(token.pos) <= source.line_text(token.pos).size() + 2);
    if (token.match == Token::kNoMatch) continue;
    GVM_CHECK(lexed.tokens.at(token.match).match == i);
    if (is_opening(token.kind)) {
      open.push_back(i);
    } else {
      GVM_CHECK(is_closing(token.kind) && !open.empty() && open.back() == token.match);
      open.pop_back();
    }
  }
  for (const Comment& comment : lexed.comments) GVM_CHECK(source.contains(comment.pos));
  return 0;
}
