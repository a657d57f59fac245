// Types as messages write them, in the Go compiler's form.
#include "runtime/base/text.hpp"
#include "vm/types/object.hpp"
#include "vm/types/type.hpp"

namespace gvm::vm {

namespace {

class TypeWriter {
 public:
  explicit TypeWriter(const Package* relative_to) : relative_to_(relative_to) {}

  void write(const Type* type) {
    // Aliases can make types that are deep, or exponentially long when written out.
    constexpr int kDeepest = 500;
    constexpr size_t kLongest = 16 << 10;
    if (depth_ > kDeepest || out_.size() > kLongest) {
      out_ += "...";
      return;
    }
    ++depth_;
    write_kind(type);
    --depth_;
  }

  std::string take() { return std::move(out_); }

 private:
  template <class T>
  static const T& get(const Type* type) {
    return *static_cast<const T*>(type);
  }

  void write_kind(const Type* type) {
    if (type == nullptr) {
      out_ += "invalid type";
      return;
    }
    switch (type->kind) {
      case TypeKind::Invalid: out_ += "invalid type"; return;
      case TypeKind::Basic: out_ += get<BasicType>(type).name.text(); return;
      case TypeKind::Named: return write_named(get<NamedType>(type));
      case TypeKind::Pointer: out_ += '*'; return write(get<PointerType>(type).elem);
      case TypeKind::Slice: out_ += "[]"; return write(get<SliceType>(type).elem);
      case TypeKind::Array: return write_array(get<ArrayType>(type));
      case TypeKind::Map:
        out_ += "map[";
        write(get<MapType>(type).key);
        out_ += ']';
        return write(get<MapType>(type).value);
      case TypeKind::Chan: return write_chan(get<ChanType>(type));
      case TypeKind::Struct: return write_struct(get<StructType>(type));
      case TypeKind::Tuple: return write_params(get<TupleType>(type).vars, false);
      case TypeKind::Signature: out_ += "func"; return write_signature(get<Signature>(type));
      case TypeKind::Interface: return write_interface(get<InterfaceType>(type));
      case TypeKind::TypeParam: {
        const Object* object = get<TypeParamType>(type).object;
        out_ += object != nullptr ? object->name.text() : "?";
        return;
      }
      case TypeKind::Union: return write_union(get<UnionType>(type));
    }
  }

  void write_named(const NamedType& type) {
    if (type.object == nullptr) {
      out_ += "?";
      return;
    }
    const Package* package = type.object->package;
    if (package != nullptr && package != relative_to_) {
      out_ += package->name.text();
      out_ += '.';
    }
    out_ += type.object->name.text();
    if (type.type_args.empty()) return write_type_params(type.type_params);
    out_ += '[';
    for (size_t i = 0; i < type.type_args.size(); ++i) {
      if (i > 0) out_ += ',';
      write(type.type_args[i]);
    }
    out_ += ']';
  }

  void write_array(const ArrayType& type) {
    if (type.length < 0) {
      out_ += "[?]";
    } else {
      base::text::append(out_, '[');
      base::text::append(out_, type.length);
      base::text::append(out_, ']');
    }
    write(type.elem);
  }

  void write_chan(const ChanType& type) {
    switch (type.dir) {
      case grammar::ChanDir::Send: out_ += "chan<- "; return write(type.elem);
      case grammar::ChanDir::Receive: out_ += "<-chan "; return write(type.elem);
      case grammar::ChanDir::Both: break;
    }
    out_ += "chan ";
    const ChanType* inner = type_cast<ChanType>(type.elem, TypeKind::Chan);
    const bool wrap =
        inner != nullptr && inner->dir == grammar::ChanDir::Receive;  // chan (<-chan T)
    if (wrap) out_ += '(';
    write(type.elem);
    if (wrap) out_ += ')';
  }

  void write_struct(const StructType& type) {
    out_ += "struct{";
    for (size_t i = 0; i < type.fields.size(); ++i) {
      const Object* field = type.fields[i];
      if (i > 0) out_ += "; ";
      if (!field->is_embedded) {
        out_ += field->name.text();
        out_ += ' ';
      }
      write(field->type);
      if (i < type.tags.size() && !type.tags[i].empty()) {
        out_ += ' ';
        out_ += base::text::quote(type.tags[i]);
      }
    }
    out_ += '}';
  }

  void write_params(std::span<Object* const> vars, bool variadic) {
    out_ += '(';
    for (size_t i = 0; i < vars.size(); ++i) {
      if (i > 0) out_ += ", ";
      if (!vars[i]->name.empty()) {
        out_ += vars[i]->name.text();
        out_ += ' ';
      }
      const SliceType* rest = variadic && i + 1 == vars.size() ? as_slice(vars[i]->type) : nullptr;
      if (rest != nullptr) {
        out_ += "...";
        write(rest->elem);
      } else {
        write(vars[i]->type);
      }
    }
    out_ += ')';
  }

  // [K comparable, V any]; neighbours with one constraint share it: [A, B any].
  void write_type_params(std::span<const Type* const> params) {
    if (params.empty()) return;
    out_ += '[';
    const Type* previous = nullptr;
    for (size_t i = 0; i < params.size(); ++i) {
      const auto* param = type_cast<TypeParamType>(params[i], TypeKind::TypeParam);
      if (param == nullptr) continue;
      if (i > 0) {
        if (param->constraint != previous) {
          out_ += ' ';
          write(previous);
        }
        out_ += ", ";
      }
      previous = param->constraint;
      write(param);
    }
    out_ += ' ';
    write(previous);
    out_ += ']';
  }

  void write_signature(const Signature& type) {
    write_type_params(type.type_params);
    write_params(type.params, type.variadic);
    if (type.results.empty()) return;
    out_ += ' ';
    if (type.results.size() == 1 && type.results[0]->name.empty())
      return write(type.results[0]->type);
    write_params(type.results, false);
  }

  void write_interface(const InterfaceType& type) {
    if (type.is_any) {
      out_ += "any";
      return;
    }
    if (type.is_implicit && type.embedded.size() == 1) return write(type.embedded[0]);
    out_ += "interface{";
    bool first = true;
    const auto separate = [&] {
      if (!first) out_ += "; ";
      first = false;
    };
    for (const Object* method : type.methods) {
      separate();
      out_ += method->name.text();
      if (const Signature* signature = as_signature(method->type)) write_signature(*signature);
    }
    for (const Type* embedded : type.embedded) {
      separate();
      write(embedded);
    }
    out_ += '}';
  }

  void write_union(const UnionType& type) {
    for (size_t i = 0; i < type.terms.size(); ++i) {
      if (i > 0) out_ += " | ";
      if (type.terms[i].tilde) out_ += '~';
      write(type.terms[i].type);
    }
  }

  const Package* relative_to_;
  std::string out_;
  int depth_ = 0;
};

}  // namespace

std::string type_text(const Type* type, const Package* relative_to) {
  TypeWriter writer(relative_to);
  writer.write(type);
  return writer.take();
}

}  // namespace gvm::vm
