#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <jpeglib.h>
#include <png.h>

#include <thread>

#include "unit/pdf/page_builder.h"
#include "unit/pdf/pdf_file.h"
#include "unit/pdf/rendering.h"

namespace prikaz::pdf {
namespace {

using testing::HasSubstr;
using testing::Not;
using Role = layout::StructureElement::Role;

Picture picture_of(std::string bytes) {
  auto picture = read_picture(std::move(bytes), {"картинка"});
  EXPECT_TRUE(picture);
  return picture ? *picture : Picture();
}

struct PngKind {
  const char* name;
  int colour_type, depth, interlace;
  std::vector<int> sample;  // of every pixel
  Rgb seen;                 // on white
};

// 24 × 24 pixels of one colour; a palette holds black, white, orange.
std::string make_png(const PngKind& kind, bool transparent_entry = false) {
  std::string out;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(
      png, &out,
      [](png_structp p, png_bytep data, size_t size) {
        static_cast<std::string*>(png_get_io_ptr(p))->append(reinterpret_cast<char*>(data), size);
      },
      nullptr);
  constexpr int kSide = 24;
  png_set_IHDR(png, info, kSide, kSide, kind.depth, kind.colour_type, kind.interlace,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_color palette[] = {{0, 0, 0}, {255, 255, 255}, {255, 128, 0}};
  if (kind.colour_type == PNG_COLOR_TYPE_PALETTE)
    png_set_PLTE(png, info, palette, kind.depth == 1 ? 2 : 3);
  png_byte alpha[] = {255, 255, 0};
  if (transparent_entry) png_set_tRNS(png, info, alpha, 3, nullptr);
  png_write_info(png, info);
  std::string row;
  for (int x = 0; x < kSide; ++x) {
    for (const int sample : kind.sample) {
      if (kind.depth == 16) row += static_cast<char>(sample >> 8);
      row += static_cast<char>(sample & 0xFF);
    }
  }
  if (kind.depth < 8) png_set_packing(png);
  const int passes = png_set_interlace_handling(png);
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < kSide; ++y)
      png_write_row(png, reinterpret_cast<png_const_bytep>(row.data()));
  }
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return out;
}

std::string make_jpeg(int components, J_COLOR_SPACE space, std::vector<unsigned char> pixel,
                      bool progressive = false, bool adobe = true) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &buffer, &size);
  info.image_width = info.image_height = 24;
  info.input_components = components;
  info.in_color_space = space;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 95, TRUE);
  if (progressive) jpeg_simple_progression(&info);
  info.write_Adobe_marker = adobe ? info.write_Adobe_marker : FALSE;
  jpeg_start_compress(&info, TRUE);
  std::vector<unsigned char> row;
  for (int x = 0; x < 24; ++x) row.insert(row.end(), pixel.begin(), pixel.end());
  while (info.next_scanline < info.image_height) {
    JSAMPROW line = row.data();
    jpeg_write_scanlines(&info, &line, 1);
  }
  jpeg_finish_compress(&info);
  std::string out(reinterpret_cast<char*>(buffer), size);
  jpeg_destroy_compress(&info);
  std::free(buffer);
  return out;
}

// The picture stands at 57…157 × 60…160.
PageBuilder page_with(const Picture& picture) {
  PageBuilder page;
  const int32_t figure = page.element(Role::kFigure, page.element(Role::kParagraph));
  page.at(figure).alternative_text = "Подпись";
  page.picture(picture, figure, 57, 100, 100);
  return page;
}

class PngTest : public testing::TestWithParam<PngKind> {};

