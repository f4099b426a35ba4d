// The kinds of documents inside sentences of lists and acts.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::archive {

struct KindForms {
  std::string genitive;         // "приказа"
  std::string instrumental;     // "с приказом", with its preposition
  std::string plural;           // "приказы"
  std::string plural_genitive;  // "приказов"
};
// A kind that is not known is told as «документ вида „акт“».
KindForms kind_forms(std::string_view kind);

}  // namespace prikaz::archive
