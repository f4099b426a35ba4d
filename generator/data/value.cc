#include "data/value.h"

#include <algorithm>
#include <cassert>
#include <functional>
#include <utility>
#include <variant>

namespace prikaz::data {

namespace {

// Up to this many members a map is searched member by member.
constexpr size_t kSmallMap = 8;

struct ListContent {
  std::vector<Value> items;
};

struct MapContent {
  std::vector<Member> members;
  std::vector<uint32_t> slots;  // open addressing, index + 1; empty for a small map

  explicit MapContent(std::vector<Member> from);
  const Value* find(std::string_view key) const;
  size_t first_slot(std::string_view key) const {
    return std::hash<std::string_view>{}(key) & (slots.size() - 1);
  }
};

MapContent::MapContent(std::vector<Member> from) : members(std::move(from)) {
  if (members.size() <= kSmallMap) return;
  size_t size = 16;
  while (size < members.size() * 2) size *= 2;
  slots.assign(size, 0);
  for (size_t i = 0; i < members.size(); ++i) {
    size_t slot = first_slot(members[i].key);
    while (slots[slot] != 0) {
      if (members[slots[slot] - 1].key == members[i].key) break;  // the first of equal keys counts
      slot = (slot + 1) & (size - 1);
    }
    if (slots[slot] == 0) slots[slot] = static_cast<uint32_t>(i + 1);
  }
}

const Value* MapContent::find(std::string_view key) const {
  if (slots.empty()) {
    for (const Member& member : members) {
      if (member.key == key) return &member.value;
    }
    return nullptr;
  }
  for (size_t slot = first_slot(key); slots[slot] != 0; slot = (slot + 1) & (slots.size() - 1)) {
    const Member& member = members[slots[slot] - 1];
    if (member.key == key) return &member.value;
  }
  return nullptr;
}

struct Name {
  std::string name;
  std::string hint;
};

template <class T>
using Shared = std::shared_ptr<const T>;

struct Size {
  int depth = 0;
  uint64_t weight = 1;

  void add(const Value& child) {
    depth = std::max(depth, child.depth() + 1);
    // Saturates: shared values can stand for more than any number counts.
    weight = std::min<uint64_t>(weight + child.weight(), uint64_t{1} << 60);
  }
};

Size size_of(const std::vector<Value>& items) {
  Size out{1, 1};
  for (const Value& item : items) out.add(item);
  return out;
}

Size size_of(const std::vector<Member>& members) {
  Size out{1, 1};
  for (const Member& member : members) out.add(member.value);
  return out;
}

}  // namespace

struct Value::Node {
  using Content =
      std::variant<std::monostate, bool, int64_t, double, std::string, Shared<Name>,
                   Shared<ListContent>, Shared<MapContent>, Shared<std::vector<RichRun>>,
                   Shared<PlacedPicture>, Shared<std::string>>;
  Kind kind = Kind::kNull;
  bool plain = false;
  bool as_is = false;
  Size size;
  Content content;
  Origin origin;

