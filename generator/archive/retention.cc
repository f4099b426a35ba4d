#include "archive/retention.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/files.h"
#include "data/yaml.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

using data::Value;

constexpr int kMostYears = 1000;

std::vector<std::string> texts(const Value& value) {
  std::vector<std::string> out;
  if (value.is(Value::Kind::kString)) out.push_back(russian::lower(value.text()));
  if (value.is(Value::Kind::kList)) {
    for (const Value& item : value.items()) {
      if (item.is(Value::Kind::kString)) out.push_back(russian::lower(item.text()));
    }
  }
  return out;
}

bool fits(const std::vector<std::string>& wanted, std::string_view value) {
  return wanted.empty() ||
         std::find(wanted.begin(), wanted.end(), russian::lower(value)) != wanted.end();
}

Diagnostics bad_rule(const Value& rule, Message what) {
  return failure(
      "retention.bad-rule", rule.origin().location(), std::move(what),
      {"правило пишется так: {вид: приказ, индекс: лс, статья: ст. 434, срок: 75 лет ЭПК}",
       "a rule is written {вид: приказ, индекс: лс, статья: ст. 434, срок: 75 лет ЭПК}"});
}

std::string text_of(const Value& map, const char* key) {
  const Value* value = map.find(key);
  return value && value->is(Value::Kind::kString) ? value->text() : std::string();
}

}  // namespace

std::optional<Retention> parse_retention(std::string_view typed) {
  const std::string text = russian::lower(typed);
  Retention retention;
  if (text == "постоянно") {
    retention.permanent = true;
    return retention;
  }
  if (text == "до минования надобности") return retention;
  int years = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), years);
  if (error != std::errc() || years < 1 || years > kMostYears) return std::nullopt;
  std::string_view rest(end, static_cast<size_t>(text.data() + text.size() - end));
  constexpr std::string_view kReview = " эпк";
  if (rest.ends_with(kReview)) {
    retention.review = true;
    rest.remove_suffix(kReview.size());
  }
  if (rest != " год" && rest != " года" && rest != " лет") return std::nullopt;
  retention.years = years;
  return retention;
}

Result<RetentionTerms> RetentionTerms::read(const std::filesystem::path& file) {
  PRIKAZ_TRY(const std::string bytes, files::read(file));
  PRIKAZ_TRY(const Value typed, data::read_yaml(bytes, file.string()));
  RetentionTerms terms;
  if (!typed.is(Value::Kind::kList)) {
    return bad_rule(typed, {"нужен список правил", "a list of rules is needed"});
  }
  Diagnostics found;
  for (const Value& each : typed.items()) {
    Rule rule;
    const auto retention = parse_retention(text_of(each, "срок"));
    if (!retention) {
      found.append(
          bad_rule(each, {"срок не читается: нужно «постоянно», «5 лет» или «5 лет ЭПК»",
                          "the term cannot be read: «постоянно», «5 лет» or «5 лет ЭПК»"}));
      continue;
    }
    for (const data::Member& member : each.members()) {
      if (member.key == "вид") rule.kinds = texts(member.value);
      if (member.key == "индекс") rule.indexes = texts(member.value);
      if (member.key == "дело") rule.cases = texts(member.value);
    }
    rule.retention = *retention;
    rule.retention.article = text_of(each, "статья");
    terms.rules_.push_back(std::move(rule));
  }
  if (!found.empty()) return found;
  return terms;
}

std::optional<Retention> RetentionTerms::of(std::string_view kind, std::string_view index,
                                            std::string_view nomenclature) const {
  for (const Rule& rule : rules_) {
    if (fits(rule.kinds, kind) && fits(rule.indexes, index) && fits(rule.cases, nomenclature)) {
      return rule.retention;
    }
  }
  return std::nullopt;
}

std::optional<Date> free_from(const Document& document) {
  const Retention& kept = document.retention;
  if (kept.permanent || !kept.years || !document.date) return std::nullopt;
  return Date{document.date->year + 1 + *kept.years, 1, 1};
}

Result<std::vector<Document>> due_for_destruction(const Archive& archive, const Date& on) {
  std::vector<Document> due;
  PRIKAZ_CHECK(archive.each({}, [&](const Document& document) -> Result<void> {
    const auto day = free_from(document);
    if (day && *day <= on && document.status != Status::kDestroyed) due.push_back(document);
    return {};
  }));
  return due;
}

}  // namespace prikaz::archive
