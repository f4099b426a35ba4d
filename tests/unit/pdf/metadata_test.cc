#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "unit/pdf/page_builder.h"
#include "unit/pdf/pdf_file.h"

namespace prikaz::pdf {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

layout::PagedDocument one_page() {
  PageBuilder page;
  page.paragraph("Текст приказа");
  return page.document;
}

TEST(MetadataTest, SaysTheSameInXmpAndInTheInformationDictionary) {
  Metadata metadata = test_metadata();
  metadata.subject = "О <зачислении> & прочем";
  metadata.keywords = "приказ; школа";
  Diagnostics diagnostics;
  const auto bytes = write(one_page(), metadata, with_profile(Profile::k2a), diagnostics);
  ASSERT_TRUE(bytes);
  const PdfFile file(*bytes);
  const std::string packet = file.stream(file.catalog()["/Metadata"]);
  EXPECT_THAT(packet, HasSubstr("<rdf:li xml:lang=\"x-default\">Приказ № 154-ОД</rdf:li>"));
  EXPECT_THAT(packet, HasSubstr("<rdf:li>Отдел образования</rdf:li>"));
  EXPECT_THAT(packet, HasSubstr("О &lt;зачислении&gt; &amp; прочем"));
  EXPECT_THAT(packet, HasSubstr("<pdf:Keywords>приказ; школа</pdf:Keywords>"));
  EXPECT_THAT(packet, HasSubstr("<xmp:CreateDate>2020-10-06T16:00:00Z</xmp:CreateDate>"));
  const json information = file.information();
  EXPECT_EQ(information["/Title"], "u:Приказ № 154-ОД");
  EXPECT_EQ(information["/Author"], "u:Отдел образования");
  EXPECT_EQ(information["/Subject"], "u:О <зачислении> & прочем");
  EXPECT_EQ(information["/CreationDate"], "u:D:20201006160000Z");
  EXPECT_EQ(information["/ModDate"], information["/CreationDate"]);
}

struct Claim {
  Profile profile;
  const char *version, *part, *conformance;
  bool universal_access;
};
class ClaimTest : public testing::TestWithParam<Claim> {};

TEST_P(ClaimTest, ClaimsItsProfile) {
  const Claim& claim = GetParam();
  const PdfFile file(must_write(one_page(), claim.profile));
  EXPECT_TRUE(file.bytes().starts_with(std::string("%PDF-") + claim.version));
  const std::string packet = file.stream(file.catalog()["/Metadata"]);
  EXPECT_THAT(packet, HasSubstr(std::string("<pdfaid:part>") + claim.part + "</pdfaid:part>"));
  EXPECT_THAT(packet, HasSubstr(std::string("<pdfaid:conformance>") + claim.conformance + "<"));
  EXPECT_EQ(packet.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos,
            claim.universal_access);
  EXPECT_EQ(packet.find("pdfaExtension:schemas") != std::string::npos, claim.universal_access);
  EXPECT_EQ(file.catalog().contains("/StructTreeRoot"), claim.universal_access);
  EXPECT_EQ(file.catalog()["/Lang"], "u:ru-RU");
  EXPECT_EQ(file.catalog()["/ViewerPreferences"]["/DisplayDocTitle"], true);
  EXPECT_EQ(file.catalog()["/OutputIntents"][0]["/S"], "/GTS_PDFA1");
  EXPECT_EQ(file.stream(file.catalog()["/OutputIntents"][0]["/DestOutputProfile"]), srgb());
  for (const json& descriptor : file.all("/FontDescriptor")) {
    EXPECT_EQ(descriptor.contains("/CIDSet"), claim.profile == Profile::k1b);
  }
}

INSTANTIATE_TEST_SUITE_P(Profiles, ClaimTest,
                         testing::Values(Claim{Profile::k2a, "1.7", "2", "A", true},
                                         Claim{Profile::k2b, "1.7", "2", "B", false},
                                         Claim{Profile::k1b, "1.4", "1", "B", false},
                                         Claim{Profile::k3a, "1.7", "3", "A", true}));

TEST(MetadataTest, EnclosesFilesInProfile3a) {
  Options options = with_profile(Profile::k3a);
  const std::string card = "вид: приказ\n", word(100000, 'w');
  options.attachments = {
      {"приказ.yaml", "application/yaml", "Исходные данные", Attachment::Relationship::kSource,
       card},
      {"order.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "",
       Attachment::Relationship::kAlternative, word}};
  const PdfFile file(must_write(one_page(), options));
  EXPECT_EQ(output_of("qpdf --show-attachment=приказ.yaml " + file.path()), card);
  EXPECT_EQ(output_of("qpdf --show-attachment=order.docx " + file.path()), word);
  ASSERT_EQ(file.catalog()["/AF"].size(), 2U);
  const json specification = file.get(file.catalog()["/AF"][0]);
  EXPECT_EQ(specification["/AFRelationship"], "/Source");
  EXPECT_EQ(specification["/UF"], "u:приказ.yaml");
  EXPECT_EQ(specification["/Desc"], "u:Исходные данные");
  const json embedded = file.get(specification["/EF"]["/F"]);
  EXPECT_EQ(embedded["/Subtype"], "/application/yaml");
  EXPECT_EQ(embedded["/Params"]["/Size"], card.size());
}

TEST(MetadataTest, RefusesEnclosedFilesInOtherProfiles) {
  Options options = with_profile(Profile::k2a);
  options.attachments = {
      {"приказ.yaml", "application/yaml", "", Attachment::Relationship::kSource, "x"}};
  Diagnostics diagnostics;
  const auto bytes = write(one_page(), test_metadata(), options, diagnostics);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(
      format(bytes.error().items()[0], Language::kRussian),
      "ошибка: файл «приказ.yaml» нельзя вложить: вложения допускает только профиль 3a; выберите "
      "профиль 3a или уберите вложения [pdf.attachment]");
}

TEST(MetadataTest, TakesATitleFromTheOutlineWhenThereIsNone) {
  layout::PagedDocument document = one_page();
  document.destinations = {{"начало", 0, {}}};
  document.outline = {{"О зачислении", 1, 0}};
  Diagnostics diagnostics;
  const auto bytes = write(document, {}, with_profile(Profile::k2a), diagnostics);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(PdfFile(*bytes).information()["/Title"], "u:О зачислении");
}

TEST(NavigationTest, NestsTheOutline) {
  layout::PagedDocument document = one_page();
  document.destinations = {{"а", 0, {Length::points(57), Length::points(60)}}};
  document.outline = {{"Приказ", 1, 0},
                      {"Раздел 1", 2, 0},
                      {"Раздел 2", 2, 0},
                      {"Приложение", 1, 0},
                      {"нет места", 1, 7}};
  const PdfFile file(must_write(document));
  const json root = file.get(file.catalog()["/Outlines"]);
  EXPECT_EQ(root["/Count"], 2);
  const json first = file.get(root["/First"]), last = file.get(root["/Last"]);
  EXPECT_EQ(first["/Title"], "u:Приказ");
  EXPECT_EQ(first["/Count"], -2);
  EXPECT_EQ(file.get(file.get(first["/First"])["/Next"])["/Title"], "u:Раздел 2");
  EXPECT_EQ(last["/Title"], "u:Приложение");
  EXPECT_FALSE(last.contains("/Next"));
  EXPECT_EQ(last["/Dest"], json::array({file.pages()[0], "/XYZ", 57, 781.89, nullptr}));
  EXPECT_EQ(file.catalog()["/PageMode"], "/UseOutlines");
}

TEST(NavigationTest, NamesDestinationsInTheOrderThatReadersSearchBy) {
  layout::PagedDocument document = one_page();
  for (const char* name : {"я", "b c", "b", "а", "b", "Z"})
    document.destinations.push_back({name, 0, {}});
  for (int i = 0; i < 200; ++i) document.destinations.push_back({"m" + std::to_string(i), 0, {}});
  const PdfFile file(must_write(document));
  EXPECT_THAT(file.check(), HasSubstr("No syntax or stream encoding errors found"));
  const json root = file.get(file.catalog()["/Names"]["/Dests"]);
  std::vector<std::string> names;
  for (const json& leaf : root["/Kids"]) {
    const json pairs = file.get(leaf)["/Names"];
    for (size_t i = 0; i < pairs.size(); i += 2) names.push_back(pairs[i]);
  }
  ASSERT_EQ(names.size(), 205U);
  EXPECT_EQ(names[0], "u:Z");
  EXPECT_EQ(names[1], "u:b");
  EXPECT_EQ(names[2], "u:b c");
  EXPECT_EQ(names.back(), "u:я");
}

TEST(NavigationTest, LabelsPagesThatAreNumberedOtherwise) {
  PageBuilder page;
  for (int i = 0; i < 4; ++i) page.add_page();
  const PdfFile usual(must_write(page.document));
  EXPECT_FALSE(usual.catalog().contains("/PageLabels"));
  const char* labels[] = {"", "2", "iii", "1", "2"};
  for (size_t i = 0; i < 5; ++i) page.document.pages[i].label = labels[i];
  const PdfFile file(must_write(page.document));
  EXPECT_EQ(file.catalog()["/PageLabels"]["/Nums"], json::array({0,
                                                                 {{"/P", "u:"}},
                                                                 1,
                                                                 {{"/S", "/D"}, {"/St", 2}},
                                                                 2,
                                                                 {{"/P", "u:iii"}},
                                                                 3,
                                                                 {{"/S", "/D"}, {"/St", 1}}}));
}

TEST(NavigationTest, LeadsLinksInsideTheDocument) {
  PageBuilder page;
  page.paragraph("см. раздел 2");
  page.document.destinations = {{"раздел2", 0, {Length::points(57), Length::points(60)}}};
  page.page().links.push_back(
      {{Length::points(57), Length::points(60), Length::points(90), Length::points(14)}, 1, "", 0});
  page.page().links.push_back({{}, 1, "", 12});
  const PdfFile file(must_write(page.document));
  ASSERT_EQ(file.get(file.pages()[0])["/Annots"].size(), 1U);
  EXPECT_EQ(file.get(file.get(file.pages()[0])["/Annots"][0])["/Dest"][1], "/XYZ");
}

TEST(DeterminismTest, WritesTheSameBytesFromEveryThread) {
  const layout::PagedDocument document = one_page();
  const std::string first = must_write(document);
  std::vector<std::string> files(4);
  std::vector<std::thread> threads;
  for (auto& file : files) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        Diagnostics diagnostics;
        auto bytes = write(document, test_metadata(), with_profile(Profile::k2a), diagnostics);
        if (bytes) file = *bytes;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& file : files) EXPECT_EQ(file, first);
}

