// Writes the code of one function. Split by concern over frame.cpp, place.cpp, expr.cpp, condition.cpp, convert.cpp, call.cpp,
// builtin.cpp, literal.cpp, stmt.cpp, range.cpp, switch.cpp and wrapper.cpp.
#pragma once

#include "vm/compile/compiler.hpp"

namespace gvm::vm {

// How values of a type stand in memory and in slots.
struct Rep {
  const rt::Type* type;
  MemKind mem;
  uint32_t slots;
  uint64_t size;
  bool pointer;  // a single slot that is a pointer
};
Rep rep_of(const rt::Type* type);

// uint, uint64, uintptr: the types whose values need not fit an int.
inline bool is_wide_unsigned(rt::Kind kind) {
  return kind == rt::Kind::Uint || kind == rt::Kind::Uint64 || kind == rt::Kind::Uintptr;
}

// Somewhere a value can be read from or written to.
struct Place {
  enum class Kind : uint8_t {
    Blank,
    Local,      // slots of the frame
    Part,       // bytes inside a struct or array in the frame: slot, offset
    LocalElem,  // element of an array in the frame: slot, index, length
    Mem,        // behind a pointer: slot, offset
    Elem,       // of a slice: slot (3), index, offset within the element
    Global,     // a one-slot global: offset
    MapElem,    // slot (map), index (key)
  };
  Kind kind = Kind::Blank;
  uint32_t slot = 0;
  uint32_t index = 0;
  uint64_t offset = 0;
  int64_t length = 0;
  uint64_t elem_size = 0;           // Elem
  bool may_be_nil = false;          // Mem: the pointer was not checked yet
  const rt::Type* type = nullptr;   // of the value there
  const rt::Type* map = nullptr;    // MapElem
};

class FuncCompiler {
 public:
  FuncCompiler(ProgramCompiler& program, Function& function, FuncCompiler* parent, EscapeInfo& escapes);

  void compile_body(const Signature* signature, const grammar::BlockStmt* body);
  void compile_literal(const grammar::FuncLit* literal);
  void compile_init_step(const InitStep& step);
  // Wrappers: see wrapper.cpp.
  void compile_interface_entry(const MethodSource* source);
  void compile_bound_method(const Selection* selection);
  void compile_method_expression(const Selection* selection);
  void compile_calls(const std::vector<Function*>& callees, grammar::Pos pos);

 private:
  static constexpr uint32_t kAny = UINT32_MAX;
  static constexpr uint32_t kMaxSlots = 60000;

  struct VarLoc {
    uint32_t slot;
    bool boxed;
    const rt::Type* type;
  };
  // Gives back the temporaries taken since it was made.
  struct TempScope {
    explicit TempScope(FuncCompiler& f) : func(f), saved(f.next_) {}
    ~TempScope() { func.next_ = saved; }
    FuncCompiler& func;
    uint32_t saved;
  };
  // Where break and continue of an enclosing statement go.
  struct Target {
    const grammar::Stmt* stmt;
    const grammar::LabeledStmt* labeled;
    Label break_label;
    Label continue_label;
    bool has_continue;
  };
  struct CallTarget {
    enum class Kind : uint8_t { Static, Native, Closure, Interface } kind;
    Function* function = nullptr;
    uint32_t native = 0;
    uint32_t slot = 0;            // closure or interface
    rt::MethodId method = 0;
    const Signature* signature = nullptr;
    const rt::Type* receiver = nullptr;  // Static methods: first parameter's type
    Place receiver_place;                // where the receiver is, when `receiver`
    bool receiver_address = false;       // its address is wanted
  };

  // A range-over-func body is a function of its own: how its exits are told to the loop. See range_func.cpp.
  struct RangeBody {
    FuncCompiler* outer;
    const grammar::RangeStmt* stmt;
    const grammar::LabeledStmt* labeled;
    Object* state;  // which exit was taken, in the heap
    struct Exit {
      const grammar::BranchStmt* branch;
      const grammar::ReturnStmt* ret;
    };
    std::vector<Exit> exits;  // exit n is state n + 1
  };

