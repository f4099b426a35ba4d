#include "paper/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/utf8.h"
#include "paper/as_is.h"
#include "paper/case_forms.h"
#include "paper/check.h"
#include "paper/file_name.h"
#include "paper/keys.h"
#include "paper/names.h"
#include "paper/reader_own.h"
#include "paper/scalars.h"
#include "paper/text.h"
#include "paper/typesetting.h"
#include "russian/dates.h"
#include "russian/file_names.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace fs = std::filesystem;
using data::Value;

namespace {

// The member whose key is this one, however it is spelled.
const Value* member(const Value& map, const std::string& key) {
  const std::vector<std::string> names = {key};
  for (const data::Member& each : map.members()) {
    if (match_key(each.key, names).index) return &each.value;
  }
  return nullptr;
}

std::string kind_names() {
  std::string out;
  for (const Kind kind : kKinds)
    out += fmt::format("{}{}", out.empty() ? "" : ", ", words(kind).name);
  return out;
}

void remove_marks(MainPaper& facts) {
  for (std::string* text : {&facts.number, &facts.title, &facts.genitive, &facts.index})
    *text = without_marks(*text);
}

Value department_names(const Value& fields) {
  MapMaker out;
  for (const data::Member& each : fields.members()) {
    if (each.value.is(Value::Kind::kString)) out.add(each.key, each.value.text());
  }
  const auto names = items_of(fields, "имена");
  if (!names.empty()) out.add("имя", names.front().text());
  if (const Value* forms = fields.find("падежи")) out.add("падежи", *forms);
  return out.value();
}

}  // namespace

std::optional<Kind> Reader::kind_of_card(const Card& card) {
  const SourceLocation start{card.file.string(), 1, 1};
  if (!card.typed.is(Value::Kind::kMap)) {
    found_.error(
        "card.not-a-card", start,
        {"в карточке должны быть поля «имя: значение»", "a card must hold fields «name: value»"});
    return std::nullopt;
  }
  const Value* typed = member(card.typed, "вид");
  if (!typed) {
    found_
        .error("card.missing-key", card.typed.origin().location(),
               {"не хватает поля «вид»", "the field «вид» is missing"})
        .advise({"добавьте строку «вид: …»; есть: " + kind_names(),
                 "add a line «вид: …»; there are: " + kind_names()});
    return std::nullopt;
  }
  const std::string name = typed->is(Value::Kind::kString) ? typed->text() : std::string();
  if (const auto kind = kind_of(name)) return kind;
  std::vector<std::string> known;
  for (const Kind kind : kKinds) known.emplace_back(words(kind).name);
  found_
      .error("card.unknown-kind", typed->origin().location(),
             {fmt::format("нет вида документа «{}»", name),
              fmt::format("there is no kind of paper «{}»", name)})
      .propose(utf8::nearest(russian::lower(name), known))
      .advise({"есть: " + kind_names(), "there are: " + kind_names()});
  return std::nullopt;
}

Department Reader::department_of(const Card& card, const Parent& parent) {
  const auto taken = [&](Result<Department> result) {
    if (result) return std::move(result).value();
    found_.append(std::move(result).error());
    return Department();
  };
  const Value* typed = member(card.typed, "ведомство");
  if (typed && typed->is(Value::Kind::kMap)) typed = member(*typed, "имя");
  if (typed && typed->is(Value::Kind::kString) && !typed->text().empty()) {
    const expr::Scope scope(options_.names);
    auto name = Resolver(&scope).resolve(*typed);
    const bool text = name && name->is(Value::Kind::kString);
    if (!text) return Department();  // check() reports it
    // One's own file may be called by its name too.
    if (parent.department && parent.department->answers_to(name->text())) return *parent.department;
    if (auto own = department_beside(card, name->text())) return std::move(*own);
    return taken(catalogue_.department(name->text(), typed->origin().location(), found_));
  }
  if (parent.department) return *parent.department;
  const fs::path beside = card.folder / kDepartmentFile;
  std::error_code error;
  if (fs::exists(beside, error)) {
    take_source(beside);
    return taken(read_department(beside, "", found_));
  }
  return {};
}

// Of ведомство.yaml beside the card, when it answers to `name`.
std::optional<Department> Reader::department_beside(const Card& card, std::string_view name) {
  const fs::path beside = card.folder / kDepartmentFile;
  std::error_code error;
  if (!fs::exists(beside, error)) return std::nullopt;
  Diagnostics notes;
  auto own = read_department(beside, "", notes);
  if (!own || !own->answers_to(name)) return std::nullopt;
  take_source(beside);
  found_.append(std::move(notes));
  return std::move(own).value();
}

