#include "wml/transparent.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace prikaz::wml {

namespace {

// Prefixes of namespaces whose elements are read, or may be left out without loss.
constexpr std::string_view kUnderstood[] = {"w",   "wp",   "wps",   "wpg",    "w14",    "w15",
                                            "w16", "wp14", "w16se", "w16cid", "w16cex", "a14",
                                            "pic", "v",    "o",     "w10"};

bool understands_all(std::string_view prefixes) {
  while (!prefixes.empty()) {
    const size_t space = prefixes.find(' ');
    const std::string_view prefix = prefixes.substr(0, space);
    if (!prefix.empty() && std::ranges::find(kUnderstood, prefix) == std::end(kUnderstood))
      return false;
    if (space == std::string_view::npos) break;
    prefixes.remove_prefix(space + 1);
  }
  return true;
}

}  // namespace

xml::Node understood_choice(xml::Node alternate) {
  for (xml::Node choice : alternate.children("mc:Choice"))
    if (understands_all(choice.attribute("Requires", ""))) return choice;
  return alternate.child("mc:Fallback");
}

std::optional<xml::Node> unwrapped(xml::Node node, Name name) {
  switch (name) {
    case Name::kSdt:
      return node.child("w:sdtContent");
    case Name::kCustomXml:
    case Name::kSmartTag:
    case Name::kIns:
    case Name::kMoveTo:
      return node;
    case Name::kMcAlternateContent:
      return understood_choice(node);
    default:
      return std::nullopt;
  }
}

bool prints_nothing(Name name) {
  switch (name) {
    case Name::kSdtPr:
    case Name::kCustomXmlPr:
    case Name::kSmartTagPr:
    case Name::kDel:
    case Name::kMoveFrom:
    case Name::kProofErr:
    case Name::kPermStart:
    case Name::kPermEnd:
    case Name::kCommentRangeStart:
    case Name::kCommentRangeEnd:
    case Name::kMoveFromRangeStart:
    case Name::kMoveFromRangeEnd:
    case Name::kMoveToRangeStart:
    case Name::kMoveToRangeEnd:
    case Name::kCustomXmlInsRangeStart:
    case Name::kCustomXmlInsRangeEnd:
    case Name::kCustomXmlDelRangeStart:
    case Name::kCustomXmlDelRangeEnd:
    case Name::kCustomXmlMoveFromRangeStart:
    case Name::kCustomXmlMoveFromRangeEnd:
    case Name::kCustomXmlMoveToRangeStart:
    case Name::kCustomXmlMoveToRangeEnd:
      return true;
    default:
      return false;
  }
}

}  // namespace prikaz::wml
