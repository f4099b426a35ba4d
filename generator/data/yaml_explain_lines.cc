// Mistakes of a whole line: no key, a number or a dash in place of one, a wrong indent.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "data/yaml_explainer.h"
#include "russian/letters.h"

namespace prikaz::data {

Explainer::Found Explainer::line_without_key() const {
  if (line_.has_key && point_number_length(line_.text()) == 0) return std::nullopt;
  const std::string_view text = line_.text();
  const std::string head(line_.all.substr(0, line_.content));
  if (Found found = numbered_points()) return found;
  if (Found found = other_dash()) return found;
  if (text.starts_with('-') && !text.starts_with("--") && text.size() > 1) {
    return make("yaml.no-space-after-dash", line_.content,
                {"после дефиса нужен пробел", "the dash needs a space after it"},
                head + "- " + std::string(text.substr(1)));
  }
  if (const auto colon = tight_colon(text)) {
    return make("yaml.no-space-after-colon", line_.content + *colon,
                {"после двоеточия нужен пробел", "the colon needs a space after it"},
                fmt::format("{}{}: {}", head, text.substr(0, *colon), text.substr(*colon + 1)));
  }
  if (const size_t sign = text.find('='); sign != std::string_view::npos && sign > 0) {
    std::string_view key = text.substr(0, sign);
    while (key.ends_with(' ')) key.remove_suffix(1);
    const size_t value = std::min(text.find_first_not_of(" =", sign), text.size());
    if (looks_like_key(key)) {
      return make("yaml.syntax", line_.content + sign,
                  {"вместо знака «=» нужно двоеточие", "a colon is needed instead of «=»"},
                  fmt::format("{}{}: {}", head, key, text.substr(value)));
    }
  }
  return line_.is_item ? wrong_indent() : wrapped();
}

// Points typed «1. …», «2. …»: all that stand together are told at once.
Explainer::Found Explainer::numbered_points() const {
  if (line_.is_item || point_number_length(line_.text()) == 0) return std::nullopt;
  const auto belongs = [&](int number) {
    const YamlLine other = YamlLine::parse(lines_.at(number));
    return other.indent == line_.indent && !other.is_item && point_number_length(other.text()) > 0;
  };
  int first = number_, last = number_;
  while (first > 1 && belongs(first - 1)) --first;
  while (last < lines_.count() && belongs(last + 1)) ++last;
  YamlExplanation out =
      make("yaml.numbered-points", line_.content,
           {"пункты пронумерованы вручную", "the points are numbered by hand"}, "",
           {"начинайте каждый пункт с «- »: номера поставит программа",
            "begin each point with «- »: the program numbers them"});
  out.diagnostic.where = source_.location(first, static_cast<int>(line_.indent) + 1);
  out.diagnostic.text = lines_.at(first).substr(line_.indent);
  for (int i = first; i <= last; ++i) {
    const YamlLine point = YamlLine::parse(lines_.at(i));
    std::string_view text = point.text().substr(point_number_length(point.text()));
    const bool quotes = text.find(": ") != std::string_view::npos || text.ends_with(':');
    std::string repaired =
        std::string(line_.indent, ' ') + "- " + (quotes ? in_quotes(text) : std::string(text));
    out.diagnostic.proposed +=
        (i == first ? "" : "\n") + repaired.substr(i == first ? line_.indent : 0);
    out.repairs.emplace_back(i, std::move(repaired));
  }
  return out;
}

Explainer::Found Explainer::other_dash() const {
  const size_t length = other_dash_length(line_.text());
  if (length == 0 || line_.is_item) return std::nullopt;
  return make("yaml.other-dash", line_.content,
              {"список начинают дефисом «-», а здесь другой знак",
               "a list begins with the hyphen «-», here is another sign"},
              std::string(line_.indent, ' ') + "- " + std::string(line_.text().substr(length)));
}

Explainer::Found Explainer::wrapped() const {
  const int above = lines_.above(number_);
  if (above == 0) {
    return make("yaml.syntax", line_.content,
                {"здесь ждали «поле: значение»", "expected «key: value» here"}, "");
  }
  const YamlLine previous = YamlLine::parse(lines_.at(above));
  const size_t indent =
      previous.has_key || previous.is_item ? previous.content + 2 : previous.indent;
  const std::string proposed = std::string(indent, ' ') + std::string(line_.text());
  YamlExplanation out =
      make("yaml.wrapped-line", line_.indent,
           {fmt::format("у строки нет имени поля; если она продолжает строку {}, ей нужен отступ",
                        above),
            fmt::format("the line has no key; if it continues line {}, it needs an indent", above)},
           proposed,
           {fmt::format("сдвиньте её вправо на {}", indent - std::min(indent, line_.indent)),
            fmt::format("move it right by {}", indent - std::min(indent, line_.indent))});
  out.diagnostic.proposed = proposed;
  return out;
}

// A key or an item whose indent is that of no line it could belong with.
Explainer::Found Explainer::wrong_indent() const {
  size_t best = line_.indent;
  size_t distance = std::string::npos;
  int neighbour = 0;
  for (int i = lines_.above(number_); i > 0 && distance != 0; i = lines_.above(i)) {
    const YamlLine other = YamlLine::parse(lines_.at(i));
    if (!(line_.is_item ? other.is_item : other.has_key)) continue;
    const size_t indent = line_.is_item ? other.indent : other.content;
    const size_t apart = indent > line_.indent ? indent - line_.indent : line_.indent - indent;
    if (apart == 0 || apart >= distance) continue;
    distance = apart;
    best = indent;
    neighbour = i;
  }
  if (neighbour == 0) return std::nullopt;
  std::string proposed = std::string(best, ' ') + std::string(line_.all.substr(line_.indent));
  YamlExplanation out = make(
      "yaml.indent", line_.indent,
      {fmt::format("отступ {} не совпадает с отступом соседней строки {}: там {}", line_.indent,
                   neighbour, best),
       fmt::format("the indent {} differs from that of the neighbouring line {}: {}", line_.indent,
                   neighbour, best)},
      proposed, {fmt::format("сделайте отступ {}", best), fmt::format("make the indent {}", best)});
  out.diagnostic.proposed = proposed;
  const YamlLine above = YamlLine::parse(lines_.at(lines_.above(number_)));
  if (above.has_key && !above.value.empty() && line_.indent > above.indent) {
    out.diagnostic.advice.russian +=
        ", а если это продолжение текста, возьмите весь текст в кавычки";
    out.diagnostic.advice.english += ", or put the whole text in quotes if this continues it";
  }
  return out;
}

}  // namespace prikaz::data
