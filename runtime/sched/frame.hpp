// The frame header: what stands at the start of every frame, interpreted or compiled.
//
//   fp[0]  return pc            (a segment's first frame: the LessStack stub, see stack.hpp)
//   fp[1]  distance in slots to the caller's frame; 0 for a goroutine's first frame and a segment's first frame
//   fp[2]  the Closure called (a vm::Function begins with one)
//   fp[3...] results, then parameters, then locals and temporaries, then the outgoing area in which callees' frames start
#pragma once

#include <cstdint>

#include "runtime/heap/value.hpp"

namespace gvm::runtime {

inline constexpr uint32_t kFrameReturnPc = 0;
inline constexpr uint32_t kFrameCallerDelta = 1;
inline constexpr uint32_t kFrameClosure = 2;
inline constexpr uint32_t kFrameHeader = 3;

}  // namespace gvm::runtime
