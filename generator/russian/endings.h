// The endings that Russian words change by, as tables that surnames, given names, nouns and
// adjectives share. Words here are in lower case; fit() gives a form the capitals of what was
// typed. Not for other modules.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian::endings {

// How many letters of the nominative make room for the endings, and the endings.
struct Pattern {
  int strip;
  std::array<std::string_view, kCaseCount> endings;
};

// Nouns of the singular; the accusative is that of a living being.
extern const Pattern kHard;       // Кравчук, директор
extern const Pattern kHushed;     // Бруевич: instrumental in -ем
extern const Pattern kSoft;       // Гоголь
extern const Pattern kYod;        // Бабай
extern const Pattern kIy;         // Палий
extern const Pattern kA;          // Муха by spelling: see noun_in_a
extern const Pattern kAVelar;     // after г к х and stressed after ж ш ч щ
extern const Pattern kAHushed;    // after ж ш ч щ, not stressed
extern const Pattern kATs;        // after ц
extern const Pattern kYa;         // Зозуля
extern const Pattern kIya;        // Мария
extern const Pattern kThird;      // Любовь, сеть: the soft feminine
extern const Pattern kUnchanged;  // Зинченко
// Adjectives; the masculine accusative is that of a living being.
extern const Pattern kAdjective;              // Белый, Толстой
extern const Pattern kAdjectiveVelar;         // Донской, Великий
extern const Pattern kAdjectiveSoft;          // Зимний, Рыжий
extern const Pattern kAdjectiveThird;         // Третий
extern const Pattern kAdjectiveFeminine;      // Белая, Донская
extern const Pattern kAdjectiveFeminineSoft;  // Рыжая (stem of «а»)
extern const Pattern kAdjectiveFeminineFine;  // Синяя (stem of «я»)
extern const Pattern kPossessive;             // Иванов, Ильин
extern const Pattern kPossessiveFeminine;     // Иванова

// The word without its last letters; Cyrillic ones, of two bytes each.
std::string_view without(std::string_view word, int letters);
// The letter `from_end` letters before the last (0 is the last), "" when the word is shorter.
std::string_view letter(std::string_view word, int from_end = 0);
int vowels_in(std::string_view word);
bool is_vowel(std::string_view letter);
bool is_hushed(std::string_view letter);  // ж ш ч щ
bool is_velar(std::string_view letter);   // г к х
bool is_consonant(std::string_view letter);
bool ends_with_any(std::string_view word, std::span<const std::string_view> suffixes);

// «стрелец» → «стрельц», «орёл» → «орл», «заяц» → «зайц», «огонёк» → «огоньк»: the stem of a word
// that loses the vowel of its last syllable.
std::string without_fleeting_vowel(std::string_view word);

// Forms of a lower-case word; `stem` in place of the word without its ending, when it differs.
Forms apply(std::string_view word, const Pattern& pattern);
Forms apply_to_stem(std::string_view word, std::string_view stem, const Pattern& pattern);
Forms same(std::string_view word);

// The pattern of a noun in -а or -я by its last letters: муха, каша, птица, зозуля, мария.
const Pattern& noun_in_a(std::string_view word);

// lower case, «ё» as «е»: what tables of words are asked for.
std::string key(std::string_view word);

// A form of a word with the capitals of the word as typed: «ИВАНОВ» + «иванову» → «ИВАНОВУ».
std::string fit(std::string_view typed, std::string_view form);
Forms fit(std::string_view typed, const Forms& forms);

}  // namespace prikaz::russian::endings
