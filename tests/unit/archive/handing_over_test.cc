#include "archive/handing_over.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/bag_record.h"
#include "base/files.h"
#include "support/temporary_folder.h"
#include "xml/document.h"

namespace prikaz::archive {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class HandingOverTest : public ::testing::Test {
 protected:
  Archive open(const std::string& name) {
    auto archive = Archive::open(folder_ / name, Access::kCreate);
    EXPECT_TRUE(archive);
    return std::move(*archive);
  }
  static Document add(Archive& archive, const std::string& number, const std::string& title) {
    Request request;
    request.kind = "приказ";
    request.department = "smolensk";
    request.number = number;
    request.date = Date{2026, 2, 3};
    request.nomenclature = "01-12";
    request.retention = Retention{"ст. 19а", std::nullopt, true, false};
    Diagnostics found;
    auto document = archive.add(
        request,
        [&](const std::string&, const Date&) -> Result<Made> {
          Made made;
          made.title = title;
          made.text = "слова " + title;
          made.files = {{Role::kPdf, "Приказ № 5.pdf", "application/pdf", "pdf " + title, ""},
                        {Role::kAttachment, "список.txt", "text/plain", "один", ""},
                        {Role::kAttachment, "список.txt", "text/plain", "другой", ""}};
          made.people = {{"подписант", "Малкина Е.П."}};
          made.terms = {{Date{2026, 12, 30}, "", "Отчёт", "Школы", "3.1"}};
          return made;
        },
        found);
    EXPECT_TRUE(document) << document.error().items()[0].message.russian;
    return *document;
  }
  static std::vector<std::string> digests(const Document& document) {
    std::vector<std::string> out;
    for (const Version& version : document.versions) {
      for (const StoredFile& file : version.files) out.push_back(file.name + " " + file.digest);
    }
    return out;
  }

  const TemporaryFolder temporary_{TemporaryFolder::Place::kMemory};
  const fs::path& folder_ = temporary_.path();
};

TEST_F(HandingOverTest, ADocumentComesBackEqualInAnotherArchive) {
  Archive ours = open("наш");
  Document order = add(ours, "5-ОД", "О школах");
  Made second;
  second.title = "О школах";
  second.text = "вторая редакция";
  second.terms = order.terms;
  second.files = {{Role::kPdf, "Приказ № 5.pdf", "application/pdf", "новый", ""}};
  order = *ours.add_version(order.id, "исправлена опечатка", second);
  order = *ours.cancel(order.id, "издан повторно");

  int serial = 0;
  for (const BagForm form : {BagForm::kFolder, BagForm::kZip}) {
    const fs::path bag = folder_ / (form == BagForm::kZip ? "п.zip" : "п");
    const auto sent = export_bag(ours, {&order, 1}, bag, form, "Отдел образования");
    ASSERT_TRUE(sent) << sent.error().items()[0].message.russian;
    Archive theirs = open("их" + std::to_string(++serial));
    Diagnostics found;
    const auto taken = import_bag(theirs, bag, TrustAnchors::none(), found);
    ASSERT_TRUE(taken) << taken.error().items()[0].message.russian;
    ASSERT_EQ(taken->added.size(), 1u);
    const auto got = theirs.document(taken->added[0].id);
    ASSERT_TRUE(got);
    EXPECT_EQ(digests(*got), digests(order));
    EXPECT_EQ(got->uid, order.uid);
    EXPECT_EQ(got->number, "5-ОД");
    EXPECT_EQ(got->status, Status::kCancelled);
    EXPECT_EQ(got->reason, "издан повторно");
    EXPECT_EQ(got->nomenclature, "01-12");
    EXPECT_EQ(got->retention.text(), "постоянно");
    EXPECT_EQ(got->terms.size(), 1u);
    EXPECT_EQ(got->versions[1].note, "исправлена опечатка");
    const auto events = theirs.events(got->id);
    ASSERT_TRUE(events);
    EXPECT_EQ(events->back().type, EventType::kImport);
    EXPECT_THAT(events->back().detail, HasSubstr("принят из архива " + ours.uid()));
    EXPECT_THAT(events->back().detail, HasSubstr("cancellation (success"));
    const auto again = import_bag(theirs, bag, TrustAnchors::none(), found);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->present.size(), 1u);
    EXPECT_TRUE(again->added.empty());
  }
}

