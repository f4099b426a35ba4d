#include "style/computed.h"

#include <algorithm>

namespace prikaz::style {
namespace {

// 17.3.1.12: a count of characters other than 0 goes before a length.
Length indent(const std::optional<Length>& length, const std::optional<int>& characters,
              Length character) {
  if (characters && *characters != 0) return character * *characters / 100;
  return length.value_or(Length());
}

std::vector<wml::TabStop> sorted_stops(std::vector<wml::TabStop> stops) {
  std::erase_if(
      stops, [](const wml::TabStop& stop) { return stop.alignment == wml::TabAlignment::kClear; });
  std::ranges::stable_sort(stops, {}, &wml::TabStop::position);
  return stops;
}

std::optional<wml::Colour> fill_of(const std::optional<wml::Shading>& shading) {
  return shading ? shading->fill : std::nullopt;
}

}  // namespace

Paragraph compute_paragraph(const wml::ParagraphProperties& merged, wml::StyleIndex style,
                            Length character) {
  Paragraph out;
  out.style = style;
  out.alignment = merged.alignment.value_or(out.alignment);
  out.indent_start = indent(merged.indent_start, merged.indent_start_chars, character);
  out.indent_end = indent(merged.indent_end, merged.indent_end_chars, character);
  out.first_line = indent(merged.first_line, merged.first_line_chars, character);
  out.space_before = merged.space_before.value_or(Length());
  out.space_after = merged.space_after.value_or(Length());
  out.auto_before = merged.auto_before.value_or(false);
  out.auto_after = merged.auto_after.value_or(false);
  out.contextual_spacing = merged.contextual_spacing.value_or(false);
  out.line_rule = merged.line_rule.value_or(out.line_rule);
  out.line = merged.line.value_or(out.line);
  out.keep_next = merged.keep_next.value_or(false);
  out.keep_lines = merged.keep_lines.value_or(false);
  out.page_break_before = merged.page_break_before.value_or(false);
  out.widow_control = merged.widow_control.value_or(true);
  out.suppress_hyphens = merged.suppress_hyphens.value_or(false);
  out.mirror_indents = merged.mirror_indents.value_or(false);
  out.right_to_left = merged.right_to_left.value_or(false);
  out.snap_to_grid = merged.snap_to_grid.value_or(true);
  out.borders = merged.borders.value_or(wml::Borders{});
  out.shading = fill_of(merged.shading);
  out.tabs = sorted_stops(merged.tabs);
  out.outline_level = merged.outline_level.value_or(9);
  out.frame = merged.frame;
  return out;
}

Run compute_run(const wml::RunProperties& merged) {
  Run out;
  out.font = merged.high_ansi.value_or(merged.ascii.value_or(wml::kNone));
  out.ascii_font = merged.ascii.value_or(out.font);
  out.complex_font = merged.complex.value_or(wml::kNone);
  out.bold = merged.bold.value_or(false);
  out.italic = merged.italic.value_or(false);
  out.caps = merged.caps.value_or(false);
  out.small_caps = merged.small_caps.value_or(false) && !out.caps;
  out.strike = merged.strike.value_or(false);
  out.double_strike = merged.double_strike.value_or(false);
  out.hidden = merged.hidden.value_or(false);
  out.underline = merged.underline.value_or(out.underline);
  out.underline_colour = merged.underline_colour.value_or(wml::Colour{});
  out.colour = merged.colour.value_or(wml::Colour{});
  if (merged.highlight && !merged.highlight->automatic) out.highlight = merged.highlight;
  out.shading = fill_of(merged.shading);
  if (merged.border && merged.border->style != wml::BorderStyle::kNone) out.border = merged.border;
  out.size = merged.size.value_or(out.size);
  const Length threshold = merged.kerning_threshold.value_or(Length());
  out.kerning = threshold > Length() && out.size >= threshold;
  out.spacing = merged.spacing.value_or(Length());
  out.position = merged.position.value_or(Length());
  out.scale = merged.scale.value_or(100);
  out.script = merged.script.value_or(out.script);
  out.language = merged.language.value_or("");
  return out;
}

}  // namespace prikaz::style
