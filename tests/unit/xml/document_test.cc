#include "xml/document.h"

#include <gtest/gtest.h>

namespace prikaz::xml {
namespace {

Document parsed(std::string bytes) {
  auto result = Document::parse(std::move(bytes), {.part = "word/document.xml"});
  EXPECT_TRUE(result) << (result ? "" : format(result.error().items()[0], Language::kRussian));
  return std::move(result).value();
}

std::string error_of(std::string bytes, const Limits& limits = {}) {
  auto result = Document::parse(std::move(bytes), {.file = "d.xml"}, limits);
  return result ? "" : format(result.error().items()[0], Language::kRussian);
}

constexpr const char* kW = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

TEST(Document, WalksElementsTextsAndAttributes) {
  const Document document =
      parsed("<w:p a='1' w:b=\"&lt;2&gt;\"><w:r><w:t>Приказ</w:t> </w:r><w:x/></w:p>");
  const Node root = document.root();
  EXPECT_EQ(root.name(), "w:p");
  EXPECT_EQ(root.local_name(), "p");
  EXPECT_EQ(root.attribute("w:b"), "<2>");
  EXPECT_EQ(root.attribute("none"), std::nullopt);
  EXPECT_EQ(root.attribute("none", "0"), "0");
  EXPECT_EQ(root.first_child().child("w:t").text(), "Приказ");
  EXPECT_EQ(root.all_text(), "Приказ");
  EXPECT_EQ(root.first_child().next_sibling().name(), "w:x");
  EXPECT_EQ(root.child("w:x").parent(), root);
  EXPECT_FALSE(root.parent());
  EXPECT_FALSE(Node().first_child());
  int children = 0;
  for (Node child : root.children()) children += child.is_element();
  EXPECT_EQ(children, 2);
  std::string names;
  root.for_each_attribute([&](Node::Attribute a) { names += a.name; });
  EXPECT_EQ(names, "aw:b");
}

TEST(Document, KeepsWhiteSpaceThatIsAllTheContent) {
  EXPECT_EQ(parsed("<w:t xml:space=\"preserve\"> </w:t>").root().text(), " ");
}

TEST(Document, GivesOffsetsInTheSource) {
  const Document document = parsed("<a>\n  <b/>текст</a>");
  const Node b = document.root().first_child();
  EXPECT_EQ(document.source().substr(b.offset(), 1), "b");
  const SourceLocation where = document.location(b.offset());
  EXPECT_EQ(where.line, 2);
  EXPECT_EQ(where.column, 4);
  EXPECT_EQ(document.source().substr(b.next_node().offset(), 10), "текст");
}

TEST(Document, RewritesOtherPrefixes) {
  const Document document = parsed(
      std::string("<ns0:document xmlns:ns0=\"") + kW +
      "\" xmlns:x=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "xmlns:q=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:w=\"urn:other\" "
      "x:Ignorable=\"q\"><ns0:body><ns0:p ns0:v=\"1\" "
      "q:id=\"2\"/><w:own/></ns0:body></ns0:document>");
  const Node root = document.root();
  EXPECT_EQ(root.name(), "w:document");
  EXPECT_EQ(root.attribute("mc:Ignorable"), "w14");
  EXPECT_EQ(root.attribute("xmlns:w"), kW);
  const Node paragraph = root.child("w:body").child("w:p");
  EXPECT_EQ(paragraph.attribute("w:v"), "1");
  EXPECT_EQ(paragraph.attribute("w14:id"), "2");
  EXPECT_EQ(paragraph.next_sibling().name(), "foreign-w:own");
}

TEST(Document, ReadsTheStrictNamespacesAndDefaultOnes) {
  const Document strict = parsed(
      "<document "
      "xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p/></body></document>");
  EXPECT_TRUE(strict.root().child("w:body").child("w:p"));
  const Document types = parsed(
      "<t:Types xmlns:t=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<t:Default Extension=\"xml\"/></t:Types>");
  EXPECT_EQ(types.root().name(), "Types");
  EXPECT_EQ(types.root().first_child().name(), "Default");
}

TEST(Document, LeavesAForeignDocumentAsItIs) {
  const std::string text =
      "<a:x xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">1</a:x>";
  EXPECT_EQ(parsed(text).source(), text);
}

TEST(Document, ReadsUtf16) {
  std::string bytes = "\xFF\xFE";
  for (char16_t unit : std::u16string(u"<а>Ё𝄞</а>")) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  EXPECT_EQ(parsed(bytes).root().text(), "Ё𝄞");
}

TEST(Document, SaysWhereItIsBroken) {
  EXPECT_EQ(error_of("<a>\n<б></a>"),
            "d.xml:2:6: ошибка: XML испорчен: открывающий и закрывающий теги не сходятся "
            "[xml.broken]");
}

TEST(Document, RefusesHostileDocuments) {
  EXPECT_NE(error_of("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>").find("[xml.doctype]"),
            std::string::npos);
  EXPECT_NE(error_of("").find("[xml.empty]"), std::string::npos);
  EXPECT_NE(error_of("<a/>", {.bytes = 2}).find("[xml.too-large]"), std::string::npos);
  EXPECT_NE(error_of("<a>\xC0</a>").find("[xml.encoding]"), std::string::npos);
  EXPECT_NE(error_of("<?xml version='1.0' encoding='windows-1251'?><a/>")
                .find("XML в кодировке «windows-1251»"),
            std::string::npos);
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<a>";
  for (int i = 0; i < 100000; ++i) deep += "</a>";
  EXPECT_NE(error_of(deep).find("элементы XML вложены глубже 256"), std::string::npos);
}

}  // namespace
}  // namespace prikaz::xml
