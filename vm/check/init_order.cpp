// Package initialisation: variables in declaration order as far as their dependencies allow.
//
// The graph has a node for each variable (one for all variables of `var a, b = f()`)
// and each function; an edge for each use. Its strongly connected components are found first
// (Tarjan, without recursion): a component with a variable in it is an initialisation cycle unless
// it is that variable alone without using itself; components of functions are ordinary recursion.
// Then the components are taken in topological order, of the ready ones always the variable
// declared first. A component of functions becomes "ready" as soon as all it uses is done and costs
// no step, so that a variable waits for exactly what it reaches through functions.
#include "vm/check/init_order.hpp"

#include <algorithm>
#include <deque>
#include <queue>
#include <unordered_map>
#include <unordered_set>

#include "runtime/base/text.hpp"

namespace gvm::vm {

namespace {

using base::text::cat;

constexpr uint32_t kNone = UINT32_MAX;

struct GraphNode {
  std::vector<Object*> objects;   // the function, or the variables that one initialiser sets
  grammar::Expr* init = nullptr;  // null: a function, or a variable without an initialiser
  bool variable = false;
  std::vector<uint32_t> uses;
  uint32_t order = 0;  // of a variable
  uint32_t component = kNone;

  bool is_var() const { return variable; }
};

class Initializer {
 public:
  Initializer(const Package& package, const std::function<bool(Object*)>& reachable,
              grammar::DiagnosticSink& sink)
      : package_(package), reachable_(reachable), sink_(sink) {}

  std::vector<InitStep> run() {
    add_variables();
    add_edges();
    find_components();
    report_cycles();
    return schedule();
  }

 private:
  void add_variables() {
    std::unordered_map<const grammar::Spec*, uint32_t>
        shared;  // specs whose one initialiser sets several variables
    for (Object* object : package_.ordered) {
      if (object->kind != ObjectKind::Var || object->spec == nullptr || !reachable_(object))
        continue;
      const auto& values = object->spec->values;
      if (values.empty()) {  // no step, but those who use it wait for its turn, as in Go
        add_node(object, nullptr).variable = true;
        continue;
      }
      if (values.size() == 1 && object->spec->names.size() > 1) {
        const auto [place, is_new] =
            shared.emplace(object->spec, static_cast<uint32_t>(nodes_.size()));
        if (is_new) {
          add_shared(object);
        } else if (!index_.contains(object)) {
          index_.emplace(object, place->second);
          nodes_[place->second].objects.push_back(object);
        }
      } else if (object->spec_index < values.size()) {
        add_node(object, values[object->spec_index]).variable = true;
      }
    }
  }

  // All variables of the spec belong to the step, those too that nothing reaches.
  void add_shared(Object* first) {
    const uint32_t node = static_cast<uint32_t>(nodes_.size());
    add_node(first, first->spec->values[0]).variable = true;
    for (Object* other : package_.ordered) {
      if (other->kind != ObjectKind::Var || other->spec != first->spec || other == first) continue;
      index_.emplace(other, node);
      nodes_[node].objects.push_back(other);
    }
    std::sort(nodes_[node].objects.begin(), nodes_[node].objects.end(),
              [](const Object* a, const Object* b) { return a->spec_index < b->spec_index; });
  }

  GraphNode& add_node(Object* object, grammar::Expr* init) {
    const uint32_t index = static_cast<uint32_t>(nodes_.size());
    GraphNode& node = nodes_.emplace_back();
    node.objects.push_back(object);
    node.init = init;
    node.order = object->order;
    index_.emplace(object, index);
    return node;
  }

  void add_edges() {
    for (uint32_t i = 0; i < nodes_.size(); ++i) {  // grows: functions are added as they are met
      std::unordered_set<uint32_t> seen;
      for (size_t o = 0; o < nodes_[i].objects.size(); ++o) {
        const std::vector<Object*>& uses = nodes_[i].objects[o]->uses;
        for (Object* used : uses) {
          const uint32_t target = node_of(used);
          if (target != kNone && seen.insert(target).second) nodes_[i].uses.push_back(target);
        }
      }
    }
  }

  uint32_t node_of(Object* object) {
    if (const auto found = index_.find(object); found != index_.end()) return found->second;
    // other packages have been initialised
    if (object->kind != ObjectKind::Func || object->package != &package_) return kNone;
    add_node(object, nullptr);
    return static_cast<uint32_t>(nodes_.size() - 1);
  }

  void find_components() {
    std::vector<uint32_t> number(nodes_.size(), kNone);
    std::vector<uint32_t> low(nodes_.size(), 0);
    std::vector<bool> on_stack(nodes_.size(), false);
    std::vector<uint32_t> stack;
    struct Frame {
      uint32_t node;
      uint32_t next_edge;
    };
    std::vector<Frame> frames;
    uint32_t counter = 0;
    const auto enter = [&](uint32_t node) {
      number[node] = low[node] = counter++;
      stack.push_back(node);
      on_stack[node] = true;
      frames.push_back({node, 0});
    };
    for (uint32_t root = 0; root < nodes_.size(); ++root) {
      if (number[root] != kNone) continue;
      enter(root);
      while (!frames.empty()) {
        const uint32_t node = frames.back().node;
        if (frames.back().next_edge < nodes_[node].uses.size()) {
          const uint32_t target = nodes_[node].uses[frames.back().next_edge++];
          if (number[target] == kNone) {
            enter(target);
          } else if (on_stack[target]) {
            low[node] = std::min(low[node], number[target]);
          }
          continue;
        }
        frames.pop_back();
        if (!frames.empty()) low[frames.back().node] = std::min(low[frames.back().node], low[node]);
        if (low[node] != number[node]) continue;
        std::vector<uint32_t>& component = components_.emplace_back();
        uint32_t member = kNone;
        do {
          member = stack.back();
          stack.pop_back();
          on_stack[member] = false;
          nodes_[member].component = static_cast<uint32_t>(components_.size() - 1);
          component.push_back(member);
        } while (member != node);
      }
    }
  }

