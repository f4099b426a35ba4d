#include "text/breaks.h"

#include <gtest/gtest.h>

#include <string>

namespace prikaz::text {
namespace {

// The text without its marks «|», and with a mark at every opportunity.
std::string unmarked(std::string_view marked) {
  std::string text;
  for (const char c : marked) {
    if (c != '|') text += c;
  }
  return text;
}
std::string marked(const std::string& text, Slash slash = Slash::kJoins) {
  std::string out;
  size_t from = 0;
  std::vector<uint32_t> breaks;
  break_opportunities(text, breaks, slash);
  for (const uint32_t at : breaks) {
    out += text.substr(from, at - from) + "|";
    from = at;
  }
  return out + text.substr(from);
}

class BreaksTest : public testing::TestWithParam<const char*> {};

TEST_P(BreaksTest, BreaksAtTheMarks) {
  EXPECT_EQ(marked(unmarked(GetParam())), GetParam());
}

// Each was set by LibreOffice 7.4 in columns that end after every one of its characters.
INSTANTIATE_TEST_SUITE_P(
    AsLibreOffice, BreaksTest,
    testing::Values("О |мерах |по |подготовке", "слово-|слово", "кто-|либо", "2-|й",
                    "10-|м |классе", "718-|ОД", "2020-|2023", "2020–|2023", "XX–|XXI",
                    "8-|800-|100-|10-|10", "10-|12-|2020", "слово |— |слово", "слово|—|слово",
                    "слово |–|слово", "и/или", "12/34", "кв.5/6", "ул.Ленина,д.5", "№718", "№ |718",
                    "№5-|6", "100%", "100 |%", "25 |000", "12.05.2020", "10:30", "1,5",
                    "А.П.Иванов", "т.е.", "«слово»", "в |«слово»", "слово«слово»слово",
                    "в |(слово)", "слово(слово)слово", "слово-|(слово)", "слово-«слово»",
                    "слово»-|слово", "слово.-|слово", "слово…|слово", "слово… |слово",
                    "слово!|слово", "слово?|слово", "слово!» |слово", "слово ) |слово",
                    "слово .слово", "слово !|слово", "( слово", "„ слово", "« |слово",
                    "http://a.ru/bb/cc", "https://edu.gov-|smol.ru/path/to?|x=1&y=2",
                    "имя@школа-|5.рф", "слово\u2010|слово", "слово\u2011слово", "слово\u00A0слово",
                    "слово\u202Fслово", "слово\u2009|слово", "слово\u00AD|слово",
                    "слово\u200B|слово", "слово\u2060слово", "слово*слово", "слово_слово", "x=y",
                    "5°", "м²", "5₽", "1×2", "слово·слово"));

// LibreOffice breaks there; a minus or a dash would be torn from what it belongs to.
INSTANTIATE_TEST_SUITE_P(UnlikeLibreOffice, BreaksTest,
                         testing::Values("от |-5 |до |+5", "-слово", "(-5)", "«-слово",
                                         "слово%слово", "слово!…", "слово)…"));

// An address that begins its paragraph; set by LibreOffice 7.4 as above.
TEST(SlashTest, AnAddressAloneBreaksAfterSlashesBeforeLetters) {
  const std::string address = "https://obr.example/2020/новости/7-|класс/";
  EXPECT_EQ(marked(unmarked(address), Slash::kBreaks),
            "https://|obr.example/2020/|новости/7-|класс/");
}

INSTANTIATE_TEST_SUITE_P(Edges, BreaksTest,
                         testing::Values("", " ", "а", "а  |б", "а\u0301-|б", "\xFF\xFE", "а\t|б"));

}  // namespace
}  // namespace prikaz::text
