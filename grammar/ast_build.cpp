// AstBuilder: files, declarations and what all nodes share.
#include "grammar/ast_build.hpp"

#include "grammar/literal.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

AstBuilder::AstBuilder(const SourceFile& source, const LexResult& lexed, base::Arena& arena,
                       base::SymbolTable& symbols, DiagnosticSink& sink, FileKind kind)
    : source_(source),
      tokens_(lexed.tokens),
      arena_(arena),
      symbols_(symbols),
      sink_(sink),
      kind_(kind),
      next_(tokens_.data()),
      lookahead_(next_),
      file_(arena.make<File>()) {
  const std::span<Comment> comments = arena_.copy(std::span<const Comment>(lexed.comments));
  comments_ = arena_.make_array<Comment*>(comments.size());
  for (size_t i = 0; i < comments.size(); ++i) comments_[i] = &comments[i];
  file_->source = &source_;
  file_->comments = comments_;
  if (kind_ == FileKind::Script) {
    file_->script = make<BlockStmt>(source_.base(), source_.end());
    file_->script->rbrace = source_.end();
  }
}

void AstBuilder::error(Span span, std::string message) {
  ++errors_;
  if (!first_error_ || span.begin < first_error_) first_error_ = span.begin;
  if (message.starts_with("syntax error")) ++syntax_errors_;
  sink_.error(span, std::move(message));
}

Node* AstBuilder::report_too_deep(Node* node) {
  if (!too_deep_) error(node->pos, "nesting too deep");
  too_deep_ = true;
  node->depth = kMaxDepth - kNested;  // so that the levels above still count
  return node;
}

unsigned AstBuilder::depth_of(const FieldList* fields) {
  unsigned deepest = 0;
  if (fields == nullptr) return 0;
  for (const Field* field : fields->fields) deepest = std::max(deepest, depth_of(field->type_expr));
  return deepest;
}

unsigned AstBuilder::depth_of(const Spec* spec) {
  return std::max({depth_of(spec->type_expr), depth_of(spec->type_params), depth_of(spec->values)});
}

const Token* AstBuilder::token_at(Pos pos) const {
  const auto found = std::lower_bound(tokens_.begin() + 1, tokens_.end(), pos,
                                      [](const Token& token, Pos p) { return token.pos < p; });
  return found == tokens_.end() ? &tokens_.back() : &*found;
}

std::span<Comment*> AstBuilder::doc(const Token* token) {
  if (!token->has(Token::kAfterComment)) return {};
  const Token& before = token[-1];
  const bool first = before.is(Tok::StartPackage) || before.is(Tok::StartScript);
  const Pos from = before.has(Token::kNewline) ? before.pos : before.end();
  const auto stop =
      std::lower_bound(comments_.begin(), comments_.end(), token->pos,
                       [](const Comment* comment, Pos p) { return comment->pos < p; });
  auto begin = stop;
  for (Pos next = token->pos; begin != comments_.begin();) {
    const Comment& comment = **std::prev(begin);
    const Pos end = comment.pos + static_cast<uint32_t>(comment.text.size());
    if (comment.pos < from) break;
    const std::string_view gap = between(end, next);
    if (std::count(gap.begin(), gap.end(), '\n') != 1) break;
    // A comment on the line of what stands before belongs to that.
    if (!first && between(from, comment.pos).find('\n') == std::string_view::npos) break;
    next = comment.pos;
    --begin;
  }
  return comments_.subspan(static_cast<size_t>(begin - comments_.begin()),
                           static_cast<size_t>(stop - begin));
}

File* AstBuilder::finish() {
  if (too_deep_) {  // nobody may walk such a tree
    file_->decls = {};
    if (file_->script != nullptr) file_->script->stmts = {};
  }
  return file_;
}

