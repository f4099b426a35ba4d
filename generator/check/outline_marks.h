// Lines of a paper's outline told by how they begin and end. Part of outline.cc.
#pragma once

#include <string_view>

#include "check/document.h"

namespace prikaz::check {

// «приказ», «протокол»: what the head of a paper calls it, in lower case.
bool is_paper_kind(std::string_view folded);
// Every word of it, at least one, or the look of the paragraph.
bool all_capitals(const Paragraph& paragraph);
// «протокол» of «ПРОТОКОЛ № 7 от 12.03.2026»; "" of any other line.
std::string_view numbered_kind(const Paragraph& paragraph);

// «тел. 2-31-15, e-mail: …», «ул. Садовая, д. 12»: where a letterhead says how to reach the office.
bool is_contact_line(std::string_view folded);

// Ends with «А.Б.» behind a gap: a signature whose surname stands first.
bool ends_with_initials(const Paragraph& paragraph);

// The last of the paragraphs that go on with the stamp or appendix mark in `first`: «к приказу
// отдела», «от 12.03.2026 № 15», each set as a paragraph of its own. `first` when none does.
int stamp_end(const Document& document, int first);

}  // namespace prikaz::check
