// Result<T>: a value or the Diagnostics that say why there is none. The member names are those of
// std::expected, which gcc 12 does not have in C++20.
//
//   PRIKAZ_TRY(auto package, opc::Package::open(path));   // returns the error to the caller
//   PRIKAZ_CHECK(fs::write_file(path, bytes));            // the same for Result<void>
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "base/diagnostics.h"

namespace prikaz {

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Diagnostics error) : state_(std::in_place_index<1>, std::move(error)) {
    assert(!std::get<1>(state_).empty());
  }

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  Diagnostics& error() & { return std::get<1>(state_); }
  const Diagnostics& error() const& { return std::get<1>(state_); }
  Diagnostics&& error() && { return std::get<1>(std::move(state_)); }

 private:
  std::variant<T, Diagnostics> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Diagnostics error) : error_(std::move(error)) { assert(!error_.empty()); }

  bool has_value() const { return error_.empty(); }
  explicit operator bool() const { return has_value(); }
  Diagnostics& error() & { return error_; }
  const Diagnostics& error() const& { return error_; }
  Diagnostics&& error() && { return std::move(error_); }

 private:
  Diagnostics error_;
};

#define PRIKAZ_CONCAT_INNER(a, b) a##b
#define PRIKAZ_CONCAT(a, b) PRIKAZ_CONCAT_INNER(a, b)
#define PRIKAZ_TRY_NAMED(result, declaration, ...) \
  auto result = (__VA_ARGS__);                     \
  if (!result) return std::move(result).error();   \
  declaration = std::move(result).value()
#define PRIKAZ_TRY(declaration, ...) \
  PRIKAZ_TRY_NAMED(PRIKAZ_CONCAT(try_result_, __LINE__), declaration, __VA_ARGS__)
#define PRIKAZ_CHECK(...)                                                                         \
  do {                                                                                            \
    if (auto check_result = (__VA_ARGS__); !check_result) return std::move(check_result).error(); \
  } while (false)

}  // namespace prikaz
