#include "archive/verify.h"

#include <SQLiteCpp/Database.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "archive/search.h"
#include "archive/tokenizer.h"
#include "base/files.h"
#include "unit/archive/support/archives.h"

namespace prikaz::archive {
namespace {

// An archive of three documents, a cancelled and an unused number, and what is done to it behind
// the program's back.
class Tampered {
 public:
  Tampered() {
    for (const char* title : {"О каникулах", "О библиотеках", "О плане"})
      archive.add({.title = title});
    EXPECT_TRUE(archive->cancel(2, "издан повторно"));
    EXPECT_TRUE(archive->cancel_number(request_of({}), "4-ОД", "испорчен бланк"));
  }

  std::filesystem::path object(int64_t document, Role role) {
    const std::string digest = archive->document(document)->file(role)->digest;
    return archive.folder() / "objects" / digest.substr(0, 2) / digest;
  }
  void sql(const std::string& statement) {
    SQLite::Database database((archive.folder() / "archive.db").string(), SQLite::OPEN_READWRITE);
    ASSERT_TRUE(register_tokenizer(database.getHandle()));
    database.exec(statement);
  }
  // Codes of what is found, each once.
  std::vector<std::string> codes(const VerifyOptions& options = {}) {
    const auto proof = verify(*archive, options);
    EXPECT_TRUE(proof) << said(proof);
    std::vector<std::string> out;
    for (const Diagnostic& each : proof->damage) {
      if (std::find(out.begin(), out.end(), each.code) == out.end()) out.push_back(each.code);
    }
    return out;
  }

