#include "paper/word_width.h"

#include <array>

#include "base/utf8.h"

namespace prikaz::paper {

namespace {

using Widths = std::array<short, 32>;  // of а…я or А…Я, thousandths of an em

constexpr Widths kSmall = {444, 509, 472, 410, 509, 444, 691, 395, 535, 535, 486,
                           499, 633, 535, 500, 535, 500, 444, 437, 500, 648, 500,
                           535, 503, 770, 770, 517, 672, 456, 429, 747, 460};
constexpr Widths kCapital = {722, 574, 667,  578,  682, 611, 896, 501, 722,  722, 667,
                             678, 889, 722,  722,  722, 556, 667, 611, 708,  790, 722,
                             722, 650, 1009, 1009, 706, 872, 574, 660, 1028, 667};
constexpr Widths kBoldSmall = {500, 500, 540, 454, 506, 444, 725, 402, 576, 576, 576,
                               561, 681, 576, 500, 576, 556, 444, 491, 500, 692, 500,
                               576, 564, 844, 844, 583, 781, 529, 432, 764, 541};
constexpr Widths kBoldCapital = {722, 661, 667,  636,  688, 667, 989, 528, 778,  778, 725,
                                 745, 944, 778,  778,  778, 611, 722, 667, 734,  859, 722,
                                 778, 734, 1098, 1098, 765, 982, 661, 678, 1126, 722};

constexpr double kTwipsPerThousandth = 12 * 20 / 1000.0;

// Thousandths of an em.
int width_of(char32_t c, Weight weight) {
  const bool bold = weight == Weight::kBold;
  if (c == U'ё') c = U'е';
  if (c == U'Ё') c = U'Е';
  if (c >= U'а' && c <= U'я') return (bold ? kBoldSmall : kSmall)[c - U'а'];
  if (c >= U'А' && c <= U'Я') return (bold ? kBoldCapital : kCapital)[c - U'А'];
  if (c == U'№') return bold ? 1005 : 954;
  if (c == U'\u00A0' || c == '.' || c == ',' || c == ':' || c == ';') return 250;
  if (c == '-' || c == U'\u2011' || c == '(' || c == ')') return 333;
  if (c >= 'A' && c <= 'Z') return 680;
  if (c == 'm' || c == 'w') return 750;
  return c < 0x80 && (c == 'i' || c == 'j' || c == 'l' || c == 't' || c == 'f') ? 300 : 500;
}

bool is_address(std::string_view word) {
  return word.find("://") != word.npos || word.find('@') != word.npos;
}

}  // namespace

Word widest_word(std::string_view text, Weight weight) {
  Word widest, word;
  const auto end = [&] {
    if (word.twips > widest.twips && !is_address(word.text)) widest = word;
    word = Word();
  };
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == ' ' || c == '\n' || c == '\t') {
      end();
      continue;
    }
    utf8::append(word.text, c);
    word.twips += width_of(c, weight) * kTwipsPerThousandth;
    const bool in_address = c == '/' && is_address(word.text);
    if ((c == '-' || c == '/' || c == U'–' || c == U'—') && !in_address) end();
  }
  end();
  return widest;
}

}  // namespace prikaz::paper
