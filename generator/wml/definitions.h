// What the body of a document refers to: style sheet, numbering, theme and settings. Parsed once
// per content of their parts and shared between documents and threads, because a batch makes
// hundreds of papers from one template. Inner step of the reader.
#pragma once

#include <memory>

#include "base/result.h"
#include "wml/document.h"
#include "wml/report.h"
#include "wml/theme.h"
#include "xml/document.h"

namespace prikaz::opc {
class Package;
}

namespace prikaz::wml {

struct Definitions {
  std::shared_ptr<const Theme> theme;
  std::shared_ptr<const StyleSheet> styles;
  std::shared_ptr<const Numbering> numbering;
  FontNames fonts;  // of the styles, then of the numbering
  Settings settings;
};

// The parts that `main` (a name of a part) relates to; those that are missing are empty. Errors:
// the XML of one of them is broken. Any thread; results come from a guarded cache.
Result<Definitions> read_definitions(const opc::Package& package, const std::string& main,
                                     Report& report);

// The root elements of the parts, typed (17.7, 17.9, 17.15).
StyleSheet read_style_sheet(xml::Node root, const Theme& theme, Report& report);
Numbering read_numbering(xml::Node root, const StyleSheet& styles, const Theme& theme,
                         FontNames& fonts, Report& report);
Settings read_settings(xml::Node root, Report& report);
CoreProperties read_core_properties(xml::Node root);

}  // namespace prikaz::wml
