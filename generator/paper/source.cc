#include "paper/source.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "data/json.h"
#include "data/yaml.h"
#include "paper/keys.h"

namespace prikaz::paper {

namespace {

using data::Value;

// «null» and «~» without quotes are YAML's way to say that nothing stands here.
bool says_nothing(const Value& value) {
  if (!value.is(Value::Kind::kString) || !value.plain()) return false;
  const std::string& text = value.text();
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

Value with_nulls(const Value& value) {
  if (says_nothing(value)) return Value().with_origin(value.origin());
  if (value.is(Value::Kind::kList)) {
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(with_nulls(item));
    return Value::list(std::move(items)).with_origin(value.origin());
  }
  if (value.is(Value::Kind::kMap)) {
    std::vector<data::Member> members;
    for (const data::Member& each : value.members()) {
      members.push_back({each.key, each.key_origin, with_nulls(each.value)});
    }
    return Value::map(std::move(members)).with_origin(value.origin());
  }
  return value;
}

// The name of a file beside that was perhaps meant, or "".
std::string neighbour_like(const std::filesystem::path& file) {
  constexpr size_t kMostLookedAt = 2000;
  const std::filesystem::path parent = file.has_parent_path() ? file.parent_path() : ".";
  std::error_code error;
  std::vector<std::string> names;
  for (std::filesystem::directory_iterator entry(parent, error), end;
       !error && entry != end && names.size() < kMostLookedAt; entry.increment(error)) {
    if (entry->path().extension() == file.extension()) {
      names.push_back(entry->path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  const std::string nearest = utf8::nearest(file.filename().string(), names);
  return nearest.empty() ? nearest : (file.parent_path() / nearest).string();
}

// A path typed wrong, or one with spaces that came in pieces.
Diagnostics with_advice(Diagnostics errors, const std::filesystem::path& file) {
  for (Diagnostic& error : errors.items()) {
    if (error.code != "file.missing") continue;
    error.propose(neighbour_like(file));
    std::error_code unknown;
    const bool torn =
        !file.has_extension() ||
        (file.has_parent_path() && !std::filesystem::exists(file.parent_path(), unknown));
    if (torn) {
      error.advise({"если в пути есть пробелы, возьмите его в кавычки",
                    "if there are spaces in the path, put it into quotes"});
    }
  }
  return errors;
}

// What people drop on the program instead of a card; nullopt for anything else.
std::optional<Diagnostics> no_card(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("PK\x03\x04")) {
    return failure("card.not-a-card", {name},
                   {"это документ Word или другой архив ZIP, а не карточка",
                    "this is a Word document or another ZIP archive, not a card"},
                   {"карточка – текстовый файл .yaml; PDF из документа делает prikaz pdf, "
                    "проверяет его prikaz check",
                    "a card is a text file .yaml; prikaz pdf makes a PDF of a document, "
                    "prikaz check checks it"});
  }
  if (bytes.starts_with("%PDF-")) {
    return failure("card.not-a-card", {name}, {"это PDF, а не карточка", "this is a PDF, no card"},
                   {"карточка – текстовый файл .yaml", "a card is a text file .yaml"});
  }
  return std::nullopt;
}

constexpr std::string_view kAsIs = "как_есть";

// `{как_есть: "текст"}` is a text that is printed as typed: what JSON has for the tag of YAML.
class AsIsTexts {
 public:
  explicit AsIsTexts(Diagnostics& found) : found_(found) {}

  Value unfolded(const Value& value) {
    if (value.is(Value::Kind::kList)) return list(value);
    if (!value.is(Value::Kind::kMap)) return value;
    for (const data::Member& each : value.members()) {
      if (canonical_key(each.key) == kAsIs) return text(value, each);
    }
    std::vector<data::Member> members;
    for (const data::Member& each : value.members()) {
      members.push_back({each.key, each.key_origin, unfolded(each.value)});
    }
    return Value::map(std::move(members)).with_origin(value.origin());
  }

 private:
  Value list(const Value& value) {
    std::vector<Value> items;
    for (const Value& item : value.items()) items.push_back(unfolded(item));
    return Value::list(std::move(items)).with_origin(value.origin());
  }

  Value text(const Value& map, const data::Member& member) {
    if (map.members().size() > 1) {
      found_.error("card.as-is", member.key_origin.location(),
                   {"рядом с «как_есть» не может быть других полей: оно стоит вместо текста",
                    "«как_есть» stands in place of a text: no other field can be beside it"});
    } else if (!member.value.is(Value::Kind::kString)) {
      const Message got = member.value.kind_name();
      found_.error("card.as-is", member.key_origin.location(),
                   {"поле «как_есть»: нужен текст, а здесь " + got.russian,
                    "the field «как_есть»: a text is wanted, and this is a " + got.english});
    } else {
      return member.value.as_is();
    }
    return Value::string("").with_origin(map.origin());
  }

  Diagnostics& found_;
};

}  // namespace

Result<data::Value> read_source(const std::filesystem::path& file, Diagnostics& notes) {
  constexpr uint64_t kLargest = uint64_t{64} << 20;
  const auto read = files::read(file, kLargest);
  if (!read) return with_advice(read.error(), file);
  const std::string& bytes = *read;
  const std::string name = file.string();
  if (auto other = no_card(bytes, name)) return std::move(*other);
  const bool json = file.extension() == ".json";
  PRIKAZ_TRY(const data::Value card,
             json ? data::read_json(bytes, name, &notes) : data::read_card(bytes, name, &notes));
  Diagnostics found;
  Value out = AsIsTexts(found).unfolded(json ? card : with_nulls(card));
  if (found.has_errors()) return found;
  return out;
}

}  // namespace prikaz::paper
