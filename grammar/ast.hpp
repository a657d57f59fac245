// The abstract syntax tree: plain structs with a kind tag, allocated in an Arena, never destroyed
// one by one.
//
// Shape: one struct per kind of ast_nodes.def. Lists are spans into the arena. A type stands where
// an expression may stand, so types are expressions. Script mode's top-level statements are the
// body of File::script. Every node has [pos, end). The checker writes what it finds into the nodes
// (ExprInfo, Ident::object, ...); the types behind those pointers belong to vm/ and are opaque
// here.
#pragma once

#include <cstdint>
#include <span>

#include "grammar/source.hpp"
#include "runtime/base/symbol.hpp"

namespace gvm::vm {
struct Type;       // vm/types/type.hpp
struct Object;     // vm/types/object.hpp
struct Selection;  // vm/types/object.hpp
class ConstValue;  // vm/types/constant.hpp
}  // namespace gvm::vm

namespace gvm::grammar {

using base::Symbol;

enum class NodeKind : uint8_t {
#define EXPR(name) name,
#define STMT(name) name,
#define DECL(name) name,
#include "grammar/ast_nodes.def"
};

const char* node_kind_name(NodeKind kind);

struct Node {
  NodeKind kind;
  Pos pos;
  Pos end;
  // How deep the tree below this node is, weighted so that kMaxDepth bounds the native stack that a
  // recursive walk needs: the left spine of a chain of binary operators counts 1 a level, most
  // other nesting 10.
  uint16_t depth = 0;
};

// Sources that nest deeper are rejected, so every later pass may recurse over the tree. It stands
// for about 1000 levels of nesting, or 10,000 terms of one sum.
inline constexpr uint16_t kMaxDepth = 10'500;

// What an expression denotes; set by the checker.
enum class ExprMode : uint8_t {
  Unchecked,
  Invalid,   // an error has been reported: say nothing more
  NoValue,   // a call of a function without results
  Builtin,   // names a builtin function
  TypeExpr,  // is a type
  Constant,  // `constant` holds the value
  Variable,  // addressable
  MapIndex,  // assignable, not addressable; comma-ok possible
  Value,     // computed
  CommaOk,   // computed; comma-ok possible (receive, type assertion)
  PackageName,
};

struct Expr : Node {
  ExprMode mode = ExprMode::Unchecked;
  bool comma_ok = false;  // used in a two-value context: yields (value, bool)
  const vm::Type* type =
      nullptr;  // final type (untyped ones already converted); a Tuple for several results
  const vm::ConstValue* constant = nullptr;
};
struct Stmt : Node {};
struct Decl : Node {};

template <class T>
using List = std::span<T*>;

// A comment; `text` includes its // or /* */.
struct Comment {
  Pos pos;
  std::string_view text;
};

struct BlockStmt;
struct FuncType;
struct Ident;
struct Field;
struct FieldList;

// ---------------------------------------------------------------- expressions

struct BadExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::BadExpr;
};

struct Ident : Expr {
  static constexpr NodeKind kKind = NodeKind::Ident;
  Symbol name;
  vm::Object* object = nullptr;  // what it declares or refers to
};

enum class LitKind : uint8_t { Int, Float, Imag, Char, String };

struct BasicLit : Expr {
  static constexpr NodeKind kKind = NodeKind::BasicLit;
  LitKind lit_kind;
  std::string_view text;   // as written
  std::string_view value;  // String: the unquoted bytes
  int32_t rune = 0;        // Char: the code point
  bool bad = false;        // the lexer has reported what is wrong with it
};

struct CompositeLit : Expr {
  static constexpr NodeKind kKind = NodeKind::CompositeLit;
  Expr* type_expr = nullptr;  // null where elided
  Pos lbrace, rbrace;
  List<Expr> elements;  // KeyValueExpr or values
};

struct FuncLit : Expr {
  static constexpr NodeKind kKind = NodeKind::FuncLit;
  FuncType* signature = nullptr;
  BlockStmt* body = nullptr;
};

struct ParenExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::ParenExpr;
  Expr* inner = nullptr;
};

struct SelectorExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::SelectorExpr;
  Expr* operand = nullptr;
  Ident* name = nullptr;
  const vm::Selection* selection =
      nullptr;  // null for package-qualified names (then name->object is it)
};

// x[i], and instantiation F[T1, T2].
struct IndexExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::IndexExpr;
  Expr* operand = nullptr;
  Pos lbrack;
  List<Expr> indices;
  bool is_instance = false;  // the checker: an instantiated function; `operand` denotes the instance
};

struct SliceExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::SliceExpr;
  Expr* operand = nullptr;
  Pos lbrack;
  Expr* low = nullptr;
  Expr* high = nullptr;
  Expr* max = nullptr;
  bool three = false;
};

