// Pictures: the unit square of an image, cropped, flipped, turned and put into its box (ISO
// 32000-1, 8.9.5).
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

#include "pdf/painter.h"
#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

// x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  // First this one, then `next`.
  Matrix then(const Matrix& next) const {
    return {a * next.a + b * next.c,          a * next.b + b * next.d,
            c * next.a + d * next.c,          c * next.b + d * next.d,
            e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
  }
};

std::string operation(const Matrix& m) {
  return fmt::format("{:.4f} {:.4f} {:.4f} {:.4f} {:.4f} {:.4f} cm\n", m.a, m.b, m.c, m.d, m.e,
                     m.f);
}

struct Crop {
  double left, top, width, height;  // what is seen, in parts of the whole
};

Crop crop_of(const layout::PlacedPicture& placed) {
  const auto part = [](double value) { return std::clamp(finite_or(value, 0), -10.0, 0.99); };
  const double left = part(placed.crop_left), top = part(placed.crop_top);
  return {left, top, std::max(0.01, 1 - left - part(placed.crop_right)),
          std::max(0.01, 1 - top - part(placed.crop_bottom))};
}

double points(Length length) {
  return static_cast<double>(hundredths(length)) / 100;
}

// The box, centred at the origin, onto the page.
Matrix onto_page(const layout::PlacedPicture& placed, double middle_x, double middle_y) {
  const double angle = -finite_or(placed.rotation, 0) * std::numbers::pi / 180;
  const double sine = std::sin(angle), cosine = std::cos(angle);
  const Matrix flip{placed.flip_horizontal ? -1.0 : 1.0, 0, 0,
                    placed.flip_vertical ? -1.0 : 1.0,   0, 0};
  return flip.then({cosine, sine, -sine, cosine, middle_x, middle_y});
}

}  // namespace

void PagePainter::paint_picture(const layout::PlacedPicture& placed, int32_t element) {
  const double width = points(placed.box.width), height = points(placed.box.height);
  if (width <= 0 || height <= 0) return;
  const double page_height = static_cast<double>(height_) / 100;
  const double left = points(placed.box.x), top = page_height - points(placed.box.y);
  if (structure_ != nullptr) {
    const double half = placed.rotation == 0 ? 0 : std::abs(width - height) / 2;
    structure_->place_figure(element, number_,
                             {left - half, top - height - half, left + width + half, top + half});
  }
  const auto image = pictures_.find(placed.picture, diagnostics_);
  if (!image) {
    paint_missing_picture(placed);
    return;
  }
  transparent_ = transparent_ || image->transparent;
  const Crop crop = crop_of(placed);
  const bool cropped = crop.left != 0 || crop.top != 0 || crop.width != 1 || crop.height != 1;
  std::string& out = canvas_.plain();
  out += "q\n";
  out += operation(onto_page(placed, left + width / 2, top - height / 2));
  if (cropped) {
    out +=
        fmt::format("{:.3f} {:.3f} {:.3f} {:.3f} re W n\n", -width / 2, -height / 2, width, height);
  }
  const double full_width = width / crop.width, full_height = height / crop.height;
  out += operation({full_width, 0, 0, full_height, -width / 2 - crop.left * full_width,
                    height / 2 + crop.top * full_height - full_height});
  out += fmt::format("/I{} Do\nQ\n", image->number);
}

// An empty frame, so that the page shows that something is not there.
void PagePainter::paint_missing_picture(const layout::PlacedPicture& placed) {
  constexpr layout::Colour kGrey{160, 160, 160};
  paint_shape(
      {layout::Shape::Kind::kRectangle, placed.box, std::nullopt, kGrey, Length::points(0.5)});
}

}  // namespace prikaz::pdf
