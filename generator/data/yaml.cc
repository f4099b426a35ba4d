#include "data/yaml.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "base/utf8.h"
#include "data/yaml_explain.h"
#include "data/yaml_line.h"
#include "data/yaml_parser.h"
#include "data/yaml_traps.h"

namespace prikaz::data {

namespace {

enum class Traps { kRefuse, kLeave };

// More mistakes than this say nothing new.
constexpr int kMostRepairs = 40;

bool is_odd_space(char32_t c) {
  return c == 0xA0 || c == 0x2007 || c == 0x202F || c == 0x3000 || c == 0x200B || c == 0xFEFF ||
         (c >= 0x2000 && c <= 0x200A);
}

// Line ends that YAML 1.1 knows and an editor does not show, and Word's line break.
bool is_odd_line_end(char32_t c) {
  return c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0x0B;
}

// Replaces by a space, one for one, what looks like a space where YAML needs one: in the indent,
// behind a dash, behind the colon of a key; a tab behind a dash too. Columns stay as they are.
class SpaceNormalizer {
 public:
  std::string line(std::string_view source);

 private:
  enum class Part { kIndent, kDash, kText };

  bool in_block(const YamlLine& line);

  // The indent that a text after «|» goes beyond; npos outside of such a text.
  size_t block_indent_ = std::string::npos;
};

bool SpaceNormalizer::in_block(const YamlLine& line) {
  if (block_indent_ != std::string::npos) {
    if (line.blank() || line.indent > block_indent_) return true;
    block_indent_ = std::string::npos;
  }
  if (!line.value.empty() && (line.value[0] == '|' || line.value[0] == '>') &&
      line.value.size() <= 3) {
    block_indent_ = line.has_key ? line.content : line.indent;
  }
  return false;
}

std::string SpaceNormalizer::line(std::string_view source) {
  std::string out;
  Part part = Part::kIndent;
  size_t word = 0;  // where the text began that may be a key
  for (size_t at = 0; at < source.size();) {
    const size_t start = at;
    const char32_t c = utf8::next(source, at);
    const bool odd = is_odd_space(c);
    if (is_odd_line_end(c) || (odd && part != Part::kText) || (c == '\t' && part == Part::kDash)) {
      out += ' ';
      continue;
    }
    if (odd && out.ends_with(':') && block_indent_ == std::string::npos &&
        looks_like_key(std::string_view(out).substr(word, out.size() - word - 1))) {
      out += ' ';
      continue;
    }
    if (c == '-' && part != Part::kText) {
      part = Part::kDash;
    } else if (c != ' ' && c != '\t' && part != Part::kText) {
      // «-Слово» is no dash of a list, yet nothing after it is touched either.
      part = Part::kText;
      word = out.size();
    }
    out += source.substr(start, at - start);
    if (c == '{' || c == ',') word = std::min(out.size() + 1, source.size());
  }
  if (out.find_first_not_of(" \t") == std::string::npos) out.assign(utf8::length(out), ' ');
  in_block(YamlLine::parse(out));
  return out;
}

void sort_by_place(Diagnostics& found) {
  std::stable_sort(found.items().begin(), found.items().end(), [](const auto& a, const auto& b) {
    return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
  });
}

// Repairs the line at fault and reads again, so that one run tells all mistakes of the file.
Result<Value> read(std::string_view bytes, const std::string& file, Diagnostics* notes,
                   const ReadLimits& limits, Traps traps) {
  PRIKAZ_TRY(const SourceText source, SourceText::open(bytes, file, limits, notes));
  YamlLines lines(source);
  SpaceNormalizer normalizer;
  for (int i = 1; i <= lines.count(); ++i) lines.normalize(i, normalizer.line(source.line(i)));
  Diagnostics errors;
  for (int repairs = 0;; ++repairs) {
    Diagnostics found;
    const YamlVisitors visitors =
        traps == Traps::kRefuse ? card_traps(source, found) : YamlVisitors{};
    YamlParsed parsed = parse_yaml(lines.joined(), source, limits, visitors, found);
    if (parsed.problem) {
      YamlExplanation why = explain(*parsed.problem, lines, source);
      bool goes_on = !why.repairs.empty() && repairs < kMostRepairs;
      for (const auto& [number, line] : why.repairs) goes_on = goes_on && !lines.repaired(number);
      if (errors.empty() || !lines.repaired(why.diagnostic.where.line)) {
        errors.add(std::move(why.diagnostic));
      }
      for (auto& [number, line] : why.repairs) {
        if (goes_on) lines.repair(number, std::move(line));
      }
      if (goes_on) continue;
    }
    for (Diagnostic& item : found.items()) {
      const int line = item.where.line;
      if (line == 0 || !lines.repaired(line)) errors.add(std::move(item));
    }
    if (parsed.empty && !parsed.problem && errors.empty()) {
      errors.error("yaml.empty", source.location(1, 1), {"файл пуст", "the file is empty"})
          .advise({"в нём нет ни одного поля", "there is no key in it"});
    }
    if (errors.empty()) return std::move(*parsed.value);
    sort_by_place(errors);
    return errors;
  }
}

}  // namespace

Result<Value> read_card(std::string_view bytes, const std::string& file, Diagnostics* notes,
                        const ReadLimits& limits) {
  return read(bytes, file, notes, limits, Traps::kRefuse);
}

Result<Value> read_yaml(std::string_view bytes, const std::string& file, Diagnostics* notes,
                        const ReadLimits& limits) {
  return read(bytes, file, notes, limits, Traps::kLeave);
}

namespace {

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// YAML 1.2.2, 10.3.2, less the whole numbers that would not print as typed.
Value resolved(const Value& scalar) {
  const std::string_view text = scalar.text();
  if (text == "~" || text == "null" || text == "Null" || text == "NULL") return Value();
  if (text == "true" || text == "True" || text == "TRUE") return Value::boolean(true);
  if (text == "false" || text == "False" || text == "FALSE") return Value::boolean(false);
  const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
  if (all_digits(digits)) {
    int64_t whole = 0;
    if (digits.size() > 1 && digits[0] == '0') return scalar;
    const auto end = text.data() + text.size();
    return std::from_chars(text.data(), end, whole).ec == std::errc{} ? Value::integer(whole)
                                                                      : scalar;
  }
  if (text == ".inf" || text == ".nan" || text == "-.inf") return scalar;
  const bool numeric = text.find_first_not_of("0123456789.eE+-") == std::string_view::npos &&
                       text.find_first_of("0123456789") != std::string_view::npos &&
                       text.find_first_of(".eE") != std::string_view::npos;
  if (!numeric || !(digits[0] == '.' || (digits[0] >= '0' && digits[0] <= '9'))) return scalar;
  double real = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), real);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return scalar;
  return Value::number(real);
}

}  // namespace

Value resolve_plain(const Value& value) {
  if (value.is(Value::Kind::kList)) {
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(resolve_plain(item));
    return Value::list(std::move(items)).with_origin(value.origin());
  }
  if (value.is(Value::Kind::kMap)) {
    std::vector<Member> members(value.members().begin(), value.members().end());
    for (Member& member : members) member.value = resolve_plain(member.value);
    return Value::map(std::move(members)).with_origin(value.origin());
  }
  if (!value.is(Value::Kind::kString) || !value.plain()) return value;
  return resolved(value).with_origin(value.origin());
}

}  // namespace prikaz::data
