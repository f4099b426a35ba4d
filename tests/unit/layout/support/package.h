// Snippets of WordprocessingML as a package, and the fonts that tests set it in. Knows nothing of
// the test runner, so that the fuzzer makes its documents of the same snippets.
#pragma once

#include <map>
#include <string>

#include "opc/package.h"
#include "text/fonts.h"

namespace prikaz::layout::test {

// "body", "styles", "numbering", "settings", "header1", "footer1", "footnotes", "endnotes" → the
// inner XML of the part.
using Parts = std::map<std::string, std::string>;
opc::Package package_of(const Parts& parts);
const text::FontLibrary& fonts();

}  // namespace prikaz::layout::test
