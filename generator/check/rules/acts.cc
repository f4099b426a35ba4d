// One act cited in two ways, and laws whose dates everybody can look up.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/cited_acts.h"
#include "check/rules/dates.h"
#include "check/rules/references.h"
#include "check/rules/walk.h"

namespace prikaz::check::references {

namespace {

using View = std::string_view;

bool are_whole(const CitedAct& one, const CitedAct& other) {
  return one.date && other.date && one.date->date && other.date->date;
}

// A slip of the hand changes one of day, month and year.
bool differ_in_one_part(const Date& one, const Date& other) {
  const int parts = (one.day != other.day) + (one.month != other.month) + (one.year != other.year);
  return parts == 1;
}

// By the first word: «отдела образования» and «отдела»; an act without a body may be of anybody.
bool may_be_of_one_body(View one, View other) {
  constexpr size_t kStem = 10;  // bytes
  return one.empty() || other.empty() || one.substr(0, kStem) == other.substr(0, kStem);
}

// The part of a long title that is cited.
bool is_same_title(View one, View other) {
  return one.starts_with(other) || other.starts_with(one);
}

std::string shown(const CitedAct& act) {
  return act.paragraph->text.substr(act.date->begin, act.date->end - act.date->begin);
}

std::string number_of(const CitedAct& act) {
  return act.paragraph->text.substr(act.number_begin, act.number_end - act.number_begin);
}

bool other_date(const CitedAct& first, const CitedAct& act, Findings& found) {
  if (first.number.empty() || first.number != act.number || !are_whole(first, act)) return false;
  if (*first.date->date == *act.date->date) return false;
  const bool titled = !first.title.empty() && !act.title.empty();
  const bool same = titled ? is_same_title(first.title, act.title)
                           : differ_in_one_part(*first.date->date, *act.date->date);
  if (!same) return false;
  found.add(*act.paragraph, act.date->begin, act.date->end,
            {"выше у этого же документа другая дата (" + shown(first) + ")",
             "the same act had another date above (" + shown(first) + ")"});
  return true;
}

bool other_act_number(const CitedAct& first, const CitedAct& act, Findings& found) {
  const bool same = are_whole(first, act) && *first.date->date == *act.date->date &&
                    !first.title.empty() && !act.title.empty() &&
                    is_same_title(first.title, act.title);
  if (!same || first.number.empty() || act.number.empty() || first.number == act.number)
    return false;
  found.add(*act.paragraph, act.number_begin, act.number_end,
            {"выше у этого же документа другой номер (" + number_of(first) + ")",
             "the same act had another number above (" + number_of(first) + ")"});
  return true;
}

bool other_title(const CitedAct& first, const CitedAct& act, Findings& found) {
  const bool same = are_whole(first, act) && *first.date->date == *act.date->date &&
                    !first.number.empty() && first.number == act.number;
  if (!same || first.title.empty() || act.title.empty()) return false;
  if (is_same_title(first.title, act.title)) return false;
  found.add(*act.paragraph, act.title_begin, act.title_end,
            {"выше у этого же документа другой заголовок", "the same act had another title above"});
  return true;
}

// «приказа отдела от 23.06.2024 № 156» in the appendix of that very order, dated 23.06.2025.
bool is_this_paper_misdated(const Document& document, const CitedAct& act) {
  const Part& main = document.parts[0];
  if (main.kind.empty() || act_kind(main.kind) != act.kind || !main.date || main.number.empty() ||
      !act.date || !act.date->date || act.in_title)
    return false;
  return fold(main.number) == act.number && differ_in_one_part(*main.date, *act.date->date);
}

}  // namespace

void act_differs(const Document& document, Findings& found) {
  constexpr size_t kMost = 300;
  const std::vector<CitedAct>& acts = found.cited_acts();
  for (size_t i = 0; i < std::min(acts.size(), kMost); ++i) {
    const CitedAct& act = acts[i];
    if (is_this_paper_misdated(document, act)) {
      const std::string right = dates::numeric(*document.parts[0].date);
      found.add(*act.paragraph, act.date->begin, act.date->end,
                {"у самого документа с этим номером другая дата (" + right + ")",
                 "the paper itself has this number and another date (" + right + ")"});
      continue;
    }
    for (size_t k = 0; k < i; ++k) {
      const CitedAct& first = acts[k];
      if (first.kind != act.kind || !may_be_of_one_body(first.issuer, act.issuer)) continue;
      if (other_date(first, act, found) || other_act_number(first, act, found) ||
          other_title(first, act, found))
        break;
    }
  }
}

namespace {

struct Law {
  View number, title;  // what its title begins with
  int year, month, day;
};
// Federal laws that departments of education cite.
constexpr std::array<Law, 27> kLaws = {{
    {"273-фз", "об образовании в российской", 2012, 12, 29},
    {"273-фз", "о противодействии коррупции", 2008, 12, 25},
    {"131-фз", "об общих принципах организации местного", 2003, 10, 6},
    {"414-фз", "об общих принципах организации публичной", 2021, 12, 21},
    {"44-фз", "о контрактной системе", 2013, 4, 5},
    {"223-фз", "о закупках товаров", 2011, 7, 18},
    {"152-фз", "о персональных данных", 2006, 7, 27},
    {"149-фз", "об информации, информационных", 2006, 7, 27},
    {"59-фз", "о порядке рассмотрения обращений", 2006, 5, 2},
    {"120-фз", "об основах системы профилактики", 1999, 6, 24},
    {"124-фз", "об основных гарантиях прав ребенка", 1998, 7, 24},
    {"181-фз", "о социальной защите инвалидов", 1995, 11, 24},
    {"210-фз", "об организации предоставления государственных", 2010, 7, 27},
    {"436-фз", "о защите детей от информации", 2010, 12, 29},
    {"196-фз", "о безопасности дорожного движения", 1995, 12, 10},
    {"69-фз", "о пожарной безопасности", 1994, 12, 21},
    {"35-фз", "о противодействии терроризму", 2006, 3, 6},
    {"114-фз", "о противодействии экстремистской", 2002, 7, 25},
    {"52-фз", "о санитарно-эпидемиологическом", 1999, 3, 30},
    {"25-фз", "о муниципальной службе", 2007, 3, 2},
    {"329-фз", "о физической культуре и спорте", 2007, 12, 4},
    {"402-фз", "о бухгалтерском учете", 2011, 12, 6},
    {"7-фз", "о некоммерческих организациях", 1996, 1, 12},
    {"174-фз", "об автономных учреждениях", 2006, 11, 3},
    {"442-фз", "об основах социального обслуживания", 2013, 12, 28},
    {"323-фз", "об основах охраны здоровья", 2011, 11, 21},
    {"489-фз", "о молодежной политике", 2020, 12, 30},
}};

}  // namespace

void law_details(const Document&, Findings& found) {
  for (const CitedAct& act : found.cited_acts()) {
    if (act.kind != "закон" || act.title.empty() || !act.date || !act.date->date) continue;
    const auto titled = [&](const Law& law) { return act.title.starts_with(law.title); };
    const auto law = std::find_if(kLaws.begin(), kLaws.end(), titled);
    if (law == kLaws.end() || act.number.empty() || !act.number.ends_with("-фз")) continue;
    const Date date{law->year, law->month, law->day};
    if (*act.date->date != date) {
      const std::string right = dates::numeric(date);
      found.add(*act.paragraph, act.date->begin, act.date->end,
                {"у этого закона другая дата (" + right + ")",
                 "this law has another date (" + right + ")"});
    } else if (act.number != law->number) {
      found.add(*act.paragraph, act.number_begin, act.number_end,
                {"у этого закона другой номер", "this law has another number"});
    }
  }
}

}  // namespace prikaz::check::references
