// Several threads that allocate, keep some of it, and collect: what ThreadSanitizer is to look at.
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

#include <gtest/gtest.h>

#include "runtime/heap/heap.hpp"

namespace gvm::runtime {
namespace {

constexpr size_t kSlots = 64;

struct Node {
  uint64_t check;  // twice the address of `next`, plus 1: never an address itself
  Node* next;
};

// Stands in for the scheduler: threads stop when they poll, and when they want to stop the world
// themselves.
class Safepoints final : public RootSource {
 public:
  explicit Safepoints(int threads)
      : running_(threads), slots_(static_cast<size_t>(threads) * (kSlots + 1)) {}

  void stop_the_world() override {
    std::unique_lock lock(mutex_);
    while (stopping_) wait_stopped(lock);
    stopping_ = true;
    changed_.wait(lock, [&] { return running_ == 1; });
  }
  void start_the_world() override {
    const std::lock_guard lock(mutex_);
    stopping_ = false;
    changed_.notify_all();
  }
  void walk_roots(Marker& marker) override {
    for (Node* node : slots_) marker.mark(node);
  }
  void after_mark(Heap&) override {}

  void poll() {
    std::unique_lock lock(mutex_);
    while (stopping_) wait_stopped(lock);
  }
  void leave() {
    const std::lock_guard lock(mutex_);
    --running_;
    changed_.notify_all();
  }
  Node** slots(int thread) { return &slots_[static_cast<size_t>(thread) * (kSlots + 1)]; }

 private:
  void wait_stopped(std::unique_lock<std::mutex>& lock) {
    --running_;
    changed_.notify_all();
    changed_.wait(lock, [&] { return !stopping_; });
    ++running_;
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  int running_;
  std::vector<Node*> slots_;
};

uint64_t check_of(const Node* next) { return reinterpret_cast<uint64_t>(next) * 2 + 1; }

bool chain_is_sound(const Node* node) {
  for (; node != nullptr; node = node->next) {
    if (node->check != check_of(node->next)) return false;
  }
  return true;
}

void work(Heap& heap, Safepoints& world, int thread, int steps, bool* sound) {
  {
    AllocCache cache(heap);
    std::mt19937 random(static_cast<unsigned>(thread));
    Node** slots = world.slots(thread);
    for (int step = 0; step < steps && *sound; ++step) {
      world.poll();
      Node*& slot = slots[random() % kSlots];
      auto* node = static_cast<Node*>(cache.allocate_words(2 + random() % 40));
      slots[kSlots] = node;
      if (random() % 200 == 0) cache.allocate_bytes(40000 + random() % 100000);
      *sound = heap.object_base(node) == node;
      node->next = random() % 20 == 0 ? nullptr : slot;
      node->check = check_of(node->next);
      slot = node;
      if (step % 512 == 0) *sound = *sound && chain_is_sound(slot);
      if (step % 3000 == 2999) heap.collect();
    }
    for (size_t i = 0; i < kSlots; ++i) *sound = *sound && chain_is_sound(slots[i]);
  }
  world.leave();
}

TEST(HeapThreads, AllocateAndCollectSideBySide) {
  constexpr int kThreads = 3;
  Safepoints world(kThreads);
  HeapOptions options;
  options.first_trigger = 400000;
  Heap heap(options, world);
  bool sound[kThreads] = {true, true, true};
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] { work(heap, world, i, 15000, &sound[i]); });
  }
  for (std::thread& thread : threads) thread.join();
  for (bool ok : sound) EXPECT_TRUE(ok);
}

}  // namespace
}  // namespace gvm::runtime
