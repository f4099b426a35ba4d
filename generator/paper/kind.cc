#include "paper/kind.h"

#include "russian/letters.h"

namespace prikaz::paper {

const KindWords& words(Kind kind) {
  static constexpr KindWords kWords[] = {
      {"приказ", "приказу", "приказом", "order", "order"},
      {"план", "плану", "планом", "plan", "plan"},
      {"протокол", "протоколу", "протоколом", "minutes", "minutes"},
      {"письмо", "письму", "письмом", "letter", "letter"},
      {"список", "списку", "списком", "list", "list"},
  };
  return kWords[static_cast<size_t>(kind)];
}

std::optional<Kind> kind_of(std::string_view name) {
  const std::string wanted = russian::lower(name);
  for (const Kind kind : kKinds) {
    if (words(kind).name == wanted) return kind;
  }
  return std::nullopt;
}

}  // namespace prikaz::paper
