// Names of node kinds and operators, and small questions about nodes.
#include "grammar/ast.hpp"

#include "runtime/base/check.hpp"

namespace gvm::grammar {

const char* node_kind_name(NodeKind kind) {
  switch (kind) {
    // clang-format off
#define NODE(name) case NodeKind::name: return #name;
#include "grammar/ast_nodes.def"
    // clang-format on
  }
  GVM_UNREACHABLE();
}

const char* spelling(BinaryOp op) {
  switch (op) {
    case BinaryOp::Add: return "+";
    case BinaryOp::Sub: return "-";
    case BinaryOp::Mul: return "*";
    case BinaryOp::Div: return "/";
    case BinaryOp::Rem: return "%";
    case BinaryOp::And: return "&";
    case BinaryOp::Or: return "|";
    case BinaryOp::Xor: return "^";
    case BinaryOp::AndNot: return "&^";
    case BinaryOp::Shl: return "<<";
    case BinaryOp::Shr: return ">>";
    case BinaryOp::Equal: return "==";
    case BinaryOp::NotEqual: return "!=";
    case BinaryOp::Less: return "<";
    case BinaryOp::LessEqual: return "<=";
    case BinaryOp::Greater: return ">";
    case BinaryOp::GreaterEqual: return ">=";
    case BinaryOp::LogicalAnd: return "&&";
    case BinaryOp::LogicalOr: return "||";
  }
  GVM_UNREACHABLE();
}

const char* spelling(UnaryOp op) {
  switch (op) {
    case UnaryOp::Plus: return "+";
    case UnaryOp::Minus: return "-";
    case UnaryOp::Not: return "!";
    case UnaryOp::BitNot: return "^";
    case UnaryOp::Address: return "&";
    case UnaryOp::Receive: return "<-";
    case UnaryOp::Tilde: return "~";
  }
  GVM_UNREACHABLE();
}

const Expr* unparen(const Expr* expr) {
  for (;;) {
    if (const ParenExpr* paren = as<ParenExpr>(expr)) {
      expr = paren->inner;
    } else if (const IndexExpr* index = as<IndexExpr>(expr); index != nullptr && index->is_instance) {
      expr = index->operand;
    } else {
      return expr;
    }
  }
}

Expr* unparen(Expr* expr) { return const_cast<Expr*>(unparen(static_cast<const Expr*>(expr))); }

}  // namespace gvm::grammar
