// The natives of package time: the clocks, sleeping, timers, and the reading of time zone files.
#include <time.h>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <tuple>

#include "runtime/host_hooks.hpp"
#include "runtime/runtime.hpp"
#include "runtime/sync/timer.hpp"
#include "stdlib/bind.hpp"
#include "stdlib/nil_check.hpp"

namespace gvm::stdlib {
namespace {

using runtime::Channel;
using runtime::Closure;
using runtime::Interface;
using runtime::NativeCall;
using runtime::Step;
using runtime::String;
using runtime::Timer;

constexpr int64_t kUnixEpoch = 62135596800;  // seconds from January 1 of year 1

// Layout of Time in time.gs.
struct TimeValue {
  int64_t seconds;
  int64_t nanoseconds;
  int64_t monotonic;
  void* location;
};

// Zero means that there is no reading.
int64_t reading(int64_t now) { return now == 0 ? 1 : now; }

int64_t monotonic(NativeCall& call) { return reading(runtime::scheduler_of(call.g).now_ns()); }

std::tuple<int64_t, int64_t, int64_t> clock_now(NativeCall& call) {
  timespec wall;
  ::clock_gettime(CLOCK_REALTIME, &wall);
  return {wall.tv_sec, wall.tv_nsec, monotonic(call)};
}

int64_t remainder_of(int64_t seconds, int64_t nanoseconds, int64_t duration) {
  if (duration <= 0) return 0;
  const __int128 total = static_cast<__int128>(seconds) * 1'000'000'000 + nanoseconds;
  const __int128 rest = total % duration;
  return static_cast<int64_t>(rest < 0 ? rest + duration : rest);
}

Step sleep_for(NativeCall& call, int64_t duration) { return runtime::sleep(call.g, duration); }

void make_time(void* location, int64_t now, void* slots) {
  timespec wall;
  ::clock_gettime(CLOCK_REALTIME, &wall);
  *static_cast<TimeValue*>(slots) = {wall.tv_sec + kUnixEpoch, wall.tv_nsec, reading(now),
                                     location};
}

std::tuple<Timer*, Channel*> new_channel_timer(NativeCall& call, Interface channel,
                                               void* location) {
  Timer* timer = runtime::timer_new_channel(call.g, channel.type, &make_time, location);
  if (timer == nullptr) {
    call.failed = true;
    return {nullptr, nullptr};
  }
  return {timer, runtime::timer_channel(timer)};
}

Step new_func_timer(NativeCall& call, Closure* function) {
  if (function == nullptr) return raise_nil(call);
  Timer* timer = runtime::timer_new_func(call.g, function);
  if (timer == nullptr) return runtime::raise_out_of_memory(call.g);
  call.results()[0].p = timer;
  return Step::Next;
}

bool start_timer(NativeCall& call, Timer* timer, int64_t duration, int64_t period) {
  const int64_t now = runtime::scheduler_of(call.g).now_ns();
  return runtime::timer_reset(call.g, timer, runtime::timer_when(now, duration), period);
}
bool stop_timer(NativeCall& call, Timer* timer) { return runtime::timer_stop(call.g, timer); }

// The content of a time zone file; not found: false.
std::tuple<String, bool> read_zone_file(NativeCall& call, std::string_view path) {
  if (path.find('\0') != std::string_view::npos) return {String{}, false};
  std::ifstream in(std::string(path), std::ios::binary);
  constexpr size_t kMaxBytes = 10 << 20;
  std::string data;
  char chunk[4096];
  while (in && data.size() < kMaxBytes) {
    in.read(chunk, sizeof chunk);
    data.append(chunk, static_cast<size_t>(in.gcount()));
  }
  if (data.empty()) return {String{}, false};
  return {call.new_string(data), true};
}

}  // namespace

GVM_NATIVE(time_clock, clock_now);
GVM_NATIVE(time_monotonic, monotonic);
GVM_NATIVE(time_remainder, remainder_of);
GVM_NATIVE(time_Sleep, sleep_for);
GVM_NATIVE(time_newChannelTimer, new_channel_timer);
GVM_NATIVE(time_newFuncTimer, new_func_timer);
GVM_NATIVE(time_startTimer, start_timer);
GVM_NATIVE(time_stopTimer, stop_timer);
GVM_NATIVE(time_readZoneFile, read_zone_file);

}  // namespace gvm::stdlib
