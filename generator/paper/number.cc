#include "paper/number.h"

#include <string_view>

namespace prikaz::paper {

namespace {

bool only_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string without_number_sign(std::string_view typed) {
  constexpr std::string_view kSign = "№", kNoBreakSpace = "\u00A0";
  if (!typed.starts_with(kSign)) return std::string(typed);
  typed.remove_prefix(kSign.size());
  while (typed.starts_with(' ') || typed.starts_with(kNoBreakSpace))
    typed.remove_prefix(typed[0] == ' ' ? 1 : kNoBreakSpace.size());
  return std::string(typed);
}

}  // namespace

std::string index_letters(std::string typed) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (typed.starts_with(dash)) return typed.substr(dash.size());
  }
  return typed;
}

std::string number_with(const std::string& index, std::string_view typed) {
  const std::string number = without_number_sign(typed);
  return !index.empty() && only_digits(number) ? number + "-" + index : number;
}

}  // namespace prikaz::paper
