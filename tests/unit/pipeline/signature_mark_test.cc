#include "pipeline/signature_mark.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/pipeline/support/word_package.h"

namespace prikaz::pipeline {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const SignatureMark kMark{"01D9A2", "Малкина Елена Павловна", "12.03.2026", "12.03.2027"};

std::string cell(int width, std::string_view style, std::string_view text) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(width) +
         "\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"" + std::string(style) +
         "\"/></w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p></w:tc>";
}

std::string signature(std::string_view name) {
  return "<w:tbl><w:tblGrid><w:gridCol w:w=\"4536\"/><w:gridCol w:w=\"2268\"/>"
         "<w:gridCol w:w=\"2834\"/></w:tblGrid><w:tr>" +
         cell(4536, "Podpis", "Начальник отдела") + cell(2268, "PodpisFaksimile", "") +
         cell(2834, "PodpisImya", name) + "</w:tr></w:tbl>";
}

std::string marked(const std::string& body, const std::vector<SignatureMark>& marks) {
  opc::Package package = word_package(body);
  EXPECT_TRUE(put_signature_marks(package, marks));
  return body_of(package);
}

// The texts of a body, cells and paragraphs apart.
std::string texts(std::string body) {
  std::string out;
  for (size_t at = 0; (at = body.find('<', at)) != std::string::npos;) {
    const size_t end = body.find('>', at);
    if (body.compare(at, 6, "</w:p>") == 0) out += '|';
    const size_t next = body.find('<', end);
    if (next == std::string::npos) break;
    out += body.substr(end + 1, next - end - 1);
    at = next;
  }
  return out;
}

TEST(SignatureMark, StandsBetweenPostAndNameOfItsSigner) {
  const std::string body =
      marked("<w:p><w:r><w:t>Текст</w:t></w:r></w:p>" + signature("Е.П.\u00A0Малкина"), {kMark});
  EXPECT_EQ(texts(body),
            "Текст|Начальник отдела|ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ|Сертификат 01D9A2|"
            "Владелец Малкина Елена Павловна|Действителен с 12.03.2026 по 12.03.2027|"
            "Е.П.\u00A0Малкина|");
  EXPECT_THAT(body, HasSubstr("<w:gridCol w:w=\"3084\"/><w:gridCol w:w=\"4144\"/>"
                              "<w:gridCol w:w=\"2409\"/>"));
  EXPECT_THAT(body, HasSubstr("<w:tcW w:w=\"4144\" w:type=\"dxa\"/>"));
}

TEST(SignatureMark, EachSignerHasAnOwn) {
  const SignatureMark other{"02", "Зимин Олег Ильич", "01.01.2026", "01.01.2027"};
  const std::string all = texts(marked(
      signature("Е.П.\u00A0Малкина") + "<w:p/>" + signature("О.И.\u00A0Зимин"), {other, kMark}));
  EXPECT_LT(all.find("01D9A2"), all.find("Е.П."));
  EXPECT_LT(all.find("О.И."), all.size());
  EXPECT_GT(all.find("Сертификат 02"), all.find("Е.П."));
}

TEST(SignatureMark, WithoutASignatureLineItStandsBelowTheName) {
  const std::string body = marked(
      "<w:p><w:r><w:t>Начальник Е.П. МАЛКИНА</w:t></w:r></w:p>"
      "<w:p><w:r><w:t>Исп. Зимин</w:t></w:r></w:p><w:sectPr/>",
      {kMark});
  EXPECT_EQ(texts(body).substr(0, texts(body).find("Сертификат")),
            "Начальник Е.П. МАЛКИНА||ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ|");
  EXPECT_THAT(body, ::testing::EndsWith("Исп. Зимин</w:t></w:r></w:p><w:sectPr/>"));
}

TEST(SignatureMark, AtTheEndWhereNobodyIsNamed) {
  const std::string body = marked("<w:p><w:r><w:t>Текст</w:t></w:r></w:p><w:sectPr/>", {kMark});
  EXPECT_THAT(body, HasSubstr("<w:t>Текст</w:t>"));
  EXPECT_LT(body.find("Сертификат"), body.find("<w:sectPr/>"));
}

TEST(SignatureMark, AFacsimileGivesWay) {
  std::string with_picture = signature("Е.П.\u00A0Малкина");
  const std::string place = "<w:r><w:t></w:t></w:r>";
  with_picture.replace(with_picture.find(place), place.size(), "<w:r><w:drawing/></w:r>");
  EXPECT_THAT(marked(with_picture, {kMark}), Not(HasSubstr("drawing")));
}

}  // namespace
}  // namespace prikaz::pipeline
