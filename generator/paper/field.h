// The field tables: what a card of each kind may hold, said once. The validator (check.h), the JSON
// Schema (schema.h) and the list of fields for people are all made from them.
//
//   for (const paper::Field& field : paper::fields_of(Kind::kOrder).fields) print(field.name);
//
// Constant data; from any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "paper/kind.h"

namespace prikaz::paper {

// What may stand in a field, and what the validator makes of it.
enum class Type : uint8_t {
  kText,      // a text                                       → string
  kLines,     // a text or a list of texts                    → string, or list of strings
  kDate,      // in three spellings                           → string "2020-10-06"
  kDates,     // a date or a list of dates                    → list of such strings
  kYesNo,     // да, нет                                      → boolean
  kInteger,   // 1 … 10000                                    → integer
  kCaption,   // да, нет, or a word of one's own              → boolean or string
  kDateForm,  // how a date is printed, by example            → string, as typed (russian/dates.h)
  kChoice,    // one of `choices`                             → string, as in `choices`
  kBlank,     // a choice, or a choice per kind of paper      → string
  kWidth,     // 7 см, 70 мм, 40 %, 3969                      → string, as typed (columns.h)
  kPerson,    // a name                                       → string
  kPeople,    // a list of names, or a phrase instead of them → list of strings, or string
  kCondition,   // an expression, да, нет                       → consumed
  kPath,        // a file beside the card                       → string
  kGroup,       // a mapping with the fields of `table`         → map
  kGroups,      // a list of such; one stands for a list of one → list of maps
  kColumns,     // a mapping: name of a column → `table`        → map of maps
  kRows,        // a list; the fields of a row are the columns  → list of maps of lists of strings
  kDocument,    // a file beside the card or a card in place    → string or map, as typed
  kApproval,    // да, нет, or the word of the stamp itself     → boolean or string
  kDepartment,  // its name, or a mapping with `table`          → string or map
  kFree,        // anything                                     → as typed, scalars read
};

struct Table;

struct Field {
  std::string_view name;  // «_» for a space
  Type type = Type::kText;
  std::string_view russian;  // what it means
  std::string_view english;
  bool required = false;
  std::string_view fallback;                  // shown as the default
  std::span<const std::string_view> choices;  // of kChoice, kBlank, kApproval
  const Table* table = nullptr;               // of groups
  bool one_text = false;                      // of kGroups: a text stands for a list of one
};

struct Table {
  std::string_view name;          // of the schema's definition: "пункт"
  std::span<const Field> fields;  // in the order people write them
  std::string_view shorthand;     // the field a plain text stands for, or empty
  const Field* find(std::string_view field) const;
};

// A card of this kind. `вид` is the first field of each.
const Table& fields_of(Kind kind);
// The file ведомство.yaml.
const Table& department_fields();

// Columns of a plan whose card names none: name and heading.
struct DefaultColumn {
  std::string_view name;
  std::string_view heading;
  std::string_view width;
};
std::span<const DefaultColumn> default_columns();

// Whether its texts may be printed as typed; the rest is read, and printed in a form of its own.
bool may_be_as_is(const Field& field);

}  // namespace prikaz::paper
