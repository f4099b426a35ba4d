// Changes to a part of a package that leave everything else byte for byte: texts, attributes and
// elements are replaced in the source that a tree was parsed from.
//
//   PartEdits edits(document);
//   edits.set_text(node, "И.И.");
//   package.set_part(name, {}, edits.apply());
//
// Borrows the document. For one thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "xml/document.h"

namespace prikaz::pipeline {

class PartEdits {
 public:
  explicit PartEdits(const xml::Document& document) : source_(document.source()) {}

  // `text` is a text node.
  void set_text(xml::Node text, std::string_view value);
  // Replaces its value, or adds the attribute.
  void set_attribute(xml::Node element, std::string_view name, std::string_view value);
  void replace(xml::Node element, std::string markup);
  void insert_after(xml::Node element, std::string markup);

  bool empty() const { return edits_.empty(); }
  // The source with all changes; they may not overlap.
  std::string apply() const;

 private:
  struct Edit {
    size_t begin = 0, end = 0;
    std::string text;
  };
  size_t start_tag_end(size_t begin) const;  // behind its ">"
  size_t element_end(size_t begin) const;

  const std::string& source_;
  std::vector<Edit> edits_;
};

}  // namespace prikaz::pipeline
