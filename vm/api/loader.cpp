// Loading of sources and resolving of imports.
#include "vm/api/loader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <sstream>
#include <system_error>

#include "runtime/base/text.hpp"

namespace gvm::vm {

namespace fs = std::filesystem;
namespace text = base::text;

namespace {

bool has_source_suffix(std::string_view name) { return name.ends_with(".gs") || name.ends_with(".go"); }

bool is_test_file(std::string_view name) { return name.ends_with("_test.gs") || name.ends_with("_test.go"); }

// Reads a whole file; false with a reason.
bool read_file(const std::string& path, std::string* out, std::string* reason) {
  std::FILE* f = path == "-" ? stdin : std::fopen(path.c_str(), "rb");
  if (f == nullptr) {
    *reason = std::strerror(errno);
    return false;
  }
  char buffer[65536];
  size_t n;
  while ((n = std::fread(buffer, 1, sizeof buffer, f)) > 0) out->append(buffer, n);
  bool bad = std::ferror(f) != 0;
  if (bad) *reason = std::strerror(errno);
  if (path != "-") std::fclose(f);
  return !bad;
}

// Does one term of a build constraint hold? What gvm is: linux, amd64, unix, gvm, and all Go versions up to 1.23.
bool tag_holds(std::string_view tag) {
  if (tag == "linux" || tag == "amd64" || tag == "unix" || tag == "gvm") return true;
  if (tag.starts_with("go1.")) {
    int minor = 0;
    for (char c : tag.substr(4)) {
      if (c < '0' || c > '9') return false;
      minor = minor * 10 + (c - '0');
      if (minor > 1000) return false;
    }
    return minor <= 23;
  }
  return false;
}

// A recursive-descent evaluation of //go:build expressions.
class Constraint {
 public:
  explicit Constraint(std::string_view text) : text_(text) {}
  bool holds() { return either(); }

 private:
  void space() {
    while (!text_.empty() && (text_[0] == ' ' || text_[0] == '\t')) text_.remove_prefix(1);
  }
  bool take(std::string_view token) {
    space();
    if (!text_.starts_with(token)) return false;
    text_.remove_prefix(token.size());
    return true;
  }
  bool either() {
    bool value = both();
    while (take("||")) value = both() || value;
    return value;
  }
  bool both() {
    bool value = term();
    while (take("&&")) value = term() && value;
    return value;
  }
  bool term() {
    if (++depth_ > 100) return false;
    if (take("!")) return !term();
    if (take("(")) {
      bool value = either();
      take(")");
      return value;
    }
    space();
    size_t n = 0;
    while (n < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[n])) || text_[n] == '_' || text_[n] == '.')) ++n;
    std::string_view tag = text_.substr(0, n);
    text_.remove_prefix(n);
    return tag_holds(tag);
  }
  std::string_view text_;
  int depth_ = 0;
};

// The //go:build line before the package clause, if there is one, decides whether a file belongs to the build.
bool build_constraint_holds(std::string_view source) {
  while (!source.empty()) {
    size_t end = source.find('\n');
    std::string_view line = source.substr(0, end);
    source = end == std::string_view::npos ? std::string_view() : source.substr(end + 1);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (line.starts_with("//go:build ")) return Constraint(line.substr(11)).holds();
    if (!line.empty() && !line.starts_with("//")) return true;
  }
  return true;
}

// name_GOOS, name_GOARCH, name_GOOS_GOARCH: other systems' files are left out.
bool file_name_fits(std::string_view name) {
  static constexpr std::string_view kOther[] = {
      "aix", "android", "darwin", "dragonfly", "freebsd", "illumos", "ios", "js", "netbsd", "openbsd", "plan9", "solaris",
      "wasip1", "windows", "386", "arm", "arm64", "loong64", "mips", "mips64", "mips64le", "mipsle", "ppc64", "ppc64le",
      "riscv64", "s390x", "wasm"};
  size_t dot = name.rfind('.');
  std::string_view stem = name.substr(0, dot);
  for (int i = 0; i < 2; ++i) {
    size_t bar = stem.rfind('_');
    if (bar == std::string_view::npos) return true;
    std::string_view word = stem.substr(bar + 1);
    if (std::find(std::begin(kOther), std::end(kOther), word) != std::end(kOther)) return false;
    stem = stem.substr(0, bar);
  }
  return true;
}

}  // namespace

Loader::Loader(StdProvider std)
    : std_(std::move(std)),
      universe_(arena_, symbols_, constants_),
      context_{arena_, symbols_, sources_, constants_, universe_, sink_,
               [this](std::string_view path, const Package* from, std::string* error) { return import(path, from, error); },
               [this](std::string_view name) { return import_std(name); }},
      checker_(context_) {}

grammar::File* Loader::parse_text(std::string name, std::string source) {
  if (!sources_.file_fits(source.size())) {
    messages_.push_back(text::cat(name, ": file too large"));
    return nullptr;
  }
  grammar::SourceFile& file = sources_.add(std::move(name), std::move(source));
  return grammar::parse(file, grammar::ParseMode::File, arena_, symbols_, sink_).file;
}

grammar::File* Loader::parse_file(const std::string& path) {
  std::string source, reason;
  if (path != "-" && fs::is_directory(path)) {
    messages_.push_back(text::cat(path, ": is a directory"));
    return nullptr;
  }
  if (!read_file(path, &source, &reason)) {
    messages_.push_back(text::cat("cannot read ", path, ": ", reason));
    return nullptr;
  }
  return parse_text(path == "-" ? "<stdin>" : path, std::move(source));
}

