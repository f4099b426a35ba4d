// What is wrong, where it stands and what to do about it.
//
//   Diagnostics found;
//   found.error("card.unknown-key", where, {"неизвестное поле «подписнт»", "unknown field
//   «подписнт»"})
//       .propose("подписант");
//
// A Diagnostic says everything in Russian and in English at the place where it is made; whoever
// prints it (cli) chooses the language. Values; no threads of its own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace prikaz {

enum class Severity { kError, kWarning, kNote };
enum class Language { kRussian, kEnglish };

// One sentence in both languages, without an end mark.
struct Message {
  std::string russian;
  std::string english;

  const std::string& in(Language language) const {
    return language == Language::kRussian ? russian : english;
  }
  bool empty() const { return russian.empty(); }
};

// A place of a Word document as a person finds it there (wml/places.h fills it). Everything is
// counted from 1 as Word shows it; 0 = not there.
struct DocumentPlace {
  enum class Story : uint8_t {
    kNone,  // not a place of a document's text
    kBody,
    kHeader,
    kFooter,
    kFootnote,
    kEndnote,
    kComment,
    kProperties,  // what the file says of itself
  };
  enum class Pages : uint8_t { kAll, kFirst, kEven };

  Story story = Story::kNone;
  Pages pages = Pages::kAll;           // of a header or footer
  int section = 0;                     // of a header or footer, from the second section on
  int note = 0;                        // of a note or comment
  int table = 0, row = 0, column = 0;  // the outermost; `column`: which cell of the row
  bool nested = false;                 // in a table inside of that cell
  int box = 0;                         // a text box
  // Among those that show something, in the cell, box, note or head, else in the text outside of
  // tables. `behind`: it shows nothing itself and stands behind that one.
  int paragraph = 0;
  bool behind = false;
  std::string point;  // "2.1": the numbered point that it is or belongs to

  // "таблица 2, строка 5, столбец 3"; "п. 2.1, абзац 14"; "" for the text as a whole.
  std::string text(Language language) const;
};

// A place in a text file (line and column from 1, columns in characters), in a table (`part` is the
// sheet, `line` the row, `column` the column) or inside a package (`part`, number of the paragraph
// from 1 in document order, and `inside`: where a person finds it). 0 = not known.
struct SourceLocation {
  std::string file;
  int line = 0;
  int column = 0;
  std::string part;
  int paragraph = 0;
  DocumentPlace inside = {};

  // "приказ.yaml:14:9"; "школы.xlsx (Школы, строка 4, столбец C)"; "шаблон.docx (абзац 7)".
  std::string text(Language language) const;
  // The same without the file's name and the brackets.
  std::string text_inside(Language language) const;
};

struct Diagnostic {
  std::string code;  // stable: "card.unknown-key"
  Severity severity = Severity::kError;
  Message message;
  Message advice;  // what to do; may be empty
  SourceLocation where;
  std::string text;      // the offending text as it stands, or empty
  std::string proposed;  // what could stand there instead, or empty
  bool safe = false;     // the proposed text may be applied unseen

  Diagnostic& advise(Message what_to_do);
  Diagnostic& quote(std::string offending_text);
  Diagnostic& propose(std::string replacement);
};

class Diagnostics {
 public:
  Diagnostic& error(std::string code, SourceLocation where, Message message);
  Diagnostic& warning(std::string code, SourceLocation where, Message message);
  Diagnostic& note(std::string code, SourceLocation where, Message message);
  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  void append(Diagnostics other);

  bool empty() const { return items_.empty(); }
  bool has_errors() const;
  size_t size() const { return items_.size(); }
  const std::vector<Diagnostic>& items() const { return items_; }
  std::vector<Diagnostic>& items() { return items_; }
  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }

 private:
  Diagnostic& push(Severity severity, std::string code, SourceLocation where, Message message);
  std::vector<Diagnostic> items_;
};

// A list with one error: the usual way to fail. `return failure("zip.broken", {path}, {…, …});`
Diagnostics failure(std::string code, SourceLocation where, Message message, Message advice = {});

// "приказ.yaml:14:9: ошибка: неизвестное поле «подписнт»; есть «подписант» [card.unknown-key]".
std::string format(const Diagnostic& diagnostic, Language language);

}  // namespace prikaz
