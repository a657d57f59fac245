// AstBuilder: expressions and types.
#include "grammar/ast_build.hpp"
#include "grammar/literal.hpp"
#include "runtime/base/text.hpp"

namespace gvm::grammar {

namespace text = base::text;

// ---------------------------------------------------------------- types

Expr* AstBuilder::as_expr(FuncType* type) { return type; }

Expr* AstBuilder::star(const Token* op, Expr* operand) {
  StarExpr* star = make<StarExpr>(op->pos, operand->end);
  star->operand = operand;
  return deepen(star, operand->depth);
}

Expr* AstBuilder::array_type(const Token* lbrack, Expr* length, Expr* element) {
  ArrayType* type = make<ArrayType>(lbrack->pos, element->end);
  type->length = length;
  type->element = element;
  return deepen(type, std::max(depth_of(length), depth_of(element)));
}

// In a field or parameter list, the grammar reads an array's length as an expression list.
Expr* AstBuilder::array_length(ListRef exprs, const Token* comma) {
  const List<Expr> list = take<Expr>(exprs);
  if (list.size() > 1 || comma != nullptr) {
    const Pos pos = comma != nullptr ? comma->pos : list[0]->end;
    error(pos, "syntax error: unexpected comma; expected ]");
  }
  return list[0];
}

Expr* AstBuilder::ellipsis(const Token* dots, Expr* element) {
  Ellipsis* ellipsis = make<Ellipsis>(dots->pos, element == nullptr ? dots->end() : element->end);
  ellipsis->element = element;
  return deepen(ellipsis, depth_of(element));
}

Expr* AstBuilder::map_type(const Token* keyword, Expr* key, Expr* value) {
  MapType* type = make<MapType>(keyword->pos, value->end);
  type->key = key;
  type->value = value;
  return deepen(type, std::max(key->depth, value->depth));
}

Expr* AstBuilder::chan_type(const Token* first, ChanDir dir, Expr* element) {
  ChanType* type = make<ChanType>(first->pos, element->end);
  type->dir = dir;
  type->element = element;
  return deepen(type, element->depth);
}

Expr* AstBuilder::struct_type(const Token* keyword, const Token* lbrace, ListRef fields,
                              const Token* rbrace) {
  StructType* type = make<StructType>(keyword->pos, rbrace->end());
  type->fields = arena_.make<FieldList>();
  type->fields->open = lbrace->pos;
  type->fields->close = rbrace->pos;
  type->fields->fields = take<Field>(fields);
  return deepen(type, depth_of(type->fields));
}

Expr* AstBuilder::interface_type(const Token* keyword, const Token* lbrace, ListRef members,
                                 const Token* rbrace) {
  InterfaceType* type = make<InterfaceType>(keyword->pos, rbrace->end());
  type->members = arena_.make<FieldList>();
  type->members->open = lbrace->pos;
  type->members->close = rbrace->pos;
  type->members->fields = take<Field>(members);
  return deepen(type, depth_of(type->members));
}

Field* AstBuilder::named_field(const Token* name, Expr* type, BasicLit* tag) {
  return named_fields(name, no_list(), type, tag);
}

Field* AstBuilder::named_fields(const Token* first, ListRef others, Expr* type, BasicLit* tag) {
  const List<Ident> rest = take<Ident>(others);
  ListRef names = append(no_list(), ident(first));
  for (Ident* name : rest) names = append(names, name);
  Field* field = arena_.make<Field>();
  field->pos = first->pos;
  field->names = take<Ident>(names);
  field->type_expr = type;
  field->tag = tag;
  field->doc = doc(first);
  return field;
}

Field* AstBuilder::embedded_field(Expr* type, BasicLit* tag) {
  Field* field = arena_.make<Field>();
  field->pos = type->pos;
  field->type_expr = type;
  field->tag = tag;
  field->doc = doc(token_at(type->pos));
  return field;
}

Field* AstBuilder::method_member(const Token* name, FuncType* signature) {
  return named_field(name, signature, nullptr);
}

Field* AstBuilder::embedded_member(Expr* elem) { return embedded_field(elem, nullptr); }

FuncType* AstBuilder::func_type(const Token* keyword, FuncType* signature) {
  signature->pos = keyword->pos;
  return signature;
}

FuncType* AstBuilder::signature(FieldList* params, FieldList* results) {
  Pos end = params->close + 1;
  if (results != nullptr) {
    end = results->close ? results->close + 1 : results->fields.back()->type_expr->end;
  }
  FuncType* type = make<FuncType>(params->open, end);
  type->params = params;
  type->results = results;
  return deepen(type, std::max(depth_of(params), depth_of(results)));
}

// ---------------------------------------------------------------- expressions

Ident* AstBuilder::ident(const Token* name) {
  Ident* ident = make<Ident>(name->pos, name->end());
  ident->name = symbols_.intern(text_of(*name));
  return ident;
}

BasicLit* AstBuilder::basic_lit(const Token* literal) {
  BasicLit* lit = make<BasicLit>(literal->pos, literal->end());
  lit->lit_kind = literal->lit_kind;
  lit->text = text_of(*literal);
  lit->bad = literal->has(Token::kBad);
  if (literal->lit_kind == LitKind::String) {
    if (literal->has(Token::kEscapes | Token::kBad)) {
      lit->value = unquote_string(lit->text, arena_);
    } else {
      lit->value = lit->text.substr(1, lit->text.size() - 2);
    }
  } else if (literal->lit_kind == LitKind::Char) {
    lit->rune = unquote_rune(lit->text);
  }
  return lit;
}

Expr* AstBuilder::binary(BinaryOp op, Expr* left, const Token* op_token, Expr* right) {
  BinaryExpr* expr = make<BinaryExpr>(left->pos, right->end);
  expr->op = op;
  expr->op_pos = op_token->pos;
  expr->left = left;
  expr->right = right;
  deepen(expr, left->depth, kChain);
  return deepen(expr, right->depth);
}

Expr* AstBuilder::unary(UnaryOp op, const Token* op_token, Expr* operand) {
  UnaryExpr* expr = make<UnaryExpr>(op_token->pos, operand->end);
  expr->op = op;
  expr->operand = operand;
  return deepen(expr, operand->depth);
}

// `<-x`, or, in front of a channel type, the type `<-chan T`: `<-` binds to the leftmost chan it
// may, so
// `<-chan<- chan T` is `<-chan (<-chan T)`.
Expr* AstBuilder::receive(const Token* arrow, Expr* operand) {
  if (operand->kind != NodeKind::ChanType) return unary(UnaryOp::Receive, arrow, operand);
  ChanDir dir = ChanDir::Send;
  Expr* type = operand;
  while (dir == ChanDir::Send) {
    ChanType* chan = as<ChanType>(type);
    if (chan == nullptr) break;
    dir = chan->dir;
    if (dir == ChanDir::Receive) error(arrow->pos, "syntax error: unexpected <-, expected chan");
    chan->dir = ChanDir::Receive;
    type = chan->element;
  }
  if (dir == ChanDir::Send) {
    error(type->pos,
          text::cat("syntax error: unexpected ", between(type->pos, type->end), ", expected chan"));
  }
  operand->pos = arrow->pos;
  return operand;
}

Expr* AstBuilder::paren(const Token* lparen, Expr* inner, const Token* rparen) {
  ParenExpr* expr = make<ParenExpr>(lparen->pos, rparen->end());
  expr->inner = inner;
  return deepen(expr, inner->depth);
}

Expr* AstBuilder::selector(Expr* operand, const Token* name) {
  SelectorExpr* expr = make<SelectorExpr>(operand->pos, name->end());
  expr->operand = operand;
  expr->name = ident(name);
  return deepen(expr, operand->depth, kSuffix);
}

Expr* AstBuilder::index(Expr* operand, const Token* lbrack, ListRef indices, const Token* rbrack) {
  IndexExpr* expr = make<IndexExpr>(operand->pos, rbrack->end());
  expr->operand = operand;
  expr->lbrack = lbrack->pos;
  expr->indices = take<Expr>(indices);
  deepen(expr, operand->depth, kSuffix);
  return deepen(expr, depth_of(expr->indices));
}

Expr* AstBuilder::slice(Expr* operand, const Token* lbrack, Expr* low, Expr* high,
                        const Token* rbrack) {
  SliceExpr* expr = make<SliceExpr>(operand->pos, rbrack->end());
  expr->operand = operand;
  expr->lbrack = lbrack->pos;
  expr->low = low;
  expr->high = high;
  deepen(expr, operand->depth, kSuffix);
  return deepen(expr, std::max(depth_of(low), depth_of(high)));
}

Expr* AstBuilder::slice3(Expr* operand, const Token* lbrack, Expr* low, Expr* high,
                         const Token* colon, Expr* max, const Token* rbrack) {
  SliceExpr* expr = static_cast<SliceExpr*>(slice(operand, lbrack, low, high, rbrack));
  if (high == nullptr) {
    error(colon->pos, "middle index required in 3-index slice");
    expr->high = make<BadExpr>(colon->pos, colon->pos);
  }
  if (max == nullptr) {
    error(rbrack->pos, "final index required in 3-index slice");
    max = make<BadExpr>(rbrack->pos, rbrack->pos);
  }
  expr->max = max;
  expr->three = true;
  return deepen(expr, max->depth);
}

Expr* AstBuilder::type_assert(Expr* operand, Expr* type, const Token* rparen) {
  TypeAssertExpr* expr = make<TypeAssertExpr>(operand->pos, rparen->end());
  expr->operand = operand;
  expr->type_expr = type;
  deepen(expr, operand->depth, kSuffix);
  return deepen(expr, depth_of(type));
}

Expr* AstBuilder::call(Expr* callee, const Token* lparen, ListRef args, const Token* dots,
                       const Token* rparen) {
  CallExpr* expr = make<CallExpr>(callee->pos, rparen->end());
  expr->callee = callee;
  expr->lparen = lparen->pos;
  expr->rparen = rparen->pos;
  expr->args = take<Expr>(args);
  if (dots != nullptr) expr->ellipsis = dots->pos;
  deepen(expr, callee->depth, kSuffix);
  return deepen(expr, depth_of(expr->args));
}

Expr* AstBuilder::composite(Expr* type, const Token* lbrace, ListRef elements,
                            const Token* rbrace) {
  CompositeLit* expr = make<CompositeLit>(type == nullptr ? lbrace->pos : type->pos, rbrace->end());
  expr->type_expr = type;
  expr->lbrace = lbrace->pos;
  expr->rbrace = rbrace->pos;
  expr->elements = take<Expr>(elements);
  return deepen(expr, std::max(depth_of(type), depth_of(expr->elements)));
}

Expr* AstBuilder::key_value(Expr* key, const Token* colon, Expr* value) {
  KeyValueExpr* expr = make<KeyValueExpr>(key->pos, value->end);
  expr->colon = colon->pos;
  expr->key = key;
  expr->value = value;
  return deepen(expr, std::max(key->depth, value->depth));
}

Expr* AstBuilder::func_lit(FuncType* type, BlockStmt* body) {
  FuncLit* expr = make<FuncLit>(type->pos, body->end);
  expr->signature = type;
  expr->body = body;
  return deepen(expr, std::max(type->depth, body->depth));
}

}  // namespace gvm::grammar
