#include "check/rules/cited_acts.h"

#include <array>

#include "check/rule.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

// From the act's word to the right, element by element: whose act, its date, number and title.
class Reader {
 public:
  Reader(const Paragraph& paragraph, const Walk& walk) : paragraph_(paragraph), walk_(walk) {}

  CitedAct read(size_t token) {
    act_ = {};
    act_.paragraph = &paragraph_;
    act_.token = token;
    act_.kind = act_kind(walk_.folded(token));
    size_t at = token + 1, words = 0;
    constexpr size_t kMostWords = 24;
    while (walk_.exists(at) && words < kMostWords) {
      if (walk_.is_space(at)) {
        ++at;
        continue;
      }
      const size_t next = element(at);
      if (next == 0) break;
      at = next;
      ++words;
    }
    return std::move(act_);
  }

 private:
  bool identified() const { return act_.date || !act_.number.empty(); }

  // What stands at `at`; the token behind it, 0 where the citation ends.
  size_t element(size_t at) {
    if (is_number_sign(walk_, at)) return numbered_thing(at) ? at + 1 : number(at);
    if (const FoundDate* date = date_at(at)) return dated(*date);
    if (walk_.is_mark(at, U'«')) return title(at);
    if (walk_.folded(at) == "от" && date_at(walk_.next_solid(at))) return at + 1;
    if (walk_.is_mark(at, '(') && !identified()) return defined(at);
    if (identified() || !walk_.is_word(at)) return school_number(at);
    const View word = walk_.folded(at);
    for (const View stop : {View("приложени"), View("пункт"), View("форм"), View("согласно"),
                            View("изложить"), View("настоящ")}) {
      if (word.starts_with(stop)) return 0;
    }
    if (!act_kind(word).empty()) return 0;
    act_.issuer += (act_.issuer.empty() ? "" : " ") + std::string(word);
    return at + 1;
  }

  // The digits of «школы № 5», and hyphens inside of a name.
  size_t school_number(size_t at) const {
    if (identified()) return 0;
    if (walk_.is_number(at) && school_) return at + 1;
    constexpr size_t kShort = 6;  // bytes: «г. Заречное», «обл.»
    const bool cut =
        walk_.is_mark(at, '.') && walk_.is_word(at - 1) && walk_[at - 1].size() <= kShort;
    return cut || walk_.is_mark(at, '-') ? at + 1 : 0;
  }

  // «школы № 5»: whose act it is.
  bool numbered_thing(size_t sign) {
    static constexpr std::array<View, 12> kNumbered = {"школ",  "гимнази",  "лице",  "сад",
                                                       "центр", "интернат", "сош",   "оош",
                                                       "дс",    "доу",      "учили", "колледж"};
    if (identified() || sign < 2 || !walk_.is_word(sign - 2)) return false;
    const View word = walk_.folded(sign - 2);
    school_ = walk_[sign - 2].all_capitals && sign - 2 != act_.token;
    for (const View each : kNumbered) school_ = school_ || word.starts_with(each);
    return school_;
  }

  size_t number(size_t sign) {
    if (!act_.number.empty()) return 0;
    const size_t first = walk_.next_solid(sign);
    size_t end = first;
    while (walk_.exists(end) && !walk_.is_space(end) && !walk_.is_mark(end, ',') &&
           !walk_.is_mark(end, ';') && !closes(walk_[end]) && !opens(walk_[end]))
      ++end;
    while (end > first && (walk_.is_mark(end - 1, '.') || walk_.is_mark(end - 1, ':'))) --end;
    if (end == first) return 0;
    act_.number_begin = walk_[first].begin;
    act_.number_end = walk_[end - 1].end;
    act_.number = paragraph_.folded.substr(act_.number_begin, act_.number_end - act_.number_begin);
    return end;
  }

  const FoundDate* date_at(size_t token) const {
    for (const FoundDate& date : paragraph_.dates) {
      if (date.first == token) return &date;
    }
    return nullptr;
  }