bool Loader::parse_only(const std::string& path) {
  size_t errors = sink_.error_count(), messages = messages_.size();
  parse_file(path);
  return sink_.error_count() == errors && messages_.size() == messages;
}

Package* Loader::load_files(const std::vector<std::string>& paths) {
  std::vector<grammar::File*> files;
  for (const std::string& path : paths) {
    grammar::File* file = parse_file(path);
    if (file != nullptr) files.push_back(file);
  }
  if (files.empty() || failed()) return nullptr;
  std::string folder = fs::path(paths[0]).parent_path().string();
  if (folder.empty()) folder = ".";
  find_module(folder);
  folders_[nullptr] = folder;
  return checker_.check({"main", files, false});
}

Package* Loader::load_text(std::string name, std::string source) {
  grammar::File* file = parse_text(std::move(name), std::move(source));
  if (file == nullptr || failed()) return nullptr;
  folders_[nullptr] = ".";
  find_module(".");
  return checker_.check({"main", {file}, false});
}

std::vector<std::string> Loader::source_files(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code ec;
  for (const auto& entry : fs::directory_iterator(folder, ec)) {
    std::string name = entry.path().filename().string();
    if (name.starts_with("_") || name.starts_with(".")) continue;
    if (!has_source_suffix(name) || is_test_file(name) || !file_name_fits(name)) continue;
    std::string source, reason;
    if (!read_file(entry.path().string(), &source, &reason) || !build_constraint_holds(source)) continue;
    names.push_back(entry.path().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Package* Loader::load_folder(const std::string& path) {
  std::vector<std::string> names = source_files(path);
  if (names.empty()) {
    messages_.push_back(text::cat("no gs or Go files in ", path));
    return nullptr;
  }
  return load_files(names);
}

// The go.mod of the folder or of one above it.
void Loader::find_module(const std::string& folder) {
  std::error_code ec;
  fs::path at = fs::absolute(folder, ec);
  for (; !at.empty(); at = at.parent_path()) {
    std::string source, reason;
    if (read_file((at / "go.mod").string(), &source, &reason)) {
      std::istringstream lines(source);
      std::string line;
      while (std::getline(lines, line)) {
        if (!line.starts_with("module ")) continue;
        std::string name = line.substr(7);
        while (!name.empty() && std::isspace(static_cast<unsigned char>(name.back()))) name.pop_back();
        if (name.size() >= 2 && name.front() == '"') name = name.substr(1, name.size() - 2);
        module_path_ = name;
        module_folder_ = at.string();
        return;
      }
    }
    if (at == at.root_path()) return;
  }
}

Package* Loader::import_std(std::string_view path) {
  auto it = packages_.find(path);
  if (it != packages_.end()) return it->second;
  std::vector<StdSource> sources = std_.files(path);
  if (sources.empty()) return nullptr;
  std::string key(path);
  packages_[key] = nullptr;
  std::vector<grammar::File*> files;
  for (const StdSource& s : sources) {
    grammar::File* file = parse_text(text::cat("$GVMROOT/", path, "/", s.name), std::string(s.text));
    if (file != nullptr) files.push_back(file);
  }
  Package* package = checker_.check({key, files, true});
  packages_[key] = package;
  return package;
}

Package* Loader::import_folder(const std::string& folder, const std::string& path, std::string* error) {
  auto it = packages_.find(path);
  if (it != packages_.end()) {
    if (it->second == nullptr) *error = "import cycle not allowed";
    return it->second;
  }
  std::vector<std::string> names = source_files(folder);
  if (names.empty()) {
    *error = text::cat("no gs or Go files in ", folder);
    return nullptr;
  }
  packages_[path] = nullptr;
  std::vector<grammar::File*> files;
  for (const std::string& name : names) {
    grammar::File* file = parse_file(name);
    if (file != nullptr) files.push_back(file);
  }
  std::string saved = folders_[nullptr];
  folders_[nullptr] = folder;
  Package* package = checker_.check({path, files, false});
  folders_[nullptr] = saved;
  folders_[package] = folder;
  packages_[path] = package;
  return package;
}

Package* Loader::import(std::string_view path, const Package*, std::string* error) {
  if (path == "unsafe") return universe_.unsafe_package();
  if (path.empty()) {
    *error = "invalid import path (empty string)";
    return nullptr;
  }
  if (path == "C") {
    *error = "cgo is not supported";
    return nullptr;
  }
  // folders_[nullptr]: the folder of the package that is being checked
  if (path.starts_with("./") || path.starts_with("../")) {
    std::error_code ec;
    fs::path folder = fs::weakly_canonical(fs::path(folders_[nullptr]) / std::string(path), ec);
    return import_folder(folder.string(), folder.string(), error);
  }
  if (!module_path_.empty() && (path == module_path_ || path.starts_with(module_path_ + "/"))) {
    std::string rest(path.substr(module_path_.size()));
    return import_folder(module_folder_ + rest, std::string(path), error);
  }
  if (Package* package = import_std(path)) return package;
  if (!module_folder_.empty()) {
    std::string vendored = module_folder_ + "/vendor/" + std::string(path);
    std::error_code ec;
    if (fs::is_directory(vendored, ec)) return import_folder(vendored, std::string(path), error);
  }
  *error = text::cat("package ", path, " is not in std");
  return nullptr;
}

}  // namespace gvm::vm
