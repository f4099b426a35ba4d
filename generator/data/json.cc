#include "data/json.h"

#include <fmt/format.h>

#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"

namespace prikaz::data {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Recursive descent over the text. A function returns nullopt after it has put its error into
// `errors_`; repeated keys are errors too, but the reading goes on.
class JsonReader {
 public:
  JsonReader(const SourceText& source, const ReadLimits& limits)
      : source_(source), text_(source.text()), limits_(limits), line_(source.first_line()) {}

  Result<Value> document();
  Result<std::vector<Value>> lines();

 private:
  std::optional<Value> value(int depth);
  std::optional<Value> object(const Origin& origin, int depth);
  std::optional<Value> array(const Origin& origin, int depth);
  std::optional<Value> number(const Origin& origin);
  std::optional<Value> word(const Origin& origin);
  std::optional<std::string> string();
  bool escape(std::string& out);
  bool hex_escape(std::string& out);
  std::optional<unsigned> four_hex_digits();
  bool next_member(char closing, size_t opened_at, bool& more);
  bool check_key(const std::vector<Member>& members, const Member& member,
                 std::unordered_map<std::string, Origin>& seen);

  void skip_space();
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool at_end() const { return at_ >= text_.size(); }
  Origin here();
  std::nullopt_t fail(size_t offset, Message message, Message advice = {});
  std::nullopt_t unexpected(Message wanted);