  // ---- frame.cpp: slots, variables, prologue and epilogue
  uint32_t alloc(uint32_t slots);
  uint32_t dest(uint32_t dst, uint32_t slots) { return dst == kAny ? alloc(slots) : dst; }
  void at(grammar::Pos pos);
  void begin(const Signature* signature, const grammar::Node* capture_key);
  void finish(grammar::Pos end);
  void emit_epilogue();
  VarLoc& declare(Object* var);                // allocates slots; a boxed one gets its object
  void declare_zero(Object* var);
  void declare_from(Object* var, uint32_t src);  // src: slots of its value
  const VarLoc& lookup(const Object* var);
  void bind_param(Object* var, uint32_t slot);
  void zero(uint32_t slot, uint32_t slots);
  void move(uint32_t dst, uint32_t src, uint32_t slots);
  const rt::Type* lower(const Type* type) { return program_.lower(type); }
  Rep rep(const Type* type) { return rep_of(lower(type)); }
  uint64_t type_ext(const rt::Type* type) { return program_.context().image.add_type(type); }
  void load_int(uint32_t dst, int64_t value);

  // ---- place.cpp
  Place place(const grammar::Expr* expr, bool stable = false);
  Place place_of_var(const Object* var);
  Place local_place(uint32_t slot, const rt::Type* type);
  Place mem_place(uint32_t pointer, const rt::Type* type, bool may_be_nil);
  Place field(Place base, uint64_t offset, const rt::Type* type);
  Place follow(Place base, const Type** type, std::span<const uint32_t> path);
  Place selector_place(const grammar::SelectorExpr* expr, bool stable);
  Place index_place(const grammar::IndexExpr* expr, bool stable);
  Place map_place(const grammar::IndexExpr* expr, bool stable);
  Place materialise(const Place& p);            // Elem/LocalElem with parts -> Mem or Part
  void load(const Place& p, uint32_t dst);
  uint32_t load_any(const Place& p);            // the slot itself where the value stands in one
  void store(const Place& p, uint32_t src);
  uint32_t address(const Place& p, uint32_t dst = kAny);
  void load_mem(uint32_t pointer, uint64_t offset, const rt::Type* type, uint32_t dst);
  void store_mem(uint32_t pointer, uint64_t offset, const rt::Type* type, uint32_t src);
  void check_unsigned_index(const grammar::Expr* index, uint32_t slot, uint32_t length);
  uint32_t index_slot(const grammar::Expr* index, bool stable);
  bool in_memory(const grammar::Expr* expr);     // its place() is behind a pointer

  // ---- expr.cpp
  uint32_t value(const grammar::Expr* expr, uint32_t dst = kAny);      // in its own type
  uint32_t value_as(const grammar::Expr* expr, const Type* type, uint32_t dst = kAny);  // converted implicitly
  uint32_t stable(uint32_t slot, uint32_t slots, bool wanted);        // copied unless a temporary
  uint32_t constant(const ConstValue* value, const Type* type, uint32_t dst);
  uint32_t ident_value(const grammar::Ident* ident, uint32_t dst);
  uint32_t func_value(Object* func, uint32_t dst);
  uint32_t selector_value(const grammar::SelectorExpr* expr, uint32_t dst);
  uint32_t method_value(const grammar::SelectorExpr* expr, uint32_t dst);
  uint32_t unary(const grammar::UnaryExpr* expr, uint32_t dst);
  uint32_t address_of(const grammar::Expr* operand, uint32_t dst);
  uint32_t binary(const grammar::BinaryExpr* expr, uint32_t dst);
  uint32_t concat(const grammar::BinaryExpr* expr, uint32_t dst);
  uint32_t arithmetic(grammar::BinaryOp op, const Type* type, const grammar::Expr* left, const grammar::Expr* right,
                      uint32_t dst);
  void arithmetic_slots(grammar::BinaryOp op, const Type* type, uint32_t dst, uint32_t left, uint32_t right);
  uint32_t shift(grammar::BinaryOp op, const Type* type, uint32_t left, const grammar::Expr* count, uint32_t dst);
  uint32_t slice_expr(const grammar::SliceExpr* expr, uint32_t dst);
  uint32_t type_assert(const grammar::TypeAssertExpr* expr, uint32_t dst, uint32_t ok);
  uint32_t receive(const grammar::UnaryExpr* expr, uint32_t dst, uint32_t ok);
  uint32_t map_index(const grammar::IndexExpr* expr, uint32_t dst, uint32_t ok);
  // A comma-ok expression: value to dst (kAny: temporary), ok to a fresh slot that is returned through *ok_slot.
  uint32_t comma_ok(const grammar::Expr* expr, uint32_t* ok_slot);
  uint32_t func_literal(const grammar::FuncLit* expr, uint32_t dst);
  uint32_t make_closure(Function& function, const std::vector<Object*>& captures, uint32_t dst);
  bool small_int(const grammar::Expr* expr, int64_t* value) const;     // a constant that fits 16 bits
  bool safe_destination(const grammar::Expr* expr) const;              // writes dst only at its end

