// JSON and JSON Lines, beside another parser: both take a text or both refuse it.
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "base/utf8.h"
#include "data/json.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto read = prikaz::data::read_json(text, "карточка.json");
  const auto lines = prikaz::data::read_json_lines(text, "строки.jsonl");
  // Other encodings, lone carriage returns and repeated keys are told apart on purpose.
  const bool comparable = prikaz::utf8::first_invalid(text) == std::string_view::npos &&
                          text.find('\0') == std::string_view::npos;
  if (comparable && read && !nlohmann::json::accept(text)) std::abort();
  return 0;
}
