// A document in which every attribute in turn has a value it must not have: it is read, and every
// paragraph, run, table, cell and number of it computed, without a crash and within bounds.
#include <gtest/gtest.h>

#include "style/cascade.h"
#include "style/numbering.h"
#include "unit/wml/support/docx.h"

namespace prikaz::style {
namespace {

using wml::Docx;

constexpr const char* kStyles =
    "<w:docDefaults><w:rPrDefault><w:rPr><w:sz "
    "w:val=\"24\"/></w:rPr></w:rPrDefault></w:docDefaults>"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:pPr><w:numPr><w:ilvl "
    "w:val=\"1\"/><w:numId "
    "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:basedOn w:val=\"a\"/><w:link "
    "w:val=\"c\"/></w:style>"
    "<w:style w:type=\"character\" w:styleId=\"c\"><w:rPr><w:b w:val=\"1\"/></w:rPr></w:style>"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"t\"><w:tblPr><w:tblStyleRowBandSize "
    "w:val=\"1\"/></w:tblPr>"
    "<w:tblStylePr w:type=\"band1Horz\"><w:tcPr><w:tcBorders><w:top w:val=\"single\" w:sz=\"4\" "
    "w:space=\"0\" "
    "w:color=\"auto\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
    "<w:style w:type=\"numbering\" w:styleId=\"n\"><w:pPr><w:numPr><w:numId "
    "w:val=\"2\"/></w:numPr></w:pPr></w:style>";

constexpr const char* kNumbering =
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt "
    "w:val=\"russianLower\"/>"
    "<w:lvlText w:val=\"%1)\"/><w:pPr><w:ind w:left=\"720\" "
    "w:hanging=\"360\"/></w:pPr></w:lvl><w:lvl w:ilvl=\"1\">"
    "<w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlRestart w:val=\"1\"/><w:pStyle "
    "w:val=\"b\"/>"
    "<w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:abstractNum "
    "w:abstractNumId=\"2\"><w:numStyleLink "
    "w:val=\"n\"/></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
    "w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
    "<w:startOverride w:val=\"7\"/></w:lvlOverride></w:num><w:num w:numId=\"2\"><w:abstractNumId "
    "w:val=\"2\"/></w:num>";

constexpr const char* kBody =
    "<w:p><w:pPr><w:pStyle w:val=\"b\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId "
    "w:val=\"1\"/></w:numPr><w:tabs><w:tab "
    "w:val=\"left\" w:pos=\"709\" w:leader=\"dot\"/></w:tabs><w:spacing w:before=\"10\" "
    "w:line=\"240\" w:lineRule=\"exact\"/>"
    "<w:ind w:left=\"1\" w:firstLineChars=\"100\"/><w:jc w:val=\"both\"/><w:outlineLvl "
    "w:val=\"0\"/></w:pPr><w:bookmarkStart "
    "w:id=\"0\" w:name=\"м\"/><w:r><w:rPr><w:rStyle w:val=\"c\"/><w:sz w:val=\"28\"/><w:w "
    "w:val=\"90\"/><w:shd w:val=\"pct10\" "
    "w:color=\"auto\" w:fill=\"FFFFFF\"/></w:rPr><w:t xml:space=\"preserve\">а</w:t><w:sym "
    "w:font=\"Symbol\" w:char=\"F0B7\"/>"
    "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar "
    "w:fldCharType=\"separate\"/><w:t>1</w:t>"
    "<w:fldChar w:fldCharType=\"end\"/><w:footnoteReference w:id=\"2\"/><w:br "
    "w:type=\"page\"/></w:r><w:bookmarkEnd "
    "w:id=\"0\"/></w:p><w:p><w:r><w:drawing><wp:anchor behindDoc=\"0\" distL=\"5\" "
    "relativeHeight=\"1\" simplePos=\"0\">"
    "<wp:simplePos x=\"0\" y=\"0\"/><wp:positionH "
    "relativeFrom=\"page\"><wp:posOffset>5</wp:posOffset></wp:positionH><wp:extent "
    "cx=\"100\" cy=\"100\"/><wp:wrapSquare "
    "wrapText=\"bothSides\"/><a:graphic><a:graphicData><wpg:wgp><wpg:grpSpPr><a:xfrm>"
    "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"1\" cy=\"1\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt "
    "cx=\"10\" cy=\"10\"/></a:xfrm>"
    "</wpg:grpSpPr><wps:wsp><wps:spPr><a:xfrm rot=\"60000\"><a:off x=\"1\" y=\"1\"/><a:ext "
    "cx=\"2\" cy=\"2\"/></a:xfrm>"
    "<a:prstGeom prst=\"rect\"/><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"FF0000\"><a:lumMod "
    "val=\"50000\"/></a:srgbClr>"
    "</a:solidFill></a:ln></wps:spPr><wps:style><a:lnRef idx=\"1\"><a:schemeClr "
    "val=\"accent1\"/></a:lnRef></wps:style>"
    "<wps:txbx><w:txbxContent><w:p/></w:txbxContent></wps:txbx><wps:bodyPr "
    "lIns=\"1\"/></wps:wsp></wpg:wgp></a:graphicData>"
    "</a:graphic></wp:anchor></w:drawing><w:pict><v:group style=\"width:10pt;height:1pt\" "
    "coordsize=\"10,10\" "
    "coordorigin=\"1,1\"><v:shape style=\"left:1;width:5;rotation:9\" strokeweight=\"1pt\" "
    "fillcolor=\"#fff\"><v:textbox "
    "inset=\"1pt,2pt\"/></v:shape></v:group><v:line from=\"0,0\" "
    "to=\"5pt,5pt\"/></w:pict></w:r></w:p>"
    "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"04A0\"/><w:tblInd "
    "w:w=\"5\" w:type=\"dxa\"/>"
    "</w:tblPr><w:tblGrid><w:gridCol w:w=\"100\"/></w:tblGrid><w:tr><w:trPr><w:trHeight "
    "w:val=\"5\" w:hRule=\"exact\"/>"
    "<w:gridBefore w:val=\"1\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"5\" "
    "w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/><w:vMerge "
    "w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>"
    "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"5\" w:left=\"5\"/><w:cols "
    "w:num=\"2\" w:space=\"5\"/>"
    "<w:pgNumType w:start=\"1\" w:fmt=\"decimal\"/><w:docGrid w:type=\"lines\" "
    "w:linePitch=\"360\"/></w:sectPr>";

constexpr const char* kValues[] = {"",
                                   "-1",
                                   "99999999999999999999",
                                   "-9223372036854775809",
                                   "1e400",
                                   "nan",
                                   "абв",
                                   "0",
                                   "2147483647",
                                   "%",
                                   "pt",
                                   "-5%"};

// All values of attributes in `xml`, as (offset, length).
std::vector<std::pair<size_t, size_t>> attribute_values(std::string_view xml) {
  std::vector<std::pair<size_t, size_t>> found;
  for (size_t at = 0; (at = xml.find("=\"", at)) != std::string_view::npos;) {
    const size_t end = xml.find('"', at + 2);
    found.emplace_back(at + 2, end - at - 2);
    at = end + 1;
  }
  return found;
}

struct Walker {
  const wml::Document& document;
  Cascade cascade;
  NumberCounter counter;
  size_t seen = 0;

