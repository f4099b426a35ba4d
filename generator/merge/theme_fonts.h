// The fonts of a document's theme (20.1.4.1.18 fontScheme), to be written out where its text goes
// into a document with another theme.
#pragma once

#include <string>

#include "merge/tree.h"
#include "opc/package.h"

namespace prikaz::merge {

class ThemeFonts {
 public:
  // Nothing to resolve when both have the same theme, or the addition has none.
  ThemeFonts() = default;
  static Result<ThemeFonts> read(const opc::Package& target, const std::string& target_main,
                                 const opc::Package& addition, const std::string& addition_main);

  bool differs() const { return differs_; }
  // Writes the fonts that `node` (w:rFonts, 17.3.2.26) takes from the theme by their names. Does so
  // for all w:rFonts inside.
  void resolve(Node& node) const;

 private:
  std::string font(const std::string& theme_name) const;

  bool differs_ = false;
  struct Set {
    std::string latin, east_asian, complex;
  } major_, minor_;
};

}  // namespace prikaz::merge
