// Selectors, method sets, and who implements what. Spec: "Selectors", "Method sets", "Implementing
// an interface".
//
// Lookup is breadth first over embedded fields: the shallowest depth that has the name decides, and
// two finds there are ambiguous. A named type is visited once a depth (seen twice there, whatever
// it has is ambiguous) and never again deeper down, which bounds the search and ends it for types
// that embed themselves through pointers.
#include "vm/check/lookup.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "runtime/base/text.hpp"

namespace gvm::vm {

namespace {

using base::text::cat;

constexpr uint32_t kNoNode = UINT32_MAX;

// A type at which to look: the operand's, or that of an embedded field.
struct Node {
  const Type* type;  // pointers removed
  uint32_t parent;   // in Lookup::nodes_
  uint32_t field;    // index in the parent's struct
  bool indirect;     // a pointer was followed on the way
  bool multiple;     // reached more than once at its depth
};

struct Found {
  Object* object = nullptr;
  uint32_t node = kNoNode;
  uint32_t field = 0;  // of a field in its struct
  SelectionKind kind = SelectionKind::Field;
  bool ambiguous = false;
};

bool same_fold(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [&](char x, char y) { return lower(x) == lower(y); });
}

// The pointer's base type if `type` is a pointer type that has no name.
const Type* strip_pointer(const Type* type, bool* was_pointer) {
  const PointerType* pointer = type_cast<PointerType>(type, TypeKind::Pointer);
  *was_pointer = pointer != nullptr;
  return pointer != nullptr ? pointer->elem : type;
}

bool is_pointer_to_interface(const Type* type) {
  const PointerType* pointer = as_pointer(type);
  return pointer != nullptr && is_interface(pointer->elem);
}

// Whose methods values of `type` have: an interface's own, a type parameter's constraint's.
const InterfaceType* method_interface(const Type* type) {
  if (const auto* param = type_cast<TypeParamType>(type, TypeKind::TypeParam)) type = param->constraint;
  return as_interface(type);
}

const std::vector<Object*>* declared_methods(const Type* type) {
  const NamedType* named = as_named(type);
  if (named == nullptr) return nullptr;
  return named->methods == nullptr && named->origin != nullptr ? named->origin->methods
                                                               : named->methods;
}

// One walk over a type and all it embeds, a depth at a time.
class Lookup {
 public:
  Lookup(Symbol name, const Package* from, bool fold) : name_(name), from_(from), fold_(fold) {}

  Found run(const Type* type) {
    bool pointer = false;
    const Type* base = strip_pointer(type, &pointer);
    if (pointer && is_interface(base)) return {};
    if (const NamedType* named = as_named(base); named != nullptr && !pointer) {
      // A named pointer type has its base's fields, but no methods.
      if (const PointerType* inner = type_cast<PointerType>(named->underlying, TypeKind::Pointer)) {
        Found found = search(Node{inner->elem, kNoNode, 0, true, false});
        return found.kind == SelectionKind::Field ? found : Found{};
      }
    }
    return search(Node{base, kNoNode, 0, pointer, false});
  }

  const Node& node(uint32_t index) const { return nodes_[index]; }

  std::span<const uint32_t> path(base::Arena& arena, const Found& found) const {
    std::vector<uint32_t> reversed;
    if (found.kind == SelectionKind::Field) reversed.push_back(found.field);
    for (uint32_t at = found.node; nodes_[at].parent != kNoNode; at = nodes_[at].parent) {
      reversed.push_back(nodes_[at].field);
    }
    std::reverse(reversed.begin(), reversed.end());
    return arena.copy(std::span<const uint32_t>(reversed));
  }

 private:
  bool matches(const Object* member) const {
    if (fold_) return same_fold(member->name.text(), name_.text());
    return member->name == name_ && (is_exported(name_) || member->package == from_);
  }

  Found search(Node root) {
    nodes_.push_back(root);
    uint32_t begin = 0;
    while (begin < nodes_.size()) {
      const uint32_t end = static_cast<uint32_t>(nodes_.size());
      Found found;
      for (uint32_t i = begin; i < end; ++i) look_at(i, &found);
      if (found.object != nullptr) return found;
      descend(begin, end);
      begin = end;
    }
    return {};
  }

  void take(Found* found, Object* object, uint32_t node, SelectionKind kind, uint32_t field) const {
    const bool ambiguous = found->object != nullptr || nodes_[node].multiple;
    *found = Found{object, node, field, kind, ambiguous};
  }

