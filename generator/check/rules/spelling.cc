// Words that the dictionary does not know, and words torn in two by a space.
#include "check/spelling.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "check/profile.h"
#include "check/rules/capital_words.h"
#include "check/rules/families.h"
#include "check/rules/made_words.h"
#include "check/rules/walk.h"
#include "russian/letters.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

bool knows(const Findings& found, View folded) {
  return found.profile().words.contains(folded) || found.dictionary()->knows(folded);
}

// Small letters only: a capital makes a name, many of them an abbreviation.
bool is_plain_word(const Walk& walk, size_t i) {
  constexpr size_t kShortest = 6;  // bytes
  return walk.is_word(i) && walk[i].cyrillic && !walk[i].latin && !walk[i].capital &&
         walk[i].size() >= kShortest;
}

// «спец.»: cut short; «1-го»: an ending.
bool is_cut(const Walk& walk, size_t i) {
  const bool stop = walk.is_mark(i + 1, '.') && walk[i].size() <= 12 &&
                    (walk.is_space(i + 2) ? !walk[i + 3].capital : true);
  // «психолого-», the first half of a compound.
  const bool half = walk.is_mark(i + 1, '-') && walk.folded(i).ends_with("о");
  return stop || half || (walk.is_mark(i - 1, '-') && !walk.is_word(i - 2)) ||
         walk.is_mark(i + 1, '(');
}

constexpr std::array<View, 24> kEndings = {"ой", "ей", "ми", "ами", "ями", "ам",  "ям", "ах",
                                           "ях", "ом", "ем", "ого", "его", "ому", "ых", "их",
                                           "ый", "ий", "ая", "ое",  "ые",  "ию",  "ия", "ся"};
constexpr std::array<View, 8> kPrefixes = {"внутри", "вне",  "меж",  "само",
                                           "взаимо", "обще", "пере", "раз"};

