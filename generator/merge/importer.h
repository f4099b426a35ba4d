// Brings the content of one document into another: styles, numbering, relationships, notes and
// identifiers of the addition are given places in the target, and its trees are rewritten to them.
// Inner work of append and take_in.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "merge/document_settings.h"
#include "merge/import_numbers.h"
#include "merge/import_styles.h"
#include "merge/list_restart.h"
#include "merge/part_tree.h"
#include "merge/theme_fonts.h"
#include "merge/tree.h"
#include "opc/package.h"
#include "xml/document.h"

namespace prikaz::merge {

// Identifiers that must be unique in the whole target.
struct Identifiers {
  int drawing = 0;
  int bookmark = 0;
  int shape = 0;
  std::set<std::string> bookmark_names;
};
// Those that `part` and the other parts of the package hold.
Identifiers identifiers_of(const opc::Package& package);

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
  Result<void> finish();

 private:
  Importer(opc::Package& target, const opc::Package& addition)
      : target_(target), addition_(addition) {}

  Node blocks_of(const xml::Document& document, xml::Node source, bool may_copy) const;
  // Rewrites `node` of `source` (a part of the addition) for `part` of the target.
  Result<void> rewrite(Node& node, const std::string& source, const std::string& part);
  void rewrite_paragraph(Node& paragraph);
  void rewrite_bookmark(Node& node);
  void rewrite_shape(Node& node);
  Result<void> rewrite_note(Node& node);
  void note_bookmarks(const Node& node);
  void rename_anchors(std::string& instruction) const;
  Result<std::string> relationship(const std::string& source, const std::string& id,
                                   const std::string& part);
  // A part of the addition with all it refers to, under a new name.
  Result<std::string> copy_part(const std::string& name);
  std::string same_media(const opc::Part& part) const;
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
  ParagraphSettings settings_;
  std::map<std::string, std::string> bookmark_names_;
  std::map<std::string, int> bookmark_ids_;
  std::map<std::string, std::string> shapes_;
  std::map<std::string, std::string> copied_;  // part of the addition -> of the target
  std::map<std::pair<std::string, std::string>, std::string> notes_;  // element, id -> id
};

// The blocks of `addition` without its sections, brought into `target` for a place in `part`: what
// a value that is a whole document prints. Takes identifiers from `identifiers`.
Result<std::string> take_in(opc::Package& target, const std::string& part,
                            const opc::Package& addition, Identifiers& identifiers);

}  // namespace prikaz::merge
