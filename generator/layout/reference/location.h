// Where a person finds what a warning is about: the place in the document, and the number that Word
// sets before the paragraph. Made with the first warning; borrows the document.
#pragma once

#include <string>
#include <unordered_map>

#include "base/diagnostics.h"
#include "wml/document.h"
#include "wml/places.h"

namespace prikaz::layout {

class Locator {
 public:
  explicit Locator(const wml::Document& document);

  SourceLocation location(const wml::Paragraph& paragraph, const std::string& file) const;

 private:
  wml::Places places_;
  std::unordered_map<const wml::Paragraph*, std::string> points_;
};

}  // namespace prikaz::layout
