// The structure tree as PDF objects.
#include <fmt/format.h>

#include <algorithm>

#include "pdf/search_tree.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

using Role = layout::StructureElement::Role;
using Scope = layout::StructureElement::Scope;

std::string_view scope_name(Scope scope) {
  switch (scope) {
    case Scope::kRow:
      return "Row";
    case Scope::kBoth:
      return "Both";
    default:
      return "Column";  // ISO 14289-1, 7.5: a header cell says what it heads
  }
}

}  // namespace

// ISO 32000-1, 14.8.5.
std::string StructureTree::attributes(const Element& element) const {
  const auto& source = element.source;
  const bool header = source.role == Role::kTableHeaderCell;
  if (header || source.role == Role::kTableCell) {
    if (!header && source.column_span <= 1 && source.row_span <= 1) return {};
    std::string out = "/A<</O/Table";
    if (header) out += fmt::format("/Scope/{}", scope_name(source.scope));
    if (source.column_span > 1) out += fmt::format("/ColSpan {}", source.column_span);
    if (source.row_span > 1) out += fmt::format("/RowSpan {}", source.row_span);
    return out + ">>";
  }
  if (source.role == Role::kList) {
    return "/A<</O/List/ListNumbering" +
           name(source.list_numbering.empty() ? "Disc" : source.list_numbering) + ">>";
  }
  if (source.role == Role::kFigure && element.box_page != SIZE_MAX && !element.box_on_many) {
    return fmt::format("/A<</O/Layout/Placement/Block/BBox[{:.2f} {:.2f} {:.2f} {:.2f}]>>",
                       element.box.left, element.box.bottom, element.box.right, element.box.top);
  }
  return {};
}

// Children and own content, merged in the order of painting; children keep their reading order.
std::string StructureTree::kids(const Element& element, const std::vector<ObjectNumber>& pages,
                                size_t own_page) const {
  std::string out;
  size_t next = 0;
  const auto own_until = [&](uint64_t place) {
    for (; next < element.kids.size() && element.kids[next].place < place; ++next) {
      const Kid& kid = element.kids[next];
      if (kid.annotation != 0) {
        out += fmt::format("<</Type/OBJR/Obj {} 0 R/Pg {} 0 R>>", kid.annotation, pages[kid.page]);
      } else if (kid.page == own_page) {
        append_integer(out, kid.mark);
        out += ' ';
      } else {
        out += fmt::format("<</Type/MCR/Pg {} 0 R/MCID {}>>", pages[kid.page], kid.mark);
      }
    }
  };
  for (const int32_t child : element.children) {
    const Element& below = elements_[static_cast<size_t>(child)];
    if (below.first_place != UINT64_MAX) own_until(below.first_place);
    append_reference(out, below.object);
    out += ' ';
  }
  own_until(UINT64_MAX);
  return out;
}

std::string StructureTree::entries(const Element& element, const std::vector<ObjectNumber>& pages,
                                   int32_t index) const {
  const auto& source = element.source;
  std::string out = "/Type/StructElem/S/";
  out += standard_type(source.role, source.level);
  out += "/P ";
  append_reference(out, elements_[static_cast<size_t>(std::max(element.parent, 0))].object);
  size_t own_page = SIZE_MAX;
  for (const Kid& kid : element.kids) {
    if (kid.mark < 0) continue;
    own_page = kid.page;
    out += "/Pg ";
    append_reference(out, pages[own_page]);
    break;
  }
  const std::string below = kids(element, pages, own_page);
  if (!below.empty()) out += "/K[" + below + "]";
  out += attributes(element);
  if (source.role == Role::kFigure) {
    out +=
        "/Alt" + text_string(source.alternative_text.empty() ? "Рисунок" : source.alternative_text);
  }
  if (!source.actual_text.empty()) out += "/ActualText" + text_string(source.actual_text);
  if (source.role == Role::kNote) out += fmt::format("/ID(note{:06})", index);
  return out;
}

std::string StructureTree::parent_tree(HaruDocument& file) const {
  std::vector<std::pair<int64_t, std::string>> pairs;
  for (size_t page = 0; page < marks_.size(); ++page) {
    std::string list = "[";
    for (const int32_t element : marks_[page]) {
      append_reference(list, elements_[static_cast<size_t>(element)].object);
      list += ' ';
    }
    pairs.emplace_back(page, list + "]");
  }
  for (size_t i = 0; i < annotations_.size(); ++i) {
    pairs.emplace_back(marks_.size() + i,
                       reference(elements_[static_cast<size_t>(annotations_[i])].object));
  }
  return number_tree(file, std::move(pairs));
}

std::string StructureTree::write(HaruDocument& file, const std::vector<ObjectNumber>& pages) {
  keep();
  const ObjectNumber root = file.reserve();
  for (const int32_t index : order_) {
    Element& element = elements_[static_cast<size_t>(index)];
    if (element.kept) element.object = file.reserve();
  }
  std::vector<std::pair<std::string, std::string>> notes;
  for (const int32_t index : order_) {
    const Element& element = elements_[static_cast<size_t>(index)];
    if (!element.kept) continue;
    std::string text = entries(element, pages, index);
    if (index == 0) {
      const std::string wrong = "/P " + reference(element.object);
      text.replace(text.find(wrong), wrong.size(), "/P " + reference(root));
    }
    if (element.source.role == Role::kNote) {
      notes.emplace_back(fmt::format("note{:06}", index), reference(element.object));
    }
    file.define(element.object, std::move(text));
  }
  const ObjectNumber parents = file.add_dictionary(parent_tree(file));
  std::string entries =
      fmt::format("/Type/StructTreeRoot/K[{} 0 R]/ParentTree {} 0 R/ParentTreeNextKey {}",
                  elements_[0].object, parents, marks_.size() + annotations_.size());
  if (!notes.empty()) {
    entries +=
        fmt::format("/IDTree {} 0 R", file.add_dictionary(name_tree(file, std::move(notes))));
  }
  file.define(root, std::move(entries));
  return fmt::format("/MarkInfo<</Marked true>>/StructTreeRoot {} 0 R", root);
}

}  // namespace prikaz::pdf
