// The text of a part while it is rendered, and how values are written into it (a value may be more
// than text: lines, paragraphs, formatted runs, links, pictures).
#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "data/value.h"
#include "merge/program.h"

namespace prikaz::merge {

struct Output {
  std::string text;
  // Where the paragraph, its content, the run and its content began: what is written again when a
  // value breaks out of them.
  std::array<size_t, 4> marks{};
  std::vector<std::array<size_t, 4>> outer_marks;

  size_t& mark(Mark which) { return marks[static_cast<size_t>(which)]; }
  std::string_view between(Mark from, Mark to) const {
    const size_t begin = marks[static_cast<size_t>(from)];
    return std::string_view(text).substr(begin, marks[static_cast<size_t>(to)] - begin);
  }
};

// In the w:t of a run: "\n" is a line break, a blank line and "\a" a new paragraph with the same
// properties, "\t" a tab, "\f" a page break in a paragraph of its own.
void write_text(Output& out, const Context& context, std::string_view text);

// The relationship id and style for links, and for pictures their relationship id.
struct LinkTarget {
  std::string relationship;
  std::string style;  // w:styleId of the style "Hyperlink", or empty
};
using LinkResolver = std::function<LinkTarget(const std::string& address)>;

// Runs with the look of the place, changed where the value says so.
void write_rich(Output& out, const Context& context, const std::vector<data::RichRun>& runs,
                const LinkResolver& link);

struct PictureFrame {
  std::string relationship;
  std::string alternative_text;
  int64_t width = 0;   // EMU
  int64_t height = 0;  // EMU
  int id = 0;          // of wp:docPr
};
void write_picture(Output& out, const PictureFrame& frame);

// The size a picture gets: as asked, the missing side in proportion, else by its pixels, but not
// wider than the text of a page of A4.
Box picture_size(const data::PlacedPicture& picture);
// The largest size with the picture's proportions inside the box.
Box fitted(const data::PlacedPicture& picture, Box box);

// The text element of the run is closed (removed when nothing stands in it yet) and opened again.
void close_text(Output& out);
void open_text(Output& out);
void close_run(Output& out);
void break_paragraph(Output& out, const Context& context);

}  // namespace prikaz::merge
