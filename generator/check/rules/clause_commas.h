// Commas of participles and gerunds with their words, by the dictionary of forms. Not for other
// families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::clause_commas {

// «Документы представленные школами рассмотрены», «Меры, принятые отделом признаны»
void participle(const Paragraph& paragraph, Findings& found);
// «Учитывая решение совета школа продлила смену»
void gerund(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::clause_commas
