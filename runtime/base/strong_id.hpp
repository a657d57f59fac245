// StrongId: an integer id that cannot be mixed up with another kind of id.
//
//   using FuncId = StrongId<struct FuncTag>;
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace gvm::base {

template <class Tag, class Rep = uint32_t>
struct StrongId {
  using rep_type = Rep;

  Rep value;

  constexpr StrongId() : value() {}
  constexpr explicit StrongId(Rep v) : value(v) {}

  friend constexpr bool operator==(StrongId, StrongId) = default;
  friend constexpr auto operator<=>(StrongId, StrongId) = default;
};

}  // namespace gvm::base

template <class Tag, class Rep>
struct std::hash<gvm::base::StrongId<Tag, Rep>> {
  std::size_t operator()(gvm::base::StrongId<Tag, Rep> id) const noexcept {
    return std::hash<Rep>{}(id.value);
  }
};
