#include "check/profile.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <functional>
#include <span>
#include <utility>

#include "base/files.h"
#include "base/utf8.h"
#include "check/letters.h"
#include "check/texts.h"
#include "data/yaml.h"
#include "russian/dates.h"

namespace prikaz::check {

namespace {

using data::Value;

Diagnostics bad_value(const Value& value, Message message) {
  return failure("profile.bad-value", value.origin().location(), std::move(message));
}

Result<double> number_of(const Value& value) {
  if (value.is(Value::Kind::kInteger) || value.is(Value::Kind::kNumber)) return value.number();
  double out = 0;
  if (value.is(Value::Kind::kString)) {
    const std::string& text = value.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error == std::errc() && end == text.data() + text.size() && out >= 0 && out <= 10'000) {
      return out;
    }
  }
  return bad_value(value, {"здесь нужно число", "a number is wanted here"});
}

Result<std::vector<std::string>> texts_of(const Value& value) {
  std::vector<std::string> out;
  if (value.is(Value::Kind::kString)) return std::vector{value.text()};
  if (!value.is(Value::Kind::kList)) {
    return bad_value(value, {"здесь нужен список слов", "a list of words is wanted here"});
  }
  for (const Value& item : value.items()) {
    if (!item.is(Value::Kind::kString))
      return bad_value(item, {"здесь нужно слово", "a word is wanted here"});
    out.push_back(item.text());
  }
  return out;
}

using Setter = std::function<Result<void>(const Value&)>;
using Keys = std::vector<std::pair<std::string, Setter>>;

Setter number_into(double& target) {
  return [&target](const Value& value) -> Result<void> {
    PRIKAZ_TRY(target, number_of(value));
    return {};
  };
}

Result<void> set_all(const Value& map, const Keys& keys) {
  if (!map.is(Value::Kind::kMap)) {
    return bad_value(map,
                     {"здесь нужны строки «ключ: значение»", "lines «key: value» are wanted here"});
  }
  std::vector<std::string> names;
  for (const auto& [name, set] : keys) names.push_back(name);
  Diagnostics wrong;
  for (const data::Member& member : map.members()) {
    std::string key = member.key;
    for (char& c : key) c = c == ' ' ? '_' : c;
    const auto known = std::find(names.begin(), names.end(), key);
    if (known == names.end()) {
      wrong
          .error("profile.unknown-key", member.key_origin.location(),
                 {fmt::format("в настройках проверки нет ключа «{}»", member.key),
                  fmt::format("settings of a check have no key «{}»", member.key)})
          .propose(utf8::nearest(key, names));
    } else if (auto done = keys[static_cast<size_t>(known - names.begin())].second(member.value);
               !done) {
      wrong.append(std::move(done).error());
    }
  }
  if (!wrong.empty()) return wrong;
  return {};
}

// «да», «нет», «ошибка», «предупреждение», «замечание».
Result<Profile::Switch> switch_of(const Value& value) {
  static const std::vector<std::pair<std::string, Profile::Switch>> kWords = {
      {"да", {true, {}}},
      {"нет", {false, {}}},
      {"ошибка", {true, Severity::kError}},
      {"предупреждение", {true, Severity::kWarning}},
      {"замечание", {true, Severity::kNote}}};
  if (value.is(Value::Kind::kBoolean)) return Profile::Switch{value.boolean(), {}};
  const std::string word = value.is(Value::Kind::kString) ? fold(value.text()) : "";
  for (const auto& [name, meant] : kWords) {
    if (word == name) return meant;
  }
  return bad_value(value, {"здесь может стоять: да, нет, ошибка, предупреждение, замечание",
                           "да, нет, ошибка, предупреждение or замечание may stand here"});
}

std::string_view family_of(std::string_view code) {
  return code.substr(0, code.find('.'));
}

Result<void> set_rules(const Value& map, Profile& profile) {
  if (!map.is(Value::Kind::kMap))
    return bad_value(map, {"здесь нужны строки «правило: да или нет»",
                           "lines «rule: да or нет» are wanted here"});
  std::vector<std::string> known;
  for (const Rule& rule : rules()) {
    known.emplace_back(rule.code);
    known.emplace_back(family_of(rule.code));
  }
  Diagnostics wrong;
  for (const data::Member& member : map.members()) {
    if (std::find(known.begin(), known.end(), member.key) == known.end()) {
      wrong
          .error("profile.unknown-rule", member.key_origin.location(),
                 {fmt::format("нет правила «{}»", member.key),
                  fmt::format("there is no rule «{}»", member.key)})
          .propose(utf8::nearest(member.key, known))
          .advise({"все правила показывает prikaz check --rules",
                   "prikaz check --rules shows all of them"});
      continue;
    }
    auto meant = switch_of(member.value);
    if (!meant) {
      wrong.append(std::move(meant).error());
    } else {
      profile.switches[member.key] = *meant;
    }
  }
  if (!wrong.empty()) return wrong;
  return {};
}

Result<void> add_words(const Value& value, std::set<std::string, std::less<>>& into) {
  PRIKAZ_TRY(const auto words, texts_of(value));
  for (const std::string& word : words) into.insert(fold(trimmed(word)));
  return {};
}

Result<void> add_days(const Value& value, std::set<std::string, std::less<>>& into) {
  PRIKAZ_TRY(const auto days, texts_of(value));
  for (const std::string& day : days) {
    PRIKAZ_TRY(const Date date, russian::parse_date(day, value.origin().location()));
    into.insert(date.iso());
  }
  return {};
}

Keys page_keys(PageDemand& page) {
  return {{"левое", number_into(page.left)},
          {"правое", number_into(page.right)},
          {"верхнее", number_into(page.top)},
          {"нижнее", number_into(page.bottom)}};
}

Keys keys_of(Profile& profile) {
  PageDemand& page = profile.page;
  return {
      {"имя", [](const Value&) -> Result<void> { return {}; }},
      {"основа", [](const Value&) -> Result<void> { return {}; }},
      {"профиль", [](const Value&) -> Result<void> { return {}; }},
      {"длина_заголовка",
       [&profile](const Value& value) -> Result<void> {
         PRIKAZ_TRY(const double length, number_of(value));
         profile.title_length = static_cast<int>(length);
         return {};
       }},
      {"поля", [&page](const Value& value) { return set_all(value, page_keys(page)); }},
      {"шрифты",
       [&page](const Value& value) -> Result<void> {
         PRIKAZ_TRY(page.fonts, texts_of(value));
         return {};
       }},
      {"кегль",
       [&page](const Value& value) {
         return set_all(value, {{"наименьший", number_into(page.smallest)},
                                {"наибольший", number_into(page.largest)},
                                {"в_таблице", number_into(page.smallest_in_table)}});
       }},
      {"интервал",
       [&page](const Value& value) {
         return set_all(value, {{"наименьший", number_into(page.spacing_least)},
                                {"наибольший", number_into(page.spacing_most)}});
       }},
      {"абзацный_отступ", number_into(page.indent)},
      {"правила", [&profile](const Value& value) { return set_rules(value, profile); }},
      {"слова", [&profile](const Value& value) { return add_words(value, profile.words); }},
      {"сокращения",
       [&profile](const Value& value) { return add_words(value, profile.abbreviations); }},
      {"выходные", [&profile](const Value& value) { return add_days(value, profile.days_off); }},
  };
}

Result<Profile> built_in(std::string_view name) {
  const char* text = name == "gost-2025" ? kGost2025 : kGost2016;
  PRIKAZ_TRY(const Value settings, data::read_yaml(text, std::string(name)));
  Profile profile;
  profile.name = name;
  PRIKAZ_CHECK(profile.apply(settings));
  return profile;
}

bool is_built_in(std::string_view name) {
  return name == "gost-2025" || name == "gost-2016";
}

Diagnostics unknown_profile(const std::string& name, SourceLocation where) {
  return failure(
      "profile.unknown", std::move(where),
      {fmt::format("нет профиля «{}»", name), fmt::format("there is no profile «{}»", name)},
      {"есть gost-2025, gost-2016 или свой файл .yaml",
       "there are gost-2025, gost-2016 or a .yaml file of your own"});
}

}  // namespace

