// The tables of groups that stand inside cards: a point, a signer, a column … Part of the field
// tables (field.h), shared by the kinds.
#pragma once

#include "paper/field.h"

namespace prikaz::paper::groups {

extern const Table kSigner;      // подписант
extern const Table kExecutor;    // исполнитель
extern const Table kMailing;     // рассылка
extern const Table kPoint;       // пункты, решения
extern const Table kAppendix;    // приложения
extern const Table kPeriod;      // период
extern const Table kColumn;      // столбцы
extern const Table kSection;     // разделы
extern const Table kTableFile;   // таблица
extern const Table kOfficer;     // председатель, секретарь
extern const Table kAttendance;  // присутствовали
extern const Table kSpeaker;     // докладчик
extern const Table kAgendaItem;  // повестка
extern const Table kIncoming;    // входящий
extern const Table kDepartment;  // ведомство.yaml

extern const std::span<const std::string_view> kBlankKinds;  // бланк
extern const std::span<const std::string_view> kDateForms;   // форма_даты

}  // namespace prikaz::paper::groups
