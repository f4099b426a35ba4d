#include "merge/generate.h"

#include <fmt/format.h>

#include <algorithm>

#include "merge/number.h"
#include "merge/shape_id.h"
#include "xml/escape.h"

namespace prikaz::merge {
namespace {

bool has_tag(std::string_view text) {
  return text.find("{{") != text.npos || text.find("{%") != text.npos ||
         text.find("{#") != text.npos;
}

bool is_story(const Node& node) {
  return node.is("w:hdr") || node.is("w:ftr") || is_note_element(node) || node.is("w:txbxContent");
}

// Attributes that hold words of the author: alternative texts, tips of links.
bool is_words(const Node& node, std::string_view name) {
  return name == "descr" || name == "title" || name == "alt" || name == "w:tooltip" ||
         (name == "w:val" &&
          (node.is("w:alias") || node.is("w:tblCaption") || node.is("w:tblDescription")));
}

}  // namespace

Program generate(Source& source, const StyleNumbers& styles, Diagnostics& found) {
  return Generator(source, styles, found).run();
}

Generator::Generator(Source& source, const StyleNumbers& styles, Diagnostics& found)
    : source_(source), found_(found), restarts_(plan_restarts(source, styles)) {}

Program Generator::run() {
  program_.part = source_.part;
  for (int numbering : restarts_.lists) program_.lists.push_back({numbering});
  last_breaks_ = last_breaks(source_);
  put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  element(source_.root);
  here();
  program_.tags = std::move(source_.tags);
  program_.expected_size = program_.text.size() * 2;
  return std::move(program_);
}

size_t Generator::op(Code code, uint32_t a, uint32_t b) {
  here();
  note_loop(code, a);
  program_.ops.push_back({code, a, b});
  return program_.ops.size() - 1;
}

// Building `loop` costs more than a turn that does not read it.
void Generator::note_loop(Code code, uint32_t a) {
  static constexpr Code kWithTag[] = {
      Code::kValue,    Code::kPlainValue, Code::kAttribute,  Code::kJumpUnless, Code::kFor,
      Code::kSet,      Code::kSpan,       Code::kColour,     Code::kMergeDown,  Code::kCellWidth,
      Code::kKeepNext, Code::kJumpIfSame, Code::kPlaceholder};
  if (loops_.empty() ||
      std::find(std::begin(kWithTag), std::end(kWithTag), code) == std::end(kWithTag))
    return;
  const Tag& tag = source_.tags[a];
  auto reads = [](const expr::Expression& expression) {
    return expression.source().find("loop") != std::string::npos;
  };
  const bool used = (tag.expression && reads(*tag.expression)) ||
                    (tag.assignment && reads(tag.assignment->value)) ||
                    (tag.loop && reads(tag.loop->iterable)) ||
                    (tag.loop && tag.loop->condition && reads(*tag.loop->condition));
  if (used) source_.tags[loops_.back()].uses_loop = true;
}

uint32_t Generator::here() {
  const size_t end = program_.text.size();
  if (end > text_begin_) {
    program_.ops.push_back({Code::kText, static_cast<uint32_t>(text_begin_),
                            static_cast<uint32_t>(end - text_begin_)});
    text_begin_ = end;
  }
  return static_cast<uint32_t>(program_.ops.size());
}

std::pair<uint32_t, uint32_t> Generator::aside(std::string_view text) {
  here();
  const auto begin = static_cast<uint32_t>(program_.text.size());
  program_.text += text;
  text_begin_ = program_.text.size();
  return {begin, static_cast<uint32_t>(text.size())};
}

void Generator::put_attribute_text(std::string_view value, size_t begin, size_t end) {
  const size_t stray = find_stray_close(value, begin, end);
  if (stray != value.npos) report_stray_close(value, stray, where(), found_);
  put(xml::escape_attribute(unescape_braces(value.substr(begin, end - begin))));
}

void Generator::put_attribute_tags(const std::string& value) {
  size_t at = 0;
  for (const FoundTag& found : find_tags(value)) {
    put_attribute_text(value, at, found.begin);
    at = found.end;
    source_.tags.push_back(understand(found, value.substr(found.begin, found.end - found.begin),
                                      value, where(), found_));
    const int index = static_cast<int>(source_.tags.size()) - 1;
    const Tag& made = source_.tags.back();
    if (made.verb == Verb::kValue && !made.faulty)
      op(Code::kAttribute, static_cast<uint32_t>(index));
    if (made.verb != Verb::kValue && made.verb != Verb::kComment) {
      report(found_, "merge.misplaced-tag", made,
             {fmt::format("в атрибуте XML можно вывести значение, но не поставить {}", made.text),
              fmt::format("an XML attribute takes a value, not {}", made.text)});
    }
  }
  put_attribute_text(value, at, value.size());
}

void Generator::put_attribute_value(const Node& node, const std::string& name,
                                    const std::string& value) {
  if (node.is("wp:docPr") && name == "id") {
    op(Code::kDrawingId);
  } else if (name == "w:id" && is_note(node)) {
    op(Code::kOwnNoteId);
  } else if (repeats() && is_shape_id(node.name, name)) {
    const auto [begin, length] = aside(value);
    op(Code::kShapeId, begin, length);
  } else if (repeats() && is_shape_reference(node.name, name)) {
    const auto [begin, length] = aside(value);
    op(Code::kSameShape, begin, length);
  } else if (placeholder_ >= 0 && node.is("wp:docPr") && (name == "descr" || name == "title")) {
    op(Code::kPlaceholderText, static_cast<uint32_t>(placeholder_));
  } else if (placeholder_ >= 0 && node.is("a:blip") && name == "r:embed") {
    const auto [begin, length] = aside(value);
    op(Code::kPlaceholderId, begin, length);
  } else if (placeholder_ >= 0 && (node.is("wp:extent") || node.is("a:ext")) &&
             (name == "cx" || name == "cy")) {
    program_.boxes.push_back(
        {number<int64_t>(node.attribute("cx")), number<int64_t>(node.attribute("cy"))});
    op(Code::kPlaceholderSize, static_cast<uint32_t>(program_.boxes.size() - 1), name == "cy");
  } else if (has_tag(value) || (is_words(node, name) && value.find('}') != value.npos)) {
    put_attribute_tags(value);
  } else {
    put(xml::escape_attribute(value));
  }
}

void Generator::put_start(const Node& node, bool empty) {
  put("<");
  put(node.name);
  for (const auto& [name, value] : node.attributes) {
    // These would be repeated by a loop, and nothing refers to them.
    if (repeats() && (name == "w14:paraId" || name == "w14:textId")) continue;
    put(" ");
    put(name);
    put("=\"");
    put_attribute_value(node, name, value);
    put("\"");
  }
  put(empty ? "/>" : ">");
}

void Generator::put_end(const Node& node) {
  put("</");
  put(node.name);
  put(">");
}

void Generator::element(const Node& node) {
  if (node.is_tag()) return tag(node.tag);
  if (node.kind == Node::Kind::kText) return put(xml::escape_text(node.text));
  if (repeats() && node.is("w:id")) return;  // of a content control: unique in a document
  path_.emplace_back(node.id, node.name);
  const bool is_last_break = last_breaks_.left_out.contains(node.id);
  const size_t jump = is_last_break ? op(Code::kJumpIfLast) : 0;
  if (node.is("w:p")) {
    paragraph(node);
  } else if (node.is("w:tbl")) {
    table(node);
  } else if (node.is("w:tr")) {
    row(node);
  } else if (node.is("w:tc")) {
    cell(node);
  } else if (node.is("w:drawing")) {
    drawing(node);
  } else if (last_breaks_.section && node.is("w:sectPr") && path_.size() == 3) {
    last_section(node);
  } else if (is_note(node)) {
    note(node);
  } else if (is_story(node)) {
    story(node);
  } else if (repeats() && (node.is("w:bookmarkStart") || node.is("w:bookmarkEnd"))) {
    bookmark(node);
  } else if (note_list_of_mark(node)) {
    note_mark(node);
  } else {
    plain(node);
  }
  if (is_last_break) land(jump);
  path_.pop_back();
}

void Generator::plain(const Node& node) {
  put_start(node, node.children.empty());
  if (node.children.empty()) return;
  children(node);
  put_end(node);
}

void Generator::children(const Node& node) {
  for (const Node& child : node.children) element(child);
}

void Generator::story(const Node& node) {
  const bool inside_paragraph = node.is("w:txbxContent");
  if (inside_paragraph) op(Code::kPushMarks);
  put_start(node, false);
  auto outer = std::move(containers_);
  containers_.clear();
  blocks(node, Merged::kNever);
  containers_ = std::move(outer);
  put_end(node);
  if (inside_paragraph) op(Code::kPopMarks);
}

// The blocks of a story or cell. When tags can leave none of them, a paragraph is put there.
void Generator::blocks(const Node& node, Merged merged) {
  const bool may_be_empty =
      merged == Merged::kMaybe ||
      std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
        return child.is_tag() || child.is("w:tbl") ||
               (child.is("w:p") && child.children.size() <= 2);
      });
  if (may_be_empty) op(Code::kBeginBlocks);
  const size_t jump = merged == Merged::kMaybe ? op(Code::kJumpIfMerged) : 0;
  for (const Node& child : node.children)
    if (!child.is("w:tcPr")) element(child);
  if (merged == Merged::kMaybe) land(jump);
  if (!may_be_empty) return;
  std::string paragraph = "<w:p>";
  if (const Node* first = node.child("w:p")) {
    const Node* properties = first->child("w:pPr");
    std::string written;
    if (properties) write(written, *properties);
    if (!has_tag(written)) paragraph += written;
  }
  const auto [begin, length] = aside(paragraph + "</w:p>");
  op(Code::kEndBlocks, begin, length);
}

