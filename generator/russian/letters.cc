#include "russian/letters.h"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace prikaz::russian {

namespace {

icu::UnicodeString unicode(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The locale is fixed: the result must not depend on the machine.
const icu::Locale& locale() {
  return icu::Locale::getRoot();
}

enum class Letters { kUpper, kLower };

// One Russian letter of two bytes in the wanted case; false for another character.
bool change_russian(char* letter, Letters wanted) {
  auto first = static_cast<unsigned char>(letter[0]);
  auto second = static_cast<unsigned char>(letter[1]);
  const unsigned code = (first & 0x1Fu) << 6 | (second & 0x3Fu);
  unsigned changed = code;
  if (first < 0xD0 || first > 0xD1 || (second & 0xC0) != 0x80) return false;
  if (wanted == Letters::kLower && code >= 0x410 && code <= 0x42F) changed += 0x20;
  if (wanted == Letters::kUpper && code >= 0x430 && code <= 0x44F) changed -= 0x20;
  if (code == 0x401 || code == 0x451) changed = wanted == Letters::kLower ? 0x451 : 0x401;
  const bool russian =
      (changed >= 0x410 && changed <= 0x44F) || changed == 0x401 || changed == 0x451;
  letter[0] = static_cast<char>(0xC0 | changed >> 6);
  letter[1] = static_cast<char>(0x80 | (changed & 0x3F));
  return russian;
}

// Russian and ASCII letters by themselves, which nearly all names and words are made of; nullopt
// for a text with others. The same as ICU's result, a twentieth of the time.
std::optional<std::string> russian_case(std::string_view text, Letters wanted) {
  std::string out(text);
  for (size_t at = 0; at < out.size();) {
    const auto byte = static_cast<unsigned char>(out[at]);
    if (byte < 0x80) {
      const bool changes =
          wanted == Letters::kLower ? byte >= 'A' && byte <= 'Z' : byte >= 'a' && byte <= 'z';
      if (changes) out[at] = static_cast<char>(byte ^ 0x20);
      ++at;
      continue;
    }
    if (at + 1 >= out.size() || !change_russian(&out[at], wanted)) return std::nullopt;
    at += 2;
  }
  return out;
}

}  // namespace

std::string upper(std::string_view text) {
  if (auto plain = russian_case(text, Letters::kUpper)) return std::move(*plain);
  return utf8_of(unicode(text).toUpper(locale()));
}

std::string lower(std::string_view text) {
  if (auto plain = russian_case(text, Letters::kLower)) return std::move(*plain);
  return utf8_of(unicode(text).toLower(locale()));
}

std::string capitalize(std::string_view text) {
  if (text.empty()) return {};
  size_t first = 0;
  utf8::next(text, first);
  return upper(text.substr(0, first)) + lower(text.substr(first));
}

std::string sentence_case(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    if (!u_isalpha(static_cast<UChar32>(utf8::next(text, at)))) continue;
    return std::string(text.substr(0, start)) + upper(text.substr(start, at - start)) +
           std::string(text.substr(at));
  }
  return std::string(text);
}

std::string normalized(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(text);
  const icu::UnicodeString source = unicode(text);
  if (form->isNormalized(source, status)) return std::string(text);
  return utf8_of(form->normalize(source, status));
}

bool starts_identifier(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_XID_START);
}

bool continues_identifier(char32_t c) {
  if (c < 0x80) return starts_identifier(c) || (c >= '0' && c <= '9');
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_XID_CONTINUE);
}

char32_t cyrillic_double(char32_t latin) {
  constexpr std::u32string_view kLatin = U"ABCEHKMOPTXaceopxyu";
  constexpr std::u32string_view kCyrillic = U"АВСЕНКМОРТХасеорхуи";
  const size_t at = kLatin.find(latin);
  return at == std::u32string_view::npos ? 0 : kCyrillic[at];
}

bool is_cyrillic(char32_t c) {
  return c >= 0x0400 && c <= 0x04FF;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F);
  return u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c));
}

bool is_decimal_digit(char32_t c) {
  return u_isdigit(static_cast<UChar32>(c));
}

bool is_upper(char32_t c) {
  return u_isUUppercase(static_cast<UChar32>(c));
}

bool is_lower(char32_t c) {
  return u_isULowercase(static_cast<UChar32>(c));
}

}  // namespace prikaz::russian
