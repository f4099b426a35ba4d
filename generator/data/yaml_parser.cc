#include "data/yaml_parser.h"

#include <fmt/format.h>
#include <yaml.h>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "data/as_is_tag.h"
#include "data/yaml_line.h"
#include "russian/letters.h"

namespace prikaz::data {

namespace {

// libyaml's parser, closed at the end of its life.
class EventSource {
 public:
  explicit EventSource(std::string_view text) : text_(text) {
    yaml_parser_initialize(&parser_);
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
  }
  ~EventSource() {
    drop();
    yaml_parser_delete(&parser_);
  }
  EventSource(const EventSource&) = delete;
  EventSource& operator=(const EventSource&) = delete;

  // The next event, valid until the following call; false when the text is broken here.
  bool next() {
    drop();
    live_ = yaml_parser_parse(&parser_, &event_) != 0;
    return live_;
  }
  const yaml_event_t& event() const { return event_; }

  YamlProblem problem() const {
    YamlProblem out;
    out.problem = parser_.problem ? parser_.problem : "";
    out.context = parser_.context ? parser_.context : "";
    out.line = static_cast<int>(parser_.problem_mark.line) + 1;
    out.column = static_cast<int>(parser_.problem_mark.column) + 1;
    if (parser_.error == YAML_READER_ERROR) {  // knows no line, only the byte
      const std::string_view before = text_.substr(0, parser_.problem_offset);
      const size_t line_start = before.rfind('\n') + 1;  // 0 in the first line: npos + 1
      out.line = static_cast<int>(std::count(before.begin(), before.end(), '\n')) + 1;
      out.column = static_cast<int>(utf8::length(before.substr(line_start))) + 1;
    }
    out.context_line = static_cast<int>(parser_.context_mark.line) + 1;
    out.context_column = static_cast<int>(parser_.context_mark.column) + 1;
    return out;
  }

 private:
  void drop() {
    if (live_) yaml_event_delete(&event_);
    live_ = false;
  }