TEST_P(PngTest, ShowsItsColour) {
  const PageBuilder page = page_with(picture_of(make_png(GetParam())));
  for (const Profile profile : {Profile::k2a, Profile::k1b}) {
    const PdfFile file(must_write(page.document, profile));
    EXPECT_THAT(file.check(), HasSubstr("No syntax or stream encoding errors found"));
    expect_near(pixel(file, 107, 110), GetParam().seen);
    if (profile == Profile::k1b) {
      EXPECT_THAT(file.bytes(), Not(HasSubstr("/SMask")));
      EXPECT_THAT(file.bytes(), Not(HasSubstr("/BitsPerComponent 16")));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, PngTest,
    testing::Values(
        PngKind{"grey1", PNG_COLOR_TYPE_GRAY, 1, 0, {0}, {0, 0, 0}},
        PngKind{"grey2", PNG_COLOR_TYPE_GRAY, 2, 0, {2}, {170, 170, 170}},
        PngKind{"grey4", PNG_COLOR_TYPE_GRAY, 4, 0, {5}, {85, 85, 85}},
        PngKind{"grey8", PNG_COLOR_TYPE_GRAY, 8, 0, {100}, {100, 100, 100}},
        PngKind{"grey16", PNG_COLOR_TYPE_GRAY, 16, 0, {100 * 257}, {100, 100, 100}},
        PngKind{"colour8", PNG_COLOR_TYPE_RGB, 8, 0, {10, 120, 230}, {10, 120, 230}},
        PngKind{"colour16", PNG_COLOR_TYPE_RGB, 16, 0, {2570, 30840, 59110}, {10, 120, 230}},
        PngKind{"interlaced", PNG_COLOR_TYPE_RGB, 8, 1, {10, 120, 230}, {10, 120, 230}},
        PngKind{"palette1", PNG_COLOR_TYPE_PALETTE, 1, 0, {1}, {255, 255, 255}},
        PngKind{"palette4", PNG_COLOR_TYPE_PALETTE, 4, 0, {2}, {255, 128, 0}},
        PngKind{"palette8", PNG_COLOR_TYPE_PALETTE, 8, 0, {2}, {255, 128, 0}},
        PngKind{"greyalpha", PNG_COLOR_TYPE_GRAY_ALPHA, 8, 0, {0, 51}, {204, 204, 204}},
        PngKind{"alpha", PNG_COLOR_TYPE_RGB_ALPHA, 8, 0, {255, 0, 0, 204}, {255, 51, 51}},
        PngKind{"alpha16", PNG_COLOR_TYPE_RGB_ALPHA, 16, 1, {65535, 0, 0, 52428}, {255, 51, 51}}),
    [](const auto& info) { return info.param.name; });

TEST(PicturesTest, MakesATransparentPaletteEntryTransparent) {
  const PngKind kind{"", PNG_COLOR_TYPE_PALETTE, 8, 0, {2}, {}};
  const PdfFile file(must_write(page_with(picture_of(make_png(kind, true))).document));
  expect_near(pixel(file, 107, 110), {255, 255, 255});
  EXPECT_THAT(file.bytes(), HasSubstr("/SMask"));
  EXPECT_EQ(file.get(file.pages()[0])["/Group"]["/CS"], "/DeviceRGB");
}

TEST(PicturesTest, LeavesOutAMaskThatHidesNothing) {
  const PngKind kind{"", PNG_COLOR_TYPE_RGB_ALPHA, 8, 0, {1, 2, 3, 255}, {}};
  EXPECT_THAT(must_write(page_with(picture_of(make_png(kind))).document), Not(HasSubstr("/SMask")));
}

TEST(PicturesTest, PassesJpegThrough) {
  const std::string colour = make_jpeg(3, JCS_RGB, {200, 100, 50});
  const PdfFile file(must_write(page_with(picture_of(colour)).document));
  expect_near(pixel(file, 107, 110), {200, 100, 50});
  EXPECT_THAT(file.bytes(), HasSubstr(colour));
  const PdfFile progressive(
      must_write(page_with(picture_of(make_jpeg(3, JCS_RGB, {200, 100, 50}, true))).document));
  expect_near(pixel(progressive, 107, 110), {200, 100, 50});
  const PdfFile grey(must_write(page_with(picture_of(make_jpeg(1, JCS_GRAYSCALE, {90}))).document));
  expect_near(pixel(grey, 107, 110), {90, 90, 90});
}

TEST(PicturesTest, TurnsCmykIntoRgb) {
  // libjpeg marks CMYK files as Adobe's, whose values are inverted: 255 is no ink.
  const PdfFile file(
      must_write(page_with(picture_of(make_jpeg(4, JCS_CMYK, {255, 128, 0, 255}))).document));
  expect_near(pixel(file, 107, 110), {255, 128, 0});
  EXPECT_THAT(file.bytes(), Not(HasSubstr("DeviceCMYK")));
  const PdfFile plain(must_write(
      page_with(picture_of(make_jpeg(4, JCS_CMYK, {0, 127, 255, 0}, false, false))).document));
  expect_near(pixel(plain, 107, 110), {255, 128, 0});
}

TEST(PicturesTest, StandsOnceInTheFileHoweverOftenItIsPainted) {
  const Picture picture = picture_of(make_png({"", PNG_COLOR_TYPE_RGB, 8, 0, {1, 2, 3}, {}}));
  const Picture copy = picture_of(std::string(*picture.bytes));
  PageBuilder page = page_with(picture);
  page.add_page();
  page.picture(copy, layout::kArtifact, 57, 50, 50);
  const PdfFile file(must_write(page.document));
  EXPECT_EQ(file.all("/XObject").size(), 1U);
}

TEST(PicturesTest, TellsWhatAFigureShowsAndWhereItStands) {
  const PdfFile file(must_write(page_with(picture_of(make_jpeg(1, JCS_GRAYSCALE, {90}))).document));
  for (const auto& element : file.all("/StructElem")) {
    if (element["/S"] != "/Figure") continue;
    EXPECT_EQ(element["/Alt"], "u:Подпись");
    EXPECT_NEAR(element["/A"]["/BBox"][0].get<double>(), 57, 0.01);
    EXPECT_NEAR(element["/A"]["/BBox"][1].get<double>(), 681.89, 0.01);
    EXPECT_NEAR(element["/A"]["/BBox"][3].get<double>(), 781.89, 0.01);
  }
}

TEST(PicturesTest, CropsFlipsAndTurns) {
  // The left half black, the right half white.
  std::string bytes = make_png({"", PNG_COLOR_TYPE_GRAY, 8, 0, {0}, {}});
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = image.height = 24;
  image.format = PNG_FORMAT_GRAY;
  std::string samples;
  for (int y = 0; y < 24; ++y) samples += std::string(12, '\0') + std::string(12, '\xFF');
  png_alloc_size_t size = 0;
  png_image_write_get_memory_size(image, size, 0, samples.data(), 0, nullptr);
  bytes.resize(size);
  png_image_write_to_memory(&image, bytes.data(), &size, 0, samples.data(), 0, nullptr);
  const Picture halves = picture_of(bytes);
  const auto with = [&](auto change) {
    PageBuilder page = page_with(halves);
    change(std::get<layout::PlacedPicture>(page.page().items.back().content));
    return PdfFile(must_write(page.document)).bytes();
  };
  const auto at = [](const std::string& file, int x, int y) {
    return pixel(PdfFile(file), x, y).red;
  };
  const std::string plain = with([](auto&) {});
  EXPECT_LT(at(plain, 70, 110), 10);
  EXPECT_GT(at(plain, 140, 110), 245);
  EXPECT_GT(at(with([](auto& p) { p.flip_horizontal = true; }), 70, 110), 245);
  const std::string turned = with([](auto& p) { p.rotation = 90; });  // the left side comes up
  EXPECT_LT(at(turned, 107, 70), 10);
  EXPECT_GT(at(turned, 107, 150), 245);
  const std::string cropped = with([](auto& p) { p.crop_left = 0.5; });
  EXPECT_GT(at(cropped, 70, 110), 245);
  EXPECT_GT(at(cropped, 45, 110), 245) << "nothing outside the box";
}

TEST(PicturesTest, ShowsAFrameForABrokenPictureAndSaysSo) {
  std::string png = make_png({"", PNG_COLOR_TYPE_RGB, 8, 0, {1, 2, 3}, {}});
  png.resize(png.size() / 2 + 10);
  Diagnostics diagnostics;
  PageBuilder page = page_with(picture_of(png));
  page.picture(std::get<layout::PlacedPicture>(page.page().items[0].content).picture,
               layout::kArtifact, 57, 10, 10);
  const auto file = write(page.document, test_metadata(), with_profile(Profile::k2a), diagnostics);
  ASSERT_TRUE(file);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(
      format(diagnostics.items()[0], Language::kRussian),
      "предупреждение: картинка PNG повреждена и не читается; откройте картинку и сохраните её "
      "заново как PNG или JPEG [pdf.picture]");
  EXPECT_THAT(PdfFile(*file).check(), HasSubstr("No syntax or stream encoding errors found"));
}

TEST(PicturesTest, RefusesPicturesThatAreTooLarge) {
  std::string png = make_png({"", PNG_COLOR_TYPE_RGB, 8, 0, {1, 2, 3}, {}});
  for (const size_t at : {16U, 20U}) png.replace(at, 4, std::string("\0\0\x4E\x20", 4));
  Diagnostics diagnostics;
  ASSERT_TRUE(write(page_with(picture_of(png)).document, test_metadata(),
                    with_profile(Profile::k2a), diagnostics));
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics.items()[0].message.russian,
            "картинка слишком велика: 20000 × 20000 точек, допустимо 100 млн");
}

TEST(PicturesTest, RefusesAHeaderThatLies) {
  std::string png = make_png({"", PNG_COLOR_TYPE_RGB, 8, 0, {1, 2, 3}, {}});
  png.replace(16, 4, std::string("\0\0\x03\xE8", 4));  // 1,000 wide; the checksum is wrong too
  Diagnostics diagnostics;
  ASSERT_TRUE(write(page_with(picture_of(png)).document, test_metadata(),
                    with_profile(Profile::k2a), diagnostics));
  EXPECT_EQ(diagnostics.size(), 1U);
}

}  // namespace
}  // namespace prikaz::pdf
