// Personal data inside a text: names of people in any case, telephones, e-mail addresses, numbers
// of passports and insurance. What is found too much is hidden without need; what is not found is
// published, so in doubt it is found.
//
//   for (const PersonalData& each : find_personal_data(paragraph)) replace(each);
//
// Pure function; from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prikaz::russian {

enum class PersonalKind { kName, kPhone, kEmail, kNumber };

struct PersonalData {
  PersonalKind kind = PersonalKind::kName;
  size_t begin = 0;  // bytes
  size_t size = 0;
  // Of a name. «Ивановой Марии Петровне»: the surname as it stands ("" when there is none), and the
  // other initials, "М.П.".
  std::string surname;
  std::string initials;

  // "И.М.П."
  std::string all_initials() const;
  // "Ивановой М.П.", with a no-break space.
  std::string with_surname() const;
};

// In order, none inside another. Left out: a name that a school or street bears («имени А.С.
// Пушкина», «ул. Ю.А. Гагарина»).
std::vector<PersonalData> find_personal_data(std::string_view text);

}  // namespace prikaz::russian
