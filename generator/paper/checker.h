// The validator's own class (check.h): one method per Type. Not for callers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "paper/check.h"

namespace prikaz::paper {

class Checker {
 public:
  Checker(Kind kind, Resolver& resolver, Diagnostics& found)
      : kind_(kind), resolver_(resolver), found_(found) {}

  // nullopt when the group is left out by its condition, or is no map.
  std::optional<data::Value> group(const data::Value& typed, const Table& table,
                                   std::string_view name);
  std::optional<data::Value> row(const data::Value& typed);
  void set_columns(std::vector<std::string> columns) { columns_ = std::move(columns); }

 private:
  using Value = data::Value;
  using Maybe = std::optional<Value>;
  struct Typed;  // a member that belongs to a field

  Maybe field(const Field& field, const Value& typed);
  Maybe value(const Field& field, const Value& typed);

  Maybe text(const Field& field, const Value& typed);
  Maybe lines(const Field& field, const Value& typed);
  Maybe date(const Field& field, const Value& typed);
  Maybe dates(const Field& field, const Value& typed);
  Maybe yes_or_no(const Field& field, const Value& typed);
  Maybe integer(const Field& field, const Value& typed);
  Maybe caption(const Field& field, const Value& typed);
  Maybe date_form(const Field& field, const Value& typed);
  Maybe choice(const Field& field, const Value& typed);
  Maybe blank(const Field& field, const Value& typed);
  Maybe column_width(const Field& field, const Value& typed);
  Maybe people(const Field& field, const Value& typed);
  Maybe approval(const Field& field, const Value& typed);
  Maybe groups(const Field& field, const Value& typed);
  Maybe columns(const Field& field, const Value& typed);
  Maybe rows(const Field& field, const Value& typed);
  Maybe document(const Field& field, const Value& typed);
  Maybe department(const Field& field, const Value& typed);
  Maybe free(const Value& typed);

  // A text of the value, with its expressions done; nullopt and a finding when it is no scalar.
  // `open` is set when an expression could not be evaluated yet: take it as right.
  Maybe scalar(const Field& field, const Value& typed, bool& open);
  Maybe resolved(const Value& typed);
  // Where a text is wanted: what an expression typed there gave, printed when it is a scalar.
  static Value computed_text(const Value& typed, const Value& value);
  Maybe typed_row(const Value& typed);
  Maybe named_cells(const Value& typed);
  Maybe cell(const std::string& column, const Value& typed);

  // Finds the field of every member and says what is wrong with keys. Names that unknown keys are
  // near to go to `meant`.
  std::vector<Typed> assign(const Value& typed, const Table& table,
                            std::vector<std::string>& meant);
  bool condition(const Value& typed);
  void unknown_key(const data::Member& member, const Table& table, const std::string& nearest);
  void wrong_type(const Field& field, const Value& typed, Message wanted);
  void bad_value(const Field& field, const Value& typed, std::span<const std::string_view> choices);
  void missing(const Field& field, const Value& group);
  bool tired();  // over the limit of findings

  Kind kind_;
  Resolver& resolver_;
  Diagnostics& found_;
  std::vector<std::string> columns_;
};

}  // namespace prikaz::paper
