// The simple types of WordprocessingML (ECMA-376 part 1, 17.18 and 22.9) from the text of an
// attribute: numbers, measures with and without a unit, switches, words of a list. A value that is
// not of its type is a warning and counts as not there.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "base/length.h"
#include "wml/properties.h"
#include "wml/report.h"
#include "xml/document.h"

namespace prikaz::wml {

// A whole number; decimals are cut. nullopt when `text` is none. Held within ±2^31.
std::optional<int64_t> parse_integer(std::string_view text);
// A number without a unit counts in `unit`; with one ("12pt", "2.5cm", 22.9.2.15) it is that
// length. Held within ±10 metres.
std::optional<Length> parse_measure(std::string_view text, Length unit);
// Shares: "50%" and, without the sign, `per_whole`-ths (5000 for tables, 100000 for drawings).
std::optional<double> parse_percent(std::string_view text, double per_whole);
std::optional<Colour> parse_colour(std::string_view text);  // "auto", RRGGBB, "#RRGGBB"
std::optional<bool> parse_on_off(std::string_view text);

inline constexpr Length kTwip = Length::twips(1);
inline constexpr Length kHalfPoint = Length::half_points(1);
inline constexpr Length kPoint = Length::emu(Length::kPerPoint);
inline constexpr Length kEmu = Length::emu(1);

// An attribute of `element`, with a warning when it is there and bad. 17.17.4 CT_OnOff: true when
// the element stands without the attribute.
class Attributes {
 public:
  Attributes(xml::Node element, Report& report) : element_(element), report_(report) {}

  std::optional<std::string_view> text(std::string_view name) const {
    return element_.attribute(name);
  }
  bool on_off(std::string_view name = "w:val") const;
  std::optional<bool> flag(std::string_view name) const;  // nullopt when it is not there
  std::optional<int64_t> integer(std::string_view name) const;
  // Within the bounds, else a warning and the nearer bound.
  std::optional<int> integer(std::string_view name, int lowest, int highest) const;
  std::optional<Length> measure(std::string_view name, Length unit = kTwip) const;
  std::optional<Colour> colour(std::string_view name) const;

  template <class T>
  std::optional<T> word(std::string_view name,
                        std::span<const std::pair<std::string_view, T>> words) const {
    const auto value = element_.attribute(name);
    if (!value) return std::nullopt;
    for (const auto& [text, meaning] : words)
      if (text == *value) return meaning;
    report_.bad_value(element_, name, *value);
    return std::nullopt;
  }

 private:
  xml::Node element_;
  Report& report_;
};

}  // namespace prikaz::wml
