#include "check/rules/lettered_lists.h"

#include <map>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "check/outline_heads.h"
#include "check/rules/walk.h"

namespace prikaz::check::numbering {

namespace {

using View = std::string_view;

constexpr std::u32string_view kAlphabet = U"абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
// Letters that lists may leave out (ГОСТ Р 2.105, 6.7).
constexpr std::u32string_view kLeftOut = U"ёзйочъыь";

// May `next` come behind `last`? `expected` becomes the letter that usually does.
bool follows(char32_t last, char32_t next, char32_t& expected) {
  size_t at = kAlphabet.find(last) + 1;
  expected = 0;
  for (; at < kAlphabet.size(); ++at) {
    const bool may_lack = kLeftOut.find(kAlphabet[at]) != std::u32string_view::npos;
    const bool never = kAlphabet[at] == U'ё' || kAlphabet[at] == U'й' || kAlphabet[at] == U'ъ' ||
                       kAlphabet[at] == U'ы' || kAlphabet[at] == U'ь';
    if (kAlphabet[at] == next) return true;
    if (expected == 0 && !never) expected = kAlphabet[at];
    if (!may_lack) return false;
  }
  return false;
}

// «б)» at token i: its letter, else 0.
char32_t letter_at(const Walk& walk, size_t i) {
  constexpr size_t kLetter = 2;  // bytes
  const bool letter = walk.is_word(i) && walk[i].cyrillic && walk[i].size() == kLetter &&
                      !walk[i].capital && walk.is_mark(i + 1, ')');
  if (!letter) return 0;
  const char32_t made = first_character(walk.folded(i));
  return kAlphabet.find(made) == std::u32string_view::npos ? 0 : made;
}

// Reads the letters of one list after another.
class Letters {
 public:
  explicit Letters(Findings& found) : found_(found) {}

  void close() { last_ = 0; }
  void read(const Paragraph& paragraph, const Token& token, char32_t letter) {
    if (letter == U'а') {
      last_ = letter;
      return;
    }
    // «б), г), г)»: the first of the two is wrong and told already.
    const bool told = skipped_ && letter == last_;
    skipped_ = false;
    if (last_ == 0 || told) return;
    char32_t expected = 0;
    if (!follows(last_, letter, expected)) {
      tell(paragraph, token, letter, expected);
      skipped_ = kAlphabet.find(letter) > kAlphabet.find(last_);
    }
    last_ = letter;
  }

 private:
  void tell(const Paragraph& paragraph, const Token& token, char32_t letter, char32_t expected) {
    const bool before = kAlphabet.find(letter) <= kAlphabet.find(last_);
    const Message message =
        before
            ? Message{"такая буква в перечне уже была", "this letter of the list stood already"}
            : Message{"буквы перечня идут не по порядку", "the letters of a list are out of order"};
    std::string proposed;
    if (expected != 0) utf8::append(proposed, expected);
    if (proposed.empty()) {
      found_.add(paragraph, token.begin, token.end, message);
    } else {
      found_.add(paragraph, token.begin, token.end, message, proposed);
    }
  }

  Findings& found_;
  bool skipped_ = false;  // the last letter came too early
  char32_t last_ = 0;     // 0: no list that began with «а» is open
};

// «…: а) первое; в) второе»: a list inside of a paragraph.
void read_inside(const Paragraph& paragraph, const Walk& walk, Findings& found) {
  Letters inside(found);
  for (size_t i = 2; i + 1 < walk.size(); ++i) {
    if (!walk.is_mark(i + 1, ')') || !walk.is_space(i - 1)) continue;
    const bool item = walk.is_mark(i - 2, ';') || walk.is_mark(i - 2, ':') ||
                      walk.is_mark(i - 2, ',') || walk.is_mark(i - 2, '.');
    if (const char32_t letter = item ? letter_at(walk, i) : 0; letter != 0)
      inside.read(paragraph, walk[i], letter);
  }
}

}  // namespace

void letter_order(const Document& document, Findings& found) {
  Letters letters(found);
  const Paragraph* last = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    const bool elsewhere =
        last && (last->part != paragraph.part || last->table != paragraph.table ||
                 last->row != paragraph.row || last->column != paragraph.column);
    if (elsewhere || paragraph.role == Role::kPoint) letters.close();
    last = &paragraph;
    if (paragraph.text.find(')') == std::string::npos) continue;
    const Walk walk(paragraph);
    const size_t first = walk.is_space(0) ? 1 : 0;
    if (const char32_t letter = letter_at(walk, first); letter != 0)
      letters.read(paragraph, walk[first], letter);
    if (paragraph.text.find("а)") != std::string::npos) read_inside(paragraph, walk, found);
  }
}

void chapter_order(const Document& document, Findings& found) {
  constexpr size_t kLongest = 300;  // bytes of a heading
  std::map<View, long> last;  // by «раздел», «глава», "" of a roman number alone
  int part = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.part != part) last.clear();
    part = paragraph.part;
    const long chapter = paragraph.text.size() > kLongest ? 0 : chapter_of(paragraph);
    if (chapter <= 0 || paragraph.folded.find("изложить") != std::string::npos ||
        paragraph.folded.find("дополнить") != std::string::npos)
      continue;
    const Walk walk(paragraph);
    const size_t first = walk.is_space(0) ? 1 : 0;
    const bool named = walk.folded(first) == "раздел" || walk.folded(first) == "глава";
    const size_t number = named ? walk.next_solid(first) : first;
    const auto [before, fresh] = last.emplace(named ? walk.folded(first) : View(), chapter);
    const bool right = fresh || chapter == 1 || chapter == before->second + 1;
    if (!right) {
      found.add(paragraph, walk[number].begin, walk[number].end,
                {"номер раздела не по порядку", "a chapter's number is out of order"});
    }
    before->second = chapter;
  }
}

}  // namespace prikaz::check::numbering
