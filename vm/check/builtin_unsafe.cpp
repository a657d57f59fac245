// Package unsafe's functions. Spec: "Package unsafe".
#include "vm/check/checker.hpp"

namespace gvm::vm {

void PackageChecker::builtin_unsafe(Operand& x, ast::CallExpr* e, BuiltinId id, std::vector<Operand>& args) {
  const auto constant_size = [&](int64_t size, const Operand& arg) {
    if (size < 0) {
      error(arg, cat(text(arg), " is too large"));
      return;
    }
    x.mode = ExprMode::Constant;
    x.type = basic(BasicKind::Uintptr);
    x.constant = constants().integer(size);
  };
  const auto length_argument = [&](Operand& arg) { return valid_index(arg, "length", id == BuiltinId::UnsafeAdd); };
  switch (id) {
    case BuiltinId::UnsafeSizeof:
    case BuiltinId::UnsafeAlignof:
      assignment(args[0], nullptr, cat("argument to ", id == BuiltinId::UnsafeSizeof ? "unsafe.Sizeof" : "unsafe.Alignof"));
      if (!args[0].ok()) return;
      constant_size(id == BuiltinId::UnsafeSizeof ? size_of(args[0].type) : align_of(args[0].type), args[0]);
      return;
    case BuiltinId::UnsafeOffsetof: return builtin_offsetof(x, e);
    case BuiltinId::UnsafeAdd:
      assignment(args[0], basic(BasicKind::UnsafePointer), "argument to unsafe.Add");
      if (!args[0].ok() || !length_argument(args[1])) return;
      x.type = basic(BasicKind::UnsafePointer);
      break;
    case BuiltinId::UnsafeSlice: {
      const PointerType* pointer = as_pointer(args[0].type);
      if (pointer == nullptr) {
        error(args[0], cat("invalid argument: ", text(args[0]), " is not a pointer"));
        return use_default_type(args[0]);
      }
      if (!length_argument(args[1])) return;
      x.type = slice_of(pointer->elem);
      break;
    }
    case BuiltinId::UnsafeSliceData: {
      const SliceType* slice = as_slice(args[0].type);
      if (slice == nullptr) {
        error(args[0], cat("invalid argument: ", text(args[0]), " is not a slice"));
        return use_default_type(args[0]);
      }
      x.type = pointer_to(slice->elem);
      break;
    }
    case BuiltinId::UnsafeString:
      assignment(args[0], pointer_to(universe_.byte_type()), "argument to unsafe.String");
      if (!args[0].ok() || !length_argument(args[1])) return;
      x.type = basic(BasicKind::String);
      break;
    case BuiltinId::UnsafeStringData:
      assignment(args[0], basic(BasicKind::String), "argument to unsafe.StringData");
      if (!args[0].ok()) return;
      x.type = pointer_to(universe_.byte_type());
      break;
    default: return;
  }
  x.mode = ExprMode::Value;
}

// unsafe.Offsetof(x.f): the offset within the struct that x is, through embedded structs but not pointers.
void PackageChecker::builtin_offsetof(Operand& x, ast::CallExpr* e) {
  auto* selector_node = ast::as<ast::SelectorExpr>(ast::unparen(e->args[0]));
  if (selector_node == nullptr) {
    error(e->args[0], cat("invalid argument: ", expr_text(e->args[0]), " is not a selector expression"));
    return use(e->args[0]);
  }
  Operand field;
  expr(field, e->args[0]);
  if (!field.ok()) return;
  const Selection* selection = selector_node->selection;
  if (selection == nullptr || selection->kind != SelectionKind::Field) {
    error(e->args[0], cat("invalid argument: ", expr_text(e->args[0]), " is a method value"));
    return;
  }
  const Type* type = selection->receiver;
  if (const PointerType* pointer = as_pointer(type)) type = pointer->elem;
  const Type* const base = type;
  int64_t offset = 0;
  for (size_t i = 0; i < selection->path.size(); ++i) {
    if (i != 0 && as_pointer(type) != nullptr) {
      error(e->args[0], cat("invalid argument: field ", selector_node->name->name.text(),
                            " is embedded via a pointer in ", text(base)));
      return;
    }
    const StructType* fields = as_struct(type);
    if (fields == nullptr) return;
    const int64_t step = offset_of(fields, selection->path[i]);
    if (step < 0) return;
    offset += step;
    type = fields->fields[selection->path[i]]->type;
  }
  x.mode = ExprMode::Constant;
  x.type = basic(BasicKind::Uintptr);
  x.constant = constants().integer(offset);
}

}  // namespace gvm::vm
