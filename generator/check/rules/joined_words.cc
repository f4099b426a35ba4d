#include "check/rules/joined_words.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check::joined_words {

namespace {

using View = std::string_view;

// «не больших, а крупных», «не столько … сколько»: what is denied is set against something.
bool is_contrast(const Walk& walk, size_t i) {
  constexpr size_t kFar = 24;  // tokens
  for (size_t k = i; k < i + kFar && walk.exists(k); ++k) {
    if (walk.is_mark(k, '.') || walk.is_mark(k, ';')) return false;
    const bool comma = walk.is_mark(k, ',') || is_dash(walk[k]);
    const View next = comma ? walk.folded(walk.next_solid(k)) : View();
    if (next == "а" || next == "но") return true;
  }
  return false;
}

// «далеко не», «вовсе не», «ни … не»
bool is_strengthened(const Walk& walk, size_t not_word) {
  static constexpr std::array<View, 8> kWords = {"далеко", "вовсе", "отнюдь",    "никак",
                                                 "ничуть", "никем", "нисколько", "ничем"};
  for (size_t back = 2; back <= 6 && back <= not_word; back += 2) {
    if (is_one_of(walk.folded(not_word - back), kWords)) return true;
  }
  return false;
}

// «в случае не представления»: behind these only a noun can stand.
bool wants_noun(View word) {
  static constexpr std::array<View, 17> kBefore = {
      "случае",     "случаях",   "случаи", "причине", "ввиду",  "вследствие", "за",  "из",   "факт",
      "результате", "основании", "факта",  "фактов",  "фактах", "факты",      "при", "факту"};
  return is_one_of(word, kBefore);
}

bool is_verbal_noun(View word) {
  static constexpr std::array<View, 12> kEndings = {"ения",  "ение", "ению", "ением",
                                                    "ении",  "ания", "ание", "анию",
                                                    "анием", "ании", "явки", "явке"};
  static constexpr std::array<View, 8> kStanding = {"знания",  "здания",    "задания", "значения",
                                                    "решения", "отношения", "мнения",  "положения"};
  constexpr size_t kShortest = 8;  // bytes
  return word.size() >= kShortest && ends_with_any(word, kEndings) && !is_one_of(word, kStanding);
}

bool is_long_adjective(View word) {
  static constexpr std::array<View, 13> kEndings = {"ых", "их", "ого", "его", "ому", "ыми", "ими",
                                                    "ый", "ая", "ое",  "ые",  "ой",  "ую"};
  return ends_with_any(word, kEndings);
}

// Adjectives that papers have with «не» joined.
bool is_joined_adjective(View word) {
  static constexpr std::array<View, 22> kStems = {
      "больш",        "высок",          "надлежащ",      "удовлетворительн", "благополучн",
      "благоприятн",  "совершеннолетн", "исправн",       "значительн",       "правомерн",
      "своевременн",  "официальн",      "государственн", "коммерческ",       "однократн",
      "посредственн", "счастн",         "законн",        "продолжительн",    "рабочи",
      "стационарн",   "санкционированн"};
  return starts_with_any(word, kStems) && (is_long_adjective(word) || word.starts_with("рабочи"));
}

// «в не больших школах»: between a preposition and a noun.
bool is_preposition(View word) {
  static constexpr std::array<View, 14> kWords = {"в",  "во", "на", "из", "с",   "со",    "от",
                                                  "по", "к",  "о",  "об", "при", "после", "для"};
  return is_one_of(word, kWords);
}

constexpr std::array<View, 12> kJoinedAdverbs = {
    "охотно",  "медленно",     "уклонно",   "укоснительно", "прерывно", "посредственно",
    "избежно", "своевременно", "надлежаще", "маловажно",    "редко",    "законно"};

bool is_joined_with_not(const Walk& walk, size_t i) {
  const View word = walk.folded(i + 2), before = walk.is_space(i - 1) ? walk.folded(i - 2) : View();
  if (wants_noun(before) && is_verbal_noun(word)) return true;
  if (is_preposition(before) && is_joined_adjective(word)) return walk.is_word(i + 4);
  return is_one_of(word, kJoinedAdverbs);
}

}  // namespace

void torn_not(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (walk.folded(i) != "не" || !walk.is_space(i + 1) || !walk.is_word(i + 2)) continue;
    if (!is_joined_with_not(walk, i) || is_contrast(walk, i + 3) || is_strengthened(walk, i))
      continue;
    const std::string right = std::string(walk.text(i)) + std::string(walk.folded(i + 2));
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"«не» пишут здесь слитно", "«не» is joined to this word"}, right);
  }
}