  // ---- condition.cpp
  void condition(const grammar::Expr* expr, Label target, bool jump_if, bool loop = false);
  uint32_t comparison(const grammar::BinaryExpr* expr, uint32_t dst);
  void compare_slots(bool equal, const Type* type, uint32_t dst, uint32_t left, uint32_t right);
  bool branch_compare(const grammar::BinaryExpr* expr, Label target, bool jump_if, bool loop);
  uint32_t logical(const grammar::BinaryExpr* expr, uint32_t dst);

  // ---- convert.cpp
  uint32_t conversion(const grammar::Expr* operand, const Type* to, uint32_t dst);
  uint32_t convert_slots(uint32_t src, const Type* from, const Type* to, uint32_t dst);  // implicit: to interface
  uint32_t to_interface(uint32_t src, const rt::Type* type, uint32_t dst);

  // ---- call.cpp
  uint32_t call(const grammar::CallExpr* expr, uint32_t dst);
  uint32_t call_results(const grammar::CallExpr* expr);                 // base slot of the results, in place
  CallTarget resolve(const grammar::CallExpr* expr);
  uint32_t emit_call(const CallTarget& target, uint32_t window, grammar::Pos pos);
  uint32_t prepare(const CallTarget& target, const grammar::CallExpr* expr);  // window with receiver and arguments
  void put_receiver(const CallTarget& target, uint32_t slot);
  void put_args(const Signature* signature, const grammar::CallExpr* expr, uint32_t slot);
  void pack_variadic(const Type* slice, std::span<grammar::Expr* const> args, uint32_t dst);
  void spread_tuple(const Signature* signature, const TupleType* tuple, uint32_t src, uint32_t slot);
  uint32_t result_slots(const Signature* signature);
  uint32_t param_slots(const Signature* signature);
  bool intrinsic(const grammar::CallExpr* expr, const Object* func, uint32_t* dst);
  void go_or_defer(Op op, const grammar::Expr* call);
  void go_or_defer_builtin(Op op, const grammar::CallExpr* call);

  // ---- wrapper.cpp
  uint32_t begin_wrapper(const Signature* signature, uint32_t leading);
  void forward(const Selection* selection, Place receiver, const Type* type, uint32_t params);

  // ---- builtin.cpp
  uint32_t builtin_call(const grammar::CallExpr* expr, BuiltinId id, uint32_t dst);
  const grammar::CallExpr* spread_builtin(const grammar::CallExpr* expr);
  uint32_t builtin_append(const grammar::CallExpr* expr, uint32_t dst);
  uint32_t builtin_copy(const grammar::CallExpr* expr, uint32_t dst);
  uint32_t builtin_len_cap(const grammar::CallExpr* expr, BuiltinId id, uint32_t dst);
  uint32_t builtin_make(const grammar::CallExpr* expr, uint32_t dst);
  uint32_t builtin_min_max(const grammar::CallExpr* expr, BuiltinId id, uint32_t dst);
  uint32_t builtin_complex(const grammar::CallExpr* expr, BuiltinId id, uint32_t dst);
  uint32_t builtin_unsafe(const grammar::CallExpr* expr, BuiltinId id, uint32_t dst);
  void builtin_print(const grammar::CallExpr* expr, bool line);
  void builtin_delete(const grammar::CallExpr* expr);
  void builtin_clear(const grammar::CallExpr* expr);

  // ---- literal.cpp
  uint32_t composite(const grammar::CompositeLit* expr, uint32_t dst);
  void composite_into(const grammar::CompositeLit* expr, const Type* type, Place at);  // `at` is zeroed memory or slots
  uint32_t new_composite(const grammar::CompositeLit* expr, const Type* type);
  bool memory_into(const grammar::Expr* expr, const Type* type, const Place& to, bool fresh);
  void element_into(const grammar::Expr* expr, const Type* type, Place at);
  uint32_t slice_literal(const grammar::CompositeLit* expr, const Type* type, uint32_t dst);
  uint32_t map_literal(const grammar::CompositeLit* expr, const Type* type, uint32_t dst);

