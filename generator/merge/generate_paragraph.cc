#include <algorithm>

#include "merge/generate.h"
#include "xml/escape.h"

namespace prikaz::merge {
namespace {

// Values in the runs of a paragraph, not in its text boxes.
int count_values(const Source& source, const Node& node) {
  int count = 0;
  for (const Node& child : node.children) {
    if (child.is_tag() && source.tags[child.tag].verb == Verb::kValue) ++count;
    if (child.is("w:r") || is_inline_container(child)) count += count_values(source, child);
  }
  return count;
}

// The tag that is all a paragraph holds, or -1.
int lone_value(const Source& source, const Node& paragraph) {
  int found = -1;
  for (const Node& child : paragraph.children) {
    if (child.is("w:pPr")) continue;
    if (!child.is("w:r") || found >= 0) return -1;
    for (const Node& part : child.children) {
      if (part.is("w:rPr")) continue;
      if (!part.is_tag() || found >= 0) return -1;
      found = part.tag;
    }
  }
  return found >= 0 && source.tags[found].verb == Verb::kValue ? found : -1;
}

bool is_text_element(const Node& node) {
  return node.is("w:t") || node.is("w:instrText");
}

}  // namespace

void Generator::paragraph(const Node& node) {
  const int outer = std::exchange(paragraph_, node.paragraph);
  const bool has_values = count_values(source_, node) > 0;
  const int lone = has_values ? lone_value(source_, node) : -1;
  if (has_values) op(Code::kMark, static_cast<uint32_t>(Mark::kParagraph));
  put_start(node, false);
  paragraph_properties(node);
  if (has_values) op(Code::kMark, static_cast<uint32_t>(Mark::kParagraphContent));
  inlines(node);
  put_end(node);
  if (lone >= 0) op(Code::kEndLoneValue, source_.tags[lone].level == Level::kParagraph ? 1 : 0);
  paragraph_ = outer;
}

void Generator::paragraph_properties(const Node& paragraph) {
  const auto item = restarts_.paragraphs.find(paragraph.id);
  const bool restarts = item != restarts_.paragraphs.end();
  const Node* written = paragraph.child("w:pPr");
  if (!restarts && paragraph.marks.empty()) {
    if (written) element(*written);
    return;
  }
  Node properties = written ? *written : Node::element("w:pPr");
  for (std::string_view replaced : {"w:numPr", "w:keepNext"}) {
    const bool wanted = replaced == "w:numPr" ? restarts : !paragraph.marks.empty();
    if (!wanted) continue;
    remove_child(properties, replaced);
    ensure_child(properties, replaced);
  }
  put_start(properties, false);
  for (const Node& child : properties.children) {
    if (restarts && child.is("w:numPr")) {
      put("<w:numPr><w:ilvl w:val=\"" + std::to_string(item->second.level) +
          "\"/><w:numId w:val=\"");
      op(Code::kNumber, static_cast<uint32_t>(item->second.list));
      put("\"/></w:numPr>");
    } else if (!paragraph.marks.empty() && child.is("w:keepNext")) {
      for (int mark : paragraph.marks)
        if (!source_.tags[mark].faulty) op(Code::kKeepNext, static_cast<uint32_t>(mark));
    } else {
      element(child);
    }
  }
  put_end(properties);
}

void Generator::inlines(const Node& node) {
  for (const Node& child : node.children) {
    if (child.is("w:pPr")) continue;
    if (child.is("w:r")) {
      run(child);
    } else if (is_inline_container(child)) {
      path_.emplace_back(child.id, child.name);
      put_start(child, child.children.empty());
      if (!child.children.empty()) {
        containers_.push_back(&child);
        inlines(child);
        containers_.pop_back();
        put_end(child);
      }
      path_.pop_back();
    } else {
      element(child);
    }
  }
}

uint32_t Generator::context(bool in_instruction) {
  Context made;
  made.in_instruction = in_instruction;
  for (const Node* container : containers_) {
    if (container->is("w:sdtContent") || container->is("w:sdt")) continue;
    write_start(made.open, *container, false);
    made.close = "</" + container->name + ">" + made.close;
    made.in_hyperlink = made.in_hyperlink || container->is("w:hyperlink");
  }
  for (size_t index = 0; index < program_.contexts.size(); ++index)
    if (program_.contexts[index] == made) return static_cast<uint32_t>(index);
  program_.contexts.push_back(std::move(made));
  return static_cast<uint32_t>(program_.contexts.size() - 1);
}

// A run with values: neighbouring texts and values share one w:t.
void Generator::run(const Node& node) {
  const bool has_values = std::any_of(node.children.begin(), node.children.end(),
                                      [](const Node& child) { return child.is_tag(); });
  if (!has_values) return element(node);
  const bool instruction = node.child("w:instrText") != nullptr;
  const std::string_view name = instruction ? "w:instrText" : "w:t";
  const uint32_t where = context(instruction);
  op(Code::kMark, static_cast<uint32_t>(Mark::kRun));
  put_start(node, false);
  if (const Node* properties = node.child("w:rPr")) element(*properties);
  op(Code::kMark, static_cast<uint32_t>(Mark::kRunContent));
  bool open = false;
  auto set_open = [&](bool wanted) {
    if (open == wanted) return;
    put(wanted ? "<" : "</");
    put(name);
    put(wanted ? " xml:space=\"preserve\">" : ">");
    open = wanted;
  };
  for (const Node& child : node.children) {
    if (child.is("w:rPr")) continue;
    const bool textual = child.is_tag() || is_text_element(child);
    set_open(textual);
    if (child.is_tag()) {
      if (!source_.tags[child.tag].faulty)
        op(Code::kValue, static_cast<uint32_t>(child.tag), where);
    } else if (textual) {
      for (const Node& text : child.children) put(xml::escape_text(text.text));
    } else {
      element(child);
    }
  }
  set_open(false);
  put_end(node);
}

}  // namespace prikaz::merge
