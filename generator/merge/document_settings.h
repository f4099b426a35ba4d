// Settings of a whole document (17.15.1) that show in its pages: what a text taken into another
// document would lose, or be given, with them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "merge/tree.h"
#include "opc/package.h"

namespace prikaz::merge {

struct DocumentSettings {
  bool even_and_odd_headers = false;
  bool mirror_margins = false;
  bool gutter_at_top = false;
  bool hyphenates = false;
  int64_t default_tab = 720;      // twips
  std::optional<Node> footnotes;  // w:footnotePr without the separators
  std::optional<Node> endnotes;

  // Of the document whose main part this is; the usual ones when it says nothing.
  static Result<DocumentSettings> read(const opc::Package& package, const std::string& main);
};

// True when both say the same, told without reading them.
bool have_same_settings(const opc::Package& a, const std::string& main_of_a, const opc::Package& b,
                        const std::string& main_of_b);

// Writes w:evenAndOddHeaders into the settings (17.15.1.35), which are made if there are none.
Result<void> set_even_and_odd_headers(opc::Package& package, const std::string& main);

// What paragraphs take from the settings of their document, written into those that go into a
// document with other settings.
class ParagraphSettings {
 public:
  // Nothing to write when both documents say the same.
  ParagraphSettings() = default;
  static Result<ParagraphSettings> read(const opc::Package& target, const std::string& target_main,
                                        const opc::Package& addition,
                                        const std::string& addition_main);

  bool differ() const { return tab_ > 0 || stops_hyphenation_; }
  // `paragraph` of the addition, as it stands there.
  void keep(Node& paragraph) const;

 private:
  using Stops = std::map<int64_t, bool>;  // position in twips; false: cleared
  void read_styles(const Node& styles);
  void keep_tabs(Node& paragraph) const;

  int64_t tab_ = 0;         // 17.15.1.25 defaultTabStop of the addition; 0: the same
  int64_t text_width_ = 0;  // of its widest section
  bool stops_hyphenation_ = false;
  std::map<std::string, Stops> styles_;
  std::string default_style_;
};

}  // namespace prikaz::merge
