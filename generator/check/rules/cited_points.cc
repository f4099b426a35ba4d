// «пункт 12 настоящего приказа»: points that an order cites of itself.
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/references.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check::references {

namespace {

using View = std::string_view;

struct Cited {
  uint32_t begin, end;  // bytes of the number
  std::string number;
};

// «пункта», «подпунктов»; the token behind the word, or 0. «п.» too.
size_t behind_word(const Walk& walk, size_t i) {
  static constexpr std::array<View, 10> kEndings = {"",  "а",  "у",  "е",   "ом",
                                                    "ы", "ов", "ам", "ами", "ах"};
  View word = walk.folded(i);
  if ((word == "п" || word == "пп") && walk.is_mark(i + 1, '.')) return walk.next_solid(i + 1);
  if (word.starts_with("под")) word.remove_prefix(View("под").size());
  if (!word.starts_with("пункт")) return 0;
  word.remove_prefix(View("пункт").size());
  return is_one_of(word, kEndings) ? walk.next_solid(i) : 0;
}

// «3», «4.2» from token `at`, which goes behind it.
Cited number_at(const Walk& walk, size_t& at) {
  Cited out{walk[at].begin, walk[at].end, std::string(walk.text(at))};
  for (++at; walk.is_mark(at, '.') && walk.is_number(at + 1); at += 2) {
    out.number += "." + std::string(walk.text(at + 1));
    out.end = walk[at + 1].end;
  }
  return out;
}

// «1, 3.2 и 5», «1–4»; `at` goes behind them.
std::vector<Cited> numbers_at(const Walk& walk, size_t& at) {
  std::vector<Cited> out;
  while (walk.is_number(at)) {
    out.push_back(number_at(walk, at));
    size_t next = walk.is_space(at) ? at + 1 : at;
    const bool joined = walk.is_mark(next, ',') || is_dash(walk[next]) || walk.is_mark(next, '-') ||
                        walk.folded(next) == "и";
    if (joined) next = walk.next_solid(next);
    if (!joined || !walk.is_number(next)) break;
    at = next;
  }
  return out;
}

bool ends_here(const Walk& walk, size_t at) {
  if (!walk.is_word(at)) return !walk.is_number(at) && !walk.is_mark(at, U'№') && !opens(walk[at]);
  return is_infinitive(walk.folded(at)) || walk.folded(at) == "оставляю";
}

// What follows the numbers says that they are of this paper: «настоящего приказа», «приказа
// возложить», or nothing behind «за исполнением пункта 5».
bool cites_itself(const Walk& walk, size_t word, size_t behind) {
  static constexpr std::array<View, 3> kActs = {"приказа", "распоряжения", "постановления"};
  static constexpr std::array<View, 3> kDoing = {"исполнением", "выполнением", "реализацией"};
  const size_t next = walk.is_space(behind) ? behind + 1 : behind;
  if (walk.folded(next) == "настоящего") return is_one_of(walk.folded(next + 2), kActs);
  if (is_one_of(walk.folded(next), kActs)) return ends_here(walk, walk.next_solid(next));
  const bool controlled = word >= 2 && is_one_of(walk.folded(word - 2), kDoing);
  return controlled && ends_here(walk, next);
}

std::set<std::string> points_of(const Document& document) {
  std::set<std::string> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.part == 0 && !paragraph.number.empty()) out.insert(paragraph.number);
  }
  return out;
}

}  // namespace

void missing_point(const Document& document, Findings& found) {
  static constexpr std::array<View, 3> kOrders = {"приказ", "распоряжение", "постановление"};
  if (!is_one_of(document.parts[0].kind, kOrders)) return;
  const std::set<std::string> there = points_of(document);
  if (there.empty()) return;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.part != 0 || paragraph.role == Role::kPreamble) continue;
    const Walk walk(paragraph);
    for (size_t i = 0; i < walk.size(); ++i) {
      size_t at = walk.is_word(i) ? behind_word(walk, i) : 0;
      if (at == 0 || !walk.is_number(at)) continue;
      const std::vector<Cited> cited = numbers_at(walk, at);
      if (!cites_itself(walk, i, at)) continue;
      for (const Cited& each : cited) {
        if (there.contains(each.number)) continue;
        found.add(paragraph, each.begin, each.end,
                  {"такого пункта в документе нет", "the paper has no such point"});
      }
    }
  }
}

}  // namespace prikaz::check::references
