#include "russian/personal_names.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "russian/given_names.h"
#include "russian/letters.h"

namespace prikaz::russian {

namespace {

enum class TokenKind { kWord, kInitial, kOther };

struct Token {
  TokenKind kind = TokenKind::kOther;
  size_t begin = 0, end = 0;  // bytes; of an initial with its dot
  bool capital = false;
  bool near = false;  // only spaces, a few, between it and the token before
  std::string lower;
};

bool joins(char32_t c) {
  return c == '-' || c == U'‑' || c == U'’' || c == '\'';
}

// Words, initials («Е.») and everything else that is no space, a token each.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  std::vector<Token> run() {
    size_t spaces = 0;
    for (size_t at = 0; at < text_.size();) {
      const size_t begin = at;
      const char32_t c = utf8::next(text_, at);
      if (is_space(c) && c != '\n') {
        ++spaces;
        continue;
      }
      Token token;
      token.begin = begin;
      token.near = spaces <= kFewSpaces;
      if (is_letter(c)) {
        at = word(token, begin);
      }
      token.end = at;
      spaces = 0;
      out_.push_back(std::move(token));
    }
    return std::move(out_);
  }

 private:
  static constexpr size_t kFewSpaces = 2;

  // Past the word that begins here; a single capital letter with a dot is an initial.
  size_t word(Token& token, size_t begin) {
    size_t end = begin;
    size_t letters = 0;
    for (size_t at = begin; at < text_.size();) {
      const char32_t c = utf8::next(text_, at);
      if (letters == 0) token.capital = is_upper(c);
      if (is_letter(c)) {
        ++letters;
        end = at;
      } else if (!joins(c)) {
        break;
      }
    }
    token.kind = TokenKind::kWord;
    token.lower = lower(text_.substr(begin, end - begin));
    if (letters == 1 && token.capital && end < text_.size() && text_[end] == '.') {
      token.kind = TokenKind::kInitial;
      return end + 1;
    }
    return end;
  }

  std::string_view text_;
  std::vector<Token> out_;
};

using Words = std::initializer_list<std::string_view>;

// Whether the word ends with one of the stems and one of the endings behind it, with `more` letters
// (bytes of them) before the stem.
bool has_ending(std::string_view word, Words stems, Words endings, size_t more) {
  for (const std::string_view ending : endings) {
    if (!word.ends_with(ending)) continue;
    const std::string_view rest = word.substr(0, word.size() - ending.size());
    for (const std::string_view stem : stems) {
      if (rest.ends_with(stem) && rest.size() >= stem.size() + more) return true;
    }
  }
  return false;
}

// «Петрович», «Петровичу», «Петровны»: the patronymic in any case.
bool is_patronymic(std::string_view word) {
  constexpr size_t kTwoLetters = 4;
  return word == "оглы" || word == "кызы" ||
         has_ending(word, {"ильич", "фомич", "лукич", "кузьмич", "никитич"},
                    {"", "а", "у", "ем", "ом", "е"}, 0) ||
         has_ending(word, {"ович", "евич"}, {"", "а", "у", "ем", "ом", "е"}, kTwoLetters) ||
         has_ending(word, {"овн", "евн", "ичн", "инишн"}, {"а", "ы", "е", "у", "ой", "ою"},
                    kTwoLetters);
}

// «Дворцова», «Зимину», «Соловецкого»: an ending that surnames have and few other words.
bool looks_like_surname(std::string_view word) {
  constexpr size_t kTwoLetters = 4;
  return has_ending(word, {"ов", "ев", "ёв", "ин", "ын"},
                    {"", "а", "у", "ым", "е", "ой", "ых", "ы"}, kTwoLetters) ||
         has_ending(word, {"ск", "цк"}, {"ий", "ой", "ого", "ому", "им", "ом", "ая", "ую"},
                    kTwoLetters) ||
         has_ending(word, {"енко", "чук", "щук", "юк", "дзе", "швили", "ян"}, {""}, kTwoLetters);
}

// A given name of the lists in any case.
bool is_given_name(const std::string& word) {
  const auto without_yo = [](std::string text) {
    for (size_t at; (at = text.find("ё")) != std::string::npos;) text.replace(at, 2, "е");
    return text;
  };
  static const std::set<std::string, std::less<>> known = [&] {
    std::set<std::string, std::less<>> forms;
    for (const Gender gender : {Gender::kMasculine, Gender::kFeminine}) {
      for (const std::string_view name : known_given_names(gender)) {
        for (const std::string& form : given_name_forms(name, gender)) {
          forms.insert(without_yo(lower(form)));
        }
      }
    }
    return forms;
  }();
  return known.contains(without_yo(word));
}

// What a capital may begin before a name without being a surname: a post, «Уважаемая».
bool is_post(std::string_view word) {
  constexpr std::array<std::string_view, 28> kStems = {
      "директор",     "начальник",   "заместител", "заведующ", "учител",     "министр",
      "председател",  "секретар",    "исполнител", "глав",     "специалист", "методист",
      "инспектор",    "консультант", "исп",        "врио",     "ио",         "руководител",
      "воспитател",   "педагог",     "психолог",   "ведущ",    "старш",      "член",
      "представител", "отв",         "уважаем",    "дорог"};
  return std::any_of(kStems.begin(), kStems.end(),
                     [&](std::string_view stem) { return word.starts_with(stem); });
}

