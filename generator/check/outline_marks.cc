#include "check/outline_marks.h"

#include <algorithm>
#include <array>

#include "check/letters.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

// «приказом отдела», «к приказу отдела»: the act that a stamp names.
bool names_act(View folded) {
  static constexpr std::array<View, 8> kActs = {"приказ",    "распоряж", "постановл", "решени",
                                                "протоколу", "письм",    "протокол",  "договор"};
  View text = folded;
  if (text.starts_with("к ")) text = trimmed(text.substr(View("к ").size()));
  return starts_with_any(text, kActs);
}

}  // namespace

bool is_paper_kind(View folded) {
  static constexpr std::array<View, 9> kKinds = {"приказ",   "распоряжение", "постановление",
                                                 "протокол", "план",         "письмо",
                                                 "список",   "положение",    "справка"};
  return is_one_of(folded, kKinds);
}

bool all_capitals(const Paragraph& paragraph) {
  if (paragraph.capitals) return true;
  bool any = false;
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kWord) continue;
    if (!token.all_capitals) return false;
    any = true;
  }
  return any;
}

View numbered_kind(const Paragraph& paragraph) {
  const Walk walk(paragraph);
  const size_t word = walk.is_space(0) ? 1 : 0, next = walk.next_solid(word);
  const bool kind =
      walk.is_word(word) && walk[word].all_capitals && is_paper_kind(walk.folded(word));
  const bool dated = walk.folded(next) == "от" && !paragraph.dates.empty() &&
                     paragraph.dates[0].first == walk.next_solid(next);
  return kind && (dated || walk.is_mark(next, U'№')) ? walk.folded(word) : View();
}

bool is_contact_line(View folded) {
  static constexpr std::array<View, 7> kWords = {"e-mail", "тел.", "телефон",  "факс",
                                                 "инн ",   "ул.",  "эл. почта"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](View word) { return folded.find(word) != View::npos; });
}

bool ends_with_initials(const Paragraph& paragraph) {
  const Walk walk(paragraph);
  size_t last = walk.size();
  while (last > 0 && walk.is_space(last - 1)) --last;
  if (last < 3 || !walk.is_mark(last - 1, '.') || !walk.is_word(last - 2)) return false;
  constexpr size_t kLetter = 2;  // bytes
  if (!walk[last - 2].capital || walk[last - 2].size() != kLetter) return false;
  const View text = trimmed(paragraph.text);
  return text.find('\t') != View::npos || text.find("   ") != View::npos;
}

int stamp_end(const Document& document, int first) {
  constexpr int kMost = 6;              // lines
  constexpr size_t kLongestLine = 160;  // bytes
  int acts = first;
  for (int i = first + 1; i <= first + kMost; ++i) {
    if (static_cast<size_t>(i) >= document.flow_end()) break;
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    const View text = trimmed(line.folded);
    if (line.in_table() || text.size() > kLongestLine || text.empty()) break;
    const bool dated = !line.dates.empty() && text.starts_with("от ");
    if (i == first + 1 && !names_act(text) && !dated) break;
    if (i == first + 1) acts = i;
    if (!line.dates.empty() || text.starts_with("№")) return i;
    // What the act is of goes on in small letters; the date ends it.
    if (i > first + 1 && is_capital(first_character(trimmed(line.text)))) break;
  }
  return acts;
}

}  // namespace prikaz::check
