#include "wml/place_counter.h"

namespace prikaz::wml {

void PlaceCounter::begin_story(DocumentPlace place) {
  at_ = std::move(place);
  tables_ = boxes_ = visible_ = 0;
}

void PlaceCounter::rewind(const Mark& mark) {
  at_ = mark.at;
  tables_ = mark.tables;
  boxes_ = mark.boxes;
  visible_ = mark.visible;
}

PlaceCounter::Outer PlaceCounter::pop() {
  Outer outer = std::move(outer_.back());
  outer_.pop_back();
  at_ = outer.at;
  return outer;
}

void PlaceCounter::begin_table() {
  push();
  if (at_.table > 0) {
    at_.nested = true;
  } else {
    at_.table = ++tables_;
  }
}

void PlaceCounter::end_table() {
  pop();
}

void PlaceCounter::begin_row() {
  if (at_.nested) return;
  ++at_.row;
  at_.column = 0;
}

void PlaceCounter::begin_cell() {
  if (at_.nested) return;
  ++at_.column;
  push();
  visible_ = 0;
}

void PlaceCounter::end_cell() {
  if (at_.nested) return;
  const bool several = visible_ > 1;
  const Outer outer = pop();
  visible_ = outer.visible;
  if (several) return;
  for (size_t i = outer.first; i < places_.size(); ++i) {
    if (places_[i].box == at_.box) places_[i].paragraph = 0;
  }
}

void PlaceCounter::begin_box() {
  push();
  at_.box = ++boxes_;
  visible_ = 0;
}

void PlaceCounter::end_box() {
  visible_ = pop().visible;
}

void PlaceCounter::paragraph(bool visible) {
  DocumentPlace& place = places_.emplace_back(at_);
  if (at_.nested && at_.box == 0) return;
  if (visible) ++visible_;
  place.paragraph = visible_;
  place.behind = !visible && visible_ > 0;
}

}  // namespace prikaz::wml
