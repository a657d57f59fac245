// GVM_NATIVE: binds a C++ function to a body-less declaration of a std package.
//
//   func Index(s, sep string) int         in strings.gs
//   GVM_NATIVE(strings_Index, index)      in strings.cpp
//
// The first argument is the package's path with '_' for '/', then the function's name; for a method
// the receiver's type stands between (sync_Mutex_Lock). Use it in a named namespace or at file
// scope, never in an anonymous one: the tables that the embed tool makes refer to the symbol. The
// signature is deduced, see runtime/native.hpp.
#pragma once

// Binding a function without parameters leaves a parameter of the marshalling unused.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-but-set-parameter"
#include "runtime/native.hpp"
#pragma GCC diagnostic pop

#define GVM_NATIVE(name, function)                                                      \
  extern "C" ::gvm::runtime::Step gvm_native_##name(::gvm::runtime::NativeCall& call);  \
  extern "C" ::gvm::runtime::Step gvm_native_##name(::gvm::runtime::NativeCall& call) { \
    return ::gvm::runtime::bind<&function>(call);                                       \
  }                                                                                     \
  static_assert(true, "a semicolon may follow")
