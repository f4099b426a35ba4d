// A Word document checked as an office paper: bytes of a .docx, or the body of one.
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
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  opc::Package package;
  if (auto opened = opc::Package::from_bytes(text, {"проба.docx"})) {
    package = std::move(*opened);
  } else {
    package.set_part("word/document.xml", opc::media_type::kDocument, std::string(text));
    package.add_relationship("", opc::relation::kOfficeDocument, "word/document.xml");
  }
  auto document = check::read_package(package, "проба.docx", notes);
  if (document) check::run(*document, profile);
  const auto fixed = check::fix_package(package, "проба.docx", profile);
  if (fixed && fixed->corrections > 0 &&
      !opc::Package::from_bytes(fixed->bytes, {"проба.docx"}).has_value()) {
    std::abort();
  }
  return 0;
}
