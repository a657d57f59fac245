// Positions, lines, and how messages are ordered and shown.
#include "grammar/source.hpp"

#include <gtest/gtest.h>

#include "grammar/diagnostic.hpp"
#include "tests/grammar/parsed.hpp"

namespace gvm::grammar {
namespace {

TEST(SourceMap, FindsTheFileOfAPosition) {
  SourceMap sources;
  SourceFile& a = sources.add("a.gs", "x\n");
  SourceFile& b = sources.add("b.gs", "");
  SourceFile& c = sources.add("c.gs", "yy");
  EXPECT_EQ(sources.file_of(a.base()), &a);
  EXPECT_EQ(sources.file_of(a.end()), &a);
  EXPECT_EQ(sources.file_of(b.base()), &b);
  EXPECT_EQ(sources.file_of(c.end()), &c);
  EXPECT_EQ(sources.file_of(Pos{}), nullptr);
  EXPECT_EQ(sources.file_of(c.end() + 1), nullptr);
  EXPECT_EQ(sources.locate(Pos{}).line, 0u);
}

TEST(SourceFile, CountsLinesAndColumnsInBytes) {
  const Parsed parsed("a\n  世b\r\n\nlast");
  const SourceFile& source = parsed.source();
  EXPECT_EQ(source.locate(source.base()).line, 1u);
  const Location b = source.locate(source.base() + 7);
  EXPECT_EQ(b.line, 2u);
  EXPECT_EQ(b.column, 6u);
  EXPECT_EQ(source.line_text(source.base() + 7), "  世b");
  EXPECT_EQ(source.line_text(source.end()), "last");
  EXPECT_EQ(source.locate(source.end()).line, 4u);
}

TEST(Diagnostics, ComeByPositionAndOneALine) {
  Parsed parsed("a\nb c\n", ParseMode::Script);
  parsed.sink.clear();
  const Pos base = parsed.source().base();
  parsed.sink.error(base + 4, "third");
  parsed.sink.error(base + 2, "unused").soft = true;
  parsed.sink.error(base, "first");
  EXPECT_EQ(parsed.errors(), (Lines{"1: first", "2: third"}));
  EXPECT_EQ(parsed.sink.error_count(), 3u);
}

TEST(Diagnostics, ShowTheLineWithACaret) {
  Parsed parsed("x\n\tsé = \"a\"\n", ParseMode::Script);
  const Pos at = parsed.source().base() + 9;
  Diagnostic diagnostic;
  diagnostic.span = {at, at + 3};
  diagnostic.text = "cannot use \"a\"";
  diagnostic.notes.push_back({{parsed.source().base(), {}}, "declared here"});
  EXPECT_EQ(render(diagnostic, parsed.sources, true),
            "test.gs:2:8: cannot use \"a\"\n"
            "    2 | \tsé = \"a\"\n"
            "      | \t     ^~~\n"
            "\ttest.gs:1:1: declared here\n");
  EXPECT_EQ(render(diagnostic, parsed.sources, false),
            "test.gs:2:8: cannot use \"a\"\n\ttest.gs:1:1: declared here\n");
}

TEST(Diagnostics, WithoutAPlaceAreJustTheirText) {
  SourceMap sources;
  Diagnostic diagnostic;
  diagnostic.text = "no files";
  EXPECT_EQ(render(diagnostic, sources, true), "no files\n");
}

}  // namespace
}  // namespace gvm::grammar
