// AstBuilder: what the parser's actions call. It feeds the parser tokens, makes the nodes, checks
// the rules that are not in the grammar (headers of if and for, parameter lists, receivers, ...),
// and reports syntax errors. The nodes' meaning is in ast.hpp, the order of calls in parser.yy.
#pragma once

#include <algorithm>
#include <bitset>
#include <string>
#include <vector>

#include "grammar/ast.hpp"
#include "grammar/diagnostic.hpp"
#include "grammar/lexer.hpp"
#include "grammar/parser.hpp"
#include "grammar/token.hpp"
#include "grammar/token_pass.hpp"
#include "runtime/base/arena.hpp"
#include "runtime/base/symbol.hpp"

namespace gvm::grammar {

using TokenSet = std::bitset<128>;  // of token kinds

// One entry of a parameter list as the grammar sees it: a lone name comes as a type.
struct Param {
  Ident* name;  // null: only a type
  Expr* type;   // null: only a name (type parameters)
};

class AstBuilder {
 public:
  AstBuilder(const SourceFile& source, const LexResult& lexed, base::Arena& arena,
             base::SymbolTable& symbols, DiagnosticSink& sink, FileKind kind);

  // --- for the parser --------------------------------------------------------------------------

  // Null behind the End token.
  const Token* next_token() {
    if (next_ == nullptr) return nullptr;
    lookahead_ = next_;
    next_ = next_->is(Tok::End) ? nullptr : next_ + 1;
    return lookahead_;
  }
  // The parser is stuck at its lookahead; `expected` holds the kinds that could stand there.
  void syntax_error(const TokenSet& expected);

  // --- results ---------------------------------------------------------------------------------

  File* finish();  // after the parser has run, with or without success
  bool too_deep() const { return too_deep_; }
  size_t errors() const { return errors_; }
  // Errors after which the tree does not say what the source says; others are told beside the
  // checker's.
  size_t syntax_errors() const { return syntax_errors_; }
  Pos first_error() const { return first_error_; }
  // Errors of which each says only that the file ends too early.
  size_t end_errors() const { return end_errors_; }

  // --- lists -----------------------------------------------------------------------------------

  ListRef no_list() const { return {0, 0}; }
  ListRef append(ListRef list, void* element) {
    if (element == nullptr) return list;
    if (list.count == 0) list.mark = static_cast<uint32_t>(scratch_.size());
    scratch_.resize(list.mark + list.count);
    scratch_.push_back(element);
    return {list.mark, list.count + 1};
  }
  ListRef append_stmt(ListRef list, Stmt* stmt) { return append(list, stmt); }
  ListRef append_field(ListRef list, Field* field) { return append(list, field); }

  // --- file and declarations -------------------------------------------------------------------

  void finish_package(ListRef decls);
  void finish_script(ListRef items);
  void package_clause(const Token* keyword, const Token* name);
  Stmt* script_decl(Decl* decl);
  Decl* bad_decl();
  Decl* single_decl(const Token* keyword, Spec* spec);
  Decl* group_decl(const Token* keyword, const Token* lparen, ListRef specs, const Token* rparen);
  Spec* import_spec(const Token* name, const Token* path);
  Spec* value_spec(ListRef names, Expr* type, ListRef values);
  Spec* type_spec(const Token* name, FieldList* type_params, bool is_alias, Expr* type);
  Decl* func_decl(const Token* keyword, const Token* name, FieldList* type_params,
                  FuncType* signature, BlockStmt* body);
  Decl* method_decl(const Token* keyword, FieldList* receiver, const Token* name,
                    FuncType* signature, BlockStmt* body);

  // --- types -----------------------------------------------------------------------------------

