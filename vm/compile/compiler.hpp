// The bytecode compiler: checked packages in, linked functions in an Image out.
//
// ProgramCompiler holds a worklist of what is reachable: functions, package variables with their initialisers, and methods.
// A method is compiled when it is called statically, or when its type (or one that contains it) becomes an interface value
// somewhere and some interface method of its name is called somewhere (rapid type analysis). FuncCompiler writes one
// function's code; a function literal has a FuncCompiler of its own with the enclosing one as parent.
//
// Code shape: locals have fixed slots, temporaries are allocated above them like a stack, a call's frame starts above the
// temporaries (see runtime/sched/frame.hpp). An expression is compiled towards a destination slot, which it writes as its last
// act, so that `x = x + 1` may name x's own slot.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "grammar/diagnostic.hpp"
#include "runtime/heap/type.hpp"
#include "vm/bytecode/builder.hpp"
#include "vm/bytecode/image.hpp"
#include "vm/check/check.hpp"
#include "vm/types/lower.hpp"
#include "vm/types/universe.hpp"

namespace gvm::vm {

namespace rt = gvm::runtime;

// What the compiler needs around it.
struct CompileContext {
  Image& image;
  rt::TypeTable& types;
  Lowering& lowering;
  Checker& checker;
  Universe& universe;
  base::Arena& arena;
  base::SymbolTable& symbols;
  const grammar::SourceMap& sources;
  grammar::DiagnosticSink& sink;
  // The native bound to a body-less std function ("Index", "Mutex.Lock"); null: none.
  std::function<rt::NativeFn(const Package*, std::string_view name)> find_native;
};

// Facts about local variables, found by walking a function once before it is compiled. Kept in Object::compile_info.
enum VarFlags : uintptr_t {
  kVarCaptured = 1,      // a function literal uses it
  kVarReassigned = 2,    // written after its declaration
  kVarAddressTaken = 4,
};
inline uintptr_t var_flags(const Object* var) { return reinterpret_cast<uintptr_t>(var->compile_info); }
// Captured variables that change, and those whose address is taken, live in the heap.
bool is_boxed(const Object* var, const rt::Type* type);

// What each function literal (and range-over-func body) captures, in order of first use.
struct EscapeInfo {
  std::unordered_map<const grammar::Node*, std::vector<Object*>> captures;
};
void analyse_escapes(grammar::Node* body, const Signature* signature, EscapeInfo& info);
bool has_defer(grammar::Node* body);  // function literals inside do not count

// What can go wrong between a range-over-func loop and its iterator: the body is called again after the loop was left, after
// the iterator has returned, after the body panicked; the iterator recovers a panic of the body and goes on.
enum class RangePanic : uint8_t { Continued, AfterExit, AfterPanic, Recovered };

class ProgramCompiler {
 public:
  explicit ProgramCompiler(CompileContext& context) : context_(context) {}

  // Compiles `main` and all it reaches; null when errors were reported. The function returned initialises all packages and
  // runs main.main (or the script).
  Function* compile(Package* main);

  CompileContext& context() { return context_; }
  const rt::Type* lower(const Type* type) {
    const rt::Type* lowered = context_.lowering.lower(type);
    if (lowered->size > kMaxTypeBytes || context_.lowering.met_endless_type()) [[unlikely]] refuse_type(lowered);
    return lowered;
  }
  uint32_t type_index(const Type* type) { return context_.image.add_type(lower(type)); }

  Function& function_for(Object* func);          // declared function or method; compiled later
  uint32_t native_for(Object* func);             // index of a body-less std function's native
  bool is_native(const Object* func) const;
  uint32_t global_for(Object* var);              // slot offset; its initialiser becomes reachable
  // Wrappers, each made once.
  Function& interface_entry(const MethodSource* source);  // receiver in an interface's data word
  Function& bound_method(const Selection* selection);     // receiver captured in a closure
  Function& method_expression(const Selection* selection);  // receiver as first parameter
  void note_interface_use(const rt::Type* type);          // values of it become interface values
  void note_method_call(rt::MethodId id);
  static uint32_t range_panic(RangePanic panic);  // its row in panics.def
  // A variable made up by the compiler; lives as long as this.
  Object* make_var(std::string_view name, grammar::Pos pos, const Type* type);
  void note_all_methods() { all_methods_called_ = true; }
  Function& new_function(std::string name);
  std::string literal_name(const Function& outer);

  struct SourceLine {
    uint32_t line;
    uint32_t file;
  };
  SourceLine line_of(grammar::Pos pos);
  void error(grammar::Pos pos, std::string text);
  bool failed() const { return failed_; }
  void set_place(grammar::Pos pos) { place_ = pos; }  // of what is being compiled, for errors without a place of their own

 private:
  friend class FuncCompiler;
  struct PendingFunction {
    Object* object;
    Function* function;
  };
  struct PendingInit {
    InitStep step;
    Object* first;
    Function* function;
  };

  static constexpr uint64_t kMaxTypeBytes = UINT32_MAX;        // sizes and offsets are 32 bits in code
  static constexpr uint64_t kMaxGlobalBytes = uint64_t{1} << 30;  // the Machine's region for package variables
  void refuse_type(const rt::Type* type);
  void drain();
  void link_methods();
  void compile_declared(const PendingFunction& pending);
  void compile_init(const PendingInit& pending);
  Function* compile_start(Package* main);
  void add_init(Object* var);
  void visit_packages(Package* package, std::vector<Package*>& order);
  std::string name_of(const Object* func) const;

  CompileContext& context_;
  std::vector<PendingFunction> pending_functions_;
  std::vector<PendingInit> pending_inits_;
  std::unordered_map<const Object*, Function*> functions_;
  std::unordered_map<const Object*, uint32_t> natives_;
  std::unordered_map<const Object*, uint32_t> globals_;
  std::unordered_map<const grammar::Expr*, Function*> init_functions_;
  std::unordered_map<const void*, Function*> entries_;
  std::unordered_map<std::string, Function*> wrappers_;
  std::unordered_set<const rt::Type*> interface_types_;
  std::vector<const rt::Type*> live_types_;
  std::unordered_set<rt::MethodId> called_methods_;
  std::unordered_map<const Function*, uint32_t> literal_counts_;
  std::unordered_set<const Package*> started_;
  std::deque<Object> made_up_;
  bool all_methods_called_ = false;
  bool uses_reflect_ = false;  // values of a type can come from anything that mentions it
  bool methods_dirty_ = false;
  bool failed_ = false;
  grammar::Pos place_;
  const grammar::SourceFile* last_file_ = nullptr;
};

}  // namespace gvm::vm
