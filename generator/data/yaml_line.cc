#include "data/yaml_line.h"

#include <algorithm>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::data {

namespace {

std::string_view without_trailing_spaces(std::string_view text) {
  const size_t last = text.find_last_not_of(" \t");
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

size_t skip_spaces(std::string_view text, size_t at) {
  return std::min(text.find_first_not_of(" \t", at), text.size());
}

// The end of a quoted text that begins at `at`, or nullopt when it is not closed in the line.
std::optional<size_t> end_of_quoted(std::string_view line, size_t at) {
  const char mark = line[at];
  for (size_t i = at + 1; i < line.size(); ++i) {
    if (mark == '"' && line[i] == '\\') {
      ++i;
    } else if (line[i] == mark) {
      if (mark == '\'' && i + 1 < line.size() && line[i + 1] == mark) {
        ++i;
      } else {
        return i + 1;
      }
    }
  }
  return std::nullopt;
}

// The colon behind a key that begins at `at`, if one stands in the line.
std::optional<size_t> colon_of_key(std::string_view line, size_t at) {
  if (at >= line.size() || line[at] == '{' || line[at] == '[') return std::nullopt;
  size_t from = at;
  if (line[at] == '"' || line[at] == '\'') {
    const auto end = end_of_quoted(line, at);
    if (!end) return std::nullopt;
    from = skip_spaces(line, *end);
    if (from >= line.size() || line[from] != ':') return std::nullopt;
  }
  for (size_t i = from; i < line.size(); ++i) {
    if (line[i] == '#' && i > at && (line[i - 1] == ' ' || line[i - 1] == '\t'))
      return std::nullopt;
    if (line[i] != ':') continue;
    if (i + 1 == line.size() || line[i + 1] == ' ' || line[i + 1] == '\t') return i;
  }
  return std::nullopt;
}

}  // namespace

std::optional<size_t> comment_at(std::string_view line, size_t from) {
  for (size_t i = std::max<size_t>(from, 1); i < line.size(); ++i) {
    if (line[i] == '#' && (line[i - 1] == ' ' || line[i - 1] == '\t')) return i;
  }
  return std::nullopt;
}

YamlLine YamlLine::parse(std::string_view line) {
  YamlLine out;
  out.all = line;
  out.indent = std::min(line.find_first_not_of(' '), line.size());
  out.content = out.indent;
  while (out.content < line.size() && line[out.content] == '-' &&
         (out.content + 1 == line.size() || line[out.content + 1] == ' ' ||
          line[out.content + 1] == '\t')) {
    out.is_item = true;
    out.content = skip_spaces(line, out.content + 1);
  }
  out.value_at = out.content;
  if (const auto colon = colon_of_key(line, out.content)) {
    out.has_key = true;
    out.key = without_trailing_spaces(line.substr(out.content, *colon - out.content));
    out.value_at = skip_spaces(line, *colon + 1);
  }
  size_t end = line.size();
  const char first = out.value_at < line.size() ? line[out.value_at] : '\0';
  if (first == '#' && out.value_at > 0) {
    end = out.value_at;
  } else if (first != '"' && first != '\'') {
    end = comment_at(line, out.value_at).value_or(line.size());
  }
  out.value = without_trailing_spaces(line.substr(out.value_at, end - out.value_at));
  return out;
}

std::string in_quotes(std::string_view text) {
  if (text.find_first_of("\"\\") == std::string_view::npos) return "\"" + std::string(text) + "\"";
  std::string out = "'";
  for (const char c : text) {
    out += c;
    if (c == '\'') out += c;
  }
  return out + "'";
}

std::string with_quoted_value(const YamlLine& line) {
  return std::string(line.head()) + in_quotes(line.value);
}

size_t point_number_length(std::string_view text) {
  size_t at = 0;
  const auto is_digit = [&](size_t i) {
    return i < text.size() && text[i] >= '0' && text[i] <= '9';
  };
  if (is_digit(0)) {
    while (is_digit(at) || (at > 0 && at < text.size() && text[at] == '.' && is_digit(at + 1)))
      ++at;
    if (at > 12) return 0;
  } else if (!text.empty()) {
    const char32_t letter = utf8::next(text, at);
    if (!russian::is_lower(letter) || at >= text.size() || text[at] != ')') return 0;
  }
  if (at == 0 || at >= text.size() || (text[at] != '.' && text[at] != ')')) return 0;
  ++at;
  if (at >= text.size() || (text[at] != ' ' && text[at] != '\t')) return 0;
  return skip_spaces(text, at);
}

size_t other_dash_length(std::string_view text) {
  size_t at = 0;
  if (text.empty()) return 0;
  const char32_t c = utf8::next(text, at);
  if (c != U'–' && c != U'—' && c != U'−' && c != U'‐' && c != U'•' && c != U'·' && c != U'▪')
    return 0;
  return skip_spaces(text, at);
}

bool looks_like_key(std::string_view text) {
  if (text.empty() || text.size() > 80) return false;
  int words = 1;
  for (size_t at = 0; at < text.size();) {
    const bool first = at == 0;
    const char32_t c = utf8::next(text, at);
    if (first && !russian::is_letter(c)) return false;
    words += c == ' ' ? 1 : 0;
    if (!russian::continues_identifier(c) && c != ' ') return false;
  }
  return words <= 4;
}

std::optional<size_t> tight_colon(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 >= text.size()) return std::nullopt;
  const char next = text[colon + 1];
  if (next == ' ' || next == '\t' || next == '/' || next == '\\' || next == ':')
    return std::nullopt;
  const std::string_view key = text.substr(0, colon);
  return looks_like_key(key) && key.find(' ') == std::string_view::npos ? std::optional(colon)
                                                                        : std::nullopt;
}

}  // namespace prikaz::data
