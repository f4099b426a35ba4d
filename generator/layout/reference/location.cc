#include "layout/reference/location.h"

#include <utility>

#include "layout/reference/walk.h"

namespace prikaz::layout {

Locator::Locator(const wml::Document& document) : places_(document) {
  DocumentWalk(document).paragraphs(
      document.body,
      [&](const wml::Paragraph& paragraph, const style::Paragraph&, std::string number) {
        // «2.1.» is a point's; «а)» and a dash say too little without what stands above.
        if (!number.ends_with('.')) return;
        number.pop_back();
        if (number.find_first_not_of("0123456789.") == std::string::npos)
          points_.emplace(&paragraph, std::move(number));
      });
}

SourceLocation Locator::location(const wml::Paragraph& paragraph, const std::string& file) const {
  SourceLocation out = places_.location(paragraph, file);
  const auto point = points_.find(&paragraph);
  if (point != points_.end() && out.inside.table == 0) out.inside.point = point->second;
  return out;
}

}  // namespace prikaz::layout
