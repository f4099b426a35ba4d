#include "russian/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "russian/endings.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

using Text = std::string_view;

// A word of the phrase: its letters, and what stands before and behind them.
struct Token {
  Text before;  // spaces, opening quotes
  Text word;
  Text after;  // a comma, a full stop
};

bool belongs_to_word(char32_t c) {
  return is_letter(c) || is_decimal_digit(c) || c == '-' || c == '.' || c == '\'' || c == U'/';
}

std::vector<Token> tokens_of(Text phrase) {
  std::vector<Token> out;
  for (size_t at = 0; at < phrase.size();) {
    const size_t begin = at;
    size_t next = at;
    while (at < phrase.size() && !is_letter(utf8::next(phrase, next))) at = next;
    const size_t word = at;
    next = at;
    while (at < phrase.size() && belongs_to_word(utf8::next(phrase, next))) at = next;
    const size_t end = at;
    next = at;
    while (at < phrase.size()) {
      const char32_t c = utf8::next(phrase, next);
      if (is_space(c) || is_letter(c)) break;
      at = next;
    }
    out.push_back({phrase.substr(begin, word - begin), phrase.substr(word, end - word),
                   phrase.substr(end, at - end)});
  }
  return out;
}

bool has_lower_case(Text text) {
  for (size_t at = 0; at < text.size();) {
    if (is_lower(utf8::next(text, at))) return true;
  }
  return false;
}

Text last_part(Text word) {
  const size_t hyphen = word.find_last_of('-');
  return hyphen == Text::npos ? word : word.substr(hyphen + 1);
}

// «МБОУ», «и.о.», «IT», «5-й»: nothing to change in it.
bool is_abbreviation(Text word, bool all_capitals) {
  if (word.find_first_of("./0123456789") != Text::npos) return true;
  if (has_lower_case(last_part(word))) word = last_part(word);  // «IT-специалист»
  size_t capitals = 0;
  for (size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (c < 0x80 && c != '-') return true;  // Latin
    capitals += is_upper(c) ? 1 : 0;
  }
  if (all_capitals) return utf8::length(word) < 2;
  return capitals > 1 && !(word.find('-') != Text::npos && capitals == 2);
}

constexpr std::array<Text, 26> kUnchangedFirst = {
    "генерал", "премьер", "вице",  "экс",   "пресс", "бизнес", "веб",    "интернет", "обер",
    "унтер",   "штаб",    "контр", "арт",   "шеф",   "медиа",  "онлайн", "фитнес",   "мини",
    "лейб",    "флигель", "топ",   "аудио", "видео", "эконом", "блок",   "нон"};

