// expected<T, E>: the result of something that can fail, after C++23's std::expected, which GCC 12
// and Clang 14 lack. T may be void. There are no exceptions: asking for the wrong side is a bug and
// ends in GVM_CHECK.
//
//   expected<int, Error> parse(std::string_view);
//   return 3;                        // success
//   return unexpected(Error{...});   // failure; `return Error{...};` does too where E and T differ
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

#include "runtime/base/check.hpp"

namespace gvm::base {

template <class E>
class unexpected {
 public:
  constexpr explicit unexpected(E error) : error_(std::move(error)) {}
  constexpr const E& error() const& { return error_; }
  constexpr E& error() & { return error_; }
  constexpr E&& error() && { return std::move(error_); }

 private:
  E error_;
};

template <class E>
unexpected(E) -> unexpected<E>;

template <class T, class E>
class [[nodiscard]] expected {
  template <class U>
  static constexpr bool is_error = std::is_same_v<std::remove_cvref_t<U>, E>;
  template <class U>
  static constexpr bool makes_value =
      std::is_convertible_v<U&&, T> && !std::is_same_v<std::remove_cvref_t<U>, expected> &&
      (std::is_same_v<T, E> || !is_error<U>);

 public:
  using value_type = T;
  using error_type = E;

  constexpr expected() : state_(std::in_place_index<0>) {}

  // From anything that makes a T, and is not an error or an expected itself.
  template <class U = T, std::enable_if_t<makes_value<U>, int> = 0>
  constexpr expected(U&& value) : state_(std::in_place_index<0>, std::forward<U>(value)) {}

  // From an error itself, where it cannot be mistaken for a value.
  template <class G, std::enable_if_t<is_error<G> && !std::is_same_v<T, E>, int> = 0>
  constexpr expected(G&& error) : state_(std::in_place_index<1>, std::forward<G>(error)) {}

  template <class G, std::enable_if_t<std::is_constructible_v<E, G>, int> = 0>
  constexpr expected(unexpected<G> wrapped)
      : state_(std::in_place_index<1>, std::move(wrapped).error()) {}

  constexpr bool ok() const { return state_.index() == 0; }
  constexpr bool has_value() const { return ok(); }
  constexpr explicit operator bool() const { return ok(); }

  constexpr T& value() & {
    GVM_CHECK(ok(), "value() of a failed expected");
    return *std::get_if<0>(&state_);
  }
  constexpr const T& value() const& {
    GVM_CHECK(ok(), "value() of a failed expected");
    return *std::get_if<0>(&state_);
  }
  constexpr T&& value() && { return std::move(value()); }

  constexpr T& operator*() & { return value(); }
  constexpr const T& operator*() const& { return value(); }
  constexpr T&& operator*() && { return std::move(value()); }
  constexpr T* operator->() { return std::addressof(value()); }
  constexpr const T* operator->() const { return std::addressof(value()); }

  template <class U>
  constexpr T value_or(U&& other) const& {
    return ok() ? value() : static_cast<T>(std::forward<U>(other));
  }
  template <class U>
  constexpr T value_or(U&& other) && {
    return ok() ? std::move(value()) : static_cast<T>(std::forward<U>(other));
  }

  constexpr E& error() & {
    GVM_CHECK(!ok(), "error() of a successful expected");
    return *std::get_if<1>(&state_);
  }
  constexpr const E& error() const& {
    GVM_CHECK(!ok(), "error() of a successful expected");
    return *std::get_if<1>(&state_);
  }
  constexpr E&& error() && { return std::move(error()); }

 private:
  std::variant<T, E> state_;
};

template <class E>
class [[nodiscard]] expected<void, E> {
 public:
  using value_type = void;
  using error_type = E;

  constexpr expected() = default;

  template <class G, std::enable_if_t<std::is_same_v<std::remove_cvref_t<G>, E>, int> = 0>
  constexpr expected(G&& error) : state_(std::in_place_index<1>, std::forward<G>(error)) {}

  template <class G, std::enable_if_t<std::is_constructible_v<E, G>, int> = 0>
  constexpr expected(unexpected<G> wrapped)
      : state_(std::in_place_index<1>, std::move(wrapped).error()) {}

  constexpr bool ok() const { return state_.index() == 0; }
  constexpr bool has_value() const { return ok(); }
  constexpr explicit operator bool() const { return ok(); }
  constexpr void value() const { GVM_CHECK(ok(), "value() of a failed expected"); }
  constexpr void operator*() const { value(); }

  constexpr E& error() & {
    GVM_CHECK(!ok(), "error() of a successful expected");
    return *std::get_if<1>(&state_);
  }
  constexpr const E& error() const& {
    GVM_CHECK(!ok(), "error() of a successful expected");
    return *std::get_if<1>(&state_);
  }
  constexpr E&& error() && { return std::move(error()); }

 private:
  std::variant<std::monostate, E> state_;
};

}  // namespace gvm::base
