// A template with its mistakes written into it as Word comments, so that a clerk sees in Word what
// is wrong and where.
//
//   PRIKAZ_TRY(opc::Package marked, merge::annotated(package, mistakes));
#pragma once

#include "base/result.h"
#include "opc/package.h"

namespace prikaz::merge {

// A comment (17.13.4) at the paragraph of each diagnostic. Headers and footers cannot have
// comments: what is wrong there stands at the first paragraph of the text, with the part's name.
Result<opc::Package> annotated(opc::Package package, const Diagnostics& found,
                               Language language = Language::kRussian);

}  // namespace prikaz::merge
