// Adds up the atoms of a line as LibreOffice measures them: a portion is a stretch of text in one
// look, exact inside and rounded to whole twips where the next one begins. Character spacing stands
// between characters: the last one of a line brings none.
#pragma once

#include "layout/inline/content.h"

namespace prikaz::layout {

class LineRuler {
 public:
  // `start`: where the line's text begins, in whole twips.
  LineRuler(const Formats& formats, Length start) : formats_(formats), start_(start) {}

  Length end() const { return start_ + portion_; }
  // Where `atom` begins when it is added next.
  Length before(const Atom& atom) const;
  // Where the line would end if `atom` were its last.
  Length end_with(const Atom& atom) const { return before(atom) + atom.width - spacing(atom); }
  void add(const Atom& atom);
  // What of `atom`'s width is the character spacing after its last character.
  Length spacing(const Atom& atom) const;

 private:
  Length whole_end() const;  // on whole twips, as if the portion ended here
  bool goes_on(const Atom& atom) const;

  const Formats& formats_;
  Length start_;    // of the open portion
  Length portion_;  // its exact width
  uint32_t format_ = 0;
  bool open_ = false;
};

}  // namespace prikaz::layout
