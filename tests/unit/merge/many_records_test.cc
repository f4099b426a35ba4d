// One compiled template and many records: nothing of one is seen in another, whatever they need.
#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "unit/merge/integrity.h"
#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::json;
using sample::package;
using sample::paragraph;

std::string cell(const std::string& text) {
  return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + paragraph(text) +
         "</w:tc>";
}

// Lists, notes, bookmarks, shapes, links, pictures, columns, merged cells, a section per turn.
opc::Package everything() {
  opc::Package made = package(
      paragraph("{% set всего = школы|length %}{{ номер }} из {{ всего }}") +
      paragraph("{%p for ш in школы %}") +
      "<w:p><w:bookmarkStart w:id=\"1\" w:name=\"место\"/><w:r><w:t>{{ ш.имя|разметка }}</w:t>"
      "</w:r><w:bookmarkEnd w:id=\"1\"/><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:pict>"
      "<v:rect id=\"_x0000_s1026\"/></w:pict></w:r></w:p>" +
      paragraph("{%p for к in ш.классы %}") +
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r>"
      "<w:t>{{ к }} {{ loop.changed(к) }}</w:t></w:r></w:p>" +
      paragraph("{%p endfor %}") + paragraph("{{ ш.адрес|qr }}") +
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr>" +
      cell("{%tc for к in ш.классы %}") + cell("{% hm к %}{{ к }}") + cell("{%tc endfor %}") +
      cell("итог") + "</w:tr></w:tbl>" +
      "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr></w:pPr></w:p>" +
      paragraph("{%p endfor %}"));
  made.set_part("word/footnotes.xml", opc::media_type::kFootnotes,
                "<w:footnotes " + sample::kNamespaces + "><w:footnote w:id=\"2\">" +
                    paragraph("{{ ш.имя }} {{ loop.index }}") + "</w:footnote></w:footnotes>");
  made.add_relationship("word/document.xml", opc::relation::kFootnotes, "word/footnotes.xml");
  made.set_part("word/numbering.xml", opc::media_type::kNumbering,
                "<w:numbering " + sample::kNamespaces +
                    "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start "
                    "w:val=\"1\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId "
                    "w:val=\"0\"/></w:num></w:numbering>");
  made.add_relationship("word/document.xml", opc::relation::kNumbering, "word/numbering.xml");
  return made;
}

const std::array<std::string, 4> kRecords = {
    R"_({"номер": 1, "школы": [
        {"имя": "**А** [сайт](http://a.example)", "адрес": "http://a.example", "классы": [1, 1, 2]},
        {"имя": "Б", "адрес": "б", "классы": [3]}]})_",
    R"_({"номер": 2, "школы": []})_",
    R"_({"номер": 3, "школы": [{"имя": "В", "адрес": "в", "классы": []}]})_",
    R"_({"номер": 4, "школы": [{"имя": "Г", "адрес": "г", "классы": ["х", "х"]}]})_"};

Template compiled() {
  auto made = Template::compile(everything());
  EXPECT_TRUE(made) << sample::errors(made.error());
  return std::move(made).value();
}

std::string filled(const Template& made, const std::string& record) {
  const auto document = made.render(json(record));
  EXPECT_TRUE(document) << sample::errors(document.error());
  if (!document) return {};
  EXPECT_EQ(sample::faults(*document), "") << record;
  return document->write();
}

TEST(ManyRecords, AreEachWhatAFreshTemplateGives) {
  const Template made = compiled();
  for (int round = 0; round < 3; ++round)
    for (const std::string& record : kRecords)
      EXPECT_EQ(filled(made, record), filled(compiled(), record)) << record;
}

TEST(ManyRecords, AfterOneWithMistakesAreAsBefore) {
  const Template made = compiled();
  const std::string before = filled(made, kRecords[0]);
  EXPECT_FALSE(made.render(json(R"({"номер": 1, "школы": [{"имя": "а"}, 5, null]})")));
  RenderOptions small;
  small.budget.steps = 5;
  EXPECT_FALSE(made.render(json(kRecords[0]), small));
  EXPECT_EQ(filled(made, kRecords[0]), before);
}

TEST(ManyRecords, MayBeFilledByManyThreads) {
  const Template made = compiled();
  std::array<std::string, kRecords.size()> wanted;
  for (size_t index = 0; index < kRecords.size(); ++index)
    wanted[index] = filled(made, kRecords[index]);
  std::vector<std::thread> threads;
  std::array<int, kRecords.size()> equal{};
  for (size_t index = 0; index < kRecords.size(); ++index) {
    threads.emplace_back([&, index] {
      for (int round = 0; round < 20; ++round)
        equal[index] += filled(made, kRecords[index]) == wanted[index];
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (int count : equal) EXPECT_EQ(count, 20);
}

}  // namespace
}  // namespace prikaz::merge
