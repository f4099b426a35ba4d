// The one rule for text in a card: every line of a text is a paragraph, a line that begins with «-
// » is a dash line, a URL becomes a link, and non-breaking spaces stand where the rules want them.
//
//   for (const Line& line : paper::lines(value)) print(line.dash, paper::printed(line.text));
//
// Pure functions; from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/value.h"
#include "russian/typography.h"

namespace prikaz::paper {

struct Line {
  bool dash = false;
  std::string text;  // without the dash
};

// The lines of a text, or of a list of texts; empty ones are left out.
std::vector<Line> lines(const data::Value& text_or_list);
std::vector<Line> lines(std::string_view text);

// Ready to print: a string, or rich text when it holds a URL. Non-breaking spaces are put in,
// except inside URLs and e-mail addresses.
// Cells of tables take the short ties alone (russian/typography.h).
data::Value printed(std::string_view text, russian::Ties ties = russian::Ties::kAll);
// The same for a place that takes no links.
std::string printed_plain(std::string_view text, russian::Ties ties = russian::Ties::kAll);

// LINES of view.h.
data::Value printed_lines(const std::vector<Line>& lines, russian::Ties ties = russian::Ties::kAll);
// [TEXT] of view.h: dashes stay in the text.
data::Value printed_paragraphs(const data::Value& text_or_list);

// True when the text ends as a sentence or a part of one does: with . : ; ! ? … or a comma.
bool has_end_mark(std::string_view text);

// One line of all the text's lines, single spaces between words.
std::string one_line(std::string_view text);

}  // namespace prikaz::paper