  const SourceText& source_;
  std::string_view text_;
  const ReadLimits& limits_;
  size_t at_ = 0;
  size_t values_ = 0;
  Diagnostics errors_;
  // Where `here` counted to: positions only move forward, so each character is counted once.
  size_t counted_to_ = 0;
  int line_;
  int column_ = 1;
};

void JsonReader::skip_space() {
  while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n'))
    ++at_;
}

Origin JsonReader::here() {
  while (counted_to_ < at_) {
    const bool line_end = text_[counted_to_] == '\n';
    utf8::next(text_, counted_to_);
    line_ += line_end ? 1 : 0;
    column_ = line_end ? 1 : column_ + 1;
  }
  return source_.origin(line_, column_);
}

std::nullopt_t JsonReader::fail(size_t offset, Message message, Message advice) {
  errors_.error("json.syntax", source_.location_at(offset), std::move(message))
      .advise(std::move(advice));
  return std::nullopt;
}

std::nullopt_t JsonReader::unexpected(Message wanted) {
  if (at_end()) {
    return fail(at_, {fmt::format("файл JSON обрывается: здесь ждали {}", wanted.russian),
                      fmt::format("the JSON file breaks off: expected {} here", wanted.english)});
  }
  size_t end = at_;
  const char32_t c = utf8::next(text_, end);
  const std::string found = c < 0x20 ? fmt::format("U+{:04X}", static_cast<unsigned>(c))
                                     : std::string(text_.substr(at_, end - at_));
  Message advice;
  if (c == '\'') {
    advice = {"в JSON тексты берут в двойные кавычки", "JSON texts stand in double quotes"};
  } else if (c == '/' || c == '#') {
    advice = {"в JSON нет комментариев", "JSON has no comments"};
  } else if (c == U'«' || c == U'“' || c == U'”') {
    advice = {"в JSON нужны прямые кавычки \"", "JSON needs straight quotes \""};
  }
  return fail(at_,
              {fmt::format("здесь ждали {}, а стоит «{}»", wanted.russian, found),
               fmt::format("expected {} here, found «{}»", wanted.english, found)},
              std::move(advice));
}

std::optional<Value> JsonReader::value(int depth) {
  skip_space();
  const Origin origin = here();
  if (depth > limits_.depth || ++values_ > limits_.values) {
    const bool deep = depth > limits_.depth;
    errors_.error(deep ? "data.too-deep" : "data.too-large", origin.location(),
                  deep ? Message{fmt::format("вложенность глубже {} уровней", limits_.depth),
                                 fmt::format("nested deeper than {} levels", limits_.depth)}
                       : Message{fmt::format("в файле больше {} значений", limits_.values),
                                 fmt::format("the file has more than {} values", limits_.values)});
    return std::nullopt;
  }
  switch (peek()) {
    case '{':
      return object(origin, depth);
    case '[':
      return array(origin, depth);
    case '"': {
      auto text = string();
      if (!text) return std::nullopt;
      return Value::string(std::move(*text)).with_origin(origin);
    }
    default:
      if (peek() == '-' || is_digit(peek())) return number(origin);
      return word(origin);
  }
}

// After a member or an item: a comma goes on, the closing bracket ends.
bool JsonReader::next_member(char closing, size_t opened_at, bool& more) {
  skip_space();
  if (peek() == ',') {
    const size_t comma = at_++;
    skip_space();
    if (peek() == closing) {
      fail(comma,
           {"лишняя запятая перед закрывающей скобкой", "a comma before the closing bracket"},
           {"уберите её", "remove it"});
      return false;
    }
    more = true;
    return true;
  }
  if (peek() == closing) {
    ++at_;
    more = false;
    return true;
  }
  if (at_end()) {
    const SourceLocation opened = source_.location_at(opened_at);
    fail(at_, {fmt::format("файл JSON обрывается: скобка из строки {} не закрыта", opened.line),
               fmt::format("the JSON file breaks off: the bracket of line {} is not closed",
                           opened.line)});
    return false;
  }
  unexpected({fmt::format("запятую или «{}»", closing), fmt::format("a comma or «{}»", closing)});
  return false;
}

// False when the key was there before; the second place is told with the first.
bool JsonReader::check_key(const std::vector<Member>& members, const Member& member,
                           std::unordered_map<std::string, Origin>& seen) {
  const Origin* first = nullptr;
  constexpr size_t kFew = 8;
  if (members.size() < kFew) {
    for (const Member& other : members) {
      if (other.key == member.key) first = &other.key_origin;
    }
  } else {
    if (seen.empty()) {
      for (const Member& other : members) seen.emplace(other.key, other.key_origin);
    }
    const auto [found, added] = seen.emplace(member.key, member.key_origin);
    if (!added) first = &found->second;
  }
  if (!first) return true;
  errors_
      .error("json.duplicate-key", member.key_origin.location(),
             {fmt::format("поле «{}» уже есть в строке {}", member.key, first->line),
              fmt::format("the key «{}» already stands in line {}", member.key, first->line)})
      .advise({"оставьте одно", "keep one of them"});
  return false;
}

std::optional<Value> JsonReader::object(const Origin& origin, int depth) {
  const size_t opened_at = at_++;
  std::vector<Member> members;
  std::unordered_map<std::string, Origin> seen;
  skip_space();
  bool more = peek() != '}';
  if (!more) ++at_;
  while (more) {
    skip_space();
    Member member;
    member.key_origin = here();
    if (peek() != '"') return unexpected({"имя поля в кавычках", "a key in quotes"});
    auto key = string();
    if (!key) return std::nullopt;
    member.key = std::move(*key);
    skip_space();
    if (peek() != ':') return unexpected({"двоеточие", "a colon"});
    ++at_;
    auto content = value(depth + 1);
    if (!content) return std::nullopt;
    member.value = std::move(*content);
    if (check_key(members, member, seen)) members.push_back(std::move(member));
    if (!next_member('}', opened_at, more)) return std::nullopt;
  }
  return Value::map(std::move(members)).with_origin(origin);
}

std::optional<Value> JsonReader::array(const Origin& origin, int depth) {
  const size_t opened_at = at_++;
  std::vector<Value> items;
  skip_space();
  bool more = peek() != ']';
  if (!more) ++at_;
  while (more) {
    auto item = value(depth + 1);
    if (!item) return std::nullopt;
    items.push_back(std::move(*item));
    if (!next_member(']', opened_at, more)) return std::nullopt;
  }
  return Value::list(std::move(items)).with_origin(origin);
}

std::optional<Value> JsonReader::number(const Origin& origin) {
  const size_t start = at_;
  if (peek() == '-') ++at_;
  if (!is_digit(peek())) return unexpected({"цифру", "a digit"});
  const bool zero = peek() == '0';
  while (is_digit(peek())) ++at_;
  if (zero && at_ - start > (text_[start] == '-' ? 2u : 1u)) {
    return fail(start, {"число не может начинаться с нуля", "a number cannot begin with a zero"},
                {"возьмите его в кавычки", "put it in quotes"});
  }
  bool whole = true;
  if (peek() == '.') {
    whole = false;
    ++at_;
    if (!is_digit(peek())) return unexpected({"цифру", "a digit"});
    while (is_digit(peek())) ++at_;
  }
  if (peek() == 'e' || peek() == 'E') {
    whole = false;
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!is_digit(peek())) return unexpected({"цифру", "a digit"});
    while (is_digit(peek())) ++at_;
  }
  const char* first = text_.data() + start;
  const char* last = text_.data() + at_;
  int64_t integer = 0;
  if (whole && std::from_chars(first, last, integer).ec == std::errc{}) {
    return Value::integer(integer).with_origin(origin);
  }
  double real = 0;
  if (std::from_chars(first, last, real).ec != std::errc{}) {
    return fail(start, {"слишком большое число", "the number is too large"},
                {"возьмите его в кавычки", "put it in quotes"});
  }
  return Value::number(real).with_origin(origin);
}

