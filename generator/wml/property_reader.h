// The elements of properties (ECMA-376 part 1, 17.3-17.6) into the typed sets of properties.h.
// Inner step of the reader.
#pragma once

#include "wml/names.h"
#include "wml/properties.h"
#include "wml/report.h"
#include "wml/styles.h"
#include "wml/theme.h"
#include "xml/document.h"

namespace prikaz::wml {

// What the values in properties refer to.
struct Scope {
  const StyleSheet& styles;
  const Theme& theme;
  FontNames& fonts;
  Report& report;
};

// The index of the style `id`; of another type than wanted, the linked style if that fits. Else
// kNone and a warning.
StyleIndex find_style(const Scope& scope, std::string_view id, Style::Type type);

void read_run_properties(xml::Node element, const Scope& scope, RunProperties& out);
// Without the w:rPr and w:sectPr inside, which belong to the mark and to the document.
void read_paragraph_properties(xml::Node element, const Scope& scope, ParagraphProperties& out);
void read_table_properties(xml::Node element, const Scope& scope, TableProperties& out);
void read_row_properties(xml::Node element, const Scope& scope, RowProperties& out);
void read_cell_properties(xml::Node element, const Scope& scope, CellProperties& out);
// Without references to headers and footers.
void read_section_properties(xml::Node element, const Scope& scope, SectionProperties& out);
void read_note_properties(xml::Node element, const Scope& scope, NoteProperties& out);

Border read_border(xml::Node element, Report& report);
void read_borders(xml::Node element, Report& report, Borders& out);
Shading read_shading(xml::Node element, Report& report);
std::optional<Alignment> read_alignment(xml::Node element, Report& report);
std::optional<NumberFormat> read_number_format(xml::Node element, std::string_view attribute,
                                               Report& report);

// Most cells and columns that a row may span, beyond which a span is cut with a warning.
inline constexpr int kMostColumns = 1024;

}  // namespace prikaz::wml
