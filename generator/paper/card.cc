#include "paper/card.h"

#include <system_error>
#include <utility>

#include "paper/check.h"
#include "paper/field.h"
#include "paper/reader.h"
#include "paper/resolve.h"
#include "paper/source.h"

namespace prikaz::paper {

using data::Value;

Result<Card> Card::open(const std::filesystem::path& file, Diagnostics& notes) {
  PRIKAZ_TRY(Value typed, read_source(file, notes));
  return Card{std::move(typed), file, file.parent_path()};
}

Result<Paper> read(const Card& card, const Catalogue& catalogue, const Options& options,
                   Diagnostics& notes) {
  Options filled = options;
  if (!filled.names.is(Value::Kind::kMap)) filled.names = Value::map({});
  Diagnostics found;
  Reader reader(catalogue, filled, found);
  auto paper = reader.read_first(card);
  sort_by_place(found);
  if (found.has_errors()) return found;
  notes.append(std::move(found));
  return std::move(*paper);
}

}  // namespace prikaz::paper
