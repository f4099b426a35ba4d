// Style sheet, numbering, theme and settings.
#include "wml/definitions.h"

#include "unit/wml/support/docx.h"

namespace prikaz::wml {
namespace {

const Style& style_of(const Document& document, const char* id) {
  return document.styles->styles[static_cast<size_t>(document.styles->by_id.at(id))];
}

TEST(StyleSheet, ReadsStylesThatReferToLaterOnes) {
  Docx docx;
  const Document document =
      docx.styles(
              "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault>"
              "<w:pPrDefault/></w:docDefaults><w:latentStyles/>"
              "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"Пункт\"/><w:basedOn "
              "w:val=\"b\"/><w:link w:val=\"c\"/></w:style>"
              "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"b\"><w:name "
              "w:val=\"Normal\"/>"
              "</w:style><w:style w:type=\"character\" w:styleId=\"c\"><w:link "
              "w:val=\"a\"/></w:style>")
          .read();
  EXPECT_EQ(document.styles->default_run.size, Length::points(12));
  EXPECT_EQ(style_of(document, "a").name, "Пункт");
  EXPECT_EQ(style_of(document, "a").based_on, 1);
  EXPECT_EQ(style_of(document, "a").linked, 2);
  EXPECT_EQ(document.styles->normal_paragraph, 1);
  EXPECT_EQ(docx.warnings(), "");
}

TEST(StyleSheet, CutsCyclesOfStyles) {
  Docx docx;
  const Document document = docx.styles(
                                    "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name "
                                    "w:val=\"А\"/><w:basedOn w:val=\"b\"/></w:style>"
                                    "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name "
                                    "w:val=\"Б\"/><w:basedOn w:val=\"a\"/></w:style>"
                                    "<w:style w:type=\"paragraph\" w:styleId=\"c\"><w:name "
                                    "w:val=\"В\"/><w:basedOn w:val=\"c\"/></w:style>")
                                .read();
  EXPECT_EQ(style_of(document, "a").based_on, 1);
  EXPECT_EQ(style_of(document, "b").based_on, kNone);
  EXPECT_EQ(style_of(document, "c").based_on, kNone);
  EXPECT_EQ(docx.warnings(),
            "бумага.docx (word/styles.xml): предупреждение: стиль «Б» основан на самом себе: связь "
            "разорвана [docx.style-cycle]\n"
            "бумага.docx (word/styles.xml): предупреждение: стиль «В» основан на самом себе: связь "
            "разорвана [docx.style-cycle]\n");
}

TEST(StyleSheet, SaysTheSameWarningsForEveryDocumentThatSharesIt) {
  Docx first;
  first.styles("<w:style w:type=\"paragraph\" w:styleId=\"z\"><w:own/></w:style>");
  Docx second = first;
  const Document one = first.read(), two = second.read();
  EXPECT_EQ(one.styles, two.styles);
  EXPECT_EQ(first.warnings(), second.warnings());
  EXPECT_NE(first.warnings().find("w:own"), std::string::npos);
}

TEST(StyleSheet, TakesTheLinkedStyleWhereTheTypeIsWrong) {
  Docx docx;
  docx.styles(
      "<w:style w:type=\"paragraph\" w:styleId=\"p\"><w:link w:val=\"ch\"/></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"ch\"><w:link w:val=\"p\"/></w:style>"
      "<w:style w:type=\"table\" w:styleId=\"t\"/>");
  docx.body(
      "<w:p><w:pPr><w:pStyle w:val=\"ch\"/></w:pPr></w:p><w:p><w:pPr><w:pStyle "
      "w:val=\"t\"/></w:pPr></w:p>"
      "<w:p><w:pPr><w:pStyle w:val=\"нет\"/></w:pPr></w:p>");
  const Document document = docx.read();
  EXPECT_EQ(document.paragraph_properties[document.body[0].paragraph()->properties].style, 0);
  EXPECT_EQ(document.body[1].paragraph()->properties, 0u);
  EXPECT_EQ(docx.warnings(),
            "бумага.docx: предупреждение: стиль «t» здесь не подходит по "
            "своему типу [docx.wrong-style]\n"
            "бумага.docx: предупреждение: стиля «нет» нет в документе "
            "[docx.missing-style]\n");
}

TEST(StyleSheet, ReadsTheConditionalPartsOfTableStyles) {
  Docx docx;
  const Document document = docx.styles(
                                    "<w:style w:type=\"table\" w:styleId=\"t\"><w:pPr><w:jc "
                                    "w:val=\"center\"/></w:pPr><w:tblPr>"
                                    "<w:tblStyleRowBandSize w:val=\"2\"/></w:tblPr><w:tblStylePr "
                                    "w:type=\"firstRow\"><w:rPr>"
                                    "<w:b/></w:rPr><w:tcPr><w:shd w:val=\"clear\" "
                                    "w:fill=\"DDDDDD\"/></w:tcPr></w:tblStylePr>"
                                    "</w:style>")
                                .read();
  const auto& parts = style_of(document, "t").table_parts;
  ASSERT_EQ(parts.size(), static_cast<size_t>(kTablePartCount));
  EXPECT_EQ(parts[0].table.row_band, 2);
  EXPECT_EQ(parts[0].paragraph.alignment, Alignment::kCentre);
  const auto& head = parts[static_cast<size_t>(TablePart::kFirstRow)];
  EXPECT_TRUE(head.present);
  EXPECT_EQ(head.run.bold, true);
  EXPECT_TRUE(head.cell.shading->fill);
}

TEST(Theme, GivesFontsToProperties) {
  Docx docx;
  docx.theme(
      "<a:themeElements><a:fontScheme name=\"x\"><a:majorFont><a:latin typeface=\"PT "
      "Sans\"/></a:majorFont>"
      "<a:minorFont><a:latin typeface=\"PT "
      "Serif\"/></a:minorFont></a:fontScheme></a:themeElements>");
  docx.body(
      "<w:p><w:r><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\" w:ascii=\"Arial\" "
      "w:hAnsiTheme=\"majorHAnsi\" w:cs=\"Tahoma\"/></w:rPr><w:t>а</w:t></w:r></w:p>");
  const Document document = docx.read();
  const RunProperties& run = document.run_properties[1];
  EXPECT_EQ(document.fonts.names[static_cast<size_t>(*run.ascii)], "PT Serif");
  EXPECT_EQ(document.fonts.names[static_cast<size_t>(*run.high_ansi)], "PT Sans");
  EXPECT_EQ(document.fonts.names[static_cast<size_t>(*run.complex)], "Tahoma");
}

TEST(Numbering, ReadsLevelsAndInstances) {
  Docx docx;
  const Document document =
      docx.numbering(
              "<w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:start "
              "w:val=\"3\"/><w:numFmt "
              "w:val=\"russianLower\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"%1)\"/><w:lvlJc "
              "w:val=\"right\"/><w:pPr><w:ind w:left=\"720\" w:hanging=\"360\"/></w:pPr></w:lvl>"
              "<w:lvl w:ilvl=\"1\"><w:numFmt w:val=\"bullet\"/><w:lvlText "
              "w:val=\"&#xF0B7;\"/><w:rPr><w:rFonts "
              "w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/></w:rPr></w:lvl></w:abstractNum>"
              "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\">"
              "<w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>"
              "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"77\"/></w:num>")
          .read();
  const auto& levels = document.numbering->abstracts[0].levels;
  EXPECT_EQ(levels[0].start, 3);
  EXPECT_EQ(levels[0].format, NumberFormat::kRussianLower);
  EXPECT_EQ(levels[0].suffix, NumberingLevel::Suffix::kSpace);
  EXPECT_EQ(levels[0].alignment, Alignment::kEnd);
  EXPECT_EQ(levels[0].paragraph.first_line, Length::twips(-360));
  EXPECT_EQ(levels[1].text, "•");
  EXPECT_EQ(levels[1].run.ascii, std::nullopt);
  EXPECT_EQ(document.numbering->instances.at(2).start_overrides.at(0), 9);
  EXPECT_FALSE(document.numbering->instances.contains(3));
  EXPECT_EQ(docx.warnings(),
            "бумага.docx (word/numbering.xml): предупреждение: нет описания нумерации 77 "
            "[docx.missing-numbering]\n");
}

TEST(Numbering, FollowsLinksOfStylesAndCutsCycles) {
  Docx docx;
  docx.styles(
      "<w:style w:type=\"numbering\" w:styleId=\"s\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"numbering\" w:styleId=\"loop\"><w:pPr><w:numPr><w:numId "
      "w:val=\"3\"/></w:numPr></w:pPr></w:style>");
  const Document document =
      docx.numbering(
              "<w:abstractNum w:abstractNumId=\"1\"><w:styleLink w:val=\"s\"/><w:lvl "
              "w:ilvl=\"0\"><w:lvlText "
              "w:val=\"%1.\"/></w:lvl></w:abstractNum>"
              "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"s\"/></w:abstractNum>"
              "<w:abstractNum w:abstractNumId=\"3\"><w:numStyleLink "
              "w:val=\"loop\"/></w:abstractNum>"
              "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
              "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"
              "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/></w:num>")
          .read();
  EXPECT_EQ(document.numbering->instances.at(2).abstract, 0);
  EXPECT_EQ(docx.warnings(),
            "бумага.docx (word/numbering.xml): предупреждение: нумерация 3 ссылается на саму себя "
            "[docx.numbering-cycle]\n");
}

TEST(Numbering, SharesIndexesOfFontsWithTheDocument) {
  Docx docx;
  docx.styles(
      "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:rPr><w:rFonts "
      "w:ascii=\"Arial\"/></w:rPr></w:style>");
  docx.numbering(
      "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:rPr><w:rFonts w:ascii=\"PT "
      "Sans\"/></w:rPr>"
      "</w:lvl></w:abstractNum>");
  docx.body("<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Tahoma\"/></w:rPr></w:r></w:p>");
  const Document document = docx.read();
  EXPECT_EQ(document.fonts.names, (std::vector<std::string>{"Arial", "PT Sans", "Tahoma"}));
  EXPECT_EQ(document.numbering->abstracts[0].levels[0].run.ascii, 1);
}

TEST(Settings, AreRead) {
  Docx docx;
  const Document document =
      docx.settings(
              "<w:mirrorMargins/><w:defaultTabStop w:val=\"708\"/><w:evenAndOddHeaders/>"
              "<w:footnotePr><w:numFmt w:val=\"lowerLetter\"/><w:footnote "
              "w:id=\"-1\"/></w:footnotePr>"
              "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:val=\"14\"/></w:compat>")
          .read();
  EXPECT_TRUE(document.settings.mirror_margins);
  EXPECT_TRUE(document.settings.even_and_odd_headers);
  EXPECT_EQ(document.settings.default_tab, Length::twips(708));
  EXPECT_EQ(document.settings.footnotes.format, NumberFormat::kLowerLetter);
  EXPECT_EQ(document.settings.compatibility_mode, 14);
  EXPECT_EQ(docx.warnings(), "");
}

}  // namespace
}  // namespace prikaz::wml
