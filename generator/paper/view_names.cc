#include "paper/view_names.h"

#include <span>
#include <string_view>

namespace prikaz::paper {

namespace {

// In the order of view.h.
constexpr std::string_view kEvery[] = {
    "вид",          "приложение",   "главный",      "бланк",     "ведомство",
    "дата",         "дата_цифрами", "дата_словами", "день",      "месяц",
    "год",          "номер",        "место",        "заголовок", "заголовок_абзацы",
    "подписант",    "подписанты",   "исполнитель",  "рассылка",  "рассылка_заголовок",
    "ознакомление", "гриф",         "отметка",      "данные"};
constexpr std::string_view kOrder[] = {"преамбула", "распорядительное_слово", "пункты"};
constexpr std::string_view kTable[] = {"текст",          "цели",           "результаты", "столбцы",
                                       "число_столбцов", "ширина_таблицы", "строки",     "сноски"};
constexpr std::string_view kMinutes[] = {"председатель", "секретарь", "присутствовали",
                                         "повестка",     "ход",       "решения"};
constexpr std::string_view kLetter[] = {
    "адресат", "входящий", "обращение", "текст", "отметка_о_приложении", "документ"};

std::span<const std::string_view> own_names(Kind kind) {
  switch (kind) {
    case Kind::kOrder:
      return kOrder;
    case Kind::kPlan:
    case Kind::kList:
      return kTable;
    case Kind::kMinutes:
      return kMinutes;
    case Kind::kLetter:
      return kLetter;
  }
  return {};
}

}  // namespace

std::vector<std::string> view_names(Kind kind) {
  std::vector<std::string> names(std::begin(kEvery), std::end(kEvery));
  const auto own = own_names(kind);
  names.insert(names.end(), own.begin(), own.end());
  return names;
}

}  // namespace prikaz::paper
