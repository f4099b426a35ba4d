#include "paper/case_forms.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "paper/access.h"
#include "paper/text.h"
#include "russian/declension.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

using data::Member;
using data::Value;

std::vector<std::string> known_keys() {
  std::vector<std::string> out = {"пол"};
  for (const russian::Case each : russian::kCases) out.emplace_back(russian::short_name(each));
  return out;
}

void unknown_case(const Member& form, Diagnostics& found) {
  const auto known = known_keys();
  found
      .error("card.unknown-key", form.key_origin.location(),
             {fmt::format("нет падежа «{}»", form.key),
              fmt::format("there is no case «{}»", form.key)})
      .propose(utf8::nearest(form.key, known))
      .advise({"есть: им, род, дат, вин, твор, предл и пол",
               "there are: им, род, дат, вин, твор, предл and пол"});
}

void check_forms(const Member& word, Diagnostics& found) {
  if (word.value.is(Value::Kind::kString) && russian::lower(word.value.text()) == "не склоняется") {
    return;
  }
  if (!word.value.is(Value::Kind::kMap)) {
    found
        .error("card.bad-value", word.value.origin().location(),
               {fmt::format("не понять, как склоняется «{}»", word.key),
                fmt::format("it is not clear how «{}» is declined", word.key)})
        .advise({"напишите «не склоняется» или формы: {род: …, дат: …}",
                 "write «не склоняется» or forms: {род: …, дат: …}"});
    return;
  }
  for (const Member& form : word.value.members()) {
    if (form.key == "пол") {
      if (form.value.is(Value::Kind::kString) && russian::gender_named(form.value.text())) continue;
      found.error("card.bad-value", form.value.origin().location(),
                  {"пол бывает «м» или «ж»", "a gender is «м» or «ж»"});
    } else if (!russian::case_named(form.key)) {
      unknown_case(form, found);
    }
  }
}

void check_table(const Value& table, Diagnostics& found) {
  if (table.is(Value::Kind::kMap)) {
    for (const Member& word : table.members()) check_forms(word, found);
    return;
  }
  found
      .error("card.wrong-type", table.origin().location(),
             {"в поле «падежи» должны быть слова с их формами",
              "the field «падежи» must hold words with their forms"})
      .advise({"например, Бобёр: {род: Бобра, дат: Бобру}",
               "for example, Бобёр: {род: Бобра, дат: Бобру}"});
}

// The lines of the letterhead as one phrase, without what stands in brackets.
std::string whole_name(const Value& department_fields) {
  std::string out;
  for (const Value& item : items_of(department_fields, "название")) {
    for (const Line& line : lines(item)) {
      if (!line.text.starts_with('(')) out += (out.empty() ? "" : " ") + line.text;
    }
  }
  return out;
}

}  // namespace

bool add_genitive(Value& department_fields, expr::FormsMade& forms, Diagnostics& found) {
  const Value* table = department_fields.find("падежи");
  if (table) check_table(*table, found);
  const Value* typed = department_fields.find("название");
  if (!typed || !text_of(department_fields, "чей").empty()) return false;
  const std::string name = whole_name(department_fields);
  const russian::CaseTable own = table ? expr::case_table(*table) : russian::CaseTable();
  const auto made = russian::decline(name, {russian::Case::kGenitive, {}, {}}, own);
  if (name.empty() || !made) return false;
  forms.push_back(
      {typed->origin().location(), name, russian::Case::kGenitive, made->text, made->by_table});
  department_fields = overlaid(department_fields, MapMaker().add("чей", made->text).value());
  return true;
}

}  // namespace prikaz::paper
