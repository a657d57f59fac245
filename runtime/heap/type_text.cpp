#include "runtime/heap/type_text.hpp"

#include "runtime/base/text.hpp"

namespace gvm::runtime {
namespace {

using base::text::cat;

std::string list(std::span<const Type* const> types, bool variadic) {
  std::string out;
  for (size_t i = 0; i < types.size(); ++i) {
    if (i != 0) out += ", ";
    if (variadic && i + 1 == types.size()) {
      out += "...";
      out += types[i]->elem->text;
    } else {
      out += types[i]->text;
    }
  }
  return out;
}

// Parameters and results: what follows "func", or a method's name.
std::string signature(std::span<const Type* const> params, std::span<const Type* const> results,
                      bool variadic) {
  std::string out = cat("(", list(params, variadic), ")");
  if (results.size() == 1) return cat(out, " ", results[0]->text);
  if (results.size() > 1) return cat(out, " (", list(results, false), ")");
  return out;
}

std::string_view last_element(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

std::string array_text(const Type* elem, int64_t length) {
  return cat("[", length, "]", elem->text);
}

std::string map_text(const Type* key, const Type* value) {
  return cat("map[", key->text, "]", value->text);
}

std::string chan_text(const Type* elem, ChanDir dir) {
  switch (dir) {
    case ChanDir::Receive: return cat("<-chan ", elem->text);
    case ChanDir::Send: return cat("chan<- ", elem->text);
    case ChanDir::Both: break;
  }
  // "chan <-chan int" would read as a channel to send channels on.
  return elem->text.starts_with('<') ? cat("chan (", elem->text, ")") : cat("chan ", elem->text);
}

std::string func_text(std::span<const Type* const> params, std::span<const Type* const> results,
                      bool variadic) {
  return cat("func", signature(params, results, variadic));
}

std::string struct_text(std::span<const StructField> fields) {
  if (fields.empty()) return "struct {}";
  std::string out = "struct { ";
  for (size_t i = 0; i < fields.size(); ++i) {
    const StructField& field = fields[i];
    if (i != 0) out += "; ";
    if (!field.embedded) {
      out += field.name;
      out += ' ';
    }
    out += field.type->text;
    if (!field.tag.empty()) {
      out += ' ';
      out += base::text::quote(field.tag);
    }
  }
  return out + " }";
}

std::string interface_text(std::span<const InterfaceMethod> methods) {
  if (methods.empty()) return "interface {}";
  std::string out = "interface { ";
  for (size_t i = 0; i < methods.size(); ++i) {
    const InterfaceMethod& method = methods[i];
    if (i != 0) out += "; ";
    if (!method.package.empty()) {
      out += last_element(method.package);
      out += '.';
    }
    out += method.name;
    out += signature(method.signature->params, method.signature->results,
                     method.signature->variadic());
  }
  return out + " }";
}

}  // namespace gvm::runtime
