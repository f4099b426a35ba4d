// One line of YAML taken apart, as far as messages need it: indent, dashes, key, value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prikaz::data {

struct YamlLine {
  std::string_view all;
  size_t indent = 0;       // bytes of spaces at the start
  size_t content = 0;      // where the key or the item begins, behind the dashes
  bool is_item = false;    // «- …»
  bool has_key = false;    // «ключ: …» or «ключ:»
  std::string_view key;    // as typed, without the colon
  size_t value_at = 0;     // where the value begins
  std::string_view value;  // without the spaces and the comment behind it; may be empty

  static YamlLine parse(std::string_view line);

  bool blank() const { return indent == all.size(); }
  std::string_view head() const { return all.substr(0, value_at); }
  std::string_view text() const { return all.substr(content); }
};

// In quotes, so that YAML takes it as it is.
std::string in_quotes(std::string_view text);
// The line with its value in quotes.
std::string with_quoted_value(const YamlLine& line);

// Where a comment begins (at its #), if the rest of the line from `from` holds one.
std::optional<size_t> comment_at(std::string_view line, size_t from);

// «1.», «2.1.», «3)», «а)» with a space behind, «•», «–»: the length of a mark that a person takes
// for the beginning of a point, 0 when there is none.
size_t point_number_length(std::string_view text);
size_t other_dash_length(std::string_view text);

// «ключ:значение»: the offset of a colon that lacks its space, behind what looks like a key.
std::optional<size_t> tight_colon(std::string_view text);

// Has the look of a key: a few words of letters, digits and «_», the first character a letter.
bool looks_like_key(std::string_view text);

}  // namespace prikaz::data
