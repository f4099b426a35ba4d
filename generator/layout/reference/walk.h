// The paragraphs of a document in reading order with their numbers, for what refers to them before
// anything is laid out: bookmarks, tables of contents.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "style/cascade.h"
#include "style/numbering.h"
#include "wml/document.h"

namespace prikaz::layout {

class DocumentWalk {
 public:
  explicit DocumentWalk(const wml::Document& document);

  // Those of `blocks` and of the cells of their tables. Called once with a document's body, since
  // numbers are counted on the way.
  using Visit = std::function<void(const wml::Paragraph&, const style::Paragraph& look,
                                   const std::string& number)>;
  void paragraphs(std::span<const wml::Block> blocks, const Visit& visit);

 private:
  style::Cascade cascade_;
  style::NumberCounter counter_;
};

// What an inline shows as text: a tab or a break a space, nothing for marks and drawings.
std::string_view shown_text(const wml::Inline& item);

}  // namespace prikaz::layout
