#include <fmt/format.h>

#include <algorithm>

#include "merge/importer.h"
#include "merge/number.h"
#include "merge/shape_id.h"

namespace prikaz::merge {
namespace {

// A kind of notes: 17.11 footnotes and endnotes, 17.13.4 comments.
struct NoteKind {
  std::string_view relation;
  std::string_view content_type;
  std::string_view root;     // "w:footnotes"
  std::string_view element;  // "w:footnote"
  std::string_view part;
};
constexpr NoteKind kFootnotes = {opc::relation::kFootnotes, opc::media_type::kFootnotes,
                                 "w:footnotes", "w:footnote", "word/footnotes.xml"};
constexpr NoteKind kEndnotes = {opc::relation::kEndnotes, opc::media_type::kEndnotes, "w:endnotes",
                                "w:endnote", "word/endnotes.xml"};
constexpr NoteKind kComments = {opc::relation::kComments, opc::media_type::kComments, "w:comments",
                                "w:comment", "word/comments.xml"};

const NoteKind* kind_of(const Node& node) {
  if (node.is("w:footnoteReference")) return &kFootnotes;
  if (node.is("w:endnoteReference")) return &kEndnotes;
  if (node.is("w:commentReference") || node.is("w:commentRangeStart") ||
      node.is("w:commentRangeEnd"))
    return &kComments;
  return nullptr;
}

const Node* find_note(const Node& root, std::string_view element, const std::string& id) {
  for (const Node& node : root.children) {
    const std::string* own = node.attribute("w:id");
    if (node.is(element) && own && *own == id) return &node;
  }
  return nullptr;
}

bool is_style_reference(const Node& node) {
  return node.is("w:pStyle") || node.is("w:rStyle") || node.is("w:tblStyle");
}

// Names of relationships stand in the attributes of this namespace (22.8).
bool is_relationship(std::string_view attribute) {
  return attribute.starts_with("r:");
}

}  // namespace

// Names are given before the rewriting: a reference may stand before its bookmark.
void Importer::note_bookmarks(const Node& node) {
  if (node.is("w:bookmarkStart")) {
    if (const std::string* name = node.attribute("w:name")) {
      std::string fresh = *name;
      for (int suffix = 2; !identifiers_.bookmark_names.insert(fresh).second; ++suffix)
        fresh = fmt::format("{}_{}", *name, suffix);
      bookmark_names_.emplace(*name, fresh);
    }
  }
  for (const Node& child : node.children) note_bookmarks(child);
}

void Importer::rewrite_bookmark(Node& node) {
  const std::string* id = node.attribute("w:id");
  auto [known, is_new] = bookmark_ids_.try_emplace(id ? *id : std::string());
  if (is_new || node.is("w:bookmarkStart")) known->second = ++identifiers_.bookmark;
  node.set_attribute("w:id", std::to_string(known->second));
  const std::string* name = node.attribute("w:name");
  if (!name) return;
  if (const auto found = bookmark_names_.find(*name); found != bookmark_names_.end())
    node.set_attribute("w:name", found->second);
}

// An object stands behind the shape it names.
void Importer::rewrite_shape(Node& node) {
  for (auto& [name, value] : node.attributes) {
    if (is_shape_id(node.name, name)) {
      std::string& given = shapes_[value];
      given = renumbered_shape(value, identifiers_.shape);
      value = given;
    } else if (is_shape_reference(node.name, name)) {
      if (const auto found = shapes_.find(value); found != shapes_.end()) value = found->second;
    }
  }
}

// 17.16.5: REF, PAGEREF and HYPERLINK \l name bookmarks in the text of a field.
void Importer::rename_anchors(std::string& instruction) const {
  for (const auto& [name, fresh] : bookmark_names_) {
    if (name == fresh) continue;
    const size_t at = instruction.find(name);
    if (at == std::string::npos) continue;
    const size_t end = at + name.size();
    const bool whole =
        (at == 0 || instruction[at - 1] == ' ' || instruction[at - 1] == '"') &&
        (end == instruction.size() || instruction[end] == ' ' || instruction[end] == '"');
    if (whole) instruction.replace(at, name.size(), fresh);
  }
}

void Importer::rewrite_paragraph(Node& paragraph) {
  Node* properties = paragraph.child("w:pPr");
  const Node* style = properties ? properties->child("w:pStyle") : nullptr;
  const std::string* id = style ? style->attribute("w:val") : nullptr;
  if (!id) {
    const std::string usual = styles_.default_paragraph();
    if (usual.empty()) return;
    if (!properties)
      properties = &*paragraph.children.insert(paragraph.children.begin(), Node::element("w:pPr"));
    remove_child(*properties, "w:pStyle");
    ensure_child(*properties, "w:pStyle").set_attribute("w:val", usual);
    return;
  }
  const std::string original = *id;
  const std::string mapped = styles_.map(original);
  if (mapped.empty()) {
    remove_child(*properties, "w:pStyle");
    return;
  }
  properties->child("w:pStyle")->set_attribute("w:val", mapped);
  // A shared style counts on in the target's list: the paragraph names its own.
  const auto list = style_numbers_.find(original);
  const bool inherits = list != style_numbers_.end() && list->second.number != 0 &&
                        styles_.is_shared(original) && !properties->child("w:numPr");
  if (!inherits) return;
  const int mapped_list = numbers_.map(list->second.number, styles_);
  if (mapped_list == 0) return;
  Node& own = ensure_child(*properties, "w:numPr");
  ensure_child(own, "w:ilvl").set_attribute("w:val", std::to_string(list->second.level));
  ensure_child(own, "w:numId").set_attribute("w:val", std::to_string(mapped_list));
}

Result<void> Importer::rewrite(Node& node, const std::string& source, const std::string& part) {
  if (node.kind != Node::Kind::kElement) return {};
  if (node.is("w:p")) settings_.keep(node);
  std::erase_if(node.attributes, [](const auto& item) {
    return item.first == "w14:paraId" || item.first == "w14:textId";
  });
  for (auto& [name, value] : node.attributes) {
    if (!is_relationship(name)) continue;
    PRIKAZ_TRY(value, relationship(source, value, part));
  }
  if (kind_of(node)) PRIKAZ_CHECK(rewrite_note(node));
  if (node.is("w:bookmarkStart") || node.is("w:bookmarkEnd")) rewrite_bookmark(node);
  if (node.is("wp:docPr")) node.set_attribute("id", std::to_string(++identifiers_.drawing));
  rewrite_shape(node);
  if (node.is("w:sdtPr")) remove_child(node, "w:id");
  if (const std::string* anchor = node.attribute("w:anchor"); anchor && node.is("w:hyperlink")) {
    if (const auto found = bookmark_names_.find(*anchor); found != bookmark_names_.end())
      node.set_attribute("w:anchor", found->second);
  }
  if (node.is("w:instrText") && !node.children.empty()) rename_anchors(node.children[0].text);
  // Paragraph styles are looked at where their paragraph is; the lists in it are mapped already.
  const bool in_list = node.is("w:numPr");
  for (Node& child : node.children) {
    PRIKAZ_CHECK(rewrite(child, source, part));
    const std::string* value = child.attribute("w:val");
    if (in_list && child.is("w:numId"))
      child.set_attribute("w:val", std::to_string(numbers_.map(number(value), styles_)));
    if (is_style_reference(child) && !child.is("w:pStyle") && value) {
      child.set_attribute("w:val", styles_.map(*value));
    }
  }
  // A style that the addition itself does not have.
  std::erase_if(node.children, [](const Node& child) {
    const std::string* value = child.attribute("w:val");
    return is_style_reference(child) && !child.is("w:pStyle") && value && value->empty();
  });
  if (node.is("w:p")) rewrite_paragraph(node);
  return {};
}

Result<void> Importer::rewrite_note(Node& node) {
  const NoteKind& kind = *kind_of(node);
  const std::string* written = node.attribute("w:id");
  const std::string id = written ? *written : std::string();
  const auto key = std::make_pair(std::string(kind.element), id);
  if (const auto found = notes_.find(key); found != notes_.end()) {
    node.set_attribute("w:id", found->second);
    return {};
  }
  const opc::Part* theirs = addition_.related(addition_main_, kind.relation);
  PRIKAZ_TRY(const Node source, read_part(addition_, theirs));
  const Node* note = find_note(source, kind.element, id);
  const opc::Part* ours = target_.related(target_main_, kind.relation);
  Node root;
  if (ours) {
    PRIKAZ_TRY(root, read_part(target_, ours));
  } else {
    root = Node::element(std::string(kind.root));
    root.attributes = source.attributes;
    for (const Node& separator : source.children)
      if (separator.attribute("w:type")) root.children.push_back(separator);
  }
  const std::string name = ours ? ours->name() : std::string(kind.part);
  if (!ours) {
    target_.set_part(name, kind.content_type, write_part(root));
    target_.add_relationship(target_main_, kind.relation, name);
  }
  int last = 0;
  for (const Node& other : root.children) last = std::max(last, number(other.attribute("w:id")));
  const std::string fresh = std::to_string(last + 1);
  notes_[key] = fresh;
  node.set_attribute("w:id", fresh);
  if (!note) return {};
  Node copy = *note;
  note_bookmarks(copy);
  theme_.resolve(copy);
  PRIKAZ_CHECK(rewrite(copy, theirs->name(), name));
  copy.set_attribute("w:id", fresh);
  root.children.push_back(std::move(copy));
  target_.set_part(name, kind.content_type, write_part(root));
  return {};
}

}  // namespace prikaz::merge
