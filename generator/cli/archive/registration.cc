#include "cli/archive/registration.h"

#include <fmt/format.h>

#include <filesystem>

#include "archive/digest.h"
#include "base/files.h"
#include "cli/archive/json.h"
#include "cli/archive/paper_facts.h"
#include "cli/archive/retention.h"
#include "cli/reading.h"
#include "data/yaml.h"
#include "paper/keys.h"
#include "russian/dates.h"

namespace prikaz::cli {

namespace {

using data::Member;
using data::Value;

bool is_field(const std::string& key, const char* name) {
  return paper::canonical_key(key) == name;
}

bool is_blank(const Value& value) {
  return value.is(Value::Kind::kNull) || (value.is(Value::Kind::kString) && value.text().empty());
}

const Member* member_of(const paper::Card& card, const char* name) {
  for (const Member& each : card.typed.members()) {
    if (is_field(each.key, name)) return &each;
  }
  return nullptr;
}

// The line of a field that is there and empty gets its value; one that is missing comes last.
void set_field(std::string& text, const paper::Card& card, const char* name,
               const std::string& value) {
  const Member* present = member_of(card, name);
  if (present && !is_blank(present->value)) return;
  if (!present) {
    if (!text.ends_with('\n')) text += '\n';
    text += fmt::format("{}: {}\n", name, value);
    return;
  }
  size_t at = 0;
  for (int line = 1; line < present->key_origin.line && at != std::string::npos; ++line) {
    at = text.find('\n', at);
    if (at != std::string::npos) ++at;
  }
  const size_t colon = at == std::string::npos ? at : text.find(':', at);
  if (colon != std::string::npos) text.insert(colon + 1, " " + value);
}

archive::NewFile file_of(archive::Role role, std::string name, std::string bytes) {
  archive::NewFile file;
  file.role = role;
  file.name = std::move(name);
  file.bytes = std::move(bytes);
  return file;
}

// What the archive has of a card that is registered already.
Result<Registered> from_archive(const archive::Document& document, const archive::Archive& archive,
                                const std::string& card, Diagnostics& found) {
  Registered registered{{}, {}, document.number, document.id};
  for (const auto& [role, bytes] : {std::pair{archive::Role::kDocx, &registered.documents.docx},
                                    std::pair{archive::Role::kPdf, &registered.documents.pdf}}) {
    const archive::StoredFile* file = document.file(role);
    if (!file) continue;
    PRIKAZ_TRY(*bytes, archive.read(*file));
    registered.file_name = std::filesystem::path(file->name).stem().string();
  }
  const std::string date =
      document.date ? russian::print(*document.date, russian::DateForm::kNumeric) : "";
  found
      .warning("archive.same-card", {card},
               {fmt::format("эта карточка уже зарегистрирована (#{}, № {} от {}): файлы взяты из "
                            "архива",
                            document.id, document.number, date),
                fmt::format("this card is registered already (#{}, № {} of {}): the files are "
                            "those of the archive",
                            document.id, document.number, date)})
      .advise({"чтобы зарегистрировать ещё раз под новым номером, добавьте --again",
               "to register it once more under another number, add --again"});
  return registered;
}

archive::Request request_for(const paper::Paper& paper, const MakeArguments& arguments,
                             const std::string& origin) {
  archive::Request request = request_of(paper);
  request.origin = origin;
  request.again = arguments.again;
  request.draft = arguments.draft;
  request.batch = arguments.batch;
  request.nomenclature = arguments.nomenclature;
  if (!arguments.school.empty()) request.school = arguments.school;
  if (request.number.empty() && paper.kind == paper::Kind::kLetter &&
      !request.nomenclature.empty()) {
    request.prefix = request.nomenclature + "/";
  }
  return request;
}

Result<archive::Document> registered_by(archive::Archive& archive, const MakeArguments& arguments,
                                        const archive::Request& request, const archive::Make& make,
                                        Diagnostics& found) {
  if (arguments.drafted.empty()) return archive.add(request, make, found);
  PRIKAZ_TRY(const archive::Document draft, archive.named(arguments.drafted));
  return archive.register_draft(draft.id, request, make, found);
}

}  // namespace

paper::Card with_number(const paper::Card& card, const std::string& number, const Date& date) {
  std::vector<Member> members;
  const auto given = [&](const std::string& key) -> std::string {
    if (is_field(key, "номер")) return number;
    return is_field(key, "дата") ? date.iso() : "";
  };
  for (const Member& each : card.typed.members()) {
    const std::string value = given(each.key);
    members.push_back(each);
    if (!value.empty() && is_blank(each.value)) {
      members.back().value = Value::scalar(value, true).with_origin(each.value.origin());
    }
  }
  for (const auto& [key, value] :
       {std::pair<const char*, std::string>{"номер", number}, {"дата", date.iso()}}) {
    if (!member_of(card, key)) members.push_back({key, {}, Value::scalar(value, true)});
  }
  paper::Card numbered = card;
  numbered.typed = Value::map(std::move(members)).with_origin(card.typed.origin());
  return numbered;
}

std::string text_with_number(const std::string& bytes, const paper::Card& card,
                             const std::string& number, const Date& date) {
  if (card.file.extension() == ".json") return bytes;
  std::string text = bytes;
  set_field(text, card, "дата", date.iso());
  set_field(text, card, "номер", number);
  if (text == bytes) return bytes;
  const auto read = data::read_card(text, card.file.string());
  return read && *read == with_number(card, number, date).typed ? text : bytes;
}

Result<Registered> register_card(const paper::Card& card, const MakeArguments& arguments,
                                 const paper::Catalogue& catalogue, pipeline::Workshop& workshop,
                                 archive::Archive& archive, Diagnostics& found) {
  PRIKAZ_TRY(const std::string bytes, files::read(card.file));
  const std::string origin = archive::digest(archive::DigestKind::kSha256, bytes);
  if (!arguments.again) {
    PRIKAZ_TRY(const auto before, archive.made_of(origin));
    if (before) return from_archive(*before, archive, card.file.string(), found);
  }
  const paper::Options options = reading_options(arguments.template_file, workshop);
  Diagnostics first;  // said again when it is made
  PRIKAZ_TRY(const paper::Paper typed, paper::read(card, catalogue, options, first));
  archive::Request request = request_for(typed, arguments, origin);
  PRIKAZ_TRY(request.retention, retention_of(request, workshop.home()));

  Registered registered;
  const auto make = [&](const std::string& number, const Date& date) -> Result<archive::Made> {
    const paper::Card numbered = arguments.draft ? card : with_number(card, number, date);
    PRIKAZ_TRY(const paper::Paper paper, paper::read(numbered, catalogue, options, found));
    pipeline::Options wanted;
    wanted.profile = pdf::Profile::k3a;
    wanted.card = arguments.draft ? bytes : text_with_number(bytes, card, number, date);
    wanted.card_name = card.file.filename().string();
    PRIKAZ_TRY(registered.documents, pipeline::generate(paper, workshop, wanted, found));
    registered.file_name = paper.file_name;
    archive::Made made;
    add_facts(paper, made);
    PRIKAZ_TRY(DocumentText text, document_text(registered.documents.docx, paper.file_name));
    made.text = std::move(text.text);
    using archive::Role;
    made.files.push_back(file_of(Role::kCard, wanted.card_name, wanted.card));
    made.files.push_back(
        file_of(Role::kDocx, paper.file_name + ".docx", registered.documents.docx));
    made.files.push_back(file_of(Role::kPdf, paper.file_name + ".pdf", registered.documents.pdf));
    return made;
  };
  Diagnostics order;
  auto added = registered_by(archive, arguments, request, make, order);
  for (Diagnostic& each : order.items()) each.where = {card.file.string()};
  found.append(std::move(order));
  if (!added) {
    for (Diagnostic& each : added.error().items()) {
      if (each.where.file.empty()) each.where.file = card.file.string();
    }
    return std::move(added).error();
  }
  found.note("archive.registered", {card.file.string()},
             {fmt::format("в архиве: #{}, {}", added->id, number_and_date(*added)),
              fmt::format("archived: #{}, {}", added->id, number_and_date(*added))});
  registered.number = added->number;
  registered.document = added->id;
  return registered;
}

}  // namespace prikaz::cli
