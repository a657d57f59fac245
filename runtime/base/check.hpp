// Assertions for bugs in gvm itself, and the few compiler attributes that all layers share.
//
// GVM_CHECK(cond) and GVM_CHECK(cond, "why") are always on; GVM_DCHECK takes the same arguments and
// is compiled out by GVM_NO_DCHECKS (release builds). GVM_UNREACHABLE() marks a place that no
// execution reaches. A failure prints file, line and condition to standard error and aborts, so
// nothing that a script or a host can cause may end in one of these.
#pragma once

#define GVM_LIKELY(x) __builtin_expect(static_cast<bool>(x), 1)
#define GVM_UNLIKELY(x) __builtin_expect(static_cast<bool>(x), 0)
#define GVM_NOINLINE __attribute__((noinline))
#define GVM_ALWAYS_INLINE inline __attribute__((always_inline))

namespace gvm::base {

// Prints "file:line: check failed: condition (message)" and aborts. The message may be null.
[[noreturn]] GVM_NOINLINE void check_failed(const char* file, int line, const char* condition,
                                            const char* message = nullptr);

}  // namespace gvm::base

#define GVM_CHECK(cond, ...)  \
  (GVM_LIKELY(cond)           \
       ? static_cast<void>(0) \
       : ::gvm::base::check_failed(__FILE__, __LINE__, #cond __VA_OPT__(, ) __VA_ARGS__))

#ifdef GVM_NO_DCHECKS
// The operand stays parsed (so that it keeps compiling) and is never evaluated.
#define GVM_DCHECK(cond, ...) static_cast<void>(sizeof(static_cast<bool>(cond)))
#else
#define GVM_DCHECK(cond, ...) GVM_CHECK(cond __VA_OPT__(, ) __VA_ARGS__)
#endif

#define GVM_UNREACHABLE() ::gvm::base::check_failed(__FILE__, __LINE__, "unreachable")
