#include "paper/file_name.h"

#include "base/utf8.h"
#include "russian/file_names.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

constexpr size_t kTitleBytes = 100;
constexpr size_t kBytes = 160;

// The first words of a title, without quotes and end marks.
std::string short_title(std::string_view title) {
  std::string out;
  std::string word;
  const std::string text = std::string(title) + " ";
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!russian::is_space(c)) {
      if (russian::is_letter(c) || russian::is_decimal_digit(c) || c == U'-') utf8::append(word, c);
      continue;
    }
    if (word.empty()) continue;
    if (out.size() + word.size() + 1 > kTitleBytes) return out.empty() ? word : out;
    out += (out.empty() ? "" : " ") + word;
    word.clear();
  }
  return out;
}

}  // namespace

std::string file_name(const MainPaper& facts) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : "_") + part;
  };
  add(russian::file_name(facts.number));
  if (facts.date) add(facts.date->iso());
  add(russian::file_name(short_title(facts.title), kTitleBytes));
  if (out.empty()) out = words(facts.kind).name;
  return russian::file_name(out, kBytes);
}

}  // namespace prikaz::paper