TEST(DeterminismTest, TellsDifferentFilesApart) {
  PageBuilder other;
  other.paragraph("Другой текст");
  const auto identifier = [](const std::string& bytes) {
    return bytes.substr(bytes.rfind("/ID"), 40);
  };
  EXPECT_NE(identifier(must_write(one_page())), identifier(must_write(other.document)));
}

TEST(WriterLimitsTest, RefusesADocumentWithoutPages) {
  Diagnostics diagnostics;
  const auto bytes = write({}, test_metadata(), with_profile(Profile::k2a), diagnostics);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().items()[0].message.russian,
            "в документе нет страниц или их слишком много");
}

TEST(WriterLimitsTest, RefusesToWriteWithoutAColourProfile) {
  Diagnostics diagnostics;
  const auto bytes = write(one_page(), test_metadata(), {}, diagnostics);
  ASSERT_FALSE(bytes);
  EXPECT_EQ(format(bytes.error().items()[0], Language::kRussian),
            "ошибка: нет цветового профиля sRGB, без него PDF/A не бывает; установите пакет "
            "icc-profiles-free [pdf.colour-profile]");
}

TEST(MetadataTest, TakesNoLanguageThatIsNone) {
  for (const auto& [given, written] :
       {std::pair("en-GB", "u:en-GB"), {"ru_RU", "u:ru-RU"}, {"", "u:ru-RU"}, {"-", "u:ru-RU"}}) {
    Metadata metadata = test_metadata();
    metadata.language = given;
    Diagnostics diagnostics;
    const auto bytes = write(one_page(), metadata, with_profile(Profile::k2a), diagnostics);
    ASSERT_TRUE(bytes);
    EXPECT_EQ(PdfFile(*bytes).catalog()["/Lang"], written);
  }
}

TEST(WriterLimitsTest, CutsStringsToWhatTheStandardAllows) {
  Metadata metadata = test_metadata();
  metadata.subject = std::string(100000, 'x');
  metadata.keywords.clear();
  for (int i = 0; i < 50000; ++i) metadata.keywords += "ж";
  Diagnostics diagnostics;
  const auto bytes = write(one_page(), metadata, with_profile(Profile::k2a), diagnostics);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(PdfFile(*bytes).information()["/Subject"].get<std::string>().size(), 2U + 32767U);
}

TEST(WriterLimitsTest, TakesPagesOfAbsurdSizes) {
  layout::PagedDocument document = one_page();
  document.pages[0].width = Length::points(-5);
  document.pages[0].height = Length::points(1e6);
  const PdfFile file(must_write(document));
  EXPECT_EQ(file.get(file.pages()[0])["/MediaBox"], json::array({0, 0, 3, 14400}));
}

}  // namespace
}  // namespace prikaz::pdf