  explicit Walker(const wml::Document& d) : document(d), cascade(d), counter(*d.numbering) {}

  void walk(const std::vector<wml::Block>& blocks, const TableContext* context) {
    for (const wml::Block& block : blocks) {
      if (const wml::Paragraph* paragraph = block.paragraph()) {
        const Paragraph& computed = cascade.paragraph(*paragraph, context);
        seen += counter.next(computed.numbering).size();
        seen += static_cast<size_t>(cascade.number_run(*paragraph, context).bold);
        for (const wml::Inline& item : paragraph->inlines)
          seen += static_cast<size_t>(cascade.run(*paragraph, item.properties, context).bold);
        continue;
      }
      const wml::Table& table = *block.table();
      cascade.table(table);
      for (size_t row = 0; row < table.rows.size(); ++row)
        for (size_t column = 0; column < table.rows[row].cells.size(); ++column) {
          const TableContext inside{&table, static_cast<int>(row), static_cast<int>(column),
                                    static_cast<int>(table.rows.size()),
                                    static_cast<int>(table.rows[row].cells.size())};
          cascade.cell(inside, table.rows[row], table.rows[row].cells[column]);
          walk(table.rows[row].cells[column].blocks, &inside);
        }
    }
  }
};

void read_and_walk(const std::string& styles, const std::string& numbering,
                   const std::string& body) {
  Docx docx;
  docx.styles(styles).numbering(numbering).body(body);
  docx.footnotes("<w:footnote w:id=\"2\"><w:p/></w:footnote>");
  const wml::Document document = docx.read();
  ASSERT_FALSE(document.body.empty());
  Walker walker(document);
  walker.walk(document.body, nullptr);
  for (const wml::Drawing& drawing : document.drawings) {
    walker.walk(drawing.text, nullptr);
    EXPECT_GE(drawing.width, Length());
    EXPECT_LE(drawing.width.emu(), 720'000'000);
  }
}

TEST(HostileDocument, IsReadWhateverAnAttributeSays) {
  const std::string parts[] = {kStyles, kNumbering, kBody};
  for (size_t part = 0; part < 3; ++part)
    for (const auto& [at, size] : attribute_values(parts[part]))
      for (const char* value : kValues) {
        std::string changed[] = {parts[0], parts[1], parts[2]};
        changed[part].replace(at, size, value);
        read_and_walk(changed[0], changed[1], changed[2]);
      }
}

TEST(HostileDocument, IsReadWithoutAnyOfItsElements) {
  const std::string body = kBody;
  for (size_t at = 0; (at = body.find("/>", at)) != std::string::npos; ++at) {
    const size_t begin = body.rfind('<', at);
    std::string changed = body;
    read_and_walk(kStyles, kNumbering, changed.erase(begin, at + 2 - begin));
  }
}

}  // namespace
}  // namespace prikaz::style
