// Names of Korea, China and Vietnam as Russian papers write them: family name first, no patronymic.
// Of their parts only the last one changes, a man's that ends in a consonant: «Ким Ен Сук» → «Ким
// Ен Сука», «Нгуен Ван Тхань» → «Нгуен Ван Тханя»; a woman's changes in nothing (Розенталь,
// «Справочник по правописанию», § 149). With a Russian given name («Цой Виктор») they are names
// as any others.
//
// Pure functions; from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian {

// True when the first word is a family name of these peoples, and the others are parts of a name
// and no Russian ones.
bool is_eastern_name(std::string_view text);

// What the parts themselves say: «Ван» stands in names of men, «Тхи» in those of women.
std::optional<Gender> gender_of_eastern_name(std::string_view text);

// False when the name reads alike for a man and a woman: it ends in a vowel.
bool gender_matters_in_eastern_name(std::string_view text);

Forms eastern_name_forms(std::string_view text, Gender gender);

}  // namespace prikaz::russian
