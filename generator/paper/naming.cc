#include "paper/naming.h"

#include <algorithm>
#include <array>

#include "paper/file_name.h"
#include "paper/keys.h"
#include "paper/number.h"
#include "paper/reader_own.h"
#include "paper/resolve.h"
#include "paper/scalars.h"
#include "paper/text.h"
#include "russian/file_names.h"

namespace prikaz::paper {

using data::Value;

namespace {

std::string text_among(const Value& names, std::string_view key) {
  const Value* value = names.find(key);
  return value ? scalar_text(*value).value_or("") : "";
}

MainPaper facts_among(const Value& names, const Value& department, Kind kind) {
  MainPaper out;
  out.kind = kind;
  if (kind == Kind::kOrder) {
    const std::string own = text_among(names, "индекс");
    out.index = index_letters(own.empty() ? text_among(department, "индекс") : own);
  }
  out.date = read_date(text_among(names, "дата")).date;
  out.number = number_with(out.index, one_line(text_among(names, "номер")));
  out.title = one_line(text_among(names, "заголовок"));
  return out;
}

}  // namespace

std::optional<Naming> Reader::naming(const Card& card) {
  const auto kind = kind_of_card(card);
  if (!kind) return std::nullopt;
  Own own;
  own.kind = *kind;
  own.department = department_of(card, {});
  own.department_fields = own.department.empty() ? Value::map({}) : own.department.typed;
  Naming out;
  out.names = names_for(card, own, {});
  const std::string chosen = text_among(out.names, "имя_файла");
  out.file_name = chosen.empty()
                      ? paper::file_name(facts_among(out.names, own.department_fields, own.kind))
                      : russian::file_name(chosen);
  return out;
}

Result<Naming> naming(const Card& card, const Catalogue& catalogue, const Value& lent) {
  Options options;
  options.names = lent.is(Value::Kind::kMap) ? lent : Value::map({});
  Diagnostics found;
  auto made = Reader(catalogue, options, found).naming(card);
  if (found.has_errors() || !made) return found;
  return std::move(*made);
}

bool has_fixed_name(const Card& card) {
  constexpr std::array<std::string_view, 4> kParts = {"имя_файла", "номер", "дата", "заголовок"};
  if (!card.typed.is(Value::Kind::kMap)) return true;
  for (const data::Member& member : card.typed.members()) {
    const std::string key = canonical_key(member.key);
    const bool part = std::find(kParts.begin(), kParts.end(), key) != kParts.end();
    if (part && member.value.is(Value::Kind::kString) && has_expression(member.value.text())) {
      return false;
    }
  }
  return true;
}

}  // namespace prikaz::paper