  // ---- stmt.cpp
  void block(const grammar::BlockStmt* block);
  void stmts(std::span<grammar::Stmt* const> list);
  void stmt(const grammar::Stmt* stmt, const grammar::LabeledStmt* labeled = nullptr);
  void declaration(const grammar::GenDecl* decl);
  void var_spec(const grammar::Spec* spec);
  void define_var(const grammar::Ident* ident, const grammar::Expr* expr, const Type* type);
  void assign(const grammar::AssignStmt* stmt);
  void assign_one(const grammar::Expr* left, const grammar::Expr* right);
  void assign_tuple(const grammar::AssignStmt* stmt);
  void assign_parallel(const grammar::AssignStmt* stmt);
  void assign_op(const grammar::AssignStmt* stmt);
  void bind_result(const grammar::Expr* left, bool define, uint32_t src, const Type* from);
  void inc_dec(const grammar::IncDecStmt* stmt);
  void add_number(const rt::Type* type, uint32_t slot, int64_t number);
  void return_stmt(const grammar::ReturnStmt* stmt);
  void put_results(const grammar::ReturnStmt* stmt);
  void store_results(const grammar::ReturnStmt* stmt, const std::vector<Object*>& results);
  void if_stmt(const grammar::IfStmt* stmt);
  void for_stmt(const grammar::ForStmt* stmt, const grammar::LabeledStmt* labeled);
  void renew_loop_vars(const std::vector<Object*>& vars);
  void branch_stmt(const grammar::BranchStmt* stmt);
  Target* find_target(const grammar::BranchStmt* stmt);
  void jump_to(Label label) { b_.jump(Op::Jump, label); }
  Label label_of(const grammar::LabeledStmt* stmt);
  bool is_definition(const grammar::Expr* left) const;   // an ident that := declares here

  // ---- range.cpp
  void range_stmt(const grammar::RangeStmt* stmt, const grammar::LabeledStmt* labeled);
  void range_int(const grammar::RangeStmt* stmt, const grammar::LabeledStmt* labeled);
  void range_indexed(const grammar::RangeStmt* stmt, const grammar::LabeledStmt* labeled);
  void range_string(const grammar::RangeStmt* stmt, const grammar::LabeledStmt* labeled);
  void range_map(const grammar::RangeStmt* stmt, const grammar::LabeledStmt* labeled);
  void range_chan(const grammar::RangeStmt* stmt, const grammar::LabeledStmt* labeled);
  void range_func(const grammar::RangeStmt* stmt, const grammar::LabeledStmt* labeled);
  void compile_range_body(RangeBody& body, const Signature* yield);
  void set_range_state(const RangeBody& body, int64_t state);
  void pass_on_return();
  void end_iteration();
  bool leave_range_body(const grammar::BranchStmt* branch, const grammar::ReturnStmt* ret);
  void assign_range(const grammar::RangeStmt* stmt, uint32_t key, const Type* key_type, uint32_t val,
                    const Type* value_type);
  void bind_range(const grammar::RangeStmt* stmt, const grammar::Expr* left, uint32_t src, const Type* from);

  // ---- switch.cpp
  void switch_stmt(const grammar::SwitchStmt* stmt, const grammar::LabeledStmt* labeled);
  bool jump_table(const grammar::SwitchStmt* stmt, uint32_t tag, const std::vector<Label>& labels, Label otherwise);
  void switch_case(const grammar::Expr* expr, const Type* type, uint32_t tag, Label target);
  void type_switch_stmt(const grammar::TypeSwitchStmt* stmt, const grammar::LabeledStmt* labeled);
  void select_stmt(const grammar::SelectStmt* stmt, const grammar::LabeledStmt* labeled);

  ProgramCompiler& program_;
  Function& function_;
  FuncCompiler* parent_;
  EscapeInfo& escapes_;
  Builder b_;
  std::unordered_map<const Object*, VarLoc> vars_;
  std::unordered_map<const grammar::Stmt*, Label> labels_;
  std::vector<Target> targets_;
  std::vector<Object*> results_;        // result variables; unnamed ones are made up
  std::vector<uint32_t> result_slot_;   // where each goes in the frame
  const Signature* signature_ = nullptr;
  uint32_t next_ = 3;
  uint32_t max_ = 3;
  bool named_results_ = false;
  bool boxed_results_ = false;
  bool has_defer_ = false;
  bool overflow_ = false;
  Label epilogue_{0};
  Label fallthrough_label_{0};
  bool has_fallthrough_ = false;

  RangeBody* range_body_ = nullptr;
};

}  // namespace gvm::vm
