#include "xml/escape.h"

#include <gtest/gtest.h>

namespace prikaz::xml {
namespace {

TEST(Escape, TakesMarkupOutOfText) {
  EXPECT_EQ(escape_text("ООО «А & Б» <1> \"2\"\t\n\r"), "ООО «А &amp; Б» &lt;1&gt; \"2\"\t\n&#13;");
  EXPECT_EQ(escape_attribute("a\"b\tc\nd"), "a&quot;b&#9;c&#10;d");
}

TEST(Escape, DropsWhatXmlForbids) {
  EXPECT_EQ(escape_text(std::string_view("a\0b\x01\x1F\xEF\xBF\xBF\xEF\xBF\xBE\xED\xA0\x80z", 16)),
            "abz");
  EXPECT_EQ(escape_text("\xEF\xBF\xBD\xED\x9F\xBF"), "\xEF\xBF\xBD\xED\x9F\xBF");
}

}  // namespace
}  // namespace prikaz::xml
