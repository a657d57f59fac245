// The engine behind a VM.
#include "vm/api/program.hpp"

namespace gvm::vm {

Engine::Engine(EngineOptions options)
    : options_(std::move(options)),
      runtime_(std::make_unique<rt::Runtime>(options_.runtime)),
      image_(std::make_unique<Image>()),
      loader_(std::make_unique<Loader>(options_.std)) {
  base::Arena& arena = loader_->arena();
  lowering_ = std::make_unique<Lowering>(runtime_->types(), arena,
                                         [this, &arena](const Type* type) {
                                           std::vector<Selection*> methods = method_set(arena, type);
                                           for (Selection* s : methods) {
                                             if (s->object->type == nullptr) loader_->checker().resolve(s->object);
                                             s->type = s->object->type;
                                           }
                                           return methods;
                                         });
  context_ = std::unique_ptr<CompileContext>(new CompileContext{
      *image_, runtime_->types(), *lowering_, loader_->checker(), loader_->universe(), arena, loader_->symbols(),
      loader_->sources(), loader_->sink(), [this](const Package* package, std::string_view name) {
        return package->is_std ? options_.find_native(package->path, name) : nullptr;
      }});
  compiler_ = std::make_unique<ProgramCompiler>(*context_);
  machine_ = std::make_unique<Machine>(*image_, *runtime_, options_.machine);
}

Engine::~Engine() = default;

Function* Engine::compile(Package* main) {
  if (main == nullptr || loader_->failed()) return nullptr;
  return compiler_->compile(main);
}

int Engine::run(Function& start) {
  machine_->run(start);
  return machine_->exit_code();
}

}  // namespace gvm::vm
