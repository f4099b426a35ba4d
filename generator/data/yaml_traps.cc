#include "data/yaml_traps.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "data/yaml_line.h"
#include "russian/letters.h"

namespace prikaz::data {

namespace {

// The byte of a column (from 1) in a line.
size_t byte_of(std::string_view line, int column) {
  size_t at = 0;
  for (int i = 1; i < column && at < line.size(); ++i) utf8::next(line, at);
  return at;
}

std::string_view trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

class CardTraps {
 public:
  CardTraps(const SourceText& source, Diagnostics& found) : source_(source), found_(found) {}

  void scalar(const YamlScalar& scalar);
  void single_key_item(const Member& member);
  void flow_member(const Member& member);

 private:
  bool odd_key(const YamlScalar& scalar);
  void emptied_by_comment(const YamlScalar& scalar);
  void swallowed_lines(const YamlScalar& scalar);
  bool cut_by_comment(const YamlScalar& scalar);
  bool list_like_lines(const YamlScalar& scalar);
  std::string as_siblings(const YamlScalar& scalar, const YamlLine& first) const;
  bool list_in_text(const YamlScalar& scalar);
  bool tight_colon_line(const YamlScalar& scalar);

  Diagnostic& add(const char* code, int line, size_t at, Message message);

  const SourceText& source_;
  Diagnostics& found_;
};

Diagnostic& CardTraps::add(const char* code, int line, size_t at, Message message) {
  const std::string_view all = source_.line(line);
  const int column = static_cast<int>(utf8::length(all.substr(0, at))) + 1;
  return found_.error(code, source_.location(line, column), std::move(message))
      .quote(std::string(trimmed(all)));
}

void CardTraps::scalar(const YamlScalar& scalar) {
  if (!scalar.plain) return swallowed_lines(scalar);
  if (scalar.text.empty()) return emptied_by_comment(scalar);
  if (scalar.is_key && odd_key(scalar)) return;
  if (cut_by_comment(scalar) || scalar.in_flow || scalar.is_key) return;
  if (list_like_lines(scalar) || list_in_text(scalar)) return;
  tight_colon_line(scalar);
}

// «мероприятие:{…}» and «1. Утвердить: план», which YAML takes for keys.
bool CardTraps::odd_key(const YamlScalar& scalar) {
  const std::string_view line = source_.line(scalar.line);
  const size_t start = byte_of(line, scalar.column);
  if (const auto colon = tight_colon(scalar.text)) {
    std::string proposed(line);
    proposed.insert(std::min(start + *colon + 1, proposed.size()), " ");
    add("yaml.no-space-after-colon", scalar.line, start + *colon,
        {"после двоеточия нужен пробел", "the colon needs a space after it"})
        .propose(std::string(trimmed(proposed)));
    return true;
  }
  const size_t number = point_number_length(scalar.text);
  if (number == 0 || scalar.in_flow) return false;
  add("yaml.numbered-points", scalar.line, start,
      {"пункты пронумерованы вручную", "the points are numbered by hand"})
      .propose("- " + in_quotes(trimmed(line.substr(start + number))))
      .advise({"начинайте каждый пункт с «- »: номера поставит программа",
               "begin each point with «- »: the program numbers them"});
  return true;
}

// A text in quotes that goes over lines with keys of their own: its quote was left open.
void CardTraps::swallowed_lines(const YamlScalar& scalar) {
  const YamlLine first = YamlLine::parse(source_.line(scalar.line));
  const size_t start = byte_of(first.all, scalar.column);
  if (start >= first.all.size() || (first.all[start] != '"' && first.all[start] != '\'')) return;
  for (int i = scalar.line + 1; i <= scalar.end_line; ++i) {
    const YamlLine line = YamlLine::parse(source_.line(i));
    size_t at = 0;
    if (!line.has_key || !looks_like_key(line.key) || russian::is_upper(utf8::next(line.key, at))) {
      continue;
    }
    add("yaml.unclosed-quote", scalar.line, start,
        {fmt::format("кавычка открыта и не закрыта: в текст попала и строка {}", i),
         fmt::format("a quote is opened and not closed: line {} is in the text too", i)})
        .propose(fmt::format("{}{}", trimmed(first.all), first.all[start]));
    return;
  }
}

// «номер: #5»: the sign takes the whole value away.
void CardTraps::emptied_by_comment(const YamlScalar& scalar) {
  const YamlLine line = YamlLine::parse(source_.line(scalar.line));
  if (scalar.in_flow || scalar.is_key || line.value_at >= line.all.size()) return;
  if (line.all[line.value_at] != '#' || line.value_at < 2) return;
  const size_t next = std::min(line.all.find_first_not_of(' ', line.value_at + 1), line.all.size());
  const bool number = next < line.all.size() && line.all[next] >= '0' && line.all[next] <= '9';
  const bool near = line.all[line.value_at - 2] == ':' || line.all[line.value_at - 2] == '-';
  if (!near && !number) return;
  add("yaml.cut-by-comment", scalar.line, line.value_at,
      {"знак «#» после пробела обрывает текст: дальше YAML видит примечание",
       "«#» after a space cuts the text: YAML takes the rest for a comment"})
      .propose(std::string(
          trimmed(std::string(line.head()) + in_quotes(trimmed(line.all.substr(line.value_at))))))
      .advise({"возьмите текст в кавычки, а перед примечанием поставьте два пробела",
               "put the text in quotes, or two spaces before a comment"});
}

// « #» behind a text: a comment if it stands off by two spaces, else probably a part of the text.
bool CardTraps::cut_by_comment(const YamlScalar& scalar) {
  const std::string_view line = source_.line(scalar.end_line);
  const size_t end = byte_of(line, scalar.end_column);
  const size_t sign = std::min(line.find_first_not_of(" \t", end), line.size());
  if (sign == line.size() || line[sign] != '#' || sign == end) return false;
  const size_t next = std::min(line.find_first_not_of(' ', sign + 1), line.size());
  const bool number = next < line.size() && line[next] >= '0' && line[next] <= '9';
  if (sign - end > 1 && !number) return false;
  Diagnostic& made = add("yaml.cut-by-comment", scalar.end_line, sign,
                         {"знак «#» после пробела обрывает текст: дальше YAML видит примечание",
                          "«#» after a space cuts the text: YAML takes the rest for a comment"});
  const size_t start =
      scalar.line == scalar.end_line ? byte_of(line, scalar.column) : line.find_first_not_of(' ');
  const std::string_view head = line.substr(0, start);
  std::string fixed = in_quotes(trimmed(line.substr(start)));
  if (scalar.line == scalar.end_line) made.propose(std::string(trimmed(std::string(head) + fixed)));
  made.advise({"возьмите текст в кавычки, а перед примечанием поставьте два пробела",
               "put the text in quotes, or two spaces before a comment"});
  return true;
}

// The lines of a text that stands by itself, each begun like a point of a list.
bool CardTraps::list_like_lines(const YamlScalar& scalar) {
  const YamlLine first = YamlLine::parse(source_.line(scalar.line));
  const size_t start = byte_of(first.all, scalar.column);
  const std::string_view text = first.all.substr(start);
  const bool own_line = start == first.content && !first.is_item;
  const bool numbered = point_number_length(text) > 0;
  const bool dashed = other_dash_length(text) > 0;
  const bool tight = text.size() > 1 && text[0] == '-' &&
                     !russian::is_decimal_digit(static_cast<unsigned char>(text[1])) &&
                     text[1] != '-';
  const bool several = scalar.end_line > scalar.line;
  bool second = false;
  for (int i = scalar.line + 1; i <= scalar.end_line; ++i) {
    const std::string_view other = trimmed(source_.line(i));
    second = second || (numbered && point_number_length(other) > 0) ||
             (dashed && other_dash_length(other) > 0) || (tight && other.starts_with('-'));
  }
  if (!(numbered || dashed || tight) || !(own_line || (several && second && !first.is_item))) {
    return false;
  }
  Diagnostic* made = nullptr;
  if (numbered) {
    made = &add("yaml.numbered-points", scalar.line, start,
                {"пункты пронумерованы вручную, и YAML читает их одной строкой",
                 "the points are numbered by hand, and YAML reads them as one line"})
                .advise({"начинайте каждый пункт с «- »: номера поставит программа",
                         "begin each point with «- »: the program numbers them"});
  } else if (dashed) {
    made = &add("yaml.other-dash", scalar.line, start,
                {"список начинают дефисом «-», а здесь другой знак",
                 "a list begins with the hyphen «-», here is another sign"});
  } else {
    made = &add("yaml.no-space-after-dash", scalar.line, start,
                {"после дефиса нужен пробел", "the dash needs a space after it"});
  }
  std::string proposed = first.has_key ? fmt::format("{}:", first.key) : "";
  for (int i = scalar.line; i <= scalar.end_line; ++i) {
    std::string_view line = i == scalar.line ? trimmed(text) : trimmed(source_.line(i));
    if (line.empty()) continue;
    const size_t mark = std::max({point_number_length(line), other_dash_length(line),
                                  tight && line.starts_with('-') ? size_t{1} : size_t{0}});
    if (!proposed.empty()) proposed += '\n';
    if (!proposed.empty()) proposed += std::string(first.indent + (first.has_key ? 2 : 0), ' ');
    proposed += (mark > 0 ? "- " : "  ") + std::string(trimmed(line.substr(mark)));
  }
  made->propose(std::move(proposed));
  return true;
}

// The lines of the text as items beside the one it began with: their dashes stand a space too far,
// but not below its text.
std::string CardTraps::as_siblings(const YamlScalar& scalar, const YamlLine& first) const {
  std::string proposed = fmt::format("- {}", first.text());
  for (int i = scalar.line + 1; i <= scalar.end_line; ++i) {
    const std::string_view text = trimmed(source_.line(i));
    const size_t indent = first.indent + (text.starts_with("- ") ? 0 : 2);
    proposed += fmt::format("\n{}{}", std::string(indent, ' '), text);
  }
  return proposed;
}

// «- …» in the continuation of a text: YAML joins it to the line above.
bool CardTraps::list_in_text(const YamlScalar& scalar) {
  for (int i = scalar.line + 1; i <= scalar.end_line; ++i) {
    const std::string_view line = source_.line(i);
    const std::string_view text = trimmed(line);
    if (!text.starts_with("- ")) continue;
    const YamlLine first = YamlLine::parse(source_.line(scalar.line));
    Diagnostic& made =
        add("yaml.list-in-text", i, line.find('-'),
            {fmt::format("эту строку списка YAML приписывает к тексту строки {}", scalar.line),
             fmt::format("YAML joins this item to the text of line {}", scalar.line)});
    if (first.is_item && !first.has_key && line.find('-') < first.content) {
      made.propose(as_siblings(scalar, first));
      made.advise({fmt::format("поставьте дефис под дефисом строки {}", scalar.line),
                   fmt::format("put its dash below the dash of line {}", scalar.line)});
      return true;
    }
    const std::string indent(first.content, ' ');
    std::string proposed;
    if (first.has_key) {
      proposed = fmt::format("{}:\n{}  - {}", first.key, indent, first.value);
    } else {
      proposed =
          fmt::format("{}текст: {}\n{}пункты:", first.is_item ? "- " : "", first.value, indent);
    }
    for (int j = scalar.line + 1; j <= scalar.end_line; ++j) {
      proposed += fmt::format("\n{}  {}", indent, trimmed(source_.line(j)));
    }
    made.propose(std::move(proposed));
    made.advise({"у поля бывает или текст, или список", "a key has either a text or a list"});
    return true;
  }
  return false;
}

bool CardTraps::tight_colon_line(const YamlScalar& scalar) {
  bool found = false;
  for (int i = scalar.line; i <= scalar.end_line; ++i) {
    const YamlLine line = YamlLine::parse(source_.line(i));
    if (i == scalar.line && byte_of(line.all, scalar.column) != line.content) continue;
    const auto colon = tight_colon(line.text());
    if (!colon) continue;
    found = true;
    add("yaml.no-space-after-colon", i, line.content + *colon,
        {"после двоеточия нужен пробел", "the colon needs a space after it"})
        .propose(fmt::format("{}{}: {}", line.is_item ? "- " : "", line.text().substr(0, *colon),
                             trimmed(line.text().substr(*colon + 1))));
  }
  return found;
}

// «- Директорам школ: представить отчёт»: a text with a colon, which YAML makes a field of.
void CardTraps::single_key_item(const Member& member) {
  size_t after_first = 0;
  const bool capital =
      !member.key.empty() && russian::is_upper(utf8::next(member.key, after_first));
  const bool scalar = member.value.is(Value::Kind::kString) || member.value.is(Value::Kind::kNull);
  const bool words = member.key.find(' ') != std::string::npos;
  if (!capital || !scalar || (!words && !member.value.is(Value::Kind::kNull))) return;
  const int line_number = member.key_origin.line;
  const YamlLine line = YamlLine::parse(source_.line(line_number));
  if (!line.is_item ||
      (member.value.is(Value::Kind::kString) && member.value.origin().line != line_number)) {
    return;
  }
  const size_t end = line.value_at + line.value.size();
  add("yaml.quotes-needed", line_number, line.content,
      {"двоеточие внутри текста без кавычек: YAML видит здесь поле",
       "a colon in a text without quotes: YAML sees a key here"})
      .propose("- " + in_quotes(trimmed(line.all.substr(line.content, end - line.content))))
      .advise({"возьмите текст в кавычки", "put the text in quotes"});
}

// «{должность: начальник отдела, директор, имя: …}»: the comma parted the value.
void CardTraps::flow_member(const Member& member) {
  const int number = member.key_origin.line;
  const std::string_view line = source_.line(number);
  const size_t at = byte_of(line, member.key_origin.column);
  if (const auto colon = tight_colon(member.key)) {
    std::string proposed(line);
    proposed.insert(std::min(at + *colon + 1, proposed.size()), " ");
    add("yaml.no-space-after-colon", number, at + *colon,
        {"после двоеточия нужен пробел", "the colon needs a space after it"})
        .propose(std::string(trimmed(proposed)));
    return;
  }
  size_t end = std::min(line.find_first_of(",}", at), line.size());
  if (line.substr(at, end - at).find(':') != std::string_view::npos) return;  // «{имя: }» is empty
  while (end < line.size() && line[end] == ',') {  // the parts after it that have no colon either
    const size_t next = std::min(line.find_first_of(",}", end + 1), line.size());
    if (line.substr(end, next - end).find(':') != std::string_view::npos) break;
    end = next;
  }
  const size_t colon = line.substr(0, at).rfind(": ");
  std::string proposed;
  if (colon != std::string_view::npos) {
    const size_t start = line.find_first_not_of(' ', colon + 1);
    proposed = std::string(line.substr(0, start)) +
               in_quotes(trimmed(line.substr(start, end - start))) + std::string(line.substr(end));
    proposed = std::string(trimmed(proposed));
  }
  if (!found_.empty() && found_.items().back().proposed == proposed &&
      found_.items().back().where.line == number) {
    return;  // told with the part before it
  }
  add("yaml.comma-in-braces", number, at,
      {fmt::format("запятая внутри {{…}} разделила значение: у «{}» нет своего", member.key),
       fmt::format("a comma inside {{…}} parted the value: «{}» has none", member.key)})
      .propose(std::move(proposed))
      .advise({"возьмите значение с запятой в кавычки", "put a value with a comma in quotes"});
}

}  // namespace

YamlVisitors card_traps(const SourceText& source, Diagnostics& found) {
  const auto traps = std::make_shared<CardTraps>(source, found);
  YamlVisitors out;
  out.scalar = [traps](const YamlScalar& scalar) { traps->scalar(scalar); };
  out.single_key_item = [traps](const Member& member) { traps->single_key_item(member); };
  out.flow_member_without_value = [traps](const Member& member) { traps->flow_member(member); };
  return out;
}

}  // namespace prikaz::data
