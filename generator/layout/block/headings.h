// Headings: which paragraphs are some, what they are called in the outline, and which of them make
// one title together.
#pragma once

#include <string>
#include <string_view>

#include "layout/block/flow.h"
#include "layout/context.h"

namespace prikaz::layout {

// 1..9 by the outline level (17.3.1.20) or a style named "heading 3" or «Заголовок 3»; 0: no
// heading.
int heading_level(const wml::Document& document, const style::Paragraph& look);

// The text of a heading on one line: tabs and line breaks are spaces.
std::string title_of(const Content& content);

// Headings of one level that follow one another with nothing between are the lines of one title
// («План мероприятий» / «на 2020 год»): they share an element of the structure and an entry of the
// outline. A heading with a number, automatic or typed («2. Сроки»), or on a new page begins anew.
bool goes_on_with(const style::Paragraph& title, const style::Paragraph& next,
                  std::string_view text);

class TitleJoiner {
 public:
  // The heading whose title `box`, whose content is not collected yet, goes on with; or nullptr.
  ParagraphBox* before(const ParagraphBox& box, std::string_view text) const;
  // Takes up a collected heading; `first` is what `before` gave for it.
  void add(ParagraphBox& box, ParagraphBox* first);
  // Anything else stands between.
  void end() { title_ = nullptr; }

 private:
  ParagraphBox* title_ = nullptr;
};

}  // namespace prikaz::layout
