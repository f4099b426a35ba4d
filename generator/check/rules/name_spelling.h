// Names of people that are misspelt, and one person whose name is written in two ways. Told by
// names.cc.
#pragma once

#include "check/rule.h"

namespace prikaz::check::name_spelling {

// «Сергевна»: no patronymic of any name, and near to a common one.
void patronymics(const Paragraph& paragraph, Findings& found);
// «Екатирина Павловна»
void given_names(const Paragraph& paragraph, Findings& found);

// one_person.cc
// «Кузнецова О.В.» and «Кузнецава О.В.»
void two_spellings(const Document& document, Findings& found);
// «Селезнёва Е.М.» and «Селезнева Е.М.»
void two_letters(const Document& document, Findings& found);
// «директор Петров А.С.» and «директор Петров А.В.»
void two_initials(const Document& document, Findings& found);

}  // namespace prikaz::check::name_spelling