  std::string_view text_;
  yaml_parser_t parser_{};
  yaml_event_t event_{};
  bool live_ = false;
};

std::string_view text_of(const yaml_char_t* text, size_t size) {
  return {reinterpret_cast<const char*>(text), size};
}

std::string_view text_of(const yaml_char_t* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

// A list or a map that is not closed yet.
struct Open {
  bool is_map = false;
  bool is_flow = false;
  Origin origin;
  std::string anchor;
  std::vector<Value> items;
  std::vector<Member> members;
  std::unordered_map<std::string, Origin> seen;
  bool wants_value = false;  // a key stands and its value does not
};

class TreeBuilder {
 public:
  TreeBuilder(const SourceText& source, const ReadLimits& limits, const YamlVisitors& visitors,
              Diagnostics& found)
      : source_(source), limits_(limits), visitors_(visitors), found_(found) {}

  YamlParsed build(std::string_view text);

 private:
  bool take(const yaml_event_t& event);
  void open(const yaml_event_t& event, bool is_map, bool is_flow);
  void close();
  void scalar(const yaml_event_t& event);
  void alias(const yaml_event_t& event);
  void add(Value value, std::string anchor);
  void add_key(const yaml_event_t& event, std::string_view text);
  void add_member(Open& map, Value value);
  bool refuse_tag(const yaml_char_t* tag, const yaml_mark_t& mark);
  bool grow(uint64_t values, const Origin& origin);

  Origin origin(const yaml_mark_t& mark) const {
    return source_.origin(static_cast<int>(mark.line) + 1, static_cast<int>(mark.column) + 1);
  }
  bool expects_key() const {
    return !open_.empty() && open_.back().is_map && !open_.back().wants_value;
  }
  Diagnostic& error(const char* code, const Origin& place, Message message) {
    const std::string_view line = source_.line(place.line);
    return found_.error(code, place.location(), std::move(message))
        .quote(std::string(line.substr(std::min(line.find_first_not_of(' '), line.size()))));
  }
  // A word that YAML takes for its own: the value belongs into quotes.
  void needs_quotes(const char* code, const Origin& place, Message message) {
    const YamlLine line = YamlLine::parse(source_.line(place.line));
    error(code, place, std::move(message))
        .propose(line.value.empty() ? "" : with_quoted_value(line).substr(line.indent))
        .advise({"возьмите текст в кавычки", "put the text in quotes"});
  }

  const SourceText& source_;
  const ReadLimits& limits_;
  const YamlVisitors& visitors_;
  Diagnostics& found_;
  std::vector<Open> open_;
  std::unordered_map<std::string, Value> anchors_;
  std::unordered_map<std::string, Origin> unused_anchors_;
  std::optional<Value> root_;
  uint64_t values_ = 0;
  int documents_ = 0;
  bool stopped_ = false;
};

YamlParsed TreeBuilder::build(std::string_view text) {
  YamlParsed out;
  const std::string readable = with_latin_tags(text);
  EventSource events(readable);
  while (!stopped_) {
    if (!events.next()) {
      out.problem = events.problem();
      return out;
    }
    if (!take(events.event())) break;
  }
  if (stopped_) return out;
  for (const auto& [name, place] : unused_anchors_) {
    needs_quotes("yaml.anchor", place,
                 {fmt::format("слово «&{}» YAML берёт за метку и не печатает", name),
                  fmt::format("YAML takes «&{}» for an anchor and drops it", name)});
  }
  out.empty = !root_ || root_->is(Value::Kind::kNull);
  out.value = std::move(root_);
  return out;
}

// False at the end of the text.
bool TreeBuilder::take(const yaml_event_t& event) {
  switch (event.type) {
    case YAML_STREAM_END_EVENT:
      return false;
    case YAML_DOCUMENT_START_EVENT:
      if (++documents_ > 1) {
        error("yaml.several-documents", origin(event.start_mark),
              {"в файле несколько документов: здесь начинается второй",
               "the file holds several documents: the second begins here"})
            .advise({"оставьте одну карточку в файле", "keep one card in a file"});
        stopped_ = true;
      }
      return true;
    case YAML_ALIAS_EVENT:
      alias(event);
      return true;
    case YAML_SCALAR_EVENT:
      scalar(event);
      return true;
    case YAML_SEQUENCE_START_EVENT:
      open(event, false, event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE);
      return true;
    case YAML_MAPPING_START_EVENT:
      open(event, true, event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE);
      return true;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
      close();
      return true;
    default:
      return true;
  }
}

bool TreeBuilder::grow(uint64_t values, const Origin& place) {
  values_ += values;
  if (values_ <= limits_.values) return true;
  found_.error("data.too-large", place.location(),
               {fmt::format("в файле больше {} значений", limits_.values),
                fmt::format("the file has more than {} values", limits_.values)});
  stopped_ = true;
  return false;
}

bool TreeBuilder::refuse_tag(const yaml_char_t* tag, const yaml_mark_t& mark) {
  if (!tag) return false;
  std::string_view name = text_of(tag);
  if (is_as_is_tag(name)) {
    error("yaml.tag", origin(mark),
          {"отметка «!как-есть» ставится перед текстом, а здесь список или поля",
           "«!как-есть» stands before a text, and here is a list or a map"})
        .advise({"поставьте её перед каждым текстом, который печатается как набран",
                 "put it before each text that is printed as typed"});
    return true;
  }
  if (name == "!" || name.starts_with("tag:yaml.org,2002:")) return false;
  needs_quotes("yaml.tag", origin(mark),
               {fmt::format("слово «{}» YAML берёт за служебное и не печатает", name),
                fmt::format("YAML takes «{}» for a tag and drops it", name)});
  return true;
}

void TreeBuilder::open(const yaml_event_t& event, bool is_map, bool is_flow) {
  Open made;
  made.is_map = is_map;
  made.is_flow = is_flow;
  made.origin = origin(event.start_mark);
  const yaml_char_t* tag = is_map ? event.data.mapping_start.tag : event.data.sequence_start.tag;
  made.anchor =
      text_of(is_map ? event.data.mapping_start.anchor : event.data.sequence_start.anchor);
  refuse_tag(tag, event.start_mark);
  if (!grow(1, made.origin)) return;
  if (static_cast<int>(open_.size()) >= limits_.depth) {
    found_.error("data.too-deep", made.origin.location(),
                 {fmt::format("вложенность глубже {} уровней", limits_.depth),
                  fmt::format("nested deeper than {} levels", limits_.depth)});
    stopped_ = true;
    return;
  }
  if (expects_key()) {
    needs_quotes("yaml.quotes-needed", made.origin,
                 {"имя поля не может быть списком", "a list cannot be a key"});
    stopped_ = true;
    return;
  }
  if (!made.anchor.empty()) unused_anchors_.emplace(made.anchor, made.origin);
  open_.push_back(std::move(made));
}

void TreeBuilder::close() {
  Open closed = std::move(open_.back());
  open_.pop_back();
  if (closed.is_map && !open_.empty() && !open_.back().is_map && !closed.is_flow &&
      closed.members.size() == 1 && visitors_.single_key_item) {
    visitors_.single_key_item(closed.members.front());
  }
  Value value =
      closed.is_map ? Value::map(std::move(closed.members)) : Value::list(std::move(closed.items));
  add(value.with_origin(std::move(closed.origin)), std::move(closed.anchor));
}

void TreeBuilder::scalar(const yaml_event_t& event) {
  const auto& content = event.data.scalar;
  const std::string typed = restored(text_of(content.value, content.length));
  const std::string_view text = typed;
  Origin place = origin(event.start_mark);
  if (!grow(1, place)) return;
  const bool plain = content.style == YAML_PLAIN_SCALAR_STYLE;
  const bool as_is = is_as_is_tag(text_of(content.tag));
  if (as_is)
    place.column += tag_length(source_.line(place.line), place.column);
  else
    refuse_tag(content.tag, event.start_mark);
  if (visitors_.scalar) {
    YamlScalar seen;
    seen.text = text;
    seen.line = place.line;
    seen.column = place.column;
    seen.end_line = static_cast<int>(event.end_mark.line) + 1;
    seen.end_column = static_cast<int>(event.end_mark.column) + 1;
    seen.plain = plain;
    for (const Open& level : open_) seen.in_flow = seen.in_flow || level.is_flow;
    seen.is_key = expects_key();
    visitors_.scalar(seen);
  }
  std::string anchor(text_of(content.anchor));
  if (!anchor.empty()) unused_anchors_.emplace(anchor, place);
  if (expects_key()) return add_key(event, text);
  const bool missing = plain && text.empty();
  Value value = missing ? Value() : Value::scalar(std::string(text), plain);
  if (as_is && missing) {
    error("yaml.tag", place,
          {"за отметкой «!как-есть» нет текста", "no text stands behind «!как-есть»"});
  } else if (as_is) {
    value = value.as_is();
  }
  add(value.with_origin(place), std::move(anchor));
}

void TreeBuilder::alias(const yaml_event_t& event) {
  const std::string name(text_of(event.data.alias.anchor));
  const Origin place = origin(event.start_mark);
  const auto found = anchors_.find(name);
  if (found == anchors_.end() || expects_key()) {
    needs_quotes(
        "yaml.quotes-needed", place,
        {fmt::format("слово «*{}» YAML берёт за ссылку, а такой метки выше нет", name),
         fmt::format("YAML takes «*{}» for an alias, and no such anchor stands above", name)});
    return add(Value().with_origin(place), {});
  }
  unused_anchors_.erase(name);
  // What an alias stands for counts each time: that is how a small file becomes a huge tree.
  if (grow(found->second.weight(), place)) add(found->second, {});
}

void TreeBuilder::add_key(const yaml_event_t& event, std::string_view text) {
  Open& map = open_.back();
  Member member;
  member.key = russian::normalized(text);
  member.key_origin = origin(event.start_mark);
  const auto [first, added] = map.seen.emplace(member.key, member.key_origin);
  if (!added) {
    error("yaml.duplicate-key", member.key_origin,
          {fmt::format("поле «{}» уже есть в строке {}", member.key, first->second.line),
           fmt::format("the key «{}» already stands in line {}", member.key, first->second.line)})
        .advise({"оставьте одно", "keep one of them"});
  }
  map.members.push_back(std::move(member));
  map.wants_value = true;
}

void TreeBuilder::add_member(Open& map, Value value) {
  Member& member = map.members.back();
  member.value = std::move(value);
  map.wants_value = false;
  if (map.is_flow && member.value.is(Value::Kind::kNull) && visitors_.flow_member_without_value) {
    visitors_.flow_member_without_value(member);
  }
}

void TreeBuilder::add(Value value, std::string anchor) {
  if (!anchor.empty()) anchors_.insert_or_assign(std::move(anchor), value);
  if (open_.empty()) {
    root_ = std::move(value);
  } else if (open_.back().is_map) {
    add_member(open_.back(), std::move(value));
  } else {
    open_.back().items.push_back(std::move(value));
  }
}

}  // namespace

YamlParsed parse_yaml(std::string_view text, const SourceText& source, const ReadLimits& limits,
                      const YamlVisitors& visitors, Diagnostics& found) {
  return TreeBuilder(source, limits, visitors, found).build(text);
}

}  // namespace prikaz::data
