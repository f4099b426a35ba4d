// The order of Russian texts in a list: ё beside е, case last, and numbers by their size, so that
// «школа № 2» stands before «школа № 10».
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

// Negative, 0 or positive, as a before b. Equal texts only give 0. From any thread.
int compare(std::string_view a, std::string_view b);
// The same, with letters that differ in case alone taken as equal.
int compare_ignoring_case(std::string_view a, std::string_view b);

// The name of a school or a body without its legal form and quotes: «МБОУ „СОШ № 5“» gives
// «СОШ № 5», «муниципальное бюджетное общеобразовательное учреждение «Лицей»» gives «Лицей». A
// name that is nothing but its form stays whole.
std::string without_legal_form(std::string_view name);
// compare_ignoring_case of names without their legal forms, then compare of the whole.
int compare_bodies(std::string_view a, std::string_view b);

}  // namespace prikaz::russian
