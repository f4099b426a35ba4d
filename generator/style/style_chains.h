// Paragraph and character styles made flat, each with all that it is based on and with the indents
// of the numbering it belongs to (ECMA-376 part 1, 17.7.2, 17.9.23). Inner step of the cascade.
#pragma once

#include <memory>
#include <vector>

#include "style/cascade.h"

namespace prikaz::style {

// The level in force, overrides applied; nullptr when there is none.
const wml::NumberingLevel* find_level(const wml::Numbering& numbering,
                                      const NumberingReference& reference);

struct FlatStyle {
  // With the indents of the numbering levels laid under the style that names the numbering, as Word
  // does: a style's own indents go before those of its list.
  wml::ParagraphProperties paragraph;
  // The same without any numbering, for a paragraph that names its own (or none).
  wml::ParagraphProperties without_numbering;
  wml::RunProperties run;
};

class StyleChains {
 public:
  // Borrows the document's style sheet and numbering.
  explicit StyleChains(const wml::Document& document);

  const FlatStyle& flat(wml::StyleIndex style);  // kNone: an empty one

 private:
  FlatStyle flatten(wml::StyleIndex style) const;
  NumberingReference reference_after(const wml::Style& style, wml::StyleIndex index,
                                     const wml::ParagraphProperties& so_far) const;

  const wml::StyleSheet& sheet_;
  const wml::Numbering& numbering_;
  std::vector<std::unique_ptr<FlatStyle>> flat_;
  FlatStyle none_;
};

}  // namespace prikaz::style
