// A source text, parsed and checked, for tests: its package, its diagnostics as "line: text", and its nodes by source text.
// Imports find two small packages, "fmt" and "strings", made of the text below.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/parse.hpp"
#include "grammar/visitor.hpp"
#include "vm/check/check.hpp"

namespace gvm::vm {

class Checked {
 public:
  explicit Checked(std::string source) : Checked(std::vector<std::string>{std::move(source)}) {}

  explicit Checked(std::vector<std::string> files)
      : universe_(arena_, symbols_, constants_),
        context_{arena_, symbols_, sources_, constants_, universe_, sink_,
                 [this](std::string_view path, const Package*, std::string* why) { return import(path, why); },
                 [this](std::string_view name) {
                   std::string ignored;
                   return import(name, &ignored);
                 }},
        checker_(context_) {
    PackageInput input;
    input.path = "main";
    bool parsed = true;
    for (size_t i = 0; i < files.size(); ++i) {
      grammar::ParseResult result = parse(i == 0 ? "main.gs" : "more.gs", std::move(files[i]));
      parsed &= result.ok;
      input.files.push_back(result.file);
      files_.push_back(result.file);
    }
    if (parsed) package_ = checker_.check(std::move(input));
  }

  Package* package() { return package_; }
  Checker& checker() { return checker_; }
  ConstantPool& constants() { return constants_; }

  // "line: text" of each diagnostic in order; of texts with several lines the first.
  std::vector<std::string> errors() const {
    std::vector<std::string> out;
    for (const grammar::Diagnostic& d : sink_.sorted()) {
      const std::string text = d.text.substr(0, d.text.find('\n'));
      out.push_back(std::to_string(sources_.locate(d.span.begin).line) + ": " + text);
    }
    return out;
  }

  Object* object(std::string_view name) {
    return package_ == nullptr ? nullptr : package_->scope->lookup_here(symbols_.intern(name));
  }

  // The first expression (in source order, outermost first) whose text in the source is exactly `text`.
  grammar::Expr* find(std::string_view text) {
    grammar::Expr* found = nullptr;
    const std::function<void(grammar::Node*)> visit = [&](grammar::Node* node) {
      if (found != nullptr) return;
      if (node->kind <= grammar::NodeKind::ChanType && text_of(node) == text) {
        found = static_cast<grammar::Expr*>(node);
        return;
      }
      grammar::for_each_child(node, visit);
    };
    for (grammar::File* file : files_) {
      if (file->script != nullptr) visit(file->script);
      for (grammar::Decl* decl : file->decls) visit(decl);
    }
    return found;
  }

  std::string type_of(std::string_view text) {
    const grammar::Expr* e = find(text);
    return e == nullptr ? "no such expression" : e->type == nullptr ? "no type" : type_text(e->type, package_);
  }

 private:
  grammar::ParseResult parse(std::string path, std::string text) {
    return grammar::parse(sources_.add(std::move(path), std::move(text)), grammar::ParseMode::File, arena_, symbols_,
                          sink_);
  }

  std::string_view text_of(const grammar::Node* node) const {
    const grammar::SourceFile* file = sources_.file_of(node->pos);
    if (file == nullptr || node->end < node->pos) return "";
    return file->text().substr(node->pos.offset - file->base().offset, node->end.offset - node->pos.offset);
  }

  Package* import(std::string_view path, std::string* why) {
    if (auto found = imported_.find(std::string(path)); found != imported_.end()) return found->second;
    std::string_view source;
    if (path == "fmt") source = "package fmt\nfunc Println(a ...any) (int, error)\nfunc hidden()\n";
    if (path == "strings") source = "package strings\nfunc ToUpper(s string) string { return lower(s) }\n"
                                    "func lower(s string) string { return s }\nvar Table = makeTable()\n"
                                    "func makeTable() int { return bad }\n";
    if (source.empty()) {
      *why = "not found";
      return nullptr;
    }
    PackageInput input;
    input.path = path;
    input.is_std = true;
    input.files.push_back(parse(std::string(path) + ".gs", std::string(source)).file);
    return imported_[std::string(path)] = checker_.check(std::move(input));
  }

  base::Arena arena_;
  base::SymbolTable symbols_;
  grammar::SourceMap sources_;
  grammar::DiagnosticSink sink_;
  ConstantPool constants_;
  Universe universe_;
  CheckContext context_;
  Checker checker_;
  std::unordered_map<std::string, Package*> imported_;
  std::vector<grammar::File*> files_;
  Package* package_ = nullptr;
};

}  // namespace gvm::vm
