#include <fmt/format.h>

#include "paper/as_is.h"
#include "paper/builder.h"
#include "paper/number.h"
#include "paper/scalars.h"
#include "paper/text.h"
#include "russian/dates.h"
#include "russian/names.h"
#include "russian/numerals.h"
#include "russian/typography.h"

namespace prikaz::paper {

using data::Value;

namespace {

constexpr std::string_view kDateBlank = "____________";
constexpr std::string_view kNumberBlank = "______";

// Papers that get their date and number at signing leave room for them.
bool has_blanks(const Surroundings& around) {
  return !around.main && (around.kind == Kind::kOrder || around.kind == Kind::kLetter);
}

std::string blank_form(const Surroundings& around) {
  if (around.main) return "нет";
  if (const std::string chosen = around.setting("бланк"); !chosen.empty()) return chosen;
  if (around.department.members().empty()) return "нет";
  return around.kind == Kind::kLetter ? "угловой" : "продольный";
}

Value printed_strings(const Value& list) {
  std::vector<Value> out;
  for (const Line& line : lines(list)) out.push_back(Value::string(printed_plain(line.text)));
  return Value::list(std::move(out));
}

std::string joined_lines(const Value* list) {
  std::string out;
  if (!list) return out;
  for (const Line& line : lines(*list)) out += (out.empty() ? "" : " ") + line.text;
  return one_line(out);
}

Value letterhead(const Surroundings& around) {
  const Value& from = around.department;
  const auto list = [&](std::string_view key) {
    const Value* found = from.find(key);
    return found ? printed_strings(*found) : Value::list({});
  };
  MapMaker view;
  view.add("название", list("название")).add("вышестоящий", list("вышестоящий"));
  const auto names = items_of(from, "имена");
  view.add("имя", names.empty() ? text_of(from, "имя") : names.front().text());
  for (const char* key : {"чей", "адрес", "телефон", "факс", "почта", "место"}) {
    view.add(key, printed_plain(text_of(from, key)));
  }
  if (const Value* forms = from.find("падежи")) view.add("падежи", *forms);
  return view.value();
}

void add_date(MapMaker& view, const Surroundings& around, const MainPaper& own) {
  const russian::DateForm form =
      russian::date_form_like(around.setting("форма_даты")).value_or(russian::DateForm::kNumeric);
  const std::string none(has_blanks(around) ? kDateBlank : "");
  view.add("дата", own.date ? russian::print(*own.date, form) : none);
  view.add("дата_цифрами", own.date ? russian::print(*own.date, russian::DateForm::kNumeric) : "");
  view.add("дата_словами", own.date ? russian::print(*own.date, russian::DateForm::kVerbal) : "");
  view.add("день", own.date ? fmt::format("{:02}", own.date->day) : "");
  view.add("месяц", own.date ? russian::month_genitive(own.date->month) : "");
  view.add("год", own.date ? fmt::format("{}", own.date->year) : "");
}

Value main_paper(const MainPaper* main) {
  if (!main) return Value();
  return MapMaker()
      .add("вид", words(main->kind).name)
      .add("дата", main->date ? russian::print(*main->date, russian::DateForm::kNumeric) : "")
      .add("номер", main->number)
      .add("заголовок", main->title)
      .value();
}

// гриф and отметка.
void add_marks(MapMaker& view, const Surroundings& around, const std::string& title) {
  Value approval;
  Value mark;
  if (around.main && around.appendix_entry) {
    const Value& entry = *around.appendix_entry;
    const Value* approved = entry.find("утверждено");
    const bool stamped =
        approved && (approved->is(Value::Kind::kString) || yes(entry, "утверждено", false));
    if (stamped) {
      const bool typed = approved->is(Value::Kind::kString);
      approval = stamp(*around.main, typed ? approved->text() : stamp_word(title, around.kind));
    }
    const std::string number = number_with("", text_of(entry, "номер"));
    // A stamp alone says whose the appendix is; without one the mark is the only place.
    if (yes(entry, "отметка", true) && (!number.empty() || !stamped)) {
      mark = appendix_mark(*around.main, number, stamped ? BesideStamp::kYes : BesideStamp::kNo);
    }
  }
  view.add("гриф", approval).add("отметка", mark);
}

std::string copies(const Value& entry) {
  std::string out;
  const Value* originals = entry.find("экз");
  const Value* copied = entry.find("копий");
  if (originals) out = fmt::format("{}", originals->integer());
  if (copied) {
    const int64_t count = copied->integer();
    const auto form = static_cast<size_t>(russian::plural_form(count));
    constexpr std::string_view kForms[] = {"копия", "копии", "копий"};
    out += fmt::format("{}{} {}", out.empty() ? "" : " и ", count, kForms[form]);
  }
  return out.empty() ? "1" : out;
}

void add_mailing(MapMaker& view, const Surroundings& around) {
  std::vector<Value> out;
  int64_t originals = 0;
  for (const Value& entry : items_of(around.card, "рассылка")) {
    const Value* count = entry.find("экз");
    if (count) originals += count->integer();
    if (!count && !entry.find("копий")) ++originals;
    out.push_back(Value::string(russian::with_no_break_spaces(
        fmt::format("{} – {}", copies(entry), text_of(entry, "куда")))));
  }
  view.add(
      "рассылка_заголовок",
      originals > 0 ? russian::with_no_break_spaces(fmt::format("Отп. {} экз.:", originals)) : "");
  view.add("рассылка", Value::list(std::move(out)));
}

// A paper on a letterhead, or minutes, that nobody signs. `подписант: []` says so on purpose.
void warn_unsigned(const Surroundings& around) {
  const bool minutes = around.kind == Kind::kMinutes;
  const bool signable = minutes || around.kind == Kind::kOrder || around.kind == Kind::kLetter;
  if (!signable || around.main || blank_form(around) == "нет" || around.found.has_errors()) return;
  if (is_signed(around) || around.card.find("подписант")) return;
  const char* key = minutes ? "председатель" : "подписант";
  around.found
      .warning("card.no-signer", around.card.origin().location(),
               {"документ никто не подписывает", "nobody signs the paper"})
      .advise({fmt::format("добавьте поле «{}»", key), fmt::format("add the field «{}»", key)});
}

}  // namespace

std::string Surroundings::setting(std::string_view key) const {
  const Value* value = first_of(card, department, key);
  return value && value->is(Value::Kind::kString) ? value->text() : std::string();
}

MainPaper facts(const Surroundings& around) {
  MainPaper out;
  out.kind = around.kind;
  out.date = read_date(text_of(around.card, "дата")).date;
  if (around.kind == Kind::kOrder) out.index = index_letters(around.setting("индекс"));
  out.number = number_with(out.index, text_of(around.card, "номер"));
  out.title = joined_lines(around.card.find("заголовок"));
  out.genitive = text_of(around.department, "чей");
  return out;
}

void add_head(MapMaker& view, const Surroundings& around) {
  const MainPaper own = facts(around);
  view.add("вид", words(around.kind).name);
  view.add("приложение", Value::boolean(around.main != nullptr));
  view.add("главный", main_paper(around.main));
  view.add("бланк", blank_form(around));
  view.add("ведомство", letterhead(around));
  add_date(view, around, own);
  view.add("номер",
           own.number.empty() && has_blanks(around) ? std::string(kNumberBlank) : own.number);
  view.add("место", printed_plain(around.setting("место")));
  view.add("заголовок", own.title);
  const Value* title = around.card.find("заголовок");
  view.add("заголовок_абзацы", title ? printed_paragraphs(*title) : Value::list({}));
  add_signers(view, around);
  warn_unsigned(around);
  add_mailing(view, around);
  std::vector<Value> acquainted;
  if (const Value* names = around.card.find("ознакомление")) {
    for (const Line& name : lines(*names)) {
      acquainted.push_back(Value::string(printed_plain(russian::list_name(name.text))));
    }
  }
  view.add("ознакомление", Value::list(std::move(acquainted)));
  add_marks(view, around, without_marks(own.title));
  view.add("данные", around.given);
}

}  // namespace prikaz::paper
