// Places in words.
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/diagnostics.h"

namespace prikaz {

namespace {

// What stands between the brackets behind a file's name: "таблица 2, строка 5".
class Words {
 public:
  explicit Words(Language language) : russian_(language == Language::kRussian) {}

  void add(const std::string& words) {
    if (words.empty()) return;
    out_ += out_.empty() ? words : ", " + words;
  }
  void add(const char* russian, const char* english) { add(russian_ ? russian : english); }
  void add(const char* russian, const char* english, int number) {
    if (number > 0) add(fmt::format("{} {}", russian_ ? russian : english, number));
  }
  void add(const char* russian, const char* english, const std::string& number) {
    if (!number.empty()) add(fmt::format("{} {}", russian_ ? russian : english, number));
  }
  bool russian() const { return russian_; }
  std::string take() { return std::move(out_); }

 private:
  bool russian_;
  std::string out_;
};

// «верхний колонтитул первой страницы раздела 2».
std::string page_head(const DocumentPlace& place, bool russian) {
  using Pages = DocumentPlace::Pages;
  const bool header = place.story == DocumentPlace::Story::kHeader;
  std::string out = russian ? (header ? "верхний колонтитул" : "нижний колонтитул")
                            : (header ? "header" : "footer");
  if (place.pages == Pages::kFirst) out += russian ? " первой страницы" : " of the first page";
  if (place.pages == Pages::kEven) out += russian ? " чётных страниц" : " of even pages";
  if (place.section > 0)
    out += fmt::format(" {} {}", russian ? "раздела" : "of section", place.section);
  return out;
}

void add_story(const DocumentPlace& place, Words& words) {
  using Story = DocumentPlace::Story;
  switch (place.story) {
    case Story::kNone:
    case Story::kBody:
      return;
    case Story::kHeader:
    case Story::kFooter:
      return words.add(page_head(place, words.russian()));
    case Story::kFootnote:
      return place.note > 0 ? words.add("сноска", "footnote", place.note)
                            : words.add("сноски", "footnotes");
    case Story::kEndnote:
      return place.note > 0 ? words.add("концевая сноска", "endnote", place.note)
                            : words.add("концевые сноски", "endnotes");
    case Story::kComment:
      return place.note > 0 ? words.add("примечание", "comment", place.note)
                            : words.add("примечания", "comments");
    case Story::kProperties:
      return words.add("свойства документа", "properties of the document");
  }
}

// «C» of the third column, as a sheet heads it.
std::string column_letters(int column) {
  constexpr int kLetters = 26;
  std::string out;
  for (; column > 0; column = (column - 1) / kLetters)
    out.insert(out.begin(), static_cast<char>('A' + (column - 1) % kLetters));
  return out;
}

// A sheet's name cannot have these characters, and the name of a package's part has one of them.
bool is_sheet(std::string_view part) {
  return !part.empty() && part.find_first_of("/[]") == std::string_view::npos;
}

}  // namespace

std::string DocumentPlace::text(Language language) const {
  Words words(language);
  add_story(*this, words);
  words.add("таблица", "table", table);
  words.add("строка", "row", row);
  words.add("столбец", "column", column);
  if (nested) words.add("вложенная таблица", "nested table");
  if (box == 1) words.add("надпись", "text box");
  if (box > 1) words.add("надпись", "text box", box);
  words.add("п.", "point", point);
  if (behind) {
    words.add("после абзаца", "behind paragraph", paragraph);
  } else {
    words.add("абзац", "paragraph", paragraph);
  }
  return words.take();
}

std::string SourceLocation::text_inside(Language language) const {
  if (inside.story != DocumentPlace::Story::kNone) return inside.text(language);
  Words words(language);
  words.add(part);
  if (!part.empty()) words.add("строка", "row", line);
  if (is_sheet(part) && line > 0) words.add("столбец", "column", column_letters(column));
  words.add("абзац", "paragraph", paragraph);
  return words.take();
}

std::string SourceLocation::text(Language language) const {
  std::string out = file;
  if (part.empty() && line > 0) {
    out += fmt::format("{}{}", out.empty() ? "" : ":", line);
    if (column > 0) out += fmt::format(":{}", column);
  }
  const std::string words = text_inside(language);
  if (words.empty()) return out;
  return out.empty() ? words : fmt::format("{} ({})", out, words);
}

}  // namespace prikaz
