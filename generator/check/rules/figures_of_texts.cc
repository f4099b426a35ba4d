// Figures of one sentence that contradict each other: digits and words, a whole and its parts.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/actions.h"
#include "check/rules/form.h"
#include "check/rules/mentions.h"
#include "check/rules/quantities.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

bool has_numbers(const Paragraph& paragraph, std::ptrdiff_t least) {
  return std::count_if(paragraph.tokens.begin(), paragraph.tokens.end(), [](const Token& token) {
           return token.kind == TokenKind::kNumber;
         }) >= least;
}

// The bracket holds the number alone, or its unit too: «(десять рабочих)».
bool closes_number(const Walk& walk, size_t last) {
  const size_t next = walk.next_solid(last);
  const View word = walk.folded(next);
  return walk.is_mark(next, ')') || word.starts_with("руб") || word.starts_with("рабоч") ||
         word.starts_with("календарн");
}

void tell_numbers(const Paragraph& paragraph, const Walk& walk, size_t first, size_t last,
                  int64_t one, int64_t other, Findings& found) {
  found.add(paragraph, walk[first].begin, walk[last].end,
            {"цифрами " + said(one) + ", а словами " + said(other),
             said(one) + " in digits, " + said(other) + " in words"});
}

}  // namespace

// «5 (шесть) экземпляров», «шесть (5)».
void digits_and_words(const Paragraph& paragraph, Findings& found) {
  if (!has_numbers(paragraph, 1) || paragraph.text.find('(') == std::string::npos) return;
  const Walk walk(paragraph);
  for (size_t i = 2; i + 1 < walk.size(); ++i) {
    if (!walk.is_mark(i, '(')) continue;
    const size_t before = walk.is_space(i - 1) ? i - 2 : i - 1;
    const size_t inside = walk.next_solid(i);
    if (walk.is_number(before) && walk.is_word(inside)) {
      size_t first = before;
      while (first >= 2 && walk.is_space(first - 1) && walk.is_number(first - 2) &&
             walk[first].size() == 3)
        first -= 2;
      const auto digits = quantity_at(walk, first), words = spoken_at(walk, inside);
      if (digits && words && digits->last == before && digits->value != words->value &&
          closes_number(walk, words->last))
        tell_numbers(paragraph, walk, first, words->last, digits->value, words->value, found);
    } else if (walk.is_word(before) && walk.is_number(inside) && walk.is_mark(inside + 1, ')')) {
      const auto digits = quantity_at(walk, inside);
      size_t first = before;
      while (first >= 2 && walk.is_space(first - 1) && spoken_at(walk, first - 2)) first -= 2;
      const auto words = spoken_at(walk, first);
      if (digits && words && words->last == before && digits->value != words->value)
        tell_numbers(paragraph, walk, first, inside, digits->value, words->value, found);
    }
  }
}

namespace {

// «из них», «в том числе» at the token: the token behind it, or 0.
size_t behind_of_them(const Walk& walk, size_t i) {
  const View word = walk.folded(i);
  if (word == "из" && walk.folded(walk.next_solid(i)) == "них") return walk.next_solid(i) + 1;
  if (word != "в" || walk.folded(walk.next_solid(i)) != "том") return 0;
  const size_t last = walk.next_solid(walk.next_solid(i));
  return walk.folded(last) == "числе" ? last + 1 : 0;
}

// The first part is more than anything that was named before it.
void tell_larger_part(const Paragraph& paragraph, const Walk& walk, const Quantity& part,
                      const std::vector<Quantity>& before, Findings& found) {
  const Quantity* largest = nullptr;
  for (const Quantity& each : before) {
    if (each.share || each.money != part.money) continue;
    if (!largest || each.value > largest->value) largest = &each;
  }
  if (!largest || part.share || part.value <= largest->value) return;
  found.add(paragraph, walk[part.first].begin, walk[part.last].end,
            {"часть больше целого: " + said(part.value) + " из " + said(largest->value),
             "a part is more than its whole: " + said(part.value) + " of " + said(largest->value)});
}

// «14,6 млн рублей, из них 9,1 млн рублей – …, 6,5 млн рублей – …»: sums of money do not overlap.
void tell_money(const Paragraph& paragraph, const Walk& walk, const std::vector<Quantity>& before,
                const std::vector<Quantity>& parts, Findings& found) {
  if (before.empty() || !before.back().money || parts.size() < 2) return;
  int64_t sum = 0;
  for (const Quantity& each : parts) {
    if (!each.money || each.value > before.back().value) return;
    sum += each.value;
  }
  const Quantity& whole = before.back();
  if (sum <= whole.value) return;
  constexpr int64_t kMillion = 1'000'000;
  const bool millions = whole.value >= kMillion * kWhole;
  const int64_t unit = millions ? kMillion : 1;
  const std::string name = millions ? " млн" : "";
  found.add(paragraph, walk[whole.first].begin, walk[whole.last].end,
            {"части в сумме больше целого: " + said(sum / unit) + " из " +
                 said(whole.value / unit) + name + " рублей",
             "the parts make more than the whole: " + said(sum / unit) + " of " +
                 said(whole.value / unit)});
}

}  // namespace

