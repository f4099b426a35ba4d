#include "merge/annotate.h"

#include <algorithm>
#include <map>

#include "merge/number.h"
#include "merge/part_tree.h"
#include "merge/tree.h"

namespace prikaz::merge {
namespace {

constexpr std::string_view kPart = "word/comments.xml";
constexpr std::string_view kWml = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

Node marker(std::string name, int id) {
  Node node = Node::element(std::move(name));
  node.set_attribute("w:id", std::to_string(id));
  return node;
}

Node text_paragraph(const std::string& text) {
  Node content = Node::element("w:t");
  content.set_attribute("xml:space", "preserve");
  content.children.push_back(Node::of_text(text));
  Node run = Node::element("w:r");
  run.children.push_back(std::move(content));
  Node paragraph = Node::element("w:p");
  paragraph.children.push_back(std::move(run));
  return paragraph;
}

Node comment(int id, const std::string& text) {
  Node node = marker("w:comment", id);
  node.set_attribute("w:author", "prikaz");
  node.set_attribute("w:initials", "pr");
  node.children.push_back(text_paragraph(text));
  return node;
}

// What the comment says: the place is where it stands.
std::string said(const Diagnostic& item, bool elsewhere, Language language) {
  Diagnostic shown = item;
  shown.where = {};
  if (elsewhere) {
    shown.where.part = item.where.part;
    shown.where.inside = item.where.inside;
  }
  return format(shown, language);
}

class Annotator {
 public:
  explicit Annotator(std::map<int, std::vector<int>> ids) : ids_(std::move(ids)) {}

  // Paragraphs are counted as the template's compiler counts them: in document order.
  void walk(Node& node) {
    if (node.is("w:p")) {
      const auto found = ids_.find(++paragraphs_);
      if (found != ids_.end()) mark(node, found->second);
    }
    for (Node& child : node.children)
      if (child.kind == Node::Kind::kElement) walk(child);
  }

 private:
  static void mark(Node& paragraph, const std::vector<int>& ids) {
    auto at = paragraph.children.begin();
    if (at != paragraph.children.end() && at->is("w:pPr")) ++at;
    for (int id : ids) at = paragraph.children.insert(at, marker("w:commentRangeStart", id)) + 1;
    for (int id : ids) {
      paragraph.children.push_back(marker("w:commentRangeEnd", id));
      Node run = Node::element("w:r");
      run.children.push_back(marker("w:commentReference", id));
      paragraph.children.push_back(std::move(run));
    }
  }

  std::map<int, std::vector<int>> ids_;  // by number of the paragraph
  int paragraphs_ = 0;
};

}  // namespace

Result<opc::Package> annotated(opc::Package package, const Diagnostics& found, Language language) {
  PRIKAZ_TRY(const opc::Part* main, package.main_document());
  const std::string main_part = main->name();
  const opc::Part* present = package.related(main_part, opc::relation::kComments);
  const std::string comments_part = present ? present->name() : std::string(kPart);
  Node comments = Node::element("w:comments");
  comments.set_attribute("xmlns:w", std::string(kWml));
  if (present) {
    PRIKAZ_TRY(comments, read_part(package, present));
  }
  int last = -1;
  for (const Node& node : comments.children) {
    last = std::max(last, number(node.attribute("w:id"), -1));
  }
  std::map<int, std::vector<int>> ids;
  for (const Diagnostic& item : found) {
    const bool elsewhere = item.where.part != main_part || item.where.paragraph < 1;
    ids[elsewhere ? 1 : item.where.paragraph].push_back(++last);
    comments.children.push_back(comment(last, said(item, elsewhere, language)));
  }
  PRIKAZ_TRY(Node root, read_part(package, package.part(main_part)));
  Annotator(std::move(ids)).walk(root);
  package.set_part(main_part, {}, write_part(root));
  package.set_part(comments_part, opc::media_type::kComments, write_part(comments));
  package.add_relationship(main_part, opc::relation::kComments, comments_part);
  return package;
}

}  // namespace prikaz::merge
