// A page's content stream being written (ISO 32000-1, 8 and 9): keeps track of the graphics state
// so that nothing is said twice, and of open text objects, paths and marked content.
//
// Coordinates are in hundredths of a point from the lower left corner.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "layout/frame.h"

namespace prikaz::pdf {

struct Position {
  int64_t x = 0, y = 0;
};

class Canvas {
 public:
  // Marked content. begin_marked() closes what is open; the same artifact goes on.
  void begin_marked(std::string_view tag, int mcid);
  void begin_artifact(std::string_view kind);  // "Pagination", "Layout"
  void end_marked();
  // The text that a stretch of glyphs stands for; only inside a text object.
  void begin_actual_text(std::u32string_view text);
  void end_actual_text();

  // Text state; sizes in hundredths of a point, scale in hundredths of a percent.
  void set_font(int number, int64_t size);
  void set_character_spacing(int64_t spacing);
  void set_scale(int64_t scale);
  void set_rise(int64_t rise);
  // Opens a text object if there is none and puts the next glyph at `at`.
  void move_text(Position at);
  // The same, turned counter-clockwise; a text object of its own.
  void turn_text(Position at, double degrees);
  void end_text();

  // Glyphs collect until something else is written. `adjustment`, in hundredths of a thousandth of
  // an em to the left, moves the next glyph of the same line.
  void show(text::GlyphId glyph);
  void adjust(int64_t adjustment);
  void end_glyphs();

  void set_fill(layout::Colour colour);
  void set_stroke(layout::Colour colour);
  // Filled boxes collect into one path, lines of one width into another.
  void fill_box(Position corner, int64_t width, int64_t height);
  void stroke_line(Position from, Position to, int64_t width);
  // Ends open text and paths; what is appended stands by itself.
  std::string& plain();

  // Everything closed; the canvas is empty afterwards.
  std::string finish();

 private:
  void end_path();
  void append_colour(layout::Colour colour, std::string_view grey, std::string_view rgb);

  std::string out_;
  bool text_open_ = false, array_open_ = false, string_open_ = false;
  bool marked_ = false;
  bool turned_ = false;
  char path_ = 0;  // the operator that will paint the open path: f, S
  int64_t line_width_ = 100;
  std::string artifact_;  // the kind that is open
  Position line_;         // of the text matrix
  int font_ = -1;
  int glyphs_ = 0;  // in the open string
  int64_t size_ = 0, character_spacing_ = 0, scale_ = 10000, rise_ = 0, adjustment_ = 0;
  layout::Colour fill_, stroke_;  // black at the beginning of a page
};

}  // namespace prikaz::pdf
