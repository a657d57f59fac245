// gvm_embed: the build-time tool that turns a std package's .gs files into C++.
//
//   gvm_embed <package path> <output.cpp> <file.gs>...
//
// The output holds the files' texts and a table of natives: one entry for each function declared
// without a body, which refers to the symbol that GVM_NATIVE defines. So a declaration without a
// native is a link error.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct SourceText {
  std::string name;  // without folders
  std::string text;
};

struct Native {
  std::string name;    // "Index", "Mutex.Lock"
  std::string symbol;  // "gvm_native_sync_Mutex_Lock"
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// Just enough of a lexer to find the function declarations at the top level of a file.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  // The names of the functions without a body, "Type.Method" for methods.
  std::vector<std::string> bodyless_functions() {
    std::vector<std::string> found;
    int depth = 0;
    while (skip_blank(), at_ < text_.size()) {
      const char c = text_[at_];
      if (is_letter(c)) {
        const bool line_start =
            at_ == 0 || text_[at_ - 1] == '\n';  // else it is a type: type F func()
        if (word() == "func" && depth == 0 && line_start) function(found);
        continue;
      }
      if (skip_literal()) continue;
      if (c == '(' || c == '[' || c == '{') ++depth;
      if (c == ')' || c == ']' || c == '}') --depth;
      ++at_;
    }
    return found;
  }

 private:
  std::string_view word() {
    const size_t start = at_;
    while (at_ < text_.size() && is_word(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

  void skip_comment_or_line(bool lines) {
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (rest.starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (rest.starts_with("/*")) {
        const size_t end = text_.find("*/", at_ + 2);
        at_ = end == std::string_view::npos ? text_.size() : end + 2;
      } else if (rest[0] == ' ' || rest[0] == '\t' || rest[0] == '\r' ||
                 (lines && rest[0] == '\n')) {
        ++at_;
      } else {
        return;
      }
    }
  }
  void skip_blank() { skip_comment_or_line(true); }

  bool skip_literal() {
    const char quote = text_[at_];
    if (quote != '"' && quote != '\'' && quote != '`') return false;
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (quote != '`' && text_[at_] == '\\') ++at_;
    }
    ++at_;
    return true;
  }

  // Past the bracket that matches the one here.
  void skip_group() {
    int depth = 0;
    while (skip_blank(), at_ < text_.size()) {
      const char c = text_[at_];
      if (skip_literal()) continue;
      ++at_;
      if (c == '(' || c == '[' || c == '{') ++depth;
      if ((c == ')' || c == ']' || c == '}') && --depth == 0) return;
    }
  }

  // "(m *Mutex)" -> "Mutex": the last word before the closing bracket or a type parameter list.
  static std::string receiver_type(std::string_view group) {
    size_t end = group.find_first_of("[)");
    while (end > 0 && !is_word(group[end - 1])) --end;
    size_t start = end;
    while (start > 0 && is_word(group[start - 1])) --start;
    return std::string(group.substr(start, end - start));
  }

  // Behind the word func of a declaration.
  void function(std::vector<std::string>& found) {
    std::string name;
    skip_blank();
    if (at_ < text_.size() && text_[at_] == '(') {
      const size_t start = at_;
      skip_group();
      name = receiver_type(text_.substr(start, at_ - start)) + ".";
      skip_blank();
    }
    name += word();
    if (!has_body()) found.push_back(name);
  }

  // From behind the name to the end of the signature; leaves a body's opening brace to the caller.
  bool has_body() {
    std::string_view last;
    while (skip_comment_or_line(false), at_ < text_.size() && text_[at_] != '\n') {
      const char c = text_[at_];
      if (c == '{' && last != "interface" && last != "struct") return true;
      if (c == '(' || c == '[' || c == '{') {
        skip_group();
        last = {};
      } else if (is_letter(c)) {
        last = word();
      } else {
        ++at_;
        last = {};
      }
    }
    return false;
  }

  std::string_view text_;
  size_t at_ = 0;
};

std::string symbol_part(std::string_view path) {
  std::string out(path);
  for (char& c : out) {
    if (!is_word(c)) c = '_';
  }
  return out;
}

// A line a source line, so that the compiler's limits on literals and an editor's on lines are
// respected.
void write_text(std::ofstream& out, std::string_view text) {
  out << "    \"";
  for (const char c : text) {
    switch (c) {
      case '\n': out << "\\n\"\n    \""; break;
      case '\t': out << "\\t"; break;
      case '"': out << "\\\""; break;
      case '\\': out << "\\\\"; break;
      case '?': out << "\\?"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7F) {
          char octal[5];
          std::snprintf(octal, sizeof octal, "\\%03o", static_cast<unsigned char>(c));
          out << octal;
        } else {
          out << c;
        }
    }
  }
  out << "\"";
}

void write_package(std::ofstream& out, std::string_view path, const std::vector<SourceText>& files,
                   const std::vector<Native>& natives) {
  out << "// Generated by gvm_embed from the package's .gs files.\n#include "
         "\"stdlib/registry.hpp\"\n\n";
  for (const Native& n : natives) {
    out << "extern \"C\" ::gvm::runtime::Step " << n.symbol << "(::gvm::runtime::NativeCall&);\n";
  }
  out << "\nnamespace gvm::stdlib::generated {\n";
  for (size_t i = 0; i < files.size(); ++i) {
    out << "static constexpr char kText" << i << "[] =\n";
    write_text(out, files[i].text);
    out << ";\n";
  }
  out << "static constexpr StdFile kFiles[] = {\n";
  for (size_t i = 0; i < files.size(); ++i) {
    out << "    {\"" << files[i].name << "\", {kText" << i << ", sizeof kText" << i << " - 1}},\n";
  }
  out << "};\n";
  if (!natives.empty()) {
    out << "static constexpr StdNative kNatives[] = {\n";
    for (const Native& n : natives) out << "    {\"" << n.name << "\", &" << n.symbol << "},\n";
    out << "};\n";
  }
  const std::string symbol = "package_" + symbol_part(path);
  out << "extern const StdPackage " << symbol << ";\nconstinit const StdPackage " << symbol << "{\""
      << path << "\", kFiles, " << (natives.empty() ? "{}" : "kNatives") << "};\n";
  out << "}  // namespace gvm::stdlib::generated\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: gvm_embed <package path> <output.cpp> <file.gs>...\n");
    return 2;
  }
  const std::string_view path = argv[1];
  std::vector<SourceText> files;
  std::vector<Native> natives;
  for (int i = 3; i < argc; ++i) {
    const std::string file = argv[i];
    std::ifstream in(file, std::ios::binary);
    if (!in) {
      std::fprintf(stderr, "gvm_embed: cannot read %s\n", file.c_str());
      return 1;
    }
    std::string text{std::istreambuf_iterator<char>(in), {}};
    for (std::string& name : Scanner(text).bodyless_functions()) {
      std::string symbol = "gvm_native_" + symbol_part(path) + "_" + symbol_part(name);
      natives.push_back({std::move(name), std::move(symbol)});
    }
    files.push_back({file.substr(file.rfind('/') + 1), std::move(text)});
  }
  std::ranges::sort(natives, {}, &Native::name);
  std::ofstream out(argv[2], std::ios::binary);
  write_package(out, path, files, natives);
  out.close();
  if (!out) {
    std::fprintf(stderr, "gvm_embed: cannot write %s\n", argv[2]);
    return 1;
  }
  return 0;
}
