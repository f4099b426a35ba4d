// Footnotes, endnotes and comments with tags.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "merge/fields.h"
#include "unit/merge/integrity.h"
#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::json;
using sample::mistakes;
using sample::package;
using sample::paragraph;
using sample::render;
using sample::text;
using sample::xml_of;
using ::testing::HasSubstr;

const std::string kSchools =
    R"({"год": 2026, "школы": [{"имя": "Лесная", "адрес": "ул. Лесная, 1"},
                               {"имя": "Речная", "адрес": "ул. Речная, 2"}]})";

std::string note(const std::string& content, int id = 2, const std::string& kind = "footnote") {
  return "<w:" + kind + " w:id=\"" + std::to_string(id) + "\">" + content + "</w:" + kind + ">";
}
std::string reference(int id = 2, const std::string& kind = "footnote") {
  return "<w:r><w:" + kind + "Reference w:id=\"" + std::to_string(id) + "\"/></w:r>";
}
std::string with_note(const std::string& content, const std::string& mark = reference()) {
  return "<w:p><w:r><w:t>" + content + "</w:t></w:r>" + mark + "</w:p>";
}
std::string for_schools(const std::string& inner) {
  return paragraph("{%p for школа in школы %}") + inner + paragraph("{%p endfor %}");
}

opc::Package with_notes(opc::Package made, const std::string& notes) {
  made.set_part("word/footnotes.xml", opc::media_type::kFootnotes,
                "<w:footnotes " + sample::kNamespaces +
                    "><w:footnote w:type=\"separator\" w:id=\"0\">" + paragraph("—") +
                    "</w:footnote>" + notes + "</w:footnotes>");
  made.add_relationship("word/document.xml", opc::relation::kFootnotes, "word/footnotes.xml");
  return made;
}

TEST(Notes, InALoopSeeItsNamesAndAreNotesOfTheirOwn) {
  const opc::Package document = render(
      with_notes(package(for_schools(with_note("{{ школа.имя }}")) + with_note("конец")),
                 note(paragraph("{{ loop.index }}. {{ школа.адрес if школа is defined else год }}"
                                "{% if loop is defined and loop.last %} (всё){% endif %}"))),
      json(kSchools), {.undefined = expr::Undefined::kLenient});
  EXPECT_EQ(text(document), "Лесная|Речная|конец");
  EXPECT_EQ(text(document, "word/footnotes.xml"),
            "—|1. ул. Лесная, 1|2. ул. Речная, 2 (всё)|. 2026");
  for (const char* id : {"2", "3", "4"})
    EXPECT_THAT(xml_of(document), HasSubstr("<w:footnoteReference w:id=\"" + std::string(id)));
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Notes, WithoutTagsAreRepeatedToo) {
  const opc::Package document =
      render(with_notes(package(for_schools(with_note("{{ школа.имя }}"))),
                        note(paragraph("по данным отдела"))),
             json(kSchools));
  EXPECT_EQ(text(document, "word/footnotes.xml"), "—|по данным отдела|по данным отдела");
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Notes, ThatNobodyRefersToAreLeftOut) {
  const opc::Package document =
      render(with_notes(package(paragraph("{%p if false %}") + with_note("нет") +
                                paragraph("{%p endif %}") + with_note("есть", reference(5))),
                        note(paragraph("{{ неизвестное }}")) + note(paragraph("{{ год }}"), 5)),
             json(kSchools));
  EXPECT_EQ(text(document, "word/footnotes.xml"), "—|2026");
  EXPECT_THAT(xml_of(document), HasSubstr("<w:footnoteReference w:id=\"5\"/>"));
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Notes, OfATextWithoutTagsAreFilled) {
  const opc::Package document = render(
      with_notes(package(with_note("текст")), note(paragraph("за {{ год }} год"))), json(kSchools));
  EXPECT_EQ(text(document, "word/footnotes.xml"), "—|за 2026 год");
}

TEST(Notes, KeepNothingForTheNextRendering) {
  const auto made = Template::compile(with_notes(package(for_schools(with_note("{{ школа.имя }}"))),
                                                 note(paragraph("{{ школа.адрес }}"))));
  ASSERT_TRUE(made);
  const auto first = made->render(json(kSchools));
  const auto other = made->render(json(R"({"школы": [{"имя": "Новая", "адрес": "пл. 3"}]})"));
  const auto again = made->render(json(kSchools));
  ASSERT_TRUE(first && other && again);
  EXPECT_EQ(text(*other, "word/footnotes.xml"), "—|пл. 3");
  EXPECT_EQ(first->write(), again->write());
}

