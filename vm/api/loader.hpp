// Loads source: files and folders as packages, std packages from the library, imports as Go resolves them within one module.
// One Loader serves one VM; it owns what the front end makes (sources, trees, types) for as long as the VM lives.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/parse.hpp"
#include "vm/check/check.hpp"

namespace gvm::vm {

// Where std packages come from: the layer above knows them.
struct StdSource {
  std::string_view name;
  std::string_view text;
};
struct StdProvider {
  // The files of a std package; empty: there is no such package.
  std::function<std::vector<StdSource>(std::string_view path)> files;
};

class Loader {
 public:
  explicit Loader(StdProvider std);
  Loader(const Loader&) = delete;

  // A program: one file, or the .gs/.go files of a folder; several files make one package. Null on errors (in the sink).
  Package* load_files(const std::vector<std::string>& paths);
  Package* load_folder(const std::string& path);
  Package* load_text(std::string name, std::string text);  // a program given as text

  // Parses only; true when there were no errors.
  bool parse_only(const std::string& path);

  grammar::DiagnosticSink& sink() { return sink_; }
  grammar::SourceMap& sources() { return sources_; }
  base::Arena& arena() { return arena_; }
  base::SymbolTable& symbols() { return symbols_; }
  Universe& universe() { return universe_; }
  Checker& checker() { return checker_; }
  // Errors that concern no place in a source ("cannot open x.gs").
  const std::vector<std::string>& messages() const { return messages_; }
  bool failed() const { return sink_.has_errors() || !messages_.empty(); }

 private:
  grammar::File* parse_text(std::string name, std::string text);
  grammar::File* parse_file(const std::string& path);
  Package* import(std::string_view path, const Package* from, std::string* error);
  Package* import_std(std::string_view path);
  Package* import_folder(const std::string& folder, const std::string& path, std::string* error);
  void find_module(const std::string& folder);
  std::vector<std::string> source_files(const std::string& folder) const;

  StdProvider std_;
  base::Arena arena_;
  base::SymbolTable symbols_;
  grammar::SourceMap sources_;
  grammar::DiagnosticSink sink_;
  ConstantPool constants_;
  Universe universe_;
  CheckContext context_;
  Checker checker_;
  std::map<std::string, Package*, std::less<>> packages_;  // by import path; null while being loaded
  std::map<const Package*, std::string> folders_;          // of packages loaded from a folder
  std::vector<std::string> importing_;                     // paths being loaded, outermost first
  std::vector<std::string> messages_;
  std::string module_path_;    // of go.mod
  std::string module_folder_;
};

}  // namespace gvm::vm
