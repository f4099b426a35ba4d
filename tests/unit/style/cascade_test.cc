#include "style/cascade.h"

#include "unit/wml/support/docx.h"

namespace prikaz::style {
namespace {

using wml::Docx;

// A document whose body is `blocks`, with its cascade.
struct Styled {
  Styled(std::string_view styles, std::string_view blocks, std::string_view numbering = {}) {
    docx.styles(styles).body(blocks);
    if (!numbering.empty()) docx.numbering(numbering);
    document = docx.read();
    cascade = std::make_unique<Cascade>(document);
  }
  const wml::Paragraph& p(size_t index) const { return *document.body[index].paragraph(); }
  const Paragraph& paragraph(size_t index) { return cascade->paragraph(p(index), nullptr); }
  // Of the first inline of a paragraph of the body.
  const Run& run(size_t index) {
    return cascade->run(p(index), p(index).inlines[0].properties, nullptr);
  }
  const wml::Table& table(size_t index) const { return *document.body[index].table(); }
  TableContext at(size_t index, int row, int column) const {
    const wml::Table& t = table(index);
    return {&t, row, column, static_cast<int>(t.rows.size()),
            static_cast<int>(t.rows[0].cells.size())};
  }
  const wml::Cell& cell_of(size_t index, int row, int column) const {
    return table(index).rows[static_cast<size_t>(row)].cells[static_cast<size_t>(column)];
  }
  Cell cell(size_t index, int row, int column) {
    return cascade->cell(at(index, row, column), table(index).rows[static_cast<size_t>(row)],
                         cell_of(index, row, column));
  }
  const Run& cell_run(size_t index, int row, int column) {
    const auto context = at(index, row, column);
    const wml::Paragraph& inside = *cell_of(index, row, column).blocks[0].paragraph();
    return cascade->run(inside, inside.inlines[0].properties, &context);
  }
  const Paragraph& cell_paragraph(size_t index, int row, int column) {
    const auto context = at(index, row, column);
    return cascade->paragraph(*cell_of(index, row, column).blocks[0].paragraph(), &context);
  }

