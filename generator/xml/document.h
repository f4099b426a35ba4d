// A read-only tree of an XML document: what the parts of a package are read with. Not a writer (the
// modules print their own text, see escape.h) and not for sheets of hundreds of megabytes
// (stream.h).
//
//   PRIKAZ_TRY(auto document, xml::Document::parse(bytes, {.part = "word/document.xml"}));
//   for (xml::Node block : document.root().child("w:body").children()) read(block);
//
// Names are compared with canonical prefixes ("w:p", "r:id", "wp:inline"): a document that declares
// other prefixes for the namespaces of Office Open XML, or its strict namespaces (ISO/IEC 29500-1,
// annex A), is rewritten to these while it is parsed. A Document is movable; Nodes and the texts
// they return are borrowed from it. Reading from many threads is safe.
#pragma once

#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace prikaz::xml {

// What a hostile document may spend: "xml.too-large", "xml.too-deep".
struct Limits {
  size_t bytes = size_t{256} << 20;
  int depth = 256;
};

class NodeRange;

// An element, a text or nothing (`if (node)`). A copied handle; all members may be called on
// nothing and give nothing.
class Node {
 public:
  Node() = default;

  explicit operator bool() const { return node_ != nullptr; }
  friend bool operator==(Node a, Node b) { return a.node_ == b.node_; }

  bool is_element() const;
  bool is_text() const;                 // character data or CDATA
  std::string_view name() const;        // "w:p"; empty for a text
  std::string_view local_name() const;  // "p"
  bool is(std::string_view name) const { return this->name() == name; }

  // The attribute's value, entities resolved; nullopt when the element has none by this name.
  std::optional<std::string_view> attribute(std::string_view name) const;
  // The same, or `otherwise`.
  std::string_view attribute(std::string_view name, std::string_view otherwise) const {
    return attribute(name).value_or(otherwise);
  }
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };
  // Calls `visit(Attribute)` for each attribute in the order written.
  template <class Visitor>
  void for_each_attribute(Visitor&& visit) const {
    for (void* a = first_attribute(); a; a = next_attribute(a)) visit(attribute_at(a));
  }

  // Of a text: itself. Of an element: its first text child, where `w:t` keeps its content.
  std::string_view text() const;
  // All the text inside, in order.
  std::string all_text() const;

  Node parent() const;                             // nothing for the root element
  Node first_child() const;                        // first element child
  Node next_sibling() const;                       // next element
  Node child(std::string_view name) const;         // first element child by this name
  Node next_sibling(std::string_view name) const;  // next element by this name
  Node first_node() const;                         // elements and texts
  Node next_node() const;
  NodeRange children() const;  // element children
  NodeRange children(std::string_view name) const;

  // Where the element's name, or the text, begins in Document::source().
  size_t offset() const;

  void* handle() const { return node_; }

 private:
  friend class Document;
  explicit Node(void* node) : node_(node) {}
  void* first_attribute() const;
  static void* next_attribute(void* attribute);
  static Attribute attribute_at(void* attribute);
  void* node_ = nullptr;
};

class NodeIterator {
 public:
  using value_type = Node;
  using difference_type = std::ptrdiff_t;
  using reference = Node;
  using pointer = const Node*;
  using iterator_category = std::input_iterator_tag;

  NodeIterator() = default;
  NodeIterator(Node node, std::string_view name) : node_(node), name_(name) {}
  Node operator*() const { return node_; }
  NodeIterator& operator++() {
    node_ = name_.empty() ? node_.next_sibling() : node_.next_sibling(name_);
    return *this;
  }
  NodeIterator operator++(int) {
    NodeIterator old = *this;
    ++*this;
    return old;
  }
  friend bool operator==(const NodeIterator& a, const NodeIterator& b) {
    return a.node_ == b.node_;
  }

 private:
  Node node_;
  std::string_view name_;
};

class NodeRange {
 public:
  NodeRange(Node first, std::string_view name) : first_(first, name) {}
  NodeIterator begin() const { return first_; }
  NodeIterator end() const { return {}; }

 private:
  NodeIterator first_;
};

class Document {
 public:
  // UTF-8 or UTF-16. Errors, with line and column: "xml.broken", "xml.doctype" (a document type
  // declaration is refused), "xml.encoding", "xml.empty", "xml.too-large", "xml.too-deep".
  // `where` says which file and part this is.
  static Result<Document> parse(std::string bytes, const SourceLocation& where,
                                const Limits& limits = {});
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  Node root() const;
  // The text that was parsed: UTF-8, with canonical prefixes. Node::offset() counts in it.
  const std::string& source() const;
  // `where` of parse() with line and column of this offset.
  SourceLocation location(size_t offset) const;

 private:
  struct Rep;
  explicit Document(std::unique_ptr<Rep> rep);
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::xml
