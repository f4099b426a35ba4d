#include "pipeline/part_edits.h"

#include <gtest/gtest.h>

#include <functional>

namespace prikaz::pipeline {
namespace {

std::string edited(const std::string& source,
                   const std::function<void(PartEdits&, xml::Node)>& change) {
  auto document = xml::Document::parse(source, {"x.xml"});
  EXPECT_TRUE(document);
  PartEdits edits(*document);
  change(edits, document->root());
  return edits.apply();
}

TEST(PartEdits, LeaveTheRestByteForByte) {
  const std::string source = "<a  x = '1'>\n <!-- <b> --><b y=\"&lt;\"/>текст</a>";
  EXPECT_EQ(edited(source, [](PartEdits&, xml::Node) {}), source);
}

TEST(PartEdits, ReplaceTextsWithEntitiesAndCharacterData) {
  EXPECT_EQ(edited("<a><t>б &amp; в</t><t><![CDATA[г <д>]]></t></a>",
                   [](PartEdits& edits, xml::Node root) {
                     for (const xml::Node each : root.children()) {
                       edits.set_text(each.first_node(), "<&]]>");
                     }
                   }),
            "<a><t>&lt;&amp;]]&gt;</t><t><![CDATA[<&]>]]></t></a>");
}

TEST(PartEdits, SetAttributesThatAreThereAndThatAreNot) {
  EXPECT_EQ(edited("<a x='1' y = \"2>\"/>",
                   [](PartEdits& edits, xml::Node root) {
                     edits.set_attribute(root, "y", "\"3");
                     edits.set_attribute(root, "z", "4");
                   }),
            "<a z=\"4\" x='1' y = \"&quot;3\"/>");
}

TEST(PartEdits, ReplaceElementsWithAllThatIsInThem) {
  EXPECT_EQ(edited("<a><b><b/><!-- </b> --><c d='</b>'/><b>1</b></b><b/></a>",
                   [](PartEdits& edits, xml::Node root) {
                     edits.replace(root.first_child(), "<new/>");
                     edits.insert_after(root.first_child().next_sibling(), "<end/>");
                   }),
            "<a><new/><b/><end/></a>");
}

}  // namespace
}  // namespace prikaz::pipeline
