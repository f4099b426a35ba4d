#include <fmt/format.h>

#include "archive/verify.h"

namespace prikaz::archive {

namespace {

using data::Member;
using data::Value;

Value line(const std::string& what, const std::string& value) {
  return Value::map(
      {{"показатель", {}, Value::string(what)}, {"значение", {}, Value::string(value)}});
}

Value column(const char* heading, const char* width) {
  return Value::map(
      {{"заголовок", {}, Value::string(heading)}, {"ширина", {}, Value::scalar(width, true)}});
}

std::string place_of(const Diagnostic& item) {
  return item.where.file.empty() ? "" : " (" + item.where.file + ")";
}

// Damage that a page can hold; the rest is counted.
constexpr size_t kMostFindings = 200;

}  // namespace

Value act_of_verification(const Archive& archive, const Verification& proof) {
  std::vector<Value> rows;
  rows.push_back(line("Архив", archive.folder().string()));
  rows.push_back(line("Обозначение архива", archive.uid()));
  rows.push_back(line("Время проверки (UTC)", proof.time));
  rows.push_back(line("Документов", std::to_string(proof.documents)));
  rows.push_back(line("Номеров в журналах", std::to_string(proof.numbers)));
  rows.push_back(line("Файлов проверено", std::to_string(proof.objects)));
  rows.push_back(line("Объём, байт", std::to_string(proof.bytes)));
  rows.push_back(line("Событий в журнале", std::to_string(proof.events)));
  rows.push_back(line("Контрольная сумма журнала", proof.head));
  if (proof.removed > 0) {
    rows.push_back(line("Убрано файлов без записей", std::to_string(proof.removed)));
  }
  if (proof.reindexed > 0) {
    rows.push_back(
        line("Указатель поиска перестроен, расхождений", std::to_string(proof.reindexed)));
  }
  size_t told = 0;
  for (const Diagnostic& item : proof.damage) {
    if (++told > kMostFindings) break;
    rows.push_back(line(item.severity == Severity::kError ? "Повреждение" : "Замечание",
                        item.message.russian + place_of(item)));
  }
  if (proof.damage.size() > kMostFindings) {
    rows.push_back(line("Ещё замечаний", std::to_string(proof.damage.size() - kMostFindings)));
  }
  rows.push_back(line("Итог", proof.whole() ? "повреждений нет" : "архив повреждён"));
  return Value::map(
      {{"вид", {}, Value::string("список")},
       {"дата", {}, Value::scalar(proof.time.substr(0, 10), true)},
       {"заголовок", {}, Value::string("Акт проверки целостности архива электронных документов")},
       {"столбцы",
        {},
        Value::map({{"показатель", {}, column("Показатель", "35 %")},
                    {"значение", {}, column("Значение", "65 %")}})},
       {"строки", {}, Value::list(std::move(rows))}});
}

}  // namespace prikaz::archive