namespace {

// First halves that are no words by themselves here, and the beginnings of what they join.
struct Half {
  View first;
  std::array<View, 12> rest;
};
constexpr std::array<Half, 13> kHalves = {{
    {"аудио",
     {"запис", "воспроизвод", "визуальн", "материал", "файл", "урок", "техник", "систем", "гид",
      "оборудован", "ряд", "связ"}},
    {"видео",
     {"запис", "воспроизвод", "наблюдени", "конференц", "ролик", "съемк", "съёмк", "урок",
      "обращени", "фиксац", "материал", "связ"}},
    {"фото",
     {"материал", "конкурс", "выставк", "отчет", "отчёт", "фиксац", "съемк", "съёмк", "альбом",
      "копи", "изображени", "зон"}},
    {"само",
     {"управлени", "оценк", "обследовани", "образовани", "анализ", "контрол", "подготовк",
      "определени", "реализац", "развити", "обслуживани", "стоятельн"}},
    {"взаимо",
     {"действи", "связ", "отношени", "помощ", "понимани", "посещени", "выручк", "обмен", "расчет",
      "расчёт", "контрол", "проверк"}},
    {"тепло",
     {"снабжени", "энерг", "трасс", "сет", "узл", "узел", "обмен", "изоляц", "потер", "носител",
      "техни", "пункт"}},
    {"водо",
     {"снабжени", "отведени", "провод", "нагревател", "сток", "забор", "поставк", "пользовани",
      "очист", "подготовк", "хранилищ", "охран"}},
    {"энерго",
     {"снабжени", "сбережени", "сберегающ", "обеспечени", "эффективн", "ресурс", "потреблени",
      "паспорт", "аудит", "систем", "носител", "служб"}},
    {"электро",
     {"снабжени", "энерг", "оборудовани", "монтаж", "проводк", "безопасност", "прибор", "щит",
      "сет", "техни", "установ", "хозяйств"}},
    {"много",
     {"детн", "функциональн", "профильн", "предметн", "численн", "летн", "уровнев", "кратн",
      "квартирн", "этажн", "ступенчат", "образи"}},
    {"обще",
     {"образовательн", "развивающ", "доступн", "школьн", "городск", "районн", "российск", "ствен",
      "житие", "культурн", "обязательн", "принят"}},
    {"здоровье",
     {"сберегающ", "сбережени", "формирующ", "сохраня", "созида", "укрепля", "ориентир", "центр",
      "творя", "развива", "сообраз", "направленн"}},
    {"еже",
     {"годн", "месячн", "дневн", "недельн", "квартальн", "суточн", "часн", "минутн", "декадн",
      "сменн", "утренн", "вечерн"}},
}};

bool is_half(const Walk& walk, size_t i) {
  for (const Half& half : kHalves) {
    if (walk.folded(i) == half.first) return starts_with_any(walk.folded(i + 2), half.rest);
  }
  return false;
}

// «хозяйственно эксплуатационной»: first halves that are no adverbs in an office's paper.
bool is_hyphened(const Walk& walk, size_t i) {
  static constexpr std::array<View, 34> kFirst = {
      "хозяйственно",     "учебно",       "психолого",      "физкультурно",  "санитарно",
      "контрольно",       "приемно",      "приёмно",        "жилищно",       "проектно",
      "историко",         "эколого",      "медико",         "планово",       "лечебно",
      "административно",  "торгово",      "лабораторно",    "воспитательно", "оздоровительно",
      "консультативно",   "экспертно",    "расчетно",       "расчётно",      "ремонтно",
      "строительно",      "аварийно",     "отчетно",        "отчётно",       "просветительско",
      "исследовательско", "коррекционно", "образовательно", "спортивно"};
  static constexpr std::array<View, 15> kRelations = {
      "ическ",   "льск",  "тельн",   "ционн",   "альн",   "ивн",      "ственн", "пускн",
      "ленческ", "сметн", "монтажн", "методич", "массов", "экономич", "выборн"};
  const View right = walk.folded(i + 2);
  if (!is_one_of(walk.folded(i), kFirst) || !is_long_adjective(right)) return false;
  if (walk[i + 2].capital) return false;
  for (const View suffix : kRelations) {
    if (right.find(suffix) != View::npos) return true;
  }
  return false;
}

}  // namespace

void torn_compound(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const Token& word = walk[i];
    if (word.kind != TokenKind::kWord || !word.cyrillic || !walk.is_space(i + 1)) continue;
    const char last = paragraph.folded[word.end - 1];  // every first half ends with «о» or «е»
    if ((last != "о"[1] && last != "е"[1]) || !walk.is_word(i + 2)) continue;
    if (walk.is_mark(i - 1, '-') || walk.is_mark(i + 3, '-')) continue;
    const bool hyphen = is_hyphened(walk, i);
    if (!hyphen && !is_half(walk, i)) continue;
    const std::string right =
        std::string(walk.text(i)) + (hyphen ? "-" : "") + std::string(walk.text(i + 2));
    found.add(paragraph, word.begin, walk[i + 2].end,
              hyphen ? Message{"сложное слово пишут через дефис", "a compound wants its hyphen"}
                     : Message{"сложное слово пишут слитно", "a compound is one word"},
              right);
  }
}

// «9-ых»: the ending has one letter, or two behind a consonant.
void figure_ending(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::pair<View, View>, 17> kEndings = {{{"ых", "х"},
                                                                      {"их", "х"},
                                                                      {"ого", "го"},
                                                                      {"его", "го"},
                                                                      {"ому", "му"},
                                                                      {"ему", "му"},
                                                                      {"ый", "й"},
                                                                      {"ий", "й"},
                                                                      {"ой", "й"},
                                                                      {"ая", "я"},
                                                                      {"ое", "е"},
                                                                      {"ые", "е"},
                                                                      {"ыми", "ми"},
                                                                      {"ими", "ми"},
                                                                      {"ым", "м"},
                                                                      {"им", "м"},
                                                                      {"ую", "ю"}}};
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_number(i) || !walk.is_mark(i + 1, '-') || !walk.is_word(i + 2)) continue;
    if (walk.is_mark(i + 3, '-') || walk.is_mark(i - 1, '-')) continue;
    for (const auto& [typed, right] : kEndings) {
      if (walk.folded(i + 2) != typed) continue;
      found.add(paragraph, walk[i].begin, walk[i + 2].end,
                {"к цифрам добавляют одну букву окончания, после согласной – две",
                 "figures take one letter of the ending, two behind a consonant"},
                std::string(walk.text(i)) + "-" + std::string(right), Fix::kSafe);
      break;
    }
  }
}

}  // namespace prikaz::check::joined_words
