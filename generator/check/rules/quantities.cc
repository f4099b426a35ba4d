#include "check/rules/quantities.h"

#include <map>

#include "russian/number_words.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

constexpr int64_t kThousand = 1000, kMillion = 1'000'000, kMilliard = 1'000'000'000;

std::string without_yo(View word) {
  std::string out(word);
  for (size_t at = out.find("ё"); at != std::string::npos; at = out.find("ё", at))
    out.replace(at, View("ё").size(), "е");
  return out;
}

// Every form of the words that numbers are said with: 1 … 19, tens, hundreds.
std::map<std::string, int64_t> read_words() {
  std::map<std::string, int64_t> out;
  std::vector<int64_t> values;
  for (int64_t i = 1; i < 20; ++i) values.push_back(i);
  for (int64_t i = 20; i < 100; i += 10) values.push_back(i);
  for (int64_t i = 100; i < 1000; i += 100) values.push_back(i);
  for (const int64_t value : values) {
    for (int which = 0; which < 6; ++which) {
      for (const auto gender :
           {russian::Gender::kMasculine, russian::Gender::kFeminine, russian::Gender::kNeuter}) {
        for (const auto living : {russian::Living::kNo, russian::Living::kYes})
          out.emplace(without_yo(russian::in_words(
                          value, {gender, static_cast<russian::Case>(which), living})),
                      value);
      }
    }
  }
  const std::map<View, int64_t> collective = {{"двое", 2},   {"двоих", 2},   {"трое", 3},
                                              {"троих", 3},  {"четверо", 4}, {"четверых", 4},
                                              {"пятеро", 5}, {"пятерых", 5}};
  for (const auto& [word, value] : collective) out.emplace(word, value);
  return out;
}

int64_t scale_of(View word) {
  if (word.starts_with("тыс")) return kThousand;
  if (word == "млн" || word.starts_with("миллион")) return kMillion;
  if (word == "млрд" || word.starts_with("миллиард")) return kMilliard;
  return 1;
}

bool is_year(const Walk& walk, size_t i) {
  if (walk[i].size() != 4) return false;
  const View next = walk.folded(walk.next_solid(i));
  const bool slashed = walk.is_mark(i + 1, '/') || walk.is_mark(i - 1, '/');
  return slashed || next == "г" || next == "гг" || next.starts_with("год") || next == "уч" ||
         next.starts_with("учебн");
}

// «№ 5», «9-х», «2.1», «7–11»: no quantity.
bool is_numbering(const Walk& walk, size_t i, size_t last) {
  const size_t before = walk.is_space(i - 1) ? i - 2 : i - 1;
  if (i > 0 && (walk.is_mark(before, U'№') || walk.is_mark(i - 1, '.') ||
                walk.is_mark(i - 1, '-') || walk.is_mark(i - 1, '/') || walk.is_mark(i - 1, ',') ||
                is_dash(walk[i - 1]) || walk.is_word(i - 1)))
    return true;
  const bool dotted = walk.is_mark(last + 1, '.') && walk.is_number(last + 2);
  return dotted || walk.is_mark(last + 1, '-') || walk.is_mark(last + 1, '/') ||
         (walk.is_mark(last + 1, ':') && walk.is_number(last + 2)) || walk.is_word(last + 1) ||
         is_dash(walk[last + 1]);
}

}  // namespace

std::optional<Quantity> quantity_at(const Walk& walk, size_t token) {
  if (!walk.is_number(token)) return std::nullopt;
  int64_t value = number_value(walk.text(token));
  size_t last = token;
  while (walk[token].size() <= 3 && walk.is_space(last + 1) && walk.is_number(last + 2) &&
         walk[last + 2].size() == 3 && value < kMillion) {
    value = value * 1000 + number_value(walk.text(last + 2));
    last += 2;
  }
  value *= kWhole;
  if (walk.is_mark(last + 1, ',') && walk.is_number(last + 2) && walk[last + 2].size() <= 3) {
    int64_t part = number_value(walk.text(last + 2));
    for (size_t digits = walk[last + 2].size(); digits < 3; ++digits) part *= 10;
    value += part;
    last += 2;
  }
  if (value < 0 || value > kMilliard * kWhole || is_numbering(walk, token, last) ||
      is_year(walk, token))
    return std::nullopt;
  Quantity out{value, token, last};
  size_t next = walk.next_solid(last);
  out.share = walk.is_mark(next, '%') || walk.folded(next).starts_with("процент");
  if (const int64_t scale = scale_of(walk.folded(next)); scale > 1) {
    if (out.value > kMillion * kWhole) return std::nullopt;
    out.value *= scale;
    out.last = next;
    if (walk.is_mark(next + 1, '.')) ++next;
    next = walk.next_solid(next);
  }
  out.money = walk.folded(next).starts_with("руб");
  return out;
}

std::optional<Quantity> spoken_at(const Walk& walk, size_t token) {
  static const std::map<std::string, int64_t> kWords = read_words();
  constexpr size_t kShortest = 4, kLongest = 30;  // bytes
  int64_t total = 0, group = 0, least = kThousand;
  size_t last = token;
  bool any = false;
  for (size_t i = token; walk.is_word(i); i += 2) {
    const View word = walk.folded(i);
    if (word.size() < kShortest || word.size() > kLongest) break;
    const int64_t scale = word == "тыс" ? 1 : scale_of(word);
    if (scale > 1 && any) {
      total += (group == 0 ? 1 : group) * scale;
      group = 0;
      least = kThousand;
    } else {
      const auto found = kWords.find(without_yo(word));
      if (found == kWords.end()) break;
      const int64_t size = found->second >= 100 ? 100 : found->second >= 20 ? 10 : 1;
      if (size >= least) break;
      group += found->second;
      least = size;
    }
    any = true;
    last = i;
    if (!walk.is_space(i + 1)) break;
  }
  if (!any) return std::nullopt;
  return Quantity{(total + group) * kWhole, token, last};
}

std::vector<Quantity> quantities(const Paragraph& paragraph, size_t first, size_t end) {
  const Walk walk(paragraph);
  std::vector<Quantity> out;
  size_t date = 0;
  for (size_t i = first; i < end; ++i) {
    while (date < paragraph.dates.size() && paragraph.dates[date].last < i) ++date;
    if (date < paragraph.dates.size() && paragraph.dates[date].first <= i) continue;
    const auto found = quantity_at(walk, i);
    if (!found || found->last >= end) continue;
    const size_t next = walk.next_solid(found->last);
    if (walk.is_word(next) && month_named(walk.folded(next)) > 0) continue;
    out.push_back(*found);
    i = found->last;
  }
  return out;
}

std::string said(int64_t thousandths) {
  std::string out = std::to_string(thousandths / kWhole);
  std::string rest = std::to_string(kWhole + thousandths % kWhole).substr(1);
  while (rest.ends_with('0')) rest.pop_back();
  return rest.empty() ? out : out + "," + rest;
}

}  // namespace prikaz::check
