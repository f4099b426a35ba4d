#include <map>
#include <string>
#include <vector>

#include "check/rules/families.h"
#include "check/rules/lettered_lists.h"
#include "check/rules/numbered_lists.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

void tell(const std::vector<Numbered>& all, Verdict wanted, const Message& message,
          Findings& found) {
  for (const Numbered& each : all) {
    if (each.verdict != wanted) continue;
    const bool helps = each.expected.size() == each.levels.size() && each.expected != each.levels;
    if (wanted != Verdict::kLevel && helps) {
      found.add(*each.paragraph, each.begin, each.end, message, printed(each.expected));
    } else {
      found.add(*each.paragraph, each.begin, each.end, message);
    }
  }
}

void gap(const Document&, Findings& found) {
  tell(found.numbered_points(), Verdict::kGap,
       {"номер пункта не по порядку", "a point's number is out of order"}, found);
}

void duplicate(const Document&, Findings& found) {
  const auto& all = found.numbered_points();
  tell(all, Verdict::kDuplicate,
       {"такой номер пункта уже был", "this number of a point stood already"}, found);
  for (const Numbered& each : all) {
    if (each.verdict != Verdict::kShifted) continue;
    Levels right = each.levels;
    ++right.back();
    found
        .add(*each.paragraph, each.begin, each.end,
             {"после повтора номера сдвинуты", "the numbers behind one that stands twice are off"},
             printed(right))
        .severity = Severity::kNote;
  }
}

void level(const Document&, Findings& found) {
  tell(found.numbered_points(), Verdict::kLevel,
       {"подпункт не своего пункта", "a sub-point of another point"}, found);
}

void two_points(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kPoint || paragraph.number.empty()) return;
  const Walk walk(paragraph);
  for (const InnerPoint& inner : inner_points(paragraph, levels_of(paragraph.number))) {
    found.add(paragraph, walk[inner.token].begin, walk[inner.word].end,
              {"два пункта в одном абзаце", "two points in one paragraph"});
  }
}

void too_deep(const Paragraph& paragraph, Findings& found) {
  constexpr size_t kDeepest = 4;
  if (paragraph.role != Role::kPoint || levels_of(paragraph.number).size() <= kDeepest) return;
  const size_t begin = number_begin(paragraph);
  if (begin == std::string::npos) return;
  found.add(paragraph, begin, begin + paragraph.number.size(),
            {"больше четырёх уровней пунктов", "more than four levels"});
}

// The paragraph's own number: another point's inside of it is told as two points.
void no_space(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kPoint || paragraph.body == 0) return;
  const Walk walk(paragraph);
  size_t i = 1;
  while (walk.exists(i + 1) && walk[i + 1].begin < paragraph.body) ++i;
  const bool ends_number = (walk.is_mark(i, '.') || walk.is_mark(i, ')')) && walk.is_number(i - 1);
  const bool word = walk.is_word(i + 1) && walk[i + 1].cyrillic && walk[i + 1].capital;
  if (!ends_number || !word || walk[i + 1].begin != paragraph.body) return;
  size_t first = i - 1;
  while (first >= 2 && walk.is_mark(first - 1, '.') && walk.is_number(first - 2)) first -= 2;
  found.add(paragraph, walk[first].begin, walk[i + 1].end,
            {"нет пробела после номера пункта", "no space after a point's number"},
            paragraph.text.substr(walk[first].begin, walk[i].end - walk[first].begin) + " " +
                std::string(walk.text(i + 1)),
            Fix::kSafe);
}