bool in_list(Text word, std::span<const Text> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

enum class As { kNoun, kAdjective };

// «учитель-логопед» → «учителя-логопеда», «генерал-майор» → «генерал-майора».
Forms word_forms(Text word, As as, Living living) {
  if (as == As::kAdjective) return adjective_forms(word, living);
  const size_t hyphen = word.find('-');
  if (hyphen == Text::npos) return noun_forms(word, living);
  const Text first = word.substr(0, hyphen);
  const Text rest = word.substr(hyphen + 1);
  // «медиа-центр», «физико-математический», «IT-специалист», but «школа-интернат»
  const std::string key = endings::key(first);
  const bool kept = in_list(key, kUnchangedFirst) || endings::letter(key) == "о" ||
                    is_abbreviation(first, false) ||
                    (key == "капитан" && endings::key(rest) == "лейтенант");
  const Forms head = kept ? endings::same(first) : noun_forms(first, living);
  const Forms tail = word_forms(rest, As::kNoun, living);
  Forms out;
  for (size_t i = 0; i < kCaseCount; ++i) out[i] = head[i] + "-" + tail[i];
  return out;
}

const Noun* known_noun(Text word) {
  if (const Noun* whole = find_noun(word)) return whole;
  return find_noun(word.substr(0, word.find('-')));
}

// The noun's likely gender agrees with the adjective before it.
bool agrees(Text noun, Gender gender) {
  if (const Noun* known = known_noun(noun)) {
    // «глава», «судья» take a man's adjectives too.
    const bool person = known->flags & kLiving;
    return known->gender == gender || (person && gender != Gender::kPlural);
  }
  const std::string key = endings::key(last_part(noun));
  const Text last = endings::letter(key);
  if (gender == Gender::kPlural) return last == "ы" || last == "и" || last == "а" || last == "я";
  return likely_gender_of_noun(key) == gender && (endings::is_consonant(last) || last == "й" ||
                                                  last == "ь" || gender != Gender::kMasculine);
}

// A run of tokens that change, all as one phrase: adjectives and the head.
struct Head {
  size_t first = 0;
  size_t end = 0;     // behind the head
  bool noun = false;  // the last one is a noun
  bool known = false;
  Living living = Living::kNo;
};

class Phrase {
 public:
  Phrase(Text phrase, Living unless_known)
      : tokens_(tokens_of(phrase)), all_capitals_(!has_lower_case(phrase)), living_(unless_known) {}

  Forms forms() const;
  // The head that begins at a token; end == first when there is none.
  Head head_at(size_t at) const;
  const std::vector<Token>& tokens() const { return tokens_; }

 private:
  bool joined(size_t at) const;
  size_t past_adverbs(size_t at) const;
  Head noun_head(size_t first, size_t at) const;
  std::vector<Head> heads() const;

  std::vector<Token> tokens_;
  bool all_capitals_;
  Living living_;
};

size_t Phrase::past_adverbs(size_t at) const {
  constexpr std::array<Text, 6> kAdverbs = {"временно",  "вновь",     "ранее",
                                            "постоянно", "совместно", "самостоятельно"};
  while (at + 1 < tokens_.size() && in_list(endings::key(tokens_[at].word), kAdverbs)) ++at;
  return at;
}

Head Phrase::noun_head(size_t first, size_t at) const {
  const Noun* noun = known_noun(tokens_[at].word);
  Head out{first, at + 1, true, noun != nullptr, living_};
  if (noun) out.living = noun->flags & kLiving ? Living::kYes : Living::kNo;
  return out;
}

Head Phrase::head_at(size_t at) const {
  const size_t first = past_adverbs(at);
  std::optional<Gender> gender;
  for (size_t i = first; i < tokens_.size(); ++i) {
    const Text word = tokens_[i].word;
    const bool parted = i > first && (!tokens_[i - 1].after.empty() || tokens_[i].before != " ");
    if (word.empty() || is_abbreviation(word, all_capitals_) ||
        (parted && tokens_[i].before != "\u00A0")) {
      break;
    }
    const auto own = gender_of_adjective(last_part(word));
    if (!own) {
      if (!gender || agrees(word, *gender)) return noun_head(first, i);
      break;
    }
    if (gender && *gender != *own) break;
    gender = own;
    const bool person = is_person_adjective(word);
    const bool noun_follows = i + 1 < tokens_.size() && known_noun(tokens_[i + 1].word) &&
                              tokens_[i].after.empty() && agrees(tokens_[i + 1].word, *gender);
    const bool adjective_follows =
        i + 1 < tokens_.size() && gender_of_adjective(tokens_[i + 1].word) == gender;
    if (person && !noun_follows && !adjective_follows)
      return {first, i + 1, false, true, Living::kYes};
  }
  if (!gender) return {at, at, false, false, living_};
  // Adjectives alone: «столовая № 3», «исполняющий обязанности».
  size_t end = first;
  while (end < tokens_.size() && gender_of_adjective(last_part(tokens_[end].word)) == gender) ++end;
  return {first, end, false, is_person_adjective(tokens_[end - 1].word), living_};
}

// True when a further post may begin at the token: behind a comma, «и» or a dash.
bool Phrase::joined(size_t at) const {
  const Token& token = tokens_[at];
  const Text before = tokens_[at - 1].after;
  if (before.find(',') != Text::npos) return true;
  if (token.before == " и " || endings::key(tokens_[at - 1].word) == "и") return true;
  return token.before.find("–") != Text::npos || token.before.find("—") != Text::npos ||
         token.before.find("- ") != Text::npos;
}

std::vector<Head> Phrase::heads() const {
  std::vector<Head> out;
  if (tokens_.empty()) return out;
  out.push_back(head_at(0));
  if (out.front().end == out.front().first) return {};
  for (size_t at = out.front().end; at < tokens_.size(); ++at) {
    if (!joined(at)) continue;
    const Head next = head_at(at);
    const bool one_more = next.end > next.first && next.known && next.living == out.front().living;
    if (!one_more) continue;
    const Noun* noun = next.noun ? known_noun(tokens_[next.end - 1].word) : nullptr;
    if (noun && noun->gender == Gender::kPlural) continue;  // «школы» may be a genitive
    out.push_back(next);
    at = next.end - 1;
  }
  return out;
}

Forms Phrase::forms() const {
  Forms out;
  const std::vector<Head> heads = this->heads();
  for (size_t at = 0; at < tokens_.size(); ++at) {
    const Token& token = tokens_[at];
    Forms word = endings::same(token.word);
    for (const Head& head : heads) {
      if (at < head.first || at >= head.end) continue;
      const bool noun = head.noun && at + 1 == head.end;
      word = word_forms(token.word, noun ? As::kNoun : As::kAdjective, head.living);
    }
    for (size_t i = 0; i < kCaseCount; ++i) {
      out[i].append(token.before).append(word[i]).append(token.after);
    }
  }
  return out;
}

}  // namespace

Forms phrase_forms(std::string_view phrase, Living unless_known) {
  return Phrase(phrase, unless_known).forms();
}

bool names_person(std::string_view phrase) {
  const Phrase parsed(phrase, Living::kNo);
  if (parsed.tokens().empty()) return false;
  const Head head = parsed.head_at(0);
  return head.end > head.first && head.living == Living::kYes;
}

}  // namespace prikaz::russian
