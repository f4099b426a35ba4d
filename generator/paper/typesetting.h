// The marks of a finished view: quotes, dashes and ranges as papers print them (russian/marks.h).
// Not for callers outside of `paper`.
#pragma once

#include <string_view>

#include "data/value.h"

namespace prikaz::paper {

// «типографика»: да, пробелы, нет.
enum class Typography {
  kWhole,   // marks, no-break spaces and hyphens
  kSpaces,  // no-break spaces and hyphens; the marks as typed
  kNone,    // all as typed, with plain spaces and hyphens
};
inline constexpr std::string_view kTypographyChoices[] = {"да", "пробелы", "нет"};
Typography typography_named(std::string_view name);  // "" is kWhole

// The view in that typography. Links, `данные`, names of columns and what is no text stay as they
// are.
data::Value typeset(const data::Value& view, Typography how);

}  // namespace prikaz::paper