void AstBuilder::finish_package(ListRef decls) {
  file_->decls = take<Decl>(decls);
  bool other_seen = false;
  for (const Decl* decl : file_->decls) {
    const GenDecl* gen = as<GenDecl>(decl);
    const bool is_import = gen != nullptr && gen->keyword == DeclKeyword::Import;
    if (is_import && other_seen) {
      error(decl->pos, "syntax error: imports must appear before other declarations");
    }
    other_seen = other_seen || !is_import;
  }
}

void AstBuilder::finish_script(ListRef items) {
  file_->script->stmts = take<Stmt>(items);
  deepen(file_->script, depth_of(file_->script->stmts));
  file_->decls = arena_.copy(std::span<Decl* const>(script_decls_));
}

void AstBuilder::package_clause(const Token* keyword, const Token* name) {
  file_->package_pos = keyword->pos;
  file_->package_name = ident(name);
  file_->doc = doc(keyword);
}

Stmt* AstBuilder::script_decl(Decl* decl) {
  script_decls_.push_back(decl);
  return nullptr;
}

Decl* AstBuilder::bad_decl() {
  const Pos pos = lookahead_->pos;
  return make<BadDecl>(pos, pos);
}

Decl* AstBuilder::finish_decl(GenDecl* decl, ListRef specs) {
  decl->specs = take<Spec>(specs);
  const Spec* last = nullptr;  // the one that empty constant specs repeat
  uint32_t iota = 0;
  for (Spec* spec : decl->specs) {
    if (decl->keyword == DeclKeyword::Const) {
      spec->iota = iota++;
      if (spec->type_expr == nullptr && spec->values.empty()) {
        spec->inherited = last;
      } else {
        last = spec;
      }
    }
    if (decl->lparen) spec->doc = doc(token_at(spec->pos));
  }
  return deepen(decl, depth_of(decl->specs));
}

namespace {

DeclKeyword decl_keyword(uint8_t kind) {
  switch (kind) {
    case Tok::Import: return DeclKeyword::Import;
    case Tok::Const: return DeclKeyword::Const;
    case Tok::Type: return DeclKeyword::Type;
    default: return DeclKeyword::Var;
  }
}

}  // namespace

Decl* AstBuilder::single_decl(const Token* keyword, Spec* spec) {
  GenDecl* decl = make<GenDecl>(keyword->pos, spec == nullptr ? keyword->end() : spec->end);
  decl->keyword = decl_keyword(keyword->kind);
  decl->doc = doc(keyword);
  return finish_decl(decl, append(no_list(), spec));
}

Decl* AstBuilder::group_decl(const Token* keyword, const Token* lparen, ListRef specs,
                             const Token* rparen) {
  GenDecl* decl = make<GenDecl>(keyword->pos, rparen->end());
  decl->keyword = decl_keyword(keyword->kind);
  decl->lparen = lparen->pos;
  decl->rparen = rparen->pos;
  decl->doc = doc(keyword);
  return finish_decl(decl, specs);
}

Spec* AstBuilder::import_spec(const Token* name, const Token* path) {
  Spec* spec = arena_.make<Spec>();
  spec->pos = name == nullptr ? path->pos : name->pos;
  spec->end = path->end();
  spec->import_name = name == nullptr ? nullptr : ident(name);
  spec->import_path = basic_lit(path);
  return spec;
}

Spec* AstBuilder::value_spec(ListRef names, Expr* type, ListRef values) {
  Spec* spec = arena_.make<Spec>();
  spec->values = take<Expr>(values);
  spec->names = take<Ident>(names);
  spec->type_expr = type;
  spec->pos = spec->names.front()->pos;
  spec->end = !spec->values.empty() ? spec->values.back()->end
              : type != nullptr     ? type->end
                                    : spec->names.back()->end;
  return spec;
}

Spec* AstBuilder::type_spec(const Token* name, FieldList* type_params, bool is_alias, Expr* type) {
  Spec* spec = arena_.make<Spec>();
  spec->names = take<Ident>(append(no_list(), ident(name)));
  spec->type_params = type_params;
  spec->is_alias = is_alias;
  spec->type_expr = type;
  spec->pos = name->pos;
  spec->end = type->end;
  return spec;
}