std::optional<Severity> Profile::severity_of(const Rule& rule) const {
  Severity severity = rule.severity;
  for (const std::string_view key : {family_of(rule.code), rule.code}) {
    const auto found = switches.find(key);
    if (found == switches.end()) continue;
    const bool own_rule = key == rule.code;
    if (!found->second.on && (own_rule || !switches.contains(rule.code))) return std::nullopt;
    if (found->second.severity) severity = *found->second.severity;
  }
  return severity;
}

Result<Profile> Profile::named(const std::string& name, Diagnostics& notes) {
  if (is_built_in(name)) return built_in(name);
  if (!name.ends_with(".yaml") && !name.ends_with(".yml")) return unknown_profile(name, {});
  PRIKAZ_TRY(const std::string bytes, files::read(name));
  PRIKAZ_TRY(const Value settings, data::read_yaml(bytes, name, &notes));
  const Value* base = settings.find("основа");
  const std::string base_name = base && base->is(Value::Kind::kString) ? base->text() : "gost-2025";
  if (!is_built_in(base_name)) {
    return unknown_profile(base_name, base ? base->origin().location() : SourceLocation{name});
  }
  PRIKAZ_TRY(Profile profile, built_in(base_name));
  profile.name = name;
  PRIKAZ_CHECK(profile.apply(settings));
  return profile;
}

Result<void> Profile::apply(const Value& settings) {
  return set_all(settings, keys_of(*this));
}

}  // namespace prikaz::check
