#include "data/yaml_explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "base/utf8.h"
#include "data/yaml_line.h"
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

namespace {

// A key of a card begins with a small letter; a text that goes on behind a colon, with a capital.
bool is_field_name(std::string_view text) {
  size_t at = 0;
  return looks_like_key(text) && !russian::is_upper(utf8::next(text, at));
}

class Explainer {
 public:
  Explainer(const YamlProblem& problem, const YamlLines& lines, const SourceText& source)
      : problem_(problem), lines_(lines), source_(source) {}

  YamlExplanation run();

 private:
  using Found = std::optional<YamlExplanation>;

  int faulty_line() const;
  void blame(int number) {
    number_ = number;
    line_ = YamlLine::parse(lines_.at(number));
  }
  bool says(std::string_view text) const {
    return problem_.problem.find(text) != std::string::npos;
  }

  Found quote_left_open_above();
  Found tab() const;
  Found control_character() const;
  Found value_in_need_of_quotes() const;
  Found special_first_character() const;
  Found quoted_value() const;
  Found bracketed_value() const;
  Found flow_member() const;
  Found colon_inside() const;
  Found line_without_key() const;
  Found numbered_points() const;
  Found other_dash() const;
  Found wrapped() const;
  Found colon_in_wrapped_text() const;
  Found wrong_indent() const;
  YamlExplanation unknown() const;

  // An explanation at a byte of the faulty line, with the line as it should stand.
  YamlExplanation make(const char* code, size_t at, Message message, std::string proposed,
                       Message advice = {}) const;

  const YamlProblem& problem_;
  const YamlLines& lines_;
  const SourceText& source_;
  int number_ = 1;
  YamlLine line_;
};

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
  if (std::string_view("*&!%@`]},").find(first) == std::string_view::npos && !bad_block) {
    return std::nullopt;
  }
  return make("yaml.quotes-needed", line_.value_at,
              {fmt::format("текст не может начинаться со знака «{}» без кавычек", first),
               fmt::format("a text cannot begin with «{}» without quotes", first)},
              with_quoted_value(line_));
}

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

YamlExplanation Explainer::unknown() const {
  return make("yaml.syntax", line_.indent,
              {"строка не читается как YAML", "the line cannot be read as YAML"}, "",
              {"проверьте кавычки, скобки, двоеточие и отступ",
               "check its quotes, brackets, colon and indent"});
}

}  // namespace

YamlExplanation explain(const YamlProblem& problem, const YamlLines& lines,
                        const SourceText& source) {
  return Explainer(problem, lines, source).run();
}

}  // namespace prikaz::data
