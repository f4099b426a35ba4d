// The approval stamp and the appendix mark: what the upper right corner of an appendix says. Both
// take date and number from the card of the main paper.
//
// ГОСТ Р 7.0.97, реквизиты «Гриф утверждения» and «Отметка о приложении».
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "data/value.h"
#include "paper/kind.h"

namespace prikaz::paper {

// What a paper hands down to its appendices.
struct MainPaper {
  Kind kind = Kind::kOrder;
  std::optional<Date> date;
  std::string number;
  std::string title;     // in one line
  std::string genitive;  // of the department: приказом «отдела образования»
  std::string index;     // letters of its journal, "ОД"; orders have one
};

// «УТВЕРЖДЕН», «УТВЕРЖДЕНА», «УТВЕРЖДЕНО» or «УТВЕРЖДЕНЫ»: agreed with the first noun of the title
// that names a kind of paper, else with the ending of its first word, else with the kind.
std::string stamp_word(std::string_view title, Kind kind);
// Is such a noun among the first words, so that stamp_word() is sure?
bool names_paper(std::string_view title);

// гриф and отметка of view.h. `number` is the appendix's, "" for one that has none.
data::Value stamp(const MainPaper& main, std::string_view word);
enum class BesideStamp { kNo, kYes };
data::Value appendix_mark(const MainPaper& main, std::string_view number, BesideStamp beside);

}  // namespace prikaz::paper
