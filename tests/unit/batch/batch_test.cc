#include "batch/batch.h"

#include <unistd.h>

#include "opc/zip.h"
#include "unit/batch/folder.h"

namespace prikaz::batch {
namespace {

using BatchTest = Folder;

TEST_F(BatchTest, every_row_gets_its_paper_in_the_order_of_the_rows) {
  put_schools(30);
  Options asked = options();
  asked.jobs = 4;
  const auto done = go(asked);
  ASSERT_TRUE(done) << said(done.error());
  EXPECT_EQ(done->made, 30u);
  EXPECT_EQ(done->failed, 0u);
  ASSERT_EQ(heard_.rows.size(), 30u);
  for (int i = 0; i < 30; ++i) {
    EXPECT_EQ(heard_.rows[static_cast<size_t>(i)].where.line, i + 2);
    EXPECT_TRUE(fs::exists(root_ / "готово" / ("Школа_" + std::to_string(i + 1) + ".docx")));
  }
}

TEST_F(BatchTest, the_number_of_threads_changes_nothing) {
  put_schools(20);
  ::setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  Options asked = options();
  asked.documents.pdf = true;
  asked.jobs = 1;
  ASSERT_TRUE(go(asked));
  const auto one = contents(root_ / "готово");
  fs::remove_all(root_ / "готово");
  asked.jobs = 5;
  ASSERT_TRUE(go(asked));
  EXPECT_EQ(contents(root_ / "готово"), one);
  ::unsetenv("SOURCE_DATE_EPOCH");
}

TEST_F(BatchTest, a_bad_row_is_told_and_the_others_are_made) {
  put("школы.csv", "Название;Учеников\nА;1\nБ;2;лишнее\nВ;3\n");
  const auto done = go(options());
  ASSERT_TRUE(done);
  EXPECT_EQ(done->made, 2u);
  EXPECT_EQ(done->failed, 1u);
  EXPECT_EQ(names(), (std::vector<std::string>{"А.docx", "В.docx"}));
  EXPECT_EQ(said(heard_.rows[1].found),
            (root_ / "школы.csv").string() +
                ":3:3: ошибка: в строке больше ячеек, чем столбцов: 3 при 2; возьмите в кавычки "
                "текст, внутри которого стоит разделитель [table.extra-cells]");
}

TEST_F(BatchTest, stop_on_error_leaves_the_rest) {
  put(
      "школы.csv", "Название;Учеников\nА;1;лишнее\n" + [] {
        std::string rows;
        for (int i = 0; i < 500; ++i) rows += "Школа " + std::to_string(i) + ";1\n";
        return rows;
      }());
  Options asked = options();
  asked.stop_on_error = true;
  const auto done = go(asked);
  ASSERT_TRUE(done);
  EXPECT_TRUE(done->stopped);
  EXPECT_LT(done->made, 200u);
}

TEST_F(BatchTest, a_dry_run_checks_and_writes_nothing) {
  put_schools(3);
  Options asked = options();
  asked.dry_run = true;
  const auto done = go(asked);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->made, 3u);
  EXPECT_EQ(heard_.rows[0].state, RowResult::State::kChecked);
  EXPECT_FALSE(fs::exists(root_ / "готово"));
}

TEST_F(BatchTest, names_part_folders_and_taken_names_get_numbers) {
  put("школы.csv", "Район;Название\nЮг;А/Б\nЮг;а/б\nСевер;\nЮг;  Школа: «Ёлка»? \n");
  put("карточка.yaml", R"(вид: список
заголовок: Школа
ведомство: Смоленск
столбцы: {строка: Строка}
строки: [{строка: одна}]
)");
  Options asked = options();
  asked.name = "{{ школа.район }}/{{ школа.название }}";
  const auto done = go(asked);
  ASSERT_TRUE(done);
  EXPECT_EQ(names(),
            (std::vector<std::string>{"Юг/А-Б.docx", "Юг/Школа-«Ёлка».docx", "Юг/а-б_2.docx"}));
  EXPECT_EQ(said(heard_.rows[2].found),
            "--name: ошибка: имя файла по образцу «{{ школа.название }}» оказалось пустым; "
            "проверьте ячейки, из которых оно берётся [batch.empty-name]");
  asked.transliterate = true;
  asked.folder = root_ / "готово" / "латиница";
  ASSERT_TRUE(go(asked));
  EXPECT_TRUE(fs::exists(asked.folder / "Iug" / "A-B.docx"));
}

TEST_F(BatchTest, a_paper_called_alike_for_all_rows_is_named_by_the_first_cell) {
  put_schools(2);
  put("карточка.yaml",
      "вид: список\nзаголовок: Состав школы\nведомство: Смоленск\n"
      "столбцы: {строка: Строка}\nстроки: [{строка: одна}]\n");
  Options asked = options();
  asked.name.clear();
  ASSERT_TRUE(go(asked));
  EXPECT_EQ(names(),
            (std::vector<std::string>{"Школа_1_Состав_школы.docx", "Школа_2_Состав_школы.docx"}));
}

TEST_F(BatchTest, titles_that_differ_behind_the_cut_of_a_name_are_named_by_the_first_cell) {
  put_schools(3);
  put("карточка.yaml",
      "вид: план\nведомство: Смоленск\nзаголовок: План мероприятий по повышению качества "
      "образования в {{ школа.название }}\n"
      "столбцы: {строка: Строка}\nстроки: [{строка: одна}]\n");
  Options asked = options();
  asked.name.clear();
  ASSERT_TRUE(go(asked));
  const std::string title = "_План_мероприятий_по_повышению_качества_образования.docx";
  EXPECT_EQ(names(),
            (std::vector<std::string>{"Школа_1" + title, "Школа_2" + title, "Школа_3" + title}));
  EXPECT_EQ(said(heard_.rows[1].found), "");
}

TEST_F(BatchTest, rows_are_chosen_by_number_by_condition_and_by_limit) {
  put_schools(9);
  Options asked = options();
  asked.only = *RowChoice::parse("3, 5-6");
  ASSERT_TRUE(go(asked));
  EXPECT_EQ(names(), (std::vector<std::string>{"Школа_2.docx", "Школа_4.docx", "Школа_5.docx"}));
  fs::remove_all(root_ / "готово");
  asked.only = *RowChoice::parse("школа.учеников|int > 6");
  asked.limit = 2;
  ASSERT_TRUE(go(asked));
  EXPECT_EQ(names(), (std::vector<std::string>{"Школа_7.docx", "Школа_8.docx"}));
}

TEST_F(BatchTest, shards_share_the_rows_and_name_them_as_the_whole_does) {
  put("школы.csv", "Название;Учеников\nА;1\nБ;2\nА;3\nА;4\nВ;5\n");
  ASSERT_TRUE(go(options()));
  const auto whole = names();
  fs::remove_all(root_ / "готово");
  for (const char* shard : {"1/2", "2/2"}) {
    Options asked = options();
    asked.shard = *Shard::parse(shard);
    ASSERT_TRUE(go(asked));
  }
  EXPECT_EQ(names(), whole);
  EXPECT_EQ(whole,
            (std::vector<std::string>{"А.docx", "А_2.docx", "А_3.docx", "Б.docx", "В.docx"}));
}

TEST_F(BatchTest, cells_of_lists_are_parted) {
  put("школы.csv", "Название;Учеников\n\"шум; - пыль\n– сырость\";1\n");
  put("карточка.yaml",
      "вид: список\nзаголовок: \"{{ школа.название | join('+') }}\"\n"
      "ведомство: Смоленск\nстолбцы: {строка: Строка}\nстроки: [{строка: одна}]\n");
  Options asked = options();
  asked.name = "{{ заголовок }}";
  asked.lists = {"Название"};
  ASSERT_TRUE(go(asked));
  EXPECT_EQ(names(), (std::vector<std::string>{"шум+пыль+сырость.docx"}));
  asked.lists = {"назване"};
  const auto wrong = go(asked);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(
      said(wrong.error()),
      "ошибка: в таблице нет столбца «назване»; может быть, «название»; все столбцы и их имена: "
      "--columns [batch.unknown-column]");
}

TEST_F(BatchTest, an_empty_cell_that_is_printed_is_told) {
  put("школы.csv", "Название;Учеников\nА;\nБ;2\n");
  ASSERT_TRUE(go(options()));
  EXPECT_EQ(said(heard_.rows[0].found),
            (root_ / "школы.csv").string() +
                ":2:2: предупреждение: ячейка «учеников» пуста, на её месте в бумаге ничего не "
                "будет; заполните её или напишите в карточке {{ … | default('…', true) }} "
                "[batch.empty-cell]");
  EXPECT_TRUE(heard_.rows[1].found.empty());
}

TEST_F(BatchTest, archives_and_one_pdf_hold_all_papers) {
  put_schools(5);
  Options asked = options();
  asked.zip = "архив_{{ школа.учеников|int % 2 }}.zip";
  asked.one_file = root_ / "все.pdf";
  const auto done = go(asked);
  ASSERT_TRUE(done) << said(done.error());
  ASSERT_EQ(done->packed.size(), 3u) << said(done->fatal);
  const auto odd = opc::read_zip(*files::read_own(root_ / "готово" / "архив_1.zip"), {}, {});
  ASSERT_TRUE(odd);
  EXPECT_EQ(odd->size(), 3u);
  EXPECT_EQ(odd->at("Школа_3.docx")->bytes(), *files::read_own(root_ / "готово" / "Школа_3.docx"));
  const std::string pdf = *files::read_own(root_ / "все.pdf");
  EXPECT_NE(pdf.find("/Count 5"), std::string::npos);
  EXPECT_NE(pdf.find("/PageLabels"), std::string::npos);
  EXPECT_NE(pdf.find("/Outlines"), std::string::npos);
  asked.resume = true;
  EXPECT_TRUE(go(asked)->packed.empty());
}

TEST_F(BatchTest, an_inspector_may_refuse_a_row) {
  put_schools(2);
  Options asked = options();
  asked.inspect = [](const paper::Paper& paper, Diagnostics& found) {
    if (paper.title.find("Школа 2") != std::string::npos) {
      found.error("test", {}, {"плохая школа", "a bad school"});
    }
  };
  const auto done = go(asked);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->failed, 1u);
  EXPECT_EQ(names(), (std::vector<std::string>{"Школа_1.docx"}));
}

