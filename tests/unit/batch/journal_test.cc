#include "batch/journal.h"

#include <unistd.h>

#include "unit/batch/folder.h"

namespace prikaz::batch {
namespace {

// A clock that stands still, so that runs can be compared byte by byte.
class JournalTest : public Folder {
 protected:
  JournalTest() { ::setenv("SOURCE_DATE_EPOCH", "1700000000", 1); }
  ~JournalTest() override { ::unsetenv("SOURCE_DATE_EPOCH"); }

  Options resuming() const {
    Options out = options();
    out.resume = true;
    return out;
  }
  // A first run over so many schools.
  void make_papers(int schools) {
    put_schools(schools);
    ASSERT_TRUE(go(options()));
  }
  Summary resumed() {
    auto done = go(resuming());
    EXPECT_TRUE(done);
    return done ? std::move(*done) : Summary();
  }
  fs::path journal() const { return root_ / "готово" / ".prikaz" / "journal.jsonl"; }
};

TEST_F(JournalTest, a_second_run_without_changes_writes_nothing) {
  make_papers(5);
  const auto before = fs::last_write_time(root_ / "готово" / "отчёт.json");
  const Summary done = resumed();
  EXPECT_EQ(done.kept, 5u);
  EXPECT_FALSE(done.written);
  EXPECT_EQ(fs::last_write_time(root_ / "готово" / "отчёт.json"), before);
}

TEST_F(JournalTest, a_missing_file_and_a_changed_row_are_made_again) {
  make_papers(5);
  fs::remove(root_ / "готово" / "Школа_2.docx");
  put("школы.csv", "Название;Учеников\nШкола 1;1\nШкола 2;2\nШкола 3;33\nШкола 4;4\nШкола 5;5\n");
  const Summary done = resumed();
  EXPECT_EQ(done.kept, 3u);
  EXPECT_EQ(done.made, 2u);
}

TEST_F(JournalTest, rows_that_moved_are_kept) {
  make_papers(3);
  put("школы.csv", "Название;Учеников\nНовая;7\nШкола 1;1\nШкола 2;2\nШкола 3;3\n");
  const Summary done = resumed();
  EXPECT_EQ(done.kept, 3u);
  EXPECT_EQ(done.made, 1u);
}

TEST_F(JournalTest, a_changed_card_makes_everything_anew) {
  make_papers(3);
  std::string other(kCard);
  other.replace(other.find("учеников"), 16, "УЧЕНИКОВ");
  put("карточка.yaml", other);
  const Summary done = resumed();
  EXPECT_EQ(done.kept, 0u);
  EXPECT_EQ(said(notes_), (root_ / "карточка.yaml").string() +
                              ": замечание: этот файл изменился с прошлого запуска, всё делается "
                              "заново [batch.inputs-changed]");
}

TEST_F(JournalTest, files_of_rows_that_are_gone_are_told) {
  make_papers(3);
  put_schools(2);
  ASSERT_TRUE(go(resuming()));
  EXPECT_EQ(said(notes_), (root_ / "готово" / "Школа_3").string() +
                              ": предупреждение: от прежнего запуска остались файлы, для которых в "
                              "таблице больше нет строк, всего: 1 [batch.left-over]");
}

TEST_F(JournalTest, a_part_of_the_rows_does_not_forget_the_others) {
  make_papers(4);
  Options part = resuming();
  part.only = *RowChoice::parse("3");
  fs::remove(root_ / "готово" / "Школа_2.docx");
  ASSERT_TRUE(go(part));
  const Summary done = resumed();
  EXPECT_EQ(done.kept, 4u);
}

TEST_F(JournalTest, a_torn_journal_goes_on_to_the_same_result) {
  make_papers(12);
  const auto whole = contents(root_ / "готово");
  const std::string text = *files::read_own(journal());
  for (size_t cut = 0; cut < text.size(); cut += 97) {
    fs::remove(root_ / "готово" / "отчёт.csv");
    std::ofstream(journal(), std::ios::binary) << text.substr(0, cut);
    fs::create_directories(root_ / "готово" / ".prikaz" / "half");
    std::ofstream(root_ / "готово" / ".prikaz" / "half" / ".prikaz-1-1.part") << "half";
    ASSERT_TRUE(go(resuming()));
    EXPECT_TRUE(contents(root_ / "готово") == whole) << cut;
  }
}

TEST_F(JournalTest, a_file_cut_after_the_last_checkpoint_is_found_by_its_content) {
  make_papers(3);
  const auto whole = contents(root_ / "готово");
  std::string text = *files::read_own(journal());
  text.resize(text.rfind("{\"checkpoint\""));
  std::ofstream(journal(), std::ios::binary) << text;
  const fs::path file = root_ / "готово" / "Школа_3.docx";
  std::string bytes = *files::read_own(file);
  bytes[bytes.size() / 2] ^= 1;
  std::ofstream(file, std::ios::binary) << bytes;
  const Summary done = resumed();
  EXPECT_EQ(done.made, 1u);
  EXPECT_EQ(contents(root_ / "готово"), whole);
}

TEST_F(JournalTest, a_folder_is_for_one_run_at_a_time) {
  put_schools(1);
  auto other = files::Journal::open(journal(), 0);
  ASSERT_TRUE(other);
  const auto done = go(options());
  ASSERT_FALSE(done);
  EXPECT_EQ(said(done.error()), journal().string() +
                                    ": ошибка: в этой папке уже работает другой запуск; дождитесь "
                                    "его или укажите другую папку (-o) [file.in-use]");
}

}  // namespace
}  // namespace prikaz::batch
