// The tree of a part while a template is compiled: XML that can be rearranged, with tags as nodes.
// Made once per template; nothing of it is left when documents are rendered.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/document.h"

namespace prikaz::merge {

struct Node {
  enum class Kind { kElement, kText, kTag, kRaw };

  Kind kind = Kind::kElement;
  std::string name;                                             // kElement: "w:p"
  std::vector<std::pair<std::string, std::string>> attributes;  // values unescaped
  std::string text;        // kText: unescaped; kRaw: markup, written as it is
  int tag = -1;            // kTag: index into Source::tags
  int id = 0;              // of elements, unique in the part
  int paragraph = 0;       // of w:p: its number in the part, from 1
  std::vector<int> marks;  // of w:tc: tags of colspan, cellbg, cellwidth, hm, vm; of w:p: keepnext
  std::vector<Node> children;

  static Node element(std::string name);
  static Node of_text(std::string text);
  static Node of_tag(int tag);

  bool is(std::string_view element_name) const {
    return kind == Kind::kElement && name == element_name;
  }
  bool is_tag() const { return kind == Kind::kTag; }
  const Node* child(std::string_view element_name) const;
  Node* child(std::string_view element_name);
  const std::string* attribute(std::string_view attribute_name) const;
  void set_attribute(std::string_view attribute_name, std::string value);
};

// Without what Word leaves behind: spelling marks, revision ids, rendering hints.
Node read_tree(xml::Node root);

// The child by this name, inserted in the schema's order if there is none.
Node& ensure_child(Node& parent, std::string_view name);
void remove_child(Node& parent, std::string_view name);

// "<w:p w:x="1">" or, for an element without content, "<w:p/>" unless it is one that always gets an
// end tag.
void write_start(std::string& out, const Node& node, bool empty);
void write(std::string& out, const Node& node);

}  // namespace prikaz::merge
