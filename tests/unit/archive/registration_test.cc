#include "archive/registration.h"

#include <gtest/gtest.h>

#include "archive/search.h"
#include "archive/verify.h"

#include "unit/archive/support/archives.h"

namespace prikaz::archive {
namespace {

TEST(Registration, ANumberIsReadInItsParts) {
  struct Case {
    const char *typed, *prefix;
    int64_t serial;
    const char *letter, *index;
  };
  constexpr Case kCases[] = {{"718-ОД", "", 718, "", "ОД"},
                             {"36", "", 36, "", ""},
                             {"15а", "", 15, "а", ""},
                             {"15а-лс", "", 15, "а", "лс"},
                             {"02-14/1187", "02-14/", 1187, "", ""},
                             {"398/2", "398/", 2, "", ""},
                             {"№ 7-ОД", "", 7, "", "ОД"},
                             {"718ОД", "", 718, "", "ОД"}};
  for (const Case& each : kCases) {
    const NumberParts parts = parse_number(each.typed);
    EXPECT_EQ(parts.prefix, each.prefix) << each.typed;
    EXPECT_EQ(parts.serial, each.serial) << each.typed;
    EXPECT_EQ(parts.letter, each.letter) << each.typed;
    EXPECT_EQ(parts.index, each.index) << each.typed;
  }
  EXPECT_EQ(parse_number("б/н").serial, 0);
  EXPECT_EQ(parse_number("99999999999999999999").serial, 0);
  EXPECT_EQ(print_number({"02-14/", 1187, "", ""}), "02-14/1187");
  EXPECT_EQ(print_number({"", 15, "а", "ОД"}), "15а-ОД");
}

TEST(Registration, JournalsOfKindsLettersYearsAndDepartmentsAreApart) {
  TemporaryArchive archive;
  EXPECT_EQ(archive.add({.title = "основная деятельность"}).number, "1-ОД");
  EXPECT_EQ(archive.add({.title = "личный состав", .index = "лс"}).number, "1-лс");
  EXPECT_EQ(archive.add({.title = "другой год", .date = {2027, 1, 11}}).number, "1-ОД");
  EXPECT_EQ(archive.add({.title = "протокол", .kind = "протокол", .index = ""}).number, "1");
  EXPECT_EQ(archive.add({.title = "другое", .department = "borovsk"}).number, "1-ОД");
  EXPECT_EQ(archive.add({.title = "основная деятельность ещё"}).number, "2-ОД");
}

TEST(Registration, ACardsOwnNumberIsKeptAndTheJournalGoesOnFromIt) {
  TemporaryArchive archive;
  EXPECT_EQ(archive.add({.number = "718-ОД"}).number, "718-ОД");
  EXPECT_TRUE(archive.found.empty());  // where a journal begins is up to the office
  EXPECT_EQ(archive.add({}).number, "719-ОД");
}

TEST(Registration, ATakenNumberIsToldWithItsDocument) {
  TemporaryArchive archive;
  archive.add({.title = "О каникулах"});
  EXPECT_EQ(said(archive.try_to_add({.number = "1-ОД"})),
            "ошибка: номер 1-ОД за 2026 год занят документом #1 от 01.09.2026: «О каникулах»; "
            "уберите номер из карточки, тогда будет дан следующий, или исправьте его "
            "[archive.number-taken]");
  EXPECT_EQ(archive.add({}).number, "2-ОД");
}

TEST(Registration, AGapIsToldAndTheNumberKept) {
  TemporaryArchive archive;
  archive.add({});
  EXPECT_EQ(archive.add({.number = "5-ОД"}).number, "5-ОД");
  ASSERT_EQ(archive.found.size(), 1u);
  EXPECT_EQ(
      format(archive.found.items()[0], Language::kRussian),
      "предупреждение: номер 5-ОД оставляет пропуск: 2-ОД – 4-ОД; зарегистрируйте пропущенное "
      "или аннулируйте с причиной (archive cancel) [archive.number-gap]");
  EXPECT_EQ(archive.add({.number = "3-ОД"}).number, "3-ОД");
  EXPECT_TRUE(archive.found.empty());
}

TEST(Registration, ADateThatGoesBackIsTold) {
  TemporaryArchive archive;
  archive.add({.date = {2026, 9, 14}});
  archive.add({.date = {2026, 9, 1}});
  ASSERT_EQ(archive.found.size(), 1u);
  EXPECT_EQ(format(archive.found.items()[0], Language::kRussian),
            "предупреждение: даты идут не в порядке номеров: № 2-ОД от 01.09.2026, а № 1-ОД от "
            "14.09.2026 [archive.date-back]");
}

TEST(Registration, ANumberWithoutASerialIsRefused) {
  TemporaryArchive archive;
  EXPECT_EQ(said(archive.try_to_add({.number = "б/н"})),
            "ошибка: в номере «б/н» нет порядкового номера; нужно, например, 15, 15-ОД, 15а-ОД или "
            "02-14/15 [archive.number-unreadable]");
}

TEST(Registration, ADraftHasNoNumberAndTakesNone) {
  TemporaryArchive archive;
  const Document draft = archive.add({.draft = true});
  EXPECT_EQ(draft.number, "");
  EXPECT_EQ(draft.status, Status::kDraft);
  EXPECT_EQ(archive.add({}).number, "1-ОД");
}

TEST(Registration, ADraftGetsItsNumberAndKeepsItsVersions) {
  TemporaryArchive archive;
  const Document draft = archive.add({.title = "О плане", .text = "черновик", .draft = true});
  Diagnostics found;
  const Paper final_text{.title = "О плане работы", .text = "чистовик", .date = {2026, 9, 14}};
  const auto done =
      archive->register_draft(draft.id, request_of(final_text), making(final_text), found);
  ASSERT_TRUE(done) << said(done);
  const Document now = archive->document(draft.id).value();
  EXPECT_EQ(now.status, Status::kRegistered);
  EXPECT_EQ(now.number, "1-ОД");
  EXPECT_EQ(now.date->iso(), "2026-09-14");
  EXPECT_EQ(now.title, "О плане работы");
  EXPECT_EQ(now.versions.size(), 2u);
  EXPECT_EQ(search(*archive, "чистовик", {.status = Status::kRegistered}, {})->hits.size(), 1u);
  EXPECT_TRUE(search(*archive, "черновик", {}, {})->hits.empty());
  EXPECT_TRUE(verify(*archive, {})->damage.empty());
  EXPECT_EQ(said(archive->register_draft(draft.id, request_of({}), making({}), found)),
            "ошибка: документ #1 не проект: зарегистрирован [archive.not-a-draft]");
}

TEST(Registration, AFailureOfGenerationGivesTheNumberBack) {
  TemporaryArchive archive;
  std::string given;
  Diagnostics found;
  const auto failed = archive->add(
      request_of({}),
      [&](const std::string& number, const Date&) -> Result<Made> {
        given = number;
        return failure("test", {}, {"не вышло", "failed"});
      },
      found);
  EXPECT_FALSE(failed);
  EXPECT_EQ(given, "1-ОД");
  EXPECT_EQ(archive.add({}).number, "1-ОД");
}

TEST(Registration, AGroupIsAddedWholeOrNotAtAll) {
  TemporaryArchive archive;
  const Paper first{.title = "первый"}, second{.title = "второй", .number = "1-ОД"};
  const Addition additions[] = {{request_of(first), making(first)},
                                {request_of(second), making(second)}};
  Diagnostics found;
  EXPECT_FALSE(archive->add(additions, found));
  EXPECT_FALSE(archive->document(1));
  std::error_code error;
  size_t objects = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(archive.folder())) {
    objects += each.is_regular_file(error) && each.path().filename().string().size() == 64;
  }
  EXPECT_EQ(objects, 0u);
}

TEST(Registration, ACancelledNumberStaysWithItsReason) {
  TemporaryArchive archive;
  const Document added = archive.add({});
  ASSERT_TRUE(archive->cancel(added.id, "издан повторно"));
  const Document cancelled = archive->document(added.id).value();
  EXPECT_EQ(cancelled.status, Status::kCancelled);
  EXPECT_EQ(cancelled.reason, "издан повторно");
  EXPECT_EQ(cancelled.number, "1-ОД");
  EXPECT_EQ(archive.add({}).number, "2-ОД");
  EXPECT_EQ(said(archive->cancel(added.id, "ещё раз")),
            "ошибка: аннулируется только зарегистрированный документ, а #1 — аннулирован "
            "[archive.not-cancellable]");
}

TEST(Registration, AnUnusedNumberIsCancelledOnceAndNotGivenAgain) {
  TemporaryArchive archive;
  archive.add({});
  ASSERT_TRUE(archive->cancel_number(request_of({}), "2-ОД", "испорчен бланк"));
  EXPECT_EQ(archive.add({}).number, "3-ОД");
  EXPECT_EQ(
      said(archive.try_to_add({.number = "2-ОД"})),
      "ошибка: номер 2-ОД за 2026 год аннулирован: испорчен бланк; уберите номер из карточки, "
      "тогда будет дан следующий [archive.number-taken]");
  const auto empty = archive->empty_numbers(2026).value();
  ASSERT_EQ(empty.size(), 1u);
  EXPECT_EQ(empty[0].number, "2-ОД");
  EXPECT_EQ(empty[0].reason, "испорчен бланк");
}

TEST(Registration, AnUnusedNumberGoesToTheOnlyJournalItFits) {
  TemporaryArchive archive;
  archive.add({.department = "Заречье"});
  ASSERT_TRUE(archive->cancel_number(request_of({.department = ""}), "2-ОД", "испорчен бланк"));
  EXPECT_EQ(archive.add({.department = "Заречье"}).number, "3-ОД");
  archive.add({.department = "Лесное"});
  EXPECT_EQ(said(archive->cancel_number(request_of({.department = ""}), "4-ОД", "испорчен бланк")),
            "ошибка: журналов с такими номерами за 2026 год несколько; назовите ведомство "
            "(--department): Заречье; Лесное [archive.which-journal]");
}

TEST(Registration, TheSameOriginIsNotRegisteredTwice) {
  TemporaryArchive archive;
  Request request = request_of({});
  request.origin = "карточка";
  Diagnostics found;
  ASSERT_TRUE(archive->add(request, making({}), found));
  EXPECT_EQ(said(archive->add(request, making({}), found)),
            "ошибка: этот документ уже зарегистрирован: #1, № 1-ОД от 01.09.2026; чтобы "
            "зарегистрировать ещё раз, добавьте --again [archive.same-card]");
  request.again = true;
  EXPECT_EQ(archive->add(request, making({}), found)->number, "2-ОД");
}

TEST(Registration, ANewVersionKeepsTheNumberAndTheOldFiles) {
  TemporaryArchive archive;
  const Document added = archive.add({.title = "О плане", .text = "старое слово"});
  Made made;
  made.title = "О плане";
  made.text = "новое слово";
  made.files.push_back({Role::kPdf, "скан.pdf", "", "скан", ""});
  ASSERT_TRUE(archive->add_version(added.id, "подписанный экземпляр", made));
  const Document now = archive->document(added.id).value();
  ASSERT_EQ(now.versions.size(), 2u);
  EXPECT_EQ(now.number, "1-ОД");
  EXPECT_EQ(now.versions[1].note, "подписанный экземпляр");
  EXPECT_EQ(archive->read(*now.file(Role::kPdf)).value(), "скан");
  EXPECT_EQ(archive->read(now.versions[0].files[0]).value(), "pdf 1-ОД О плане");
  EXPECT_EQ(archive->text(added.id).value(), "новое слово");
}

}  // namespace
}  // namespace prikaz::archive
