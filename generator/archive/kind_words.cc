#include "archive/kind_words.h"

#include <fmt/format.h>

#include <array>

namespace prikaz::archive {

namespace {

struct Known {
  std::string_view kind, genitive, instrumental, plural, plural_genitive;
};
constexpr std::array<Known, 8> kKnown = {{
    {"приказ", "приказа", "с приказом", "приказы", "приказов"},
    {"план", "плана", "с планом", "планы", "планов"},
    {"протокол", "протокола", "с протоколом", "протоколы", "протоколов"},
    {"письмо", "письма", "с письмом", "письма", "писем"},
    {"список", "списка", "со списком", "списки", "списков"},
    {"распоряжение", "распоряжения", "с распоряжением", "распоряжения", "распоряжений"},
    {"положение", "положения", "с положением", "положения", "положений"},
    {"акт", "акта", "с актом", "акты", "актов"},
}};

}  // namespace

KindForms kind_forms(std::string_view kind) {
  for (const Known& each : kKnown) {
    if (each.kind == kind) {
      return {std::string(each.genitive), std::string(each.instrumental), std::string(each.plural),
              std::string(each.plural_genitive)};
    }
  }
  if (kind.empty()) return {"документа", "с документом", "документы", "документов"};
  return {fmt::format("документа вида «{}»", kind), fmt::format("с документом вида «{}»", kind),
          fmt::format("документы вида «{}»", kind), fmt::format("документов вида «{}»", kind)};
}

}  // namespace prikaz::archive
