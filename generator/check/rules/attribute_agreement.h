// Attributes and nouns side by side, by the dictionary of forms. Not for other families.
#pragma once

#include <string_view>

#include "check/rule.h"

namespace prikaz::check::attribute_agreement {

// Attributes that stand for people or things by themselves («ответственный», «переменная»), or
// belong to a clause.
bool stands_alone(std::string_view folded);

// «муниципальных этапе», «итоговое совещания»
void attribute_and_noun(const Paragraph& paragraph, Findings& found);

}  // namespace prikaz::check::attribute_agreement
