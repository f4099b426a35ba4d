#include "wml/child_order.h"

#include <gtest/gtest.h>

#include <set>

namespace prikaz::wml {
namespace {

TEST(ChildOrder, FollowsTheSchema) {
  EXPECT_LT(child_rank("w:pPr", "w:pStyle"), child_rank("w:pPr", "w:jc"));
  EXPECT_LT(child_rank("w:pPr", "w:jc"), child_rank("w:pPr", "w:rPr"));
  EXPECT_LT(child_rank("w:tcPr", "w:tcW"), child_rank("w:tcPr", "w:vMerge"));
  EXPECT_LT(child_rank("w:sectPr", "w:footerReference"), child_rank("w:sectPr", "w:pgSz"));
  EXPECT_LT(child_rank("w:numbering", "w:abstractNum"), child_rank("w:numbering", "w:num"));
}

TEST(ChildOrder, PutsUnknownChildrenLast) {
  EXPECT_EQ(child_rank("w:trPr", "w:own"), static_cast<int>(child_order("w:trPr").size()));
  EXPECT_TRUE(child_order("w:own").empty());
  EXPECT_EQ(child_rank("w:own", "w:p"), 0);
}

TEST(ChildOrder, NamesNoChildTwice) {
  for (const char* parent : {"w:pPr", "w:rPr", "w:tblPr", "w:tcPr", "w:trPr", "w:sectPr"}) {
    const auto order = child_order(parent);
    EXPECT_EQ(std::set(order.begin(), order.end()).size(), order.size()) << parent;
  }
}

}  // namespace
}  // namespace prikaz::wml
