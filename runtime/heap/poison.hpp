// Tells AddressSanitizer which cells of the heap are free, so that a use of a collected object is
// reported.
#pragma once

#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
#define GVM_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GVM_ASAN 1
#endif
#endif

#ifdef GVM_ASAN
#include <sanitizer/asan_interface.h>
// For what reads memory that nobody may otherwise touch: stacks word by word, the tails of cells.
#define GVM_NO_ASAN __attribute__((no_sanitize_address))
#else
#define GVM_NO_ASAN
#endif

namespace gvm::runtime {

#ifdef GVM_ASAN
inline constexpr bool kPoisoning = true;
inline void poison(const void* p, size_t bytes) { __asan_poison_memory_region(p, bytes); }
inline void unpoison(const void* p, size_t bytes) { __asan_unpoison_memory_region(p, bytes); }
#else
inline constexpr bool kPoisoning = false;
inline void poison(const void*, size_t) {}
inline void unpoison(const void*, size_t) {}
#endif

}  // namespace gvm::runtime
