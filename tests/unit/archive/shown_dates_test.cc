#include "archive/shown_dates.h"

#include <gtest/gtest.h>

namespace prikaz::archive {
namespace {

TEST(ShownDates, AreWrittenAsInPapers) {
  EXPECT_EQ(shown(Date{2020, 10, 6}), "06.10.2020");
  EXPECT_EQ(shown(std::nullopt), "");
  EXPECT_EQ(shown(std::string("2020-10-06")), "06.10.2020");
  EXPECT_EQ(shown(std::string("2020-10-06T07:08:09Z")), "06.10.2020 07:08:09 UTC");
  EXPECT_EQ(shown(std::string("2020-10-06T07:08:09.123Z")), "06.10.2020 07:08:09 UTC");
  EXPECT_EQ(shown(std::string("никогда")), "никогда");
}

}  // namespace
}  // namespace prikaz::archive