  Expr* as_expr(FuncType* type);
  Expr* star(const Token* op, Expr* operand);
  Expr* array_type(const Token* lbrack, Expr* length, Expr* element);
  Expr* array_length(ListRef exprs, const Token* comma);
  Expr* ellipsis(const Token* dots, Expr* element);
  Expr* map_type(const Token* keyword, Expr* key, Expr* value);
  Expr* chan_type(const Token* first, ChanDir dir, Expr* element);
  Expr* struct_type(const Token* keyword, const Token* lbrace, ListRef fields, const Token* rbrace);
  Expr* interface_type(const Token* keyword, const Token* lbrace, ListRef members,
                       const Token* rbrace);
  Field* named_field(const Token* name, Expr* type, BasicLit* tag);
  Field* named_fields(const Token* first, ListRef others, Expr* type, BasicLit* tag);
  Field* embedded_field(Expr* type, BasicLit* tag);
  Field* method_member(const Token* name, FuncType* signature);
  Field* embedded_member(Expr* elem);
  FuncType* func_type(const Token* keyword, FuncType* signature);
  FuncType* signature(FieldList* params, FieldList* results);
  FieldList* params(const Token* lparen, ListRef params, const Token* rparen);
  FieldList* single_result(Expr* type);
  FieldList* type_params(const Token* lbrack, ListRef params, const Token* rbrack);
  Param* param(const Token* name, Expr* type);
  Param* param(std::nullptr_t, Expr* type) {
    return param(static_cast<const Token*>(nullptr), type);
  }

  // --- expressions -----------------------------------------------------------------------------

  Ident* ident(const Token* name);
  BasicLit* basic_lit(const Token* literal);
  Expr* binary(BinaryOp op, Expr* left, const Token* op_token, Expr* right);
  Expr* unary(UnaryOp op, const Token* op_token, Expr* operand);
  Expr* receive(const Token* arrow, Expr* operand);
  Expr* paren(const Token* lparen, Expr* inner, const Token* rparen);
  Expr* selector(Expr* operand, const Token* name);
  Expr* index(Expr* operand, const Token* lbrack, ListRef indices, const Token* rbrack);
  Expr* slice(Expr* operand, const Token* lbrack, Expr* low, Expr* high, const Token* rbrack);
  Expr* slice3(Expr* operand, const Token* lbrack, Expr* low, Expr* high, const Token* colon,
               Expr* max, const Token* rbrack);
  Expr* type_assert(Expr* operand, Expr* type, const Token* rparen);
  Expr* call(Expr* callee, const Token* lparen, ListRef args, const Token* dots,
             const Token* rparen);
  Expr* composite(Expr* type, const Token* lbrace, ListRef elements, const Token* rbrace);
  Expr* key_value(Expr* key, const Token* colon, Expr* value);
  Expr* func_lit(FuncType* type, BlockStmt* body);

  // --- statements ------------------------------------------------------------------------------

  BlockStmt* block(const Token* lbrace, ListRef stmts, const Token* rbrace);
  Stmt* bad_stmt();
  Stmt* decl_stmt(Decl* decl);
  Stmt* labeled(const Token* name, const Token* colon, Stmt* stmt);
  Stmt* expr_stmt(Expr* expr);
  Stmt* inc_dec(Expr* operand, const Token* op, bool increment);
  Stmt* send(Expr* channel, const Token* arrow, Expr* value);
  Stmt* op_assign(Expr* left, const Token* op, Expr* right);
  Stmt* assign(AssignKind kind, ListRef left, const Token* op, ListRef right);
  Stmt* return_stmt(const Token* keyword, ListRef results);
  Stmt* branch(const Token* keyword, BranchKind kind, const Token* label);
  Stmt* go_stmt(const Token* keyword, Expr* call);
  Stmt* defer_stmt(const Token* keyword, Expr* call);
  Stmt* if_stmt(const Token* keyword, Stmt* init, const Token* semi, Stmt* cond, BlockStmt* body,
                Stmt* else_stmt);
  Stmt* for_stmt(const Token* keyword, Stmt* init, Stmt* cond, Stmt* post, BlockStmt* body);
  Stmt* range_clause(ListRef left, const Token* op, const Token* keyword, Expr* operand);
  Stmt* range_stmt(const Token* keyword, Stmt* clause, BlockStmt* body);
  Stmt* switch_stmt(const Token* keyword, Stmt* init, Stmt* tag, const Token* lbrace,
                    ListRef clauses, const Token* rbrace);
  Stmt* case_clause(const Token* keyword, ListRef exprs, const Token* colon, ListRef body);
  Stmt* select_stmt(const Token* keyword, const Token* lbrace, ListRef clauses,
                    const Token* rbrace);
  Stmt* comm_clause(const Token* keyword, Stmt* comm, const Token* colon, ListRef body);

