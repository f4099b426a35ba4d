// The front door of `paper`: a card of data becomes papers that only need their templates.
//
//   PRIKAZ_TRY(Card card, Card::open("приказ.yaml", notes));
//   PRIKAZ_TRY(Paper order, paper::read(card, catalogue, {}, notes));
//   merge(order.template_path, order.view); for (auto& each : order.appendices) …
//
// A Card is read once and immutable; read() may be called from many threads at once, with other
// lent names each (a row of a table in a batch).
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "data/value.h"
#include "expr/forms.h"
#include "paper/department.h"
#include "paper/kind.h"
#include "paper/view.h"

namespace prikaz::paper {

struct Card {
  data::Value typed;             // as written
  std::filesystem::path file;    // "" for a card that is no file
  std::filesystem::path folder;  // files that the card names lie in it

  // Errors: those of files::read and of the readers. Notes: a guessed code page and the like.
  static Result<Card> open(const std::filesystem::path& file, Diagnostics& notes);
};

struct Paper;
class TableFiles;

// What follows a paper: another paper with its own template, or a ready .docx taken in as it is.
struct Appendix {
  std::shared_ptr<const Paper> paper;          // or null
  std::shared_ptr<const std::string> package;  // the bytes of a .docx, or null
  std::string name;                            // for messages: "план.yaml"
  std::string number;                          // what the card calls it: "2" or ""
};

// docProps/core.xml.
struct Properties {
  std::string title;     // the paper's title in one line
  std::string subject;   // «Приказ от 06.10.2020 № 718-ОД»
  std::string creator;   // the department
  std::string keywords;  // kind and number
};

// How the pages of a plan or a list lie.
enum class Page { kUpright, kLandscape };

struct Paper {
  Kind kind = Kind::kOrder;
  std::string department;               // id, "" when it is no folder of the catalogue
  std::filesystem::path template_path;  // a .docx, or a folder that is one
  Page page = Page::kUpright;           // landscape: the template is turned
  data::Value view;                     // what the template sees: view.h
  std::vector<Appendix> appendices;     // in order; those of an appendix follow it
  std::string file_name;  // «718-ОД_2020-10-06_Об_организации_…», without extension
  Properties properties;
  std::optional<Date> date;
  std::string number;
  std::string title;  // in one line
  std::string index;  // letters that an order's number gets, "ОД", or ""
  // The files that it was made of beside its card: cards and documents of appendices, tables, the
  // department beside the card. In order of reading, each once; of an appendix: empty.
  std::vector<std::filesystem::path> sources;
  expr::FormsMade forms;  // cases that its card's expressions made: expr/forms.h

  // What the view was made from, each value where it was written: the card's fields, checked and
  // with expressions done (check.h), and those of its department. For whoever judges the texts.
  data::Value fields;
  data::Value department_fields;
  Appendix enclosed;  // the plan, list or ready .docx inside a letter, when there is one
};

struct Options {
  data::Value names;                    // lent to expressions: a map, or null
  std::filesystem::path template_path;  // in place of the catalogue's, for the card itself
  // Twips between the margins of a template, for the columns of tables; none: kDefaultTextWidth.
  std::function<int(const std::filesystem::path& template_path, Page page)> text_width;
  TableFiles* tables = nullptr;  // that papers made one after another share; none: read anew
};

// Everything wrong with the card, its department, its appendices and their files is reported at
// once, each at its place; warnings go to `notes`. Codes besides those of check.h and builder.h:
// "card.not-a-card", "card.unknown-kind", "card.unknown-department", "card.missing-file",
// "card.include-cycle", "card.include-too-deep", "card.not-docx", "card.no-document",
// "card.no-points", "card.no-rows", "card.no-text", "card.duplicate-number", "card.foreign-blank";
// the warnings "card.no-signer", "card.empty-section", "card.rows-and-sections", "card.too-wide",
// "card.narrow-column(s)", "card.page-of-letter", "card.title-names-kind", "card.decisions-twice", "card.no-department".
Result<Paper> read(const Card& card, const Catalogue& catalogue, const Options& options,
                   Diagnostics& notes);

}  // namespace prikaz::paper
