// Fields over several runs and paragraphs (ECMA-376 part 1, 17.16.18, 17.16.19).
#include "wml/field_instruction.h"
#include "wml/story_reader.h"
#include "wml/values.h"

namespace prikaz::wml {

using Kind = Inline::Kind;

void StoryReader::read_field_character(xml::Node node, uint32_t properties) {
  const std::string_view type = node.attribute("w:fldCharType", "");
  if (type == "separate") {
    separate_field(properties);
  } else if (type == "end") {
    end_field(properties);
  } else if (type == "begin") {
    begin_field(properties);
    // 17.16.7: a check box has no result; its state stands here.
    if (const xml::Node box = node.child("w:ffData").child("w:checkBox")) {
      const xml::Node state =
          box.child("w:checked") ? box.child("w:checked") : box.child("w:default");
      open_fields_.back().checked = state && Attributes(state, report()).on_off();
    }
  } else {
    report().bad_value(node, "w:fldCharType", type);
  }
}

void StoryReader::begin_field(uint32_t properties) {
  OpenField field;
  if (open_instructions_ == 0) {
    auto& fields = builder_.document().fields;
    field.index = static_cast<int32_t>(fields.size());
    fields.emplace_back();
    emit(Kind::kFieldBegin, properties, field.index);
  }
  open_fields_.push_back(std::move(field));
  ++open_instructions_;
}

void StoryReader::add_instruction(std::string_view text) {
  for (auto field = open_fields_.rbegin(); field != open_fields_.rend(); ++field) {
    if (!field->in_instruction) continue;
    field->instruction += text;
    return;
  }
}

void StoryReader::separate_field(uint32_t properties) {
  if (open_fields_.empty() || !open_fields_.back().in_instruction) return;
  OpenField& field = open_fields_.back();
  field.in_instruction = false;
  --open_instructions_;
  if (field.index == kNone) return;
  builder_.document().fields[static_cast<size_t>(field.index)] =
      parse_field(std::move(field.instruction));
  begin_link(field, properties);
  emit(Kind::kFieldSeparate, properties, field.index);
}

// A HYPERLINK is a link like those of w:hyperlink, around the result.
void StoryReader::begin_link(OpenField& field, uint32_t properties) {
  const Field& parsed = builder_.document().fields[static_cast<size_t>(field.index)];
  if (parsed.kind != Field::Kind::kHyperlink) return;
  Hyperlink link = parse_hyperlink(parsed);
  if (link.address.empty() && link.anchor.empty()) return;
  auto& links = builder_.document().hyperlinks;
  field.link = static_cast<int32_t>(links.size());
  links.push_back(std::move(link));
  emit(Kind::kHyperlinkBegin, properties, field.link);
}

void StoryReader::end_field(uint32_t properties) {
  if (open_fields_.empty()) {
    report().warn("docx.stray-field-end", part_,
                  {"конец поля без начала", "the end of a field that was not begun"});
    return;
  }
  if (open_fields_.back().in_instruction) separate_field(properties);
  const OpenField field = std::move(open_fields_.back());
  open_fields_.pop_back();
  if (field.index == kNone) return;
  if (field.checked) emit(Kind::kText, properties, kNone, *field.checked ? "☒" : "☐");
  if (field.link != kNone) emit(Kind::kHyperlinkEnd, properties, field.link);
  emit(Kind::kFieldEnd, properties, field.index);
}

// 17.16.19. It looks as the first run of its result.
void StoryReader::read_simple_field(xml::Node node) {
  const uint32_t properties = builder_.interner().run(node.child("w:r").child("w:rPr"), source_);
  begin_field(properties);
  add_instruction(node.attribute("w:instr", ""));
  separate_field(properties);
  read_inlines(node);
  end_field(properties);
}

}  // namespace prikaz::wml