 private:
  // What one level of nesting adds to Node::depth.
  static constexpr unsigned kChain = 1;   // the left operand of a binary operator
  static constexpr unsigned kSuffix = 3;  // the operand of a selector, call or index
  static constexpr unsigned kElse = 3;    // an if behind an else
  static constexpr unsigned kNested = 10;

  template <class T>
  T* make(Pos pos, Pos end) {
    T* node = arena_.make<T>();
    node->kind = T::kKind;
    node->pos = pos;
    node->end = end;
    return node;
  }
  // The list's elements, copied to the arena. Of several lists, the youngest is taken first.
  template <class T>
  List<T> take(ListRef list);

  static unsigned depth_of(const Node* node) { return node == nullptr ? 0 : node->depth; }
  static unsigned depth_of(const FieldList* fields);
  static unsigned depth_of(const Spec* spec);
  template <class T>
  static unsigned depth_of(List<T> nodes);
  template <class T>
  T* deepen(T* node, unsigned depth, unsigned cost = kNested) {
    if (depth + cost > kMaxDepth) return static_cast<T*>(report_too_deep(node));
    node->depth = static_cast<uint16_t>(std::max<unsigned>(node->depth, depth + cost));
    return node;
  }
  Node* report_too_deep(Node* node);

  std::string_view text_of(const Token& token) const {
    return source_.text().substr(token.pos.offset - source_.base().offset, token.length);
  }
  std::string_view between(Pos begin, Pos end) const {
    return source_.text().substr(begin.offset - source_.base().offset, end.offset - begin.offset);
  }
  // The comments that end on the line above `token` or, for the first on a line, directly before
  // it.
  std::span<Comment*> doc(const Token* token);
  const Token* token_at(Pos pos) const;  // the token that begins there

  void error(Span span, std::string message);
  void error(Pos pos, std::string message) { error(Span{pos, pos}, std::move(message)); }
  Decl* finish_decl(GenDecl* decl, ListRef specs);
  Expr* checked_call(const Token* keyword, Expr* call);
  Expr* condition(Stmt* stmt);
  void check_clause_start(const Token* keyword);
  FieldList* group_params(const Token* open, std::span<Param*> params, const Token* close,
                          bool need_names);

  // syntax_error.cpp
  std::string describe(const Token& token) const;
  std::vector<size_t> brackets_around(size_t at) const;
  std::string wanted(const TokenSet& expected, size_t at, const std::vector<size_t>& open) const;
  TokenKind header_around(size_t at) const;
  std::string list_context(size_t bracket, size_t at) const;
  void resynchronise(size_t at, std::vector<size_t> open);
  bool is_block(size_t brace, size_t at) const;

  const SourceFile& source_;
  const std::vector<Token>& tokens_;
  base::Arena& arena_;
  base::SymbolTable& symbols_;
  DiagnosticSink& sink_;
  const FileKind kind_;
  const Token* next_;       // null behind the last
  const Token* lookahead_;  // what next_token() gave last
  std::vector<void*> scratch_;
  std::span<Comment*> comments_;
  std::vector<Decl*> script_decls_;
  File* file_;
  size_t errors_ = 0;
  size_t syntax_errors_ = 0;
  Pos first_error_;
  size_t end_errors_ = 0;
  bool too_deep_ = false;
};

template <class T>
List<T> AstBuilder::take(ListRef list) {
  if (list.count == 0) return {};
  T** first = static_cast<T**>(arena_.allocate(list.count * sizeof(T*), alignof(T*)));
  for (uint32_t i = 0; i < list.count; ++i) first[i] = static_cast<T*>(scratch_[list.mark + i]);
  scratch_.resize(list.mark);
  return {first, list.count};
}

template <class T>
unsigned AstBuilder::depth_of(List<T> nodes) {
  unsigned deepest = 0;
  for (const T* node : nodes) deepest = std::max(deepest, depth_of(node));
  return deepest;
}

}  // namespace gvm::grammar