TEST(Notes, HaveBookmarksAndDrawingsOfTheirOwn) {
  const std::string content =
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"адрес\"/><w:r><w:t>{{ школа.адрес "
      "}}</w:t></w:r><w:bookmarkEnd w:id=\"1\"/><w:r><w:drawing><wp:inline><wp:docPr id=\"7\" "
      "name=\"x\"/></wp:inline></w:drawing></w:r></w:p>";
  const opc::Package document =
      render(with_notes(package(for_schools(with_note("{{ школа.имя }}"))), note(content)),
             json(kSchools));
  EXPECT_THAT(document.part("word/footnotes.xml")->bytes(), HasSubstr("w:name=\"адрес_2\""));
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Notes, OfEndnotesAndCommentsWithARange) {
  opc::Package made = package(
      for_schools("<w:p><w:commentRangeStart w:id=\"0\"/><w:r><w:t>{{ школа.имя }}</w:t></w:r>"
                  "<w:commentRangeEnd w:id=\"0\"/>" +
                  reference(0, "comment") + reference(3, "endnote") + "</w:p>"));
  made.set_part("word/comments.xml", opc::media_type::kComments,
                "<w:comments " + sample::kNamespaces + ">" +
                    note(paragraph("проверить: {{ школа.адрес }}"), 0, "comment") +
                    "</w:comments>");
  made.add_relationship("word/document.xml", opc::relation::kComments, "word/comments.xml");
  made.set_part("word/endnotes.xml", opc::media_type::kEndnotes,
                "<w:endnotes " + sample::kNamespaces + ">" +
                    note(paragraph("{{ школа.адрес }}"), 3, "endnote") + "</w:endnotes>");
  made.add_relationship("word/document.xml", opc::relation::kEndnotes, "word/endnotes.xml");
  const opc::Package document = render(std::move(made), json(kSchools));
  EXPECT_EQ(text(document, "word/comments.xml"),
            "проверить: ул. Лесная, 1|проверить: ул. Речная, 2");
  EXPECT_EQ(text(document, "word/endnotes.xml"), "ул. Лесная, 1|ул. Речная, 2");
  for (const char* mark : {"RangeStart", "RangeEnd", "Reference"})
    EXPECT_THAT(xml_of(document), HasSubstr("<w:comment" + std::string(mark) + " w:id=\"1\"/>"));
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Notes, OfADocumentTakenInDoNotClashWithThoseOfTheTemplate) {
  const std::string addition =
      with_notes(package(with_note("внутри")), note(paragraph("чужая"))).write();
  const data::Value data = data::Value::map(
      {{"школы", {}, json(R"([{"адрес": "1"}, {"адрес": "2"}])")},
       {"вложение", {}, data::Value::package(std::make_shared<const std::string>(addition))}});
  const opc::Package document =
      render(with_notes(package(for_schools(with_note("а") + paragraph("{{ вложение }}")) +
                                with_note("б", reference(4))),
                        note(paragraph("{{ школа.адрес }}")) + note(paragraph("последняя"), 4)),
             data);
  EXPECT_EQ(text(document), "а|внутри|а|внутри|б");
  EXPECT_EQ(text(document, "word/footnotes.xml"), "—|1|чужая|2|чужая|последняя");
  EXPECT_EQ(sample::faults(document), "");
}

TEST(Notes, ReferringToThemselvesEnd) {
  const opc::Package document =
      render(with_notes(package(with_note("а")), note(with_note("{{ год }}"))), json(kSchools));
  EXPECT_EQ(text(document), "а");
}

TEST(Notes, NeedTheNamesOfTheLoopAroundThem) {
  const auto made = Template::compile(with_notes(package(for_schools(with_note("{{ школа.имя }}"))),
                                                 note(paragraph("{{ школа.адрес }}"))));
  ASSERT_TRUE(made);
  EXPECT_EQ(fields_text(fields(*made), Language::kRussian),
            "школы: список\n  имя: значение\n  адрес: значение\n");
}

TEST(Notes, TellTheirMistakesWithTheirPlace) {
  EXPECT_EQ(mistakes(with_notes(package(for_schools(with_note("{{ школа.имя }}"))),
                                note(paragraph("текст") + paragraph("{{ школа.адресс }}"))),
                     json(kSchools)),
            "сноска 1, абзац 2: ошибка: неизвестное имя «адресс» (тег {{ школа.адресс }}); "
            "может быть, «адрес»; искали здесь: данные.json:1:25 [expr.undefined]\n");
  EXPECT_EQ(mistakes(with_notes(package(with_note("а")), note(paragraph("{% if год %}")) +
                                                             note(paragraph("{% endif %}"), 3)),
                     json(kSchools)),
            "сноска 1: ошибка: для тега {% if год %} нет закрывающего «endif» "
            "[merge.unclosed-statement]\n"
            "сноска 2: ошибка: тег {% endif %} стоит без открывающего «if» "
            "[merge.stray-statement]\n");
}

}  // namespace
}  // namespace prikaz::merge
