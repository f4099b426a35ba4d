// Rows of the rules about the numbers, the people and the appendices of a paper.
#include "unit/check/support/rule_rows.h"

namespace prikaz::check {

namespace {

std::string minutes(const std::string& items) {
  return "ПРОТОКОЛ\nсовещания директоров\n\n20 октября 2026 г.\t№ 6\n\nПОВЕСТКА ДНЯ:\n1. О ремонте "
         "школ.\n2. О питании детей.\n3. Разное.\n\n" +
         items + "\nПредседатель\tК.А. Дроздов\nСекретарь\tИ.С. Лаптева\n";
}

std::vector<Row> numbering_rows() {
  return {
      {"numbering.gap",
       {order("1. Один.\n2. Два.\n3. Три.\n‹5›. Не тот.\n5. Пять."),
        order("1. Один.\n2. Два.\n‹5›. Опечатка.\n4. Четыре.\n5. Пять."),
        order("1. Утвердить:\n1) план;\n‹3›) список.\n2. Провести.")},
       {minutes("1. СЛУШАЛИ:\nДроздова К.А.\nРЕШИЛИ:\n1.1. Принять.\n\n2. СЛУШАЛИ:\nРябову "
                "В.Н.\nРЕШИЛИ:\n2.1. Принять.\n2.2. Сдать.\n"),
        order("1. Один.\n2. Два.\nКроме того:\n3. Три.")}},
      {"numbering.duplicate",
       {order("1. Один.\n2. Два.\n‹2›. Опечатка.\n4. Четыре.")},
       {minutes("1. СЛУШАЛИ:\nДроздова К.А.\nПОСТАНОВИЛИ:\n1. Принять.\n2. Сдать.\n3. "
                "Собрать.\n\n2. СЛУШАЛИ:\nРябову В.Н.\nПОСТАНОВИЛИ:\n1. Принять.\n2. Сдать.\n\n3. "
                "Разное\n"),
        order("1. Утвердить:\n1) план;\n2) список.\n2. Провести:\n1) урок;\n2) смотр.")}},
      {"numbering.level",
       {},
       {minutes("1. СЛУШАЛИ:\nДроздова К.А.\nРЕШИЛИ:\n1.1. Принять.\n1.2. Сдать.\n\n2. "
                "СЛУШАЛИ:\nРябову В.Н.\nРЕШИЛИ: 2.1. Принять.\n2.2. Сдать.\n")}},
      {"numbering.row-gap",
       {},
       {plan("1\tА\tМай 2026\tШкола\n2\tБ\tМай 2026\tШкола\n2\tВ\tМай 2026\tШкола\n4\tГ\tМай "
             "2026\tШкола\n")}},
      {"numbering.no-stop",
       {order("1. Школам:\n1.1. Провести.\n1.2. Собрать.\n‹1.3› Сдать.\n1.4. Принять.")},
       {order("1. Школам:\n1.1 Провести.\n1.2 Собрать.\n1.3. Сдать."),
        order("1. Школам:\n1.1. Провести.\n1.2. Собрать.\n2) сдать.")}},
  };
}

}  // namespace

std::vector<Row> rows_of_orders() {
  std::vector<Row> out;
  for (const auto& rows : {numbering_rows()}) out.insert(out.end(), rows.begin(), rows.end());
  return out;
}

}  // namespace prikaz::check
