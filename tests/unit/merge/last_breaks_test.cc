// Breaks between the turns of a loop leave no blank page behind the last one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/merge/sample.h"

namespace prikaz::merge {
namespace {

using sample::json;
using sample::package;
using sample::paragraph;
using sample::render;
using sample::text;
using sample::xml_of;
using ::testing::EndsWith;
using ::testing::HasSubstr;

const std::string kPage = "<w:r><w:br w:type=\"page\"/></w:r>";
const std::string kSection = "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\"/></w:sectPr>";
const std::string kOwn = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>";

std::string loop(const std::string& inner) {
  return paragraph("{%p for x in xs %}") + inner + paragraph("{%p endfor %}");
}
opc::Package rendered(const std::string& body, const std::string& data = R"({"xs": [1, 2]})") {
  return render(package(body), json(data));
}
size_t count(const opc::Package& document, const std::string& part) {
  size_t found = 0;
  for (size_t at = xml_of(document).find(part); at != std::string::npos;
       at = xml_of(document).find(part, at + 1))
    ++found;
  return found;
}

TEST(LastBreaks, InParagraphsOfTheirOwnGoWithThem) {
  const std::string page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
  const std::string section =
      "<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"1\" w:h=\"1\"/></w:sectPr></w:pPr></w:p>";
  for (const std::string& end : {page, section}) {
    const std::string loop = paragraph("{%p for x in [1, 2] %}") + paragraph("{{ x }}") + end +
                             paragraph("{%p endfor %}");
    EXPECT_EQ(text(render(package(loop), json("{}"))), end == page ? "1|¶|2" : "1||2");
    EXPECT_EQ(text(render(package(loop + paragraph("конец")), json("{}"))),
              end == page ? "1|¶|2|¶|конец" : "1||2||конец");
  }
}

TEST(LastBreaks, BehindATextLeaveTheText) {
  EXPECT_EQ(text(rendered(loop("<w:p><w:r><w:t>{{ x }}</w:t></w:r>" + kPage + "</w:p>"))), "1¶|2");
  EXPECT_EQ(text(rendered(loop("<w:p><w:r><w:t>{{ x }}</w:t><w:br w:type=\"page\"/></w:r></w:p>" +
                               std::string("<w:p/>")))),
            "1¶||2|");
}

TEST(LastBreaks, OfSectionsHandTheirPropertiesToTheLastOne) {
  const std::string with_text =
      "<w:p><w:pPr>" + kSection + "</w:pPr><w:r><w:t>{{ x }}</w:t></w:r></w:p>";
  const std::string alone = paragraph("{{ x }}") + "<w:p><w:pPr>" + kSection + "</w:pPr></w:p>";
  for (const std::string& inner : {with_text, alone}) {
    const opc::Package document = rendered(loop(inner));
    EXPECT_EQ(count(document, kSection), 2);
    EXPECT_EQ(count(document, kOwn), 0);
    EXPECT_THAT(xml_of(document), EndsWith(kSection + "</w:body></w:document>"));
    // Without a turn the document keeps its own, and so it does when text follows.
    EXPECT_THAT(xml_of(rendered(loop(inner), R"({"xs": []})")),
                EndsWith(kOwn + "</w:body></w:document>"));
    const opc::Package followed = rendered(loop(inner) + paragraph("конец"));
    EXPECT_EQ(count(followed, kSection), 2);
    EXPECT_EQ(count(followed, kOwn), 1);
  }
}

TEST(LastBreaks, OfLoopsInLoopsStayBetweenTheOuterTurns) {
  const std::string inner = paragraph("{%p for y in x %}") + paragraph("{{ y }}") + "<w:p>" +
                            kPage + "</w:p>" + paragraph("{%p endfor %}");
  EXPECT_EQ(text(rendered(loop(inner), R"({"xs": [[1, 2], [3]]})")), "1|¶|2|¶|3");
}

}  // namespace
}  // namespace prikaz::merge
