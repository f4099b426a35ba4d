// What the validator of Open XML lets pass and Word does not: looked for in a finished document.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "opc/package.h"
#include "xml/document.h"

namespace prikaz::merge::sample {

class Integrity {
 public:
  explicit Integrity(const opc::Package& package) : package_(package) {}

  // A line per fault; empty for a whole document.
  std::string faults() {
    collect("word/styles.xml", "w:style", "w:styleId", styles_);
    collect("word/numbering.xml", "w:num", "w:numId", numbers_);
    collect("word/footnotes.xml", "w:footnote", "w:id", notes_["w:footnoteReference"]);
    collect("word/endnotes.xml", "w:endnote", "w:id", notes_["w:endnoteReference"]);
    collect("word/comments.xml", "w:comment", "w:id", notes_["w:commentReference"]);
    for (const auto& [name, part] : package_.parts()) {
      if (!name.starts_with("word/") || !name.ends_with(".xml")) continue;
      auto document = xml::Document::parse(part.bytes(), {.part = name});
      if (!document) {
        fault(name, "is no XML");
        continue;
      }
      part_ = name;
      open_fields_ = 0;
      walk(document->root());
      if (open_fields_ != 0) fault(name, "field not closed");
    }
    for (const auto& [id, count] : bookmark_starts_)
      if (bookmark_ends_[id] != count) fault("bookmark", id + " not closed");
    relationships();
    return out_;
  }

 private:
  void fault(const std::string& where, const std::string& what) {
    out_ += where + ": " + what + "\n";
  }

  void collect(const std::string& part, const char* element, const char* attribute,
               std::set<std::string>& into) {
    const opc::Part* found = package_.part(part);
    if (!found) return;
    auto document = xml::Document::parse(found->bytes(), {.part = part});
    if (!document) return;
    for (xml::Node node : document->root().children(element))
      if (!into.emplace(node.attribute(attribute, "")).second) fault(part, "id twice");
  }

  void walk(xml::Node node) {
    const std::string_view name = node.name();
    const std::string value(node.attribute("w:val", ""));
    if (name == "w:tc") check_cell(node);
    if (name == "w:tbl") check_grid(node);
    if ((name == "w:pStyle" || name == "w:rStyle" || name == "w:tblStyle") &&
        !styles_.contains(value))
      fault(part_, "no style " + value);
    if (name == "w:numId" && value != "0" && !numbers_.contains(value))
      fault(part_, "no list " + value);
    if (const auto notes = notes_.find(std::string(name)); notes != notes_.end()) {
      const std::string id(node.attribute("w:id", ""));
      if (!notes->second.contains(id)) fault(part_, "no note " + id);
      if (!references_.emplace(name, id).second) fault(part_, "two references to note " + id);
    }
    if (name.starts_with("v:") && name != "v:shapetype" && node.attribute("id") &&
        !shapes_.emplace(node.attribute("id", "")).second)
      fault(part_, "shape id twice");
    if (name == "w:fldChar") {
      const auto type = node.attribute("w:fldCharType", "");
      open_fields_ += type == "begin" ? 1 : type == "end" ? -1 : 0;
    }
    if (name == "wp:docPr" && !drawings_.emplace(node.attribute("id", "")).second)
      fault(part_, "drawing id twice");
    if (name == "w:bookmarkStart") {
      if (++bookmark_starts_[std::string(node.attribute("w:id", ""))] > 1)
        fault(part_, "bookmark id twice");
      if (!bookmark_names_.emplace(node.attribute("w:name", "")).second)
        fault(part_, "bookmark twice");
    }
    if (name == "w:bookmarkEnd") ++bookmark_ends_[std::string(node.attribute("w:id", ""))];
    node.for_each_attribute([&](xml::Node::Attribute attribute) {
      if (attribute.name.starts_with("r:") && !attribute.value.empty() &&
          !package_.relationship(part_, attribute.value))
        fault(part_, "no relationship " + std::string(attribute.value));
    });
    for (xml::Node child : node.children()) walk(child);
  }

  void check_cell(xml::Node cell) {
    xml::Node last;
    for (xml::Node child : cell.children()) last = child;
    if (!last.is("w:p") && !last.is("w:sdt") && !last.is("w:bookmarkEnd"))
      fault(part_, "cell does not end in a paragraph");
  }

  // The rows of a table or cells of a row, those in content controls too.
  static void unwrapped(xml::Node node, std::string_view name, std::vector<xml::Node>& found) {
    for (xml::Node child : node.children()) {
      if (child.is(name)) found.push_back(child);
      if (child.is("w:sdt") || child.is("w:sdtContent")) unwrapped(child, name, found);
    }
  }

  void check_grid(xml::Node table) {
    size_t grid = 0;
    for (xml::Node column : table.child("w:tblGrid").children("w:gridCol"))
      grid += column.is_element();
    size_t most = 0;
    std::vector<xml::Node> rows;
    unwrapped(table, "w:tr", rows);
    for (xml::Node row : rows) {
      size_t columns = 0;
      std::vector<xml::Node> cells;
      unwrapped(row, "w:tc", cells);
      for (xml::Node cell : cells) {
        const xml::Node span = cell.child("w:tcPr").child("w:gridSpan");
        columns += span ? std::stoul(std::string(span.attribute("w:val", "1"))) : 1;
      }
      if (columns == 0) fault(part_, "row without cells");
      most = std::max(most, columns);
    }
    if (most == 0) fault(part_, "table without rows");
    if (grid != most)
      fault(part_, "grid of " + std::to_string(grid) + " for " + std::to_string(most) + " columns");
  }

  void relationships() {
    std::vector<std::string> sources = {""};
    for (const auto& [name, part] : package_.parts()) sources.push_back(name);
    for (const std::string& source : sources)
      for (const opc::Relationship& item : package_.relationships(source))
        if (item.mode == opc::TargetMode::kInternal && !package_.part(item.target))
          fault(source, "relationship to nothing: " + item.target);
  }

  const opc::Package& package_;
  std::string part_;
  std::string out_;
  std::set<std::string> styles_, numbers_, drawings_, bookmark_names_, shapes_;
  std::map<std::string, std::set<std::string>> notes_;  // by the element that refers to them
  std::set<std::pair<std::string, std::string>> references_;
  std::map<std::string, int> bookmark_starts_, bookmark_ends_;
  int open_fields_ = 0;
};

inline std::string faults(const opc::Package& package) {
  return Integrity(package).faults();
}

}  // namespace prikaz::merge::sample
