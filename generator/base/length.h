// A length on paper, in English Metric Units: whole numbers for millimetres, points and twips, so
// sums never drift.
#pragma once

#include <compare>
#include <cstdint>

namespace prikaz {

class Length {
 public:
  static constexpr int64_t kPerPoint = 12700;
  static constexpr int64_t kPerTwip = 635;
  static constexpr int64_t kPerMillimetre = 36000;

  constexpr Length() = default;
  static constexpr Length emu(int64_t value) { return Length(value); }
  static constexpr Length twips(int64_t value) { return Length(value * kPerTwip); }
  static constexpr Length half_points(int64_t value) { return Length(value * kPerPoint / 2); }
  static constexpr Length points(double value) { return Length(rounded(value * kPerPoint)); }
  static constexpr Length millimetres(double value) {
    return Length(rounded(value * kPerMillimetre));
  }

  constexpr int64_t emu() const { return value_; }
  constexpr double points() const { return static_cast<double>(value_) / kPerPoint; }
  constexpr double millimetres() const { return static_cast<double>(value_) / kPerMillimetre; }
  // Whole twips, rounded to the nearest.
  constexpr int64_t twips() const {
    return (value_ >= 0 ? value_ + kPerTwip / 2 : value_ - kPerTwip / 2) / kPerTwip;
  }
  // This length on the grid of whole twips, which Word and LibreOffice lay out on.
  constexpr Length snapped() const { return twips(twips()); }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator-() const { return Length(-value_); }
  constexpr Length& operator+=(Length other) {
    value_ += other.value_;
    return *this;
  }
  constexpr Length& operator-=(Length other) {
    value_ -= other.value_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.value_ + b.value_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.value_ - b.value_); }
  friend constexpr Length operator*(Length a, int64_t n) { return Length(a.value_ * n); }
  friend constexpr Length operator/(Length a, int64_t n) { return Length(a.value_ / n); }
  friend constexpr Length scaled(Length a, double factor) {
    return Length(rounded(static_cast<double>(a.value_) * factor));
  }

 private:
  constexpr explicit Length(int64_t value) : value_(value) {}
  static constexpr int64_t rounded(double value) {
    return static_cast<int64_t>(value < 0 ? value - 0.5 : value + 0.5);
  }
  int64_t value_ = 0;
};

}  // namespace prikaz
