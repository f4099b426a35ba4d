// Counts tables, rows, cells, text boxes and paragraphs as a person counts them in Word, while a
// part is walked in document order: the typed document (wml/places.h) or its XML.
//
//   PlaceCounter counter;
//   counter.begin_story({.story = DocumentPlace::Story::kBody});
//   counter.begin_table(); counter.begin_row(); counter.begin_cell();
//   counter.paragraph(true);           // "таблица 1, строка 1, столбец 1"
//   counter.end_cell(); … counter.places()
//
// Tables are those outside of tables, as Word's «Перейти» numbers them; what stands in a nested one
// has the place of the outer cell. Paragraphs that show nothing are not counted.
#pragma once

#include <cstddef>
#include <vector>

#include "base/diagnostics.h"

namespace prikaz::wml {

class PlaceCounter {
 public:
  // Begins a body, head or note; `place` names it.
  void begin_story(DocumentPlace place);
  void begin_table();
  void end_table();
  void begin_row();
  void begin_cell();
  void end_cell();
  void begin_box();
  void end_box();
  // One more paragraph; `visible`: it shows something. Its place is the last of places().
  void paragraph(bool visible);

  // Where the counting is, to say the same of a second form of what was counted (a text box that is
  // written twice).
  struct Mark {
    DocumentPlace at;
    int tables, boxes, visible;
  };
  Mark mark() const { return {at_, tables_, boxes_, visible_}; }
  void rewind(const Mark& mark);

  // Of the paragraphs so far, in the order of paragraph(). A cell's are settled with its end.
  std::vector<DocumentPlace>& places() { return places_; }

 private:
  // What goes on behind a table, cell or text box.
  struct Outer {
    DocumentPlace at;
    int visible;
    size_t first;  // place of it
  };
  void push() { outer_.push_back({at_, visible_, places_.size()}); }
  Outer pop();

  DocumentPlace at_;
  int tables_ = 0, boxes_ = 0, visible_ = 0;
  std::vector<Outer> outer_;
  std::vector<DocumentPlace> places_;
};

}  // namespace prikaz::wml
