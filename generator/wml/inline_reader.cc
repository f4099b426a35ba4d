// The content of paragraphs and runs (ECMA-376 part 1, 17.3).
#include <charconv>

#include "base/utf8.h"
#include "wml/story_reader.h"
#include "wml/symbols.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

using Kind = Inline::Kind;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

void StoryReader::emit(Inline item) {
  if (open_instructions_ > 0) {
    // What another field inside an instruction shows is a part of the instruction.
    if (item.kind == Kind::kText) add_instruction(item.text);
    return;
  }
  if (paragraph_)
    paragraph_->inlines.push_back(item);
  else
    pending_.push_back(item);
}

void StoryReader::emit(Kind kind, uint32_t properties, int32_t index, std::string_view text) {
  Inline item;
  item.kind = kind;
  item.properties = properties;
  item.index = index;
  item.text = text;
  emit(item);
}

void StoryReader::read_inlines(xml::Node parent) {
  for (xml::Node node : parent.children()) read_inline(node);
}

void StoryReader::read_inline(xml::Node node) {
  const Name name = name_of(node.name());
  if (const auto inner = unwrapped(node, name)) return read_inlines(*inner);
  switch (name) {
    case Name::kR:
      read_run(node);
      break;
    case Name::kHyperlink:
      read_hyperlink(node);
      break;
    case Name::kFldSimple:
      read_simple_field(node);
      break;
    case Name::kDir:
    case Name::kBdo:
      read_inlines(node);
      break;
    case Name::kMOMath:
    case Name::kMOMathPara:
      read_math(node);
      break;
    case Name::kSubDoc:
    case Name::kContentPart:
      report().unsupported(node.name());
      break;
    case Name::kPPr:  // read with the paragraph
      break;
    default:
      if (!read_mark(node, name) && !prints_nothing(name)) report().unknown(node);
      break;
  }
}

void StoryReader::read_run(xml::Node node) {
  const uint32_t properties = builder_.interner().run(node.child("w:rPr"), source_);
  read_run_content(node, properties);
}

void StoryReader::read_run_content(xml::Node parent, uint32_t properties) {
  for (xml::Node child : parent.children()) read_run_child(child, properties);
}

void StoryReader::read_run_child(xml::Node node, uint32_t properties) {
  switch (name_of(node.name())) {
    case Name::kT:
      read_text(node, properties);
      break;
    case Name::kTab:
      emit(Kind::kTab, properties);
      break;
    case Name::kBr:
      read_break(node, properties);
      break;
    case Name::kCr:
      emit(Kind::kLineBreak, properties);
      break;
    case Name::kNoBreakHyphen:
      emit(Kind::kNoBreakHyphen, properties);
      break;
    case Name::kSoftHyphen:
      emit(Kind::kSoftHyphen, properties);
      break;
    case Name::kSym:
      read_symbol(node, properties);
      break;
    case Name::kPtab: {
      const std::string_view alignment = node.attribute("w:alignment", "left");
      emit(Kind::kPositionTab, properties,
           alignment == "right"    ? 2
           : alignment == "center" ? 1
                                   : 0);
      break;
    }
    case Name::kFldChar:
      read_field_character(node, properties);
      break;
    case Name::kInstrText:
      add_instruction(node.text());
      break;
    case Name::kDrawing:
      read_drawing(node, properties);
      break;
    case Name::kPict:
    case Name::kObject:
      read_vml(node, properties);
      break;
    case Name::kMcAlternateContent:
      read_run_content(understood_choice(node), properties);
      break;
    case Name::kFootnoteReference:
      read_note_reference(node, NoteKind::kFootnote, properties);
      break;
    case Name::kEndnoteReference:
      read_note_reference(node, NoteKind::kEndnote, properties);
      break;
    case Name::kFootnoteRef:
    case Name::kEndnoteRef:
      emit(Kind::kNoteMark, properties);
      break;
    case Name::kSeparator:
      emit(Kind::kNoteSeparator, properties);
      break;
    case Name::kContinuationSeparator:
      emit(Kind::kNoteContinuationSeparator, properties);
      break;
    case Name::kPgNum:  // 17.3.3.22: the number of the page, from times before fields
      begin_field(properties);
      add_instruction("PAGE");
      separate_field(properties);
      end_field(properties);
      break;
    case Name::kRuby:
      read_ruby(node);
      break;
    case Name::kDayLong:
    case Name::kDayShort:
    case Name::kMonthLong:
    case Name::kMonthShort:
    case Name::kYearLong:
    case Name::kYearShort:
      report().unsupported(node.name());
      break;
    case Name::kRPr:
    case Name::kLastRenderedPageBreak:
    case Name::kCommentReference:
    case Name::kAnnotationRef:
    case Name::kDelText:
    case Name::kDelInstrText:
    case Name::kProofErr:
      break;
    default:
      report().unknown(node);
      break;
  }
}

// 17.3.3.31: white space at the ends counts only with xml:space="preserve".
void StoryReader::read_text(xml::Node node, uint32_t properties) {
  const bool preserve = node.attribute("xml:space", "") == "preserve";
  for (xml::Node piece = node.first_node(); piece; piece = piece.next_node()) {
    if (!piece.is_text()) continue;
    add_text(preserve ? piece.text() : trimmed(piece.text()), properties);
  }
}

