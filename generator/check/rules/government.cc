// Turns of phrase that office papers get wrong: «куратор за школой», «данного приказа», «в
// конкурсах, «Учитель года» и др.».
#include "check/rules/government.h"

#include <array>
#include <string>
#include <string_view>

#include "check/rules/walk.h"

namespace prikaz::check::government {

namespace {

using View = std::string_view;

// The genitive of a noun in the instrumental, "" when its ending says nothing.
std::string genitive(View folded) {
  struct Ending {
    View instrumental, genitive;
  };
  static constexpr std::array<Ending, 5> kEndings = {{{"ностью", "ности"},
                                                      {"нием", "ния"},
                                                      {"цией", "ции"},
                                                      {"цессом", "цесса"},
                                                      {"ботой", "боты"}}};
  for (const Ending& each : kEndings) {
    if (folded.ends_with(each.instrumental)) {
      return std::string(folded.substr(0, folded.size() - each.instrumental.size())) +
             std::string(each.genitive);
    }
  }
  return {};
}

bool is_instrumental(View folded) {
  static constexpr std::array<View, 8> kEndings = {"ью", "ем",  "ом",  "ой",
                                                   "ей", "ами", "ями", "ими"};
  for (const View ending : kEndings) {
    if (folded.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace

// A curator is «куратор чего», not «за чем».
void curator_of(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 4 < walk.size(); ++i) {
    if (!walk.folded(i).starts_with("куратор") || walk[i].size() > View("кураторами").size())
      continue;
    if (!walk.is_space(i + 1) || walk.folded(i + 2) != "за" || !walk.is_word(i + 4)) continue;
    if (!is_instrumental(walk.folded(i + 4))) continue;
    const Message message{"куратор – чего, а не за чем", "«куратор» wants the genitive"};
    const std::string right = genitive(walk.folded(i + 4));
    if (right.empty()) {
      found.add(paragraph, walk[i].begin, walk[i + 4].end, message);
    } else {
      found.add(paragraph, walk[i].begin, walk[i + 4].end, message,
                std::string(walk.text(i)) + " " + right);
    }
  }
}

// An order calls itself «настоящий приказ».
void this_paper(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::pair<View, View>, 8> kForms = {{{"данный", "настоящий"},
                                                                   {"данное", "настоящее"},
                                                                   {"данного", "настоящего"},
                                                                   {"данному", "настоящему"},
                                                                   {"данным", "настоящим"},
                                                                   {"данном", "настоящем"},
                                                                   {"данной", "настоящей"},
                                                                   {"данную", "настоящую"}}};
  static constexpr std::array<View, 4> kPapers = {"приказ", "распоряжени", "постановлени",
                                                  "положени"};
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.folded(i).starts_with("данн") || !walk.is_space(i + 1)) continue;
    const View paper = walk.folded(i + 2);
    bool names_paper = false;
    for (const View stem : kPapers)
      names_paper = names_paper || (paper.starts_with(stem) && paper.size() <= stem.size() + 4);
    for (const auto& [typed, right] : kForms) {
      if (!names_paper || walk.folded(i) != typed) continue;
      found.add(paragraph, walk[i].begin, walk[i + 2].end,
                {"о себе документ говорит «настоящий»", "a paper calls itself «настоящий»"},
                (walk[i].capital ? with_capital(right) : std::string(right)) +
                    paragraph.text.substr(walk[i].end, walk[i + 2].end - walk[i].end));
    }
  }
}

// «в конкурсах, «Учитель года» и др.»: a name stands behind its kind without a comma.
void needless_comma(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 9> kKinds = {
      "конкурс", "акци", "фестивал", "олимпиад", "проект", "смотр", "форум", "викторин", "марафон"};
  static constexpr std::array<View, 4> kPlural = {"ах", "ях", "ам", "ям"};
  if (paragraph.text.find(", «") == std::string::npos) return;
  const Walk walk(paragraph);
  for (size_t i = 0; i + 4 < walk.size(); ++i) {
    if (!walk.is_word(i) || !walk.is_mark(i + 1, ',') || !walk.is_space(i + 2)) continue;
    if (!walk.is_mark(i + 3, U'«') || !walk[i + 4].capital) continue;
    const View kind = walk.folded(i);
    bool known = false;
    for (const View stem : kKinds) {
      for (const View ending : kPlural)
        known = known || (kind.starts_with(stem) && kind.substr(stem.size()) == ending);
    }
    if (!known) continue;
    constexpr size_t kLongest = 40;  // tokens of a name
    size_t close = i + 4;
    while (close < i + kLongest && walk.exists(close) && !walk.is_mark(close, U'»')) ++close;
    const bool listed = walk.folded(close + 2) == "и" &&
                        (walk.folded(close + 4) == "др" || walk.folded(close + 4) == "другие" ||
                         walk.folded(close + 4) == "других");
    if (!listed) continue;
    found.add(paragraph, walk[i].begin, walk[i + 3].end,
              {"перед названием запятая не нужна", "no comma stands before the name"},
              std::string(walk.text(i)) + " «");
  }
}

}  // namespace prikaz::check::government
