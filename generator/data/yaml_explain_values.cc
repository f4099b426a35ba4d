// Mistakes inside a value: quotes, brackets, colons, first characters.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "data/yaml_explainer.h"
#include "russian/letters.h"

namespace prikaz::data {

namespace {

// The rest of a value behind its closing quote, or nothing when it is not closed.
std::optional<std::string_view> behind_quotes(std::string_view value) {
  const char mark = value[0];
  for (size_t i = 1; i < value.size(); ++i) {
    if (mark == '"' && value[i] == '\\') {
      ++i;
    } else if (value[i] == mark && mark == '\'' && i + 1 < value.size() && value[i + 1] == mark) {
      ++i;
    } else if (value[i] == mark) {
      return value.substr(i + 1);
    }
  }
  return std::nullopt;
}

}  // namespace

Explainer::Found Explainer::value_in_need_of_quotes() const {
  if (line_.value.empty()) return std::nullopt;
  for (const auto detector : {&Explainer::special_first_character, &Explainer::quoted_value,
                              &Explainer::bracketed_value, &Explainer::colon_inside}) {
    if (Found found = (this->*detector)()) return found;
  }
  return std::nullopt;
}

Explainer::Found Explainer::special_first_character() const {
  const char first = line_.value[0];
  const bool bad_block = (first == '|' || first == '>') && says("comment or line break");
  const bool question = first == '?' && says("mapping keys");
  if (std::string_view("*&!%@`]},").find(first) == std::string_view::npos && !bad_block &&
      !question) {
    return std::nullopt;
  }
  return make("yaml.quotes-needed", line_.value_at,
              {fmt::format("текст не может начинаться со знака «{}» без кавычек", first),
               fmt::format("a text cannot begin with «{}» without quotes", first)},
              with_quoted_value(line_));
}

// A quote opened in a line above swallows all up to the next quote, which stands in this line.
Explainer::Found Explainer::quote_left_open_above() {
  const int stopped = number_;
  for (int i = lines_.above(stopped); i > 0; i = lines_.above(i)) {
    const YamlLine other = YamlLine::parse(lines_.at(i));
    if (other.value.empty() || (other.value[0] != '"' && other.value[0] != '\'')) continue;
    if (behind_quotes(other.value)) continue;
    int closed = i + 1;
    while (closed < stopped && lines_.at(closed).find(other.value[0]) == std::string::npos)
      ++closed;
    if (closed < stopped || lines_.at(stopped).find(other.value[0]) == std::string::npos) continue;
    blame(i);
    return quoted_value();
  }
  return std::nullopt;
}

Explainer::Found Explainer::quoted_value() const {
  const std::string_view value = line_.value;
  if (value[0] != '"' && value[0] != '\'') return std::nullopt;
  const auto rest = behind_quotes(value);
  if (rest && says("unknown escape")) {
    std::string proposed(line_.head());
    proposed += "'" + std::string(value.substr(1, value.size() - rest->size() - 2)) + "'";
    return make("yaml.escape", line_.value_at,
                {"знак «\\» в двойных кавычках служебный", "«\\» in double quotes is special"},
                std::move(proposed), {"возьмите текст в одинарные кавычки", "use single quotes"});
  }
  if (!rest) {
    return make("yaml.unclosed-quote", line_.value_at,
                {"кавычка открыта и не закрыта", "a quote is opened and not closed"},
                std::string(line_.head()) + std::string(value) + value[0]);
  }
  const size_t text = rest->find_first_not_of(" \t");
  if (text == std::string_view::npos || (text > 0 && (*rest)[text] == '#')) return std::nullopt;
  return make("yaml.text-after-quote", line_.value_at + (value.size() - rest->size()) + text,
              {"после закрывающей кавычки идёт текст", "text follows the closing quote"},
              with_quoted_value(line_),
              {"возьмите в кавычки весь текст", "put the whole text in quotes"});
}

Explainer::Found Explainer::bracketed_value() const {
  const std::string_view value = line_.value;
  const char opening = value[0];
  if (opening != '[' && opening != '{') return std::nullopt;
  const char closing = opening == '[' ? ']' : '}';
  const size_t end = value.rfind(closing);
  if (end == std::string_view::npos) {
    return make(
        "yaml.quotes-needed", line_.value_at,
        {fmt::format("скобка «{}» не закрыта в этой строке", opening),
         fmt::format("the bracket «{}» is not closed in this line", opening)},
        with_quoted_value(line_),
        {fmt::format("закройте её знаком «{}», а если это текст, возьмите его в кавычки", closing),
         fmt::format("close it with «{}», or put the text in quotes", closing)});
  }
  if (end + 1 < value.size()) {
    return make("yaml.quotes-needed", line_.value_at,
                {fmt::format("текст не может начинаться со знака «{}» без кавычек", opening),
                 fmt::format("a text cannot begin with «{}» without quotes", opening)},
                with_quoted_value(line_));
  }
  return flow_member();
}

// The member of {…} or […] in which libyaml stopped, its value in quotes.
Explainer::Found Explainer::flow_member() const {
  size_t stopped = 0;
  for (int i = 1; i < problem_.column && stopped < line_.all.size(); ++i)
    utf8::next(line_.all, stopped);
  if (problem_.line != number_ || stopped <= line_.value_at) return std::nullopt;
  const size_t before = line_.all.find_last_of("{[,", stopped - 1);
  size_t end = std::min(line_.all.find_first_of(",}]", stopped), line_.all.size());
  if (before == std::string_view::npos || before < line_.value_at) return std::nullopt;
  size_t start = std::min(line_.all.find_first_not_of(' ', before + 1), end);
  const std::string_view member = line_.all.substr(start, end - start);
  if (const size_t colon = member.find(": ");
      colon != std::string_view::npos && line_.value[0] == '{') {
    start = std::min(line_.all.find_first_not_of(' ', start + colon + 1), end);
  }
  while (end > start && line_.all[end - 1] == ' ') --end;
  if (end == start) return std::nullopt;
  std::string proposed(line_.all.substr(0, start));
  proposed += in_quotes(line_.all.substr(start, end - start));
  proposed += line_.all.substr(end);
  return make(
      "yaml.quotes-needed", start,
      {"этот текст внутри скобок нужно взять в кавычки", "this text inside brackets needs quotes"},
      std::move(proposed));
}

Explainer::Found Explainer::colon_inside() const {
  const std::string_view value = line_.value;
  const bool quoted = value[0] == '"' || value[0] == '\'';
  if (quoted) return std::nullopt;
  if (line_.has_key && (value == "-" || value.starts_with("- "))) {
    const std::string head(line_.all.substr(0, line_.content));
    YamlExplanation out =
        make("yaml.list-in-text", line_.value_at,
             {"список начинают с новой строки", "a list begins on a new line"},
             fmt::format("{}{}:", head, line_.key));  // the items below it can be read then
    out.diagnostic.proposed =
        fmt::format("{}:\n{}{}", line_.key, std::string(line_.indent + 2, ' '), value);
    return out;
  }
  size_t colon = value.find(": ");
  if (colon == std::string_view::npos && value.ends_with(':')) colon = value.size() - 1;
  if (!line_.has_key || colon == std::string_view::npos) return std::nullopt;
  const Message message = {"двоеточие внутри текста без кавычек",
                           "a colon in a text without quotes"};
  const Message advice = {"возьмите текст в кавычки", "put the text in quotes"};
  const bool whole_item = line_.is_item && !is_field_name(line_.key);
  const std::string proposed =
      whole_item ? std::string(line_.all.substr(0, line_.content)) +
                       in_quotes(line_.all.substr(line_.content,
                                                  line_.value_at + value.size() - line_.content))
                 : with_quoted_value(line_);
  return make("yaml.quotes-needed", line_.value_at + colon, message, proposed, advice);
}

// «: » in the second or a later line of a text: the whole text goes into quotes.
Explainer::Found Explainer::colon_in_wrapped_text() const {
  if (!says("mapping values are not allowed") || !line_.has_key || line_.is_item)
    return std::nullopt;
  int first = lines_.above(number_);
  while (first > 0) {
    const YamlLine other = YamlLine::parse(lines_.at(first));
    if (other.has_key || other.is_item) break;
    first = lines_.above(first);
  }
  if (first == 0) return std::nullopt;
  const YamlLine start = YamlLine::parse(lines_.at(first));
  const bool is_text = (start.is_item && !start.has_key) || !is_field_name(line_.key);
  if (!is_text || start.value.empty() || line_.indent <= start.indent) return std::nullopt;
  int last = number_;
  while (last < lines_.count()) {
    const YamlLine next = YamlLine::parse(lines_.at(last + 1));
    if (next.blank() || next.is_item || next.indent < line_.indent) break;
    ++last;
  }
  std::string text(start.value);
  for (int i = first + 1; i <= last; ++i) text += "\n" + lines_.at(i);
  const std::string quoted = in_quotes(text);
  YamlExplanation out =
      make("yaml.quotes-needed", line_.content + line_.key.size(),
           {"двоеточие внутри текста без кавычек", "a colon in a text without quotes"}, "",
           {"возьмите текст в кавычки", "put the text in quotes"});
  const std::string repaired = std::string(start.head()) + quoted;
  out.diagnostic.proposed = repaired.substr(start.indent);
  for (size_t at = 0, i = static_cast<size_t>(first); at <= repaired.size(); ++i) {
    const size_t end = std::min(repaired.find('\n', at), repaired.size());
    out.repairs.emplace_back(static_cast<int>(i), repaired.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

}  // namespace prikaz::data
