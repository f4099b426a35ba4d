// Numbers of points and of rows as the lists they make, and where a list goes wrong. One wrong
// number is told once: those behind it are held against the number that it stands for.
//
//   for (const Numbered& each : numbered_points(document))
//     if (each.verdict == Verdict::kGap) … printed(each.expected) …
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/document.h"

namespace prikaz::check {

using Levels = std::vector<long>;  // «3.1» is {3, 1}

Levels levels_of(std::string_view number);
std::string printed(const Levels& levels);

enum class Verdict : uint8_t {
  kRight,
  kGap,
  kDuplicate,
  kLevel,
  kShifted,  // would be right, had no number before it stood twice
};

struct Numbered {
  const Paragraph* paragraph;
  size_t begin, end;  // bytes
  Levels levels;
  Verdict verdict = Verdict::kRight;
  Levels expected;  // what should stand there, meaningful where the verdict is not kRight
};

// Bytes of the typed number in the paragraph's text, npos when it is not there.
size_t number_begin(const Paragraph& paragraph);

// A second point inside of a paragraph: where its number begins, and the number.
struct InnerPoint {
  size_t token = 0, word = 0;
  Levels levels;
};
// «… (прилагается). 3.2.Предоставить»: behind a stop, a number of two levels or more, or the one
// that comes next after `own`.
std::vector<InnerPoint> inner_points(const Paragraph& paragraph, const Levels& own);

// The typed points of all papers. «1)» under a point, the items of an agenda («2. СЛУШАЛИ:») and
// what was decided about each are lists of their own.
std::vector<Numbered> numbered_points(const Document& document);
// The numbers in the first column of tables.
std::vector<Numbered> numbered_rows(const Document& document);

}  // namespace prikaz::check
