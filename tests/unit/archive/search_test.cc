#include "archive/search.h"

#include <gtest/gtest.h>

#include "archive/tokenizer.h"
#include "unit/archive/support/archives.h"

namespace prikaz::archive {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  WordCutter().cut(text, Stemming::kStem, [&](std::string_view word, size_t, size_t) {
    out.emplace_back(word);
    return true;
  });
  return out;
}

TEST(WordCutter, WordsAreFoldedAndStemmed) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(words("Низкими РЕЗУЛЬТАТАМИ"), (Words{"низк", "результат"}));
  EXPECT_EQ(words("ещё Ещё ЕЩЕ"), (Words{"ещ", "ещ", "ещ"}));
  EXPECT_EQ(words("№ 718-ОД"), (Words{"718", "од"}));
  EXPECT_EQ(words("ре\u00ADзуль\u00ADтат"), (Words{"результат"}));  // soft hyphens
  EXPECT_EQ(words("за\u0301мок"), (Words{"замок"}));                // a stress mark
  EXPECT_EQ(words("PDF/A-2a"), (Words{"pdf", "a", "2a"}));
  EXPECT_EQ(words(""), Words{});
  EXPECT_EQ(words("\xff\xfe"), Words{});
}

class Library {
 public:
  Library() {
    archive.add({.title = "О низких результатах",
                 .text = "План сопровождения школ с низкими результатами обучения.",
                 .date = {2021, 3, 1},
                 .school = "Школа № 5"});
    archive.add(
        {.title = "О каникулах", .text = "Каникулы с низкими ценами.", .date = {2022, 3, 1}});
    archive.add({.title = "О совещании",
                 .text = "Результаты года.",
                 .date = {2020, 3, 1},
                 .kind = "протокол",
                 .index = ""});
  }
  std::string found(std::string_view text, const Filter& filter = {}, SearchOptions options = {}) {
    const auto result = search(*archive, text, filter, options);
    EXPECT_TRUE(result) << said(result);
    std::string out;
    for (const Hit& hit : result->hits) out += std::to_string(hit.document.id);
    return out;
  }
  TemporaryArchive archive;
};

TEST(Search, NewestFirstByTheDateOfTheDocument) {
  Library library;
  EXPECT_EQ(library.found(""), "213");
  EXPECT_EQ(library.found("результат"), "13");
  EXPECT_EQ(library.found("низкий"), "21");
}

TEST(Search, WordsPhrasesBeginningsAndExclusions) {
  Library library;
  EXPECT_EQ(library.found("низкие результаты"), "1");
  EXPECT_EQ(library.found("\"низкие результаты\""), "1");
  EXPECT_EQ(library.found("«школ с низкими»"), "1");
  EXPECT_EQ(library.found("\"результаты низкие\""), "");
  EXPECT_EQ(library.found("кани*"), "2");
  EXPECT_EQ(library.found("низкие -каникулы"), "1");
  EXPECT_EQ(library.found("AND"), "");
  EXPECT_EQ(library.found("результаты) OR (каникулы"), "");  // no syntax of the index gets through
}

TEST(Search, ByFields) {
  Library library;
  EXPECT_EQ(library.found("результаты", {.kind = "протокол"}), "3");
  EXPECT_EQ(library.found("", {.kind = "Приказ"}), "21");
  EXPECT_EQ(library.found("", {.school = "школа № 5"}), "1");
  EXPECT_EQ(library.found("", {.from = Date{2021, 3, 1}}), "21");
  EXPECT_EQ(library.found("", {.to = Date{2021, 3, 1}}), "13");
  EXPECT_EQ(library.found("", {.from = Date{2021, 3, 2}, .to = Date{2022, 2, 28}}), "");
  EXPECT_EQ(library.found("", {.person = "Малкиной"}), "213");
  EXPECT_EQ(library.found("", {.person = "Петрова"}), "");
  EXPECT_EQ(library.found("", {.number = "1-ОД"}), "21");  // of two years
  EXPECT_EQ(library.found("", {.status = Status::kCancelled}), "");
}

