#include "xml/escape.h"

#include <array>

namespace prikaz::xml {
namespace {

enum Class : uint8_t { kPlain, kDrop, kAmpersand, kLess, kGreater, kReturn, kInAttribute, kMaybe };

// What to do with each byte; kMaybe starts a code point that may be forbidden (U+FFFE, U+FFFF,
// surrogates: all begin with ED or EF).
constexpr std::array<uint8_t, 256> kClasses = [] {
  std::array<uint8_t, 256> table{};
  for (int byte = 0; byte < 0x20; ++byte) table[byte] = kDrop;
  table['\t'] = table['\n'] = kInAttribute;
  table['"'] = kInAttribute;
  table['\r'] = kReturn;
  table['&'] = kAmpersand;
  table['<'] = kLess;
  table['>'] = kGreater;
  table[0xED] = table[0xEF] = kMaybe;
  return table;
}();

// Length of the forbidden sequence at `at`, or 0.
size_t forbidden(std::string_view text, size_t at) {
  if (at + 2 >= text.size()) return 0;
  const auto first = static_cast<unsigned char>(text[at]);
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  if (first == 0xED && second >= 0xA0) return 3;
  if (first == 0xEF && second == 0xBF && third >= 0xBE) return 3;
  return 0;
}

std::string_view in_attribute(char byte) {
  return byte == '"' ? "&quot;" : byte == '\t' ? "&#9;" : "&#10;";
}

enum class Place { kText, kAttribute };

template <Place place>
void escape(std::string& out, std::string_view text) {
  size_t from = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const uint8_t kind = kClasses[static_cast<unsigned char>(text[at])];
    if (kind == kPlain) continue;
    if (kind == kInAttribute && place == Place::kText) continue;
    const size_t dropped = kind == kMaybe ? forbidden(text, at) : 1;
    if (dropped == 0) continue;
    out.append(text, from, at - from);
    if (kind == kAmpersand) out += "&amp;";
    if (kind == kLess) out += "&lt;";
    if (kind == kGreater) out += "&gt;";
    if (kind == kReturn) out += "&#13;";
    if (kind == kInAttribute) out += in_attribute(text[at]);
    from = at + dropped;
    at = from - 1;
  }
  out.append(text, from, text.size() - from);
}

}  // namespace

void escape_text(std::string& out, std::string_view text) {
  escape<Place::kText>(out, text);
}

std::string escape_text(std::string_view text) {
  std::string out;
  escape_text(out, text);
  return out;
}

void escape_attribute(std::string& out, std::string_view text) {
  escape<Place::kAttribute>(out, text);
}

std::string escape_attribute(std::string_view text) {
  std::string out;
  escape_attribute(out, text);
  return out;
}

}  // namespace prikaz::xml
