// Brings the content of one document into another: styles, numbering, relationships, notes and
// identifiers of the addition are given places in the target, and its trees are rewritten to them.
// Inner work of append and take_in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "merge/list_restart.h"
#include "merge/theme_fonts.h"
#include "merge/tree.h"
#include "opc/package.h"

namespace prikaz::merge {

// Identifiers that must be unique in the whole target.
struct Identifiers {
  int drawing = 0;
  int bookmark = 0;
  std::set<std::string> bookmark_names;
};
// Those that `part` and the other parts of the package hold.
Identifiers identifiers_of(const opc::Package& package);

// The tree of a part; an empty element when the part is nullptr.
Result<Node> read_part(const opc::Package& package, const opc::Part* part);
std::string write_part(const Node& root);

// Styles of the addition in the target's style sheet (17.7).
class StyleImporter {
 public:
  Result<void> begin(const opc::Package& target, const std::string& target_main,
                     const opc::Package& addition, const std::string& addition_main);
  // The target's id for a style of the addition, which is added if it must be.
  std::string map(const std::string& id);
  // The id to write where the addition names no style: empty when the target's default is the same.
  std::string default_paragraph();
  // numIds in the styles that were added, to be mapped once the numbering is known.
  template <class Mapper>
  void map_numbers(Mapper&& mapper);
  bool is_shared(const std::string& id) const { return shared_.contains(id); }
  void finish(opc::Package& target);

 private:
  using ById = std::map<std::string, const Node*>;
  bool is_equal(const std::string& id, int depth) const;
  std::string added(const std::string& id, const Node& style);
  void take_defaults(Node& style) const;
  std::string unused_id(const std::string& id) const;
  std::string unused_name(const std::string& name) const;

  bool same_sheet_ = false;
  std::string target_part_;
  Node target_;
  Node addition_;
  ThemeFonts theme_;
  ById target_styles_;
  ById addition_styles_;
  std::string target_default_;
  std::string addition_default_;
  bool same_defaults_ = true;
  std::set<std::string> names_;
  std::set<std::string> ids_;
  std::map<std::string, std::string> mapped_;
  std::set<std::string> shared_;
  std::vector<Node> added_;
};

// Lists of the addition in the target's numbering (17.9): always instances of their own.
class NumberImporter {
 public:
  Result<void> begin(const opc::Package& target, const std::string& target_main,
                     const opc::Package& addition, const std::string& addition_main);
  // The target's numId for one of the addition; 0 stays 0 (no numbering).
  int map(int number, StyleImporter& styles);
  void finish(opc::Package& target, const std::string& target_main);

 private:
  const Node* abstract_of(const Node& list) const;
  int abstract(const Node& definition, StyleImporter& styles, bool& existed);

  std::string target_part_;
  Node target_;
  Node addition_;
  std::map<int, int> mapped_;
  std::map<std::string, int> abstracts_;  // by content
  std::map<int, int> taken_;              // of the addition -> of the target
  int last_number_ = 0;
  int last_abstract_ = -1;
  std::vector<Node> added_abstracts_;
  std::vector<Node> added_lists_;
};

class Importer {
 public:
  static Result<Importer> begin(opc::Package& target, const opc::Package& addition,
                                Identifiers identifiers);

  const std::string& target_main() const { return target_main_; }
  const std::string& addition_main() const { return addition_main_; }
  const Identifiers& identifiers() const { return identifiers_; }

  // The blocks of the addition's body with its last w:sectPr, rewritten for `part` of the target.
  Result<std::vector<Node>> body(const std::string& part);
  // Writes styles and numbering into the target.
  void finish();

 private:
  Importer(opc::Package& target, const opc::Package& addition)
      : target_(target), addition_(addition) {}

  // Rewrites `node` of `source` (a part of the addition) for `part` of the target.
  Result<void> rewrite(Node& node, const std::string& source, const std::string& part);
  void rewrite_paragraph(Node& paragraph);
  void rewrite_bookmark(Node& node);
  Result<void> rewrite_note(Node& node);
  void note_bookmarks(const Node& node);
  void rename_anchors(std::string& instruction) const;
  Result<std::string> relationship(const std::string& source, const std::string& id,
                                   const std::string& part);
  // A part of the addition with all it refers to, under a new name.
  Result<std::string> copy_part(const std::string& name);
  Result<std::string> copy_story(const opc::Part& part, const std::string& name);
  void declare_namespaces(Node& block, const Node& root, const std::set<std::string>& known) const;

  opc::Package& target_;
  const opc::Package& addition_;
  std::string target_main_;
  std::string addition_main_;
  Identifiers identifiers_;
  StyleImporter styles_;
  NumberImporter numbers_;
  StyleNumbers style_numbers_;
  ThemeFonts theme_;
  std::map<std::string, std::string> bookmark_names_;
  std::map<std::string, int> bookmark_ids_;
  std::map<std::string, std::string> copied_;  // part of the addition -> of the target
  std::map<std::pair<std::string, std::string>, std::string> notes_;  // element, id -> id
};

template <class Mapper>
void StyleImporter::map_numbers(Mapper&& mapper) {
  // The list grows while lists bring in the styles of their levels.
  for (size_t index = 0; index < added_.size(); ++index) {
    Node* properties = added_[index].child("w:pPr");
    Node* list = properties ? properties->child("w:numPr") : nullptr;
    Node* number = list ? list->child("w:numId") : nullptr;
    if (!number) continue;
    const std::string* value = number->attribute("w:val");
    const int mapped = value ? mapper(std::atoi(value->c_str())) : 0;
    Node* again = added_[index].child("w:pPr")->child("w:numPr")->child("w:numId");
    again->set_attribute("w:val", std::to_string(mapped));
  }
}

}  // namespace prikaz::merge
