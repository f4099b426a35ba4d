// The picture of a signature: its size on paper.
#include <string>

#include "unit/paper/card_case.h"

namespace prikaz::paper {
namespace {

// The head of a PNG file of this many pixels, which is all that is read of it here.
std::string png(uint32_t width, uint32_t height, uint32_t dots_per_metre) {
  const auto number = [](uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
  };
  const std::string check(4, '\0');
  std::string out = "\x89PNG\r\n\x1a\n" + number(13) + "IHDR" + number(width) + number(height) +
                    std::string("\x08\x06\0\0\0", 5) + check;
  if (dots_per_metre > 0) {
    out += number(9) + "pHYs" + number(dots_per_metre) + number(dots_per_metre) + '\x01' + check;
  }
  return out + number(0) + "IDAT" + check + number(0) + "IEND" + check;
}

class SignersTest : public CardCase {
 protected:
  // Width and height in millimetres.
  std::pair<double, double> size(const std::string& picture) {
    write("подпись.png", picture);
    const Paper order = read_text(
        "вид: приказ\nведомство: Заречье\nзаголовок: О смотре\nпункты: [Провести смотр.]\n"
        "подписант: {должность: Директор, имя: Сомов П.Р., факсимиле: подпись.png}\n");
    const data::Value* signer = order.view.find("подписант");
    const data::Value* picture_value = signer ? signer->find("факсимиле") : nullptr;
    if (!picture_value || !picture_value->is(data::Value::Kind::kPicture)) return {};
    const data::PlacedPicture& placed = picture_value->placed_picture();
    return {placed.width / 36000.0, placed.height / 36000.0};
  }
};

TEST_F(SignersTest, a_signature_of_the_right_size_keeps_it) {
  const auto [width, height] = size(png(354, 118, 11811));  // 300 dpi
  EXPECT_NEAR(width, 30, 0.1);
  EXPECT_NEAR(height, 10, 0.1);
}

TEST_F(SignersTest, a_scan_without_a_resolution_is_made_to_fit) {
  const auto [width, height] = size(png(2400, 600, 0));
  EXPECT_NEAR(width, 40, 0.01);
  EXPECT_NEAR(height, 10, 0.01);
}

TEST_F(SignersTest, a_high_picture_is_bounded_by_its_height) {
  const auto [width, height] = size(png(500, 1000, 0));
  EXPECT_NEAR(width, 9, 0.01);
  EXPECT_NEAR(height, 18, 0.01);
}

TEST_F(SignersTest, a_double_surname_may_part_at_its_hyphen) {
  const Paper order = read_text(
      "вид: приказ\nведомство: Заречье\nзаголовок: О смотре\nпункты: [Провести смотр.]\n"
      "подписант: {должность: Директор, имя: Лопухова-Раздольненская М.С.}\n");
  const data::Value* signer = order.view.find("подписант");
  ASSERT_TRUE(signer);
  EXPECT_EQ(signer->find("имя")->text(), "М.С.\u00A0Лопухова-Раздольненская");
}

}  // namespace
}  // namespace prikaz::paper
