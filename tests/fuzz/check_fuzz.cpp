// libFuzzer target: any text through lexer, parser, checker and compiler. Nothing may crash, whatever the text; imports find
// no package, so that inputs stay small.
#include <cstdint>
#include <string>

#include "runtime/runtime.hpp"
#include "vm/api/loader.hpp"
#include "vm/bytecode/image.hpp"
#include "vm/compile/compiler.hpp"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  gvm::vm::Loader loader({[](std::string_view) { return std::vector<gvm::vm::StdSource>(); }});
  gvm::vm::Package* package =
      loader.load_text("fuzz.gs", std::string(reinterpret_cast<const char*>(data), size));
  if (package == nullptr || loader.failed()) return 0;
  gvm::runtime::TypeTable types;
  gvm::vm::Image image;
  gvm::base::Arena& arena = loader.arena();
  gvm::vm::Lowering lowering(types, arena, [&](const gvm::vm::Type* type) {
    std::vector<gvm::vm::Selection*> methods = gvm::vm::method_set(arena, type);
    for (gvm::vm::Selection* s : methods) {
      if (s->object->type == nullptr) loader.checker().resolve(s->object);
      s->type = s->object->type;
    }
    return methods;
  });
  gvm::vm::CompileContext context{image,          types,
                                  lowering,       loader.checker(),
                                  loader.universe(), arena,
                                  loader.symbols(), loader.sources(),
                                  loader.sink(),
                                  [](const gvm::vm::Package*, std::string_view) -> gvm::runtime::NativeFn {
                                    return nullptr;
                                  }};
  gvm::vm::ProgramCompiler(context).compile(package);
  return 0;
}