TEST_F(HandingOverTest, ABagOfACasePassesCoreutilsAndTellsWhatIsInIt) {
  Archive ours = open("наш");
  const Document both[] = {add(ours, "5-ОД", "О школах"), add(ours, "6-ОД", "О плане & смете")};
  const fs::path bag = folder_ / "дело";
  ASSERT_TRUE(export_bag(ours, both, bag, BagForm::kFolder, "Отдел образования"));
  const std::string check = "cd '" + bag.string() +
                            "' && sha512sum --strict --quiet -c manifest-sha512.txt && "
                            "sha512sum --strict --quiet -c tagmanifest-sha512.txt";
  EXPECT_EQ(std::system(check.c_str()), 0);
  EXPECT_TRUE(fs::exists(bag / "data/приказ_5-ОД_2026-02-03/1/Приказ_№_5.pdf"));
  EXPECT_TRUE(fs::exists(bag / "data/приказ_5-ОД_2026-02-03/1/список-2.txt"));
  EXPECT_THAT(*files::read(bag / "bag-info.txt"),
              HasSubstr("External-Description: Приказ от 03.02.2026 № 6-ОД «О плане & смете»\n"));
}

TEST_F(HandingOverTest, PremisNamesFilesEventsAndAgents) {
  Archive ours = open("наш");
  const Document order = add(ours, "5-ОД", "О школах");
  ASSERT_TRUE(export_bag(ours, {&order, 1}, folder_ / "п", BagForm::kFolder, ""));
  const auto premis =
      xml::Document::parse(*files::read(folder_ / "п/metadata/premis.xml"), {"premis.xml"});
  ASSERT_TRUE(premis);
  int files = 0;
  int events = 0;
  for (const xml::Node each : premis->root().children()) {
    files += each.attribute("xsi:type", "") == "file" ? 1 : 0;
    events += each.is("event") ? 1 : 0;
  }
  EXPECT_EQ(files, 3);
  EXPECT_GE(events, 1);
  EXPECT_TRUE(premis->root().child("agent"));
  EXPECT_EQ(premis->root().attribute("version", ""), "3.0");
}

TEST_F(HandingOverTest, AnotherDocumentUnderTheSameIdentifierIsNotTouched) {
  Archive ours = open("наш");
  Document order = add(ours, "5-ОД", "О школах");
  ASSERT_TRUE(export_bag(ours, {&order, 1}, folder_ / "п", BagForm::kFolder, ""));
  Archive theirs = open("их");
  Diagnostics found;
  Request request;
  request.kind = "приказ";
  request.uid = order.uid;
  ASSERT_TRUE(theirs.add(
      request,
      [](const std::string&, const Date&) -> Result<Made> {
        Made made;
        made.files = {{Role::kPdf, "а.pdf", "", "чужой", ""}};
        return made;
      },
      found));
  const auto taken = import_bag(theirs, folder_ / "п", TrustAnchors::none(), found);
  ASSERT_FALSE(taken);
  EXPECT_THAT(taken.error().items()[0].message.russian,
              HasSubstr("уже есть в архиве (#1) с другими файлами"));
}

TEST_F(HandingOverTest, ANumberThatIsTakenThereIsToldAndNothingIsTakenIn) {
  Archive ours = open("наш");
  const Document order = add(ours, "5-ОД", "О школах");
  ASSERT_TRUE(export_bag(ours, {&order, 1}, folder_ / "п", BagForm::kFolder, ""));
  Archive theirs = open("их");
  add(theirs, "5-ОД", "Другой");
  Diagnostics found;
  const auto taken = import_bag(theirs, folder_ / "п", TrustAnchors::none(), found);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().items()[0].code, "archive.number-taken");
}

