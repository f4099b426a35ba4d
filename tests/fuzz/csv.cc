// CSV tables in any code page.
#include <cstdint>
#include <string_view>

#include "data/table.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  prikaz::Diagnostics notes;
  const auto table = prikaz::data::read_table(
      std::string_view(reinterpret_cast<const char*>(bytes), size), "школы.csv", {}, &notes);
  return table || !table.error().empty() ? 0 : 1;
}