// A tab typed into the text is one, a line's end in it counts as a space.
void StoryReader::add_text(std::string_view text, uint32_t properties) {
  size_t from = 0;
  for (size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) >= 0x20) continue;
    if (at > from) emit(Kind::kText, properties, kNone, text.substr(from, at - from));
    if (text[at] == '\t') {
      emit(Kind::kTab, properties);
    } else {
      emit(Kind::kText, properties, kNone, " ");
    }
    from = at + 1;
  }
  if (from < text.size()) emit(Kind::kText, properties, kNone, text.substr(from));
}

void StoryReader::read_break(xml::Node node, uint32_t properties) {
  const std::string_view type = node.attribute("w:type", "textWrapping");
  if (type == "page")
    emit(Kind::kPageBreak, properties);
  else if (type == "column")
    emit(Kind::kColumnBreak, properties);
  else
    emit(Kind::kLineBreak, properties);
}

// 17.3.3.30
void StoryReader::read_symbol(xml::Node node, uint32_t properties) {
  const std::string_view font = node.attribute("w:font", "");
  const std::string_view hex = node.attribute("w:char", "");
  uint32_t code = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
  if (error != std::errc() || end != hex.data() + hex.size() || code == 0 || code > 0x10FFFF ||
      (code >= 0xD800 && code < 0xE000)) {
    report().bad_value(node, "w:char", hex);
    return;
  }
  const auto mapped = symbol_to_unicode(font, code);
  std::string text;
  utf8::append(text, mapped.value_or(code));
  const int32_t index = mapped || font.empty() ? kNone : builder_.scope().fonts.intern(font);
  emit(Kind::kSymbol, properties, index, builder_.keep(std::move(text)));
}

void StoryReader::read_note_reference(xml::Node node, NoteKind kind, uint32_t properties) {
  const auto id = Attributes(node, report()).integer("w:id");
  const auto note = id ? builder_.note(kind, *id) : std::nullopt;
  if (!note) {
    report().warn("docx.missing-note", std::string(node.attribute("w:id", "")),
                  {"сноски, на которую указывает ссылка, нет",
                   "the note that a reference names is not there"});
    return;
  }
  // With a custom mark the characters that follow in the run are the mark (17.11.2).
  std::string_view mark;
  if (Attributes(node, report()).flag("w:customMarkFollows").value_or(false)) mark = "*";
  if (!mark.empty())
    for (xml::Node text = node.next_sibling(); text; text = text.next_sibling())
      if (text.is("w:t")) mark = text.text();
  emit(kind == NoteKind::kFootnote ? Kind::kFootnote : Kind::kEndnote, properties, *note, mark);
}

// 17.16.22
void StoryReader::read_hyperlink(xml::Node node) {
  Hyperlink link;
  if (const auto id = node.attribute("r:id"); id && !id->empty()) {
    const opc::Relationship* relationship = builder_.package().relationship(part_, *id);
    if (relationship && relationship->mode == opc::TargetMode::kExternal)
      link.address = relationship->target;
    else if (!relationship)
      report().warn(
          "docx.missing-relationship", *id,
          {"нет связи " + std::string(*id), "there is no relationship " + std::string(*id)});
  }
  link.anchor = node.attribute("w:anchor", "");
  link.tooltip = node.attribute("w:tooltip", "");
  if (link.address.empty() && link.anchor.empty()) {
    read_inlines(node);
    return;
  }
  auto& links = builder_.document().hyperlinks;
  const auto index = static_cast<int32_t>(links.size());
  links.push_back(std::move(link));
  emit(Kind::kHyperlinkBegin, 0, index);
  read_inlines(node);
  emit(Kind::kHyperlinkEnd, 0, index);
}

// 17.13.6. Between blocks a bookmark waits for the next paragraph.
bool StoryReader::read_mark(xml::Node node, Name name) {
  if (name != Name::kBookmarkStart && name != Name::kBookmarkEnd) return false;
  name == Name::kBookmarkStart ? read_bookmark(node) : read_bookmark_end(node);
  return true;
}

void StoryReader::read_bookmark(xml::Node node) {
  const std::string_view name = node.attribute("w:name", "");
  if (name.empty() || name == "_GoBack") return;  // the place Word was closed at
  bookmarks_[node.attribute("w:id", "")] = name;
  emit(Kind::kBookmark, 0, kNone, name);
}

void StoryReader::read_bookmark_end(xml::Node node) {
  const auto found = bookmarks_.find(node.attribute("w:id", ""));
  if (found == bookmarks_.end()) return;
  emit(Kind::kBookmarkEnd, 0, kNone, found->second);
  bookmarks_.erase(found);
}

// Formulas (22.1) are not laid out: their characters are kept in a row.
void StoryReader::read_math(xml::Node node) {
  report().unsupported("m:oMath");
  for (xml::Node child : node.children()) {
    const Name name = name_of(child.name());
    if (name == Name::kMT)
      add_text(child.text(), 0);
    else
      read_math(child);
  }
}

// 17.3.3.25: the text without the small one above it.
void StoryReader::read_ruby(xml::Node node) {
  report().unsupported(node.name());
  read_inlines(node.child("w:rubyBase"));
}

}  // namespace prikaz::wml
