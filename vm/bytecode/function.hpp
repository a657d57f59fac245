// A compiled function: its code and the tables beside it. Immutable once linked; lives as long as its VM.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/heap/value.hpp"
#include "runtime/heap/type.hpp"
#include "vm/bytecode/opcode.hpp"

namespace gvm::vm {

// From `offset` (in words) on, code belongs to this place.
struct LineEntry {
  uint32_t offset;
  uint32_t line;
  uint32_t file;  // index into the image's file names
};

// A named local variable, for the debugger and the disassembler.
struct LocalName {
  std::string_view name;
  uint32_t slot;
  uint32_t from, to;  // code offsets
};

struct Function {
  runtime::Closure self;             // self.function == this: a Function is its own func value
  const uint64_t* code = nullptr;    // first instruction
  uint32_t frame_slots = 0;          // header, results, parameters, locals and outgoing area
  uint16_t result_slots = 0;
  uint16_t param_slots = 0;
  uint32_t capture_slots = 0;
  uint32_t index = 0;                // in the image's table
  bool has_defer = false;
  bool is_wrapper = false;           // made by the compiler: left out of traces, transparent to recover()
  // Where execution goes on after a recovered panic: runs the remaining defers, then returns. Offset in words.
  uint32_t recover_offset = 0;
  uint32_t code_words = 0;
  uint32_t entry_line = 0;
  uint32_t file = 0;
  std::string name;                  // "main.(*T).Method", "main.main.func1"
  std::vector<uint64_t> body;        // what `code` points into
  std::vector<LineEntry> lines;      // ascending
  std::vector<LocalName> locals;

  explicit Function() { self.function = this; }
  Function(const Function&) = delete;

  LineEntry position(uint32_t offset) const;
};

inline Function* function_of(const runtime::Closure* closure) { return static_cast<Function*>(closure->function); }

}  // namespace gvm::vm
