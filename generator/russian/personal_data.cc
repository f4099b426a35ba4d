#include "russian/personal_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/utf8.h"
#include "russian/letters.h"
#include "russian/personal_names.h"

namespace prikaz::russian {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A stretch of digits with the marks that stand inside telephone numbers.
struct DigitRun {
  size_t begin = 0, end = 0;
  std::string digits;
  std::string shape;  // digits as 9, a space as _, other marks as they are
};

// The run that begins here with a digit, «+» or «(»; it ends with a digit.
std::optional<DigitRun> digit_run(std::string_view text, size_t begin) {
  DigitRun run{begin, begin, {}, {}};
  std::string shape;
  for (size_t at = begin; at < text.size();) {
    const size_t here = at;
    const char32_t c = utf8::next(text, at);
    const bool space = c == ' ' || c == U'\u00A0';
    const bool dash = c == '-' || c == U'–' || c == U'‑';
    if (c < 128 && is_digit(static_cast<char>(c))) {
      run.digits += static_cast<char>(c);
      shape += '9';
      run.end = at;
      run.shape = shape;
    } else if (space || dash || c == '(' || c == ')' || (c == '+' && here == begin)) {
      shape += space ? '_' : dash ? '-' : static_cast<char>(c);
      if (shape.ends_with("__")) break;
    } else {
      break;
    }
  }
  if (run.digits.empty()) return std::nullopt;
  return run;
}

// The last words before, in lower case.
std::string words_before(std::string_view text, size_t at) {
  constexpr size_t kReach = 40;
  return lower(text.substr(at > kReach ? at - kReach : 0, std::min(at, kReach)));
}

bool telephone_before(std::string_view text, size_t at) {
  const std::string before = words_before(text, at);
  constexpr std::array<std::string_view, 6> kWords = {"тел", "факс", "моб", "сот.", "звонить", "☎"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return before.find(word) != std::string::npos; });
}

bool passport_before(std::string_view text, size_t at) {
  const std::string before = words_before(text, at);
  return before.find("паспорт") != std::string::npos || before.find("серия") != std::string::npos;
}

std::optional<PersonalKind> kind_of(std::string_view text, const DigitRun& run) {
  const size_t count = run.digits.size();
  if (run.shape == "999-999-999_99" || run.shape == "999-999-999-99") return PersonalKind::kNumber;
  if (count >= 4 && count <= 10 && passport_before(text, run.begin)) return PersonalKind::kNumber;
  const bool mobile = count == 11 && (run.digits[0] == '8' || run.shape.starts_with('+'));
  const bool area = run.shape.find('(') != std::string::npos && count >= 8 && count <= 11;
  if (mobile || area) return PersonalKind::kPhone;
  if (count >= 5 && count <= 11 && telephone_before(text, run.begin)) return PersonalKind::kPhone;
  return std::nullopt;
}

std::vector<PersonalData> find_numbers(std::string_view text) {
  std::vector<PersonalData> out;
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool starts = is_digit(c) || c == '+' || c == '(';
    const bool inside = at > 0 && is_digit(text[at - 1]);
    const auto run = starts && !inside ? digit_run(text, at) : std::nullopt;
    const auto kind = run ? kind_of(text, *run) : std::nullopt;
    if (kind) out.push_back({*kind, run->begin, run->end - run->begin, {}, {}});
    at = run ? run->end : at + 1;
  }
  return out;
}

bool in_address(char32_t c) {
  return is_letter(c) || is_decimal_digit(c) || c == '.' || c == '-' || c == '_' || c == '+';
}

// From an «@» to both sides (RFC 5321 mailboxes, letters of any script).
std::vector<PersonalData> find_addresses(std::string_view text) {
  std::vector<PersonalData> out;
  size_t left_from = 0;
  for (size_t mark; (mark = text.find('@', left_from)) != std::string_view::npos;) {
    size_t begin = mark;
    for (size_t at = left_from; at < mark;) {
      const size_t here = at;
      const bool good = in_address(utf8::next(text, at));
      if (!good) begin = mark;
      if (good && begin == mark) begin = here;
    }
    size_t end = mark + 1;
    for (size_t at = end; at < text.size() && in_address(utf8::next(text, at));) end = at;
    while (end > mark + 1 && text[end - 1] == '.') --end;
    const bool whole = begin < mark && text.substr(mark, end - mark).find('.') != std::string::npos;
    if (whole) out.push_back({PersonalKind::kEmail, begin, end - begin, {}, {}});
    left_from = std::max(end, mark + 1);
  }
  return out;
}

}  // namespace

std::string PersonalData::all_initials() const {
  if (surname.empty()) return initials;
  size_t end = 0;
  utf8::next(surname, end);
  return upper(surname.substr(0, end)) + '.' + initials;
}

std::string PersonalData::with_surname() const {
  if (surname.empty() || initials.empty()) return surname + initials;
  return surname + "\u00A0" + initials;
}

std::vector<PersonalData> find_personal_data(std::string_view text) {
  std::vector<PersonalData> all = find_addresses(text);
  for (PersonalData& each : find_numbers(text)) all.push_back(std::move(each));
  for (PersonalData& each : find_names(text)) all.push_back(std::move(each));
  std::stable_sort(all.begin(), all.end(),
                   [](const PersonalData& a, const PersonalData& b) { return a.begin < b.begin; });
  std::vector<PersonalData> out;
  for (PersonalData& each : all) {
    const bool apart = out.empty() || each.begin >= out.back().begin + out.back().size;
    if (apart) out.push_back(std::move(each));
  }
  return out;
}

}  // namespace prikaz::russian
