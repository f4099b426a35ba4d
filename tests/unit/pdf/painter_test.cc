// What stands on a page, seen by another program.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "unit/pdf/page_builder.h"
#include "unit/pdf/pdf_file.h"
#include "unit/pdf/rendering.h"

namespace prikaz::pdf {
namespace {

using layout::Colour;
using testing::HasSubstr;

constexpr Colour kRed{255, 0, 0}, kBlue{0, 0, 255};

layout::Box box(double x, double y, double width, double height) {
  return {Length::points(x), Length::points(y), Length::points(width), Length::points(height)};
}

template <class T>
PageBuilder page_with(T content) {
  PageBuilder page;
  page.page().items.push_back({layout::kArtifact, std::move(content)});
  return page;
}

TEST(PainterTest, FillsRules) {
  PageBuilder page = page_with(layout::Rule{box(100, 200, 50, 20), kRed});
  page.page().items.push_back({layout::kArtifact, layout::Rule{box(100, 300, 50, 20), kBlue}});
  const PdfFile file(must_write(page.document));
  expect_near(pixel(file, 125, 210), {255, 0, 0});
  expect_near(pixel(file, 125, 310), {0, 0, 255});
  expect_near(pixel(file, 125, 225), {255, 255, 255});
  expect_near(pixel(file, 95, 210), {255, 255, 255});
}

TEST(PainterTest, DrawsStrokesSolidAndDashed) {
  layout::Stroke stroke{{Length::points(100), Length::points(100)},
                        {Length::points(200), Length::points(100)},
                        Length::points(6),
                        kBlue,
                        {}};
  expect_near(pixel(PdfFile(must_write(page_with(stroke).document)), 135, 100), {0, 0, 255});
  stroke.dashes = {Length::points(20), Length::points(30)};
  const PdfFile dashed(must_write(page_with(stroke).document));
  expect_near(pixel(dashed, 110, 100), {0, 0, 255});
  expect_near(pixel(dashed, 135, 100), {255, 255, 255});
}

TEST(PainterTest, DrawsShapes) {
  using Kind = layout::Shape::Kind;
  layout::Shape shape{Kind::kRectangle, box(100, 100, 120, 60), kRed, kBlue, Length::points(4)};
  const PdfFile rectangle(must_write(page_with(shape).document));
  expect_near(pixel(rectangle, 160, 130), {255, 0, 0});
  expect_near(pixel(rectangle, 100, 130), {0, 0, 255});
  expect_near(pixel(rectangle, 101, 101), {0, 0, 255});
  shape.kind = Kind::kEllipse;
  const PdfFile ellipse(must_write(page_with(shape).document));
  expect_near(pixel(ellipse, 160, 130), {255, 0, 0});
  expect_near(pixel(ellipse, 103, 103), {255, 255, 255});
  expect_near(pixel(ellipse, 160, 100), {0, 0, 255});
  shape.kind = Kind::kRoundRectangle;
  shape.fill.reset();
  const PdfFile round(must_write(page_with(shape).document));
  expect_near(pixel(round, 160, 130), {255, 255, 255});
  expect_near(pixel(round, 160, 100), {0, 0, 255});
  expect_near(pixel(round, 100, 98), {255, 255, 255});
}

TEST(PainterTest, PaintsTextInItsColour) {
  PageBuilder page;
  page.y = 100;
  page.paragraph("\u2014\u2014\u2014\u2014", {.size = 40, .colour = kRed});
  const PdfFile file(must_write(page.document));
  const std::string content = file.stream(file.get(file.pages()[0])["/Contents"]);
  EXPECT_THAT(content, HasSubstr("1 0 0 rg"));
}

TEST(PainterTest, SurvivesNumbersThatAreNone) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  PageBuilder page;
  page.paragraph("Текст", {.spacing = 1e30, .word_spacing = -1e30, .scale = kNan, .turn = kNan});
  page.paragraph("Текст", {.size = 1e-3, .word_spacing = 1e12, .scale = 1e300});
  page.rule(1e15, -1e15, 1e18, 1);
  page.page().links.push_back({box(-1e15, 1e15, 1e15, 1), 1, "http://example.ru", -1});
  const PdfFile file(must_write(page.document));
  EXPECT_THAT(file.check(), HasSubstr("No syntax or stream encoding errors found"));
  const std::string content = file.stream(file.get(file.pages()[0])["/Contents"]);
  EXPECT_THAT(content, testing::Not(HasSubstr("nan")));
  EXPECT_THAT(content, testing::Not(HasSubstr("inf")));
}

TEST(PainterTest, SplitsStringsThatAreTooLong) {
  PageBuilder page;
  std::string endless;
  for (int i = 0; i < 20000; ++i) endless += "ж";
  page.paragraph(endless);
  page.paragraph(endless, {.spacing = 5});
  const PdfFile file(must_write(page.document));
  const std::string content = file.stream(file.get(file.pages()[0])["/Contents"]);
  size_t longest = 0;
  for (size_t at = 0; (at = content.find('(', at)) != std::string::npos; ++at) {
    longest = std::max(longest, content.find(')', at) - at);
  }
  for (size_t at = 0; (at = content.find("<FEFF", at)) != std::string::npos; ++at) {
    longest = std::max(longest, (content.find('>', at) - at) / 2);
  }
  EXPECT_GT(longest, 1000U);
  EXPECT_LT(longest, 32767U);
}

}  // namespace
}  // namespace prikaz::pdf
