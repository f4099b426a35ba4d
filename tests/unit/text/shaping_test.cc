// The flat tables against HarfBuzz itself: same glyphs, same advances.
#include <gtest/gtest.h>
#include <harfbuzz/hb.h>

#include <random>

#include "base/utf8.h"
#include "unit/text/test_fonts.h"

namespace prikaz::text {
namespace {

class Oracle {
 public:
  explicit Oracle(const Face& face) {
    hb_blob_t* blob = hb_blob_create_from_file(face.file().c_str());
    hb_face_t* file = hb_face_create(blob, 0);
    font_ = hb_font_create(file);
    hb_font_set_scale(font_, face.metrics().units_per_em, face.metrics().units_per_em);
    hb_face_destroy(file);
    hb_blob_destroy(blob);
  }
  Oracle(const Oracle&) = delete;
  Oracle& operator=(const Oracle&) = delete;
  ~Oracle() { hb_font_destroy(font_); }

  std::vector<ShapedGlyph> shape(const std::string& word) const {
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, word.data(), -1, 0, -1);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_guess_segment_properties(buffer);
    hb_buffer_set_language(buffer, hb_language_from_string("ru", -1));
    hb_feature_t features[4];
    const char* names[] = {"-liga", "-clig", "-calt", "-kern"};
    for (int i = 0; i < 4; ++i) hb_feature_from_string(names[i], -1, &features[i]);
    hb_shape(font_, buffer, features, 4);
    unsigned count = 0;
    const auto* infos = hb_buffer_get_glyph_infos(buffer, &count);
    const auto* positions = hb_buffer_get_glyph_positions(buffer, &count);
    std::vector<ShapedGlyph> glyphs;
    for (unsigned i = 0; i < count; ++i) {
      glyphs.push_back({static_cast<GlyphId>(infos[i].codepoint), infos[i].cluster,
                        positions[i].x_advance, positions[i].x_offset, positions[i].y_offset});
    }
    hb_buffer_destroy(buffer);
    return glyphs;
  }

 private:
  hb_font_t* font_;
};

void expect_same(const Face& face, const Oracle& oracle, const std::string& word) {
  const ShapedText shaped = face.shape(word, Face::Kerning::kOff);
  const std::vector<ShapedGlyph> expected = oracle.shape(word);
  ASSERT_EQ(shaped.glyphs.size(), expected.size()) << face.file() << ": " << word;
  for (size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(shaped.glyphs[i].glyph, expected[i].glyph) << face.file() << ": " << word;
    EXPECT_EQ(shaped.glyphs[i].advance, expected[i].advance) << face.file() << ": " << word;
    EXPECT_EQ(shaped.glyphs[i].x_offset, expected[i].x_offset) << face.file() << ": " << word;
  }
}

class ShapingTest : public testing::TestWithParam<const char*> {
 protected:
  std::shared_ptr<const FontLibrary> fonts_ = open_debian_fonts();
};

TEST_P(ShapingTest, GivesWhatHarfBuzzGivesForEveryCharacter) {
  const Face& face = *fonts_->face(GetParam(), Bold::kNo, Italic::kNo);
  const Oracle oracle(face);
  for (char32_t c = 0x20; c < 0x2700; ++c) {
    if ((c >= 0x530 && c < 0x2000) || !face.has(c)) continue;
    std::string word = "я";
    utf8::append(word, c);
    expect_same(face, oracle, word + "nЯ");
  }
}

TEST_P(ShapingTest, GivesWhatHarfBuzzGivesForRandomWords) {
  const Face& face = *fonts_->face(GetParam(), Bold::kNo, Italic::kNo);
  const Oracle oracle(face);
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string word;
    for (int letters = 0; letters < 8; ++letters) {
      utf8::append(word, random() % 4 == 0 ? 0x21 + random() % 0x5E : 0x400 + random() % 0x60);
    }
    expect_same(face, oracle, word);
  }
}

INSTANTIATE_TEST_SUITE_P(DebianFonts, ShapingTest,
                         testing::Values("Liberation Serif", "Liberation Sans", "PT Serif",
                                         "DejaVu Serif", "DejaVu Sans"));

}  // namespace
}  // namespace prikaz::text
