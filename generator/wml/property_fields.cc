#include "wml/property_fields.h"

#include <algorithm>

namespace prikaz::wml {
namespace {

class Hash {
 public:
  size_t value() const { return value_; }

  template <class T>
  void add(const std::optional<T>& field) {
    mix(field.has_value());
    if (field) add(*field);
  }
  template <class T>
  requires(std::is_arithmetic_v<T> || std::is_enum_v<T>) void add(T field) {
    mix(static_cast<size_t>(field));
  }
  void add(Length length) { mix(static_cast<size_t>(length.emu())); }
  void add(const std::string& text) { mix(std::hash<std::string>()(text)); }
  void add(const Colour& colour) {
    mix(size_t{colour.automatic} << 24 | size_t{colour.red} << 16 | size_t{colour.green} << 8 |
        colour.blue);
  }
  void add(const Shading& shading) { add(shading.fill); }
  void add(const Border& border) {
    add(border.style);
    add(border.width);
    add(border.space);
    add(border.colour);
  }
  void add(const Borders& borders) { add_fields(borders, kBorderFields); }
  void add(const TabStop& stop) {
    add(stop.position);
    add(stop.alignment);
    add(stop.leader);
  }
  void add(const FrameProperties& frame) {
    add(frame.width);
    add(frame.height);
    add(frame.x);
    add(frame.y);
    add(frame.x_align);
    add(frame.y_align);
    add(frame.drop_cap_lines);
  }
  template <class Set, class... Members>
  void add_fields(const Set& set, const std::tuple<Members...>& members) {
    std::apply([&](auto... member) { (add(set.*member), ...); }, members);
  }

 private:
  void mix(size_t bits) {
    value_ = (value_ ^ bits) * 0x9E3779B97F4A7C15u;
    value_ ^= value_ >> 29;
  }
  size_t value_ = 0;
};

void replace_indent(std::optional<Length>& under, std::optional<int>& under_characters,
                    const std::optional<Length>& over, const std::optional<int>& over_characters) {
  if (over) {
    under = over;
    under_characters.reset();
  }
  if (over_characters) under_characters = over_characters;
}

}  // namespace

void overlay(Borders& under, const Borders& over) {
  overlay_fields(under, over, kBorderFields);
}

void overlay(std::optional<Borders>& under, const std::optional<Borders>& over) {
  if (!over) return;
  if (!under) under.emplace();
  overlay(*under, *over);
}

void overlay(std::optional<Margins>& under, const std::optional<Margins>& over) {
  if (!over) return;
  if (!under) under.emplace();
  overlay_fields(*under, *over, kMarginFields);
}

void overlay(RunProperties& under, const RunProperties& over) {
  if (over.style != kNone) under.style = over.style;
  overlay_fields(under, over, kRunFields);
}

void overlay(ParagraphProperties& under, const ParagraphProperties& over) {
  if (over.style != kNone) under.style = over.style;
  overlay_fields(under, over, kParagraphFields);
  overlay(under.borders, over.borders);
  replace_indent(under.indent_start, under.indent_start_chars, over.indent_start,
                 over.indent_start_chars);
  replace_indent(under.indent_end, under.indent_end_chars, over.indent_end, over.indent_end_chars);
  replace_indent(under.first_line, under.first_line_chars, over.first_line, over.first_line_chars);
  for (const TabStop& stop : over.tabs) {
    const auto same = std::ranges::find(under.tabs, stop.position, &TabStop::position);
    if (same == under.tabs.end())
      under.tabs.push_back(stop);
    else
      *same = stop;
  }
}

void overlay(TableProperties& under, const TableProperties& over) {
  if (over.style != kNone) under.style = over.style;
  overlay_fields(under, over, kTableFields);
  overlay(under.borders, over.borders);
  overlay(under.cell_margins, over.cell_margins);
  if (!over.caption.empty()) under.caption = over.caption;
  if (!over.description.empty()) under.description = over.description;
}

void overlay(RowProperties& under, const RowProperties& over) {
  overlay_fields(under, over, kRowFields);
  if (over.grid_before != 0) under.grid_before = over.grid_before;
  if (over.grid_after != 0) under.grid_after = over.grid_after;
  if (over.exceptions) under.exceptions = over.exceptions;
}

void overlay(CellProperties& under, const CellProperties& over) {
  overlay_fields(under, over, kCellFields);
  overlay(under.borders, over.borders);
  overlay(under.margins, over.margins);
  if (over.grid_span != 1) under.grid_span = over.grid_span;
  if (over.vertical_merge != VerticalMerge::kNone) under.vertical_merge = over.vertical_merge;
  under.horizontal_continue = under.horizontal_continue || over.horizontal_continue;
}

size_t hash_of(const RunProperties& properties) {
  Hash hash;
  hash.add(properties.style);
  hash.add_fields(properties, kRunFields);
  return hash.value();
}

size_t hash_of(const ParagraphProperties& properties) {
  Hash hash;
  hash.add(properties.style);
  hash.add_fields(properties, kParagraphFields);
  hash.add(properties.borders);
  hash.add(properties.indent_start);
  hash.add(properties.indent_end);
  hash.add(properties.first_line);
  hash.add(properties.indent_start_chars);
  hash.add(properties.indent_end_chars);
  hash.add(properties.first_line_chars);
  for (const TabStop& stop : properties.tabs) hash.add(stop);
  return hash.value();
}

}  // namespace prikaz::wml
