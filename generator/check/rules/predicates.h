// Subjects and their predicates, by the dictionary of forms. Not for other families.
#pragma once

#include "check/rule.h"

namespace prikaz::check::predicates {

// «Комиссия рассмотрели», «Приказ утверждены»
void subject_and_predicate(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::predicates
