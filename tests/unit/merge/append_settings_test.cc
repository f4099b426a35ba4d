// What an addition takes from the settings of its document, in a document with other ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "merge/append.h"
#include "unit/merge/integrity.h"
#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::paragraph;
using sample::xml_of;
using ::testing::HasSubstr;
using ::testing::Not;

opc::Package with_settings(opc::Package made, const std::string& settings) {
  made.set_part("word/settings.xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
                "<w:settings " + sample::kNamespaces + ">" + settings + "</w:settings>");
  made.add_relationship("word/document.xml", opc::relation::kSettings, "word/settings.xml");
  return made;
}

// With a header for each of these types, whose text is the document's name and the type.
opc::Package document(const std::string& name, const std::vector<std::string>& types,
                      const std::string& body = paragraph("текст"),
                      const std::string& properties = "") {
  opc::Package made = sample::package("");
  std::string references;
  for (const std::string& type : types) {
    const std::string part = "word/header_" + type + ".xml";
    made.set_part(
        part, opc::media_type::kHeader,
        "<w:hdr " + sample::kNamespaces + ">" + paragraph(name + " " + type) + "</w:hdr>");
    references += "<w:headerReference w:type=\"" + type + "\" r:id=\"" +
                  made.add_relationship("word/document.xml", opc::relation::kHeader, part) + "\"/>";
  }
  made.set_part("word/document.xml", {},
                "<w:document " + sample::kNamespaces + "><w:body>" + body + "<w:sectPr>" +
                    references + properties +
                    "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"1701\" w:right=\"850\" "
                    "w:top=\"1134\" w:bottom=\"1134\"/></w:sectPr></w:body></w:document>");
  return made;
}

// "default: order default, even: …" of each section, what it names itself.
std::vector<std::string> headers(const opc::Package& package) {
  const auto read = xml::Document::parse(xml_of(package), {});
  std::vector<std::string> out;
  auto walk = [&](auto&& self, xml::Node node) -> void {
    if (node.is("w:sectPr")) out.emplace_back();
    if (node.is("w:headerReference")) {
      const opc::Part* part =
          package.target("word/document.xml", std::string(node.attribute("r:id", "")));
      out.back() += (out.back().empty() ? "" : ", ") + std::string(node.attribute("w:type", "")) +
                    ": " + (part ? sample::text(package, part->name()) : "nothing");
    }
    for (xml::Node child : node.children()) self(self, child);
  };
  walk(walk, read->root());
  return out;
}

Diagnostics join(opc::Package& target, const opc::Package& addition) {
  Diagnostics said;
  const auto done = append(target, addition, {}, said);
  EXPECT_TRUE(done) << sample::errors(done.error());
  EXPECT_EQ(sample::faults(target), "");
  return said;
}

using Headers = std::vector<std::string>;

TEST(AppendSettings, EvenPagesOfAnAdditionAreToldApartInIt) {
  opc::Package target = document("приказ", {"default", "even"});
  join(target, with_settings(document("план", {"default", "even"}),
                             "<w:zoom w:percent=\"90\"/>"
                             "<w:evenAndOddHeaders/>"));
  EXPECT_EQ(headers(target), (Headers{"default: приказ default, even: приказ default",
                                      "default: план default, even: план even"}));
  EXPECT_THAT(target.part("word/settings.xml")->bytes(), HasSubstr("<w:evenAndOddHeaders/>"));
}

TEST(AppendSettings, EvenPagesOfTheTargetAloneAreThoseOfTheAdditionToo) {
  opc::Package target =
      with_settings(document("приказ", {"default", "even"}), "<w:evenAndOddHeaders/>");
  join(target, document("план", {"default"}));
  EXPECT_EQ(headers(target), (Headers{"default: приказ default, even: приказ even",
                                      "default: план default, even: план default"}));
  // Without headers it shows none, neither on even pages.
  join(target, document("памятка", {}));
  EXPECT_EQ(headers(target).back(), "even: , default: ");
}

TEST(AppendSettings, TheFlagGoesToItsPlaceAmongOtherSettings) {
  opc::Package target = with_settings(
      document("приказ", {}),
      "<w:zoom/><w:defaultTabStop w:val=\"709\"/><w:evenAndOddHeaders w:val=\"0\"/><w:compat/>");
  join(target, with_settings(document("план", {}),
                             "<w:defaultTabStop w:val=\"709\"/><w:evenAndOddHeaders/>"));
  EXPECT_THAT(
      target.part("word/settings.xml")->bytes(),
      HasSubstr("<w:zoom/><w:defaultTabStop w:val=\"709\"/><w:evenAndOddHeaders/><w:compat/>"));
}

