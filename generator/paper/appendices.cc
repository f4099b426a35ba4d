// What a card takes in: appendices, and the document inside a letter.
#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "paper/reader_own.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace fs = std::filesystem;
using data::Value;

namespace {

constexpr size_t kDeepest = 8;

bool is_docx(const std::string& name) {
  return russian::lower(name).ends_with(".docx");
}

Result<std::string> read_docx(const fs::path& path, const std::string& name,
                              const SourceLocation& where) {
  auto bytes = files::read(path, uint64_t{256} << 20);
  if (!bytes || bytes->starts_with("PK")) return bytes;
  Diagnostics found;
  found
      .error("card.not-docx", where,
             {"это не документ Word (.docx)", "this is no Word document (.docx)"})
      .quote(name)
      .advise({"сохраните его в Word как .docx", "save it in Word as .docx"});
  return found;
}

std::string chain_text(const std::vector<fs::path>& chain, const fs::path& last) {
  std::string out;
  const auto from = std::find(chain.begin(), chain.end(), last);
  for (auto at = from; at != chain.end(); ++at) {
    if (!at->empty()) out += at->filename().string() + " → ";
  }
  return out + last.filename().string();
}

}  // namespace

bool Reader::enter(const fs::path& file, const SourceLocation& where) {
  std::error_code error;
  const fs::path path = file.empty() ? fs::path() : fs::weakly_canonical(file, error);
  if (!path.empty() && std::find(chain_.begin(), chain_.end(), path) != chain_.end()) {
    found_
        .error("card.include-cycle", where,
               {"приложение включает само себя", "the appendix includes itself"})
        .quote(chain_text(chain_, path));
    return false;
  }
  if (chain_.size() >= kDeepest) {
    found_.error("card.include-too-deep", where,
                 {fmt::format("приложения вложены глубже {} уровней", kDeepest),
                  fmt::format("appendices are nested deeper than {} levels", kDeepest)});
    return false;
  }
  chain_.push_back(path);
  return true;
}

void Reader::take_source(const fs::path& file) {
  if (std::find(sources_.begin(), sources_.end(), file) == sources_.end()) sources_.push_back(file);
}

std::optional<Reader::Taken> Reader::take_in(const Card& card, const Value& document) {
  if (document.is(Value::Kind::kMap))
    return Taken{Card{document, card.file, card.folder}, nullptr, true};
  const SourceLocation where = document.origin().location();
  const std::string& name = document.text();
  const auto fail = [&](Diagnostics errors) {
    for (Diagnostic& error : errors.items()) {
      error.where = where;
      error.text = name;
    }
    found_.append(std::move(errors));
    return std::nullopt;
  };
  auto path = files::inside(card.folder, name);
  if (!path) return fail(std::move(path).error());
  std::error_code error;
  if (!fs::is_regular_file(*path, error)) {
    found_
        .error("card.missing-file", where,
               {"нет файла приложения", "the file of the appendix is missing"})
        .quote(name)
        .advise({"путь считается от папки карточки", "the path starts at the card's folder"});
    return std::nullopt;
  }
  take_source(*path);
  if (is_docx(name)) {
    auto bytes = read_docx(*path, name, where);
    if (!bytes) return fail(std::move(bytes).error());
    return Taken{std::nullopt, std::make_shared<const std::string>(std::move(*bytes)), false};
  }
  auto opened = Card::open(*path, found_);
  if (!opened) {
    found_.append(std::move(opened).error());
    return std::nullopt;
  }
  return Taken{std::move(*opened), nullptr, false};
}