  TemporaryArchive archive;
};

using Codes = std::vector<std::string>;

void replace_bytes(const std::filesystem::path& file, std::string_view bytes) {
  std::filesystem::permissions(file, std::filesystem::perms::owner_write,
                               std::filesystem::perm_options::add);
  std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

TEST(Verify, AWholeArchiveIsWhole) {
  Tampered tampered;
  const auto proof = verify(*tampered.archive, {});
  ASSERT_TRUE(proof) << said(proof);
  EXPECT_TRUE(proof->damage.empty());
  EXPECT_EQ(proof->documents, 3);
  EXPECT_EQ(proof->numbers, 4);
  EXPECT_EQ(proof->objects, 6);
  EXPECT_EQ(proof->head.size(), 64u);
  EXPECT_TRUE(verify(*tampered.archive, {})->whole());  // its own event is part of the chain
}

TEST(Verify, AChangedByteIsFound) {
  Tampered tampered;
  const auto file = tampered.object(1, Role::kPdf);
  replace_bytes(file, "pdf 1-ОЖ О каникулах");
  const auto proof = verify(*tampered.archive, {});
  ASSERT_EQ(proof->damage.size(), 1u);
  EXPECT_EQ(format(proof->damage.items()[0], Language::kRussian),
            file.string() +
                ": ошибка: объект архива изменён: контрольная сумма не сходится; "
                "восстановите файл из копии архива (archive backup) "
                "[archive.object-changed]");
  EXPECT_EQ(said(tampered.archive->read(*tampered.archive->document(1)->file(Role::kPdf))),
            file.string() +
                ": ошибка: объект архива изменён: контрольная сумма не сходится; "
                "восстановите файл из копии архива (archive backup) "
                "[archive.object-changed]");
}

TEST(Verify, AMissingObjectIsFound) {
  Tampered tampered;
  std::filesystem::remove(tampered.object(1, Role::kDocx));
  EXPECT_EQ(tampered.codes(), Codes{"archive.object-missing"});
}

TEST(Verify, EveryEditedRowIsFound) {
  for (const char* edit :
       {"UPDATE document SET title = 'О других каникулах' WHERE id = 1",
        "UPDATE document SET date = '2026-09-02' WHERE id = 1",
        "UPDATE document SET status = 1 WHERE id = 2", "UPDATE document SET years = 1 WHERE id = 3",
        "UPDATE body SET text = 'Другой текст.' WHERE document = 1",
        "UPDATE person SET name = 'Иванов И.И.' WHERE document = 3",
        "DELETE FROM person WHERE document = 3", "UPDATE file SET name = 'иной.pdf' WHERE id = 1",
        "UPDATE number SET letter = 'а' WHERE document = 1", "UPDATE journal SET year = 2025"}) {
    Tampered tampered;
    tampered.sql(edit);
    const Codes codes = tampered.codes();
    EXPECT_TRUE(std::find(codes.begin(), codes.end(), "archive.row-changed") != codes.end() ||
                std::find(codes.begin(), codes.end(), "archive.number-lost") != codes.end())
        << edit;
  }
}

TEST(Verify, ARowTakenOutOrPutInIsFound) {
  Tampered taken;
  taken.sql(
      "PRAGMA foreign_keys = OFF; DELETE FROM number WHERE document = 3; DELETE FROM document "
      "WHERE id = 3");
  EXPECT_EQ(taken.codes().front(), "archive.row-changed");

  Tampered put;
  put.sql(
      "INSERT INTO document SELECT 9, 'uid', status, kind, department, '', date, title, school, "
      "batch, nomenclature, article, years, permanent, review, reason, origin, added, marks, 9 "
      "FROM document WHERE id = 1");
  EXPECT_EQ(put.codes(), Codes{"archive.row-changed"});
}

TEST(Verify, ALostNumberIsFound) {
  Tampered without;
  without.sql("DELETE FROM number WHERE document = 1");
  const Codes codes = without.codes();
  EXPECT_TRUE(std::find(codes.begin(), codes.end(), "archive.number-lost") != codes.end());

  Tampered reason;
  reason.sql("UPDATE number SET reason = 'другая' WHERE document IS NULL");
  EXPECT_EQ(reason.codes(), Codes{"archive.number-lost"});

  Tampered cancelled;
  cancelled.sql("DELETE FROM number WHERE document IS NULL");
  EXPECT_EQ(cancelled.codes(), Codes{"archive.number-lost"});
}

TEST(Verify, AnEditedEventIsFound) {
  for (const char* edit :
       {"UPDATE event SET detail = 'иначе' WHERE id = 1",
        "UPDATE event SET time = '2020-01-01T00:00:00Z' WHERE id = 2",
        "UPDATE event SET type = 'что-то' WHERE id = 1", "DELETE FROM event WHERE id = 2",
        "UPDATE event SET record = '' WHERE id = 3"}) {
    Tampered tampered;
    tampered.sql(edit);
    EXPECT_EQ(tampered.codes().front(), "archive.chain-broken") << edit;
  }
}

TEST(Verify, ACutLogIsFoundByItsHeads) {
  Tampered tampered;
  tampered.archive->add_event({EventType::kFixityCheck, std::nullopt, "success", ""}).has_value();
  tampered.sql("DELETE FROM event WHERE id = (SELECT max(id) FROM event)");
  const auto proof = verify(*tampered.archive, {});
  ASSERT_EQ(proof->damage.size(), 1u);
  EXPECT_EQ(proof->damage.items()[0].message.russian,
            "журнал событий обрезан: в events.log последнее событие 6, в базе 5");
}

TEST(Verify, MissingHeadsAreFound) {
  Tampered tampered;
  tampered.archive.close();
  std::filesystem::remove(tampered.archive.folder() / "events.log");
  tampered.archive.reopen();
  EXPECT_EQ(tampered.codes(), Codes{"archive.heads-missing"});
}

TEST(Verify, AHeadThatAFullDiskCutShortIsLeftOutAndTheNextOneStandsAlone) {
  for (const char* cut : {"4", "6 ", "6 0a1b"}) {
    Tampered tampered;
    std::ofstream(tampered.archive.folder() / "events.log", std::ios::app) << cut;
    EXPECT_TRUE(tampered.codes().empty()) << cut;
    tampered.archive.add({.title = "О подвозе"});
    EXPECT_TRUE(tampered.codes().empty()) << cut;
  }
}

TEST(Verify, ASpoiltHeadIsFound) {
  for (const char* spoilt : {"шесть\n", "6 0A1B\n", " 6 0a1b\n"}) {
    Tampered tampered;
    std::ofstream(tampered.archive.folder() / "events.log", std::ios::app) << spoilt;
    const auto proof = verify(*tampered.archive, {});
    ASSERT_EQ(proof->damage.size(), 1u) << spoilt;
    EXPECT_EQ(proof->damage.items()[0].code, "archive.heads-unreadable");
    EXPECT_EQ(proof->damage.items()[0].where.line, 6);
    EXPECT_EQ(proof->damage.items()[0].message.russian,
              "строка с концом журнала событий испорчена");
  }
}

TEST(Verify, AnOlderArchiveInItsPlaceIsFoundByTheHeadOfAnAct) {
  Tampered tampered;
  const std::string head = verify(*tampered.archive, {})->head;
  EXPECT_TRUE(tampered.codes({.head = head}).empty());
  EXPECT_EQ(tampered.codes({.head = std::string(64, '0')}), Codes{"archive.head-unknown"});
}

TEST(Verify, WhatACrashLeftIsToldAndRepaired) {
  Tampered tampered;
  const std::string digest(64, 'a');
  const auto folder = tampered.archive.folder() / "objects" / "aa";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / digest) << "остаток";
  std::ofstream(folder / (digest + "-17.part")) << "ост";
  const auto before = verify(*tampered.archive, {});
  EXPECT_TRUE(before->whole());
  EXPECT_EQ(before->damage.size(), 2u);
  EXPECT_EQ(before->damage.items()[0].code, "archive.object-unknown");
  EXPECT_EQ(verify(*tampered.archive, {.repair = true})->removed, 2);
  EXPECT_TRUE(verify(*tampered.archive, {})->damage.empty());
}

// What is said of the search index, before and after a repair.
std::string index_faults(Tampered& tampered) {
  std::string out;
  const auto before = verify(*tampered.archive, {});
  for (const Diagnostic& each : before->damage) {
    if (each.code == "archive.index-damaged") out += each.message.russian + "\n";
  }
  const auto repaired = verify(*tampered.archive, {.repair = true});
  EXPECT_GT(repaired->reindexed, 0);
  EXPECT_TRUE(repaired->whole());
  const auto after = verify(*tampered.archive, {});
  EXPECT_TRUE(after->damage.empty());
  EXPECT_EQ(after->reindexed, 0);
  EXPECT_EQ(search(*tampered.archive, "библиотек", {}, {})->hits.size(), 1u);
  return out;
}

TEST(Verify, ADocumentThatTheSearchIndexLacksIsFound) {
  Tampered tampered;
  tampered.sql(
      "INSERT INTO words(words, rowid, title, text, people, marks) "
      "SELECT 'delete', id, title, text, people, marks FROM searchable WHERE title LIKE '%биб%'");
  EXPECT_EQ(index_faults(tampered),
            "документа #2 нет в указателе поиска: по словам он не найдётся\n");
}

TEST(Verify, ADocumentOfTheSearchIndexAloneIsFound) {
  Tampered tampered;
  tampered.sql("INSERT INTO words(rowid, title, text, people, marks) VALUES (77, 'О', '', '', '')");
  EXPECT_EQ(index_faults(tampered),
            "в указателе поиска есть документ #77, которого в архиве под этой датой нет\n");
}

TEST(Verify, OtherWordsInTheSearchIndexAreFound) {
  for (const char* columns :
       {"'О столовых', text, people, marks", "'библиотеках О', text, people, marks",
        "title, text || ' ещё', people, marks", "'', title || ' ' || text, people, marks"}) {
    Tampered tampered;
    tampered.sql(
        "INSERT INTO words(words, rowid, title, text, people, marks) "
        "SELECT 'delete', id, title, text, people, marks FROM searchable WHERE title LIKE '%биб%'");
    tampered.sql("INSERT INTO words(rowid, title, text, people, marks) SELECT id, " +
                 std::string(columns) + " FROM searchable WHERE title LIKE '%биб%'");
    EXPECT_EQ(index_faults(tampered), "в указателе поиска у документа #2 не его слова\n");
  }
}

TEST(Verify, ASearchIndexThatCannotBeReadIsToldAndBuiltAnew) {
  Tampered tampered;
  tampered.sql("UPDATE words_data SET block = x'0102' WHERE id > 10");
  const std::string told = index_faults(tampered);
  EXPECT_TRUE(told.starts_with("указатель поиска не читается: ")) << told;
}

TEST(Verify, ManyDifferencesOfTheSearchIndexAreCounted) {
  Tampered tampered;
  for (int i = 0; i < 30; ++i) tampered.archive.add({.title = "О деле"});
  tampered.sql("INSERT INTO words(words) VALUES ('delete-all')");
  const std::string told = index_faults(tampered);
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 21);
  EXPECT_TRUE(told.ends_with("и ещё расхождений в указателе поиска: 13\n")) << told;
}

TEST(Verify, TheSearchIndexOfAReadOnlyArchiveIsCompared) {
  Tampered tampered;
  tampered.sql("INSERT INTO words(words) VALUES ('delete-all')");
  tampered.archive.reopen(Access::kReadOnly);
  EXPECT_EQ(tampered.codes(), Codes{"archive.index-damaged"});
}

TEST(Verify, AGapWithoutAReasonIsAWarning) {
  Tampered tampered;
  tampered.archive.add({.number = "8-ОД"});
  const auto proof = verify(*tampered.archive, {});
  EXPECT_TRUE(proof->whole());
  ASSERT_EQ(proof->damage.size(), 1u);
  EXPECT_EQ(proof->damage.items()[0].message.russian,
            "пропуск в журнале (приказ, 2026): 5-ОД – 7-ОД");
}

TEST(Verify, AnActSaysWhatWasFound) {
  Tampered tampered;
  std::filesystem::remove(tampered.object(1, Role::kDocx));
  const auto proof = verify(*tampered.archive, {});
  const data::Value act = act_of_verification(*tampered.archive, *proof);
  EXPECT_EQ(act.find("вид")->text(), "список");
  const auto rows = act.find("строки")->items();
  EXPECT_EQ(rows.back().find("значение")->text(), "архив повреждён");
  EXPECT_EQ(rows[rows.size() - 2].find("показатель")->text(), "Повреждение");
}

TEST(Verify, AReadOnlyArchiveIsVerifiedWithoutAnEvent) {
  Tampered tampered;
  tampered.archive.reopen(Access::kReadOnly);
  const auto proof = verify(*tampered.archive, {});
  ASSERT_TRUE(proof) << said(proof);
  EXPECT_TRUE(proof->damage.empty());
  EXPECT_EQ(tampered.archive->events(std::nullopt)->size(), 5u);
}

}  // namespace
}  // namespace prikaz::archive
