// The sets of properties as the reader makes them from w:rPr, w:pPr, w:tblPr, w:trPr, w:tcPr,
// w:sectPr.
#include "wml/properties.h"

#include "unit/wml/support/docx.h"

namespace prikaz::wml {
namespace {

struct Read {
  Docx docx;
  Document document;
};

Read read_body(std::string_view blocks) {
  Read out;
  out.document = out.docx.body(blocks).read();
  return out;
}

RunProperties run_of(std::string_view properties, std::string* warnings = nullptr) {
  Read read =
      read_body("<w:p><w:r><w:rPr>" + std::string(properties) + "</w:rPr><w:t>а</w:t></w:r></w:p>");
  if (warnings) *warnings = read.docx.warnings();
  return read.document.run_properties[read.document.body[0].paragraph()->inlines[0].properties];
}

ParagraphProperties paragraph_of(std::string_view properties, std::string* warnings = nullptr) {
  Read read = read_body("<w:p><w:pPr>" + std::string(properties) + "</w:pPr></w:p>");
  if (warnings) *warnings = read.docx.warnings();
  return read.document.paragraph_properties[read.document.body[0].paragraph()->properties];
}

TEST(RunProperties, AreReadAsSpecified) {
  const RunProperties run = run_of(
      "<w:b/><w:i w:val=\"0\"/><w:caps w:val=\"true\"/><w:strike w:val=\"off\"/><w:vanish/>"
      "<w:color w:val=\"1F4E79\"/><w:spacing w:val=\"-10\"/><w:w w:val=\"90\"/><w:kern "
      "w:val=\"28\"/>"
      "<w:position w:val=\"6\"/><w:sz w:val=\"27\"/><w:highlight w:val=\"yellow\"/>"
      "<w:u w:val=\"double\" w:color=\"FF0000\"/><w:vertAlign w:val=\"superscript\"/>"
      "<w:lang w:val=\"ru-RU\"/>");
  EXPECT_EQ(run.bold, true);
  EXPECT_EQ(run.italic, false);
  EXPECT_EQ(run.caps, true);
  EXPECT_EQ(run.strike, false);
  EXPECT_EQ(run.small_caps, std::nullopt);
  EXPECT_EQ(run.hidden, true);
  EXPECT_EQ(run.colour, (Colour{false, 0x1F, 0x4E, 0x79}));
  EXPECT_EQ(run.spacing, Length::twips(-10));
  EXPECT_EQ(run.scale, 90);
  EXPECT_EQ(run.kerning_threshold, Length::points(14));
  EXPECT_EQ(run.position, Length::points(3));
  EXPECT_EQ(run.size, Length::points(13.5));
  EXPECT_EQ(run.highlight, (Colour{false, 255, 255, 0}));
  EXPECT_EQ(run.underline, UnderlineStyle::kDouble);
  EXPECT_EQ(run.underline_colour, (Colour{false, 255, 0, 0}));
  EXPECT_EQ(run.script, Script::kSuperscript);
  EXPECT_EQ(run.language, "ru-RU");
}

TEST(RunProperties, TakeUnitsOfTheStrictForm) {
  const RunProperties run =
      run_of("<w:sz w:val=\"12pt\"/><w:spacing w:val=\"0.5mm\"/><w:w w:val=\"66%\"/>");
  EXPECT_EQ(run.size, Length::points(12));
  EXPECT_EQ(run.spacing, Length::millimetres(0.5));
  EXPECT_EQ(run.scale, 66);
}

TEST(RunProperties, LeaveOutValuesOfAWrongType) {
  std::string warnings;
  const RunProperties run = run_of(
      "<w:sz w:val=\"большой\"/><w:color w:val=\"красный\"/><w:w w:val=\"0\"/><w:b w:val=\"да\"/>",
      &warnings);
  EXPECT_EQ(run.size, std::nullopt);
  EXPECT_EQ(run.colour, std::nullopt);
  EXPECT_EQ(run.scale, std::nullopt);
  EXPECT_EQ(run.bold, true);
  EXPECT_EQ(warnings,
            "бумага.docx (абзац 1): предупреждение: w:sz/w:val: непонятное значение "
            "«большой», оно пропущено [docx.value]\n"
            "бумага.docx (абзац 1): предупреждение: w:color/w:val: непонятное "
            "значение «красный», оно пропущено [docx.value]\n"
            "бумага.docx (абзац 1): предупреждение: w:w/w:val: непонятное значение "
            "«0», оно пропущено [docx.value]\n"
            "бумага.docx (абзац 1): предупреждение: w:b/w:val: непонятное значение "
            "«да», оно пропущено [docx.value]\n");
}

TEST(RunProperties, NameEffectsThatAreNotDrawn) {
  std::string warnings;
  run_of("<w:emboss/><w:shadow w:val=\"0\"/><w:effect w:val=\"none\"/><w:noProof/>", &warnings);
  EXPECT_EQ(warnings,
            "бумага.docx (абзац 1): предупреждение: не поддержано: w:emboss "
            "[docx.unsupported]\n");
}

TEST(RunProperties, HoldHugeNumbersInBounds) {
  EXPECT_EQ(run_of("<w:spacing w:val=\"99999999999999999999\"/>").spacing,
            Length::emu(360'000'000));
  EXPECT_EQ(run_of("<w:sz w:val=\"-5\"/>").size, std::nullopt);
}

TEST(RunProperties, AreInternedByWhatTheySay) {
  Read read = read_body(
      "<w:p><w:r><w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr><w:t>а</w:t></w:r>"
      "<w:r><w:rPr><w:sz w:val=\"28\"/><w:b w:val=\"1\"/></w:rPr><w:t>б</w:t></w:r>"
      "<w:r><w:rPr/><w:t>в</w:t></w:r><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>");
  const auto& inlines = read.document.body[0].paragraph()->inlines;
  EXPECT_EQ(inlines[0].properties, inlines[1].properties);
  EXPECT_NE(inlines[0].properties, 0u);
  EXPECT_EQ(inlines[2].properties, 0u);
}

TEST(RunProperties, IgnoreWhatARevisionSaysTheyWere) {
  Read read = read_body(
      "<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>"
      "<w:t>а</w:t></w:r><w:r><w:rPr><w:rPrChange w:id=\"2\"><w:rPr><w:i/></w:rPr></w:rPrChange>"
      "<w:strike/></w:rPr></w:r></w:p>");
  const RunProperties& run = read.document.run_properties[1];
  EXPECT_EQ(run.bold, true);
  EXPECT_EQ(run.italic, std::nullopt);
  EXPECT_EQ(read.docx.warnings(), "");
}

TEST(ParagraphProperties, AreReadAsSpecified) {
  const ParagraphProperties p = paragraph_of(
      "<w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val=\"0\"/>"
      "<w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"7\"/></w:numPr>"
      "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9354\"/><w:tab w:val=\"clear\" "
      "w:pos=\"708\"/></w:tabs>"
      "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"276\" w:lineRule=\"auto\"/>"
      "<w:ind w:left=\"709\" w:right=\"-20\" w:hanging=\"360\"/><w:contextualSpacing/>"
      "<w:jc w:val=\"both\"/><w:outlineLvl w:val=\"1\"/>");
  EXPECT_EQ(p.keep_next, true);
  EXPECT_EQ(p.widow_control, false);
  EXPECT_EQ(p.numbering, 7);
  EXPECT_EQ(p.numbering_level, 2);
  ASSERT_EQ(p.tabs.size(), 2u);
  EXPECT_EQ(p.tabs[0], (TabStop{Length::twips(9354), TabAlignment::kRight, TabLeader::kDot}));
  EXPECT_EQ(p.tabs[1].alignment, TabAlignment::kClear);
  EXPECT_EQ(p.space_before, Length::points(6));
  EXPECT_EQ(p.space_after, Length());
  EXPECT_EQ(p.line, 276);
  EXPECT_EQ(p.line_rule, LineRule::kAuto);
  EXPECT_EQ(p.indent_start, Length::twips(709));
  EXPECT_EQ(p.indent_end, Length::twips(-20));
  EXPECT_EQ(p.first_line, Length::twips(-360));
  EXPECT_EQ(p.alignment, Alignment::kJustify);
  EXPECT_EQ(p.outline_level, 1);
}

TEST(ParagraphProperties, ReadIndentsInCharactersAndLines) {
  const ParagraphProperties p = paragraph_of(
      "<w:spacing w:beforeLines=\"50\" w:before=\"99\"/><w:ind w:leftChars=\"200\" "
      "w:left=\"480\" w:hangingChars=\"100\" w:hanging=\"240\"/>");
  EXPECT_EQ(p.space_before, Length::points(6));
  EXPECT_EQ(p.indent_start_chars, 200);
  EXPECT_EQ(p.first_line_chars, -100);
}

TEST(ParagraphProperties, TakeALineWithoutARuleAsAuto) {
  EXPECT_EQ(paragraph_of("<w:spacing w:line=\"360\"/>").line_rule, LineRule::kAuto);
  EXPECT_EQ(paragraph_of("<w:spacing w:line=\"-240\"/>").line_rule, LineRule::kExact);
}

TEST(ParagraphProperties, ReadBordersAndShading) {
  const ParagraphProperties p = paragraph_of(
      "<w:pBdr><w:bottom w:val=\"double\" w:sz=\"12\" w:space=\"1\" w:color=\"auto\"/><w:top "
      "w:val=\"nil\"/></w:pBdr><w:shd w:val=\"pct50\" w:color=\"000000\" w:fill=\"FFFFFF\"/>");
  ASSERT_TRUE(p.borders);
  EXPECT_EQ(p.borders->bottom,
            (Border{BorderStyle::kDouble, Length::points(1.5), Length::points(1), Colour{}}));
  EXPECT_EQ(p.borders->top->style, BorderStyle::kNone);
  EXPECT_FALSE(p.borders->left);
  EXPECT_EQ(p.shading->fill, (Colour{false, 128, 128, 128}));
  EXPECT_EQ(paragraph_of("<w:shd w:val=\"clear\" w:fill=\"auto\"/>").shading, Shading{});
}

TEST(ParagraphProperties, ReadFrames) {
  const ParagraphProperties p = paragraph_of(
      "<w:framePr w:w=\"4536\" w:hRule=\"exact\" w:h=\"500\" w:wrap=\"notBeside\" "
      "w:vAnchor=\"page\" w:hAnchor=\"margin\" w:xAlign=\"right\" w:y=\"568\"/>");
  ASSERT_TRUE(p.frame);
  EXPECT_EQ(p.frame->width, Length::twips(4536));
  EXPECT_TRUE(p.frame->exact_height);
  EXPECT_FALSE(p.frame->wrap_around);
  EXPECT_EQ(p.frame->vertical_anchor, FrameProperties::Anchor::kPage);
  EXPECT_EQ(p.frame->x_align, "right");
}

TEST(TableProperties, AreReadAsSpecified) {
  Read read = read_body(
      "<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"180\" w:vertAnchor=\"page\" w:tblpY=\"721\"/>"
      "<w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/><w:tblInd w:w=\"-108\" "
      "w:type=\"dxa\"/><w:tblBorders><w:insideH w:val=\"single\" w:sz=\"4\"/></w:tblBorders>"
      "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"28\" "
      "w:type=\"dxa\"/></w:tblCellMar>"
      "<w:tblLook w:val=\"04A0\" w:lastColumn=\"1\"/><w:tblCaption w:val=\"План\"/></w:tblPr>"
      "<w:tblGrid><w:gridCol w:w=\"1000\"/><w:gridCol w:w=\"-5\"/></w:tblGrid>"
      "<w:tr><w:tblPrEx><w:jc w:val=\"right\"/></w:tblPrEx><w:trPr><w:cantSplit/><w:tblHeader/>"
      "<w:trHeight w:val=\"567\"/><w:gridBefore w:val=\"1\"/></w:trPr>"
      "<w:tc><w:tcPr><w:tcW w:w=\"33.3%\" w:type=\"pct\"/><w:gridSpan w:val=\"2\"/><w:vMerge/>"
      "<w:vAlign w:val=\"center\"/><w:textDirection "
      "w:val=\"btLr\"/><w:noWrap/></w:tcPr><w:p/></w:tc>"
      "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/><w:hMerge "
      "w:val=\"restart\"/></w:tcPr><w:p/></w:tc>"
      "</w:tr></w:tbl>");
  const Table& table = *read.document.body[0].table();
  EXPECT_EQ(table.properties.width->unit, Width::Unit::kPercent);
  EXPECT_DOUBLE_EQ(table.properties.width->percent, 100);
  EXPECT_EQ(table.properties.alignment, Alignment::kCentre);
  EXPECT_EQ(table.properties.indent, Length::twips(-108));
  EXPECT_EQ(table.properties.fixed_layout, true);
  EXPECT_EQ(table.properties.cell_margins->left, Length::twips(28));
  EXPECT_EQ(table.properties.look, (TableLook{true, false, true, true, true, false}));
  EXPECT_EQ(table.properties.position->y, Length::twips(721));
  EXPECT_EQ(table.properties.position->from_text.left, Length::twips(180));
  EXPECT_EQ(table.properties.caption, "План");
  EXPECT_EQ(table.grid, (std::vector<Length>{Length::twips(1000), Length()}));
  const Row& row = table.rows[0];
  EXPECT_EQ(row.properties.cant_split, true);
  EXPECT_EQ(row.properties.header, true);
  EXPECT_EQ(row.properties.height_rule, HeightRule::kAtLeast);
  EXPECT_EQ(row.properties.grid_before, 1);
  EXPECT_EQ(row.properties.exceptions->alignment, Alignment::kEnd);
  const CellProperties& cell = row.cells[0].properties;
  EXPECT_DOUBLE_EQ(cell.width->percent, 33.3);
  EXPECT_EQ(cell.grid_span, 2);
  EXPECT_EQ(cell.vertical_merge, VerticalMerge::kContinue);
  EXPECT_EQ(cell.direction, TextDirection::kUp);
  EXPECT_EQ(cell.vertical_alignment, VerticalAlignment::kCentre);
  EXPECT_EQ(row.cells[1].properties.vertical_merge, VerticalMerge::kRestart);
  EXPECT_FALSE(row.cells[1].properties.horizontal_continue);
}

TEST(TableProperties, BoundSpans) {
  Read read = read_body(
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan "
      "w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>");
  EXPECT_EQ(read.document.body[0].table()->rows[0].cells[0].properties.grid_span, 1024);
  EXPECT_EQ(read.docx.warnings(),
            "бумага.docx: предупреждение: w:gridSpan/w:val: непонятное значение "
            "«2000000000», оно пропущено [docx.value]\n");
}

TEST(SectionProperties, AreReadAsSpecified) {
  Read read = read_body(
      "<w:p><w:pPr><w:sectPr><w:type w:val=\"continuous\"/><w:cols w:num=\"2\" w:equalWidth=\"0\">"
      "<w:col w:w=\"3000\" w:space=\"300\"/><w:col "
      "w:w=\"4000\"/></w:cols></w:sectPr></w:pPr></w:p><w:p/>"
      "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar "
      "w:top=\"-1134\" "
      "w:right=\"567\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"709\" w:footer=\"0\" "
      "w:gutter=\"0\"/><w:pgNumType w:start=\"3\" w:fmt=\"upperRoman\"/><w:titlePg/><w:vAlign "
      "w:val=\"center\"/><w:docGrid w:type=\"lines\" w:linePitch=\"360\"/><w:footnotePr><w:numFmt "
      "w:val=\"lowerRoman\"/><w:numRestart w:val=\"eachPage\"/></w:footnotePr></w:sectPr>");
  ASSERT_EQ(read.document.sections.size(), 2u);
  EXPECT_EQ(read.document.body[0].paragraph()->section, 0);
  EXPECT_EQ(read.document.body[1].paragraph()->section, kNone);
  const SectionProperties& first = read.document.sections[0];
  EXPECT_EQ(first.type, SectionType::kContinuous);
  EXPECT_EQ(first.columns.count, 2);
  EXPECT_EQ(first.columns.widths[0].second, Length::twips(300));
  EXPECT_EQ(first.left, Length::twips(1800));
  const SectionProperties& last = read.document.sections[1];
  EXPECT_TRUE(last.landscape);
  EXPECT_EQ(last.page_width, Length::twips(16838));
  EXPECT_EQ(last.top, Length::twips(-1134));
  EXPECT_EQ(last.page_number_start, 3);
  EXPECT_EQ(last.page_number_format, NumberFormat::kUpperRoman);
  EXPECT_TRUE(last.title_page);
  EXPECT_EQ(last.grid_pitch, Length::points(18));
  EXPECT_EQ(last.footnotes.format, NumberFormat::kLowerRoman);
  EXPECT_EQ(last.footnotes.restart, NoteProperties::Restart::kPage);
}

TEST(SectionProperties, RefuseSizesThatNoPageHas) {
  Read read = read_body("<w:p/><w:sectPr><w:pgSz w:w=\"0\" w:h=\"-16838\"/></w:sectPr>");
  EXPECT_EQ(read.document.sections[0].page_width, Length::twips(11906));
  EXPECT_EQ(read.document.sections[0].page_height, Length::twips(16838));
  EXPECT_NE(read.docx.warnings().find("w:pgSz/w:h: непонятное значение «-16838»"),
            std::string::npos);
}

}  // namespace
}  // namespace prikaz::wml