bool is_adjective(View word) {
  for (const View ending :
       {"ых", "их", "ого", "ому", "ыми", "ими", "ый", "ые", "ная", "ное", "ной"}) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

std::string join(View left, View right) {
  return std::string(left) + std::string(right);
}

// Are the words at i and i + 2 one word? The dictionary must know it, and what stands there must
// be nothing by itself.
bool is_torn(const Walk& walk, size_t i, const Findings& found) {
  if (!walk.is_word(i) || !walk.is_space(i + 1) || !walk.is_word(i + 2) || walk[i + 2].capital)
    return false;
  if (!walk[i].cyrillic || !walk[i + 2].cyrillic || walk[i].all_capitals) return false;
  if (walk.is_mark(i - 1, '-') || walk.is_mark(i + 3, '-')) return false;
  const View left = walk.folded(i), right = walk.folded(i + 2);
  const View before = walk.is_space(i - 1) ? walk.folded(i - 2) : View();
  const std::string whole = join(left, right);
  if (left.size() >= 6 && is_one_of(right, kEndings)) return knows(found, whole);
  if (is_one_of(left, kPrefixes) && is_adjective(right)) return knows(found, whole);
  if (left == "про" && is_adjective(before)) return knows(found, whole);
  if (right == "у" && left.size() >= 8 && (before == "в" || before == "на" || before == "через"))
    return knows(found, whole) &&
           (knows(found, join(left, "ой")) || knows(found, join(left, "ей"))) &&
           knows(found, join(left, "ам"));
  constexpr size_t kLongEnough = 6;
  const bool left_unknown = left.size() >= kLongEnough && !knows(found, left);
  const bool right_unknown = right.size() >= kLongEnough && !knows(found, right);
  return (left_unknown || right_unknown) && knows(found, whole);
}

void torn_word(const Document& document, Findings& found) {
  if (!found.dictionary()) return;
  for (const Paragraph& paragraph : document.paragraphs) {
    const Walk walk(paragraph);
    for (size_t i = 0; i + 2 < walk.size(); ++i) {
      if (!is_torn(walk, i, found)) continue;
      found.add(paragraph, walk[i].begin, walk[i + 2].end,
                {"слово разорвано пробелом", "a word torn by a space"},
                std::string(walk.text(i)) + std::string(walk.text(i + 2)));
      i += 2;
    }
  }
}

// How many slips of the hand lie between two words: a letter lost, added or wrong, two changed
// over. Two wrong letters side by side are no slip: another word.
class Slips {
 public:
  Slips(View typed, View known) : a_(letters_of(typed)), b_(letters_of(known)) {}

  bool are_few() const {
    constexpr size_t kMost = 2;
    const size_t width = b_.size() + 1;
    std::vector<size_t> costs((a_.size() + 1) * width);
    const auto at = [&](size_t i, size_t k) -> size_t& { return costs[i * width + k]; };
    for (size_t i = 0; i <= a_.size(); ++i) {
      for (size_t k = 0; k <= b_.size(); ++k) {
        if (i == 0 || k == 0) {
          at(i, k) = i + k;
          continue;
        }
        const size_t wrong = a_[i - 1] == b_[k - 1] ? 0 : 1;
        at(i, k) = std::min({at(i - 1, k) + 1, at(i, k - 1) + 1, at(i - 1, k - 1) + wrong});
        if (i > 1 && k > 1 && a_[i - 1] == b_[k - 2] && a_[i - 2] == b_[k - 1])
          at(i, k) = std::min(at(i, k), at(i - 2, k - 2) + 1);
      }
    }
    return at(a_.size(), b_.size()) <= kMost && !replaced_side_by_side();
  }

 private:
  static std::u32string letters_of(View word) {
    std::u32string out;
    for (size_t at = 0; at < word.size();) out += utf8::next(word, at);
    return out;
  }

  bool replaced_side_by_side() const {
    if (a_.size() != b_.size()) return false;
    for (size_t i = 0; i + 1 < a_.size(); ++i) {
      const bool changed_over = a_[i] == b_[i + 1] && a_[i + 1] == b_[i];
      if (a_[i] != b_[i] && a_[i + 1] != b_[i + 1] && !changed_over) return true;
    }
    return false;
  }

  const std::u32string a_, b_;
};

// Proposals for the words of a document, each asked for once.
class Proposals {
 public:
  explicit Proposals(const Findings& found) : found_(found) {}

  // "" when there is none.
  const std::string& of(View word) {
    auto known = small_.find(word);
    if (known == small_.end()) {
      const bool suggest = found_.suggest_all() || small_.size() < kSuggested;
      std::string proposed = suggest ? found_.dictionary()->meant(word, Reach::kFar) : "";
      if (suggest && proposed.empty()) proposed = another(word);
      known = small_.emplace(word, std::move(proposed)).first;
    }
    return known->second;
  }
  // Of a word that may be a name all the same.
  const std::string& near(View word) {
    auto known = capital_.find(word);
    if (known == capital_.end()) {
      const bool suggest = found_.suggest_all() || capital_.size() < kSuggested;
      std::string proposed;
      if (suggest) proposed = found_.dictionary()->meant(word, Reach::kNear);
      known = capital_.emplace(word, std::move(proposed)).first;
    }
    return known->second;
  }

  static constexpr char kFar[] = "?";  // what is known is another word

 private:
  static constexpr size_t kSuggested = 20;

  // A word further away, when it is surely meant.
  std::string another(View word) const {
    constexpr size_t kShortest = 10;  // bytes
    if (word.size() < kShortest) return {};
    const std::string proposed = found_.dictionary()->suggestion(word);
    if (proposed.empty() || sounds_alike(word, proposed)) return proposed;
    // «коллаборация» is no slip of «коллаборационист»: a word that the dictionary lacks.
    return Slips(word, proposed).are_few() ? "" : kFar;
  }

  const Findings& found_;
  std::map<std::string, std::string, std::less<>> small_, capital_;
};

std::string with_capitals_of(const Token& typed, const std::string& proposed) {
  if (typed.all_capitals) return russian::upper(proposed);
  return typed.capital ? with_capital(proposed) : proposed;
}

void unknown_word_at(const Paragraph& paragraph, const Walk& walk, size_t i, Proposals& proposals,
                     Findings& found) {
  const View word = walk.folded(i);
  const bool capital = walk[i].capital;
  const std::string& meant = capital ? proposals.near(word) : proposals.of(word);
  if (capital && meant.empty()) return;  // a name that nobody declared
  const Message message{"такого слова нет в словаре", "the dictionary does not know this word"};
  if (meant.empty()) {
    found.add(paragraph, walk[i].begin, walk[i].end, message);
  } else if (meant == Proposals::kFar) {
    found.add(paragraph, walk[i].begin, walk[i].end, message).severity = Severity::kNote;
  } else {
    found.add(paragraph, walk[i].begin, walk[i].end, message, with_capitals_of(walk[i], meant));
  }
}

bool is_looked_up(const Paragraph& paragraph, const Walk& walk, size_t i) {
  if (is_plain_word(walk, i)) return true;
  return walk.is_word(i) && walk[i].capital && walk[i].cyrillic && !walk[i].latin &&
         is_common_word(paragraph, walk, i);
}

// «АДМИНИСТРАЦИЯ ГОРОДА ЗАРЕЧЬЕВСКА», «ЗАРЕЧЬЕВСКОГО РАЙОНА»: in capitals a name looks like a word.
bool is_shouted_place(const Walk& walk, size_t i) {
  static constexpr std::array<View, 11> kBefore = {"округа",  "района", "города",  "город",
                                                   "села",    "село",   "поселка", "посёлка",
                                                   "станицы", "реки",   "имени"};
  static constexpr std::array<View, 8> kBehind = {"района", "район",  "области", "край",
                                                  "края",   "округа", "округ",   "республики"};
  return walk[i].all_capitals &&
         (is_one_of(walk.folded(i - 2), kBefore) || is_one_of(walk.folded(i + 2), kBehind));
}

void unknown_word(const Document& document, Findings& found) {
  if (!found.dictionary()) return;
  Proposals proposals(found);
  for (const Paragraph& paragraph : document.paragraphs) {
    const Walk walk(paragraph);
    bool name = false;  // of an organisation: МБОУ «Ноосферная школа»
    for (size_t i = 0; i < walk.size(); ++i) {
      if (walk.is_mark(i, U'«')) name = walk.is_space(i - 1) && walk[i - 2].all_capitals;
      if (walk.is_mark(i, U'»')) name = false;
      if (name || !is_looked_up(paragraph, walk, i) || is_cut(walk, i)) continue;
      const View word = walk.folded(i);
      if (is_shouted_place(walk, i)) continue;
      if (knows(found, word) ||
          is_made_of_known(word, [&](View each) { return knows(found, each); }))
        continue;
      if (is_torn(walk, i, found) || (i >= 2 && is_torn(walk, i - 2, found))) continue;
      unknown_word_at(paragraph, walk, i, proposals, found);
    }
  }
}

const Rule kRules[] = {
    {"spelling.torn-word",
     Severity::kWarning,
     {"слово разорвано пробелом", "a word torn by a space"},
     nullptr,
     torn_word},
    {"spelling.unknown-word",
     Severity::kWarning,
     {"слово, которого нет в словаре", "a word that the dictionary does not know"},
     nullptr,
     unknown_word},
};

}  // namespace

std::span<const Rule> spelling_rules() {
  return kRules;
}

}  // namespace prikaz::check