  Docx docx;
  wml::Document document;
  std::unique_ptr<Cascade> cascade;
};

std::string style(const char* type, const char* id, std::string_view content,
                  const char* based_on = "") {
  std::string out = "<w:style w:type=\"" + std::string(type) + "\" w:styleId=\"" + id + "\">";
  if (*based_on) out += "<w:basedOn w:val=\"" + std::string(based_on) + "\"/>";
  return out + std::string(content) + "</w:style>";
}
std::string paragraph(const char* style, std::string_view direct = {}, std::string_view run = {}) {
  return "<w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) + "\"/>" + std::string(direct) +
         "</w:pPr><w:r><w:rPr>" + std::string(run) + "</w:rPr><w:t>а</w:t></w:r></w:p>";
}

TEST(Cascade, GivesEveryPropertyAValueWithoutAnyStyles) {
  Styled s("", "<w:p><w:r><w:t>а</w:t></w:r></w:p>");
  EXPECT_EQ(s.run(0), prikaz::style::Run{});
  EXPECT_EQ(s.paragraph(0).line, 240);
  EXPECT_TRUE(s.paragraph(0).widow_control);
  EXPECT_EQ(s.paragraph(0).outline_level, 9);
}

TEST(Cascade, LaysDirectFormattingOverStylesOverDefaults) {
  Styled s(
      "<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"20\"/><w:lang "
      "w:val=\"ru-RU\"/></w:rPr></w:rPrDefault>"
      "<w:pPrDefault><w:pPr><w:spacing w:after=\"200\" "
      "w:line=\"276\"/></w:pPr></w:pPrDefault></w:docDefaults>" +
          style("paragraph", "a",
                "<w:rPr><w:sz w:val=\"28\"/><w:color w:val=\"FF0000\"/></w:rPr>") +
          style("paragraph", "b", "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:i/></w:rPr>",
                "a") +
          style("character", "c", "<w:rPr><w:color w:val=\"00FF00\"/></w:rPr>"),
      paragraph("b", "<w:spacing w:after=\"0\"/>",
                "<w:rStyle w:val=\"c\"/><w:u w:val=\"single\"/>"));
  const auto& run = s.run(0);
  EXPECT_EQ(run.size, Length::points(14));
  EXPECT_TRUE(run.italic);
  EXPECT_EQ(run.colour, (wml::Colour{false, 0, 255, 0}));
  EXPECT_EQ(run.underline, wml::UnderlineStyle::kSingle);
  EXPECT_EQ(run.language, "ru-RU");
  EXPECT_EQ(s.paragraph(0).space_after, Length());
  EXPECT_EQ(s.paragraph(0).line, 276);
  EXPECT_EQ(s.paragraph(0).alignment, wml::Alignment::kCentre);
}

// 17.7.3: bold in the paragraph style, the character style and directly.
TEST(Cascade, SwitchesTogglesOverBetweenStyles) {
  const struct {
    const char* defaults;
    const char* paragraph;
    const char* character;
    const char* direct;
    bool bold;
  } cases[] = {
      {"", "", "", "", false},
      {"", "<w:b/>", "", "", true},
      {"", "", "<w:b/>", "", true},
      {"", "<w:b/>", "<w:b/>", "", false},
      {"", "<w:b/>", "<w:b w:val=\"0\"/>", "", true},
      {"", "<w:b/>", "<w:b/>", "<w:b/>", true},
      {"", "<w:b/>", "", "<w:b w:val=\"0\"/>", false},
      {"<w:b/>", "<w:b/>", "<w:b/>", "", true},
      {"<w:b/>", "", "", "<w:b w:val=\"0\"/>", false},
  };
  for (const auto& c : cases) {
    Styled s("<w:docDefaults><w:rPrDefault><w:rPr>" + std::string(c.defaults) +
                 "</w:rPr></w:rPrDefault></w:docDefaults>" +
                 style("paragraph", "p", "<w:rPr>" + std::string(c.paragraph) + "</w:rPr>") +
                 style("character", "c", "<w:rPr>" + std::string(c.character) + "</w:rPr>"),
             paragraph("p", "", "<w:rStyle w:val=\"c\"/>" + std::string(c.direct)));
    EXPECT_EQ(s.run(0).bold, c.bold)
        << c.defaults << " | " << c.paragraph << " | " << c.character << " | " << c.direct;
  }
}

TEST(Cascade, InheritsTogglesAlongAChainWithoutSwitching) {
  Styled s(style("paragraph", "a", "<w:rPr><w:b/></w:rPr>") +
               style("paragraph", "b", "<w:rPr><w:b/></w:rPr>", "a"),
           paragraph("b"));
  EXPECT_TRUE(s.run(0).bold);
}

TEST(Cascade, JoinsTabsAndRemovesClearedOnes) {
  Styled s(style("paragraph", "a",
                 "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"5000\"/>"
                 "<w:tab w:val=\"left\" w:pos=\"1000\"/></w:tabs></w:pPr>"),
           paragraph("a",
                     "<w:tabs><w:tab w:val=\"clear\" w:pos=\"5000\"/><w:tab w:val=\"right\" "
                     "w:pos=\"3000\"/></w:tabs>"));
  const auto& tabs = s.paragraph(0).tabs;
  ASSERT_EQ(tabs.size(), 2u);
  EXPECT_EQ(tabs[0].position, Length::twips(1000));
  EXPECT_EQ(tabs[1].position, Length::twips(3000));
}

TEST(Cascade, TurnsCharactersIntoLengths) {
  Styled s(style("paragraph", "a",
                 "<w:pPr><w:ind w:firstLineChars=\"200\" w:firstLine=\"1\"/></w:pPr><w:rPr><w:sz "
                 "w:val=\"28\"/></w:rPr>"),
           paragraph("a") + paragraph("a", "<w:ind w:firstLine=\"709\"/>") +
               paragraph("a", "<w:ind w:firstLineChars=\"0\" w:firstLine=\"0\"/>"));
  EXPECT_EQ(s.paragraph(0).first_line, Length::points(28));
  EXPECT_EQ(s.paragraph(1).first_line, Length::twips(709));
  EXPECT_EQ(s.paragraph(2).first_line, Length());
}

constexpr const char* kList =
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText "
    "w:val=\"%1.\"/>"
    "<w:pPr><w:tabs><w:tab w:val=\"num\" w:pos=\"1134\"/></w:tabs><w:ind w:left=\"720\" "
    "w:hanging=\"360\"/></w:pPr>"
    "<w:rPr><w:b w:val=\"0\"/><w:color w:val=\"0000FF\"/></w:rPr></w:lvl>"
    "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:pStyle w:val=\"linked\"/><w:lvlText "
    "w:val=\"%1.%2.\"/><w:pPr><w:ind "
    "w:left=\"1440\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
    "w:val=\"1\"/></w:num>";
const std::string kNumPr = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";

TEST(Cascade, TakesIndentsFromTheListThatTheParagraphNames) {
  Styled s(style("paragraph", "a", "<w:pPr><w:ind w:left=\"100\" w:firstLine=\"50\"/></w:pPr>"),
           paragraph("a", kNumPr) + paragraph("a", kNumPr + "<w:ind w:left=\"200\"/>"), kList);
  EXPECT_EQ(s.paragraph(0).indent_start, Length::twips(720));
  EXPECT_EQ(s.paragraph(0).first_line, Length::twips(-360));
  EXPECT_EQ(s.paragraph(0).numbering, (NumberingReference{1, 0}));
  EXPECT_EQ(s.paragraph(0).tabs.size(), 1u);
  EXPECT_EQ(s.paragraph(1).indent_start, Length::twips(200));
  EXPECT_EQ(s.paragraph(1).first_line, Length::twips(-360));
}

TEST(Cascade, PrefersTheIndentsOfAStyleToThoseOfItsOwnList) {
  Styled s(style("paragraph", "base", "<w:pPr><w:ind w:left=\"11\"/></w:pPr>") +
               style("paragraph", "a", "<w:pPr>" + kNumPr + "<w:ind w:firstLine=\"50\"/></w:pPr>",
                     "base"),
           paragraph("a"), kList);
  EXPECT_EQ(s.paragraph(0).indent_start, Length::twips(720));
  EXPECT_EQ(s.paragraph(0).first_line, Length::twips(50));
}

TEST(Cascade, DropsTheIndentsOfAListThatIsRemoved) {
  Styled s(
      style("paragraph", "a", "<w:pPr>" + kNumPr + "<w:ind w:right=\"5\"/></w:pPr>") +
          style("paragraph", "b", "<w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>", "a"),
      paragraph("a", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + paragraph("b"), kList);
  for (size_t i : {0, 1}) {
    EXPECT_EQ(s.paragraph(i).indent_start, Length());
    EXPECT_EQ(s.paragraph(i).indent_end, Length::twips(5));
    EXPECT_EQ(s.paragraph(i).numbering, NumberingReference{});
  }
}

TEST(Cascade, FindsTheLevelThatNamesTheStyle) {
  Styled s(style("paragraph", "linked", "<w:pPr>" + kNumPr + "</w:pPr>"), paragraph("linked"),
           kList);
  EXPECT_EQ(s.paragraph(0).numbering, (NumberingReference{1, 1}));
  EXPECT_EQ(s.paragraph(0).indent_start, Length::twips(1440));
}

TEST(Cascade, LooksOfNumbersAreTheMarkUnderTheLevel) {
  Styled s(style("paragraph", "a", "<w:rPr><w:b/><w:sz w:val=\"28\"/></w:rPr>"),
           paragraph("a", kNumPr + "<w:rPr><w:i/><w:color w:val=\"FF0000\"/></w:rPr>"), kList);
  const auto& number = s.cascade->number_run(s.p(0), nullptr);
  EXPECT_FALSE(number.bold);
  EXPECT_TRUE(number.italic);
  EXPECT_EQ(number.size, Length::points(14));
  EXPECT_EQ(number.colour, (wml::Colour{false, 0, 0, 255}));
  EXPECT_TRUE(s.run(0).bold);
}

TEST(Cascade, HasNoNumberingWithoutADefinition) {
  Styled s("", "<w:p><w:pPr><w:numPr><w:numId w:val=\"42\"/></w:numPr></w:pPr></w:p>", kList);
  EXPECT_EQ(s.paragraph(0).numbering, NumberingReference{});
}

std::string cell(std::string_view properties = {}) {
  return "<w:tc><w:tcPr>" + std::string(properties) +
         "</w:tcPr><w:p><w:r><w:t>а</w:t></w:r></w:p></w:tc>";
}
std::string table(std::string_view properties, int rows, int columns) {
  std::string out = "<w:tbl><w:tblPr>" + std::string(properties) + "</w:tblPr>";
  for (int row = 0; row < rows; ++row) {
    out += "<w:tr>";
    for (int column = 0; column < columns; ++column) out += cell();
    out += "</w:tr>";
  }
  return out + "</w:tbl>";
}
std::string border(const char* side, int eighths) {
  return "<w:" + std::string(side) + " w:val=\"single\" w:sz=\"" + std::to_string(eighths) + "\"/>";
}
std::string fill(const char* rgb) {
  return "<w:tcPr><w:shd w:val=\"clear\" w:fill=\"" + std::string(rgb) + "\"/></w:tcPr>";
}
std::string part(const char* type, std::string_view content) {
  return "<w:tblStylePr w:type=\"" + std::string(type) + "\">" + std::string(content) +
         "</w:tblStylePr>";
}
int width(const std::optional<wml::Border>& b) {
  return b ? static_cast<int>(b->width.emu() * 8 / Length::kPerPoint) : -1;
}

TEST(Cascade, GivesCellsTheBordersOfTheirTable) {
  Styled s(
      style("table", "t",
            "<w:tblPr><w:tblBorders>" + border("top", 8) + border("left", 16) +
                border("insideH", 4) + border("insideV", 6) + "</w:tblBorders></w:tblPr>"),
      table("<w:tblStyle w:val=\"t\"/><w:tblBorders>" + border("bottom", 24) + "</w:tblBorders>", 2,
            2));
  const Cell first = s.cell(0, 0, 0), last = s.cell(0, 1, 1);
  EXPECT_EQ(width(first.borders.top), 8);
  EXPECT_EQ(width(first.borders.left), 16);
  EXPECT_EQ(width(first.borders.bottom), 4);
  EXPECT_EQ(width(first.borders.right), 6);
  EXPECT_EQ(width(last.borders.top), 4);
  EXPECT_EQ(width(last.borders.bottom), 24);
  EXPECT_EQ(width(last.borders.left), 6);
  EXPECT_EQ(width(last.borders.right), -1);
}

TEST(Cascade, AppliesConditionalPartsInTheirOrder) {
  Styled s(style("table", "t",
                 fill("AAAAAA") + part("band1Horz", fill("111111")) +
                     part("band2Horz", fill("222222")) + part("firstCol", fill("333333")) +
                     part("firstRow", "<w:rPr><w:b/></w:rPr>" + fill("444444")) +
                     part("nwCell", fill("555555")) +
                     part("lastRow", "<w:pPr><w:jc w:val=\"center\"/></w:pPr>")),
           table("<w:tblStyle w:val=\"t\"/><w:tblLook w:val=\"00E0\"/>", 4, 3) +
               table("<w:tblStyle w:val=\"t\"/><w:tblLook w:val=\"0600\"/>", 2, 2));
  const auto grey = [&](size_t t, int row, int column) {
    return s.cell(t, row, column).shading->red;
  };
  EXPECT_EQ(grey(0, 0, 0), 0x55);
  EXPECT_EQ(grey(0, 0, 1), 0x44);
  EXPECT_EQ(grey(0, 1, 0), 0x33);
  EXPECT_EQ(grey(0, 1, 1), 0x11);
  EXPECT_EQ(grey(0, 2, 1), 0x22);
  EXPECT_EQ(grey(0, 3, 1), 0xAA);  // the last row is in no band
  EXPECT_EQ(grey(1, 0, 0), 0xAA);
  EXPECT_TRUE(s.cell_run(0, 0, 1).bold);
  EXPECT_FALSE(s.cell_run(0, 1, 1).bold);
  EXPECT_EQ(s.cell_paragraph(0, 3, 1).alignment, wml::Alignment::kCentre);
  EXPECT_EQ(s.cell_paragraph(0, 2, 1).alignment, wml::Alignment::kStart);
}

// 17.4.7 cnfStyle is what a program once found; what holds is the look and the place of a cell.
TEST(Cascade, GoesByTheLookAndNotByStoredConditions) {
  std::string stored = table("<w:tblStyle w:val=\"t\"/><w:tblLook w:val=\"0620\"/>", 2, 1);
  const std::string first = "<w:trPr><w:cnfStyle w:val=\"100000000000\"/></w:trPr>";
  const size_t row = stored.rfind("<w:tr>") + 6;
  stored.insert(row, first);
  Styled s(style("table", "t", fill("AAAAAA") + part("firstRow", fill("444444"))), stored);
  EXPECT_EQ(s.cell(0, 0, 0).shading->red, 0x44);
  EXPECT_EQ(s.cell(0, 1, 0).shading->red, 0xAA);
}

TEST(Cascade, GivesCellsThatStandApartTheInnerBordersOnAllSides) {
  Styled s("", table("<w:tblCellSpacing w:w=\"30\" w:type=\"dxa\"/><w:tblBorders>" +
                         border("top", 24) + border("left", 24) + border("insideH", 4) +
                         border("insideV", 6) + "</w:tblBorders>",
                     2, 2));
  const Cell first = s.cell(0, 0, 0);
  EXPECT_EQ(width(first.borders.top), 4);
  EXPECT_EQ(width(first.borders.left), 6);
  EXPECT_EQ(width(first.borders.right), 6);
}

TEST(Cascade, BordersARegionAtItsEdgesAndInside) {
  Styled s(
      style("table", "t",
            part("firstRow", "<w:tcPr><w:tcBorders>" + border("bottom", 24) + border("left", 32) +
                                 border("insideV", 2) + "</w:tcBorders></w:tcPr>")),
      table("<w:tblStyle w:val=\"t\"/><w:tblLook w:firstRow=\"1\"/>", 2, 3));
  EXPECT_EQ(width(s.cell(0, 0, 0).borders.left), 32);
  EXPECT_EQ(width(s.cell(0, 0, 1).borders.left), 2);
  EXPECT_EQ(width(s.cell(0, 0, 1).borders.bottom), 24);
  EXPECT_EQ(width(s.cell(0, 1, 0).borders.left), -1);
}

TEST(Cascade, PrefersWhatTheCellSaysItself) {
  Styled s(style("table", "t",
                 "<w:tblPr><w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/><w:left w:w=\"60\" "
                 "w:type=\"dxa\"/></w:tblCellMar></w:tblPr>" +
                     fill("AAAAAA")),
           "<w:tbl><w:tblPr><w:tblStyle w:val=\"t\"/></w:tblPr><w:tr>" +
               cell("<w:tcBorders>" + border("top", 40) +
                    "</w:tcBorders><w:shd w:val=\"clear\" w:fill=\"auto\"/>"
                    "<w:tcMar><w:left w:w=\"70\" w:type=\"dxa\"/></w:tcMar><w:vAlign "
                    "w:val=\"bottom\"/>") +
               cell() + "</w:tr></w:tbl>");
  const Cell own = s.cell(0, 0, 0), plain = s.cell(0, 0, 1);
  EXPECT_EQ(width(own.borders.top), 40);
  EXPECT_EQ(own.shading, std::nullopt);
  EXPECT_EQ(own.margin_left, Length::twips(70));
  EXPECT_EQ(own.margin_top, Length::twips(50));
  EXPECT_EQ(own.margin_right, Length::twips(108));
  EXPECT_EQ(own.vertical_alignment, wml::VerticalAlignment::kBottom);
  EXPECT_EQ(plain.shading->red, 0xAA);
  EXPECT_EQ(plain.margin_left, Length::twips(60));
}

TEST(Cascade, UsesTheDefaultTableStyleAndPutsParagraphStylesOverIt) {
  Styled s(
      "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"n\"><w:pPr><w:spacing "
      "w:after=\"0\"/></w:pPr><w:rPr>"
      "<w:sz w:val=\"16\"/><w:i/></w:rPr></w:style>"
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"p\"><w:rPr><w:sz "
      "w:val=\"24\"/></w:rPr></w:style>"
      "<w:docDefaults><w:pPrDefault><w:pPr><w:spacing "
      "w:after=\"160\"/></w:pPr></w:pPrDefault></w:docDefaults>",
      table("", 1, 1) + "<w:p/>");
  EXPECT_EQ(s.cell_run(0, 0, 0).size, Length::points(12));
  EXPECT_TRUE(s.cell_run(0, 0, 0).italic);
  EXPECT_EQ(s.cell_paragraph(0, 0, 0).space_after, Length());
  EXPECT_EQ(s.paragraph(1).space_after, Length::points(8));
}

TEST(Cascade, KeepsReferencesValid) {
  std::string blocks;
  for (int i = 1; i <= 200; ++i)
    blocks += "<w:p><w:r><w:rPr><w:sz w:val=\"" + std::to_string(i + 10) +
              "\"/></w:rPr><w:t>а</w:t></w:r></w:p>";
  Styled s("", blocks);
  const auto& first = s.run(0);
  for (size_t i = 0; i < 200; ++i) s.run(i);
  EXPECT_EQ(first.size, Length::points(5.5));
  EXPECT_EQ(&first, &s.run(0));
}

TEST(Cascade, MeetsTheKerningThreshold) {
  Styled s(
      "",
      "<w:p><w:r><w:rPr><w:kern w:val=\"28\"/><w:sz w:val=\"28\"/></w:rPr><w:t>а</w:t></w:r></w:p>"
      "<w:p><w:r><w:rPr><w:kern w:val=\"28\"/><w:sz w:val=\"26\"/></w:rPr><w:t>а</w:t></w:r></w:p>"
      "<w:p><w:r><w:rPr><w:kern w:val=\"0\"/></w:rPr><w:t>а</w:t></w:r></w:p>");
  EXPECT_TRUE(s.run(0).kerning);
  EXPECT_FALSE(s.run(1).kerning);
  EXPECT_FALSE(s.run(2).kerning);
}

}  // namespace
}  // namespace prikaz::style