// «412 работников, из них 437 учителей».
void larger_part(const Paragraph& paragraph, Findings& found) {
  if (!has_numbers(paragraph, 2)) return;
  const Walk walk(paragraph);
  size_t behind = 0;
  for (size_t i = 0; i + 4 < walk.size() && behind == 0; ++i) behind = behind_of_them(walk, i);
  if (behind == 0) return;
  const size_t begin = sentence_begin(walk, behind), end = sentence_end(walk, behind);
  for (size_t i = behind; i < end; ++i) {
    if (behind_of_them(walk, i) > 0) return;  // parts of parts
  }
  const auto before = quantities(paragraph, begin, behind);
  const auto parts = quantities(paragraph, behind, end);
  if (parts.empty() || before.empty()) return;
  size_t direct = walk.is_space(behind) ? behind + 1 : behind;
  if (is_dash(walk[direct]) || walk.is_mark(direct, ':')) direct = walk.next_solid(direct);
  if (parts.front().first == direct)
    tell_larger_part(paragraph, walk, parts.front(), before, found);
  tell_money(paragraph, walk, before, parts, found);
}

namespace {

// What a bracket behind it describes one by one: «12 команд (5 девочек и 5 мальчиков)».
bool counts_groups(View words) {
  static constexpr std::array<View, 10> kGroups = {"команд", "групп",  "отряд", "звен",  "бригад",
                                                   "урок",   "заняти", "смен",  "компл", "пакет"};
  return mentions_any(words, kGroups);
}

bool is_measure(View word) {
  static constexpr std::array<View, 14> kMeasures = {"час",  "минут", "балл", "руб", "тыс",
                                                     "млн",  "класс", "лет",  "год", "экз",
                                                     "лист", "стран", "дн",   "раз"};
  return std::any_of(kMeasures.begin(), kMeasures.end(),
                     [&](View each) { return word.starts_with(each); });
}

// «(11 школ и 8 детских садов)» from its opening: the sum in thousandths, 0 for another bracket.
int64_t sum_in_bracket(const Walk& walk, size_t open, int64_t whole) {
  int64_t sum = 0;
  size_t parts = 0, words = 0;
  bool expects_number = true;
  for (size_t i = open + 1; i < walk.size(); ++i) {
    if (walk.is_space(i)) continue;
    if (walk.is_mark(i, ')')) return parts > 1 && !expects_number && words > 0 ? sum : 0;
    if (expects_number) {
      const auto part = quantity_at(walk, i);
      if (!part || part->share || part->money || part->value >= whole) return 0;
      sum += part->value;
      ++parts;
      i = part->last;
      words = 0;
      expects_number = false;
    } else if (walk.is_mark(i, ',') || walk.folded(i) == "и") {
      if (words == 0 || !walk.is_number(walk.next_solid(i))) return 0;
      expects_number = true;
    } else if (!walk.is_word(i) || is_measure(walk.folded(i)) || ++words > 4) {
      return 0;
    }
  }
  return 0;
}

}  // namespace

// «все 18 организаций (11 школ и 8 детских садов)».
void wrong_sum(const Paragraph& paragraph, Findings& found) {
  if (!has_numbers(paragraph, 3) || paragraph.text.find('(') == std::string::npos) return;
  const Walk walk(paragraph);
  for (const Quantity& whole : quantities(paragraph, 0, walk.size())) {
    constexpr size_t kFar = 8;  // tokens
    size_t open = whole.last + 1;
    while (open < whole.last + kFar && (walk.is_space(open) || walk.is_word(open))) ++open;
    if (!walk.is_mark(open, '(') || whole.share || whole.money || open == whole.last + 2) continue;
    const View words = View(paragraph.folded)
                           .substr(walk[whole.last].end, walk[open].begin - walk[whole.last].end);
    if (counts_groups(words)) continue;
    const int64_t sum = sum_in_bracket(walk, open, whole.value);
    const int64_t near = std::max<int64_t>(2 * kWhole, whole.value / 5);
    if (sum == 0 || sum == whole.value || sum - whole.value > near || whole.value - sum > near)
      continue;
    found.add(
        paragraph, walk[whole.first].begin, walk[whole.last].end,
        {"сумма не сходится: всего " + said(whole.value) + ", а в скобках " + said(sum),
         "the sum is wrong: " + said(whole.value) + " in all, " + said(sum) + " in the brackets"});
  }
}

}  // namespace prikaz::check::form
