// Positions to lines and columns and back, through the line table and the //line directives.
#include "grammar/source.hpp"

#include <algorithm>

#include "runtime/base/check.hpp"

namespace gvm::grammar {

SourceFile::SourceFile(std::string path, std::string text, Pos base)
    : path_(std::move(path)), text_(std::move(text)), base_(base) {}

void SourceFile::add_line_directive(uint32_t offset, std::string path, uint32_t line,
                                    uint32_t column) {
  directives_.push_back({offset, std::move(path), line, column});
}

uint32_t SourceFile::physical_line(Pos pos) const {
  const uint32_t offset = pos.offset - base_.offset;
  return static_cast<uint32_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) -
                               lines_.begin());
}

Location SourceFile::locate(Pos pos) const {
  const uint32_t offset = pos.offset - base_.offset;
  const uint32_t line = physical_line(pos);
  const Location here{path_, line, offset - lines_[line - 1] + 1};
  auto next = std::upper_bound(directives_.begin(), directives_.end(), offset,
                               [](uint32_t o, const LineDirective& d) { return o < d.offset; });
  if (next == directives_.begin()) return here;
  const LineDirective& directive = *std::prev(next);
  std::string_view path = directive.path;
  // A directive with a column and without a file keeps the file of the one before it.
  for (auto d = std::prev(next); path.empty() && d->column != 0; path = d->path) {
    if (d == directives_.begin()) {
      path = path_;
      break;
    }
    --d;
  }
  const uint32_t from = physical_line(base_ + directive.offset);
  uint32_t column = 0;  // unknown, unless the directive gives one
  if (directive.column != 0) {
    column = line == from ? directive.column + (offset - directive.offset) : here.column;
  }
  return {path, directive.line + (line - from), column};
}

uint32_t SourceFile::offset_in_line(Pos pos) const {
  return pos.offset - base_.offset - lines_[physical_line(pos) - 1];
}

std::string_view SourceFile::line_text(Pos pos) const {
  const uint32_t line = physical_line(pos);
  const size_t begin = lines_[line - 1];
  const size_t stop = line < lines_.size() ? lines_[line] : text_.size();
  std::string_view out = std::string_view(text_).substr(begin, stop - begin);
  if (out.ends_with('\n')) out.remove_suffix(1);
  if (out.ends_with('\r')) out.remove_suffix(1);
  return out;
}

SourceFile& SourceMap::add(std::string path, std::string text) {
  GVM_CHECK(file_fits(text.size()), "the position space is used up");
  const Pos base{next_};
  next_ += static_cast<uint32_t>(text.size()) + 1;  // the end of a file is a position of its own
  return files_.emplace_back(std::move(path), std::move(text), base);
}

const SourceFile* SourceMap::file_of(Pos pos) const {
  auto next = std::upper_bound(files_.begin(), files_.end(), pos,
                               [](Pos p, const SourceFile& file) { return p < file.base(); });
  if (next == files_.begin() || !std::prev(next)->contains(pos)) return nullptr;
  return &*std::prev(next);
}

Location SourceMap::locate(Pos pos) const {
  const SourceFile* file = file_of(pos);
  return file == nullptr ? Location{} : file->locate(pos);
}

}  // namespace gvm::grammar
