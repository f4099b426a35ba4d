// libyaml's events made into Values, with every trap that can be told from an event.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "data/source_text.h"
#include "data/value.h"

namespace prikaz::data {

// Why libyaml stopped: its problem and context with their places, from 1, columns in characters.
// Its words serve to choose ours and are never shown.
struct YamlProblem {
  std::string problem;
  int line = 0;
  int column = 0;
  std::string context;
  int context_line = 0;
  int context_column = 0;
};

// A scalar as it stands in the file.
struct YamlScalar {
  std::string_view text;
  int line = 0, column = 0;          // of its first character
  int end_line = 0, end_column = 0;  // behind its last one
  bool plain = false;
  bool in_flow = false;  // inside {…} or […]
  bool is_key = false;
};

struct YamlParsed {
  std::optional<Value> value;          // when there was no problem and no finding
  std::optional<YamlProblem> problem;  // the text is no YAML
  bool empty = false;                  // no document in it
};

// Told of every scalar, in order; a card looks for traps there.
using ScalarVisitor = std::function<void(const YamlScalar&)>;
// Told of a mapping that is an item of a list: its only key and value.
using ItemVisitor = std::function<void(const Member&)>;

struct YamlVisitors {
  ScalarVisitor scalar;
  ItemVisitor single_key_item;
  std::function<void(const Member&)> flow_member_without_value;
};

// `text` is the source's, possibly with some lines repaired; positions are those of the source.
// Findings (repeated keys, tags, anchors, limits) go to `found`.
YamlParsed parse_yaml(std::string_view text, const SourceText& source, const ReadLimits& limits,
                      const YamlVisitors& visitors, Diagnostics& found);

}  // namespace prikaz::data
