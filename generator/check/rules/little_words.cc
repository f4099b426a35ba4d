#include "check/rules/little_words.h"

#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check::little_words {

namespace {

using View = std::string_view;

bool is_in(char32_t c, std::u32string_view letters) {
  return letters.find(c) != std::u32string_view::npos;
}

constexpr std::u32string_view kConsonants = U"бвгджзйклмнпрстфхцчшщ";

struct Start {
  char32_t first = 0, second = 0;
};

Start start_of(View word) {
  Start out;
  size_t at = 0;
  out.first = utf8::next(word, at);
  if (at < word.size()) out.second = utf8::next(word, at);
  return out;
}

// What stands in place of the preposition before this word, "" when it is right.
View right_form(View preposition, View word) {
  static constexpr std::array<View, 10> kAll = {"всем",   "всеми",    "всей",    "всех",
                                                "всего",  "вторым",   "второго", "вторника",
                                                "второй", "вторником"};
  static constexpr std::array<View, 6> kToAll = {"всем",     "всему",   "всей",
                                                 "вторнику", "второму", "мне"};
  static constexpr std::array<View, 5> kInTime = {"время", "вторник", "втором", "второй", "всех"};
  static constexpr std::array<View, 8> kAboutAll = {"что",  "всем", "всей", "всех",
                                                    "всём", "чём",  "чем",  "мне"};
  const Start at = start_of(word);
  const bool before_consonant = is_in(at.second, kConsonants);
  if (preposition == "о" && is_in(at.first, U"аэиоу")) return "об";
  if (preposition == "об" && is_in(at.first, kConsonants) && !word.starts_with("рук") &&
      !is_one_of(word, kAboutAll))
    return "о";
  if (preposition == "с") {
    const bool hissing = is_in(at.first, U"сзшж") && before_consonant;
    const bool day = word == "дня" || word == "мной" || word == "мною";
    return hissing || at.first == U'щ' || day || is_one_of(word, kAll) ? "со" : "";
  }
  if (preposition == "к") return is_one_of(word, kToAll) ? "ко" : "";
  if (preposition == "в") {
    const bool doubled = is_in(at.first, U"вф") && before_consonant;
    return doubled || is_one_of(word, kInTime) ? "во" : "";
  }
  return {};
}

}  // namespace

void preposition_form(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    constexpr size_t kLongest = 4;  // bytes
    if (!walk.is_word(i) || walk[i].size() > kLongest || !walk[i].cyrillic || walk[i].latin)
      continue;
    const Token& next = walk[i + 2];
    if (!walk.is_space(i + 1) || !walk.is_word(i + 2) || !next.cyrillic || next.all_capitals)
      continue;
    const bool shout = walk[i].all_capitals && walk[i].size() > 2;
    if (next.size() <= 2 || shout || (i > 0 && !walk.is_space(i - 1) && !opens(walk[i - 1])))
      continue;
    if (walk.is_mark(i + 3, '.') && next.size() <= 6) continue;  // an abbreviation
    const bool begins = i == 0 || walk[i].begin == paragraph.body;
    const bool letter =
        walk[i].capital && !begins && !walk.is_mark(i - 2, '.') && i > 1 && !opens(walk[i - 1]);
    if (letter) continue;  // «класс В вторник», an initial
    const View right = right_form(walk.folded(i), walk.folded(i + 2));
    if (right.empty()) continue;
    const std::string proposed = walk[i].capital ? with_capital(right) : std::string(right);
    found.add(paragraph, walk[i].begin, next.end,
              {"перед этим словом пишут «" + std::string(right) + "»",
               "before this word it is «" + std::string(right) + "»"},
              proposed + paragraph.text.substr(walk[i].end, next.end - walk[i].end), Fix::kSafe);
  }
}

namespace {

constexpr std::array<View, 24> kModals = {
    "должен", "должна",      "должно",      "должны",        "может",       "могут",
    "сможет", "смогут",      "обязан",      "обязана",       "обязаны",     "необходимо",
    "нужно",  "следует",     "надо",        "можно",         "нельзя",      "будет",
    "будут",  "запрещается", "разрешается", "рекомендуется", "допускается", "обязано"};

// «явиться» of «явится»; "" when the ending does not tell it.
std::string infinitive_of(View folded) {
  struct Ending {
    View present, infinitive;
  };
  static constexpr std::array<Ending, 4> kEndings = {
      {{"уется", "оваться"}, {"ается", "аться"}, {"яется", "яться"}, {"ится", "иться"}}};
  for (const Ending& each : kEndings) {
    if (folded.ends_with(each.present)) {
      return std::string(folded.substr(0, folded.size() - each.present.size())) +
             std::string(each.infinitive);
    }
  }
  return {};
}

// «Работа проводиться ежегодно»: these are said of a thing, and no noun governs them.
void passive_as_infinitive(const Paragraph& paragraph, const Walk& walk, Findings& found) {
  static constexpr std::array<std::pair<View, View>, 8> kPassives = {
      {{"проводиться", "проводится"},
       {"осуществляться", "осуществляется"},
       {"выполняться", "выполняется"},
       {"оформляться", "оформляется"},
       {"составляться", "составляется"},
       {"утверждаться", "утверждается"},
       {"обеспечиваться", "обеспечивается"},
       {"назначаться", "назначается"}}};
  static constexpr std::array<View, 8> kSubjects = {"ние",  "тие",  "ция",   "работа",
                                                    "роль", "урок", "отбор", "конкурс"};
  if (paragraph.folded.find("ться") == std::string::npos) return;
  bool governed = false;  // something in the sentence may want an infinitive
  for (size_t i = 0; i < walk.size(); ++i) {
    if (walk.is_mark(i, '.')) governed = false;
    if (!walk.is_word(i)) continue;
    const View word = walk.folded(i);
    for (const auto& [typed, right] : kPassives) {
      if (word != typed || governed || i < 2 || !walk.is_space(i - 1)) continue;
      if (!ends_with_any(walk.folded(i - 2), kSubjects)) continue;
      constexpr size_t kFurthest = 8;
      bool later = false;
      for (size_t k = i + 1; k < i + kFurthest && walk.exists(k); ++k)
        later = later || is_one_of(walk.folded(k), kModals);
      if (later) continue;
      found.add(paragraph, walk[i].begin, walk[i].end,
                {"что делает: без мягкого знака", "a finite form has no soft sign"},
                std::string(right));
    }
    governed = governed || is_one_of(word, kModals) || is_infinitive(word) || word == "чтобы" ||
               word == "если" || word.starts_with("мог") || word.starts_with("долж");
  }
}

}  // namespace

void infinitive_or_not(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_word(i) || !is_one_of(walk.folded(i), kModals)) continue;
    size_t verb = i;
    do {
      verb = walk.is_space(verb + 1) && walk.is_word(verb + 2) ? verb + 2 : walk.size();
    } while (walk.folded(verb) == "не" || walk.folded(verb) == "также");
    const View word = walk.folded(verb);
    if (!word.ends_with("тся") || word.ends_with("ться") || is_one_of(word, kModals)) continue;
    const Message message{"что делать: с мягким знаком", "an infinitive has a soft sign"};
    const std::string right = infinitive_of(word);
    if (right.empty()) {
      found.add(paragraph, walk[verb].begin, walk[verb].end, message);
    } else {
      found.add(paragraph, walk[verb].begin, walk[verb].end, message, right);
    }
  }
  passive_as_infinitive(paragraph, walk, found);
}

}  // namespace prikaz::check::little_words
