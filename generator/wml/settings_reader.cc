// w:settings (ECMA-376 part 1, 17.15) and the core properties (part 2, 8.3).
#include "wml/definitions.h"
#include "wml/property_reader.h"
#include "wml/values.h"

namespace prikaz::wml {
namespace {

void read_compatibility(xml::Node node, Report& report, Settings& out) {
  for (xml::Node child : node.children()) {
    switch (name_of(child.name())) {
      case Name::kCompatSetting:
        if (child.attribute("w:name", "") == "compatibilityMode")
          out.compatibility_mode = Attributes(child, report).integer("w:val", 11, 100).value_or(15);
        break;
      case Name::kDoNotUseHTMLParagraphAutoSpacing:
        out.no_space_between_same_html = Attributes(child, report).on_off();
        break;
      default:
        break;
    }
  }
}

}  // namespace

// Of the many settings only those that layout heeds; the rest concern editing.
Settings read_settings(xml::Node root, Report& report) {
  Settings out;
  const StyleSheet no_styles;
  const Theme no_theme;
  FontNames no_fonts;
  const Scope scope{no_styles, no_theme, no_fonts, report};
  if (!root.child("w:compat").child("w:compatSetting")) out.compatibility_mode = 12;
  for (xml::Node child : root.children()) {
    const Attributes attributes(child, report);
    switch (name_of(child.name())) {
      case Name::kDefaultTabStop:
        if (const auto stop = attributes.measure("w:val"); stop && *stop > Length())
          out.default_tab = *stop;
        break;
      case Name::kEvenAndOddHeaders:
        out.even_and_odd_headers = attributes.on_off();
        break;
      case Name::kMirrorMargins:
        out.mirror_margins = attributes.on_off();
        break;
      case Name::kGutterAtTop:
        out.gutter_at_top = attributes.on_off();
        break;
      case Name::kUpdateFields:
        out.update_fields = attributes.on_off();
        break;
      case Name::kFootnotePr:
        read_note_properties(child, scope, out.footnotes);
        break;
      case Name::kEndnotePr:
        read_note_properties(child, scope, out.endnotes);
        break;
      case Name::kCompat:
        read_compatibility(child, report, out);
        break;
      default:
        break;
    }
  }
  return out;
}

CoreProperties read_core_properties(xml::Node root) {
  CoreProperties out;
  for (xml::Node child : root.children()) {
    const std::string_view name = child.local_name();
    if (name == "title")
      out.title = child.all_text();
    else if (name == "subject")
      out.subject = child.all_text();
    else if (name == "creator")
      out.creator = child.all_text();
    else if (name == "keywords")
      out.keywords = child.all_text();
    else if (name == "description")
      out.description = child.all_text();
    else if (name == "language")
      out.language = child.all_text();
    else if (name == "created")
      out.created = child.all_text();
    else if (name == "modified")
      out.modified = child.all_text();
  }
  return out;
}

}  // namespace prikaz::wml
