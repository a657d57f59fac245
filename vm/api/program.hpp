// From loaded packages to a running program: ties loader, compiler, image, runtime and machine together. The public
// embedding API stands on this.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "runtime/runtime.hpp"
#include "vm/api/loader.hpp"
#include "vm/bytecode/image.hpp"
#include "vm/compile/compiler.hpp"
#include "vm/interp/machine.hpp"

namespace gvm::vm {

struct EngineOptions {
  rt::RuntimeOptions runtime;
  MachineOptions machine;
  StdProvider std;
  // The native bound to a body-less function of a std package; null: none.
  std::function<rt::NativeFn(std::string_view package, std::string_view name)> find_native;
};

// One VM's parts. Not thread-safe; run() uses the calling thread.
class Engine {
 public:
  explicit Engine(EngineOptions options);
  ~Engine();
  Engine(const Engine&) = delete;

  Loader& loader() { return *loader_; }
  Image& image() { return *image_; }
  // Compiles what the loader has loaded. Null on errors (in the loader's sink).
  Function* compile(Package* main);
  // Runs a compiled program to its end; the exit status.
  int run(Function& start);

 private:
  EngineOptions options_;
  std::unique_ptr<rt::Runtime> runtime_;
  std::unique_ptr<Image> image_;
  std::unique_ptr<Loader> loader_;
  std::unique_ptr<Lowering> lowering_;
  std::unique_ptr<CompileContext> context_;
  std::unique_ptr<ProgramCompiler> compiler_;
  std::unique_ptr<Machine> machine_;
};

}  // namespace gvm::vm
