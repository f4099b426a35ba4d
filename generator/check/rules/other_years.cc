// One thing under two years within a document: the plan of the order and the plan behind it. And
// the number of a new point that is not the one the order announces.
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/actions.h"
#include "check/rules/mentions.h"
#include "check/rules/other_place.h"
#include "check/rules/references.h"
#include "check/rules/walk.h"
#include "check/rules/word_sets.h"

namespace prikaz::check::references {

namespace {

using View = std::string_view;

// «на 2026 год», «к 2025/2026 учебному году» with the words before it.
struct YearOf {
  const Paragraph* paragraph = nullptr;
  uint32_t begin = 0, end = 0;  // bytes of the year
  std::string year;             // «2026», «2025/2026»
  View kind;                    // «план», if it is one
  std::vector<View> words;      // before the year, behind the kind; the nearest last
};

bool is_year(const Walk& walk, size_t i) {
  const long value = walk.is_number(i) && walk[i].size() == 4 ? number_value(walk.text(i)) : 0;
  return value >= 1990 && value < 2100;
}

View kind_of(View word) {
  static constexpr std::array<View, 5> kKinds = {"план", "график", "программ", "перечень",
                                                 "календар"};
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](View kind) { return word.starts_with(kind); });
  const bool form = found != kKinds.end() && word.size() <= found->size() + View("ами").size();
  return form ? *found : View();
}

// «ПЛАН» in the line over a title's.
View kind_above(const Document& document, const Paragraph& paragraph) {
  if (paragraph.role != Role::kTitle || &paragraph == document.paragraphs.data()) return {};
  const Paragraph& above = *(&paragraph - 1);
  const bool title =
      above.part == paragraph.part && (above.role == Role::kTitle || above.role == Role::kKind);
  return title ? kind_of(trimmed(above.folded)) : View();
}

// Years of a paragraph that something is for; what tells of the past or of other acts is passed
// over.
std::vector<YearOf> years_of(const Paragraph& paragraph) {
  static constexpr std::array<View, 20> kOther = {
      "утратив",  "отмен", "изменени", "итоги",       "итогам",       "итогах",        "итогов ",
      "анализ",   "отчет", "отчёт",    "утвержд",     "во исполн",    "сравнени",      "прошл",
      "предыдущ", "продл", "факт",     "о результат", "по результат", "в соответствии"};
  std::vector<YearOf> out;
  const bool dated = std::any_of(paragraph.tokens.begin(), paragraph.tokens.end(), [](auto& token) {
    return token.kind == TokenKind::kNumber && token.size() == 4;
  });
  if (!dated || mentions_any(paragraph.folded, kOther)) return out;
  const Walk walk(paragraph);
  for (size_t i = 2; i < walk.size(); ++i) {
    if (!is_year(walk, i) || !walk.is_space(i - 1)) continue;
    static constexpr std::array<View, 3> kBefore = {"на", "к", "в"};
    if (!is_one_of(walk.folded(i - 2), kBefore) || is_quoted(walk, i)) continue;
    YearOf each{&paragraph, walk[i].begin, walk[i].end, std::string(walk.text(i))};
    size_t last = i;
    if (walk.is_mark(i + 1, '/') && is_year(walk, i + 2)) {
      each.year += "/" + std::string(walk.text(i + 2));
      last = i + 2;
      each.end = walk[last].end;
    } else if (is_dash(walk[i + 1]) || walk.is_mark(i + 1, '-')) {
      continue;
    }
    const View word = walk.folded(walk.next_solid(last));
    if (!word.starts_with("год") && word != "г" && !word.starts_with("учебн")) continue;
    size_t first = sentence_begin(walk, i);
    for (size_t at = first; at < i; ++at) {
      const View kind = kind_of(walk.folded(at));
      if (kind.empty()) continue;
      each.kind = kind;
      first = at + 1;
    }
    each.words = content_words(paragraph, first, i - 2);
    out.push_back(std::move(each));
    i = last;
  }
  return out;
}

