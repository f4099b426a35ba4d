// Filters that write numbers in words.
#include <array>
#include <cmath>

#include "expr/library.h"
#include "russian/number_words.h"

namespace prikaz::expr {

using data::Value;
using Kind = data::Value::Kind;

namespace {

// A whole number, also one typed as a text in a table: «12», «1 200».
Result<int64_t> whole(Context& context, const Value& input) {
  if (input.is(Kind::kInteger)) return input.integer();
  PRIKAZ_TRY(const std::string text, context.text(input));
  int64_t out = 0;
  size_t digits = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool digit = c >= '0' && c <= '9';
    const bool space = c == ' ' || text.compare(at, 2, "\u00A0") == 0 || c == '\xA0';
    if (!digit && !space) return context.wrong_type(input, {"целое число", "a whole number"});
    if (digit) out = out * 10 + (c - '0');
    digits += digit ? 1 : 0;
  }
  constexpr size_t kMostDigits = 18;
  if (digits == 0 || digits > kMostDigits) {
    return context.wrong_type(input, {"целое число", "a whole number"});
  }
  return out;
}

// Arguments in any order: a gender («ж»), a case («род»).
Result<russian::Agreement> agreement_of(Context& context, const Arguments& arguments) {
  russian::Agreement out;
  for (size_t i = 0; i < 2; ++i) {
    if (!arguments.has(i)) continue;
    PRIKAZ_TRY(const std::string word, context.text(arguments[i]));
    if (const auto gender = russian::gender_named(word)) {
      out.gender = *gender;
    } else {
      PRIKAZ_TRY(out.grammatical_case, case_argument(context, arguments[i]));
    }
  }
  return out;
}

// `12 | прописью`, `12 | прописью('ж', 'род')`.
Result<Value> words(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const int64_t number, whole(context, input));
  PRIKAZ_TRY(const russian::Agreement as, agreement_of(context, arguments));
  return Value::string(russian::in_words(number, as));
}

// `2 | порядковое('ж', 'вин')`: «вторую».
Result<Value> ordinal(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const int64_t number, whole(context, input));
  PRIKAZ_TRY(const russian::Agreement as, agreement_of(context, arguments));
  return Value::string(russian::ordinal_in_words(number, as));
}

// A sum as a number of roubles (1234.5) or a text («1 234,50»), in kopecks.
Result<int64_t> kopecks_of(Context& context, const Value& input) {
  constexpr double kMost = 1e13;
  if (input.is(Kind::kNumber) && std::abs(input.number()) < kMost) {
    return std::llround(input.number() * 100);
  }
  if (input.is(Kind::kString)) {
    const std::string& text = input.text();
    const size_t comma = text.find_first_of(",.");
    if (comma != std::string::npos) {
      std::string rest = text.substr(comma + 1);
      if (rest.size() == 1) rest += '0';
      if (rest.size() != 2) return context.wrong_type(input, {"сумма", "a sum of money"});
      PRIKAZ_TRY(const int64_t roubles, whole(context, Value::string(text.substr(0, comma))));
      PRIKAZ_TRY(const int64_t kopecks, whole(context, Value::string(rest)));
      return roubles * 100 + kopecks;
    }
  }
  PRIKAZ_TRY(const int64_t roubles, whole(context, input));
  constexpr int64_t kMostRoubles = 10'000'000'000'000;
  if (roubles > kMostRoubles || roubles < -kMostRoubles) {
    return context.wrong_type(input, {"сумма", "a sum of money"});
  }
  return roubles * 100;
}

// `сумма | рубли`: «12 345 (двенадцать тысяч …) рублей 50 копеек»; `рубли('прописью')`: words
// alone.
Result<Value> roubles(Context& context, const Value& input, Arguments& arguments) {
  PRIKAZ_TRY(const int64_t kopecks, kopecks_of(context, input));
  if (!arguments.has(0)) return Value::string(russian::roubles_in_digits_and_words(kopecks));
  PRIKAZ_TRY(const std::string how, context.text(arguments[0]));
  if (how == "прописью") return Value::string(russian::roubles_in_words(kopecks));
  static const std::vector<std::string> kHow = {"прописью"};
  return unknown_word(context, how, kHow);
}

}  // namespace

std::span<const Filter> number_word_filters() {
  static constexpr std::array kFilters = {
      Filter{"прописью", words, {"род падеж"}},
      Filter{"порядковое", ordinal, {"род падеж"}},
      Filter{"рубли", roubles, {"как"}},
  };
  return kFilters;
}

}  // namespace prikaz::expr