TEST_F(HandingOverTest, ABagOfAnotherProgramIsTold) {
  auto bag = BagWriter::create(folder_ / "чужой", BagForm::kFolder);
  ASSERT_TRUE(bag->add("a.txt", "x"));
  ASSERT_TRUE(bag->finish({}));
  Archive theirs = open("их");
  Diagnostics found;
  const auto taken = import_bag(theirs, folder_ / "чужой", TrustAnchors::none(), found);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().items()[0].message.russian,
            "контейнер цел, но сделан другой программой: описания документов в нём нет");
}

TEST_F(HandingOverTest, ARecordThatDoesNotFitItsFilesIsRefused) {
  Archive ours = open("наш");
  const Document order = add(ours, "5-ОД", "О школах");
  BagDocument bagged{order, "", {{"data/a", "../../etc/passwd", "data/a"}}, {}};
  auto bag = BagWriter::create(folder_ / "п", BagForm::kFolder);
  ASSERT_TRUE(bag->add("a", "подмена"));
  ASSERT_TRUE(bag->add_tag(kRecordName, print_record("x", {bagged})));
  ASSERT_TRUE(bag->finish({}));
  Archive theirs = open("их");
  Diagnostics found;
  const auto taken = import_bag(theirs, folder_ / "п", TrustAnchors::none(), found);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().items()[0].message.russian,
            "описание не сходится с файлом «Приказ № 5.pdf»");
  int count = 0;
  ASSERT_TRUE(theirs.each({}, [&](const Document&) -> Result<void> {
    ++count;
    return {};
  }));
  EXPECT_EQ(count, 0);
}

TEST_F(HandingOverTest, ANoteThatCallsASignatureValidIsNotBelieved) {
  Archive ours = open("наш");
  Document order = add(ours, "5-ОД", "О школах");
  const NewFile forged{Role::kSignature, "Приказ № 5.pdf.sig", "", "не подпись",
                       R"({"signers":[{"state":"valid"}]})"};
  order = *ours.add_files(order.id, {&forged, 1}, EventType::kSignature, "");
  ASSERT_TRUE(export_bag(ours, {&order, 1}, folder_ / "п", BagForm::kFolder, ""));
  Archive theirs = open("их");
  Diagnostics found;
  const auto taken = import_bag(theirs, folder_ / "п", TrustAnchors::none(), found);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().items()[0].code, "signature.unreadable");
}

TEST_F(HandingOverTest, ANameThatChoosesAFolderIsRefused) {
  Archive ours = open("наш");
  Document order = add(ours, "5-ОД", "О школах");
  order.versions[0].files[0].name = "../../.ssh/authorized_keys";
  ASSERT_TRUE(export_bag(ours, {&order, 1}, folder_ / "п", BagForm::kFolder, ""));
  Archive theirs = open("их");
  Diagnostics found;
  const auto taken = import_bag(theirs, folder_ / "п", TrustAnchors::none(), found);
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().items()[0].message.russian,
            "описание не сходится с файлом «../../.ssh/authorized_keys»");
}

TEST(BagRecord, BrokenOnesAreToldByTheirField) {
  for (const char* json :
       {"", "[]", "{\"format\":\"x\"}", "{\"format\":\"prikaz documents 1\",\"documents\":[5]}",
        "{\"format\":\"prikaz documents 1\",\"documents\":[{\"uid\":\"u\",\"status\":\"?\"}]}",
        "{\"format\":\"prikaz documents 1\",\"documents\":[{\"uid\":7,\"status\":\"проект\"}]}"}) {
    const auto read = parse_record(json, {"п"});
    ASSERT_FALSE(read) << json;
    EXPECT_EQ(read.error().items()[0].code, "import.broken-record");
  }
  EXPECT_EQ(parse_record("{\"format\":\"prikaz documents 1\",\"documents\":[{\"uid\":\"u\","
                         "\"status\":\"проект\",\"date\":\"2026-02-31\"}]}",
                         {"п"})
                .error()
                .items()[0]
                .message.russian,
            "описание документов не читается: «date»");
}

}  // namespace
}  // namespace prikaz::archive
