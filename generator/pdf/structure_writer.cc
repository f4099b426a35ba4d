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
void StructureTree::append_attributes(std::string& out, int32_t index) const {
  const Element& element = at(index);
  const bool header = element.role == Role::kTableHeaderCell;
  if (header || element.role == Role::kTableCell) {
    if (!header && element.column_span <= 1 && element.row_span <= 1) return;
    out += "/A<</O/Table";
    if (header) {
      out += "/Scope/";
      out += scope_name(element.source == nullptr ? Scope::kNone : element.source->scope);
    }
    if (element.column_span > 1) out += fmt::format("/ColSpan {}", element.column_span);
    if (element.row_span > 1) out += fmt::format("/RowSpan {}", element.row_span);
    out += ">>";
  } else if (element.role == Role::kList) {
    const bool numbered = element.source != nullptr && !element.source->list_numbering.empty();
    out += "/A<</O/List/ListNumbering" +
           name(numbered ? element.source->list_numbering : std::string("Disc")) + ">>";
  } else if (element.role == Role::kFigure) {
    for (const FigureBox& figure : figures_) {
      if (figure.element != index || figure.on_many_pages) continue;
      out += fmt::format("/A<</O/Layout/Placement/Block/BBox[{:.2f} {:.2f} {:.2f} {:.2f}]>>",
                         figure.box.left, figure.box.bottom, figure.box.right, figure.box.top);
    }
  }
}

// Children and own content, merged in the order of painting; children keep their reading order.
void StructureTree::append_kids(std::string& out, const Element& element,
                                const std::vector<ObjectNumber>& pages, int64_t own_page) const {
  int32_t next = element.first_kid;
  const auto own_until = [&](uint32_t place) {
    for (; next >= 0; next = kids_[static_cast<size_t>(next)].next) {
      const Kid& kid = kids_[static_cast<size_t>(next)];
      if (kid.place >= place) return;
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
  for (int32_t child = element.first_child; child >= 0; child = at(child).next) {
    const Element& below = at(child);
    if (!below.kept) continue;
    if (below.first_place != kNever) own_until(below.first_place);
    append_reference(out, below.object);
    out += ' ';
  }
  own_until(kNever);
}

void StructureTree::append_entries(std::string& out, int32_t index,
                                   const std::vector<ObjectNumber>& pages) const {
  const Element& element = at(index);
  out += "/Type/StructElem/S/";
  out += standard_type(element.role, element.level);
  int64_t own_page = -1;
  for (int32_t kid = element.first_kid; kid >= 0; kid = kids_[static_cast<size_t>(kid)].next) {
    if (kids_[static_cast<size_t>(kid)].mark < 0) continue;
    own_page = kids_[static_cast<size_t>(kid)].page;
    out += "/Pg ";
    append_reference(out, pages[static_cast<size_t>(own_page)]);
    break;
  }
  const size_t before = out.size();
  out += "/K[";
  const size_t empty = out.size();
  append_kids(out, element, pages, own_page);
  if (out.size() == empty) {
    out.resize(before);
  } else {
    out += ']';
  }
  append_attributes(out, index);
  const layout::StructureElement* source = element.source;
  if (element.role == Role::kFigure) {
    const bool described = source != nullptr && !source->alternative_text.empty();
    out += "/Alt" + text_string(described ? source->alternative_text : "Рисунок");
  }
  if (source != nullptr && !source->actual_text.empty()) {
    out += "/ActualText" + text_string(source->actual_text);
  }
  if (element.role == Role::kNote) out += fmt::format("/ID(note{:06})", index);
}

std::string StructureTree::parent_tree(HaruDocument& file) const {
  std::vector<std::pair<int64_t, std::string>> pairs;
  for (size_t page = 0; page < marks_.size(); ++page) {
    std::string list = "[";
    for (const int32_t element : marks_[page]) {
      append_reference(list, at(element).object);
      list += ' ';
    }
    pairs.emplace_back(page, list + "]");
  }
  for (size_t i = 0; i < annotations_.size(); ++i) {
    pairs.emplace_back(marks_.size() + i, reference(at(annotations_[i]).object));
  }
  return number_tree(file, std::move(pairs));
}

std::string StructureTree::write(HaruDocument& file, const std::vector<ObjectNumber>& pages) {
  keep();
  const ObjectNumber root = file.reserve();
  for (const int32_t index : order_) {
    if (at(index).kept) at(index).object = file.reserve();
  }
  std::vector<std::pair<std::string, std::string>> notes;
  std::string text;
  for (const int32_t index : order_) {
    const Element& element = at(index);
    if (!element.kept) continue;
    text = "/P ";
    append_reference(text, element.parent < 0 ? root : at(element.parent).object);
    append_entries(text, index, pages);
    file.define(element.object, text);
    if (element.role == Role::kNote) {
      notes.emplace_back(fmt::format("note{:06}", index), reference(element.object));
    }
  }
  const ObjectNumber parents = file.add_dictionary(parent_tree(file));
  std::string entries =
      fmt::format("/Type/StructTreeRoot/K[{} 0 R]/ParentTree {} 0 R/ParentTreeNextKey {}",
                  at(0).object, parents, marks_.size() + annotations_.size());
  if (!notes.empty()) {
    entries +=
        fmt::format("/IDTree {} 0 R", file.add_dictionary(name_tree(file, std::move(notes))));
  }
  file.define(root, entries);
  return fmt::format("/MarkInfo<</Marked true>>/StructTreeRoot {} 0 R", root);
}

}  // namespace prikaz::pdf
