#include "check/rules/capital_words.h"

#include <array>
#include <string_view>

#include "check/rules/word_kinds.h"
#include "russian/form_cases.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

// A sentence, a point or a cell begins with token i.
bool begins(const Paragraph& paragraph, const Walk& walk, size_t i) {
  if (i == 0 || walk[i].begin == paragraph.body) return true;
  if (!walk.is_space(i - 1)) return false;
  if (i == 1) return true;
  const Token& last = walk[i - 2];
  if (last.is(';') || (last.is(':') && paragraph.role != Role::kExecutor)) return true;
  constexpr size_t kShortestWord = 8;  // bytes: «ул.», «им.», «А.» end no sentence
  if (!last.is('.') || i < 3) return false;
  const Token& word = walk[i - 3];
  return closes(word) || (word.kind == TokenKind::kWord && word.size() >= kShortestWord);
}

// «Ковальчук Н.И.», «Мельник Тамара», «О.В. Черных», «Прудковская школа», «Иванова».
bool may_be_name(const Paragraph& paragraph, const Walk& walk, size_t i) {
  const bool named_on = walk.is_space(i + 1) && walk.is_word(i + 2) && walk[i + 2].capital;
  if (named_on && !walk[i].all_capitals) return true;
  if (walk.is_mark(i + 1, '-') || walk.is_mark(i - 1, '-') || walk.is_mark(i + 1, '.')) return true;
  static constexpr std::array<View, 14> kPlaces = {"ский", "ского", "скому", "ским", "ском",
                                                   "ская", "ской",  "скую",  "ское", "ские",
                                                   "ских", "скими", "цкий",  "цкая"};
  const View folded = paragraph.folded_of(walk[i]);
  return ends_with_any(folded, kPlaces) || russian::surname_form(folded).telling ||
         russian::patronymic_form(folded).has_value();
}

bool is_row_of_names(Role role) {
  return role == Role::kSignature || role == Role::kAcquaintance || role == Role::kDistribution;
}

}  // namespace

bool is_common_word(const Paragraph& paragraph, const Walk& walk, size_t i) {
  constexpr size_t kShortest = 12;  // bytes: shorter ones have too many neighbours
  if (walk[i].size() < kShortest || is_row_of_names(paragraph.role)) return false;
  if (walk[i].all_capitals) return !may_be_name(paragraph, walk, i) && !walk.is_mark(i - 1, U'«');
  return begins(paragraph, walk, i) && !may_be_name(paragraph, walk, i);
}

}  // namespace prikaz::check