  // Adds what the node's own type declares under the name.
  void look_at(uint32_t index, Found* found) const {
    const Type* type = nodes_[index].type;
    if (const std::vector<Object*>* methods = declared_methods(type)) {
      for (Object* method : *methods) {
        if (!matches(method)) continue;
        take(found, method, index, SelectionKind::Method, 0);
        return;  // a field of that name beside it is an error which the declaration reports
      }
    }
    if (const StructType* record = as_struct(type)) {
      for (uint32_t i = 0; i < record->fields.size(); ++i) {
        if (!matches(record->fields[i])) continue;
        take(found, record->fields[i], index, SelectionKind::Field, i);
        return;
      }
    } else if (const InterfaceType* interface = method_interface(type)) {
      const auto scan = [&](std::span<Object* const> methods) {
        for (Object* method : methods) {
          if (!matches(method)) continue;
          take(found, method, index, SelectionKind::InterfaceMethod, 0);
          return;
        }
      };
      if (interface->completed) {
        scan(interface->all_methods);
      } else {
        scan(interface_methods(interface));
      }
    }
  }

  // Makes nodes of the embedded fields of the nodes [begin, end).
  void descend(uint32_t begin, uint32_t end) {
    std::unordered_map<const Type*, uint32_t> next;
    for (uint32_t i = begin; i < end; ++i) {
      if (as_named(nodes_[i].type) != nullptr) visited_.insert(nodes_[i].type);
    }
    for (uint32_t i = begin; i < end; ++i) {
      const StructType* record = as_struct(nodes_[i].type);
      if (record == nullptr) continue;
      const Node parent = nodes_[i];  // nodes_ grows below
      for (uint32_t f = 0; f < record->fields.size(); ++f) {
        if (!record->fields[f]->is_embedded) continue;
        bool pointer = false;
        const Type* type = strip_pointer(record->fields[f]->type, &pointer);
        if (type == nullptr || visited_.contains(type)) continue;
        const auto [place, is_new] = next.emplace(type, static_cast<uint32_t>(nodes_.size()));
        if (is_new) {
          nodes_.push_back(Node{type, i, f, parent.indirect || pointer, parent.multiple});
        } else {
          nodes_[place->second].multiple = true;
        }
      }
    }
  }

  Symbol name_;
  const Package* from_;
  bool fold_;
  std::vector<Node> nodes_;
  std::unordered_set<const Type*> visited_;
};

LookupResult look_up(base::Arena& arena, const Type* type, Symbol name, const Package* from,
                     bool addressable, bool fold) {
  LookupResult result;
  if (is_invalid(type) || name.empty() || name.text() == "_") return result;
  Lookup lookup(name, from, fold);
  const Found found = lookup.run(type);
  if (found.object == nullptr) return result;
  if (found.ambiguous) {
    result.ambiguous = true;
    return result;
  }
  const bool indirect = lookup.node(found.node).indirect;
  if (found.kind == SelectionKind::Method && found.object->pointer_receiver && !indirect &&
      !addressable) {
    result.needs_pointer = true;
    return result;
  }
  Selection* selection = arena.make<Selection>();
  selection->kind = found.kind;
  selection->receiver = type;
  selection->object = found.object;
  selection->path = lookup.path(arena, found);
  selection->indirect = indirect;
  selection->type = found.object->type;
  result.selection = selection;
  return result;
}

// Every method name that may be in the method set of `type`, with a package to look unexported ones
// up from.
class MethodNames {
 public:
  std::vector<Object*> collect(const Type* type) {
    bool pointer = false;
    push(strip_pointer(type, &pointer));
    while (!work_.empty()) {
      const Type* next = work_.back();
      work_.pop_back();
      if (const std::vector<Object*>* methods = declared_methods(next)) add(*methods);
      if (const InterfaceType* interface = method_interface(next)) add(interface_methods(interface));
      if (const StructType* record = as_struct(next)) {
        for (const Object* field : record->fields) {
          if (field->is_embedded) push(strip_pointer(field->type, &pointer));
        }
      }
    }
    std::sort(methods_.begin(), methods_.end(), before);
    return std::move(methods_);
  }

 private:
  static std::string_view path_of(const Object* method) {
    return method->package != nullptr ? std::string_view(method->package->path)
                                      : std::string_view();
  }
  static bool before(const Object* a, const Object* b) {
    if (a->name != b->name) return a->name.text() < b->name.text();
    return path_of(a) < path_of(b);
  }

  void push(const Type* type) {
    if (type != nullptr && seen_.insert(type).second) work_.push_back(type);
  }

  void add(const std::vector<Object*>& methods) {
    for (Object* method : methods) {
      std::vector<Object*>& same_name = by_name_[method->name];
      const auto known = [&](const Object* other) { return same_member(other, method); };
      if (std::any_of(same_name.begin(), same_name.end(), known)) continue;
      same_name.push_back(method);
      methods_.push_back(method);
    }
  }

