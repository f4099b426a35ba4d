// The bytes of a .docx: what can be opened is written and read again as it was.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "opc/package.h"

using namespace prikaz;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto package =
      opc::Package::from_bytes(text, {.file = "п.docx"}, {.expanded_bytes = 16 << 20});
  if (!package) return 0;
  const std::string written = package->write();
  const auto again = opc::Package::from_bytes(written, {.file = "п.docx"});
  if (!again || again->parts().size() != package->parts().size()) std::abort();
  return 0;
}