TEST(AppendSettings, DefaultTabStopsAreWrittenOut) {
  const std::string tabbed =
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"4000\"/></w:tabs></w:pPr><w:r><w:t>а"
      "</w:t><w:tab/><w:t>б</w:t></w:r></w:p>";
  opc::Package target = with_settings(document("приказ", {}), "<w:defaultTabStop w:val=\"709\"/>");
  join(target, with_settings(document("план", {}, tabbed + paragraph("без")),
                             "<w:defaultTabStop w:val=\"2000\"/>"));
  EXPECT_THAT(xml_of(target), HasSubstr("<w:tab w:val=\"right\" w:pos=\"4000\"/>"
                                        "<w:tab w:val=\"left\" w:pos=\"6000\"/>"
                                        "<w:tab w:val=\"left\" w:pos=\"8000\"/></w:tabs>"));
  EXPECT_THAT(xml_of(target), HasSubstr(paragraph("без")));
}

TEST(AppendSettings, EqualOnesChangeNothing) {
  const std::string body = "<w:p><w:r><w:t>а</w:t><w:tab/></w:r></w:p>";
  opc::Package target = with_settings(document("приказ", {}), "<w:defaultTabStop w:val=\"709\"/>");
  const Diagnostics said =
      join(target, with_settings(document("план", {}, body), "<w:defaultTabStop w:val=\"708\"/>"));
  EXPECT_THAT(xml_of(target), HasSubstr(body));
  EXPECT_EQ(sample::errors(said), "");
}

TEST(AppendSettings, FormsOfNotesAreThoseOfTheSection) {
  const std::string settings =
      "<w:footnotePr><w:numFmt w:val=\"chicago\"/><w:footnote w:id=\"-1\"/></w:footnotePr>";
  opc::Package target = document("приказ", {});
  join(target, with_settings(document("план", {}), settings));
  EXPECT_THAT(xml_of(target),
              HasSubstr("<w:footnotePr><w:numFmt w:val=\"chicago\"/></w:footnotePr><w:pgSz"));
  opc::Package other = with_settings(document("приказ", {}), settings);
  join(other, document("план", {}));
  EXPECT_THAT(xml_of(other), HasSubstr("<w:footnotePr><w:numFmt w:val=\"decimal\"/><w:numRestart "
                                       "w:val=\"continuous\"/></w:footnotePr><w:pgSz"));
}

TEST(AppendSettings, HyphenationIsKeptOutOfAnAdditionWithoutIt) {
  opc::Package target = with_settings(document("приказ", {}), "<w:autoHyphenation/>");
  join(target, document("план", {}, paragraph("слово")));
  EXPECT_THAT(xml_of(target),
              HasSubstr("<w:p><w:pPr><w:suppressAutoHyphens/></w:pPr><w:r><w:t>слово"));
}

TEST(AppendSettings, WhatASectionCannotSayIsTold) {
  opc::Package target = document("приказ", {});
  const Diagnostics said =
      join(target, with_settings(document("план", {}), "<w:mirrorMargins/><w:autoHyphenation/>"));
  const std::string advice =
      "; эта настройка у документа одна, действует та, что в основном; сделайте её одинаковой в "
      "обоих [append.setting]\n";
  EXPECT_EQ(sample::errors(said),
            "word/document.xml: предупреждение: в присоединённом документе иначе, чем в основном, "
            "настроено: зеркальные поля" +
                advice +
                "word/document.xml: предупреждение: в присоединённом документе иначе, чем в "
                "основном, настроено: автоматический перенос слов" +
                advice);
}

TEST(AppendSettings, HeadersOfAnEarlierSectionAreNotInheritedEither) {
  opc::Package target = document("приказ", {"default"});
  join(target, document("план", {"default"}));
  // The last section says nothing of its own, so it shows the header of the one before.
  opc::Package two = document("приказ", {"default"},
                              "<w:p><w:pPr><w:sectPr><w:headerReference w:type=\"default\" "
                              "r:id=\"rId1\"/></w:sectPr></w:pPr></w:p>" +
                                  paragraph("конец"));
  std::string text = xml_of(two);
  const std::string own = "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId1\"/><w:pgSz";
  text.replace(text.find(own), own.size(), "<w:sectPr><w:pgSz");
  two.set_part("word/document.xml", {}, text);
  join(two, document("памятка", {}));
  EXPECT_EQ(headers(two), (Headers{"default: приказ default", "", "default: "}));
}

}  // namespace
}  // namespace prikaz::merge
