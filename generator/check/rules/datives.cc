#include "check/rules/datives.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "check/rules/preposition_groups.h"
#include "check/rules/walk.h"

namespace prikaz::check::datives {

namespace {

using View = std::string_view;

// The word `steps` words further, single spaces between; size() when another thing stands there.
size_t word_after(const Walk& walk, size_t i, size_t steps) {
  for (; steps > 0; --steps) {
    if (!walk.is_space(i + 1) || !walk.is_word(i + 2)) return walk.size();
    i += 2;
  }
  return i;
}

struct Declined {
  View genitive, dative;
};
constexpr std::array<Declined, 44> kNouns = {{{"приказа", "приказу"},
                                              {"плана", "плану"},
                                              {"графика", "графику"},
                                              {"закона", "закону"},
                                              {"положения", "положению"},
                                              {"решения", "решению"},
                                              {"постановления", "постановлению"},
                                              {"распоряжения", "распоряжению"},
                                              {"договора", "договору"},
                                              {"протокола", "протоколу"},
                                              {"письма", "письму"},
                                              {"устава", "уставу"},
                                              {"порядка", "порядку"},
                                              {"регламента", "регламенту"},
                                              {"приложения", "приложению"},
                                              {"расписания", "расписанию"},
                                              {"списка", "списку"},
                                              {"перечня", "перечню"},
                                              {"указа", "указу"},
                                              {"требований", "требованиям"},
                                              {"карты", "карте"},
                                              {"программы", "программе"},
                                              {"сметы", "смете"},
                                              {"таблицы", "таблице"},
                                              {"схемы", "схеме"},
                                              {"формы", "форме"},
                                              {"правил", "правилам"},
                                              {"рекомендаций", "рекомендациям"},
                                              {"сведений", "сведениям"},
                                              {"документов", "документам"},
                                              {"стандарта", "стандарту"},
                                              {"заявления", "заявлению"},
                                              {"соглашения", "соглашению"},
                                              {"задания", "заданию"},
                                              {"кодекса", "кодексу"},
                                              {"проекта", "проекту"},
                                              {"отчета", "отчету"},
                                              {"отчёта", "отчёту"},
                                              {"акта", "акту"},
                                              {"реестра", "реестру"},
                                              {"номенклатуры", "номенклатуре"},
                                              {"инструкций", "инструкциям"},
                                              {"планов", "планам"},
                                              {"приказов", "приказам"}}};

const Declined* known_noun(View genitive) {
  const auto found = std::find_if(kNouns.begin(), kNouns.end(),
                                  [&](const Declined& each) { return each.genitive == genitive; });
  return found == kNouns.end() ? nullptr : &*found;
}

}  // namespace

bool is_known_genitive(View folded) {
  return known_noun(folded) != nullptr;
}

namespace {

// «согласно приказа», «согласно дорожной карты»: nouns whose dative is known without a dictionary.
void tell_known(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const View word = walk.folded(i);
    if (word != "согласно" && word != "вопреки" && word != "благодаря") continue;
    constexpr size_t kFurthest = 3;
    for (size_t steps = 1; steps <= kFurthest; ++steps) {
      const size_t at = word_after(walk, i, steps);
      if (at >= walk.size()) break;
      const View noun = walk.folded(at);
      if (const auto* known = known_noun(noun)) {
        found.add(
            paragraph, walk[i].begin, walk[at].end,
            {"«" + std::string(word) + "» требует дательного падежа",
             "«" + std::string(word) + "» wants the dative"},
            paragraph.text.substr(walk[i].begin, walk[at].begin - walk[i].begin) +
                (walk[at].capital ? with_capital(known->dative) : std::string(known->dative)));
        break;
      }
      const bool adjective = noun.ends_with("ой") || noun.ends_with("ей") ||
                             noun.ends_with("ого") || noun.ends_with("его") ||
                             noun.ends_with("ых") || noun.ends_with("их");
      if (!adjective) break;
    }
  }
}

}  // namespace

// «согласно приказа»: these want the dative. What the list knows has a sure proposal; the
// dictionary tells the rest.
void wants_dative(const Paragraph& paragraph, Findings& found) {
  const size_t first = found.items().size();
  tell_known(paragraph, found);
  const size_t known = found.items().size();
  if (!found.reads_words()) return;
  preposition_groups::wrong_dative(paragraph, found);
  const auto told_twice = [&](const Finding& each) {
    for (size_t i = first; i < known; ++i) {
      if (found.items()[i].begin == each.begin) return true;
    }
    return false;
  };
  std::vector<Finding> fresh;
  for (size_t i = known; i < found.items().size(); ++i) {
    if (!told_twice(found.items()[i])) fresh.push_back(std::move(found.items()[i]));
  }
  found.items().resize(known);
  std::move(fresh.begin(), fresh.end(), std::back_inserter(found.items()));
}

}  // namespace prikaz::check::datives
