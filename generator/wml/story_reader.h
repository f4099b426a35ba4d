// Blocks and inlines of one part (ECMA-376 part 1, 17.2-17.4): the body, a header or footer, a
// note, the text of a shape. Content controls, custom XML, smart tags and revisions are taken in on
// the way. Inner step of the reader.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "wml/document_builder.h"
#include "wml/names.h"
#include "wml/transparent.h"

namespace prikaz::wml {

class StoryReader {
 public:
  // `source` is what the nodes' offsets count in, `part` the part's name; both outlive the reader.
  StoryReader(DocumentBuilder& builder, const std::string& part, std::string_view source,
              int first_paragraph = 0)
      : builder_(builder), part_(part), source_(source), paragraph_number_(first_paragraph) {}

  // The blocks inside `parent`. Never empty: a story without any has one empty paragraph.
  std::vector<Block> read(xml::Node parent);
  int paragraph_number() const { return paragraph_number_; }

 private:
  using Blocks = std::vector<Block>;

  // blocks (story_reader.cc)
  void read_blocks(xml::Node parent, Blocks& out);
  void read_block(xml::Node node, Blocks& out);
  void read_paragraph(xml::Node node, Blocks& out);
  void finish_fields(Blocks& blocks);
  void end_with_paragraph(Blocks& blocks);
  Paragraph empty_paragraph();

  // tables (table_reader.cc)
  void read_table(xml::Node node, Blocks& out);
  void read_rows(xml::Node parent, Table& table);
  void read_row(xml::Node node, Table& table);
  void read_cells(xml::Node parent, Row& row);
  void read_cell(xml::Node node, Row& row);
  void read_grid(xml::Node node, Table& table);

  // inlines (inline_reader.cc)
  void read_inlines(xml::Node parent);
  void read_inline(xml::Node node);
  void read_run(xml::Node node);
  void read_run_content(xml::Node parent, uint32_t properties);
  void read_run_child(xml::Node node, uint32_t properties);
  void read_text(xml::Node node, uint32_t properties);
  void add_text(std::string_view text, uint32_t properties);
  void read_break(xml::Node node, uint32_t properties);
  void read_symbol(xml::Node node, uint32_t properties);
  void read_note_reference(xml::Node node, NoteKind kind, uint32_t properties);
  void read_hyperlink(xml::Node node);
  // A bookmark's beginning or end, which may stand anywhere; false: it is none.
  bool read_mark(xml::Node node, Name name);
  void read_bookmark(xml::Node node);
  void read_bookmark_end(xml::Node node);
  void read_math(xml::Node node);
  void read_ruby(xml::Node node);
  void emit(Inline item);
  void emit(Inline::Kind kind, uint32_t properties, int32_t index = kNone,
            std::string_view text = {});

  // fields (field_reader.cc)
  struct OpenField {
    int32_t index = kNone;  // into Document::fields; kNone inside another field's instruction
    bool in_instruction = true;
    std::string instruction;
    int32_t link = kNone;         // of a HYPERLINK, into Document::hyperlinks
    std::optional<bool> checked;  // of a form's check box
  };
  void read_field_character(xml::Node node, uint32_t properties);
  void begin_field(uint32_t properties);
  void separate_field(uint32_t properties);
  void end_field(uint32_t properties);
  void begin_link(OpenField& field, uint32_t properties);
  void read_simple_field(xml::Node node);
  void add_instruction(std::string_view text);

  // drawings (story_drawings.cc)
  class Host;
  void read_drawing(xml::Node node, uint32_t properties);
  void read_vml(xml::Node node, uint32_t properties);
  void emit_drawings(std::vector<Drawing> drawings, uint32_t properties);

  Report& report() { return builder_.report(); }

  DocumentBuilder& builder_;
  const std::string& part_;
  std::string_view source_;
  int paragraph_number_ = 0;
  int table_depth_ = 0;
  Paragraph* paragraph_ = nullptr;  // the one that inlines go to
  std::vector<Inline> pending_;     // bookmarks between blocks and text of merged paragraphs
  std::vector<OpenField> open_fields_;
  int open_instructions_ = 0;
  std::unordered_map<std::string_view, std::string_view> bookmarks_;  // id → name
};

}  // namespace prikaz::wml
