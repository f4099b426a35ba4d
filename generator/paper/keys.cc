#include "paper/keys.h"

#include <algorithm>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::paper {

namespace {

// «ё» typed as «е» is the same key.
std::string without_yo(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    utf8::append(out, c == U'ё' ? U'е' : c);
  }
  return out;
}

std::optional<size_t> position(const std::string& key, std::span<const std::string> names) {
  const std::string plain = without_yo(key);
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] == key || without_yo(names[i]) == plain) return i;
  }
  return std::nullopt;
}

// Other words that people have for a field.
struct Synonym {
  std::string_view typed, field;
};
constexpr Synonym kSynonyms[] = {
    {"тема", "заголовок"},
    {"название", "заголовок"},
    {"наименование", "заголовок"},
    {"основание", "преамбула"},
    {"введение", "преамбула"},
    {"вводная_часть", "преамбула"},
    {"подпись", "подписант"},
    {"подписал", "подписант"},
    {"подписывает", "подписант"},
    {"руководитель", "подписант"},
    {"дата_приказа", "дата"},
    {"дата_документа", "дата"},
    {"номер_приказа", "номер"},
    {"номер_документа", "номер"},
    {"рег_номер", "номер"},
    {"регистрационный_номер", "номер"},
    {"поручения", "пункты"},
    {"содержание", "пункты"},
    {"содержание", "текст"},
    {"получатель", "адресат"},
    {"кому", "адресат"},
    {"исполнил", "исполнитель"},
    {"подготовил", "исполнитель"},
    {"город", "место"},
    {"организация", "ведомство"},
    {"учреждение", "ведомство"},
    {"орган", "ведомство"},
    {"тип", "вид"},
    {"мероприятия", "строки"},
    {"колонки", "столбцы"},
    {"графы", "столбцы"},
    {"участники", "присутствовали"},
    {"присутствующие", "присутствовали"},
    {"ознакомлены", "ознакомление"},
    {"постановили", "решили"},
    {"приняли", "решили"},
    {"докладывает", "докладчик"},
    {"фио", "имя"},
    {"ф.и.о.", "имя"},
    {"пост", "должность"},
    {"тел", "телефон"},
    {"email", "почта"},
    {"e-mail", "почта"},
};

// The field among `names` that is meant by another word, or "".
std::string meant_by(std::string_view wanted, std::span<const std::string> names) {
  for (const Synonym& each : kSynonyms) {
    if (each.typed == wanted && position(std::string(each.field), names)) {
      return std::string(each.field);
    }
  }
  return {};
}

}  // namespace

std::string canonical_key(std::string_view key) {
  const std::string text = russian::lower(russian::normalized(key));
  std::string out;
  bool gap = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (russian::is_space(c) || c == U'_') {
      gap = !out.empty();
      continue;
    }
    if (gap) out += '_';
    gap = false;
    utf8::append(out, c);
  }
  return out;
}

std::optional<std::string> cyrillic_look_alike(std::string_view text) {
  std::string out;
  bool cyrillic = false;
  bool replaced = false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const char32_t twin = russian::cyrillic_double(c);
    cyrillic |= russian::is_cyrillic(c);
    replaced |= twin != 0;
    utf8::append(out, twin != 0 ? twin : c);
  }
  if (!cyrillic || !replaced) return std::nullopt;
  return out;
}

KeyMatch match_key(std::string_view key, std::span<const std::string> names) {
  const std::string wanted = canonical_key(key);
  if (const auto index = position(wanted, names)) return {index, false, {}};
  if (const auto cyrillic = cyrillic_look_alike(key)) {
    if (const auto index = position(canonical_key(*cyrillic), names)) return {index, true, {}};
  }
  std::string meant = meant_by(wanted, names);
  return {std::nullopt, false, meant.empty() ? utf8::nearest(wanted, names) : std::move(meant)};
}

}  // namespace prikaz::paper