void Generator::bookmark(const Node& node) {
  const auto id = static_cast<uint32_t>(number<int64_t>(node.attribute("w:id")));
  const bool start = node.is("w:bookmarkStart");
  put("<");
  put(node.name);
  put(" w:id=\"");
  op(start ? Code::kBookmarkId : Code::kBookmarkEnd, id);
  put("\"");
  if (start) {
    put(" w:name=\"");
    if (const std::string* name = node.attribute("w:name")) put(xml::escape_attribute(*name));
    op(Code::kBookmarkName, id);
    put("\"");
  }
  put("/>");
}

// A picture whose alternative text is one tag is a place for the picture of that value.
void Generator::drawing(const Node& node) {
  const Node* place = node.children.empty() ? nullptr : node.children[0].child("wp:docPr");
  const std::string* text = place ? place->attribute("descr") : nullptr;
  const auto tags = text ? find_tags(*text) : std::vector<FoundTag>();
  const bool is_placeholder = tags.size() == 1 && tags[0].kind == TagKind::kValue &&
                              tags[0].begin == 0 && tags[0].end == text->size() && placeholder_ < 0;
  if (!is_placeholder) return plain(node);
  source_.tags.push_back(understand(tags[0], *text, *text, where(), found_));
  placeholder_ = static_cast<int>(source_.tags.size()) - 1;
  const size_t jump = op(Code::kPlaceholder, static_cast<uint32_t>(placeholder_));
  plain(node);
  land(jump);
  placeholder_ = -1;
}

}  // namespace prikaz::merge
