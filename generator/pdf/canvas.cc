#include "pdf/canvas.h"

#include <cmath>
#include <numbers>
#include <utility>

#include "pdf/syntax.h"

namespace prikaz::pdf {

namespace {

constexpr int kGlyphsPerString = 8000;  // a string ends at 32,767 bytes, escapes counted

void append_pair(std::string& out, int64_t a, int64_t b) {
  append_hundredths(out, a);
  out += ' ';
  append_hundredths(out, b);
  out += ' ';
}

// Thousandths, for colours and directions.
void append_thousandths(std::string& out, int64_t value) {
  if (value < 0) {
    out += '-';
    value = -value;
  }
  append_integer(out, value / 1000);
  int64_t rest = value % 1000;
  if (rest == 0) return;
  out += '.';
  for (int64_t unit = 100; rest > 0; unit /= 10) {
    out += static_cast<char>('0' + rest / unit);
    rest %= unit;
  }
}

// A byte inside a literal string (ISO 32000-1, 7.3.4.2).
void append_string_byte(std::string& out, unsigned byte) {
  const char c = static_cast<char>(byte);
  if (c == '(' || c == ')' || c == '\\') {
    out += '\\';
    out += c;
  } else if (c == '\r') {
    out += "\\r";
  } else {
    out += c;
  }
}

}  // namespace

void Canvas::end_glyphs() {
  if (string_open_) out_ += ')';
  if (array_open_) out_ += "]TJ\n";
  string_open_ = array_open_ = false;
}

void Canvas::end_text() {
  end_glyphs();
  if (std::exchange(text_open_, false)) out_ += "ET\n";
  turned_ = false;
}

void Canvas::end_path() {
  const char operation = std::exchange(path_, 0);
  if (operation == 0) return;
  out_ += operation;
  out_ += '\n';
}

void Canvas::end_marked() {
  end_text();
  end_path();
  if (std::exchange(marked_, false)) out_ += "EMC\n";
  artifact_.clear();
}

void Canvas::begin_marked(std::string_view tag, int mcid) {
  end_marked();
  out_ += '/';
  out_ += tag;
  out_ += "<</MCID ";
  append_integer(out_, mcid);
  out_ += ">>BDC\n";
  marked_ = true;
}

void Canvas::begin_artifact(std::string_view kind) {
  if (marked_ && artifact_ == kind) return;
  end_marked();
  out_ += "/Artifact<</Type/";
  out_ += kind;
  out_ += ">>BDC\n";
  marked_ = true;
  artifact_ = kind;
}

void Canvas::begin_actual_text(std::u32string_view text) {
  end_glyphs();
  out_ += "/Span<</ActualText<FEFF";
  for (const char32_t c : text) append_utf16_hex(out_, c);
  out_ += ">>>BDC\n";
}

void Canvas::end_actual_text() {
  end_glyphs();
  out_ += "EMC\n";
}

void Canvas::set_font(int number, int64_t size) {
  if (font_ == number && size_ == size) return;
  end_glyphs();
  out_ += "/F";
  append_integer(out_, number);
  out_ += ' ';
  append_hundredths(out_, size);
  out_ += " Tf\n";
  font_ = number;
  size_ = size;
}

void Canvas::set_character_spacing(int64_t spacing) {
  if (std::exchange(character_spacing_, spacing) == spacing) return;
  end_glyphs();
  append_hundredths(out_, spacing);
  out_ += " Tc\n";
}

void Canvas::set_scale(int64_t scale) {
  if (std::exchange(scale_, scale) == scale) return;
  end_glyphs();
  append_hundredths(out_, scale);
  out_ += " Tz\n";
}

void Canvas::set_rise(int64_t rise) {
  if (std::exchange(rise_, rise) == rise) return;
  end_glyphs();
  append_hundredths(out_, rise);
  out_ += " Ts\n";
}

void Canvas::move_text(Position at) {
  end_glyphs();
  adjustment_ = 0;
  if (turned_) end_text();
  end_path();
  if (!std::exchange(text_open_, true)) {
    out_ += "BT\n";
    line_ = {};
  }
  append_pair(out_, at.x - line_.x, at.y - line_.y);
  out_ += "Td\n";
  line_ = at;
}

void Canvas::turn_text(Position at, double degrees) {
  end_text();
  adjustment_ = 0;
  end_path();
  const double angle = degrees * std::numbers::pi / 180;
  const auto cosine = static_cast<int64_t>(std::lround(std::cos(angle) * 1000));
  const auto sine = static_cast<int64_t>(std::lround(std::sin(angle) * 1000));
  out_ += "BT\n";
  for (const int64_t value : {cosine, sine, -sine, cosine}) {
    append_thousandths(out_, value);
    out_ += ' ';
  }
  append_pair(out_, at.x, at.y);
  out_ += "Tm\n";
  text_open_ = turned_ = true;
}

void Canvas::show(text::GlyphId glyph) {
  if (!std::exchange(array_open_, true)) out_ += '[';
  // An adjustment is kept exact until it is written.
  constexpr int64_t kOne = 100;
  if (adjustment_ >= kOne / 20 || adjustment_ <= -kOne / 20) {
    if (std::exchange(string_open_, false)) out_ += ')';
    const int64_t tenths = (adjustment_ >= 0 ? adjustment_ + 5 : adjustment_ - 5) / 10;
    append_hundredths(out_, tenths * 10);
    adjustment_ -= tenths * 10;
  }
  if (string_open_ && glyphs_ == kGlyphsPerString) {
    out_ += ')';
    string_open_ = false;
  }
  if (!std::exchange(string_open_, true)) {
    out_ += '(';
    glyphs_ = 0;
  }
  ++glyphs_;
  append_string_byte(out_, glyph >> 8);
  append_string_byte(out_, glyph & 0xFF);
}

void Canvas::adjust(int64_t adjustment) {
  adjustment_ += adjustment;
}

void Canvas::append_colour(layout::Colour colour, std::string_view grey, std::string_view rgb) {
  const auto append = [&](uint8_t value) {
    append_thousandths(out_, (int64_t{value} * 1000 + 127) / 255);
    out_ += ' ';
  };
  append(colour.red);
  if (colour.red == colour.green && colour.green == colour.blue) {
    out_ += grey;
  } else {
    append(colour.green);
    append(colour.blue);
    out_ += rgb;
  }
  out_ += '\n';
}

void Canvas::set_fill(layout::Colour colour) {
  if (fill_ == colour) return;
  end_glyphs();
  end_path();
  append_colour(colour, "g", "rg");
  fill_ = colour;
}

void Canvas::set_stroke(layout::Colour colour) {
  if (stroke_ == colour) return;
  end_glyphs();
  end_path();
  append_colour(colour, "G", "RG");
  stroke_ = colour;
}

void Canvas::fill_box(Position corner, int64_t width, int64_t height) {
  end_text();
  if (path_ != 'f') end_path();
  append_pair(out_, corner.x, corner.y);
  append_pair(out_, width, height);
  out_ += "re\n";
  path_ = 'f';
}

void Canvas::stroke_line(Position from, Position to, int64_t width) {
  end_text();
  if (path_ != 'S' || line_width_ != width) end_path();
  if (std::exchange(line_width_, width) != width) {
    append_hundredths(out_, width);
    out_ += " w\n";
  }
  append_pair(out_, from.x, from.y);
  out_ += "m ";
  append_pair(out_, to.x, to.y);
  out_ += "l\n";
  path_ = 'S';
}

std::string& Canvas::plain() {
  end_text();
  end_path();
  return out_;
}

std::string Canvas::finish() {
  end_marked();
  std::string done = std::move(out_);
  *this = Canvas();
  return done;
}

}  // namespace prikaz::pdf
