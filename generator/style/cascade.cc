#include "style/cascade.h"

#include <deque>
#include <unordered_map>

#include "style/computed.h"
#include "style/style_chains.h"
#include "style/table_styles.h"
#include "wml/property_fields.h"

namespace prikaz::style {
namespace {

using wml::RunProperties;
using wml::StyleIndex;

// 17.7.3: the properties that styles switch over rather than set.
constexpr auto kToggles =
    std::tuple{&RunProperties::bold,       &RunProperties::italic, &RunProperties::caps,
               &RunProperties::small_caps, &RunProperties::strike, &RunProperties::hidden};

// Where table cells come to lie beside their text unless anything says otherwise.
constexpr Length kCellMargin = Length::twips(108);

// What a computed value depends on. Runs and paragraphs leave out what does not concern them.
struct Key {
  uint32_t properties = 0;
  StyleIndex style = wml::kNone;
  uint32_t context = 0;
  NumberingReference numbering;
  bool operator==(const Key&) const = default;
};
struct KeyHash {
  size_t operator()(const Key& key) const {
    constexpr uint64_t kPrime = 0x9E3779B97F4A7C15u;
    uint64_t mixed = (uint64_t{key.properties} << 32 | static_cast<uint32_t>(key.style)) * kPrime;
    mixed ^= mixed >> 32;
    mixed = (mixed ^ (uint64_t{key.context} << 32 | static_cast<uint32_t>(key.numbering.instance)) ^
             static_cast<uint64_t>(key.numbering.level) << 28) *
            kPrime;
    return mixed ^ (mixed >> 32);
  }
};
// Values stay where they are: callers keep references.
template <class Value>
using Memo = std::unordered_map<Key, Value, KeyHash>;

}  // namespace

struct Cascade::Rep {
  explicit Rep(const wml::Document& source) : document(source), chains(source) {}

  const wml::Document& document;
  StyleChains chains;
  std::unordered_map<StyleIndex, FlatTableStyle> table_styles;
  std::unordered_map<const wml::Table*, TableFacts> tables;
  const wml::Table* last_table = nullptr;
  const TableFacts* last_facts = nullptr;

  // The parts of a table style that a text stands under; number 0 is "none".
  struct TextContext {
    const FlatTableStyle* style = nullptr;
    PartMask parts = 0;
  };
  std::deque<TextContext> contexts{TextContext{}};
  std::unordered_map<uint64_t, uint32_t> context_numbers;

  Memo<Paragraph> paragraphs;
  Memo<Run> runs, number_runs;

  const wml::StyleSheet& sheet() const {
    static const wml::StyleSheet empty;
    return document.styles ? *document.styles : empty;
  }
  const wml::Numbering& numbering() const {
    static const wml::Numbering empty;
    return document.numbering ? *document.numbering : empty;
  }

