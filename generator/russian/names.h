// Names of people as papers print them: initials first in a signature, surname first in a list.
// Their cases are in name_cases.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prikaz::russian {

struct PersonName {
  std::string surname;
  std::string first;       // whole or an initial without its dot
  std::string patronymic;  // the same, may be empty
  bool initials = false;   // first and patronymic are initials

  std::string with_initials_first() const;  // "Е.П. Малкина"
  std::string with_initials_last() const;   // "Малкина Е.П."
  std::string full() const;  // "Малкина Елена Павловна", or as above
};

// «Малкина Е.П.», «Е. П. Малкина», «Малкина Елена Павловна», «Елена Павловна Малкина»; nothing for
// what does not look like a person's name, and for «Елена Малкина», where nobody can tell which is
// which. Surname and initials are held together by no-break spaces in all that is printed.
std::optional<PersonName> parse_name(std::string_view text);

// For a signature, for a list: the name so printed, or the text as it stands when it is no name.
std::string signature_name(std::string_view text);
std::string list_name(std::string_view text);

}  // namespace prikaz::russian
