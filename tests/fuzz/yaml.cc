// Cards and YAML data: an answer or an error, never a crash; what is read as a card has places.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "data/yaml.h"

namespace {

// Every value of a card was written somewhere.
void check(const prikaz::data::Value& value) {
  using Kind = prikaz::data::Value::Kind;
  if (value.origin().line < 1 || value.origin().column < 1) std::abort();
  if (value.is(Kind::kList)) {
    for (const auto& item : value.items()) check(item);
  } else if (value.is(Kind::kMap)) {
    for (const auto& member : value.members()) check(member.value);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  prikaz::data::ReadLimits limits;
  limits.values = 20'000;
  const auto card = prikaz::data::read_card(text, "карточка.yaml", nullptr, limits);
  if (card) check(*card);
  for (const auto& item : card ? prikaz::Diagnostics() : card.error()) {
    prikaz::format(item, prikaz::Language::kRussian);
  }
  const auto data = prikaz::data::read_yaml(text, "данные.yaml", nullptr, limits);
  if (data) prikaz::data::resolve_plain(*data);
  return 0;
}