TEST_F(BatchTest, the_report_has_every_row) {
  put("школы.csv", "Название;Учеников\nА;1\nБ;2;\"ли;шн\"\"ее\"\n");
  ::setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  ASSERT_TRUE(go(options()));
  ::unsetenv("SOURCE_DATE_EPOCH");
  const std::string table = (root_ / "школы.csv").string();
  EXPECT_EQ(*files::read_own(root_ / "готово" / "отчёт.csv"),
            "\xEF\xBB\xBF"
            "строка;лист;файлы;страниц;время, мс;предупреждения;ошибки\r\n"
            "2;;А.docx;;;;\r\n"
            "3;;;;;;\"" +
                table +
                ":3:3: ошибка: в строке больше ячеек, чем столбцов: 3 при 2; возьмите в кавычки "
                "текст, внутри которого стоит разделитель [table.extra-cells]\"\r\n");
}

TEST(Columns, HeadingsBecomeNames) {
  const struct {
    const char* heading;
    const char* name;
  } cases[] = {{"Полное наименование", "полное_наименование"},
               {"№ п/п", "номер_п_п"},
               {"Школа №", "школа_номер"},
               {"  Директор (Ф.И.О.) ", "директор_ф_и_о"},
               {"2026 год", "_2026_год"},
               {"E-mail", "e_mail"}};
  for (const auto& item : cases) EXPECT_EQ(column_name(item.heading), item.name) << item.heading;
}

TEST(RowChoiceTest, WrongChoicesAreTold) {
  EXPECT_EQ(format(RowChoice::parse("5-3").error().items()[0], Language::kRussian),
            "--only: ошибка: непонятные номера строк «5-3»; напишите «5, 7-12» или условие "
            "«школа.район == 'Северный'» [batch.bad-rows]");
  for (const char* text : {"0/3", "4/3", "1", "a/b", "1/0"}) {
    ASSERT_FALSE(Shard::parse(text)) << text;
  }
  EXPECT_EQ(format(Shard::parse("4/3").error().items()[0], Language::kRussian),
            "--shard: ошибка: непонятная доля «4/3»; напишите K/N: вторая из восьми — 2/8 "
            "[batch.bad-shard]");
}

}  // namespace
}  // namespace prikaz::batch
