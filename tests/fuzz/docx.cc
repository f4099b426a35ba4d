// The whole path from the bytes of a DOCX to those of a PDF: whatever the file is, it ends in pages
// or in errors, within limits of time.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/files.h"
#include "layout/layout.h"
#include "opc/package.h"
#include "pdf/writer.h"
#include "unit/layout/support/package.h"
#include "wml/reader.h"

using namespace prikaz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  static const auto colours = files::read("/usr/share/color/icc/sRGB.icc");
  const std::string_view file(reinterpret_cast<const char*>(bytes), size);
  const auto package = opc::Package::from_bytes(file, {"проба.docx"});
  if (!package) return 0;
  Diagnostics found;
  const auto document = wml::read(*package, "проба.docx", found);
  if (!document) return 0;
  layout::Options options;
  options.today = {2026, 9, 14};
  options.file = "проба.docx";
  options.page_limit = 60;
  const auto pages = layout::lay_out(*document, layout::test::fonts(), options, found);
  if (!pages) return 0;
  pdf::Metadata metadata;
  metadata.title = document->core.title;
  const auto written =
      pdf::write(*pages, metadata, {pdf::Profile::k2a, {}, colours ? *colours : ""}, found);
  if (written && !written->starts_with("%PDF")) std::abort();
  return 0;
}
