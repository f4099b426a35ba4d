#include "merge/tree.h"

#include <algorithm>

#include "wml/child_order.h"
#include "xml/escape.h"

namespace prikaz::merge {
namespace {

bool is_left_over(std::string_view element) {
  return element == "w:proofErr" || element == "w:lastRenderedPageBreak" || element == "w:noProof";
}
bool is_revision_id(std::string_view attribute) {
  return attribute.starts_with("w:rsid");
}

Node read(xml::Node source, int& last_id) {
  if (source.is_text()) return Node::of_text(std::string(source.text()));
  Node node = Node::element(std::string(source.name()));
  node.id = ++last_id;
  size_t attributes = 0;
  source.for_each_attribute([&](xml::Node::Attribute) { ++attributes; });
  node.attributes.reserve(attributes);
  source.for_each_attribute([&](xml::Node::Attribute attribute) {
    if (!is_revision_id(attribute.name))
      node.attributes.emplace_back(attribute.name, attribute.value);
  });
  size_t children = 0;
  for (xml::Node child = source.first_node(); child; child = child.next_node()) ++children;
  node.children.reserve(children);
  for (xml::Node child = source.first_node(); child; child = child.next_node()) {
    if (child.is_text() || (child.is_element() && !is_left_over(child.name())))
      node.children.push_back(read(child, last_id));
  }
  return node;
}

}  // namespace

Node Node::element(std::string name) {
  Node node;
  node.name = std::move(name);
  return node;
}
Node Node::of_text(std::string text) {
  Node node;
  node.kind = Kind::kText;
  node.text = std::move(text);
  return node;
}
Node Node::of_tag(int tag) {
  Node node;
  node.kind = Kind::kTag;
  node.tag = tag;
  return node;
}

const Node* Node::child(std::string_view element_name) const {
  for (const Node& node : children)
    if (node.is(element_name)) return &node;
  return nullptr;
}
Node* Node::child(std::string_view element_name) {
  return const_cast<Node*>(std::as_const(*this).child(element_name));
}

const std::string* Node::attribute(std::string_view attribute_name) const {
  for (const auto& [key, value] : attributes)
    if (key == attribute_name) return &value;
  return nullptr;
}
void Node::set_attribute(std::string_view attribute_name, std::string value) {
  for (auto& [key, old] : attributes) {
    if (key != attribute_name) continue;
    old = std::move(value);
    return;
  }
  attributes.emplace_back(attribute_name, std::move(value));
}

Node read_tree(xml::Node root) {
  int last_id = 0;
  return read(root, last_id);
}

Node& ensure_child(Node& parent, std::string_view name) {
  if (Node* found = parent.child(name)) return *found;
  // Properties come first in elements whose order is not in the table (w:p, w:r, w:tc).
  auto at = parent.children.begin();
  if (!wml::child_order(parent.name).empty()) {
    const int rank = wml::child_rank(parent.name, name);
    while (at != parent.children.end() && wml::child_rank(parent.name, at->name) < rank) ++at;
  }
  return *parent.children.insert(at, Node::element(std::string(name)));
}

void remove_child(Node& parent, std::string_view name) {
  std::erase_if(parent.children, [&](const Node& node) { return node.is(name); });
}

void write_start(std::string& out, const Node& node, bool empty) {
  out += '<';
  out += node.name;
  for (const auto& [key, value] : node.attributes) {
    out += ' ';
    out += key;
    out += "=\"";
    xml::escape_attribute(out, value);
    out += '"';
  }
  out += empty ? "/>" : ">";
}

void write(std::string& out, const Node& node) {
  if (node.kind == Node::Kind::kText) xml::escape_text(out, node.text);
  if (node.kind == Node::Kind::kRaw) out += node.text;
  if (node.kind != Node::Kind::kElement) return;
  const bool empty = node.children.empty() && node.name != "w:p";
  write_start(out, node, empty);
  if (empty) return;
  for (const Node& child : node.children) write(out, child);
  out += "</";
  out += node.name;
  out += '>';
}

}  // namespace prikaz::merge
