// Type identity. Spec: "Type identity".
#include "vm/types/object.hpp"
#include "vm/types/type.hpp"

namespace gvm::vm {

namespace {

class Identity {
 public:
  explicit Identity(bool ignore_tags) : ignore_tags_(ignore_tags) {}

  bool same(const Type* a, const Type* b) {
    if (a == b) return true;
    if (a == nullptr || b == nullptr || a->kind != b->kind) return false;
    // Aliases can nest types deeper than our stack, and make them exponentially large; no program
    // does.
    constexpr int kDeepest = 5000;
    constexpr uint64_t kMostSteps = 10'000'000;
    if (depth_ > kDeepest || ++steps_ > kMostSteps) return false;
    ++depth_;
    const bool result = same_kind(a, b);
    --depth_;
    return result;
  }

 private:
  template <class T>
  static const T& get(const Type* type) {
    return *static_cast<const T*>(type);
  }

  bool same_kind(const Type* a, const Type* b) {
    switch (a->kind) {
      case TypeKind::Invalid: return true;
      case TypeKind::Basic:
        return get<BasicType>(a).basic ==
               get<BasicType>(b).basic;  // byte and uint8 are two structs
      case TypeKind::Named: return same_instance(get<NamedType>(a), get<NamedType>(b));
      case TypeKind::Pointer: return same(get<PointerType>(a).elem, get<PointerType>(b).elem);
      case TypeKind::Slice: return same(get<SliceType>(a).elem, get<SliceType>(b).elem);
      case TypeKind::Array: {
        const auto& x = get<ArrayType>(a);
        const auto& y = get<ArrayType>(b);
        return (x.length < 0 || y.length < 0 || x.length == y.length) && same(x.elem, y.elem);
      }
      case TypeKind::Map:
        return same(get<MapType>(a).key, get<MapType>(b).key) &&
               same(get<MapType>(a).value, get<MapType>(b).value);
      case TypeKind::Chan:
        return get<ChanType>(a).dir == get<ChanType>(b).dir &&
               same(get<ChanType>(a).elem, get<ChanType>(b).elem);
      case TypeKind::Struct: return same_struct(get<StructType>(a), get<StructType>(b));
      case TypeKind::Tuple: return same_vars(get<TupleType>(a).vars, get<TupleType>(b).vars);
      case TypeKind::Signature: return same_signature(get<Signature>(a), get<Signature>(b));
      case TypeKind::Interface: return same_interface(get<InterfaceType>(a), get<InterfaceType>(b));
      case TypeKind::TypeParam: return false;  // each is its own
      case TypeKind::Union: return same_union(get<UnionType>(a), get<UnionType>(b));
    }
    return false;
  }

  // Declared types are their declarations; instances are identical when their origins and arguments
  // are.
  bool same_instance(const NamedType& a, const NamedType& b) {
    if (a.origin == nullptr || a.origin != b.origin || a.type_args.size() != b.type_args.size())
      return false;
    for (size_t i = 0; i < a.type_args.size(); ++i) {
      if (!same(a.type_args[i], b.type_args[i])) return false;
    }
    return true;
  }

  bool same_vars(std::span<Object* const> a, std::span<Object* const> b) {
    if (a.size() != b.size()) return false;
    for (size_t i = 0; i < a.size(); ++i) {
      if (!same(a[i]->type, b[i]->type)) return false;
    }
    return true;
  }

  bool same_struct(const StructType& a, const StructType& b) {
    if (a.fields.size() != b.fields.size()) return false;
    for (size_t i = 0; i < a.fields.size(); ++i) {
      const Object* x = a.fields[i];
      const Object* y = b.fields[i];
      if (x->is_embedded != y->is_embedded || !same_member(x, y)) return false;
      if (!ignore_tags_ && tag(a, i) != tag(b, i)) return false;
      if (!same(x->type, y->type)) return false;
    }
    return true;
  }

  static std::string_view tag(const StructType& type, size_t i) {
    return i < type.tags.size() ? type.tags[i] : std::string_view();
  }

  bool same_signature(const Signature& a, const Signature& b) {
    return a.variadic == b.variadic && a.type_params.size() == b.type_params.size() &&
           a.type_params.empty() && same_vars(a.params, b.params) &&
           same_vars(a.results, b.results);
  }

  bool same_interface(const InterfaceType& a, const InterfaceType& b) {
    // Anonymous interfaces may refer to themselves through a named type's methods: what is being
    // compared already counts as the same.
    for (const Pair* pair = pairs_; pair != nullptr; pair = pair->outer) {
      if ((pair->a == &a && pair->b == &b) || (pair->a == &b && pair->b == &a)) return true;
    }
    if (a.is_comparable != b.is_comparable) return false;
    const std::vector<Object*> left = interface_methods(&a);
    const std::vector<Object*> right = interface_methods(&b);
    if (left.size() != right.size() || !same_terms(a, b)) return false;
    const Pair pair{&a, &b, pairs_};
    pairs_ = &pair;
    bool result = true;
    for (size_t i = 0; result && i < left.size(); ++i) {
      result = same_member(left[i], right[i]) && same(left[i]->type, right[i]->type);
    }
    pairs_ = pair.outer;
    return result;
  }

  // Constraints: the embedded elements that are no interfaces, in order.
  bool same_terms(const InterfaceType& a, const InterfaceType& b) {
    const auto next = [](const InterfaceType& type, size_t i) {
      while (i < type.embedded.size() && is_interface(type.embedded[i])) ++i;
      return i;
    };
    size_t i = next(a, 0);
    size_t j = next(b, 0);
    while (i < a.embedded.size() && j < b.embedded.size()) {
      if (!same(a.embedded[i], b.embedded[j])) return false;
      i = next(a, i + 1);
      j = next(b, j + 1);
    }
    return i >= a.embedded.size() && j >= b.embedded.size();
  }

  bool same_union(const UnionType& a, const UnionType& b) {
    if (a.terms.size() != b.terms.size()) return false;
    for (size_t i = 0; i < a.terms.size(); ++i) {
      if (a.terms[i].tilde != b.terms[i].tilde || !same(a.terms[i].type, b.terms[i].type))
        return false;
    }
    return true;
  }

  struct Pair {
    const InterfaceType* a;
    const InterfaceType* b;
    const Pair* outer;
  };

  bool ignore_tags_;
  int depth_ = 0;
  uint64_t steps_ = 0;
  const Pair* pairs_ = nullptr;
};

}  // namespace

bool identical(const Type* a, const Type* b) { return a == b || Identity(false).same(a, b); }
bool identical_ignore_tags(const Type* a, const Type* b) {
  return a == b || Identity(true).same(a, b);
}

}  // namespace gvm::vm
