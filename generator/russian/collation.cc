#include "russian/collation.h"

#include <unicode/coll.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/utf8.h"
#include "russian/endings.h"
#include "russian/letters.h"
#include "russian/typography.h"

namespace prikaz::russian {

namespace {

std::unique_ptr<icu::Collator> make(icu::Collator::ECollationStrength strength) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> out(icu::Collator::createInstance(icu::Locale("ru"), status));
  if (U_FAILURE(status)) return nullptr;
  out->setStrength(strength);
  out->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  return out;
}

int compare_with(const icu::Collator* collator, std::string_view a, std::string_view b) {
  if (!collator) return a.compare(b);  // a machine without ICU's data
  UErrorCode status = U_ZERO_ERROR;
  return collator->compareUTF8({a.data(), static_cast<int32_t>(a.size())},
                               {b.data(), static_cast<int32_t>(b.size())}, status);
}

}  // namespace

int compare(std::string_view a, std::string_view b) {
  // A collator may be used by one thread at a time.
  thread_local const auto collator = make(icu::Collator::TERTIARY);
  const int order = compare_with(collator.get(), a, b);
  return order != 0 ? order : a.compare(b);
}

int compare_ignoring_case(std::string_view a, std::string_view b) {
  thread_local const auto collator = make(icu::Collator::SECONDARY);
  return compare_with(collator.get(), a, b);
}

namespace {

constexpr std::array<std::string_view, 46> kForms = {
    "мбоу",  "моу",   "мкоу",  "маоу",   "мбдоу",  "мкдоу", "мадоу", "мдоу", "гбоу",  "гкоу",
    "гаоу",  "огбоу", "огкоу", "огаоу",  "фгбоу",  "фгкоу", "фгаоу", "чоу",  "ноу",   "ано",
    "аноо",  "ооо",   "ао",    "пао",    "зао",    "оао",   "ип",    "гбу",  "мбу",   "мку",
    "мау",   "огбу",  "огау",  "огку",   "гау",    "гку",   "мбудо", "мудо", "моудо", "мкудо",
    "маудо", "гбудо", "гбпоу", "огбпоу", "огапоу", "гапоу"};

// Words of a legal form written out, by their beginnings.
constexpr std::array<std::string_view, 17> kFormWords = {
    "муниципальн", "государствен",  "областн",  "краев",    "республиканск",  "федеральн",
    "бюджетн",     "казенн",        "автономн", "частн",    "негосударствен", "некоммерческ",
    "общеобразов", "образовательн", "дошкольн", "учрежден", "организаци"};

bool is_quote(char32_t c) {
  constexpr std::u32string_view kQuotes = U"«»„“”\"";
  return kQuotes.find(c) != std::u32string_view::npos;
}

// The words of a text, with single spaces and without quotes.
std::string in_plain_words(std::string_view text) {
  const std::string plain = with_plain_spaces(text);
  std::string out;
  for (size_t at = 0; at < plain.size();) {
    const char32_t c = utf8::next(plain, at);
    if (!is_quote(c)) utf8::append(out, c);
  }
  return single_spaced(out);
}

bool belongs_to_form(std::string_view word) {
  const std::string key = endings::key(word);
  if (std::find(kForms.begin(), kForms.end(), key) != kForms.end()) return true;
  return std::any_of(kFormWords.begin(), kFormWords.end(),
                     [&](std::string_view form) { return key.starts_with(form); });
}

}  // namespace

std::string without_legal_form(std::string_view name) {
  const std::string plain = in_plain_words(name);
  size_t at = 0;
  while (at < plain.size()) {
    const size_t end = std::min(plain.find(' ', at), plain.size());
    if (!belongs_to_form(std::string_view(plain).substr(at, end - at))) return plain.substr(at);
    at = end + 1;
  }
  return plain;
}

int compare_bodies(std::string_view a, std::string_view b) {
  const int order = compare_ignoring_case(without_legal_form(a), without_legal_form(b));
  return order != 0 ? order : compare(a, b);
}

}  // namespace prikaz::russian
