#include "merge/package_facts.h"

#include <algorithm>

#include "merge/number.h"
#include "merge/shape_id.h"
#include "xml/document.h"

namespace prikaz::merge {
namespace {

int value_of(xml::Node node, int otherwise = 0) {
  return number(node.attribute("w:val", ""), otherwise);
}

NumberingFacts read_numbering(xml::Node root) {
  std::map<int, std::vector<int>> starts;  // by abstract list
  for (xml::Node list : root.children("w:abstractNum")) {
    auto& levels = starts[number(list.attribute("w:abstractNumId", ""))];
    for (xml::Node level : list.children("w:lvl")) {
      const auto index =
          static_cast<size_t>(std::clamp(number(level.attribute("w:ilvl", "")), 0, 8));
      if (levels.size() <= index) levels.resize(index + 1, 1);
      levels[index] = value_of(level.child("w:start"), 0);
    }
  }
  NumberingFacts facts;
  for (xml::Node list : root.children("w:num")) {
    const int id = number(list.attribute("w:numId", ""));
    NumberingFacts::List made;
    made.abstract = value_of(list.child("w:abstractNumId"));
    if (auto found = starts.find(made.abstract); found != starts.end()) made.starts = found->second;
    facts.last_number = std::max(facts.last_number, id);
    facts.lists.emplace(id, std::move(made));
  }
  return facts;
}

// The highest id of elements by this name; a part that cannot be read counts as having none.
int last_id(const opc::Part& part, std::string_view element, std::string_view attribute) {
  int last = 0;
  const std::string& text = part.bytes();
  const std::string opening = "<" + std::string(element) + " ";
  const std::string key = " " + std::string(attribute) + "=\"";
  for (size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
    const size_t end = text.find('>', at);
    const size_t value = text.find(key, at);
    if (value != std::string::npos && value < end)
      last = std::max(last, number(std::string_view(text).substr(value + key.size(), 10)));
  }
  return last;
}

std::string find_hyperlink_style(xml::Node root) {
  for (xml::Node style : root.children("w:style")) {
    if (style.attribute("w:type", "") != "character") continue;
    const std::string_view name = style.child("w:name").attribute("w:val", "");
    if (name == "Hyperlink" || name == "hyperlink" || name == "Гиперссылка")
      return std::string(style.attribute("w:styleId", ""));
  }
  return {};
}

}  // namespace

int highest_list(const opc::Part& numbering) {
  return last_id(numbering, "w:num", "w:numId");
}

int highest_note(const opc::Part& notes) {
  return std::max(last_id(notes, "w:footnote", "w:id"), last_id(notes, "w:endnote", "w:id"));
}

Result<PackageFacts> package_facts(const opc::Package& package, const std::string& main_part,
                                   const std::set<std::string>& rendered) {
  PackageFacts facts;
  facts.main_part = main_part;
  if (const opc::Part* part = package.related(main_part, opc::relation::kNumbering)) {
    PRIKAZ_TRY(const auto document,
               xml::Document::parse(part->bytes(), package.where(part->name())));
    facts.numbering = read_numbering(document.root());
    facts.numbering_part = part->name();
  }
  if (const opc::Part* part = package.related(main_part, opc::relation::kStyles)) {
    PRIKAZ_TRY(const auto document,
               xml::Document::parse(part->bytes(), package.where(part->name())));
    facts.hyperlink_style = find_hyperlink_style(document.root());
  }
  for (const auto& [name, part] : package.parts()) {
    if (!name.ends_with(".xml")) continue;
    facts.last_shape = std::max(facts.last_shape, highest_shape(part.bytes()));
    facts.last_bookmark = std::max(facts.last_bookmark, last_id(part, "w:bookmarkStart", "w:id"));
    if (!rendered.contains(name))
      facts.last_drawing = std::max(facts.last_drawing, last_id(part, "wp:docPr", "id"));
  }
  return facts;
}

Result<StyleNumbers> style_numbers(const opc::Package& package, const std::string& main_part) {
  StyleNumbers numbers;
  const opc::Part* part = package.related(main_part, opc::relation::kStyles);
  if (!part) return numbers;
  PRIKAZ_TRY(const auto document, xml::Document::parse(part->bytes(), package.where(part->name())));
  std::map<std::string, std::string> parents;
  for (xml::Node style : document.root().children("w:style")) {
    const std::string id(style.attribute("w:styleId", ""));
    if (xml::Node parent = style.child("w:basedOn")) parents[id] = parent.attribute("w:val", "");
    const xml::Node list = style.child("w:pPr").child("w:numPr");
    if (xml::Node num = list.child("w:numId"))
      numbers[id] = {value_of(num), value_of(list.child("w:ilvl"))};
  }
  for (const auto& [id, parent] : parents) {
    std::string at = parent;
    for (int step = 0; step < 32 && !numbers.contains(id) && !at.empty(); ++step) {
      if (auto found = numbers.find(at); found != numbers.end()) {
        numbers[id] = found->second;
        break;
      }
      const auto next = parents.find(at);
      at = next == parents.end() ? std::string() : next->second;
    }
  }
  return numbers;
}

}  // namespace prikaz::merge