// Words right before the year that are the same in both, from the nearest on.
size_t common_tail(const YearOf& one, const YearOf& other) {
  size_t count = 0;
  while (count < std::min(one.words.size(), other.words.size()) &&
         same_stem(one.words[one.words.size() - 1 - count],
                   other.words[other.words.size() - 1 - count]))
    ++count;
  return count;
}

bool name_the_same(const YearOf& one, const YearOf& other) {
  constexpr size_t kTail = 3, kLeast = 2;
  const bool schools = (one.year.size() > 4) == (other.year.size() > 4);
  if (!schools) return false;
  if (common_tail(one, other) >= kTail) return true;
  const auto& few = one.words.size() < other.words.size() ? one.words : other.words;
  const auto& many = one.words.size() < other.words.size() ? other.words : one.words;
  return !one.kind.empty() && one.kind == other.kind && few.size() >= kLeast &&
         holds_all(few, many);
}

bool may_name(const Paragraph& paragraph) {
  return !paragraph.in_table() &&
         (paragraph.role == Role::kTitle || paragraph.role == Role::kPoint ||
          paragraph.role == Role::kItem || paragraph.role == Role::kText);
}

}  // namespace

// A title of an appendix against the order, and the points of the order against its title.
void other_year(const Document& document, Findings& found) {
  std::vector<YearOf> own;  // of the first paper
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!may_name(paragraph)) continue;
    const bool main = paragraph.part == 0;
    if (!main && paragraph.role != Role::kTitle) continue;
    for (YearOf& each : years_of(paragraph)) {
      if (each.kind.empty()) each.kind = kind_above(document, paragraph);
      const YearOf* other = nullptr;
      bool agreed = false;
      for (const YearOf& known : own) {
        if (!name_the_same(known, each)) continue;
        agreed = agreed || known.year == each.year;
        if (!other) other = &known;
      }
      if (other && !agreed) {
        const Message there =
            with_place(other->year, other_place(document, *other->paragraph, other->begin));
        found.add(paragraph, each.begin, each.end,
                  {"то же названо выше с другим годом: " + there.russian,
                   "the same stands above with another year: " + there.english});
      }
      if (main) own.push_back(std::move(each));
    }
  }
}

// «дополнить подпунктом 5.3 следующего содержания:» over «4.3. …».
void announced_point(const Document& document, Findings& found) {
  for (size_t k = 0; k + 1 < document.flow_end(); ++k) {
    const Paragraph& paragraph = document.paragraphs[k];
    const View text = trimmed(paragraph.folded);
    if (!text.ends_with("содержания:")) continue;
    const Paragraph& next = document.paragraphs[k + 1];
    const Walk walk(paragraph), behind(next);
    const size_t open = behind.is_space(0) ? 1 : 0;
    if (next.in_table() || !behind.is_mark(open, U'«') || !behind.is_number(open + 1)) continue;
    const auto number_at = [](const Walk& tokens, size_t& i) {
      std::string out(tokens.text(i));
      while (tokens.is_mark(i + 1, '.') && tokens.is_number(i + 2)) {
        out += "." + std::string(tokens.text(i + 2));
        i += 2;
      }
      return out;
    };
    for (size_t i = walk.size(); i-- > 2;) {
      const View word = walk.folded(i);
      if (word != "пунктом" && word != "подпунктом") continue;
      size_t first = walk.next_solid(i), last = first, there = open + 1;
      if (!walk.is_number(first)) break;
      const std::string announced = number_at(walk, last), typed = number_at(behind, there);
      const bool closed = behind.is_mark(there + 1, '.') || behind.is_mark(there + 1, ')') ||
                          behind.is_space(there + 1);
      if (closed && announced != typed) {
        const Message place =
            with_place(typed, other_place(document, next, behind[open + 1].begin));
        found.add(
            paragraph, walk[first].begin, walk[last].end,
            {"новый пункт назван " + announced + ", а ниже у него номер " + place.russian,
             "the new point is announced as " + announced + ", it is numbered " + place.english});
      }
      break;
    }
  }
}

}  // namespace prikaz::check::references
