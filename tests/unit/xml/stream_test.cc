#include "xml/stream.h"

#include <gtest/gtest.h>

namespace prikaz::xml {
namespace {

struct Recorder : StreamHandler {
  std::string seen;
  std::string stop_at;
  bool start(std::string_view name, const StreamAttributes& attributes) override {
    seen += "<" + std::string(name) + std::string(attributes.find("r", "")) + ">";
    return name != stop_at;
  }
  bool end(std::string_view name) override {
    seen += "</" + std::string(name) + ">";
    return true;
  }
  bool text(std::string_view text) override {
    seen += text;
    return true;
  }
};

std::string error_of(std::string_view bytes, const StreamLimits& limits = {}) {
  Recorder recorder;
  auto result = read_stream(bytes, {.file = "sheet.xml"}, recorder, limits);
  return result ? "" : format(result.error().items()[0], Language::kRussian);
}

TEST(Stream, GivesEventsInOrder) {
  Recorder recorder;
  ASSERT_TRUE(read_stream("<x:a><b r='A1'>1&lt;</b></x:a>", {}, recorder));
  EXPECT_EQ(recorder.seen, "<a><bA1>1<</b></a>");
}

TEST(Stream, StopsWhenTheHandlerHasEnough) {
  Recorder recorder;
  recorder.stop_at = "b";
  ASSERT_TRUE(read_stream("<a><b/><c/>broken", {}, recorder));
  EXPECT_EQ(recorder.seen, "<a><b>");
}

TEST(Stream, RefusesWhatIsBrokenOrHostile) {
  EXPECT_EQ(error_of("<a>\n<b></a>"),
            "sheet.xml:2:6: ошибка: XML испорчен (mismatched tag) [xml.broken]");
  EXPECT_NE(error_of("<a><b>").find("[xml.broken]"), std::string::npos);
  EXPECT_NE(error_of("").find("[xml.broken]"), std::string::npos);
  EXPECT_NE(error_of("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>").find("[xml.doctype]"),
            std::string::npos);
  EXPECT_NE(error_of("<a><b><c/></b></a>", {.depth = 2}).find("глубже 2"), std::string::npos);
  EXPECT_NE(error_of("<a/>", {.bytes = 3}).find("[xml.too-large]"), std::string::npos);
}

}  // namespace
}  // namespace prikaz::xml