  // --- cycles

  bool uses_itself(uint32_t node) const {
    const auto& uses = nodes_[node].uses;
    return std::find(uses.begin(), uses.end(), node) != uses.end();
  }

  void report_cycles() {
    for (const std::vector<uint32_t>& component : components_) {
      uint32_t worst = kNone;
      size_t fewest = 0;
      for (const uint32_t node : component) {
        if (!nodes_[node].is_var()) continue;
        if (component.size() == 1 && !uses_itself(node)) continue;
        // Go's compiler names the variable that waits for the fewest others.
        const size_t waits = component.size() == 1 ? 1 : count_variables(node);
        if (worst == kNone || waits < fewest ||
            (waits == fewest && nodes_[node].order < nodes_[worst].order)) {
          worst = node;
          fewest = waits;
        }
      }
      if (worst != kNone) report(worst);
    }
  }

  // How many variables of its component `from` reaches directly or through functions.
  size_t count_variables(uint32_t from) const {
    std::unordered_set<uint32_t> seen;
    std::vector<uint32_t> work{from};
    size_t count = 0;
    while (!work.empty()) {
      const uint32_t node = work.back();
      work.pop_back();
      for (const uint32_t used : nodes_[node].uses) {
        if (nodes_[used].component != nodes_[from].component || !seen.insert(used).second) continue;
        if (nodes_[used].is_var()) {
          ++count;
        } else {
          work.push_back(used);
        }
      }
    }
    return count;
  }

  // A shortest way from `start` back to it; start itself first and not again at the end.
  std::vector<uint32_t> cycle_through(uint32_t start) const {
    std::unordered_map<uint32_t, uint32_t> came_from;
    std::deque<uint32_t> work{start};
    while (!work.empty()) {
      const uint32_t node = work.front();
      work.pop_front();
      for (const uint32_t used : nodes_[node].uses) {
        if (used == start) {
          std::vector<uint32_t> cycle;
          for (uint32_t at = node; at != start; at = came_from.at(at)) cycle.push_back(at);
          cycle.push_back(start);
          std::reverse(cycle.begin(), cycle.end());
          return cycle;
        }
        if (nodes_[used].component == nodes_[start].component &&
            came_from.emplace(used, node).second) {
          work.push_back(used);
        }
      }
    }
    return {start};
  }

  static grammar::Span span_of(const Object* object) {
    return {object->pos, object->pos + static_cast<uint32_t>(object->name.text().size())};
  }

  void report(uint32_t start) {
    const std::vector<uint32_t> cycle = cycle_through(start);
    const Object* first = nodes_[start].objects[0];
    const std::string_view name = first->name.text();
    if (cycle.size() == 1) {
      sink_.error(span_of(first), cat("initialization cycle: ", name, " refers to itself"));
      return;
    }
    grammar::Diagnostic& error =
        sink_.error(span_of(first), cat("initialization cycle for ", name));
    for (const uint32_t node : cycle) {
      const Object* object = nodes_[node].objects[0];
      error.notes.push_back({span_of(object), cat(object->name.text(), " refers to")});
    }
    error.notes.push_back({span_of(first), std::string(name)});
  }

  // --- order

  std::vector<InitStep> schedule() {
    const size_t count = components_.size();
    std::vector<uint32_t> waits(count, 0);
    std::vector<std::vector<uint32_t>> users(count);
    for (const GraphNode& node : nodes_) {
      for (const uint32_t used : node.uses) {
        const uint32_t target = nodes_[used].component;
        if (target == node.component) continue;
        users[target].push_back(node.component);
        ++waits[node.component];
      }
    }
    // Ready components, the one whose variable was declared first on top; functions come at once.
    using Entry = std::pair<uint32_t, uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> ready;
    const auto make_ready = [&](uint32_t component) {
      uint32_t order = kNone;
      bool has_var = false;
      for (const uint32_t node : components_[component]) {
        if (!nodes_[node].is_var()) continue;
        has_var = true;
        order = std::min(order, nodes_[node].order);
      }
      ready.emplace(has_var ? order + 1 : 0, component);
    };
    for (uint32_t i = 0; i < count; ++i) {
      if (waits[i] == 0) make_ready(i);
    }
    std::vector<InitStep> steps;
    while (!ready.empty()) {
      const uint32_t component = ready.top().second;
      ready.pop();
      emit(component, &steps);
      for (const uint32_t user : users[component]) {
        if (--waits[user] == 0) make_ready(user);
      }
    }
    return steps;
  }

  void emit(uint32_t component, std::vector<InitStep>* steps) {
    std::vector<uint32_t>& members = components_[component];
    std::sort(members.begin(), members.end(),
              [&](uint32_t a, uint32_t b) { return nodes_[a].order < nodes_[b].order; });
    for (const uint32_t node : members) {
      if (nodes_[node].init != nullptr)
        steps->push_back(InitStep{nodes_[node].objects, nodes_[node].init});
    }
  }

  const Package& package_;
  const std::function<bool(Object*)>& reachable_;
  grammar::DiagnosticSink& sink_;
  std::deque<GraphNode> nodes_;
  std::unordered_map<const Object*, uint32_t> index_;
  std::vector<std::vector<uint32_t>> components_;
};

}  // namespace

std::vector<InitStep> compute_init_order(const Package& package,
                                         const std::function<bool(Object*)>& reachable,
                                         const grammar::SourceMap&, grammar::DiagnosticSink& sink) {
  return Initializer(package, reachable, sink).run();
}

}  // namespace gvm::vm
