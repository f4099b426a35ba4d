// A Word document checked as an office paper and corrected: what is corrected is still a document,
// and nothing is left to correct.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "check/check.h"
#include "check/fix.h"
#include "opc/package.h"

using namespace prikaz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  Diagnostics notes;
  static const check::Profile profile = *check::Profile::named("gost-2025", notes);
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  const auto package = opc::Package::from_bytes(file, {"проба.docx"});
  if (!package) return 0;
  auto document = check::read_package(*package, "проба.docx", notes);
  if (document) check::run(*document, profile);
  const auto fixed = check::fix_package(*package, "проба.docx", profile);
  if (!fixed || fixed->corrections == 0) return 0;
  const auto again = opc::Package::from_bytes(fixed->bytes, {"проба.docx"});
  if (!again) std::abort();
  const auto twice = check::fix_package(*again, "проба.docx", profile);
  if (!twice || twice->corrections > 0) std::abort();
  return 0;
}
