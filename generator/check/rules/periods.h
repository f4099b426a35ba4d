// The time that a plan is for, as its title says: «на неделю с 5 по 9 октября 2026 года», «на
// октябрь 2026 года», «на II квартал 2026 года», «на 2025/26 учебный год», «на 2026 год»; and the
// time that a cell of terms names. No words of law or habit are looked at here.
//
//   if (const auto period = period_of(lines)) …
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "check/document.h"

namespace prikaz::check {

struct Period {
  Date from, to;  // the last day belongs to it
  bool operator==(const Period&) const = default;
  bool overlaps(const Period& other) const { return from <= other.to && other.from <= to; }
};

// Of the lines of a title; nullopt when none is told, or several that differ. A school year begins
// in August, when it is prepared.
std::optional<Period> period_of(std::span<const Paragraph* const> title);

// From the first day to the last that the lines of a cell name. Months and days without a year have
// that of what follows them in the cell, else one that lets them fall into `within`, if there is
// one. nullopt: the cell names none, or what is no month, day or year.
struct CellTerm {
  Period period;
  const Paragraph* line = nullptr;  // where it stands
  uint32_t begin = 0, end = 0;      // bytes
};
std::optional<CellTerm> term_of(std::span<const Paragraph* const> cell, const Period& within);

}  // namespace prikaz::check