namespace {

// Two appendices of one number, or a number below one, are a slip.
void check_numbers(std::span<const Value> entries, Diagnostics& found) {
  std::vector<std::string> seen;
  for (const Value& entry : entries) {
    const Value* typed = entry.find("номер");
    if (!typed || typed->text().empty()) continue;
    const std::string& number = typed->text();
    const bool digits = number.find_first_not_of("0123456789") == std::string::npos;
    const bool zero = digits && number.find_first_not_of('0') == std::string::npos;
    if (zero || number.starts_with('-')) {
      found
          .error("card.bad-value", typed->origin().location(),
                 {"номера приложений начинаются с 1", "numbers of appendices begin with 1"})
          .quote(number);
    } else if (std::find(seen.begin(), seen.end(), number) != seen.end()) {
      found
          .error("card.duplicate-number", typed->origin().location(),
                 {"номер приложения повторяется", "the number of the appendix is not the only one"})
          .quote(number);
    }
    seen.push_back(number);
  }
}

// Of a card's file or a .docx as typed; a card in place has none but its place.
std::string name_of(const Value& document) {
  return document.is(Value::Kind::kString) ? document.text()
                                           : document.origin().location().text(Language::kRussian);
}

}  // namespace

void Reader::add_appendices(Paper& paper, const Card& card, const Own& own,
                            const MainPaper& facts) {
  check_numbers(items_of(own.card, "приложения"), found_);
  for (const Value& entry : items_of(own.card, "приложения")) {
    if (yes(entry, "отдельно", false)) continue;
    const Value* document = entry.find("документ");
    const bool named = document && (document->is(Value::Kind::kMap) || !document->text().empty());
    if (!named) {
      found_
          .error("card.no-document", entry.origin().location(),
                 {"у приложения не указан документ", "the appendix names no document"})
          .advise({"добавьте «документ: план.yaml» или «отдельно: да»",
                   "add «документ: план.yaml» or «отдельно: да»"});
      continue;
    }
    add_appendix(paper, card, *document, {&facts, &own.department, &entry, own.given});
  }
}

void Reader::add_appendix(Paper& paper, const Card& card, const Value& document,
                          const Parent& parent) {
  const SourceLocation where = document.origin().location();
  auto taken = take_in(card, document);
  if (!taken) return;
  Appendix appendix;
  appendix.name = name_of(document);
  if (parent.entry) appendix.number = text_of(*parent.entry, "номер");
  if (taken->package) {
    appendix.package = std::move(taken->package);
    paper.appendices.push_back(std::move(appendix));
    return;
  }
  if (!enter(taken->in_place ? fs::path() : taken->card->file, where)) return;
  auto made = read(*taken->card, parent);
  leave();
  if (!made) return;
  std::vector<Appendix> below = std::move(made->appendices);
  made->appendices.clear();
  appendix.paper = std::make_shared<const Paper>(std::move(*made));
  paper.appendices.push_back(std::move(appendix));
  for (Appendix& each : below) paper.appendices.push_back(std::move(each));
}

// The view of the document inside a letter, or null.
Value Reader::embedded(const Card& card, const Own& own, const MainPaper& facts, Paper& paper) {
  const Value* document = own.card.find("документ");
  if (!document || (document->is(Value::Kind::kString) && document->text().empty())) return Value();
  const SourceLocation where = document->origin().location();
  auto taken = take_in(card, *document);
  if (!taken) return Value();
  if (taken->package) {
    paper.enclosed = {nullptr, taken->package, name_of(*document), ""};
    return MapMaker().add("вид", "файл").add("пакет", Value::package(taken->package)).value();
  }
  if (!enter(taken->in_place ? fs::path() : taken->card->file, where)) return Value();
  const auto made = read(*taken->card, {&facts, &own.department, nullptr, own.given});
  leave();
  if (!made) return Value();
  paper.forms.insert(paper.forms.end(), made->forms.begin(), made->forms.end());
  if (made->kind != Kind::kPlan && made->kind != Kind::kList) {
    found_.error("card.bad-value", where,
                 {fmt::format("внутри письма может быть план или список, а здесь {}",
                              words(made->kind).name),
                  fmt::format("a letter carries a plan or a list, and this is a {}",
                              words(made->kind).english)});
  }
  paper.enclosed = {std::make_shared<const Paper>(*made), nullptr, name_of(*document), ""};
  return overlaid(made->view, MapMaker().add("пакет", Value()).value());
}

}  // namespace prikaz::paper
