#include "merge/document_settings.h"

#include <algorithm>
#include <iterator>

#include "merge/number.h"
#include "merge/part_tree.h"

namespace prikaz::merge {
namespace {

constexpr std::string_view kMediaType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml";

bool is_on(const Node* node) {
  const std::string* value = node ? node->attribute("w:val") : nullptr;
  return node && (!value || (*value != "0" && *value != "false" && *value != "off"));
}

// Without the separators, which are notes of their own document.
std::optional<Node> note_properties(const Node& root, std::string_view name) {
  const Node* written = root.child(name);
  if (!written) return std::nullopt;
  Node properties = *written;
  remove_child(properties, "w:footnote");
  remove_child(properties, "w:endnote");
  if (properties.children.empty()) return std::nullopt;
  return properties;
}

// CT_Settings: what stands before w:evenAndOddHeaders.
bool goes_before_headers(std::string_view name) {
  static constexpr std::string_view kNames[] = {"w:writeProtection",
                                                "w:view",
                                                "w:zoom",
                                                "w:removePersonalInformation",
                                                "w:removeDateAndTime",
                                                "w:doNotDisplayPageBoundaries",
                                                "w:displayBackgroundShape",
                                                "w:printPostScriptOverText",
                                                "w:printFractionalCharacterWidth",
                                                "w:printFormsData",
                                                "w:embedTrueTypeFonts",
                                                "w:embedSystemFonts",
                                                "w:saveSubsetFonts",
                                                "w:saveFormsData",
                                                "w:mirrorMargins",
                                                "w:alignBordersAndEdges",
                                                "w:bordersDoNotSurroundHeader",
                                                "w:bordersDoNotSurroundFooter",
                                                "w:gutterAtTop",
                                                "w:hideSpellingErrors",
                                                "w:hideGrammaticalErrors",
                                                "w:activeWritingStyle",
                                                "w:proofState",
                                                "w:formsDesign",
                                                "w:attachedTemplate",
                                                "w:linkStyles",
                                                "w:stylePaneFormatFilter",
                                                "w:stylePaneSortMethod",
                                                "w:documentType",
                                                "w:mailMerge",
                                                "w:revisionView",
                                                "w:trackRevisions",
                                                "w:doNotTrackMoves",
                                                "w:doNotTrackFormatting",
                                                "w:documentProtection",
                                                "w:autoFormatOverride",
                                                "w:styleLockTheme",
                                                "w:styleLockQFSet",
                                                "w:defaultTabStop",
                                                "w:autoHyphenation",
                                                "w:consecutiveHyphenLimit",
                                                "w:hyphenationZone",
                                                "w:doNotHyphenateCaps",
                                                "w:showEnvelope",
                                                "w:summaryLength",
                                                "w:clickAndTypeStyle",
                                                "w:defaultTableStyle"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

}  // namespace

bool have_same_settings(const opc::Package& a, const std::string& main_of_a, const opc::Package& b,
                        const std::string& main_of_b) {
  const opc::Part* one = a.related(main_of_a, opc::relation::kSettings);
  const opc::Part* other = b.related(main_of_b, opc::relation::kSettings);
  if (!one || !other) return one == other;
  return one->content() == other->content() || one->bytes() == other->bytes();
}

Result<DocumentSettings> DocumentSettings::read(const opc::Package& package,
                                                const std::string& main) {
  PRIKAZ_TRY(const Node root, read_part(package, package.related(main, opc::relation::kSettings)));
  DocumentSettings made;
  made.even_and_odd_headers = is_on(root.child("w:evenAndOddHeaders"));
  made.mirror_margins = is_on(root.child("w:mirrorMargins"));
  made.gutter_at_top = is_on(root.child("w:gutterAtTop"));
  made.hyphenates = is_on(root.child("w:autoHyphenation"));
  const Node* stop = root.child("w:defaultTabStop");
  const int64_t tab = number<int64_t>(stop ? stop->attribute("w:val") : nullptr, made.default_tab);
  if (tab > 0) made.default_tab = tab;
  made.footnotes = note_properties(root, "w:footnotePr");
  made.endnotes = note_properties(root, "w:endnotePr");
  return made;
}

Result<void> set_even_and_odd_headers(opc::Package& package, const std::string& main) {
  const opc::Part* part = package.related(main, opc::relation::kSettings);
  PRIKAZ_TRY(Node root, read_part(package, part));
  if (!part) {
    root = Node::element("w:settings");
    root.set_attribute("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  }
  remove_child(root, "w:evenAndOddHeaders");
  auto at = root.children.begin();
  while (at != root.children.end() &&
         (at->kind != Node::Kind::kElement || goes_before_headers(at->name)))
    ++at;
  root.children.insert(at, Node::element("w:evenAndOddHeaders"));
  const std::string name = part ? part->name() : "word/settings.xml";
  package.set_part(name, kMediaType, write_part(root));
  if (!part) package.add_relationship(main, opc::relation::kSettings, name);
  return {};
}

}  // namespace prikaz::merge
