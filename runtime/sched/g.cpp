// The texts of wait reasons, as they stand in traces: "goroutine 7 [chan receive]:".
#include "runtime/sched/g.hpp"

namespace gvm::runtime {

const char* wait_reason_text(WaitReason reason) {
  switch (reason) {
    case WaitReason::None: return "";
    case WaitReason::ChanReceive: return "chan receive";
    case WaitReason::ChanReceiveNil: return "chan receive (nil chan)";
    case WaitReason::ChanSend: return "chan send";
    case WaitReason::ChanSendNil: return "chan send (nil chan)";
    case WaitReason::Select: return "select";
    case WaitReason::SelectNoCases: return "select (no cases)";
    case WaitReason::Sleep: return "sleep";
    case WaitReason::SemAcquire: return "semacquire";
    case WaitReason::MutexLock: return "sync.Mutex.Lock";
    case WaitReason::RWMutexRLock: return "sync.RWMutex.RLock";
    case WaitReason::RWMutexLock: return "sync.RWMutex.Lock";
    case WaitReason::CondWait: return "sync.Cond.Wait";
    case WaitReason::WaitGroupWait: return "semacquire";
    case WaitReason::IoWait: return "IO wait";
    case WaitReason::FinalizerWait: return "finalizer wait";
    case WaitReason::GcWait: return "garbage collection";
    case WaitReason::HostWait: return "host call";
  }
  return "";
}

}  // namespace gvm::runtime
