// Source files and positions: a Pos is a 32-bit offset into the one address space of a SourceMap,
// in which every loaded file occupies a range of its own.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace gvm::grammar {

// A place in some file of the SourceMap; 0 is "nowhere".
struct Pos {
  uint32_t offset = 0;

  constexpr explicit operator bool() const { return offset != 0; }
  constexpr bool operator==(const Pos&) const = default;
  constexpr auto operator<=>(const Pos&) const = default;
  constexpr Pos operator+(uint32_t n) const { return Pos{offset + n}; }
};

// Where a Pos is, in human terms. Lines and columns count from 1; columns count bytes, as Go's do.
struct Location {
  std::string_view file;
  uint32_t line = 0;
  uint32_t column = 0;
};

// One file's name and text. The text ends in a NUL that is not part of it (the lexer's sentinel).
class SourceFile {
 public:
  SourceFile(std::string path, std::string text, Pos base);

  std::string_view path() const { return path_; }
  std::string_view text() const { return text_; }
  Pos base() const { return base_; }
  // One past the position of the last byte: where end-of-file errors point.
  Pos end() const { return base_ + static_cast<uint32_t>(text_.size()); }
  bool contains(Pos pos) const { return pos >= base_ && pos <= end(); }

  // Called by the lexer at each newline, in order: `offset` is where the next line starts in the
  // file.
  void add_line(uint32_t offset) { lines_.push_back(offset); }
  // A `//line file:N` directive: from `offset` on, lines count from `line` in `path` ("" keeps the
  // file).
  void add_line_directive(uint32_t offset, std::string path, uint32_t line, uint32_t column);

  Location locate(Pos pos) const;          // honours //line directives
  uint32_t physical_line(Pos pos) const;   // counts from 1, ignores //line directives
  uint32_t offset_in_line(Pos pos) const;  // bytes between the beginning of that line and `pos`
  std::string_view line_text(
      Pos pos) const;  // the physical line that holds `pos`, without its newline

 private:
  struct LineDirective {
    uint32_t offset;
    std::string path;
    uint32_t line;
    uint32_t column;
  };

  std::string path_;
  std::string text_;
  Pos base_;
  std::vector<uint32_t> lines_{0};
  std::vector<LineDirective> directives_;
};

// All files of one compilation. Files keep their addresses. Not thread-safe.
class SourceMap {
 public:
  // False from file_fits() means that the 4 GiB address space is used up.
  bool file_fits(size_t bytes) const {
    return next_ + static_cast<uint64_t>(bytes) + 2 < UINT32_MAX;
  }
  SourceFile& add(std::string path, std::string text);
  const SourceFile* file_of(Pos pos) const;
  Location locate(Pos pos) const;

 private:
  std::deque<SourceFile> files_;
  uint32_t next_ = 1;
};

}  // namespace gvm::grammar
