#include "data/json.h"

#include <fmt/format.h>

#include <utility>

#include "base/utf8.h"
#include "data/json_reader.h"

namespace prikaz::data {

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
      if (peek() == '-' || (peek() >= '0' && peek() <= '9')) return number(origin);
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