  size_t dated(const FoundDate& date) {
    if (act_.date) return 0;
    act_.date = &date;
    size_t at = date.last + 1;
    const size_t word = walk_.is_space(at) ? at + 1 : at;
    if (walk_.folded(word) == "года") return word + 1;
    if (walk_.folded(word) == "г") return walk_.is_mark(word + 1, '.') ? word + 2 : word + 1;
    return at;
  }

  // Ends the citation.
  size_t title(size_t open) {
    if (!identified()) return name(open);
    size_t close = open + 1;
    int depth = 1;
    for (; walk_.exists(close) && depth > 0; ++close)
      depth += walk_.is_mark(close, U'«') ? 1 : walk_.is_mark(close, U'»') ? -1 : 0;
    if (close < open + 3) return 0;
    act_.title_begin = walk_[open + 1].begin;
    act_.title_end = depth == 0 ? walk_[close - 1].begin : walk_[close - 1].end;
    act_.title = comparable(
        View(paragraph_.folded).substr(act_.title_begin, act_.title_end - act_.title_begin));
    return 0;
  }

  // «приказ МБОУ «Школа № 5» от …»
  size_t name(size_t open) {
    if (act_.issuer.empty()) return 0;
    size_t close = open + 1;
    while (walk_.exists(close) && !walk_.is_mark(close, U'»')) ++close;
    return close + 1;
  }

  // «приказом комитета (далее – Комитет) от …»
  size_t defined(size_t open) const {
    if (walk_.folded(open + 1) != "далее") return 0;
    size_t close = open + 1;
    while (walk_.exists(close) && !walk_.is_mark(close, ')')) ++close;
    return close + 1;
  }

  const Paragraph& paragraph_;
  const Walk& walk_;
  CitedAct act_;
  bool school_ = false;
};

}  // namespace

std::string_view act_kind(View folded) {
  static constexpr std::array<View, 7> kKinds = {
      "приказ", "распоряжени", "постановлени", "решени", "протокол", "закон", "письм"};
  constexpr size_t kLongestEnding = 4;  // bytes
  for (const View kind : kKinds) {
    if (folded.starts_with(kind) && folded.size() <= kind.size() + kLongestEnding) return kind;
  }
  return {};
}

std::string comparable(View folded) {
  std::string out(trimmed(folded));
  for (size_t at = out.find("ё"); at != std::string::npos; at = out.find("ё", at))
    out.replace(at, View("ё").size(), "е");
  for (size_t at = out.find(kNoBreakSpace); at != std::string::npos; at = out.find(kNoBreakSpace))
    out.replace(at, View(kNoBreakSpace).size(), " ");
  for (size_t at = out.find("  "); at != std::string::npos; at = out.find("  ")) out.erase(at, 1);
  return out;
}

std::vector<CitedAct> cited_acts(const Document& document) {
  std::vector<CitedAct> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool own = paragraph.role == Role::kStamp || paragraph.role == Role::kAppendixMark ||
                     paragraph.role == Role::kHeadData || paragraph.role == Role::kLetterhead;
    const bool any = !paragraph.dates.empty() || paragraph.text.find("№") != std::string::npos ||
                     paragraph.text.find(" N ") != std::string::npos;
    if (own || !any) continue;
    const Walk walk(paragraph);
    Reader reader(paragraph, walk);
    int depth = 0;
    for (size_t i = 0; i < walk.size(); ++i) {
      depth += walk.is_mark(i, U'«') ? 1 : walk.is_mark(i, U'»') ? -1 : 0;
      if (!walk.is_word(i) || act_kind(walk.folded(i)).empty()) continue;
      CitedAct act = reader.read(i);
      act.in_title = depth > 0;
      if (act.date || !act.number.empty()) out.push_back(std::move(act));
    }
  }
  return out;
}

const std::vector<CitedAct>& Findings::cited_acts() {
  if (!cited_acts_)
    cited_acts_ = std::make_shared<const std::vector<CitedAct>>(check::cited_acts(document_));
  return *cited_acts_;
}

}  // namespace prikaz::check
