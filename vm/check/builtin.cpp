// Calls of builtin functions: arguments, counts, and the simpler ones. Spec: "Built-in functions".
#include "vm/check/checker.hpp"

namespace gvm::vm {

namespace {

struct BuiltinShape {
  uint8_t least;
  bool more;          // any number of further arguments
  bool is_statement;  // may stand as a statement
};

BuiltinShape shape_of(BuiltinId id) {
  switch (id) {
    case BuiltinId::Append: return {1, true, false};
    case BuiltinId::Cap:
    case BuiltinId::Len:
    case BuiltinId::Imag:
    case BuiltinId::Real:
    case BuiltinId::New:
    case BuiltinId::UnsafeAlignof:
    case BuiltinId::UnsafeOffsetof:
    case BuiltinId::UnsafeSizeof:
    case BuiltinId::UnsafeSliceData:
    case BuiltinId::UnsafeStringData: return {1, false, false};
    case BuiltinId::Clear:
    case BuiltinId::Close:
    case BuiltinId::Panic: return {1, false, true};
    case BuiltinId::Complex:
    case BuiltinId::UnsafeAdd:
    case BuiltinId::UnsafeSlice:
    case BuiltinId::UnsafeString: return {2, false, false};
    case BuiltinId::Copy:
    case BuiltinId::Delete: return {2, false, true};
    case BuiltinId::Make: return {1, true, false};
    case BuiltinId::Max:
    case BuiltinId::Min: return {1, true, false};
    case BuiltinId::Print:
    case BuiltinId::Println: return {0, true, true};
    case BuiltinId::Recover: return {0, false, true};
  }
  return {0, true, true};
}

std::string_view name_of(BuiltinId id) {
  switch (id) {
#define BUILTIN(name, text) \
  case BuiltinId::name: return text;
#include "vm/types/builtins.def"
  }
  return "";
}

// Without "unsafe.".
std::string_view short_name(BuiltinId id) {
  const std::string_view name = name_of(id);
  const size_t dot = name.find('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

bool takes_type(BuiltinId id) { return id == BuiltinId::Make || id == BuiltinId::New; }

bool is_unsafe(BuiltinId id) { return id >= BuiltinId::UnsafeAdd; }

}  // namespace

bool builtin_is_statement(BuiltinId id) { return shape_of(id).is_statement; }

void PackageChecker::builtin_call(Operand& x, ast::CallExpr* e, BuiltinId id) {
  x.mode = ExprMode::Invalid;
  x.type = invalid();
  x.expr = e;
  const BuiltinShape shape = shape_of(id);
  if (e->ellipsis && id != BuiltinId::Append) {
    error(e->ellipsis, cat("invalid operation: invalid use of ... with built-in ", short_name(id)));
    use_all(e->args);
    return;
  }
  const bool had_call = env_.has_call;
  if (id == BuiltinId::Len || id == BuiltinId::Cap) env_.has_call = false;
  std::vector<Operand> args;
  size_t count = e->args.size();
  if (!takes_type(id) && id != BuiltinId::UnsafeOffsetof) {
    bool expanded = false;
    args = evaluate_list(e->args, &expanded);
    count = args.size();
  }
  const char* problem = count < shape.least ? "not enough" : !shape.more && count > shape.least ? "too many" : nullptr;
  if (problem != nullptr) {
    if (takes_type(id)) use_all(e->args.subspan(std::min<size_t>(1, e->args.size())));
    for (Operand& arg : args) {
      if (!arg.ok()) return;
    }
    const Pos at = count < shape.least ? e->rparen : e->args[std::min<size_t>(shape.least, e->args.size() - 1)]->pos;
    error(at, cat("invalid operation: ", problem, " arguments for ", expr_text(e), " (expected ", int{shape.least},
                  ", found ", count, ")"));
    for (Operand& arg : args) use_default_type(arg);
    return;
  }
  for (const Operand& arg : args) {
    if (arg.ok()) continue;
    for (Operand& other : args) use_default_type(other);
    if (id == BuiltinId::Len || id == BuiltinId::Cap) env_.has_call |= had_call;
    return;
  }
  switch (id) {
    case BuiltinId::Append: builtin_append(x, e, args); break;
    case BuiltinId::Cap:
    case BuiltinId::Len: builtin_len(x, e, id, args, had_call); break;
    case BuiltinId::Complex: builtin_complex(x, e, args); break;
    case BuiltinId::Imag:
    case BuiltinId::Real: builtin_real(x, e, id, args); break;
    case BuiltinId::Copy: builtin_copy(x, args); break;
    case BuiltinId::Delete: builtin_delete(x, args); break;
    case BuiltinId::Make: builtin_make(x, e); break;
    case BuiltinId::Max:
    case BuiltinId::Min: builtin_min_max(x, e, id, args); break;
    case BuiltinId::Clear:
      if (as_map(args[0].type) == nullptr && as_slice(args[0].type) == nullptr) {
        error(args[0], cat("invalid argument: cannot clear ", text(args[0]),
                           ": argument must be (or constrained by) map or slice"));
        return;
      }
      x.mode = ExprMode::NoValue;
      break;
    case BuiltinId::Close: {
      const ChanType* chan = as_chan(args[0].type);
      if (chan == nullptr) {
        error(args[0], cat("invalid operation: cannot close non-channel ", text(args[0])));
        return use_default_type(args[0]);
      }
      if (chan->dir == ast::ChanDir::Receive) {
        error(args[0], cat("invalid operation: cannot close receive-only channel ", text(args[0])));
        return;
      }
      x.mode = ExprMode::NoValue;
      break;
    }
    case BuiltinId::New: {
      const Type* type = type_expr(e->args[0]);
      if (is_invalid(type)) return;
      x.mode = ExprMode::Value;
      x.type = pointer_to(type);
      break;
    }
    case BuiltinId::Panic:
      assignment(args[0], universe_.empty_interface(), "argument to panic");
      if (!args[0].ok()) return;
      x.mode = ExprMode::NoValue;
      break;
    case BuiltinId::Print:
    case BuiltinId::Println:
      for (Operand& arg : args) {
        assignment(arg, nullptr, cat("argument to built-in ", name_of(id)));
        if (!arg.ok()) return;
      }
      x.mode = ExprMode::NoValue;
      break;
    case BuiltinId::Recover:
      x.mode = ExprMode::Value;
      x.type = universe_.empty_interface();
      break;
    case BuiltinId::UnsafeAdd:
    case BuiltinId::UnsafeAlignof:
    case BuiltinId::UnsafeOffsetof:
    case BuiltinId::UnsafeSizeof:
    case BuiltinId::UnsafeSlice:
    case BuiltinId::UnsafeSliceData:
    case BuiltinId::UnsafeString:
    case BuiltinId::UnsafeStringData: builtin_unsafe(x, e, id, args); break;
  }
  // Calls of builtins count as calls unless they are constants.
  if (!x.is_constant() && !is_unsafe(id)) env_.has_call = true;
}

void PackageChecker::builtin_append(Operand& x, ast::CallExpr* e, std::vector<Operand>& args) {
  Operand& first = args[0];
  const SliceType* slice = as_slice(first.type);
  if (slice == nullptr || is_nil(first)) {
    error(first, cat("first argument to append must be a slice; have ", is_nil(first) ? "untyped nil" : text(first)));
    for (Operand& arg : args) use_default_type(arg);
    return;
  }
  const Type* type = first.type;
  if (is_invalid(slice->elem)) return;
  if (e->ellipsis) {
    if (args.size() != 2) {
      error(e->args.size() > 1 ? e->args[1] : e->args[0],
            cat(args.size() < 2 ? "not enough" : "too many", " arguments in call to append\n\thave ",
                types_summary(args), "\n\twant (", text(type), ", ...", text(slice->elem), ")"));
      for (Operand& arg : args) use_default_type(arg);
      return;
    }
    // append([]byte, string...)
    const BasicType* elem = as_basic(slice->elem);
    if (elem != nullptr && elem->basic == BasicKind::Uint8 && is_string(args[1].type)) {
      use_default_type(args[1]);
    } else {
      assignment(args[1], slice_of(slice->elem), cat("argument to ", expr_text(e->callee)));
      if (!args[1].ok()) return;
    }
  } else {
    for (size_t i = 1; i < args.size(); ++i) {
      assignment(args[i], slice->elem, cat("argument to ", expr_text(e->callee)));
    }
  }
  x.mode = ExprMode::Value;
  x.type = type;
}

void PackageChecker::builtin_len(Operand& x, ast::CallExpr*, BuiltinId id, std::vector<Operand>& args, bool had_call) {
  Operand& arg = args[0];
  const bool has_call = env_.has_call;
  env_.has_call = had_call || has_call;
  const Type* type = arg.type;
  if (const PointerType* pointer = as_pointer(type); pointer != nullptr && as_array(pointer->elem) != nullptr) {
    type = pointer->elem;
  }
  const bool is_len = id == BuiltinId::Len;
  ExprMode mode = ExprMode::Invalid;
  const ConstValue* value = nullptr;
  if (is_string(type) && is_len) {
    mode = ExprMode::Value;
    if (arg.is_constant() && kind_of(arg.constant) == ConstKind::String) {
      mode = ExprMode::Constant;
      value = constants().integer(static_cast<int64_t>(string_value(arg.constant).size()));
    }
  } else if (const ArrayType* array = as_array(type)) {
    mode = ExprMode::Value;
    // The operand is not evaluated when it has no calls and receives: the length is a constant.
    if (!has_call) {
      mode = ExprMode::Constant;
      value = array->length >= 0 ? constants().integer(array->length) : constants().unknown();
    }
  } else if (as_slice(type) != nullptr || as_chan(type) != nullptr || (as_map(type) != nullptr && is_len)) {
    mode = ExprMode::Value;
  }
  if (mode == ExprMode::Invalid || is_nil(arg)) {
    if (!unresolved(type, arg.expr)) error(arg, cat("invalid argument: ", text(arg), " for built-in ", name_of(id)));
    return use_default_type(arg);
  }
  use_default_type(arg);
  x.mode = mode;
  x.type = basic(BasicKind::Int);
  x.constant = value;
}

void PackageChecker::builtin_copy(Operand& x, std::vector<Operand>& args) {
  const SliceType* to = as_slice(args[0].type);
  const SliceType* from = as_slice(args[1].type);
  if (to != nullptr && is_string(args[1].type)) {
    const BasicType* elem = as_basic(to->elem);
    if (elem != nullptr && elem->basic == BasicKind::Uint8) {
      use_default_type(args[1]);
      x.mode = ExprMode::Value;
      x.type = basic(BasicKind::Int);
      return;
    }
  }
  if (to != nullptr && is_string(args[1].type)) {
    error(args[0], cat("invalid argument: arguments to copy ", text(args[0]), " and ", text(args[1]),
                       " have different element types ", text(to->elem), " and byte"));
    return use_default_type(args[1]);
  }
  if (to == nullptr || from == nullptr) {
    error(args[0], cat("invalid argument: copy expects slice arguments; found ", text(args[0]), " and ", text(args[1])));
    for (Operand& arg : args) use_default_type(arg);
    return;
  }
  if (!identical(to->elem, from->elem)) {
    error(args[0], cat("invalid argument: arguments to copy ", text(args[0]), " and ", text(args[1]),
                       " have different element types ", text(to->elem), " and ", text(from->elem)));
    return;
  }
  x.mode = ExprMode::Value;
  x.type = basic(BasicKind::Int);
}

void PackageChecker::builtin_delete(Operand& x, std::vector<Operand>& args) {
  const MapType* map = as_map(args[0].type);
  if (map == nullptr) {
    error(args[0], cat("invalid argument: ", text(args[0]), " is not a map"));
    for (Operand& arg : args) use_default_type(arg);
    return;
  }
  assignment(args[1], map->key, "argument to delete");
  if (args[1].ok()) x.mode = ExprMode::NoValue;
}

}  // namespace gvm::vm
