// Lines of the head of a paper: where its title ends, what is a stamp, a place, an unfilled date.
// Part of outline.cc; texts copied from sites and letters have no empty lines that would tell.
#pragma once

#include <string_view>

#include "check/document.h"

namespace prikaz::check {

// «приказываю», «п р и к а з ы в а ю :» alone; `joined` is in lower case without spaces.
bool is_operative(std::string_view joined);
// The same word at the end of a preamble.
bool ends_operative(std::string_view joined);

// «О …», «Об …»
bool begins_title(std::string_view folded);
// A line right under a title that is none of it: «В соответствии с …», «I. Цели», «Уважаемые …»,
// a long sentence with its stop.
bool ends_title(const Paragraph& paragraph);

// «г. Заречный», «х. Ольховый»: where the paper was made, by its text in lower case.
bool is_place_line(std::string_view folded);
// «Заречье» over the title: one or two words with capitals and nothing else.
bool is_lone_place(const Paragraph& paragraph);
// «____ № ____», «« » октября 2026 г.»: a date or number left to write by hand.
bool is_unfilled_head(const Paragraph& paragraph);

// «Утверждаю», «« СОГЛАСОВАНО »»; at the top of a paper also «Принято решением …».
bool is_stamp_line(const Paragraph& paragraph, bool top);
// «ПОЛОЖЕНИЕ», «План мероприятий»: the name of what the stamp above approves.
bool names_stamped_paper(const Paragraph& paragraph);
// Does a stamp of approval stand in the few lines below `index`?
bool approved_below(const Document& document, int index);

// Does «О …» follow in the few lines below `index`?
bool title_below(const Document& document, int index);
// A line of digits under this one: it names who prepared the paper.
bool phone_below(const Document& document, int index);

// 2 of «РАЗДЕЛ 2. СОДЕРЖАНИЕ», 4 of «IV. Сроки»; 0 of other paragraphs.
long chapter_of(const Paragraph& paragraph);

}  // namespace prikaz::check
