#include "wml/names.h"

#include <array>

namespace prikaz::wml {
namespace {

constexpr std::string_view kTexts[] = {"",
#define PRIKAZ_WML_NAME(name, text) text,
                                       PRIKAZ_WML_NAMES(PRIKAZ_WML_NAME)
#undef PRIKAZ_WML_NAME
};

constexpr size_t kSlots = 2048;  // a power of two, sparse, so that most names are found at once

constexpr size_t slot_of(std::string_view name) {
  const size_t size = name.size();
  const auto at = [name](size_t i) {
    return static_cast<size_t>(static_cast<unsigned char>(name[i]));
  };
  const size_t mixed = size * 0x9E5 + at(0) * 0x3D + at(2) * 0x1F7 + at(size / 2) * 0x60B +
                       at(size - 1) * 0x8B + at(size - 2) * 0x12D + at(size * 3 / 4) * 0x407;
  return (mixed ^ (mixed >> 7)) & (kSlots - 1);
}

constexpr std::array<uint16_t, kSlots> make_slots() {
  std::array<uint16_t, kSlots> slots{};
  for (size_t i = 1; i < std::size(kTexts); ++i) {
    size_t slot = slot_of(kTexts[i]);
    while (slots[slot] != 0) slot = (slot + 1) & (kSlots - 1);
    slots[slot] = static_cast<uint16_t>(i);
  }
  return slots;
}

constexpr std::array<uint16_t, kSlots> kTable = make_slots();

}  // namespace

Name name_of(std::string_view name) {
  if (name.size() < 3) return Name::kUnknown;
  for (size_t slot = slot_of(name); kTable[slot] != 0; slot = (slot + 1) & (kSlots - 1))
    if (kTexts[kTable[slot]] == name) return static_cast<Name>(kTable[slot]);
  return Name::kUnknown;
}

}  // namespace prikaz::wml