// What expressions see beside the card's own fields.
Value Reader::names_for(const Card& card, const Own& own, const Parent& parent) {
  MapMaker base;
  base.add("вид", words(own.kind).name);
  base.add("ведомство", department_names(own.department_fields));
  if (parent.main) {
    base.add("главный",
             MapMaker()
                 .add("вид", words(parent.main->kind).name)
                 .add("дата", parent.main->date
                                  ? russian::print(*parent.main->date, russian::DateForm::kNumeric)
                                  : std::string())
                 .add("номер", parent.main->number)
                 .add("заголовок", parent.main->title)
                 .value());
  }
  if (parent.given.is(Value::Kind::kMap)) base.add("данные", parent.given);
  return card_names(card.typed, own.kind, overlaid(options_.names, base.value()), found_);
}

fs::path Reader::template_of(const Card& card, const Own& own, const Parent& parent) {
  if (!parent.main && !options_.template_path.empty()) return options_.template_path;
  if (const Value* typed = own.card.find("шаблон"); typed && !typed->text().empty()) {
    const auto path = files::inside(card.folder, typed->text());
    std::error_code error;
    if (path && fs::exists(*path, error)) return *path;
    found_
        .error("card.missing-file", typed->origin().location(),
               {"нет файла шаблона", "there is no such template"})
        .quote(typed->text())
        .advise({"путь считается от папки карточки", "the path starts at the card's folder"});
    return {};
  }
  auto path = catalogue_.template_for(own.department.id, own.kind);
  if (path) return *path;
  found_.append(std::move(path).error());
  return {};
}

Properties Reader::properties(const MainPaper& facts, const Own& own) const {
  Properties out;
  out.title = facts.title;
  out.subject = russian::sentence_case(words(facts.kind).name);
  if (facts.date) {
    out.subject +=
        fmt::format(" от {:02}.{:02}.{}", facts.date->day, facts.date->month, facts.date->year);
  }
  if (!facts.number.empty()) out.subject += fmt::format(" № {}", facts.number);
  for (const Value& line : items_of(own.department_fields, "название")) {
    out.creator += (out.creator.empty() ? "" : " ") + one_line(line.text());
  }
  out.keywords = words(facts.kind).name;
  if (!facts.number.empty()) out.keywords += ", " + facts.number;
  return out;
}

void Reader::add_body(MapMaker& view, const Surroundings& around, const Card& card, const Own& own,
                      const MainPaper& facts, Paper& paper) {
  switch (own.kind) {
    case Kind::kOrder:
      return add_order(view, around);
    case Kind::kPlan:
    case Kind::kList:
      return add_table(view, around);
    case Kind::kMinutes:
      return add_minutes(view, around);
    case Kind::kLetter:
      return add_letter(view, around, embedded(card, own, facts, paper));
  }
}

std::optional<Paper> Reader::read_first(const Card& card) {
  if (!enter(card.file, {card.file.string(), 1, 1})) return std::nullopt;
  auto paper = read(card, {});
  if (paper) paper->sources = std::move(sources_);
  return paper;
}

std::optional<Paper> Reader::read(const Card& card, const Parent& parent) {
  const auto kind = kind_of_card(card);
  if (!kind) return std::nullopt;
  Own own;
  own.kind = *kind;
  check_fields(own, card, parent);
  if (too_many(found_)) return std::nullopt;
  return make(own, card, parent);
}

// The card's fields and its department's, checked, expressions done.
void Reader::check_fields(Own& own, const Card& card, const Parent& parent) {
  own.department = department_of(card, parent);
  Resolver reading(nullptr);
  own.department_fields = own.department.empty() ? Value::map({})
                                                 : check(own.department.typed, department_fields(),
                                                         own.kind, reading, found_);
  const bool derived = add_genitive(own.department_fields, own.forms, found_);
  const Value names = names_for(card, own, parent);
  expr::Scope scope(names);
  scope.record_forms(&own.forms);
  Resolver resolver(&scope);
  own.card = check(card.typed, fields_of(own.kind), own.kind, resolver, found_);
  if (const Value* over = own.card.find("ведомство"); over && over->is(Value::Kind::kMap)) {
    own.department_fields = overlaid(own.department_fields, *over);
    if (over->find("название") || over->find("падежи")) {
      if (derived && !over->find("чей")) {
        own.department_fields = overlaid(own.department_fields, MapMaker().add("чей", "").value());
      }
      add_genitive(own.department_fields, own.forms, found_);
    }
  }
  const Value* given = own.card.find("данные");
  own.given = overlaid(parent.given, given ? *given : Value());
  warn_without_department(own, card, parent);
}

