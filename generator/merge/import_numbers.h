// Lists of a document brought into the numbering of another (17.9): always instances of their own,
// so that they count from their start.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "merge/import_styles.h"
#include "merge/tree.h"
#include "opc/package.h"

namespace prikaz::merge {

class NumberImporter {
 public:
  // Nothing is read before a list is asked for.
  void begin(const opc::Package& target, const std::string& target_main,
             const opc::Package& addition, const std::string& addition_main);
  // The target's numId for one of the addition; 0 stays 0 (no numbering).
  int map(int number, StyleImporter& styles);
  // Errors: a numbering part that cannot be read.
  Result<void> finish(opc::Package& target, const std::string& target_main);

 private:
  Result<void> read();
  const Node* abstract_of(const Node& list) const;
  int abstract(const Node& definition, StyleImporter& styles, bool& existed);

  const opc::Package* target_package_ = nullptr;
  const opc::Package* addition_package_ = nullptr;
  const opc::Part* addition_part_ = nullptr;
  bool is_read_ = false;
  Diagnostics error_;
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

}  // namespace prikaz::merge
