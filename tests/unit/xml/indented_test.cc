#include "xml/indented.h"

#include <gtest/gtest.h>

namespace prikaz::xml {
namespace {

TEST(Indented, PutsAnElementPerLineAndLeavesTextAsItIs) {
  const auto text = indented("<a x='1'><b/><c>  один <d/>&lt;два</c></a>", {});
  ASSERT_TRUE(text);
  EXPECT_EQ(*text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            "<a x=\"1\">\n <b/>\n <c>  один <d/>&lt;два</c>\n</a>\n");
  EXPECT_EQ(*indented(*text, {}), *text);
  EXPECT_FALSE(indented("<a>", {}));
}

}  // namespace
}  // namespace prikaz::xml