// «имени», «им.», «ул.» before the name, with titles between: it belongs to a school or a street.
bool is_namesake(const std::vector<Token>& tokens, size_t at) {
  constexpr size_t kTitles = 5;
  for (size_t i = at, words = 0; i-- > 0 && words <= kTitles; ++words) {
    const std::string& word = tokens[i].lower;
    if (word == "им" || word == "имени" || word == "ул" || word == "улица" || word == "улице") {
      return true;
    }
    const bool stop = tokens[i].kind == TokenKind::kOther &&
                      !(i > 0 && (tokens[i - 1].lower == "им" || tokens[i - 1].lower == "ул"));
    // «Героя Советского Союза»; «школа имени Пушкина, директор Иванов» is of another man.
    const bool title = !tokens[i].capital || word.starts_with("геро") ||
                       word.starts_with("совет") || word.starts_with("союз") ||
                       word.starts_with("росси") || word.starts_with("федерац");
    if (stop || !title || is_post(word)) return false;
  }
  return false;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), tokens_(Tokenizer(text).run()) {}

  std::vector<PersonalData> run() {
    for (size_t at = 0; at < tokens_.size();) {
      const size_t taken = name_at(at);
      at += taken == 0 ? 1 : taken;
    }
    return std::move(out_);
  }

 private:
  bool is(size_t at, TokenKind kind) const {
    return at < tokens_.size() && tokens_[at].kind == kind && tokens_[at].capital;
  }
  // A capital word of several letters that follows its neighbour closely.
  bool next_word(size_t at) const { return is(at, TokenKind::kWord) && tokens_[at].near; }
  bool next_initial(size_t at) const { return is(at, TokenKind::kInitial) && tokens_[at].near; }
  std::string_view spelled(size_t at) const {
    return text_.substr(tokens_[at].begin, tokens_[at].end - tokens_[at].begin);
  }
  std::string initial(size_t at) const {
    size_t end = tokens_[at].begin;
    utf8::next(text_, end);
    return upper(text_.substr(tokens_[at].begin, end - tokens_[at].begin)) + '.';
  }

  // How many tokens the name takes that begins here; 0 for none.
  size_t name_at(size_t at) {
    if (is(at, TokenKind::kInitial)) return initials_first(at);
    if (!is(at, TokenKind::kWord)) return 0;
    if (next_initial(at + 1)) return surname_first(at);
    return full_name(at);
  }

  size_t initials_first(size_t at) {
    size_t surname = at + 1;
    if (next_initial(surname)) ++surname;
    if (!next_word(surname)) return 0;
    return add(at, surname + 1, surname, initials(at, surname));
  }

  size_t surname_first(size_t at) {
    size_t end = at + 2;
    if (next_initial(end)) ++end;
    // «Директор И.И. Иванов»; «Иванов И.И. Петров П.П.» are two.
    const bool word_after = next_word(end) && !next_initial(end + 1);
    const std::string& before = tokens_[at].lower;
    if (is_post(before)) return 0;
    if (word_after && looks_like_surname(tokens_[end].lower)) {
      add(at + 1, end + 1, end, initials(at + 1, end));
      if (looks_like_surname(before)) out_.insert(out_.end() - 1, lone_surname(at));
      return end + 1 - at;
    }
    return add(at, end, at, initials(at + 1, end));
  }

  // «Иванова Мария Петровна», «Мария Петровна Иванова», «Мария Петровна», «Иванова Мария».
  size_t full_name(size_t at) {
    const bool two = next_word(at + 1);
    const bool three = two && next_word(at + 2);
    // «Поручить Сергею Ильичу Зимину»: the first word begins a sentence.
    const bool begins = three && next_word(at + 3) && looks_like_surname(tokens_[at + 3].lower) &&
                        !looks_like_surname(tokens_[at].lower);
    if (is_post(tokens_[at].lower) || (begins && is_patronymic(tokens_[at + 2].lower))) return 0;
    if (three && is_patronymic(tokens_[at + 2].lower) && !is_patronymic(tokens_[at + 1].lower)) {
      return add(at, at + 3, at, initial(at + 1) + initial(at + 2));
    }
    if (two && is_patronymic(tokens_[at + 1].lower)) {
      const std::string both = initial(at) + initial(at + 1);
      const bool surname = three && !next_initial(at + 3);
      return surname ? add(at, at + 3, at + 2, both) : add(at, at + 2, tokens_.size(), both);
    }
    if (!two) return 0;
    const auto pair = [&](size_t given, size_t surname) {
      return is_given_name(tokens_[given].lower) && looks_like_surname(tokens_[surname].lower);
    };
    if (pair(at + 1, at)) return add(at, at + 2, at, initial(at + 1));
    return pair(at, at + 1) ? add(at, at + 2, at + 1, initial(at)) : 0;
  }

  std::string initials(size_t begin, size_t end) const {
    std::string out;
    for (size_t at = begin; at < end; ++at) out += initial(at);
    return out;
  }

  PersonalData lone_surname(size_t at) const {
    const Token& token = tokens_[at];
    return {PersonalKind::kName, token.begin, token.end - token.begin, std::string(spelled(at)),
            ""};
  }

  size_t add(size_t begin, size_t end, size_t surname, std::string initials) {
    if (!is_namesake(tokens_, begin)) {
      const size_t from = tokens_[begin].begin;
      out_.push_back({PersonalKind::kName, from, tokens_[end - 1].end - from,
                      surname < tokens_.size() ? std::string(spelled(surname)) : std::string(),
                      std::move(initials)});
    }
    return end - begin;
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<PersonalData> out_;
};

}  // namespace

std::vector<PersonalData> find_names(std::string_view text) {
  return Finder(text).run();
}

}  // namespace prikaz::russian
