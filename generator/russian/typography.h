// No-break spaces by the rules of office papers: what must not be parted at the end of a line.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::russian {

// The text with U+00A0 for the spaces that hold things together:
//   № 5 · § 2 · Е.П. Талкина, Талкина Е.П. · 6 октября 2020 г. · п. 2, ст. 19 · г. Смоленск, ул.
//   Мира, д. 68 · 5 экз., 30 руб., 100 % · 25 000 · т. е., и т. д. · before a dash
// «№5» gets its space. Nothing else is changed; addresses (URL, e-mail) stay as they are. Done
// twice it gives the same.
std::string with_no_break_spaces(std::string_view text);

}  // namespace prikaz::russian
