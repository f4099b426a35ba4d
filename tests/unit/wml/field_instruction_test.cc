#include "wml/field_instruction.h"

#include "unit/wml/support/docx.h"

namespace prikaz::wml {
namespace {

using Kind = Field::Kind;

TEST(FieldInstruction, KnowsKindsArgumentsAndSwitches) {
  const struct {
    const char* instruction;
    Kind kind;
    const char* argument;
    const char* format;
    const char* picture;
  } cases[] = {
      {" PAGE ", Kind::kPage, "", "", ""},
      {"page \\* roman \\* MERGEFORMAT", Kind::kPage, "", "roman", ""},
      {" NUMPAGES   \\* Arabic ", Kind::kPageCount, "", "Arabic", ""},
      {"PAGEREF _Toc1 \\h", Kind::kPageReference, "_Toc1", "", ""},
      {"REF \"моя закладка\" \\h", Kind::kReference, "моя закладка", "", ""},
      {"DATE \\@ \"d MMMM yyyy 'г.'\"", Kind::kDate, "", "", "d MMMM yyyy 'г.'"},
      {"SEQ Таблица \\* ARABIC", Kind::kSequence, "Таблица", "ARABIC", ""},
      {"TOC \\o \"1-3\" \\h \\z", Kind::kContents, "", "", ""},
      {"STYLEREF \"Heading 1\"", Kind::kStyleReference, "Heading 1", "", ""},
      {"=SUM(ABOVE) \\# \"0,00\"", Kind::kFormula, "", "", "0,00"},
      {"HYPERLINK “https://edu.example/”", Kind::kHyperlink, "https://edu.example/", "", ""},
      {"MACROBUTTON a b", Kind::kOther, "a", "", ""},
      {"", Kind::kOther, "", "", ""},
      {"REF \"не закрыта", Kind::kReference, "не закрыта", "", ""},
  };
  for (const auto& c : cases) {
    const Field field = parse_field(c.instruction);
    EXPECT_EQ(field.kind, c.kind) << c.instruction;
    EXPECT_EQ(field.argument, c.argument) << c.instruction;
    EXPECT_EQ(field.format, c.format) << c.instruction;
    EXPECT_EQ(field.picture, c.picture) << c.instruction;
    EXPECT_EQ(field.instruction, c.instruction);
  }
}

TEST(FieldInstruction, LeadsWhereAHyperlinkLeads) {
  const Hyperlink both = parse_hyperlink(
      parse_field("HYPERLINK \"C:\\\\a\" \\l \"место\" \\o \"подсказка\" \\t \"_blank\""));
  EXPECT_EQ(both.address, "C:\\a");
  EXPECT_EQ(both.anchor, "место");
  EXPECT_EQ(both.tooltip, "подсказка");
  EXPECT_EQ(parse_hyperlink(parse_field("HYPERLINK \\l \"_Toc1\"")).anchor, "_Toc1");
}

TEST(FieldInstruction, MakesALinkAroundTheResult) {
  Docx docx;
  const Document document =
      docx.body(
              "<w:p><w:fldSimple w:instr=\"HYPERLINK \\l &quot;а&quot;\"><w:r><w:t>туда</w:t></w:r>"
              "</w:fldSimple></w:p>")
          .read();
  EXPECT_EQ(shown(document, document.body), "⟨HYPERLINK \\l \"а\"[|туда]⟩\n");
  EXPECT_EQ(document.hyperlinks[0].anchor, "а");
}

TEST(FieldInstruction, GivesTheValueOfASwitch) {
  const Field contents = parse_field("TOC \\o \"1-3\" \\h \\t \"Раздел,1\"");
  EXPECT_EQ(field_switch(contents, 'o'), "1-3");
  EXPECT_EQ(field_switch(contents, 'h'), "");
  EXPECT_EQ(field_switch(contents, 't'), "Раздел,1");
  EXPECT_EQ(field_switch(contents, 'u'), std::nullopt);
}

}  // namespace
}  // namespace prikaz::wml
