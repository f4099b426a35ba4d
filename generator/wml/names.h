// The names of elements that the reader dispatches on, as numbers: a switch instead of comparisons
// of texts. Attributes are few per element and are asked for by name.
//
//   switch (name_of(node.name())) { case Name::kP: … }
#pragma once

#include <cstdint>
#include <string_view>

namespace prikaz::wml {

// clang-format off
#define PRIKAZ_WML_NAMES(X) \
  X(kAbstractNum, "w:abstractNum") X(kAbstractNumId, "w:abstractNumId") \
  X(kAdjustRightInd, "w:adjustRightInd") X(kAliases, "w:aliases") X(kAltChunk, "w:altChunk") \
  X(kAnnotationRef, "w:annotationRef") X(kAutoHyphenation, "w:autoHyphenation") \
  X(kAutoRedefine, "w:autoRedefine") X(kAutoSpaceDE, "w:autoSpaceDE") \
  X(kAutoSpaceDN, "w:autoSpaceDN") X(kB, "w:b") X(kBackground, "w:background") X(kBar, "w:bar") \
  X(kBasedOn, "w:basedOn") X(kBCs, "w:bCs") X(kBdo, "w:bdo") X(kBdr, "w:bdr") \
  X(kBetween, "w:between") X(kBidi, "w:bidi") X(kBidiVisual, "w:bidiVisual") X(kBody, "w:body") \
  X(kBookmarkEnd, "w:bookmarkEnd") X(kBookmarkStart, "w:bookmarkStart") X(kBottom, "w:bottom") \
  X(kBr, "w:br") X(kCantSplit, "w:cantSplit") X(kCaps, "w:caps") X(kCellDel, "w:cellDel") \
  X(kCellIns, "w:cellIns") X(kCellMerge, "w:cellMerge") X(kCnfStyle, "w:cnfStyle") \
  X(kCol, "w:col") X(kColor, "w:color") X(kCols, "w:cols") \
  X(kCommentRangeEnd, "w:commentRangeEnd") X(kCommentRangeStart, "w:commentRangeStart") \
  X(kCommentReference, "w:commentReference") X(kCompat, "w:compat") \
  X(kCompatSetting, "w:compatSetting") X(kContentPart, "w:contentPart") \
  X(kContextualSpacing, "w:contextualSpacing") \
  X(kContinuationSeparator, "w:continuationSeparator") X(kCr, "w:cr") X(kCs, "w:cs") \
  X(kCustomXml, "w:customXml") X(kCustomXmlDelRangeEnd, "w:customXmlDelRangeEnd") \
  X(kCustomXmlDelRangeStart, "w:customXmlDelRangeStart") \
  X(kCustomXmlInsRangeEnd, "w:customXmlInsRangeEnd") \
  X(kCustomXmlInsRangeStart, "w:customXmlInsRangeStart") \
  X(kCustomXmlMoveFromRangeEnd, "w:customXmlMoveFromRangeEnd") \
  X(kCustomXmlMoveFromRangeStart, "w:customXmlMoveFromRangeStart") \
  X(kCustomXmlMoveToRangeEnd, "w:customXmlMoveToRangeEnd") \
  X(kCustomXmlMoveToRangeStart, "w:customXmlMoveToRangeStart") X(kCustomXmlPr, "w:customXmlPr") \
  X(kDayLong, "w:dayLong") X(kDayShort, "w:dayShort") X(kDefaultTabStop, "w:defaultTabStop") \
  X(kDel, "w:del") X(kDelInstrText, "w:delInstrText") X(kDelText, "w:delText") X(kDir, "w:dir") \
  X(kDivId, "w:divId") X(kDocDefaults, "w:docDefaults") X(kDocGrid, "w:docGrid") \
  X(kDoNotUseHTMLParagraphAutoSpacing, "w:doNotUseHTMLParagraphAutoSpacing") \
  X(kDrawing, "w:drawing") X(kDstrike, "w:dstrike") X(kEastAsianLayout, "w:eastAsianLayout") \
  X(kEffect, "w:effect") X(kEm, "w:em") X(kEmboss, "w:emboss") X(kEnd, "w:end") \
  X(kEndnote, "w:endnote") X(kEndnotePr, "w:endnotePr") X(kEndnoteRef, "w:endnoteRef") \
  X(kEndnoteReference, "w:endnoteReference") X(kEvenAndOddHeaders, "w:evenAndOddHeaders") \
  X(kFfData, "w:ffData") X(kFitText, "w:fitText") X(kFldChar, "w:fldChar") \
  X(kFldSimple, "w:fldSimple") X(kFooterReference, "w:footerReference") \
  X(kFootnote, "w:footnote") X(kFootnotePr, "w:footnotePr") X(kFootnoteRef, "w:footnoteRef") \
  X(kFootnoteReference, "w:footnoteReference") X(kFormProt, "w:formProt") \
  X(kFramePr, "w:framePr") X(kGridAfter, "w:gridAfter") X(kGridBefore, "w:gridBefore") \
  X(kGridCol, "w:gridCol") X(kGridSpan, "w:gridSpan") X(kGutterAtTop, "w:gutterAtTop") \
  X(kHeaderReference, "w:headerReference") X(kHeaders, "w:headers") X(kHidden, "w:hidden") \
  X(kHideMark, "w:hideMark") X(kHighlight, "w:highlight") X(kHMerge, "w:hMerge") \
  X(kHyperlink, "w:hyperlink") X(kI, "w:i") X(kICs, "w:iCs") X(kIlvl, "w:ilvl") \
  X(kImprint, "w:imprint") X(kInd, "w:ind") X(kIns, "w:ins") X(kInsideH, "w:insideH") \
  X(kInsideV, "w:insideV") X(kInstrText, "w:instrText") X(kIsLgl, "w:isLgl") X(kJc, "w:jc") \
  X(kKeepLines, "w:keepLines") X(kKeepNext, "w:keepNext") X(kKern, "w:kern") \
  X(kKinsoku, "w:kinsoku") X(kLang, "w:lang") \
  X(kLastRenderedPageBreak, "w:lastRenderedPageBreak") X(kLatentStyles, "w:latentStyles") \
  X(kLeft, "w:left") X(kLegacy, "w:legacy") X(kLink, "w:link") X(kLnNumType, "w:lnNumType") \
  X(kLocked, "w:locked") X(kLvl, "w:lvl") X(kLvlJc, "w:lvlJc") X(kLvlOverride, "w:lvlOverride") \
  X(kLvlPicBulletId, "w:lvlPicBulletId") X(kLvlRestart, "w:lvlRestart") X(kLvlText, "w:lvlText") \
  X(kMirrorIndents, "w:mirrorIndents") X(kMirrorMargins, "w:mirrorMargins") \
  X(kMonthLong, "w:monthLong") X(kMonthShort, "w:monthShort") X(kMoveFrom, "w:moveFrom") \
  X(kMoveFromRangeEnd, "w:moveFromRangeEnd") X(kMoveFromRangeStart, "w:moveFromRangeStart") \
  X(kMoveTo, "w:moveTo") X(kMoveToRangeEnd, "w:moveToRangeEnd") \
  X(kMoveToRangeStart, "w:moveToRangeStart") X(kMultiLevelType, "w:multiLevelType") \
  X(kName, "w:name") X(kNext, "w:next") X(kNoBreakHyphen, "w:noBreakHyphen") \
  X(kNoEndnote, "w:noEndnote") X(kNoProof, "w:noProof") X(kNoWrap, "w:noWrap") X(kNsid, "w:nsid") \
  X(kNum, "w:num") X(kNumberingChange, "w:numberingChange") X(kNumFmt, "w:numFmt") \
  X(kNumId, "w:numId") X(kNumIdMacAtCleanup, "w:numIdMacAtCleanup") \
  X(kNumPicBullet, "w:numPicBullet") X(kNumPr, "w:numPr") X(kNumRestart, "w:numRestart") \
  X(kNumStart, "w:numStart") X(kNumStyleLink, "w:numStyleLink") X(kObject, "w:object") \
  X(kOMath, "w:oMath") X(kOutline, "w:outline") X(kOutlineLvl, "w:outlineLvl") \
  X(kOverflowPunct, "w:overflowPunct") X(kP, "w:p") X(kPageBreakBefore, "w:pageBreakBefore") \
  X(kPaperSrc, "w:paperSrc") X(kPBdr, "w:pBdr") X(kPermEnd, "w:permEnd") \
  X(kPermStart, "w:permStart") X(kPersonal, "w:personal") \
  X(kPersonalCompose, "w:personalCompose") X(kPersonalReply, "w:personalReply") \
  X(kPgBorders, "w:pgBorders") X(kPgMar, "w:pgMar") X(kPgNum, "w:pgNum") \
  X(kPgNumType, "w:pgNumType") X(kPgSz, "w:pgSz") X(kPict, "w:pict") X(kPos, "w:pos") \
  X(kPosition, "w:position") X(kPPr, "w:pPr") X(kPPrChange, "w:pPrChange") \
  X(kPPrDefault, "w:pPrDefault") X(kPrinterSettings, "w:printerSettings") \
  X(kProofErr, "w:proofErr") X(kPStyle, "w:pStyle") X(kPtab, "w:ptab") X(kQFormat, "w:qFormat") \
  X(kR, "w:r") X(kRFonts, "w:rFonts") X(kRight, "w:right") X(kRPr, "w:rPr") \
  X(kRPrChange, "w:rPrChange") X(kRPrDefault, "w:rPrDefault") X(kRsid, "w:rsid") \
  X(kRStyle, "w:rStyle") X(kRtl, "w:rtl") X(kRtlGutter, "w:rtlGutter") X(kRuby, "w:ruby") \
  X(kRubyBase, "w:rubyBase") X(kSdt, "w:sdt") X(kSdtContent, "w:sdtContent") \
  X(kSdtEndPr, "w:sdtEndPr") X(kSdtPr, "w:sdtPr") X(kSectPr, "w:sectPr") \
  X(kSectPrChange, "w:sectPrChange") X(kSemiHidden, "w:semiHidden") X(kSeparator, "w:separator") \
  X(kShadow, "w:shadow") X(kShd, "w:shd") X(kSmallCaps, "w:smallCaps") X(kSmartTag, "w:smartTag") \
  X(kSmartTagPr, "w:smartTagPr") X(kSnapToGrid, "w:snapToGrid") X(kSoftHyphen, "w:softHyphen") \
  X(kSpacing, "w:spacing") X(kSpecVanish, "w:specVanish") X(kStart, "w:start") \
  X(kStartOverride, "w:startOverride") X(kStrike, "w:strike") X(kStyle, "w:style") \
  X(kStyleLink, "w:styleLink") X(kSubDoc, "w:subDoc") X(kSuff, "w:suff") \
  X(kSuppressAutoHyphens, "w:suppressAutoHyphens") \
  X(kSuppressLineNumbers, "w:suppressLineNumbers") X(kSuppressOverlap, "w:suppressOverlap") \
  X(kSym, "w:sym") X(kSz, "w:sz") X(kSzCs, "w:szCs") X(kT, "w:t") X(kTab, "w:tab") \
  X(kTabs, "w:tabs") X(kTbl, "w:tbl") X(kTblBorders, "w:tblBorders") \
  X(kTblCaption, "w:tblCaption") X(kTblCellMar, "w:tblCellMar") \
  X(kTblCellSpacing, "w:tblCellSpacing") X(kTblDescription, "w:tblDescription") \
  X(kTblGrid, "w:tblGrid") X(kTblGridChange, "w:tblGridChange") X(kTblHeader, "w:tblHeader") \
  X(kTblInd, "w:tblInd") X(kTblLayout, "w:tblLayout") X(kTblLook, "w:tblLook") \
  X(kTblOverlap, "w:tblOverlap") X(kTblpPr, "w:tblpPr") X(kTblPr, "w:tblPr") \
  X(kTblPrChange, "w:tblPrChange") X(kTblPrEx, "w:tblPrEx") X(kTblPrExChange, "w:tblPrExChange") \
  X(kTblStyle, "w:tblStyle") X(kTblStyleColBandSize, "w:tblStyleColBandSize") \
  X(kTblStylePr, "w:tblStylePr") X(kTblStyleRowBandSize, "w:tblStyleRowBandSize") \
  X(kTblW, "w:tblW") X(kTc, "w:tc") X(kTcBorders, "w:tcBorders") X(kTcFitText, "w:tcFitText") \
  X(kTcMar, "w:tcMar") X(kTcPr, "w:tcPr") X(kTcPrChange, "w:tcPrChange") X(kTcW, "w:tcW") \
  X(kTextAlignment, "w:textAlignment") X(kTextboxTightWrap, "w:textboxTightWrap") \
  X(kTextDirection, "w:textDirection") X(kThemeFontLang, "w:themeFontLang") \
  X(kTitlePg, "w:titlePg") X(kTl2br, "w:tl2br") X(kTmpl, "w:tmpl") X(kTop, "w:top") \
  X(kTopLinePunct, "w:topLinePunct") X(kTr, "w:tr") X(kTr2bl, "w:tr2bl") \
  X(kTrHeight, "w:trHeight") X(kTrPr, "w:trPr") X(kTrPrChange, "w:trPrChange") \
  X(kTxbxContent, "w:txbxContent") X(kType, "w:type") X(kU, "w:u") X(kUiPriority, "w:uiPriority") \
  X(kUnhideWhenUsed, "w:unhideWhenUsed") X(kUpdateFields, "w:updateFields") \
  X(kVAlign, "w:vAlign") X(kVanish, "w:vanish") \
  X(kVertAlign, "w:vertAlign") X(kVMerge, "w:vMerge") X(kW, "w:w") X(kWAfter, "w:wAfter") \
  X(kWBefore, "w:wBefore") X(kWebHidden, "w:webHidden") X(kWidowControl, "w:widowControl") \
  X(kWordWrap, "w:wordWrap") X(kYearLong, "w:yearLong") X(kYearShort, "w:yearShort") \
  X(kMcAlternateContent, "mc:AlternateContent") X(kMcChoice, "mc:Choice") \
  X(kMcFallback, "mc:Fallback") X(kMOMath, "m:oMath") X(kMOMathPara, "m:oMathPara") X(kMR, "m:r") \
  X(kMT, "m:t") X(kWpInline, "wp:inline") X(kWpAnchor, "wp:anchor") X(kWpExtent, "wp:extent") \
  X(kWpDocPr, "wp:docPr") X(kWpPositionH, "wp:positionH") X(kWpPositionV, "wp:positionV") \
  X(kWpAlign, "wp:align") X(kWpPosOffset, "wp:posOffset") X(kWpWrapNone, "wp:wrapNone") \
  X(kWpWrapSquare, "wp:wrapSquare") X(kWpWrapTight, "wp:wrapTight") \
  X(kWpWrapThrough, "wp:wrapThrough") X(kWpWrapTopAndBottom, "wp:wrapTopAndBottom") \
  X(kWpSimplePos, "wp:simplePos") X(kWpEffectExtent, "wp:effectExtent") \
  X(kWpCNvGraphicFramePr, "wp:cNvGraphicFramePr") X(kWp14SizeRelH, "wp14:sizeRelH") \
  X(kWp14SizeRelV, "wp14:sizeRelV") X(kAGraphic, "a:graphic") X(kPicPic, "pic:pic") \
  X(kWpsWsp, "wps:wsp") X(kWpgWgp, "wpg:wgp") X(kWpgGrpSp, "wpg:grpSp") X(kWpcWpc, "wpc:wpc") \
  X(kWpsTxbx, "wps:txbx") X(kWpsBodyPr, "wps:bodyPr") X(kWpsStyle, "wps:style") \
  X(kVShape, "v:shape") X(kVRect, "v:rect") X(kVRoundrect, "v:roundrect") X(kVOval, "v:oval") \
  X(kVLine, "v:line") X(kVGroup, "v:group") X(kVShapetype, "v:shapetype") \
  X(kVTextbox, "v:textbox") X(kVImagedata, "v:imagedata") X(kVFill, "v:fill") \
  X(kVStroke, "v:stroke") X(kVPath, "v:path") X(kVShadow, "v:shadow") X(kVFormulas, "v:formulas") \
  X(kVHandles, "v:handles") X(kVTextpath, "v:textpath") X(kW10Wrap, "w10:wrap") \
  X(kW10Anchorlock, "w10:anchorlock") X(kOLock, "o:lock") X(kOOLEObject, "o:OLEObject")
// clang-format on

enum class Name : uint16_t {
  kUnknown,
#define PRIKAZ_WML_NAME(name, text) name,
  PRIKAZ_WML_NAMES(PRIKAZ_WML_NAME)
#undef PRIKAZ_WML_NAME
};

// Of an element's name with its canonical prefix; kUnknown when the reader does not know it.
Name name_of(std::string_view name);

}  // namespace prikaz::wml
