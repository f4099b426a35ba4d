#include "merge/section_settings.h"

#include <algorithm>

#include "merge/document_settings.h"
#include "merge/part_tree.h"
#include "wml/child_order.h"

namespace prikaz::merge {
namespace {

void collect(Node& node, std::vector<Node*>& sections) {
  if (node.is("w:sectPr")) {
    sections.push_back(&node);
    return;
  }
  for (Node& child : node.children)
    if (!child.is("w:r") && !child.is("w:tbl")) collect(child, sections);
}

bool is_reference(const Node& node, std::string_view element, std::string_view type) {
  const std::string* written = node.attribute("w:type");
  return node.is(element) && (written ? *written : "default") == type;
}

// Where even pages are not told from odd ones they show the same header (17.10.1): the default one,
// whatever is written for them.
void repeat_on_even_pages(Node& section) {
  for (std::string_view element : {"w:headerReference", "w:footerReference"}) {
    auto& children = section.children;
    std::erase_if(children, [&](const Node& node) { return is_reference(node, element, "even"); });
    const auto usual = std::find_if(children.begin(), children.end(), [&](const Node& node) {
      return is_reference(node, element, "default");
    });
    if (usual == children.end()) continue;
    Node even = *usual;
    even.set_attribute("w:type", "even");
    children.insert(usual + 1, std::move(even));
  }
}

// The target begins to tell even pages from odd ones, and its own sections show what they showed.
Result<void> begin_even_pages(opc::Package& target, const std::string& main) {
  PRIKAZ_TRY(Node root, read_part(target, target.part(main)));
  std::vector<Node*> sections;
  collect(root, sections);
  for (Node* section : sections) repeat_on_even_pages(*section);
  target.set_part(main, {}, write_part(root));
  return set_even_and_odd_headers(target, main);
}

bool is_equal(const std::optional<Node>& a, const std::optional<Node>& b) {
  std::string one, other;
  if (a) write(one, *a);
  if (b) write(other, *b);
  return one == other;
}

Node valued(std::string_view name, const char* value) {
  Node node = Node::element(std::string(name));
  node.set_attribute("w:val", value);
  return node;
}

// 17.11.11 footnotePr, 17.11.5 endnotePr: of a section they go before those of the document.
void keep_notes(const std::optional<Node>& ours, const std::optional<Node>& theirs,
                std::string_view name, const char* usual_format, Node& section) {
  if (is_equal(ours, theirs) || section.child(name)) return;
  Node& properties = ensure_child(section, name);
  if (theirs) {
    properties.children = theirs->children;
    return;
  }
  properties.children.push_back(valued("w:numFmt", usual_format));
  properties.children.push_back(valued("w:numRestart", "continuous"));
}

void tell(const opc::Package& addition, const std::string& main, Message what, Diagnostics& said) {
  said.warning("append.setting", addition.where(main),
               {"в присоединённом документе иначе, чем в основном, настроено: " + what.russian,
                "the added document differs from the main one in a setting: " + what.english})
      .advise({"эта настройка у документа одна, действует та, что в основном; сделайте её "
               "одинаковой в обоих",
               "a document has one such setting, and that of the main one holds; make it the same "
               "in both"});
}

}  // namespace

std::vector<Node*> sections_in(std::vector<Node>& blocks) {
  std::vector<Node*> sections;
  for (Node& block : blocks) collect(block, sections);
  return sections;
}

Result<void> keep_section_settings(opc::Package& target, const std::string& target_main,
                                   const opc::Package& addition, const std::string& addition_main,
                                   const std::vector<Node*>& sections, Diagnostics& said) {
  if (have_same_settings(target, target_main, addition, addition_main)) return {};
  PRIKAZ_TRY(const auto ours, DocumentSettings::read(target, target_main));
  PRIKAZ_TRY(const auto theirs, DocumentSettings::read(addition, addition_main));
  if (theirs.even_and_odd_headers && !ours.even_and_odd_headers)
    PRIKAZ_CHECK(begin_even_pages(target, target_main));
  for (Node* section : sections) {
    if (ours.even_and_odd_headers && !theirs.even_and_odd_headers) repeat_on_even_pages(*section);
    keep_notes(ours.footnotes, theirs.footnotes, "w:footnotePr", "decimal", *section);
    keep_notes(ours.endnotes, theirs.endnotes, "w:endnotePr", "lowerRoman", *section);
  }
  if (theirs.mirror_margins != ours.mirror_margins)
    tell(addition, addition_main, {"зеркальные поля", "mirrored margins"}, said);
  if (theirs.gutter_at_top != ours.gutter_at_top)
    tell(addition, addition_main, {"переплёт сверху", "the gutter at the top"}, said);
  if (theirs.hyphenates && !ours.hyphenates)
    tell(addition, addition_main, {"автоматический перенос слов", "automatic hyphenation"}, said);
  return {};
}

}  // namespace prikaz::merge
