// A text checked as an office paper. What is found must lie inside of the text, and corrections
// must come to an end.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "check/check.h"
#include "check/fix.h"

using namespace prikaz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  Diagnostics notes;
  static const check::Profile profile = *check::Profile::named("gost-2025", notes);
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  auto document = check::read_text(text, "проба.txt", notes);
  if (!document) return 0;
  check::prepare(*document);
  for (const check::Finding& finding : check::findings(*document, profile)) {
    if (finding.begin > finding.end ||
        (finding.paragraph && finding.end > finding.paragraph->text.size())) {
      std::fprintf(stderr, "%s: outside of its paragraph\n",
                   std::string(finding.rule->code).c_str());
      std::abort();
    }
    check::told(finding, *document);
  }
  const auto once = check::fix_text(text, "проба.txt", profile);
  if (!once) return 0;
  const auto twice = check::fix_text(once->bytes, "проба.txt", profile);
  if (twice && twice->corrections > 0) {
    std::fprintf(stderr, "corrected again:\n%s",
                 check::unified_diff("а", twice->before, twice->after).c_str());
    std::abort();
  }
  return 0;
}
