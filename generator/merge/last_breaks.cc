#include "merge/last_breaks.h"

#include <algorithm>

#include "merge/generate.h"

namespace prikaz::merge {
namespace {

bool is_page_break(const Node& node) {
  const std::string* type = node.attribute("w:type");
  return node.is("w:br") && type && *type == "page";
}

bool is_unseen(const Node& node) {
  return node.is("w:pPr") || node.is("w:rPr") || node.is("w:bookmarkStart") ||
         node.is("w:bookmarkEnd") || (node.is("w:t") && inline_text(node).empty());
}

const Node* section_of(const Node& paragraph) {
  const Node* properties = paragraph.child("w:pPr");
  return properties ? properties->child("w:sectPr") : nullptr;
}

// A paragraph that shows nothing but breaks.
bool shows_nothing(const Node& paragraph) {
  return std::all_of(paragraph.children.begin(), paragraph.children.end(), [](const Node& child) {
    if (!child.is("w:r")) return is_unseen(child);
    return std::all_of(child.children.begin(), child.children.end(),
                       [](const Node& part) { return is_unseen(part) || is_page_break(part); });
  });
}

// The page break that is the last thing a paragraph shows, or nullptr.
const Node* last_page_break(const Node& paragraph) {
  for (auto child = paragraph.children.rbegin(); child != paragraph.children.rend(); ++child) {
    if (is_unseen(*child)) continue;
    if (!child->is("w:r")) return nullptr;
    for (auto part = child->children.rbegin(); part != child->children.rend(); ++part) {
      if (is_page_break(*part)) return &*part;
      if (!is_unseen(*part)) return nullptr;
    }
  }
  return nullptr;
}

bool is_empty(const Node& block) {
  if (block.is("w:sectPr") || block.is_tag() || block.is("w:bookmarkEnd")) return true;
  return block.is("w:p") && shows_nothing(block) && !section_of(block) && !last_page_break(block);
}

void leave_out(const Node& paragraph, int loop, LastBreaks& found) {
  const Node* section = section_of(paragraph);
  const Node* page_break = last_page_break(paragraph);
  if (!section && !page_break) return;
  if (shows_nothing(paragraph)) {
    found.left_out.insert(paragraph.id);
  } else {
    found.left_out.insert(section ? section->id : page_break->id);
  }
  if (!section) return;
  found.section = section;
  found.loop = loop;
}

}  // namespace

LastBreaks last_breaks(const Source& source) {
  LastBreaks found;
  const Node* body = source.root.child("w:body");
  if (!body) return found;
  const auto& list = body->children;
  for (size_t end = 1; end < list.size(); ++end) {
    const bool closes = list[end].is_tag() && source.tags[list[end].tag].verb == Verb::kEndFor &&
                        source.chain_of[list[end].tag] >= 0;
    if (!closes || !std::all_of(list.begin() + static_cast<ptrdiff_t>(end), list.end(), is_empty))
      continue;
    size_t last = end - 1;
    while (last > 0 && list[last].is("w:p") && is_empty(list[last])) --last;
    if (list[last].is("w:p"))
      leave_out(list[last], source.chains[source.chain_of[list[end].tag]].tags[0], found);
  }
  return found;
}

// The properties at the end of the body.
void Generator::last_section(const Node& node) {
  const Node& of_loop = *std::exchange(last_breaks_.section, nullptr);
  const size_t to_own = op(Code::kJumpUnlessRan, static_cast<uint32_t>(last_breaks_.loop));
  plain(of_loop);
  const size_t to_end = op(Code::kJump);
  land(to_own);
  plain(node);
  land(to_end);
}

}  // namespace prikaz::merge