  template <class T>
  static std::shared_ptr<const Node> make(Kind kind, T content, Size size = {},
                                          bool plain = false) {
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->plain = plain;
    node->size = size;
    node->content = std::move(content);
    return node;
  }
};

SourceLocation Origin::location() const {
  SourceLocation out;
  if (file) out.file = *file;
  out.line = line;
  out.column = column;
  if (sheet) out.part = *sheet;
  return out;
}

Value::Value() = default;  // null has no node until it gets an origin

Value Value::undefined(std::string name, std::string hint) {
  return Value(Node::make(Kind::kUndefined, Shared<Name>(std::make_shared<Name>(
                                                Name{std::move(name), std::move(hint)}))));
}

Value Value::boolean(bool value) {
  return Value(Node::make(Kind::kBoolean, value));
}

Value Value::integer(int64_t value) {
  return Value(Node::make(Kind::kInteger, value));
}

Value Value::number(double value) {
  return Value(Node::make(Kind::kNumber, value));
}

Value Value::string(std::string value) {
  return scalar(std::move(value), false);
}

Value Value::scalar(std::string value, bool plain) {
  return Value(Node::make(Kind::kString, std::move(value), {}, plain));
}

Value Value::list(std::vector<Value> items) {
  const Size size = size_of(items);
  return Value(Node::make(
      Kind::kList,
      Shared<ListContent>(std::make_shared<ListContent>(ListContent{std::move(items)})), size));
}

Value Value::map(std::vector<Member> members) {
  const Size size = size_of(members);
  return Value(Node::make(
      Kind::kMap, Shared<MapContent>(std::make_shared<MapContent>(std::move(members))), size));
}

Value Value::rich(std::vector<RichRun> runs) {
  return Value(Node::make(
      Kind::kRich,
      Shared<std::vector<RichRun>>(std::make_shared<std::vector<RichRun>>(std::move(runs)))));
}

Value Value::picture(PlacedPicture picture) {
  return Value(Node::make(
      Kind::kPicture, Shared<PlacedPicture>(std::make_shared<PlacedPicture>(std::move(picture)))));
}

Value Value::package(std::shared_ptr<const std::string> bytes) {
  assert(bytes);
  return Value(Node::make(Kind::kPackage, Shared<std::string>(std::move(bytes))));
}

Value Value::as_is() const {
  auto node = node_ ? std::make_shared<Node>(*node_) : std::make_shared<Node>();
  node->as_is = true;
  return Value(std::move(node));
}

Value Value::with_origin(Origin origin) const {
  auto node = node_ ? std::make_shared<Node>(*node_) : std::make_shared<Node>();
  node->origin = std::move(origin);
  return Value(std::move(node));
}

const Origin& Value::origin() const {
  static const Origin kNowhere;
  return node_ ? node_->origin : kNowhere;
}

Value::Kind Value::kind() const {
  return node_ ? node_->kind : Kind::kNull;
}

Message Value::kind_name() const {
  switch (kind()) {
    case Kind::kUndefined:
      return {"неизвестное имя", "unknown name"};
    case Kind::kNull:
      return {"пустое значение", "empty value"};
    case Kind::kBoolean:
      return {"да/нет", "yes/no"};
    case Kind::kInteger:
      return {"целое число", "whole number"};
    case Kind::kNumber:
      return {"число", "number"};
    case Kind::kString:
      return {"текст", "text"};
    case Kind::kList:
      return {"список", "list"};
    case Kind::kMap:
      return {"набор полей", "set of fields"};
    case Kind::kRich:
      return {"оформленный текст", "formatted text"};
    case Kind::kPicture:
      return {"рисунок", "picture"};
    case Kind::kPackage:
      return {"документ Word", "Word document"};
  }
  return {};
}

bool Value::boolean() const {
  assert(is(Kind::kBoolean));
  return std::get<bool>(node_->content);
}

int64_t Value::integer() const {
  assert(is(Kind::kInteger));
  return std::get<int64_t>(node_->content);
}

double Value::number() const {
  if (is(Kind::kInteger)) return static_cast<double>(integer());
  assert(is(Kind::kNumber));
  return std::get<double>(node_->content);
}

const std::string& Value::text() const {
  if (is(Kind::kUndefined)) return std::get<Shared<Name>>(node_->content)->name;
  assert(is(Kind::kString));
  return std::get<std::string>(node_->content);
}

const std::string& Value::hint() const {
  assert(is(Kind::kUndefined));
  return std::get<Shared<Name>>(node_->content)->hint;
}

bool Value::is_as_is() const {
  return node_ && node_->as_is;
}

bool Value::plain() const {
  return node_ && node_->plain;
}

std::span<const Value> Value::items() const {
  assert(is(Kind::kList));
  return std::get<Shared<ListContent>>(node_->content)->items;
}

std::span<const Member> Value::members() const {
  assert(is(Kind::kMap));
  return std::get<Shared<MapContent>>(node_->content)->members;
}

const std::vector<RichRun>& Value::runs() const {
  assert(is(Kind::kRich));
  return *std::get<Shared<std::vector<RichRun>>>(node_->content);
}

const PlacedPicture& Value::placed_picture() const {
  assert(is(Kind::kPicture));
  return *std::get<Shared<PlacedPicture>>(node_->content);
}

const std::shared_ptr<const std::string>& Value::package_bytes() const {
  assert(is(Kind::kPackage));
  return std::get<Shared<std::string>>(node_->content);
}

const Value* Value::find(std::string_view key) const {
  if (!is(Kind::kMap)) return nullptr;
  return std::get<Shared<MapContent>>(node_->content)->find(key);
}

int Value::depth() const {
  return node_ ? node_->size.depth : 0;
}

uint64_t Value::weight() const {
  return node_ ? node_->size.weight : 1;
}

namespace {

bool same_run(const RichRun& a, const RichRun& b) {
  return a.text == b.text && a.colour == b.colour && a.font == b.font && a.link == b.link &&
         a.size == b.size && a.bold == b.bold && a.italic == b.italic &&
         a.underline == b.underline && a.strike == b.strike && a.script == b.script;
}

bool same_picture(const PlacedPicture& a, const PlacedPicture& b) {
  const bool same_bytes =
      a.picture.bytes == b.picture.bytes ||
      (a.picture.bytes && b.picture.bytes && *a.picture.bytes == *b.picture.bytes);
  return same_bytes && a.width == b.width && a.height == b.height &&
         a.alternative_text == b.alternative_text;
}

bool is_numeric(Value::Kind kind) {
  return kind == Value::Kind::kBoolean || kind == Value::Kind::kInteger ||
         kind == Value::Kind::kNumber;
}

double as_number(const Value& value) {
  return value.is(Value::Kind::kBoolean) ? static_cast<double>(value.boolean()) : value.number();
}

bool same_members(const Value& a, const Value& b) {
  if (a.members().size() != b.members().size()) return false;
  return std::all_of(a.members().begin(), a.members().end(), [&](const Member& member) {
    const Value* other = b.find(member.key);
    return other && *other == member.value;
  });
}

}  // namespace

bool operator==(const Value& a, const Value& b) {
  if (a.node_ == b.node_) return true;
  const Value::Kind kind = a.kind();
  if (kind != b.kind()) {
    return is_numeric(kind) && is_numeric(b.kind()) && as_number(a) == as_number(b);
  }
  switch (kind) {
    case Value::Kind::kUndefined:
    case Value::Kind::kString:
      return a.text() == b.text();
    case Value::Kind::kNull:
      return true;
    case Value::Kind::kBoolean:
      return a.boolean() == b.boolean();
    case Value::Kind::kInteger:
      return a.integer() == b.integer();
    case Value::Kind::kNumber:
      return a.number() == b.number();
    case Value::Kind::kList:
      return std::ranges::equal(a.items(), b.items());
    case Value::Kind::kMap:
      return same_members(a, b);
    case Value::Kind::kRich:
      return std::ranges::equal(a.runs(), b.runs(), same_run);
    case Value::Kind::kPicture:
      return same_picture(a.placed_picture(), b.placed_picture());
    case Value::Kind::kPackage:
      return *a.package_bytes() == *b.package_bytes();
  }
  return false;
}

}  // namespace prikaz::data