struct TypeAssertExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::TypeAssertExpr;
  Expr* operand = nullptr;
  Expr* type_expr = nullptr;  // null: x.(type)
};

struct CallExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::CallExpr;
  Expr* callee = nullptr;
  Pos lparen, rparen;
  List<Expr> args;
  Pos ellipsis;  // of a final `...`, else nowhere
};

struct StarExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::StarExpr;
  Expr* operand = nullptr;
};

enum class UnaryOp : uint8_t { Plus, Minus, Not, BitNot, Address, Receive, Tilde };

struct UnaryExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::UnaryExpr;
  UnaryOp op;
  Expr* operand = nullptr;
};

enum class BinaryOp : uint8_t {
  Add,
  Sub,
  Mul,
  Div,
  Rem,
  And,
  Or,
  Xor,
  AndNot,
  Shl,
  Shr,
  Equal,
  NotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  LogicalAnd,
  LogicalOr,
};

const char* spelling(BinaryOp op);
const char* spelling(UnaryOp op);

struct BinaryExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::BinaryExpr;
  BinaryOp op;
  Pos op_pos;
  Expr* left = nullptr;
  Expr* right = nullptr;
};

// key: value in a composite literal.
struct KeyValueExpr : Expr {
  static constexpr NodeKind kKind = NodeKind::KeyValueExpr;
  Pos colon;
  Expr* key = nullptr;
  Expr* value = nullptr;
};

// ...T of a variadic parameter, and the length of [...]T (element null).
struct Ellipsis : Expr {
  static constexpr NodeKind kKind = NodeKind::Ellipsis;
  Expr* element = nullptr;
};

struct ArrayType : Expr {  // [n]T, [...]T, and []T where length is null
  static constexpr NodeKind kKind = NodeKind::ArrayType;
  Expr* length = nullptr;
  Expr* element = nullptr;
};

// One entry of a parameter list, struct body, interface body or type parameter list.
//   parameters:      names (may be empty), type
//   struct fields:   names (empty: embedded), type, tag
//   interfaces:      names = {m}, type = FuncType; or names empty and type = embedded type / union
//   (BinaryExpr Or, Tilde) type parameters: names, type = constraint
struct Field {
  Pos pos;
  List<Ident> names;
  Expr* type_expr = nullptr;
  BasicLit* tag = nullptr;
  std::span<Comment*> doc;
};

struct FieldList {
  Pos open, close;  // parentheses, braces or brackets; nowhere for a single unparenthesised result
  List<Field> fields;
};

struct StructType : Expr {
  static constexpr NodeKind kKind = NodeKind::StructType;
  FieldList* fields = nullptr;
};

struct FuncType : Expr {
  static constexpr NodeKind kKind = NodeKind::FuncType;
  FieldList* type_params = nullptr;  // null: none
  FieldList* params = nullptr;
  FieldList* results = nullptr;  // null: none
};

struct InterfaceType : Expr {
  static constexpr NodeKind kKind = NodeKind::InterfaceType;
  FieldList* members = nullptr;
};

struct MapType : Expr {
  static constexpr NodeKind kKind = NodeKind::MapType;
  Expr* key = nullptr;
  Expr* value = nullptr;
};

enum class ChanDir : uint8_t { Both, Send, Receive };

struct ChanType : Expr {
  static constexpr NodeKind kKind = NodeKind::ChanType;
  ChanDir dir;
  Expr* element = nullptr;
};

// ---------------------------------------------------------------- statements

struct BadStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::BadStmt;
};

struct DeclStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::DeclStmt;
  Decl* decl = nullptr;
};

struct EmptyStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::EmptyStmt;
  bool implicit = false;  // no semicolon stood there
};

struct LabeledStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::LabeledStmt;
  Ident* label = nullptr;
  Stmt* stmt = nullptr;
};

struct ExprStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::ExprStmt;
  Expr* expr = nullptr;
};

struct SendStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::SendStmt;
  Expr* channel = nullptr;
  Pos arrow;
  Expr* value = nullptr;
};

struct IncDecStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::IncDecStmt;
  Expr* operand = nullptr;
  bool increment = true;
};

enum class AssignKind : uint8_t { Assign, Define, Op };

struct AssignStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::AssignStmt;
  AssignKind assign_kind = AssignKind::Assign;
  BinaryOp op = BinaryOp::Add;  // of `x op= y`
  Pos op_pos;
  List<Expr> left;
  List<Expr> right;
};

struct GoStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::GoStmt;
  Expr* call = nullptr;  // anything but a CallExpr is an error that the checker reports
};

struct DeferStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::DeferStmt;
  Expr* call = nullptr;
};