  std::vector<const Type*> work_;
  std::unordered_set<const Type*> seen_;
  std::unordered_map<Symbol, std::vector<Object*>> by_name_;
  std::vector<Object*> methods_;
};

// --- implementing interfaces

// "M(x int) string"
std::string method_text(const Object* method, const Package* package) {
  std::string text = type_text(method->type, package);
  constexpr std::string_view kFunc = "func";
  if (text.starts_with(kFunc)) text.erase(0, kFunc.size());
  return cat(method->name.text(), text);
}

std::string wrong_type(const Object* have, const Object* want, const Package* package) {
  std::string have_text = method_text(have, package);
  std::string want_text = method_text(want, package);
  if (have_text == want_text) {  // types of the same name: tell their packages
    have_text = method_text(have, nullptr);
    want_text = method_text(want, nullptr);
  }
  if (have_text == want_text) return cat("(wrong type for method ", want->name.text(), ")");
  return cat("(wrong type for method ", want->name.text(), ")\n\t\thave ", have_text, "\n\t\twant ",
             want_text);
}

// Why `type` lacks `method` of an interface, in parentheses; empty when it has it.
std::string method_problem(base::Arena& arena, const Type* type, const Object* method,
                           const Package* package) {
  const LookupResult found = lookup_member(arena, type, method->name, method->package, false);
  const std::string_view name = method->name.text();
  if (found.ambiguous) return cat("(ambiguous selector ", type_text(type, package), ".", name, ")");
  if (found.needs_pointer) return cat("(method ", name, " has pointer receiver)");
  if (found.selection == nullptr) {
    if (is_pointer_to_interface(type)) {
      return cat("(type ", type_text(type, package), " is pointer to interface, not interface)");
    }
    const LookupResult similar = lookup_similar(arena, type, method->name);
    if (similar.selection == nullptr || similar.selection->kind == SelectionKind::Field ||
        is_interface(type)) {
      return cat("(missing method ", name, ")");
    }
    const Object* other = similar.selection->object;
    if (other->name == method->name) return cat("(unexported method ", name, ")");
    return cat("(missing method ", name, ")\n\t\thave ", method_text(other, package), "\n\t\twant ",
               method_text(method, package));
  }
  const Object* member = found.selection->object;
  if (found.selection->kind == SelectionKind::Field) {
    return cat("(", type_text(type, package), ".", name, " is a field, not a method)");
  }
  if (member->type != nullptr && method->type != nullptr &&
      !identical(member->type, method->type)) {
    return wrong_type(member, method, package);
  }
  return {};
}

}  // namespace

LookupResult lookup_member(base::Arena& arena, const Type* type, Symbol name, const Package* from,
                           bool addressable) {
  return look_up(arena, type, name, from, addressable, false);
}

LookupResult lookup_similar(base::Arena& arena, const Type* type, Symbol name) {
  return look_up(arena, type, name, nullptr, true, true);
}

std::vector<Selection*> method_set(base::Arena& arena, const Type* type) {
  std::vector<Selection*> set;
  for (const Object* method : MethodNames().collect(type)) {
    const LookupResult found = lookup_member(arena, type, method->name, method->package, false);
    if (found.selection != nullptr && found.selection->kind != SelectionKind::Field)
      set.push_back(found.selection);
  }
  return set;
}

bool implements_with_reason(base::Arena& arena, const Type* type, const Type* interface,
                            const Package* package, std::string* why_not) {
  const Type* under = underlying(type);
  if (is_invalid(under) || is_invalid(underlying(interface))) return true;
  const auto explain = [&](std::string_view reason) {
    if (why_not != nullptr) {
      *why_not = cat(type_text(type, package), " does not implement ",
                     type_text(interface, package), " ", reason);
    }
    return false;
  };
  const InterfaceType* wanted = as_interface(interface);
  if (wanted == nullptr) {
    return explain(is_pointer_to_interface(interface)
                       ? cat("(type ", type_text(interface, package),
                             " is pointer to interface, not interface)")
                       : cat("(", type_text(interface, package), " is not an interface)"));
  }
  complete_interface(wanted, arena);
  for (const Object* method : wanted->all_methods) {
    const std::string problem = method_problem(arena, type, method, package);
    if (!problem.empty()) return explain(problem);
  }
  if (wanted->is_comparable && !is_comparable(type)) {
    if (why_not != nullptr)
      *why_not = cat(type_text(type, package), " does not implement comparable");
    return false;
  }
  return true;
}

bool implements(base::Arena& arena, const Type* type, const Type* interface, std::string* why_not) {
  return implements_with_reason(arena, type, interface, nullptr, why_not);
}

bool assertable(base::Arena& arena, const Type* interface, const Type* type, const Package* package,
                std::string* why_not) {
  if (is_interface(type)) return true;
  return implements_with_reason(arena, type, interface, package, why_not);
}

}  // namespace gvm::vm
