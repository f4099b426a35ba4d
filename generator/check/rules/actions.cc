#include "check/rules/actions.h"

#include <algorithm>
#include <array>

namespace prikaz::check {

namespace {

using View = std::string_view;

// In the order of letters.
constexpr std::array<View, 59> kActions = {
    "внести",        "выехать",       "выполнить",        "довести",           "доложить",
    "доставить",     "завершить",     "заключить",        "закончить",         "заслушать",
    "издать",        "информировать", "начать",           "обеспечить",        "обновить",
    "обсудить",      "ознакомить",    "опубликовать",     "организовать",      "осуществить",
    "открыть",       "отправить",     "оформить",         "передать",          "подать",
    "подвести",      "подготовить",   "подписать",        "посетить",          "предоставить",
    "предоставлять", "представить",   "представлять",     "прибыть",           "принять",
    "провести",      "проверить",     "проинформировать", "проконтролировать", "пройти",
    "разместить",    "разработать",   "разослать",        "рассмотреть",       "сдать",
    "сделать",       "собрать",       "согласовать",      "создать",           "сообщить",
    "составить",     "сформировать",  "уведомить",        "укомплектовать",    "уточнить",
    "устранить",     "участвовать",   "явиться",          "ликвидировать"};

// What is told of, not asked for.
constexpr std::array<View, 12> kTold = {"было",    "был",    "была",      "были",
                                        "просили", "просил", "следовало", "должны были",
                                        "прошла",  "прошло", "состоялся", "состоялось"};
constexpr std::array<View, 9> kAsking = {"просим",    "прошу",    "просит", "необходимо", "следует",
                                         "требуется", "надлежит", "нужно",  "предлагаем"};

bool is_told(View word) {
  return is_one_of(word, kTold);
}

// What has a day of its own: «анализ работ 11.01.2026», «решения совета 12.05.2025».
bool has_own_day(View word) {
  static constexpr std::array<View, 19> kStems = {
      "анализ",  "итог",     "результат", "отчет",    "отчёт", "материал", "протокол",
      "решени",  "приказ",   "распоряж",  "постанов", "письм", "событ",    "акт",
      "договор", "совершен", "рождени",   "указани",  "запис"};
  return std::any_of(kStems.begin(), kStems.end(),
                     [&](View stem) { return word.starts_with(stem); });
}

// Behind these a day is where something begins or what it is told of.
bool begins_or_cites(View word) {
  static constexpr std::array<View, 12> kWords = {
      "с", "со", "от", "после", "за", "до", "между", "ранее", "чем", "к", "из", "позднее"};
  return is_one_of(word, kWords);
}

bool ends_sentence(const Walk& walk, size_t i) {
  if (walk.is_mark(i, '!') || walk.is_mark(i, '?') || walk.is_mark(i, ';')) return true;
  constexpr size_t kShort = 4;  // bytes: «г.», «им.»
  if (!walk.is_mark(i, '.') || !walk.is_space(i + 1) || !walk[i + 2].capital) return false;
  return !walk.is_word(i - 1) || walk[i - 1].size() > kShort;
}

}  // namespace

bool is_action(View word) {
  return is_one_of(word, kActions);
}

size_t sentence_begin(const Walk& walk, size_t token) {
  while (token > 0 && !ends_sentence(walk, token - 1)) --token;
  return token;
}

size_t sentence_end(const Walk& walk, size_t token) {
  while (walk.exists(token) && !ends_sentence(walk, token)) ++token;
  return token;
}

bool is_asked(const Walk& walk, const FoundDate& date) {
  bool asked = false;
  for (size_t i = sentence_begin(walk, date.first); walk.exists(i) && !ends_sentence(walk, i);
       ++i) {
    if (!walk.is_word(i)) continue;
    const View word = walk.folded(i);
    if (is_told(word)) return false;
    asked = asked || is_action(word) || is_one_of(word, kAsking);
  }
  return asked && !is_quoted(walk, date.first);
}

size_t action_before(const Walk& walk, size_t token) {
  constexpr size_t kFar = 24;  // tokens
  const size_t least = token > kFar ? token - kFar : 0;
  for (size_t i = token; i > least; --i) {
    const size_t at = i - 1;
    if (walk.is_space(at)) continue;
    if (!walk.is_word(at)) return walk.size();
    const View word = walk.folded(at);
    if (is_action(word)) return is_quoted(walk, at) ? walk.size() : at;
    if (has_own_day(word) || begins_or_cites(word) || is_told(word)) return walk.size();
  }
  return walk.size();
}

bool is_quoted(const Walk& walk, size_t token) {
  int open = 0;
  for (size_t i = 0; i < token; ++i) {
    if (walk.is_mark(i, U'«')) ++open;
    if (walk.is_mark(i, U'»') && open > 0) --open;
  }
  return open > 0;
}

}  // namespace prikaz::check
