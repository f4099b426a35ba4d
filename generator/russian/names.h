// Names of people, however typed, printed as the place wants them: «Е.П. Талкина» in a signature,
// «Талкина Е.П.» in a list, «Талкина Елена Павловна» in full.
//
//   russian::PersonName::parse("Талкина Елена Павловна").print(russian::NameForm::kInitialsFirst)
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

enum class NameForm {
  kInitialsFirst,  // Е.П. Талкина
  kSurnameFirst,   // Талкина Е.П.
  kFull,  // Талкина Елена Павловна; with initials when no more is known
};

struct PersonName {
  std::string surname;
  std::string given;       // «Елена» or «Е.»
  std::string patronymic;  // «Павловна», «П.» or empty
  std::string typed;       // as it stood, without spaces at its ends

  // Reads «Талкина Е.П.», «Е.П. Талкина», «Талкина Елена Павловна», «Елена Павловна Талкина».
  // What has another shape («Иван») keeps only `typed`, and is printed as typed.
  static PersonName parse(std::string_view text);

  bool understood() const { return !surname.empty(); }
  // The given name stands in full, so that it can be declined.
  bool full() const;
  // No-break spaces between the parts.
  std::string print(NameForm form) const;
};

}  // namespace prikaz::russian
