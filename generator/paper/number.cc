#include "paper/number.h"

#include <string_view>
#include <utility>

namespace prikaz::paper {

namespace {

bool only_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string without_number_sign(std::string typed) {
  constexpr std::string_view kSign = "№";
  if (!typed.starts_with(kSign)) return typed;
  typed.erase(0, kSign.size());
  while (typed.starts_with(' ') || typed.starts_with("\u00A0"))
    typed.erase(0, typed[0] == ' ' ? 1 : 2);
  return typed;
}

}  // namespace

std::string index_letters(std::string typed) {
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (typed.starts_with(dash)) return typed.substr(dash.size());
  }
  return typed;
}

std::string number_with(const std::string& index, std::string typed) {
  typed = without_number_sign(std::move(typed));
  return !index.empty() && only_digits(typed) ? typed + "-" + index : typed;
}

}  // namespace prikaz::paper
