// Surnames that the endings alone do not tell, by their key (lower case, «е» for «ё»): the words
// that surnames.cc asks for before its rules. Chosen for this program from the grammar of Russian;
// a surname of one person belongs into the table of a department, not here. Not for other modules.
#pragma once

#include <string_view>

namespace prikaz::russian::surname_words {

bool is_unchanged(std::string_view key);  // Дюма, Золя
bool loses_vowel(std::string_view key);   // Заяц, Орёл, Воробей, Огонь
bool keeps_vowel(std::string_view key);   // -ок that is no suffix: Пророк, Хичкок
bool stressed_instrumental(std::string_view key);    // Ткач: Ткачом
bool unstressed_instrumental(std::string_view key);  // Немец: Немцем
bool is_noun_in(std::string_view key);  // -ин, -ов of no Russian surname: Дарвин, Хозяин
bool is_noun_oy(std::string_view key);         // Герой, not Толстой
bool is_noun_iy(std::string_view key);         // Топчий, Василий, not Рыжий
bool is_possessive_iy(std::string_view key);   // Третий, Волчий
bool is_noun_ova_ina(std::string_view key);    // Голова, Калина, also of a woman
bool stressed_a(std::string_view key);         // Лапша: Лапшой
bool is_unchanged_part(std::string_view key);  // before a hyphen: Бонч-, Тер-
bool is_particle(std::string_view key);        // фон, де, оглы

}  // namespace prikaz::russian::surname_words
