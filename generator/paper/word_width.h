// How wide words are in the type of the templates' tables: Times New Roman of 12 points. Paper has
// no fonts; this tells what column a word would be torn in before a template is at hand.
//
//   const Word word = widest_word("Сроки исполнения", Weight::kBold);  // «исполнения», 1,170 twips
//
// Not for layout. Pure; from any thread.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::paper {

enum class Weight { kRegular, kBold };

struct Word {
  std::string text;
  double twips = 0;
};

// The widest part of the text that no line may break: between spaces, hyphens and slashes. Links
// and addresses, which break anywhere, do not count.
Word widest_word(std::string_view text, Weight weight);

}  // namespace prikaz::paper
