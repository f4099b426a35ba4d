// The tree of data a paper is made from: what a card, a JSON file or a row of a table says. Every
// node knows where it was written, so a mistake can be shown at its place.
//
//   PRIKAZ_TRY(data::Value card, data::read_yaml(bytes, "приказ.yaml"));
//   if (const data::Value* title = card.find("заголовок")) print(title->text());
//
// Values are handles to immutable nodes: cheap to copy, safe to read from many threads.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/picture.h"
#include "base/result.h"

namespace prikaz::data {

// Where a node was written. Line and column count from 1, columns in characters; in a table `line`
// is the row, `column` the column's number and `sheet` the sheet. 0 = made by the program.
struct Origin {
  std::shared_ptr<const std::string> file;
  int line = 0;
  int column = 0;
  std::shared_ptr<const std::string> sheet;

  SourceLocation location() const;
};

class Value;
struct Member;  // of a map: key, where the key stands, value

// A stretch of text with its own look inside a rich value. Unset = inherit from the place.
struct RichRun {
  std::string text;
  std::string colour;                                          // "RRGGBB" or empty
  std::string font;                                            // family or empty
  std::string link;                                            // address or empty
  double size = 0;                                             // points, 0 = inherit
  int8_t bold = -1, italic = -1, underline = -1, strike = -1;  // -1 inherit, 0 off, 1 on
  int8_t script = 0;                                           // 1 superscript, -1 subscript
};

// A picture with the size it is to have. Lengths in EMU, 0 = from the other side or the pixels.
struct PlacedPicture {
  Picture picture;
  int64_t width = 0;
  int64_t height = 0;
  std::string alternative_text;
};

class Value {
 public:
  enum class Kind : uint8_t {
    kUndefined,  // an unknown name; text() is the name, hint() the nearest known one
    kNull,
    kBoolean,
    kInteger,
    kNumber,
    kString,
    kList,
    kMap,
    kRich,  // formatted text
    kPicture,
    kPackage,  // the bytes of a whole .docx, to be taken in
  };

  Value();  // null
  static Value undefined(std::string name, std::string hint = {});
  static Value boolean(bool value);
  static Value integer(int64_t value);
  static Value number(double value);
  static Value string(std::string value);
  // A scalar of a card: its text as typed. `plain` = written without quotes, so a schema may read
  // it as a number, a date or yes/no.
  static Value scalar(std::string value, bool plain);
  static Value list(std::vector<Value> items);
  static Value map(std::vector<Member> members);
  static Value rich(std::vector<RichRun> runs);
  static Value picture(PlacedPicture picture);
  static Value package(std::shared_ptr<const std::string> bytes);

  // The text as it is to be printed: no typography (`!как-есть` of a card).
  Value as_is() const;
  Value with_origin(Origin origin) const;
  const Origin& origin() const;

  Kind kind() const;
  bool is(Kind wanted) const { return kind() == wanted; }
  // The kind's name for messages: {"список", "list"}.
  Message kind_name() const;

  // Each asserts its kind.
  bool boolean() const;
  int64_t integer() const;
  double number() const;            // also of an integer
  const std::string& text() const;  // kString, and the name of kUndefined
  const std::string& hint() const;  // of kUndefined
  bool plain() const;               // of kString: a scalar written without quotes
  bool is_as_is() const;            // made by as_is(); equality does not see it
  std::span<const Value> items() const;
  std::span<const Member> members() const;  // in the order written
  const std::vector<RichRun>& runs() const;
  const PlacedPicture& placed_picture() const;
  const std::shared_ptr<const std::string>& package_bytes() const;

  // The member of a map with this key, nullptr when there is none or this is no map. Borrowed as
  // long as this Value lives.
  const Value* find(std::string_view key) const;

  // How deep lists and maps nest in it: 0 for a scalar. Whoever builds trees from foreign input
  // keeps it under a limit, since comparing and printing recurse.
  int depth() const;
  // How many values it holds, itself included, a shared one as often as it stands there.
  uint64_t weight() const;

  // Same content, whatever the origin; 1 equals 1.0 and true, as in Python; members in any order.
  friend bool operator==(const Value& a, const Value& b);

 private:
  struct Node;
  explicit Value(std::shared_ptr<const Node> node) : node_(std::move(node)) {}
  std::shared_ptr<const Node> node_;
};

struct Member {
  std::string key;
  Origin key_origin;
  Value value;
};

}  // namespace prikaz::data
