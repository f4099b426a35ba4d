// The members of the sets of properties as data, so that laying one set over another and hashing
// are written once. Used by the reader and by style.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "wml/properties.h"

namespace prikaz::wml {

inline constexpr auto kBorderFields = std::tuple{&Borders::top,
                                                 &Borders::bottom,
                                                 &Borders::left,
                                                 &Borders::right,
                                                 &Borders::between,
                                                 &Borders::inside_horizontal,
                                                 &Borders::inside_vertical,
                                                 &Borders::diagonal_down,
                                                 &Borders::diagonal_up};

inline constexpr auto kMarginFields =
    std::tuple{&Margins::top, &Margins::bottom, &Margins::left, &Margins::right};

// All optional members of a run but `style`.
inline constexpr auto kRunFields = std::tuple{&RunProperties::ascii,
                                              &RunProperties::high_ansi,
                                              &RunProperties::complex,
                                              &RunProperties::east_asian,
                                              &RunProperties::bold,
                                              &RunProperties::italic,
                                              &RunProperties::caps,
                                              &RunProperties::small_caps,
                                              &RunProperties::strike,
                                              &RunProperties::double_strike,
                                              &RunProperties::hidden,
                                              &RunProperties::underline,
                                              &RunProperties::underline_colour,
                                              &RunProperties::colour,
                                              &RunProperties::highlight,
                                              &RunProperties::shading,
                                              &RunProperties::border,
                                              &RunProperties::size,
                                              &RunProperties::kerning_threshold,
                                              &RunProperties::spacing,
                                              &RunProperties::position,
                                              &RunProperties::scale,
                                              &RunProperties::script,
                                              &RunProperties::right_to_left,
                                              &RunProperties::language};

// The optional members of a paragraph that simply replace the inherited ones.
inline constexpr auto kParagraphFields = std::tuple{&ParagraphProperties::alignment,
                                                    &ParagraphProperties::space_before,
                                                    &ParagraphProperties::space_after,
                                                    &ParagraphProperties::auto_before,
                                                    &ParagraphProperties::auto_after,
                                                    &ParagraphProperties::contextual_spacing,
                                                    &ParagraphProperties::line_rule,
                                                    &ParagraphProperties::line,
                                                    &ParagraphProperties::keep_next,
                                                    &ParagraphProperties::keep_lines,
                                                    &ParagraphProperties::page_break_before,
                                                    &ParagraphProperties::widow_control,
                                                    &ParagraphProperties::suppress_hyphens,
                                                    &ParagraphProperties::mirror_indents,
                                                    &ParagraphProperties::snap_to_grid,
                                                    &ParagraphProperties::right_to_left,
                                                    &ParagraphProperties::shading,
                                                    &ParagraphProperties::numbering,
                                                    &ParagraphProperties::numbering_level,
                                                    &ParagraphProperties::outline_level,
                                                    &ParagraphProperties::frame};

inline constexpr auto kTableFields = std::tuple{
    &TableProperties::width,        &TableProperties::alignment,    &TableProperties::indent,
    &TableProperties::fixed_layout, &TableProperties::cell_spacing, &TableProperties::shading,
    &TableProperties::look,         &TableProperties::row_band,     &TableProperties::column_band,
    &TableProperties::position};

inline constexpr auto kRowFields = std::tuple{
    &RowProperties::height,       &RowProperties::height_rule,  &RowProperties::cant_split,
    &RowProperties::header,       &RowProperties::hidden,       &RowProperties::alignment,
    &RowProperties::cell_spacing, &RowProperties::width_before, &RowProperties::width_after};

inline constexpr auto kCellFields = std::tuple{
    &CellProperties::width,     &CellProperties::shading, &CellProperties::vertical_alignment,
    &CellProperties::direction, &CellProperties::no_wrap, &CellProperties::hide_mark};

// What `over` specifies replaces what `under` has.
template <class Set, class... Members>
void overlay_fields(Set& under, const Set& over, const std::tuple<Members...>& members) {
  std::apply(
      [&](auto... member) { ((over.*member ? void(under.*member = over.*member) : void()), ...); },
      members);
}

void overlay(Borders& under, const Borders& over);
void overlay(std::optional<Borders>& under, const std::optional<Borders>& over);
void overlay(std::optional<Margins>& under, const std::optional<Margins>& over);
void overlay(RunProperties& under, const RunProperties& over);
// An indent given as a length replaces an inherited one in characters; tabs are joined, a later
// stop replaces the one at its position (kClear stays: it removes what lies below).
void overlay(ParagraphProperties& under, const ParagraphProperties& over);
void overlay(TableProperties& under, const TableProperties& over);
void overlay(RowProperties& under, const RowProperties& over);
void overlay(CellProperties& under, const CellProperties& over);

size_t hash_of(const RunProperties& properties);
size_t hash_of(const ParagraphProperties& properties);

}  // namespace prikaz::wml
