// Documents for the tests of layout: snippets of WordprocessingML put into a package, read and laid
// out with the Liberation fonts; and pages as text that a reader can judge.
#pragma once

#include <memory>
#include <string>

#include "layout/layout.h"
#include "unit/layout/support/package.h"
#include "wml/document.h"

namespace prikaz::layout::test {

Result<wml::Document> read(const Parts& parts, Diagnostics& diagnostics);

// Reads and lays out; a failure of reading fails the test.
Result<PagedDocument> lay_out(const Parts& parts, Diagnostics& diagnostics,
                              const Options& options = {});
// Of a document that is known to be good.
PagedDocument pages(const std::string& body);
// The text of a page, a line per baseline, from top to bottom.
std::vector<std::string> lines(const Page& page);
// Everything on the pages and the structure tree, lengths in points.
std::string dump(const PagedDocument& document);

// `<w:p>` with a run of `text`; `properties` is the inner XML of w:pPr.
std::string paragraph(const std::string& text, const std::string& properties = "");

}  // namespace prikaz::layout::test
