#include "style/numbering.h"

#include <fmt/format.h>

#include "style/style_chains.h"

namespace prikaz::style {
namespace {

using wml::NumberFormat;

constexpr int kLevels = 9;
constexpr int kMostRepeats = 20;  // of a letter; beyond that decimals are read more easily

// 17.18.59 russianLower: а-и, к-щ, ы, э-я.
constexpr std::u32string_view kRussianLower = U"абвгдежзиклмнопрстуфхцчшщыэюя";
constexpr std::u32string_view kRussianUpper = U"АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
constexpr std::u32string_view kLatinLower = U"abcdefghijklmnopqrstuvwxyz";
constexpr std::u32string_view kLatinUpper = U"ABCDEFGHIJKLMNOPQRSTUVWXYZ";

void append_letter(std::string& out, char32_t letter) {
  if (letter < 0x80) {
    out += static_cast<char>(letter);
    return;
  }
  out += static_cast<char>(0xC0 | letter >> 6);  // Cyrillic: two bytes
  out += static_cast<char>(0x80 | (letter & 0x3F));
}

// а, б, … я, аа, бб, … яя, ааа
std::string letters(int number, std::u32string_view alphabet) {
  const int size = static_cast<int>(alphabet.size());
  const int repeats = (number - 1) / size + 1;
  if (repeats > kMostRepeats) return std::to_string(number);
  std::string out;
  for (int i = 0; i < repeats; ++i)
    append_letter(out, alphabet[static_cast<size_t>((number - 1) % size)]);
  return out;
}

std::string roman(int number, bool upper) {
  struct Sign {
    int value;
    std::string_view text;
  };
  constexpr Sign kSigns[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                             {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                             {5, "v"},    {4, "iv"},   {1, "i"}};
  constexpr int kLargest = 32767;
  if (number > kLargest) return std::to_string(number);
  std::string out;
  for (const Sign& sign : kSigns)
    for (; number >= sign.value; number -= sign.value) out += sign.text;
  if (upper)
    for (char& c : out) c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// The signs of The Chicago Manual of Style, doubled and so on when they run out.
std::string chicago(int number) {
  constexpr std::string_view kSigns[] = {"*", "†", "‡", "§"};
  constexpr int kMost = 40;  // signs in a row
  const int count = static_cast<int>(std::size(kSigns));
  if ((number - 1) / count >= kMost) return std::to_string(number);
  std::string out;
  for (int i = 0; i <= (number - 1) / count; ++i)
    out += kSigns[static_cast<size_t>((number - 1) % count)];
  return out;
}

}  // namespace

const wml::Numbering& numbering_of(const wml::Document& document) {
  static const wml::Numbering none;
  return document.numbering ? *document.numbering : none;
}

std::string format_number(int number, NumberFormat format) {
  if (format == NumberFormat::kNone || format == NumberFormat::kBullet) return {};
  if (format == NumberFormat::kDecimalZero && number >= 0) return fmt::format("{:02}", number);
  if (format == NumberFormat::kNumberInDash) return fmt::format("- {} -", number);
  if (number < 1) return std::to_string(number);
  switch (format) {
    case NumberFormat::kLowerLetter:
      return letters(number, kLatinLower);
    case NumberFormat::kUpperLetter:
      return letters(number, kLatinUpper);
    case NumberFormat::kRussianLower:
      return letters(number, kRussianLower);
    case NumberFormat::kRussianUpper:
      return letters(number, kRussianUpper);
    case NumberFormat::kLowerRoman:
      return roman(number, false);
    case NumberFormat::kUpperRoman:
      return roman(number, true);
    case NumberFormat::kChicago:
      return chicago(number);
    case NumberFormat::kOrdinal:
      return fmt::format("{}-й", number);
    default:
      return std::to_string(number);
  }
}

NumberCounter::NumberCounter(const wml::Numbering& numbering) : numbering_(&numbering) {}

// 17.9.26: the instance's own start goes before the level's.
int NumberCounter::start_of(const NumberingReference& reference, int level) const {
  const auto instance = numbering_->instances.find(reference.instance);
  if (instance != numbering_->instances.end()) {
    const auto start = instance->second.start_overrides.find(level);
    if (start != instance->second.start_overrides.end()) return start->second;
  }
  const auto* found = find_level(*numbering_, {reference.instance, level});
  return found ? found->start : 1;
}

std::string NumberCounter::next(const NumberingReference& reference) {
  const auto* level = find_level(*numbering_, reference);
  if (!level) return {};
  const wml::NumberingInstance& instance = numbering_->instances.find(reference.instance)->second;
  State& state = by_abstract_[instance.abstract];
  const auto at = static_cast<size_t>(reference.level);

  // The first paragraph of an instance that starts anew does so whatever came before it.
  if (instance.start_overrides.contains(reference.level) &&
      overridden_.emplace(reference.instance, reference.level).second)
    state.started[at] = false;
  // A level above that was left out counts as begun: «1.», «1.1.1.», then «1.2.».
  for (size_t above = 0; above < at; ++above) {
    if (state.started[above]) continue;
    state.counts[above] = start_of(reference, static_cast<int>(above));
    state.started[above] = true;
  }
  state.counts[at] =
      state.started[at] ? state.counts[at] + 1 : start_of(reference, reference.level);
  state.started[at] = true;

  // 17.9.10: lower levels begin again, each after the level it names, or after any above it.
  for (int lower = reference.level + 1; lower < kLevels; ++lower) {
    const auto* other = find_level(*numbering_, {reference.instance, lower});
    const int after = other && other->restart_after ? *other->restart_after : lower;
    if (reference.level < after) state.started[static_cast<size_t>(lower)] = false;
  }
  return text(reference, state);
}

// 17.9.11 lvlText: "%1" to "%9" stand for the numbers of the levels.
std::string NumberCounter::text(const NumberingReference& reference, const State& state) const {
  const auto* level = find_level(*numbering_, reference);
  if (level->format == NumberFormat::kBullet) return level->text;
  std::string out;
  for (size_t i = 0; i < level->text.size(); ++i) {
    const char digit = i + 1 < level->text.size() ? level->text[i + 1] : '\0';
    if (level->text[i] != '%' || digit < '1' || digit > '9') {
      out += level->text[i];
      continue;
    }
    ++i;
    const int other = digit - '1';
    if (other > reference.level) continue;  // a lower level has no number here
    const auto* source = find_level(*numbering_, {reference.instance, other});
    if (!source) continue;
    // A level above that was never counted shows its start.
    const auto slot = static_cast<size_t>(other);
    const int number = state.started[slot] ? state.counts[slot] : start_of(reference, other);
    const bool legal = level->legal && source->format != NumberFormat::kNone;
    out += format_number(number, legal ? NumberFormat::kDecimal : source->format);
  }
  return out;
}

}  // namespace prikaz::style
