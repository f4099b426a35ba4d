#include "check/rules/prepositions.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "check/rules/datives.h"
#include "check/rules/noun_cases.h"
#include "check/rules/preposition_cases.h"
#include "check/rules/preposition_groups.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check::prepositions {

namespace {

using View = std::string_view;
using russian::Case;
using russian::CaseSet;
using namespace russian::one_case;

// The token of the word behind these words, or size().
size_t behind(const Paragraph& paragraph, const Walk& walk, size_t i, View words) {
  if (!View(paragraph.folded).substr(walk[i].begin).starts_with(words)) return walk.size();
  const size_t end = walk[i].begin + words.size();
  while (walk.exists(i) && walk[i].end < end) ++i;
  const bool whole = walk[i].end == end && walk.is_space(i + 1) && walk.is_word(i + 2);
  return whole ? i + 2 : walk.size();
}

bool is_judged(const Walk& walk, size_t noun, View preposition) {
  if (walk[noun].capital || walk.is_mark(noun + 1, '-') || walk.is_mark(noun + 1, '.'))
    return walk.is_mark(noun + 1, '.') && !walk[noun].capital && walk[noun].size() > 10;
  const bool own_rule =
      preposition == "согласно" || preposition == "вопреки" || preposition == "благодаря";
  return !own_rule || !datives::is_known_genitive(walk.folded(noun));
}

// Judges the noun behind one preposition; false when it is not this one.
bool judge(const Paragraph& paragraph, const Walk& walk, size_t i, const Preposition& each,
           Findings& found) {
  size_t noun = behind(paragraph, walk, i, each.words);
  if (noun >= walk.size()) return false;
  size_t adjectives = 0;
  while (adjectives < 2 && adjective_readings(walk.folded(noun)) && walk.is_space(noun + 1) &&
         walk.is_word(noun + 2)) {
    if (!(adjective_readings(walk.folded(noun))->any() & each.wanted)) {
      found.add(paragraph, walk[i].begin, walk[noun].end, wants(each));
      return true;
    }
    noun += 2;
    ++adjectives;
  }
  const auto readings = noun_readings(walk.folded(noun));
  if (!readings || !is_judged(walk, noun, each.words)) return true;
  const bool into_people = readings->living && (each.words == "в" || each.words == "за");
  // «по 5 мая», but not «по окончание».
  const CaseSet allowed = each.words == "по" && readings->neuter != 0
                              ? static_cast<CaseSet>(each.wanted & ~kAcc)
                              : each.wanted;
  if ((readings->any() & allowed) != 0 || into_people) return true;
  const Case wanted = meant_case(each, walk.folded(noun));
  const std::string right = noun_in(walk.folded(noun), wanted);
  const Message message = wants(each, wanted);
  if (right.empty()) {
    found.add(paragraph, walk[i].begin, walk[noun].end, message);
  } else {
    found.add(paragraph, walk[i].begin, walk[noun].end, message,
              paragraph.text.substr(walk[i].begin, walk[noun].begin - walk[i].begin) + right);
  }
  return true;
}

}  // namespace

void wrong_case(const Paragraph& paragraph, Findings& found) {
  if (found.reads_words()) return preposition_groups::wrong_case(paragraph, found);
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    constexpr size_t kLongest = 24;  // bytes
    if (!walk.is_word(i) || walk[i].size() > kLongest || !walk.is_space(i + 1)) continue;
    if (walk.is_mark(i - 1, '-') ||
        (walk[i].capital && walk[i].size() == 2 && i > 1 && walk[i].begin != paragraph.body))
      continue;  // a letter: «класс В»
    for (const Preposition* each : prepositions_from(walk.folded(i))) {
      if (judge(paragraph, walk, i, *each, found)) break;
    }
  }
}

void lost_preposition(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 4 < walk.size(); ++i) {
    if (walk.folded(i) != "в" || !walk.is_space(i + 1) || !walk.is_space(i + 3)) continue;
    const View noun = walk.folded(i + 2), next = walk.folded(i + 4);
    const bool link = noun == "связи", accord = noun == "соответствии";
    if (!link && !accord) continue;
    const auto readings = noun_readings(next);
    const bool wrong =
        next == "этим" ||
        (readings && (link ? readings->any() == kIns : (readings->any() & (kDat | kPrep)) == 0));
    if (!wrong) continue;
    const std::string right = noun_in(next, Case::kInstrumental);
    found.add(paragraph, walk[i].begin, walk[i + 4].end,
              {"пропущено «с»: «" + std::string(walk.folded(i)) + " " + std::string(noun) + " с»",
               "«с» is missing"},
              paragraph.text.substr(walk[i].begin, walk[i + 4].begin - walk[i].begin) + "с " +
                  (right.empty() ? std::string(walk.text(i + 4)) : right));
  }
}

}  // namespace prikaz::check::prepositions
