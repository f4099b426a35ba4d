#include "paper/file_name.h"

#include <utility>
#include <vector>

#include "base/utf8.h"
#include "russian/file_names.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

constexpr size_t kTitleBytes = 100;
constexpr size_t kBytes = 160;

// The words of a title, without quotes and end marks; «1–4» and «и/или» keep their parts asunder.
std::vector<std::string> title_words(std::string_view title) {
  std::vector<std::string> out;
  std::string word;
  const std::string text = std::string(title) + " ";
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (!russian::is_space(c)) {
      const bool parting = c == U'-' || c == U'–' || c == U'—' || c == U'/';
      if (parting && !word.empty()) word += '-';
      if (russian::is_letter(c) || russian::is_decimal_digit(c)) utf8::append(word, c);
      continue;
    }
    while (word.ends_with('-')) word.pop_back();
    if (!word.empty()) out.push_back(std::move(word));
    word.clear();
  }
  return out;
}

// «О», «по», «и»: no words to end a name with, nor to begin one without the kind.
bool is_short(const std::string& word) {
  return utf8::length(word) <= 2;
}

// The first words of a title, cut at a word that means something.
std::string short_title(std::string_view title) {
  std::string out;
  std::string held;  // short words, until a longer one follows
  for (const std::string& word : title_words(title)) {
    held += (out.empty() && held.empty() ? "" : " ") + word;
    if (out.size() + held.size() > kTitleBytes) return out.empty() ? held : out;
    if (is_short(word) && !out.empty()) continue;
    out += held;
    held.clear();
  }
  return out + held;
}

// A title that does not say what the paper is gets the kind before it: «Протокол совещания …»,
// «План по подготовке …». Orders are known by their numbers.
std::string full_title(const MainPaper& facts) {
  const std::vector<std::string> title = title_words(facts.title);
  const bool headless = title.empty() || facts.kind == Kind::kMinutes ||
                        (facts.kind != Kind::kLetter && is_short(title.front()));
  if (facts.kind == Kind::kOrder || !headless) return facts.title;
  return russian::sentence_case(words(facts.kind).name) + " " + facts.title;
}

}  // namespace

std::string file_name(const MainPaper& facts) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : "_") + part;
  };
  add(russian::file_name(facts.number));
  if (facts.date) add(facts.date->iso());
  add(russian::file_name(short_title(full_title(facts)), kTitleBytes));
  if (out.empty()) out = words(facts.kind).name;
  return russian::file_name(out, kBytes);
}

}  // namespace prikaz::paper
