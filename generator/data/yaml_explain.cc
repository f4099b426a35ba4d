#include "data/yaml_explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "data/yaml_explainer.h"
#include "russian/letters.h"

namespace prikaz::data {

YamlLines::YamlLines(const SourceText& source) {
  for (int i = 1; i <= source.line_count(); ++i) lines_.emplace_back(source.line(i));
  repaired_.resize(lines_.size());
}

void YamlLines::repair(int number, std::string line) {
  lines_[static_cast<size_t>(number - 1)] = std::move(line);
  repaired_[static_cast<size_t>(number - 1)] = true;
}

std::string YamlLines::joined() const {
  std::string out;
  for (size_t i = 0; i < lines_.size(); ++i) {
    if (i > 0) out += '\n';
    out += lines_[i];
  }
  return out;
}

int YamlLines::above(int number) const {
  for (int i = number - 1; i > 0; --i) {
    const size_t first = at(i).find_first_not_of(" \t");
    if (first != std::string::npos && at(i)[first] != '#') return i;
  }
  return 0;
}

bool is_field_name(std::string_view text) {
  size_t at = 0;
  return looks_like_key(text) && !russian::is_upper(utf8::next(text, at));
}

// The line to blame. libyaml stops where it can no longer go on, often a line later.
int Explainer::faulty_line() const {
  const bool inside_quotes = problem_.context.find("quoted scalar") != std::string::npos &&
                             (says("end of stream") || says("document indicator"));
  const bool open_bracket =
      says("did not find expected ',' or") && problem_.line > problem_.context_line;
  if (says("could not find expected ':'") || inside_quotes || open_bracket) {
    return std::clamp(problem_.context_line, 1, lines_.count());
  }
  int number = std::clamp(problem_.line, 1, lines_.count());
  if (YamlLine::parse(lines_.at(number)).blank()) number = std::max(lines_.above(number), 1);
  return number;
}

YamlExplanation Explainer::make(const char* code, size_t at, Message message, std::string proposed,
                                Message advice) const {
  YamlExplanation out;
  const int column = static_cast<int>(utf8::length(line_.all.substr(0, at))) + 1;
  out.diagnostic.code = code;
  out.diagnostic.where = source_.location(number_, column);
  out.diagnostic.message = std::move(message);
  out.diagnostic.advice = std::move(advice);
  out.diagnostic.text = std::string(line_.all.substr(line_.indent));
  out.diagnostic.proposed =
      proposed.substr(std::min(proposed.find_first_not_of(' '), proposed.size()));
  if (!proposed.empty()) out.repairs.emplace_back(number_, std::move(proposed));
  return out;
}

YamlExplanation Explainer::run() {
  blame(faulty_line());
  if (Found found = quote_left_open_above()) return std::move(*found);
  for (const auto detector :
       {&Explainer::tab, &Explainer::control_character, &Explainer::value_in_need_of_quotes,
        &Explainer::colon_in_wrapped_text, &Explainer::line_without_key,
        &Explainer::wrong_indent}) {
    if (Found found = (this->*detector)()) return std::move(*found);
  }
  // A first line without a key: libyaml takes it for a text and stumbles over the second.
  const int above = lines_.above(number_);
  if (above > 0 && !YamlLine::parse(lines_.at(above)).has_key) {
    blame(above);
    if (Found found = line_without_key()) return std::move(*found);
  }
  return unknown();
}

Explainer::Found Explainer::tab() const {
  const size_t end = std::min(line_.all.find_first_not_of(" \t"), line_.all.size());
  const size_t at = line_.all.substr(0, end).find('\t');
  if (at == std::string_view::npos) return std::nullopt;
  std::string proposed;
  for (size_t i = 0; i < end; ++i) proposed += line_.all[i] == '\t' ? "  " : " ";
  proposed += line_.all.substr(end);
  YamlExplanation out = make("yaml.tab", at,
                             {"отступ сделан табуляцией, а YAML понимает только пробелы",
                              "the indent is a tab, and YAML knows spaces only"},
                             proposed);
  out.diagnostic.advice = {"поставьте вместо неё пробелы", "put spaces instead"};
  out.diagnostic.text = std::string(line_.all.substr(end));
  out.diagnostic.proposed = proposed;
  return out;
}

Explainer::Found Explainer::control_character() const {
  if (!says("control characters")) return std::nullopt;
  for (size_t at = 0; at < line_.all.size(); ++at) {
    const auto c = static_cast<unsigned char>(line_.all[at]);
    if ((c >= 0x20 && c != 0x7F) || c == '\t') continue;
    std::string proposed(line_.all);
    proposed.erase(at, 1);
    return make("yaml.syntax", at,
                {fmt::format("управляющий символ U+{:04X}", static_cast<unsigned>(c)),
                 fmt::format("control character U+{:04X}", static_cast<unsigned>(c))},
                std::move(proposed), {"удалите его", "remove it"});
  }
  return std::nullopt;
}

YamlExplanation Explainer::unknown() const {
  return make("yaml.syntax", line_.indent,
              {"строка не читается как YAML", "the line cannot be read as YAML"}, "",
              {"проверьте кавычки, скобки, двоеточие и отступ",
               "check its quotes, brackets, colon and indent"});
}

YamlExplanation explain(const YamlProblem& problem, const YamlLines& lines,
                        const SourceText& source) {
  return Explainer(problem, lines, source).run();
}

}  // namespace prikaz::data
