#include "wml/story_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace prikaz::wml {

std::vector<Block> StoryReader::read(xml::Node parent) {
  Blocks blocks;
  read_blocks(parent, blocks);
  finish_fields(blocks);
  end_with_paragraph(blocks);
  // Bookmarks behind the last block belong to its last paragraph.
  auto& last = std::get<Paragraph>(blocks.back().content);
  last.inlines.insert(last.inlines.end(), pending_.begin(), pending_.end());
  pending_.clear();
  return blocks;
}

Paragraph StoryReader::empty_paragraph() {
  Paragraph paragraph;
  paragraph.number = ++paragraph_number_;
  return paragraph;
}

void StoryReader::end_with_paragraph(Blocks& blocks) {
  if (blocks.empty() || !blocks.back().paragraph()) {
    blocks.emplace_back().content = empty_paragraph();
  }
}

void StoryReader::read_blocks(xml::Node parent, Blocks& out) {
  for (xml::Node node : parent.children()) read_block(node, out);
}

void StoryReader::read_block(xml::Node node, Blocks& out) {
  const Name name = name_of(node.name());
  if (const auto inner = unwrapped(node, name)) return read_blocks(*inner, out);
  switch (name) {
    case Name::kP:
      read_paragraph(node, out);
      break;
    case Name::kTbl:
      read_table(node, out);
      break;
    case Name::kMOMath:
    case Name::kMOMathPara: {
      Paragraph paragraph = empty_paragraph();
      paragraph_ = &paragraph;
      read_math(node);
      paragraph_ = nullptr;
      out.emplace_back().content = std::move(paragraph);
      break;
    }
    case Name::kAltChunk:
    case Name::kSubDoc:
    case Name::kContentPart:
      report().unsupported(node.name());
      break;
    case Name::kSectPr:  // read by the builder
    case Name::kTcPr:    // read by the table
      break;
    default:
      if (!read_mark(node, name) && !prints_nothing(name)) report().unknown(node);
      break;
  }
}

void StoryReader::read_paragraph(xml::Node node, Blocks& out) {
  Paragraph paragraph = empty_paragraph();
  paragraph.offset = static_cast<uint32_t>(node.offset());
  report().at_paragraph(paragraph.number);
  const auto entry = builder_.interner().paragraph(node.child("w:pPr"), source_);
  paragraph.properties = entry.properties;
  paragraph.mark = entry.mark;
  paragraph.inlines = std::move(pending_);
  pending_.clear();
  Paragraph* const outer = std::exchange(paragraph_, &paragraph);
  read_inlines(node);
  paragraph_ = outer;
  if (entry.mark_deleted && !entry.has_section) {
    // Without its mark the paragraph runs on into the next one.
    pending_ = std::move(paragraph.inlines);
    return;
  }
  if (entry.has_section && table_depth_ == 0)
    paragraph.section = builder_.add_section(entry.section, part_);
  out.emplace_back().content = std::move(paragraph);
}

void StoryReader::finish_fields(Blocks& blocks) {
  if (open_fields_.empty()) return;
  report().warn("docx.open-field", part_,
                {"поле начато, но не закончено", "a field is begun and never ended"});
  end_with_paragraph(blocks);
  paragraph_ = &std::get<Paragraph>(blocks.back().content);
  while (!open_fields_.empty()) end_field(0);
  paragraph_ = nullptr;
}

}  // namespace prikaz::wml