  const TableFacts& facts(const wml::Table& table);
  uint32_t context_number(const TableContext* context);
  StyleIndex style_of(const wml::Paragraph& paragraph) const;
  void overlay_text_parts(const TextContext& context, wml::ParagraphProperties& out) const;
  RunProperties merge_run(StyleIndex style, uint32_t context, const RunProperties& direct);
  wml::ParagraphProperties merge_paragraph(const wml::ParagraphProperties& direct, StyleIndex style,
                                           uint32_t context);
  void take_cell_borders(const TableFacts& facts, const TableContext& context, const wml::Row& row,
                         const wml::Cell& cell, wml::Borders& out);
};

const TableFacts& Cascade::Rep::facts(const wml::Table& table) {
  if (&table == last_table) return *last_facts;
  auto [entry, is_new] = tables.try_emplace(&table);
  TableFacts& facts = entry->second;
  if (is_new) {
    facts.style_index =
        table.properties.style != wml::kNone ? table.properties.style : sheet().normal_table;
    const auto [flat, unseen] = table_styles.try_emplace(facts.style_index);
    if (unseen) flat->second = flatten_table_style(sheet(), facts.style_index);
    facts.style = &flat->second;
    facts.properties = facts.style->parts[0].table;
    overlay(facts.properties, table.properties);
    facts.look = facts.properties.look.value_or(wml::TableLook{});
    facts.row_band = facts.properties.row_band.value_or(1);
    facts.column_band = facts.properties.column_band.value_or(1);
  }
  last_table = &table;
  last_facts = &facts;
  return facts;
}

uint32_t Cascade::Rep::context_number(const TableContext* context) {
  if (!context || !context->table) return 0;
  const TableFacts& table = facts(*context->table);
  if (table.style->text == 0) return 0;
  const PartMask parts = parts_at(table, *context) & table.style->text;
  if (parts == 0) return 0;
  const auto [entry, is_new] =
      context_numbers.try_emplace(uint64_t{parts} << 32 | static_cast<uint32_t>(table.style_index),
                                  static_cast<uint32_t>(contexts.size()));
  if (is_new) contexts.push_back({table.style, parts});
  return entry->second;
}

StyleIndex Cascade::Rep::style_of(const wml::Paragraph& paragraph) const {
  const StyleIndex own = document.paragraph_properties[paragraph.properties].style;
  return own != wml::kNone ? own : sheet().normal_paragraph;
}

void Cascade::Rep::overlay_text_parts(const TextContext& context,
                                      wml::ParagraphProperties& out) const {
  for (size_t part = 0; context.parts >> part; ++part)
    if (context.parts >> part & 1) overlay(out, context.style->parts[part].paragraph);
}

wml::ParagraphProperties Cascade::Rep::merge_paragraph(const wml::ParagraphProperties& direct,
                                                       StyleIndex style, uint32_t context) {
  wml::ParagraphProperties out = sheet().default_paragraph;
  overlay_text_parts(contexts[context], out);
  const FlatStyle& flat = chains.flat(style);
  if (!direct.numbering && !direct.numbering_level) {
    overlay(out, flat.paragraph);
    overlay(out, direct);
    return out;
  }
  overlay(out, direct.numbering ? flat.without_numbering : flat.paragraph);
  if (direct.numbering) out.numbering = direct.numbering;
  if (direct.numbering_level) out.numbering_level = direct.numbering_level;
  // A list that the paragraph itself names goes before the indents of its style.
  if (const auto* level =
          find_level(numbering(), {out.numbering.value_or(0), out.numbering_level.value_or(0)}))
    overlay(out, level->paragraph);
  overlay(out, direct);
  return out;
}

RunProperties Cascade::Rep::merge_run(StyleIndex style, uint32_t context,
                                      const RunProperties& direct) {
  const RunProperties& defaults = sheet().default_run;
  RunProperties table;
  const TextContext& text = contexts[context];
  for (size_t part = 0; text.parts >> part; ++part)
    if (text.parts >> part & 1) overlay(table, text.style->parts[part].run);
  const RunProperties& paragraph = chains.flat(style).run;
  const RunProperties& character = chains.flat(direct.style).run;

  RunProperties out = defaults;
  overlay(out, table);
  overlay(out, paragraph);
  overlay(out, character);
  overlay(out, direct);
  std::apply(
      [&](auto... toggle) {
        ((out.*toggle = (direct.*toggle) ? *(direct.*toggle)
                                         : (defaults.*toggle).value_or(false) ||
                                               ((table.*toggle).value_or(false) !=
                                                ((paragraph.*toggle).value_or(false) !=
                                                 (character.*toggle).value_or(false)))),
         ...);
      },
      kToggles);
  return out;
}

Cascade::Cascade(const wml::Document& document) : rep_(std::make_unique<Rep>(document)) {}
Cascade::~Cascade() = default;

const Paragraph& Cascade::paragraph(const wml::Paragraph& paragraph, const TableContext* context) {
  const uint32_t number = rep_->context_number(context);
  const auto [entry, is_new] =
      rep_->paragraphs.try_emplace(Key{paragraph.properties, wml::kNone, number, {}});
  if (!is_new) return entry->second;
  const StyleIndex style = rep_->style_of(paragraph);
  const auto& direct = rep_->document.paragraph_properties[paragraph.properties];
  const auto merged = rep_->merge_paragraph(direct, style, number);
  const Length character = rep_->merge_run(style, number, {}).size.value_or(Run{}.size);
  Paragraph computed = compute_paragraph(merged, style, character);
  const NumberingReference reference{merged.numbering.value_or(0),
                                     merged.numbering_level.value_or(0)};
  if (find_level(rep_->numbering(), reference)) computed.numbering = reference;
  return entry->second = std::move(computed);
}

const Run& Cascade::run(const wml::Paragraph& paragraph, uint32_t properties,
                        const TableContext* context) {
  const uint32_t number = rep_->context_number(context);
  const StyleIndex style = rep_->style_of(paragraph);
  const auto [entry, is_new] = rep_->runs.try_emplace(Key{properties, style, number, {}});
  if (is_new)
    entry->second =
        compute_run(rep_->merge_run(style, number, rep_->document.run_properties[properties]));
  return entry->second;
}

const Run& Cascade::number_run(const wml::Paragraph& paragraph, const TableContext* context) {
  const Paragraph& computed = this->paragraph(paragraph, context);
  const auto* level = this->level(computed.numbering);
  if (!level) return run(paragraph, paragraph.mark, context);
  const uint32_t number = rep_->context_number(context);
  const auto [entry, is_new] = rep_->number_runs.try_emplace(
      Key{paragraph.mark, computed.style, number, computed.numbering});
  if (!is_new) return entry->second;
  RunProperties merged =
      rep_->merge_run(computed.style, number, rep_->document.run_properties[paragraph.mark]);
  if (level->run.style != wml::kNone) overlay(merged, rep_->chains.flat(level->run.style).run);
  overlay(merged, level->run);
  return entry->second = compute_run(merged);
}

const wml::NumberingLevel* Cascade::level(const NumberingReference& reference) const {
  return find_level(rep_->numbering(), reference);
}

Table Cascade::table(const wml::Table& table) {
  const TableFacts& facts = rep_->facts(table);
  return {facts.properties, facts.look};
}

void Cascade::Rep::take_cell_borders(const TableFacts& facts, const TableContext& context,
                                     const wml::Row& row, const wml::Cell& cell,
                                     wml::Borders& out) {
  const PartMask parts = parts_at(facts, context);
  const int span = cell.properties.grid_span;
  // Cells that stand apart have the inner borders on every side; the outer ones frame the table.
  const bool apart = facts.properties.cell_spacing.value_or(Length()) > Length();
  for (size_t i = 0; parts >> i; ++i) {
    if (!(parts >> i & 1)) continue;
    const wml::TableStylePart& part = facts.style->parts[i];
    if (!part.table.borders && !part.cell.borders) continue;
    const Edges edges = region_edges(static_cast<wml::TablePart>(i), facts, context, span);
    if (part.table.borders) apply_region_borders(*part.table.borders, apart ? Edges{} : edges, out);
    if (part.cell.borders) apply_region_borders(*part.cell.borders, edges, out);
  }
  const Edges edges =
      apart ? Edges{} : region_edges(wml::TablePart::kWholeTable, facts, context, span);
  if (context.table->properties.borders)
    apply_region_borders(*context.table->properties.borders, edges, out);
  if (row.properties.exceptions && row.properties.exceptions->borders)
    apply_region_borders(*row.properties.exceptions->borders, edges, out);
  if (cell.properties.borders) {
    wml::Borders own = *cell.properties.borders;
    own.inside_horizontal = own.inside_vertical = std::nullopt;
    overlay(out, own);
  }
}

Cell Cascade::cell(const TableContext& context, const wml::Row& row, const wml::Cell& cell) {
  const TableFacts& facts = rep_->facts(*context.table);
  Cell out;
  rep_->take_cell_borders(facts, context, row, cell, out.borders);
  wml::CellProperties merged;
  std::optional<wml::Margins> margins = facts.properties.cell_margins;
  const PartMask parts = parts_at(facts, context);
  for (size_t i = 0; parts >> i; ++i) {
    if (!(parts >> i & 1)) continue;
    const wml::TableStylePart& part = facts.style->parts[i];
    if (part.table.shading) merged.shading = part.table.shading;
    overlay(merged, part.cell);
  }
  const auto& exceptions = row.properties.exceptions;
  if (context.table->properties.shading) merged.shading = context.table->properties.shading;
  if (exceptions && exceptions->shading) merged.shading = exceptions->shading;
  overlay(merged, cell.properties);
  if (exceptions) overlay(margins, exceptions->cell_margins);
  overlay(margins, merged.margins);
  const wml::Margins all = margins.value_or(wml::Margins{});
  out.margin_top = all.top.value_or(Length());
  out.margin_bottom = all.bottom.value_or(Length());
  out.margin_left = all.left.value_or(kCellMargin);
  out.margin_right = all.right.value_or(kCellMargin);
  if (merged.shading) out.shading = merged.shading->fill;
  out.vertical_alignment = merged.vertical_alignment.value_or(out.vertical_alignment);
  out.direction = merged.direction.value_or(out.direction);
  out.no_wrap = merged.no_wrap.value_or(false);
  return out;
}

}  // namespace prikaz::style