// An order or a letter that says nobody's name is hardly meant.
void Reader::warn_without_department(const Own& own, const Card& card, const Parent& parent) {
  const bool on_letterhead = own.kind == Kind::kOrder || own.kind == Kind::kLetter;
  const bool chosen = member(card.typed, "ведомство") || text_of(own.card, "бланк") == "нет";
  if (parent.main || !on_letterhead || chosen || !own.department.empty()) return;
  found_
      .warning("card.no-department", card.typed.origin().location(),
               {"ведомство не указано, бланка не будет",
                "no department is named, there will be no letterhead"})
      .advise({"добавьте строку «ведомство: …» или файл ведомство.yaml рядом с карточкой",
               "add a line «ведомство: …» or a file ведомство.yaml beside the card"});
}

// What stands inside a letter lies as the letter does.
Page Reader::page_of(const Own& own, const Parent& parent) {
  const Value* typed = own.card.find("ориентация");
  if (!typed || typed->text() != "альбомная") return Page::kUpright;
  const bool inside = parent.main && !parent.entry;
  if (!inside) return Page::kLandscape;
  found_
      .warning("card.page-of-letter", typed->origin().location(),
               {"внутри письма лист остаётся книжным", "inside a letter the page stays upright"})
      .advise({"для альбомного листа сделайте план приложением: «приложения»",
               "for a landscape page make the plan an appendix: «приложения»"});
  return Page::kUpright;
}

int Reader::text_width_of(const fs::path& template_path, Page page) const {
  if (!options_.text_width || template_path.empty()) {
    return page == Page::kLandscape ? kDefaultLandscapeWidth : kDefaultTextWidth;
  }
  return options_.text_width(template_path, page);
}

// A letterhead that the department's own template cannot print.
void Reader::refuse_foreign_blank(const Own& own, const fs::path& template_path) {
  const Value* chosen = own.card.find("бланк");
  const Value* printable = own.department_fields.find("бланки");
  const bool own_template = template_path.parent_path() == own.department.folder;
  if (!chosen || chosen->text().empty() || !printable || !own_template) return;
  std::vector<std::string> forms;
  for (const Line& line : lines(*printable)) forms.push_back(line.text);
  if (std::find(forms.begin(), forms.end(), chosen->text()) != forms.end()) return;
  const std::string all = fmt::format("{}", fmt::join(forms, ", "));
  found_
      .error("card.foreign-blank", chosen->origin().location(),
             {fmt::format("в шаблоне этого ведомства нет бланка «{}»", chosen->text()),
              fmt::format("this department's template has no letterhead «{}»", chosen->text())})
      .advise({fmt::format("можно: {}; или возьмите другой шаблон (шаблон: ФАЙЛ.docx)", all),
               fmt::format("possible: {}; or take another template (шаблон: FILE.docx)", all)});
}

Paper Reader::make(const Own& own, const Card& card, const Parent& parent) {
  Paper paper;
  paper.template_path = template_of(card, own, parent);
  refuse_foreign_blank(own, paper.template_path);
  paper.page = page_of(own, parent);
  const bool as_is = has_as_is(own.card) || has_as_is(own.department_fields);
  const Value card_texts = as_is ? marked(own.card) : own.card;
  const Value department_texts = as_is ? marked(own.department_fields) : own.department_fields;
  const Surroundings around{own.kind,
                            card_texts,
                            department_texts,
                            card.folder,
                            own.department.folder,
                            text_width_of(paper.template_path, paper.page),
                            parent.main,
                            parent.entry,
                            own.given,
                            options_.tables ? *options_.tables : tables_,
                            found_};
  MainPaper own_facts = facts(around);
  if (as_is) remove_marks(own_facts);
  paper.kind = own.kind;
  paper.department = own.department.id;
  MapMaker view;
  add_head(view, around);
  paper.forms = own.forms;
  paper.fields = own.card;
  paper.department_fields = own.department_fields;
  add_body(view, around, card, own, own_facts, paper);
  paper.view = typeset(view.value(), typography_named(around.setting("типографика")));
  if (as_is) paper.view = without_marks(paper.view);
  paper.date = own_facts.date;
  paper.number = own_facts.number;
  paper.title = own_facts.title;
  paper.index = own_facts.index;
  paper.properties = properties(own_facts, own);
  const std::string chosen = text_of(own.card, "имя_файла");
  paper.file_name = chosen.empty() ? file_name(own_facts) : russian::file_name(chosen);
  if (const Value* table = own.card.find("таблица")) {
    if (auto path = files::inside(card.folder, text_of(*table, "файл"))) take_source(*path);
  }
  add_appendices(paper, card, own, own_facts);
  return paper;
}

}  // namespace prikaz::paper
