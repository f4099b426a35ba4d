#include "wml/story_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace prikaz::wml {
namespace {

// Prefixes of namespaces whose elements are read, or may be left out without loss.
constexpr std::string_view kUnderstood[] = {"w",   "wp",   "wps",   "wpg",    "w14",    "w15",
                                            "w16", "wp14", "w16se", "w16cid", "w16cex", "a14",
                                            "pic", "v",    "o",     "w10"};

bool understands_all(std::string_view prefixes) {
  while (!prefixes.empty()) {
    const size_t space = prefixes.find(' ');
    const std::string_view prefix = prefixes.substr(0, space);
    if (!prefix.empty() && std::ranges::find(kUnderstood, prefix) == std::end(kUnderstood))
      return false;
    if (space == std::string_view::npos) break;
    prefixes.remove_prefix(space + 1);
  }
  return true;
}

}  // namespace

xml::Node understood_choice(xml::Node alternate) {
  for (xml::Node choice : alternate.children("mc:Choice"))
    if (understands_all(choice.attribute("Requires", ""))) return choice;
  return alternate.child("mc:Fallback");
}

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
  if (blocks.empty() || !blocks.back().paragraph()) blocks.push_back({empty_paragraph()});
}

void StoryReader::read_blocks(xml::Node parent, Blocks& out) {
  for (xml::Node node : parent.children()) read_block(node, out);
}

void StoryReader::read_block(xml::Node node, Blocks& out) {
  switch (name_of(node.name())) {
    case Name::kP:
      read_paragraph(node, out);
      break;
    case Name::kTbl:
      read_table(node, out);
      break;
    case Name::kSdt:
      read_blocks(node.child("w:sdtContent"), out);
      break;
    case Name::kCustomXml:
    case Name::kSmartTag:
    case Name::kIns:
    case Name::kMoveTo:
      read_blocks(node, out);
      break;
    case Name::kMcAlternateContent:
      read_blocks(understood_choice(node), out);
      break;
    case Name::kBookmarkStart:
      read_bookmark(node);
      break;
    case Name::kBookmarkEnd:
      read_bookmark_end(node);
      break;
    case Name::kMOMath:
    case Name::kMOMathPara: {
      Paragraph paragraph = empty_paragraph();
      paragraph_ = &paragraph;
      read_math(node);
      paragraph_ = nullptr;
      out.push_back({std::move(paragraph)});
      break;
    }
    case Name::kAltChunk:
    case Name::kSubDoc:
    case Name::kContentPart:
      report().unsupported(node.name());
      break;
    // Sections are read by the builder, properties of cells by the table; comments, proofing and
    // permissions print nothing; what was deleted or moved away is not there.
    case Name::kSectPr:
    case Name::kTcPr:
    case Name::kCustomXmlPr:
    case Name::kSmartTagPr:
    case Name::kDel:
    case Name::kMoveFrom:
    case Name::kProofErr:
    case Name::kPermStart:
    case Name::kPermEnd:
    case Name::kCommentRangeStart:
    case Name::kCommentRangeEnd:
    case Name::kMoveFromRangeStart:
    case Name::kMoveFromRangeEnd:
    case Name::kMoveToRangeStart:
    case Name::kMoveToRangeEnd:
    case Name::kCustomXmlInsRangeStart:
    case Name::kCustomXmlInsRangeEnd:
    case Name::kCustomXmlDelRangeStart:
    case Name::kCustomXmlDelRangeEnd:
    case Name::kCustomXmlMoveFromRangeStart:
    case Name::kCustomXmlMoveFromRangeEnd:
    case Name::kCustomXmlMoveToRangeStart:
    case Name::kCustomXmlMoveToRangeEnd:
      break;
    default:
      report().unknown(node);
      break;
  }
}

void StoryReader::read_paragraph(xml::Node node, Blocks& out) {
  Paragraph paragraph = empty_paragraph();
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
  out.push_back({std::move(paragraph)});
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