TEST(Search, ACancelledDocumentIsFoundByItsNewStatus) {
  Library library;
  ASSERT_TRUE(library.archive->cancel(1, "ошибка"));
  EXPECT_EQ(library.found("низкие", {.status = Status::kCancelled}), "1");
  EXPECT_EQ(library.found("низкие", {.status = Status::kRegistered}), "2");
}

TEST(Search, ByTermsOfDocuments) {
  TemporaryArchive archive;
  Diagnostics found;
  const auto make = [](const std::string&, const Date&) -> Result<Made> {
    Made made;
    made.title = "О сроках";
    made.terms = {{Date{2026, 10, 20}, "", "Представить отчёт", "школы", "1"}};
    return made;
  };
  ASSERT_TRUE(archive->add(request_of({}), make, found));
  archive.add({});
  const auto hits = [&](Date from, Date to) {
    return search(*archive, "", {.term_from = from, .term_to = to}, {})->hits.size();
  };
  EXPECT_EQ(hits({2026, 10, 1}, {2026, 10, 31}), 1u);
  EXPECT_EQ(hits({2026, 11, 1}, {2026, 11, 30}), 0u);
}

TEST(Search, ByRankTheTitleWeighsMore) {
  TemporaryArchive archive;
  archive.add({.title = "О библиотеках", .text = "Текст.", .date = {2020, 1, 9}});
  archive.add({.title = "О разном", .text = "И библиотеки тоже.", .date = {2026, 1, 9}});
  const auto ranked = search(*archive, "библиотека", {}, {.order = Order::kByRank});
  EXPECT_EQ(ranked->hits[0].document.id, 1);
  EXPECT_EQ(search(*archive, "библиотека", {}, {})->hits[0].document.id, 2);
}

TEST(Search, SnippetsShowTheWordsAsTheyStand) {
  Library library;
  const auto found = search(*library.archive, "результат низкий", {}, {});
  EXPECT_EQ(found->hits[0].snippet, "План сопровождения школ с [низкими] [результатами] обучения.");
}

TEST(Search, PagesAndMore) {
  Library library;
  EXPECT_EQ(library.found("", {}, {.limit = 2}), "21");
  EXPECT_EQ(library.found("", {}, {.limit = 2, .offset = 2}), "3");
  EXPECT_TRUE(search(*library.archive, "", {}, {.limit = 2})->more);
  EXPECT_FALSE(search(*library.archive, "", {}, {.limit = 3})->more);
}

TEST(Search, AQueryWithoutAWordIsTold) {
  Library library;
  EXPECT_EQ(said(search(*library.archive, "?!", {}, {})),
            "ошибка: в запросе нет ни одного слова; напишите слово или уберите запрос "
            "[archive.empty-query]");
  EXPECT_EQ(said(search(*library.archive, "-слово", {}, {})),
            "ошибка: в запросе только исключения; добавьте слово, которое должно быть в документе "
            "[archive.only-exclusions]");
}

TEST(Archive, ADocumentIsNamedByItsNumberItsMarkOrItsUid) {
  TemporaryArchive archive;
  const Document first = archive.add({.date = {2025, 9, 1}});
  const Document second = archive.add({.date = {2026, 9, 1}});
  EXPECT_EQ(archive->named("#2")->id, second.id);
  EXPECT_EQ(archive->named(first.uid)->id, first.id);
  EXPECT_EQ(archive->named("1-ОД/2025")->id, first.id);
  EXPECT_EQ(said(archive->named("1-ОД")),
            "ошибка: таких документов несколько: «1-ОД» — #1 (приказ 01.09.2025), #2 (приказ "
            "01.09.2026); укажите один по его знаку, например #1 [archive.many-documents]");
  EXPECT_EQ(said(archive->named("7-ОД")),
            "ошибка: в архиве нет документа «7-ОД»; поищите его: archive find или archive list "
            "[archive.no-document]");
}

}  // namespace
}  // namespace prikaz::archive
