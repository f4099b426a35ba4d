#include "wml/child_order.h"

#include <algorithm>

namespace prikaz::wml {
namespace {

using Name = std::string_view;

constexpr Name kParagraphProperties[] = {"w:pStyle",
                                         "w:keepNext",
                                         "w:keepLines",
                                         "w:pageBreakBefore",
                                         "w:framePr",
                                         "w:widowControl",
                                         "w:numPr",
                                         "w:suppressLineNumbers",
                                         "w:pBdr",
                                         "w:shd",
                                         "w:tabs",
                                         "w:suppressAutoHyphens",
                                         "w:kinsoku",
                                         "w:wordWrap",
                                         "w:overflowPunct",
                                         "w:topLinePunct",
                                         "w:autoSpaceDE",
                                         "w:autoSpaceDN",
                                         "w:bidi",
                                         "w:adjustRightInd",
                                         "w:snapToGrid",
                                         "w:spacing",
                                         "w:ind",
                                         "w:contextualSpacing",
                                         "w:mirrorIndents",
                                         "w:suppressOverlap",
                                         "w:jc",
                                         "w:textDirection",
                                         "w:textAlignment",
                                         "w:textboxTightWrap",
                                         "w:outlineLvl",
                                         "w:divId",
                                         "w:cnfStyle",
                                         "w:rPr",
                                         "w:sectPr",
                                         "w:pPrChange"};

// The marks of revisions stand first in the properties of a paragraph mark (CT_ParaRPr).
constexpr Name kRunProperties[] = {"w:ins",
                                   "w:del",
                                   "w:moveFrom",
                                   "w:moveTo",
                                   "w:rStyle",
                                   "w:rFonts",
                                   "w:b",
                                   "w:bCs",
                                   "w:i",
                                   "w:iCs",
                                   "w:caps",
                                   "w:smallCaps",
                                   "w:strike",
                                   "w:dstrike",
                                   "w:outline",
                                   "w:shadow",
                                   "w:emboss",
                                   "w:imprint",
                                   "w:noProof",
                                   "w:snapToGrid",
                                   "w:vanish",
                                   "w:webHidden",
                                   "w:color",
                                   "w:spacing",
                                   "w:w",
                                   "w:kern",
                                   "w:position",
                                   "w:sz",
                                   "w:szCs",
                                   "w:highlight",
                                   "w:u",
                                   "w:effect",
                                   "w:bdr",
                                   "w:shd",
                                   "w:fitText",
                                   "w:vertAlign",
                                   "w:rtl",
                                   "w:cs",
                                   "w:em",
                                   "w:lang",
                                   "w:eastAsianLayout",
                                   "w:specVanish",
                                   "w:oMath",
                                   "w:rPrChange"};

constexpr Name kTableProperties[] = {"w:tblStyle",
                                     "w:tblpPr",
                                     "w:tblOverlap",
                                     "w:bidiVisual",
                                     "w:tblStyleRowBandSize",
                                     "w:tblStyleColBandSize",
                                     "w:tblW",
                                     "w:jc",
                                     "w:tblCellSpacing",
                                     "w:tblInd",
                                     "w:tblBorders",
                                     "w:shd",
                                     "w:tblLayout",
                                     "w:tblCellMar",
                                     "w:tblLook",
                                     "w:tblCaption",
                                     "w:tblDescription",
                                     "w:tblPrChange"};

constexpr Name kTableExceptions[] = {
    "w:tblW", "w:jc",        "w:tblCellSpacing", "w:tblInd",  "w:tblBorders",
    "w:shd",  "w:tblLayout", "w:tblCellMar",     "w:tblLook", "w:tblPrExChange"};

constexpr Name kCellProperties[] = {
    "w:cnfStyle", "w:tcW",     "w:gridSpan", "w:hMerge",        "w:vMerge",    "w:tcBorders",
    "w:shd",      "w:noWrap",  "w:tcMar",    "w:textDirection", "w:tcFitText", "w:vAlign",
    "w:hideMark", "w:headers", "w:cellIns",  "w:cellDel",       "w:cellMerge", "w:tcPrChange"};

// A choice in the schema; this is the order Word writes.
constexpr Name kRowProperties[] = {
    "w:cnfStyle", "w:divId",     "w:gridBefore", "w:gridAfter", "w:wBefore",
    "w:wAfter",   "w:cantSplit", "w:trHeight",   "w:tblHeader", "w:tblCellSpacing",
    "w:jc",       "w:hidden",    "w:ins",        "w:del",       "w:trPrChange"};

constexpr Name kSectionProperties[] = {"w:headerReference",
                                       "w:footerReference",
                                       "w:footnotePr",
                                       "w:endnotePr",
                                       "w:type",
                                       "w:pgSz",
                                       "w:pgMar",
                                       "w:paperSrc",
                                       "w:pgBorders",
                                       "w:lnNumType",
                                       "w:pgNumType",
                                       "w:cols",
                                       "w:formProt",
                                       "w:vAlign",
                                       "w:noEndnote",
                                       "w:titlePg",
                                       "w:textDirection",
                                       "w:bidi",
                                       "w:rtlGutter",
                                       "w:docGrid",
                                       "w:printerSettings",
                                       "w:sectPrChange"};

constexpr Name kTable[] = {"w:bookmarkStart", "w:bookmarkEnd", "w:tblPr", "w:tblGrid", "w:tr"};
constexpr Name kRow[] = {"w:tblPrEx", "w:trPr", "w:tc"};
constexpr Name kCell[] = {"w:tcPr", "w:p"};
constexpr Name kParagraph[] = {"w:pPr", "w:r"};
constexpr Name kRun[] = {"w:rPr", "w:t"};
constexpr Name kNumberingProperties[] = {"w:ilvl", "w:numId", "w:numberingChange", "w:ins"};
constexpr Name kParagraphBorders[] = {"w:top",   "w:left",    "w:bottom",
                                      "w:right", "w:between", "w:bar"};
constexpr Name kTableBorders[] = {"w:top",   "w:left", "w:start",   "w:bottom",
                                  "w:right", "w:end",  "w:insideH", "w:insideV"};
constexpr Name kCellBorders[] = {"w:top", "w:left",    "w:start",   "w:bottom", "w:right",
                                 "w:end", "w:insideH", "w:insideV", "w:tl2br",  "w:tr2bl"};
constexpr Name kMargins[] = {"w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end"};
constexpr Name kNumbering[] = {"w:numPicBullet", "w:abstractNum", "w:num", "w:numIdMacAtCleanup"};
constexpr Name kAbstractNumbering[] = {"w:nsid",      "w:multiLevelType", "w:tmpl", "w:name",
                                       "w:styleLink", "w:numStyleLink",   "w:lvl"};
constexpr Name kInstance[] = {"w:abstractNumId", "w:lvlOverride"};
constexpr Name kLevelOverride[] = {"w:startOverride", "w:lvl"};
constexpr Name kLevel[] = {"w:start",  "w:numFmt", "w:lvlRestart", "w:pStyle",
                           "w:isLgl",  "w:suff",   "w:lvlText",    "w:lvlPicBulletId",
                           "w:legacy", "w:lvlJc",  "w:pPr",        "w:rPr"};
constexpr Name kStyles[] = {"w:docDefaults", "w:latentStyles", "w:style"};
constexpr Name kStyle[] = {"w:name",          "w:aliases",
                           "w:basedOn",       "w:next",
                           "w:link",          "w:autoRedefine",
                           "w:hidden",        "w:uiPriority",
                           "w:semiHidden",    "w:unhideWhenUsed",
                           "w:qFormat",       "w:locked",
                           "w:personal",      "w:personalCompose",
                           "w:personalReply", "w:rsid",
                           "w:pPr",           "w:rPr",
                           "w:tblPr",         "w:trPr",
                           "w:tcPr",          "w:tblStylePr"};

struct Order {
  Name parent;
  std::span<const Name> children;
};

// Sorted by the parent's name.
constexpr Order kOrders[] = {
    {"w:abstractNum", kAbstractNumbering},
    {"w:lvl", kLevel},
    {"w:lvlOverride", kLevelOverride},
    {"w:num", kInstance},
    {"w:numPr", kNumberingProperties},
    {"w:numbering", kNumbering},
    {"w:p", kParagraph},
    {"w:pBdr", kParagraphBorders},
    {"w:pPr", kParagraphProperties},
    {"w:r", kRun},
    {"w:rPr", kRunProperties},
    {"w:sectPr", kSectionProperties},
    {"w:style", kStyle},
    {"w:styles", kStyles},
    {"w:tbl", kTable},
    {"w:tblBorders", kTableBorders},
    {"w:tblCellMar", kMargins},
    {"w:tblPr", kTableProperties},
    {"w:tblPrEx", kTableExceptions},
    {"w:tc", kCell},
    {"w:tcBorders", kCellBorders},
    {"w:tcMar", kMargins},
    {"w:tcPr", kCellProperties},
    {"w:tr", kRow},
    {"w:trPr", kRowProperties},
};

static_assert(std::ranges::is_sorted(kOrders, {}, &Order::parent));

}  // namespace

std::span<const std::string_view> child_order(std::string_view parent) {
  const auto found = std::ranges::lower_bound(kOrders, parent, {}, &Order::parent);
  if (found == std::end(kOrders) || found->parent != parent) return {};
  return found->children;
}

int child_rank(std::string_view parent, std::string_view child) {
  const auto order = child_order(parent);
  return static_cast<int>(std::ranges::find(order, child) - order.begin());
}

}  // namespace prikaz::wml