// «2.3 Рябовой» among «2.1.» and «2.2.»: most of the sub-points of a paper end with a stop.
void no_stop(const Document& document, Findings& found) {
  struct Count {
    size_t with = 0;
    std::vector<const Paragraph*> without;
  };
  std::map<int, Count> counts;  // by paper
  for (const Paragraph& point : document.paragraphs) {
    const bool typed = point.role == Role::kPoint && point.body > 0;
    if (!typed || point.number.find('.') == std::string::npos) continue;
    const size_t begin = number_begin(point);
    if (begin == std::string::npos) continue;
    Count& count = counts[point.part];
    if (point.text.compare(begin + point.number.size(), 1, ".") == 0) {
      ++count.with;
    } else {
      count.without.push_back(&point);
    }
  }
  for (const auto& [part, count] : counts) {
    if (count.with < 2 || count.without.size() * 2 > count.with) continue;
    for (const Paragraph* point : count.without) {
      const size_t begin = number_begin(*point);
      found.add(*point, begin, begin + point->number.size(),
                {"после номера пункта у остальных стоит точка",
                 "the other points have a stop behind their numbers"},
                point->number + ".", Fix::kSafe);
    }
  }
}

void dash_and_number(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kPoint || paragraph.body == 0) return;
  const Walk walk(paragraph);
  const size_t dash = walk.is_space(0) ? 1 : 0;
  if (!walk.is_mark(dash, '-') && !is_dash(walk[dash])) return;
  size_t number = walk.next_solid(dash);
  if (!walk.is_number(number)) return;
  size_t last = number;
  while (walk[last + 1].end <= paragraph.body && !walk.is_space(last + 1) && walk.exists(last + 1))
    ++last;
  found.add(paragraph, walk[dash].begin, walk[last].end,
            {"перед номером пункта стоит ещё и тире", "a dash stands before a point's number too"},
            paragraph.text.substr(walk[number].begin, walk[last].end - walk[number].begin),
            Fix::kSafe);
}

void row_gap(const Document& document, Findings& found) {
  tell(numbered_rows(document), Verdict::kGap,
       {"номер строки не по порядку", "a row's number is out of order"}, found);
}

void row_duplicate(const Document& document, Findings& found) {
  tell(numbered_rows(document), Verdict::kDuplicate,
       {"такой номер строки уже был", "this number of a row stood already"}, found);
}

const Rule kRules[] = {
    {"numbering.gap",
     Severity::kError,
     {"пропуск в номерах пунктов", "a gap in the points' numbers"},
     nullptr,
     gap},
    {"numbering.duplicate",
     Severity::kError,
     {"повтор номера пункта", "a point's number twice"},
     nullptr,
     duplicate},
    {"numbering.level",
     Severity::kError,
     {"подпункт не своего пункта", "a sub-point out of place"},
     nullptr,
     level},
    {"numbering.two-points",
     Severity::kWarning,
     {"два пункта в одном абзаце", "two points in one paragraph"},
     two_points},
    {"numbering.too-deep",
     Severity::kWarning,
     {"больше четырёх уровней", "more than four levels"},
     too_deep},
    {"numbering.no-space",
     Severity::kWarning,
     {"номер пункта слитно с текстом", "a point's number glued to its text"},
     no_space},
    {"numbering.no-stop",
     Severity::kWarning,
     {"точка после номера пункта", "the stop behind a point's number"},
     nullptr,
     no_stop},
    {"numbering.dash-and-number",
     Severity::kWarning,
     {"тире перед номером пункта", "a dash before a point's number"},
     dash_and_number},
    {"numbering.letter",
     Severity::kError,
     {"буквы перечня не по порядку", "letters of a list out of order"},
     nullptr,
     numbering::letter_order},
    {"numbering.chapter",
     Severity::kError,
     {"номера разделов не по порядку", "numbers of chapters out of order"},
     nullptr,
     numbering::chapter_order},
    {"numbering.row-gap",
     Severity::kWarning,
     {"пропуск в номерах строк", "a gap in the rows' numbers"},
     nullptr,
     row_gap},
    {"numbering.row-duplicate",
     Severity::kWarning,
     {"повтор номера строки", "a row's number twice"},
     nullptr,
     row_duplicate},
};

}  // namespace

std::span<const Rule> numbering_rules() {
  return kRules;
}

}  // namespace prikaz::check
