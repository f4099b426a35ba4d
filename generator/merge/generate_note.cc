
#include "merge/generate.h"
#include "merge/number.h"
#include "xml/escape.h"

namespace prikaz::merge {
const NoteInfo* Program::note(int id) const {
  for (const NoteInfo& info : notes)
    if (info.id == id) return &info;
  return nullptr;
}

bool is_note_element(const Node& node) {
  return node.is("w:footnote") || node.is("w:endnote") || node.is("w:comment");
}

bool is_note(const Node& node) {
  const std::string* type = node.attribute("w:type");
  return is_note_element(node) && (!type || *type == "normal");
}

std::optional<NoteList> note_list_of_mark(const Node& node) {
  if (node.is("w:footnoteReference")) return NoteList::kFootnotes;
  if (node.is("w:endnoteReference")) return NoteList::kEndnotes;
  if (node.is("w:commentReference") || node.is("w:commentRangeStart") ||
      node.is("w:commentRangeEnd"))
    return NoteList::kComments;
  return std::nullopt;
}

// A reference to a note, or an end of a comment's range.
void Generator::note_mark(const Node& node) {
  const Code code = node.is("w:commentRangeStart") ? Code::kBeginNote
                    : node.is("w:commentRangeEnd") ? Code::kSameNote
                                                   : Code::kNote;
  // The note may read it.
  if (!loops_.empty()) source_.tags[loops_.back()].uses_loop = true;
  put("<" + node.name);
  for (const auto& [name, value] : node.attributes) {
    put(" " + name + "=\"");
    if (name == "w:id") {
      op(code, static_cast<uint32_t>(number(node.attribute("w:id"))),
         static_cast<uint32_t>(*note_list_of_mark(node)));
    } else {
      put(xml::escape_attribute(value));
    }
    put("\"");
  }
  put("/>");
}

// Passed by when its part is rendered, run for each reference to it.
void Generator::note(const Node& node) {
  const size_t jump = op(Code::kJump);
  const uint32_t begin = here();
  const bool outer = std::exchange(in_note_, true);
  story(node);
  in_note_ = outer;
  land(jump);
  program_.notes.push_back({number(node.attribute("w:id")), begin, program_.ops[jump].b});
}

}  // namespace prikaz::merge