std::optional<Value> JsonReader::word(const Origin& origin) {
  const auto take = [&](std::string_view wanted) {
    if (!text_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  };
  if (take("true")) return Value::boolean(true).with_origin(origin);
  if (take("false")) return Value::boolean(false).with_origin(origin);
  if (take("null")) return Value().with_origin(origin);
  return unexpected({"значение", "a value"});
}

std::optional<std::string> JsonReader::string() {
  const size_t opened_at = at_++;
  std::string out;
  while (true) {
    const size_t plain = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20) {
      ++at_;
    }
    out += text_.substr(plain, at_ - plain);
    if (at_end() || peek() == '\n') {
      return fail(opened_at,
                  {"кавычка не закрыта в этой строке", "the quote is not closed in this line"},
                  {"новую строку внутри текста пишут как \\n", "a line break is written \\n"});
    }
    if (peek() == '"') {
      ++at_;
      return out;
    }
    if (peek() != '\\') {
      return fail(
          at_,
          {fmt::format("управляющий символ U+{:04X} внутри текста", static_cast<unsigned>(peek())),
           fmt::format("control character U+{:04X} in a text", static_cast<unsigned>(peek()))},
          {"табуляцию пишут как \\t", "a tab is written \\t"});
    }
    if (!escape(out)) return std::nullopt;
  }
}

bool JsonReader::escape(std::string& out) {
  const size_t start = at_++;
  const char kind = peek();
  ++at_;
  switch (kind) {
    case '"':
      out += '"';
      return true;
    case '\\':
      out += '\\';
      return true;
    case '/':
      out += '/';
      return true;
    case 'b':
      out += '\b';
      return true;
    case 'f':
      out += '\f';
      return true;
    case 'n':
      out += '\n';
      return true;
    case 'r':
      out += '\r';
      return true;
    case 't':
      out += '\t';
      return true;
    case 'u':
      return hex_escape(out);
    default:
      fail(start, {"неизвестное сочетание после «\\»", "unknown escape after «\\»"},
           {"сам знак «\\» пишут дважды: «\\\\»", "the sign «\\» itself is written twice: «\\\\»"});
      return false;
  }
}

std::optional<unsigned> JsonReader::four_hex_digits() {
  unsigned code = 0;
  for (int i = 0; i < 4; ++i) {
    const int digit = at_end() ? -1 : hex_digit(peek());
    if (digit < 0) return unexpected({"четыре шестнадцатеричные цифры", "four hexadecimal digits"});
    code = code << 4 | static_cast<unsigned>(digit);
    ++at_;
  }
  return code;
}

// RFC 8259, 7: characters beyond U+FFFF are written as a pair of surrogates.
bool JsonReader::hex_escape(std::string& out) {
  const size_t start = at_ - 2;
  auto code = four_hex_digits();
  if (!code) return false;
  char32_t c = *code;
  bool paired = c < 0xD800 || c > 0xDFFF;
  if (!paired && c < 0xDC00 && text_.substr(at_).starts_with("\\u")) {
    at_ += 2;
    const auto low = four_hex_digits();
    if (!low) return false;
    paired = *low >= 0xDC00 && *low <= 0xDFFF;
    c = 0x10000 + ((c - 0xD800) << 10) + (*low - 0xDC00);
  }
  if (!paired) {
    fail(start, {"половина суррогатной пары Юникода", "half of a Unicode surrogate pair"});
    return false;
  }
  utf8::append(out, c);
  return true;
}

Result<Value> JsonReader::document() {
  skip_space();
  if (at_end()) {
    return failure("json.empty", source_.location(1, 1), {"файл пуст", "the file is empty"},
                   {"в нём нет ни одного значения", "there is no value in it"});
  }
  std::optional<Value> out = value(0);
  skip_space();
  if (out && !at_end()) unexpected({"конец файла", "the end of the file"});
  if (!errors_.empty()) return std::move(errors_);
  return std::move(*out);
}

Result<std::vector<Value>> JsonReader::lines() {
  std::vector<Value> out;
  for (skip_space(); !at_end(); skip_space()) {
    std::optional<Value> item = value(0);
    if (!item) return std::move(errors_);
    out.push_back(std::move(*item));
    while (peek() == ' ' || peek() == '\t') ++at_;
    if (!at_end() && peek() != '\n') unexpected({"конец строки", "the end of the line"});
    if (!errors_.empty()) return std::move(errors_);
  }
  return out;
}

}  // namespace

Result<Value> read_json(std::string_view bytes, const std::string& file, Diagnostics* notes,
                        const ReadLimits& limits) {
  PRIKAZ_TRY(const SourceText source, SourceText::open(bytes, file, limits, notes));
  return JsonReader(source, limits).document();
}

Result<std::vector<Value>> read_json_lines(std::string_view bytes, const std::string& file,
                                           Diagnostics* notes, const ReadLimits& limits) {
  PRIKAZ_TRY(const SourceText source, SourceText::open(bytes, file, limits, notes));
  return JsonReader(source, limits).lines();
}

Result<std::vector<Value>> read_json_lines(const SourceText& lines, const ReadLimits& limits) {
  return JsonReader(lines, limits).lines();
}

}  // namespace prikaz::data