Decl* AstBuilder::func_decl(const Token* keyword, const Token* name, FieldList* type_params,
                            FuncType* signature, BlockStmt* body) {
  FuncDecl* decl = make<FuncDecl>(keyword->pos, body == nullptr ? signature->end : body->end);
  signature->type_params = type_params;
  deepen<Expr>(signature, depth_of(type_params));
  decl->name = ident(name);
  decl->signature = signature;
  decl->body = body;
  decl->doc = doc(keyword);
  return deepen(decl, std::max(depth_of(signature), depth_of(body)));
}

Decl* AstBuilder::method_decl(const Token* keyword, FieldList* receiver, const Token* name,
                              FuncType* signature, BlockStmt* body) {
  size_t receivers = 0;
  for (const Field* field : receiver->fields) receivers += std::max<size_t>(field->names.size(), 1);
  if (receivers == 0) error(name->pos, "method has no receiver");
  if (receivers > 1) error(name->pos, "method has multiple receivers");
  FuncDecl* decl = static_cast<FuncDecl*>(func_decl(keyword, name, nullptr, signature, body));
  if (receivers != 0) decl->receiver = receiver;
  return deepen(decl, depth_of(receiver));
}

// ---------------------------------------------------------------- parameters

Param* AstBuilder::param(const Token* name, Expr* type) {
  Param* param = arena_.make<Param>();
  param->name = name == nullptr ? nullptr : ident(name);
  param->type = type;
  return param;
}

FieldList* AstBuilder::params(const Token* lparen, ListRef params, const Token* rparen) {
  return group_params(lparen, take<Param>(params), rparen, false);
}

FieldList* AstBuilder::type_params(const Token* lbrack, ListRef params, const Token* rbrack) {
  return group_params(lbrack, take<Param>(params), rbrack, true);
}

// Makes fields of parameters: each name takes the next type behind it, unless no parameter has a
// name and a type.
FieldList* AstBuilder::group_params(const Token* open, std::span<Param*> params, const Token* close,
                                    bool need_names) {
  bool any_named = need_names;
  for (const Param* param : params) any_named = any_named || (param->name && param->type);
  FieldList* list = arena_.make<FieldList>();
  list->open = open->pos;
  list->close = close->pos;
  ListRef fields = no_list();
  ListRef names = no_list();
  Pos mixed;  // the first parameter that lacks a name or a type
  for (size_t i = 0; i < params.size(); ++i) {
    Param param = *params[i];
    if (any_named && param.name == nullptr && param.type->kind == NodeKind::Ident) {
      param.name = static_cast<Ident*>(param.type);
      param.type = nullptr;
    }
    const Pos pos = param.name != nullptr ? param.name->pos : param.type->pos;
    if (any_named && param.name == nullptr && !mixed) mixed = pos;
    if (param.name != nullptr) names = append(names, param.name);
    if (param.type == nullptr) {
      if (i + 1 < params.size()) continue;
      if (!mixed) mixed = need_names ? close->pos : pos;
      param.type = make<BadExpr>(pos, pos);
    }
    Field* field = arena_.make<Field>();
    field->names = take<Ident>(names);
    names = no_list();
    field->type_expr = param.type;
    field->pos = field->names.empty() ? param.type->pos : field->names.front()->pos;
    fields = append(fields, field);
  }
  if (mixed) {
    error(mixed, need_names ? "syntax error: missing type constraint"
                            : "syntax error: mixed named and unnamed parameters");
  }
  list->fields = take<Field>(fields);
  return list;
}

FieldList* AstBuilder::single_result(Expr* type) {
  Field* field = arena_.make<Field>();
  field->pos = type->pos;
  field->type_expr = type;
  FieldList* list = arena_.make<FieldList>();
  list->fields = take<Field>(append(no_list(), field));
  return list;
}

}  // namespace gvm::grammar
