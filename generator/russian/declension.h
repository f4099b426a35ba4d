// A text of a card in another case, whatever it is: a person's name, a post, the name of a body, a
// post with a name behind it. What a department says itself goes before the rules.
//
//   CaseTable own;  own.add("Бобёр Иван Петрович", Case::kGenitive, "Бобра Ивана Петровича");
//   const auto made = decline("директор Кравчук Е.В.", {Case::kDative, Gender::kFeminine}, own);
//   if (!made) say("a man or a woman?");
//
// decline() is a pure function; a CaseTable may be read from many threads.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "russian/grammar.h"

namespace prikaz::russian {

// Forms and genders said by people, for whole texts and for surnames alone. Texts are compared
// without regard to capitals, «ё» and kinds of spaces.
class CaseTable {
 public:
  void add(std::string_view text, Case grammatical_case, std::string form);
  void set_gender(std::string_view text, Gender gender);
  // «не склоняется»
  void keep(std::string_view text);

  std::optional<std::string> find(std::string_view text, Case grammatical_case) const;
  std::optional<Gender> gender(std::string_view text) const;

  // Whether two texts are the same for the table.
  static bool same(std::string_view a, std::string_view b);

 private:
  static std::string key(std::string_view text);

  std::map<std::pair<std::string, Case>, std::string> forms_;
  std::map<std::string, Gender> genders_;
  std::set<std::string> kept_;
};

enum class What { kAnything, kPost };

struct Wanted {
  Case grammatical_case = Case::kNominative;
  std::optional<Gender> gender;  // of the person, when it is known
  What what = What::kAnything;
};

struct Declined {
  std::string text;
  bool by_table = false;  // the whole of it, or the surname
};

// The text as typed, in the nominative, in another case; the order of a name's words and its
// initials stay. nullopt when it is a name whose forms are a man's or a woman's and nothing tells
// which.
std::optional<Declined> decline(std::string_view text, const Wanted& wanted, const CaseTable& own);

}  // namespace prikaz::russian
