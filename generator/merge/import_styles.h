// Styles of a document brought into the style sheet of another (17.7): equal ones are shared,
// others added under names of their own, with all they are based on.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "merge/theme_fonts.h"
#include "merge/tree.h"
#include "opc/package.h"

namespace prikaz::merge {

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
  // Both documents have the same style sheet and theme.
  bool is_same_sheet() const { return same_sheet_; }
  bool is_shared(const std::string& id) const { return shared_.contains(id); }
  void finish(opc::Package& target);

 private:
  using ById = std::map<std::string, const Node*>;
  bool is_equal(const std::string& id, int depth) const;
  std::string added(const std::string& id, const Node& style);
  void take_defaults(Node& style) const;
  std::string added_before(const std::string& id, const Node& copy) const;
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
  std::map<std::string, std::string> aliases_;  // ids that were not needed after all
  std::vector<Node> added_;
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
