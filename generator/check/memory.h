// What the rules that judge a paragraph by itself said of paragraphs met before. The rows of a
// batch share most of their text: what a row did not change is not judged again.
#pragma once

#include <memory>
#include <vector>

#include "check/rule.h"

namespace prikaz::check {

// For one profile and one form of document. It keeps some thousand paragraphs, the first ones it
// is given; from any thread.
class ParagraphMemory {
 public:
  ParagraphMemory();
  ~ParagraphMemory();
  ParagraphMemory(const ParagraphMemory&) = delete;
  ParagraphMemory& operator=(const ParagraphMemory&) = delete;

  // What was found in a paragraph that reads the same, or nullptr when none did.
  const std::vector<Finding>* find(const Document& document, const Paragraph& paragraph) const;
  void keep(const Document& document, const Paragraph& paragraph, std::vector<Finding> found);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::check
