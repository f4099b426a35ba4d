#include "russian/patronymics.h"

#include <array>
#include <set>
#include <unordered_set>
#include <vector>

#include "russian/endings.h"
#include "russian/given_names.h"

namespace prikaz::russian {

namespace {

using View = std::string_view;
using Words = std::vector<std::string>;

struct Stem {
  View name;
  View stem;  // «павл»: the suffixes are put behind it
  View soft;  // «яковл»: those in «е», when they have a stem of their own
};
constexpr Stem kIrregular[] = {
    {"павел", "павл", ""},     {"лев", "льв", ""},        {"петр", "петр", ""},
    {"яков", "яков", "яковл"}, {"михаил", "михайл", ""},  {"михайло", "михайл", ""},
    {"даниил", "данил", ""},   {"гавриил", "гаврил", ""}, {"самуил", "самойл", ""},
    {"иаков", "иаковл", ""},   {"измаил", "измайл", ""},  {"александр", "александр", ""},
};

void add(Words& out, View stem, View man, View woman) {
  out.push_back(std::string(stem) + std::string(man));
  out.push_back(std::string(stem) + std::string(woman));
}
void add_hard(Words& out, View stem) {
  add(out, stem, "ович", "овна");
}
void add_soft(Words& out, View stem) {
  add(out, stem, "евич", "евна");
}

// Никита: Никитич, Никитична; Илья: Ильич, Ильинична; Мустафа: Мустафович, Мустафаевич.
void of_name_in_a(Words& out, View name) {
  const View stem = endings::without(name, 1);
  add(out, stem, "ич", "ична");
  out.push_back(std::string(stem) + "инична");
  add_hard(out, stem);
  add_soft(out, stem);
  add_soft(out, name);
}

// Василий: Васильевич and Василиевич; Дмитрий, Георгий: Дмитриевич, Георгиевич alone.
void of_name_in_iy(Words& out, View name) {
  const View stem = endings::without(name, 2), last = endings::letter(stem);
  add_soft(out, std::string(stem) + "и");
  const bool two = endings::is_consonant(endings::letter(stem, 1));
  const bool kept = endings::is_velar(last) || (two && last == "р");
  if (!kept) add_soft(out, std::string(stem) + "ь");
}

Words patronymics_of(View name) {
  Words out;
  for (const Stem& each : kIrregular) {
    if (name != each.name) continue;
    add_hard(out, each.stem);
    if (!each.soft.empty()) add_soft(out, each.soft);
  }
  const View last = endings::letter(name);
  if (last == "а" || last == "я") {
    of_name_in_a(out, name);
  } else if (last == "й") {
    if (endings::letter(name, 1) == "и") {
      of_name_in_iy(out, name);
    } else {
      add_soft(out, endings::without(name, 1));
    }
  } else if (last == "ь") {
    add_soft(out, endings::without(name, 1));
  } else if (last == "о" || last == "е") {
    add_hard(out, endings::without(name, 1));
    add_soft(out, endings::without(name, 1));
    add_soft(out, name);
  } else if (!endings::is_consonant(last)) {  // Гиви, Али, Отто
    add_soft(out, name);
    add_hard(out, name);
  } else {
    if (endings::is_hushed(last) || last == "ц") add_soft(out, name);
    if (name != "павел" && name != "лев") add_hard(out, name);
  }
  return out;
}

constexpr std::array<View, 41> kCommonFathers = {
    "александр", "алексей",  "анатолий",   "андрей",   "аркадий", "борис",     "вадим",
    "валентин",  "валерий",  "василий",    "виктор",   "виталий", "владимир",  "владислав",
    "вячеслав",  "геннадий", "георгий",    "григорий", "дмитрий", "евгений",   "иван",
    "игорь",     "илья",     "константин", "леонид",   "максим",  "михаил",    "никита",
    "николай",   "олег",     "павел",      "петр",     "сергей",  "станислав", "степан",
    "федор",     "юрий",     "яков",       "ярослав",  "филипп",  "вениамин"};

std::set<std::string, std::less<>> all_common() {
  std::set<std::string, std::less<>> out;
  for (const View father : kCommonFathers) {
    for (std::string& each : patronymics_of(father)) out.insert(std::move(each));
  }
  // Variants that the rules allow and hardly anybody has.
  constexpr View kRare[] = {"ильевич",    "ильевна",    "ильович",    "ильовна",   "ильяевич",
                            "ильяевна",   "никитович",  "никитовна",  "никитевич", "никитевна",
                            "никитаевич", "никитаевна", "никитинична"};
  for (const View each : kRare) out.erase(std::string(each));
  return out;
}

bool is_of(View nominative, Gender gender) {
  return nominative.ends_with("ич") == (gender == Gender::kMasculine);
}

constexpr std::array<View, 6> kWomenEndings = {"ою", "ой", "а", "ы", "е", "у"};
constexpr std::array<View, 6> kMenEndings = {"ем", "ом", "а", "у", "е", ""};

}  // namespace

std::optional<PatronymicLike> patronymic_like(std::string_view form) {
  constexpr size_t kShortest = 10;  // bytes: «Ильич»
  if (form.size() < kShortest) return std::nullopt;
  for (const View ending : kWomenEndings) {
    if (!form.ends_with(ending)) continue;
    const View stem = form.substr(0, form.size() - ending.size());
    if (stem.ends_with("вн") || stem.ends_with("чн") || stem.ends_with("шн") ||
        stem.ends_with("внн"))
      return PatronymicLike{std::string(stem) + "а", std::string(ending), Gender::kFeminine};
  }
  for (const View ending : kMenEndings) {
    if (!form.ends_with(ending)) continue;
    const View stem = form.substr(0, form.size() - ending.size());
    if (stem.ends_with("ич"))
      return PatronymicLike{std::string(stem), std::string(ending), Gender::kMasculine};
  }
  return std::nullopt;
}

std::string with_ending_of(const PatronymicLike& form, std::string_view nominative) {
  const View stem = form.gender == Gender::kFeminine ? endings::without(nominative, 1) : nominative;
  return std::string(stem) + form.ending;
}

bool is_formed_patronymic(std::string_view nominative) {
  static const std::unordered_set<std::string> kAll = [] {
    std::unordered_set<std::string> out;
    for (const View name : known_given_names(Gender::kMasculine)) {
      for (std::string& each : patronymics_of(name)) out.insert(std::move(each));
    }
    return out;
  }();
  return kAll.count(endings::key(nominative)) > 0;
}

bool is_common_patronymic(std::string_view nominative, Gender gender) {
  static const auto kCommon = all_common();
  return is_of(nominative, gender) && kCommon.count(endings::key(nominative)) > 0;
}

std::optional<std::string> with_right_suffix(std::string_view nominative, Gender gender) {
  constexpr std::array<std::array<View, 2>, 4> kSuffixes = {
      {{"овна", "евна"}, {"евна", "овна"}, {"ович", "евич"}, {"евич", "ович"}}};
  for (const auto& [typed, right] : kSuffixes) {
    if (!nominative.ends_with(typed)) continue;
    const std::string made =
        std::string(nominative.substr(0, nominative.size() - typed.size())) + std::string(right);
    if (is_common_patronymic(made, gender)) return made;
  }
  return std::nullopt;
}

std::optional<std::string> with_literary_suffix(std::string_view nominative) {
  constexpr View kColloquial = "ишна";
  if (!nominative.ends_with(kColloquial)) return std::nullopt;
  std::string made = std::string(nominative.substr(0, nominative.size() - kColloquial.size())) +
                     std::string("ична");
  return is_formed_patronymic(made) ? std::optional(std::move(made)) : std::nullopt;
}

}  // namespace prikaz::russian
