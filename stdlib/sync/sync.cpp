// The natives of package sync: the runtime's locks, behind a check for nil receivers.
#include <cstdint>
#include <type_traits>

#include "runtime/sync/mutex.hpp"
#include "runtime/sync/semaphore.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/nil_check.hpp"

namespace gvm::stdlib {
namespace {

using runtime::G;
using runtime::Mutex;
using runtime::NativeCall;
using runtime::NotifyList;
using runtime::RWMutex;
using runtime::Step;
using runtime::WaitGroup;

// A method without results that runs `Operation` on its receiver.
template <auto Operation, class T>
Step method(NativeCall& call, T* receiver) {
  if (receiver == nullptr) return raise_nil(call);
  return Operation(call.g, receiver);
}
// A method that tries something and returns whether it worked.
template <auto Operation, class T>
Step attempt(NativeCall& call, T* receiver) {
  if (receiver == nullptr) return raise_nil(call);
  bool worked = false;
  if constexpr (std::is_invocable_v<decltype(Operation), G&, T*>) {
    worked = Operation(call.g, receiver);
  } else {
    worked = Operation(receiver);
  }
  call.results()[0].u = worked ? 1 : 0;
  return Step::Next;
}

Step mutex_lock(NativeCall& call, Mutex* mutex) { return method<runtime::mutex_lock>(call, mutex); }
Step mutex_unlock(NativeCall& call, Mutex* mutex) {
  return method<runtime::mutex_unlock>(call, mutex);
}
Step mutex_try_lock(NativeCall& call, Mutex* mutex) {
  return attempt<runtime::mutex_try_lock>(call, mutex);
}
Step rwmutex_lock(NativeCall& call, RWMutex* mutex) {
  return method<runtime::rwmutex_lock>(call, mutex);
}
Step rwmutex_unlock(NativeCall& call, RWMutex* mutex) {
  return method<runtime::rwmutex_unlock>(call, mutex);
}
Step rwmutex_try_lock(NativeCall& call, RWMutex* mutex) {
  return attempt<runtime::rwmutex_try_lock>(call, mutex);
}
Step rwmutex_rlock(NativeCall& call, RWMutex* mutex) {
  return method<runtime::rwmutex_rlock>(call, mutex);
}
Step rwmutex_runlock(NativeCall& call, RWMutex* mutex) {
  return method<runtime::rwmutex_runlock>(call, mutex);
}
Step rwmutex_try_rlock(NativeCall& call, RWMutex* mutex) {
  return attempt<runtime::rwmutex_try_rlock>(call, mutex);
}
Step waitgroup_wait(NativeCall& call, WaitGroup* group) {
  return method<runtime::waitgroup_wait>(call, group);
}

Step group_add(NativeCall& call, WaitGroup* group, int64_t delta) {
  if (group == nullptr) return raise_nil(call);
  return runtime::waitgroup_add(call.g, group, delta);
}
Step group_done(NativeCall& call, WaitGroup* group) { return group_add(call, group, -1); }

Step list_wait(NativeCall& call, NotifyList* list, uint32_t ticket) {
  return runtime::notify_wait(call.g, list, ticket);
}
void list_one(NativeCall& call, NotifyList* list) { runtime::notify_one(call.g, list); }
void list_all(NativeCall& call, NotifyList* list) { runtime::notify_all(call.g, list); }

}  // namespace

GVM_NATIVE(sync_Mutex_Lock, mutex_lock);
GVM_NATIVE(sync_Mutex_Unlock, mutex_unlock);
GVM_NATIVE(sync_Mutex_TryLock, mutex_try_lock);
GVM_NATIVE(sync_RWMutex_Lock, rwmutex_lock);
GVM_NATIVE(sync_RWMutex_Unlock, rwmutex_unlock);
GVM_NATIVE(sync_RWMutex_TryLock, rwmutex_try_lock);
GVM_NATIVE(sync_RWMutex_RLock, rwmutex_rlock);
GVM_NATIVE(sync_RWMutex_RUnlock, rwmutex_runlock);
GVM_NATIVE(sync_RWMutex_TryRLock, rwmutex_try_rlock);
GVM_NATIVE(sync_WaitGroup_Wait, waitgroup_wait);
GVM_NATIVE(sync_WaitGroup_Add, group_add);
GVM_NATIVE(sync_WaitGroup_Done, group_done);
GVM_NATIVE(sync_notifyAdd, runtime::notify_add);
GVM_NATIVE(sync_notifyWait, list_wait);
GVM_NATIVE(sync_notifyOne, list_one);
GVM_NATIVE(sync_notifyAll, list_all);

}  // namespace gvm::stdlib