struct ReturnStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::ReturnStmt;
  List<Expr> results;
};

enum class BranchKind : uint8_t { Break, Continue, Goto, Fallthrough };

struct BranchStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::BranchStmt;
  BranchKind branch;
  Ident* label = nullptr;
  Stmt* target = nullptr;  // the checker: the loop, switch, select or LabeledStmt meant
};

struct BlockStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::BlockStmt;
  List<Stmt> stmts;
  Pos rbrace;
};

struct IfStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::IfStmt;
  Stmt* init = nullptr;
  Expr* cond = nullptr;
  BlockStmt* then_block = nullptr;
  Stmt* else_stmt = nullptr;  // IfStmt or BlockStmt
};

struct CaseClause : Stmt {
  static constexpr NodeKind kKind = NodeKind::CaseClause;
  bool is_default = false;
  List<Expr> exprs;  // or types
  Pos colon;
  List<Stmt> body;
  vm::Object* implicit_object = nullptr;  // type switch with a variable: this clause's variable
};

struct SwitchStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::SwitchStmt;
  Stmt* init = nullptr;
  Expr* tag = nullptr;
  Pos lbrace, rbrace;
  List<CaseClause> clauses;
};

struct TypeSwitchStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::TypeSwitchStmt;
  Stmt* init = nullptr;
  Ident* binding = nullptr;  // v of `v := x.(type)`
  TypeAssertExpr* guard = nullptr;
  Pos lbrace, rbrace;
  List<CaseClause> clauses;
};

struct CommClause : Stmt {
  static constexpr NodeKind kKind = NodeKind::CommClause;
  Stmt* comm = nullptr;  // SendStmt, ExprStmt, AssignStmt; null: default
  Pos colon;
  List<Stmt> body;
};

struct SelectStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::SelectStmt;
  Pos lbrace, rbrace;
  List<CommClause> clauses;
};

struct ForStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::ForStmt;
  Stmt* init = nullptr;
  Expr* cond = nullptr;
  Stmt* post = nullptr;
  BlockStmt* body = nullptr;
};

struct RangeStmt : Stmt {
  static constexpr NodeKind kKind = NodeKind::RangeStmt;
  Expr* key = nullptr;
  Expr* value = nullptr;
  bool define = false;  // :=
  Pos op_pos;           // of = or :=
  Pos range_pos;
  Expr* operand = nullptr;
  BlockStmt* body = nullptr;
};

// ---------------------------------------------------------------- declarations

struct BadDecl : Decl {
  static constexpr NodeKind kKind = NodeKind::BadDecl;
};

enum class DeclKeyword : uint8_t { Import, Const, Type, Var };

// One line of an import, const, type or var declaration.
struct Spec {
  Pos pos, end;
  std::span<Comment*> doc;
  // import
  Ident* import_name = nullptr;  // also "." and "_"
  BasicLit* import_path = nullptr;
  // const and var
  List<Ident> names;
  Expr* type_expr = nullptr;  // also of type declarations
  List<Expr> values;
  uint32_t iota = 0;  // const: index within the group
  const Spec* inherited =
      nullptr;  // const: the earlier spec whose type and values an empty one repeats
  // type: names[0]
  FieldList* type_params = nullptr;
  bool is_alias = false;
};

struct GenDecl : Decl {
  static constexpr NodeKind kKind = NodeKind::GenDecl;
  DeclKeyword keyword;
  Pos lparen, rparen;  // nowhere without parentheses
  List<Spec> specs;
  std::span<Comment*> doc;
};

struct FuncDecl : Decl {
  static constexpr NodeKind kKind = NodeKind::FuncDecl;
  FieldList* receiver = nullptr;  // null: a function
  Ident* name = nullptr;
  FuncType* signature = nullptr;
  BlockStmt* body = nullptr;  // null: declared without a body (a native in std packages)
  std::span<Comment*> doc;
};

// A parsed file. In script mode `package_name` is null and `script` holds the top-level statements
// and declarations in source order (declarations as DeclStmt, function declarations in `decls`).
struct File {
  const SourceFile* source = nullptr;
  Pos package_pos;
  Ident* package_name = nullptr;
  List<Decl>
      decls;  // package clause: all; script mode: imports and FuncDecls (also types: see script)
  BlockStmt* script = nullptr;   // script mode only
  std::span<Comment*> comments;  // all, in order
  std::span<Comment*> doc;       // of the package clause
};

template <class T>
T* as(Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <class T>
const T* as(const Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

// The expression inside any number of parentheses; of an instantiated function F[T], F.
Expr* unparen(Expr* expr);
const Expr* unparen(const Expr* expr);

}  // namespace gvm::grammar
