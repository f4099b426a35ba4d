#include "pdf/writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pdf/page_builder.h"
#include "unit/pdf/pdf_file.h"

namespace prikaz::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;
using Role = layout::StructureElement::Role;

PageBuilder order() {
  PageBuilder page;
  const int32_t heading = page.element(Role::kHeading);
  page.at(heading).level = 1;
  page.line("ПРИКАЗ", heading, {.bold = text::Bold::kYes});
  page.paragraph("Об организации подвоза учащихся в 2020–2021 учебном году", {.word_spacing = 2.3});
  page.paragraph(
      "Стоимость — 25\u00A0000 ₽, № 273-ФЗ, «Ёлка», ☑ да, ☐ нет.");
  page.paragraph("приказываю:", {.spacing = 3});
  page.rule(57, 300, 200, 0.5);
  return page;
}

TEST(WriterTest, WritesAFileThatQpdfFindsSound) {
  for (const Profile profile : {Profile::k2a, Profile::k2b, Profile::k1b, Profile::k3a}) {
    const PdfFile file(must_write(order().document, profile));
    EXPECT_THAT(file.check(), HasSubstr("No syntax or stream encoding errors found"));
  }
}

TEST(WriterTest, ExtractsTheTextAsTyped) {
  const PdfFile file(must_write(order().document));
  const std::string text = file.text();
  EXPECT_THAT(text, HasSubstr("ПРИКАЗ"));
  EXPECT_THAT(text, HasSubstr("Об организации подвоза учащихся в 2020–2021 учебном году"));
  // pdftotext prints a no-break space as a space.
  EXPECT_THAT(
      text,
      HasSubstr(
          "Стоимость — 25 000 ₽, № 273-ФЗ, «Ёлка», ☑ да, ☐ нет."));
}

TEST(WriterTest, FindsALetterSpacedWordAsOneWord) {
  const PdfFile file(must_write(order().document));
  EXPECT_THAT(file.text(), HasSubstr("приказываю:"));
}

}  // namespace
}  // namespace prikaz::pdf
