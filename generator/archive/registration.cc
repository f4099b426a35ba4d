#include "archive/registration.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "archive/digest.h"
#include "archive/fields.h"
#include "archive/shown_dates.h"
#include "base/utf8.h"
#include "russian/dates.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

constexpr size_t kMostDigits = 12;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string_view without_sign(std::string_view typed) {
  constexpr std::string_view kSign = "№";
  if (typed.starts_with(kSign)) typed.remove_prefix(kSign.size());
  while (typed.starts_with(' ')) typed.remove_prefix(1);
  while (typed.ends_with(' ')) typed.remove_suffix(1);
  return typed;
}

void bind_place(SQLite::Statement& statement, const Journal& journal, int64_t serial) {
  statement.bind(1, journal.id);
  statement.bind(2, serial);
}

// A letter behind the serial («15а») before the end or a dash; empty when there is none.
std::string_view letter_at(std::string_view rest) {
  if (rest.empty()) return {};
  size_t at = 0;
  if (!russian::is_letter(utf8::next(rest, at))) return {};
  return at == rest.size() || rest[at] == '-' ? rest.substr(0, at) : std::string_view();
}

Diagnostics taken(SQLite::Database& database, const Journal& journal, const NumberParts& parts) {
  SQLite::Statement row(database,
                        "SELECT printed, number.date, number.reason, document.id, title "
                        "FROM number LEFT JOIN document ON document.id = number.document "
                        "WHERE journal = ? AND serial = ? AND letter = ?");
  bind_place(row, journal, parts.serial);
  row.bind(3, parts.letter);
  row.executeStep();
  const std::string number = row.getColumn(0).getString();
  if (row.getColumn(3).isNull()) {
    const std::string reason = row.getColumn(2).getString();
    return failure("archive.number-taken", {},
                   {fmt::format("номер {} за {} год аннулирован: {}", number, journal.year, reason),
                    fmt::format("number {} of {} is cancelled: {}", number, journal.year, reason)},
                   {"уберите номер из карточки, тогда будет дан следующий",
                    "take the number out of the card to be given the next one"});
  }
  const std::string title = row.getColumn(4).getString();
  const int64_t id = row.getColumn(3).getInt64();
  const std::string date = shown(row.getColumn(1).getString());
  return failure("archive.number-taken", {},
                 {fmt::format("номер {} за {} год занят документом #{} от {}: «{}»", number,
                              journal.year, id, date, title),
                  fmt::format("number {} of {} is taken by document #{} of {}: «{}»", number,
                              journal.year, id, date, title)},
                 {"уберите номер из карточки, тогда будет дан следующий, или исправьте его",
                  "take the number out of the card to be given the next one, or correct it"});
}

bool is_taken(SQLite::Database& database, const Journal& journal, const NumberParts& parts) {
  SQLite::Statement row(database,
                        "SELECT 1 FROM number WHERE journal = ? AND serial = ? AND letter = ?");
  bind_place(row, journal, parts.serial);
  row.bind(3, parts.letter);
  return row.executeStep();
}

int64_t last_serial(SQLite::Database& database, const Journal& journal) {
  SQLite::Statement row(database, "SELECT coalesce(max(serial), 0) FROM number WHERE journal = ?");
  row.bind(1, journal.id);
  row.executeStep();
  return row.getColumn(0).getInt64();
}

void warn_of_gap(int64_t last, const NumberParts& parts, Diagnostics& found) {
  if (last == 0 || parts.serial <= last + 1) return;
  NumberParts first = parts, final = parts;
  first.serial = last + 1;
  final.serial = parts.serial - 1;
  first.letter = final.letter = "";
  const std::string left_out =
      first.serial == final.serial
          ? print_number(first)
          : fmt::format("{} – {}", print_number(first), print_number(final));
  found
      .warning("archive.number-gap", {},
               {fmt::format("номер {} оставляет пропуск: {}", print_number(parts), left_out),
                fmt::format("number {} leaves a gap: {}", print_number(parts), left_out)})
      .advise({"зарегистрируйте пропущенное или аннулируйте с причиной (archive cancel)",
               "register what is left out, or cancel it with a reason (archive cancel)"});
}

// Dates of a journal go with its numbers: tells of a neighbour that stands the other way.
void warn_of_date(SQLite::Database& database, const Journal& journal, const NumberParts& parts,
                  const Date& date, Diagnostics& found) {
  constexpr const char* kSides[] = {
      "SELECT printed, date FROM number WHERE journal = ? AND serial < ? AND date > ? "
      "ORDER BY serial DESC LIMIT 1",
      "SELECT printed, date FROM number WHERE journal = ? AND serial > ? AND date < ? "
      "ORDER BY serial LIMIT 1"};
  for (const char* side : kSides) {
    SQLite::Statement row(database, side);
    bind_place(row, journal, parts.serial);
    row.bind(3, date.iso());
    if (!row.executeStep()) continue;
    const std::string other = row.getColumn(0).getString();
    const std::string when = shown(row.getColumn(1).getString());
    const std::string own = shown(date);
    found.warning(
        "archive.date-back", {},
        {fmt::format("даты идут не в порядке номеров: № {} от {}, а № {} от {}",
                     print_number(parts), own, other, when),
         fmt::format("dates are out of the order of numbers: № {} of {} beside № {} of {}",
                     print_number(parts), own, other, when)});
    return;
  }
}

}  // namespace

NumberParts parse_number(std::string_view typed) {
  typed = without_sign(typed);
  NumberParts parts;
  // The serial is the last run of digits that begins the number or stands behind a slash.
  size_t begin = std::string_view::npos;
  for (size_t at = 0; at < typed.size(); ++at) {
    if (is_digit(typed[at]) && (at == 0 || typed[at - 1] == '/')) begin = at;
  }
  if (begin == std::string_view::npos) return parts;
  size_t end = begin;
  while (end < typed.size() && is_digit(typed[end])) ++end;
  if (end - begin > kMostDigits) return parts;
  std::from_chars(typed.data() + begin, typed.data() + end, parts.serial);
  parts.prefix = typed.substr(0, begin);
  std::string_view rest = typed.substr(end);
  parts.letter = letter_at(rest);
  rest.remove_prefix(parts.letter.size());
  if (rest.starts_with('-')) rest.remove_prefix(1);
  parts.index = rest;
  return parts;
}

std::string print_number(const NumberParts& parts) {
  const char* dash = parts.index.empty() || parts.index.starts_with('/') ? "" : "-";
  return fmt::format("{}{}{}{}{}", parts.prefix, parts.serial, parts.letter, dash, parts.index);
}

Journal journal_for(SQLite::Database& database, const Request& request, const NumberParts& parts,
                    int year) {
  Journal journal{0, request.kind, request.department, parts.prefix, parts.index, year};
  const auto bind = [&](SQLite::Statement& statement) {
    statement.bind(1, journal.department);
    statement.bind(2, journal.kind);
    statement.bind(3, journal.prefix);
    statement.bind(4, russian::upper(journal.index));
    statement.bind(5, journal.year);
  };
  SQLite::Statement insert(database,
                           "INSERT OR IGNORE INTO journal(department, kind, prefix, letters, year) "
                           "VALUES (?,?,?,?,?)");
  bind(insert);
  insert.exec();
  SQLite::Statement find(database,
                         "SELECT id FROM journal WHERE department = ? AND kind = ? AND prefix = ? "
                         "AND letters = ? AND year = ?");
  bind(find);
  find.executeStep();
  journal.id = find.getColumn(0).getInt64();
  return journal;
}

std::string number_record(const Journal& journal, int64_t serial, const std::string& letter,
                          const std::string& reason) {
  Fields fields;
  fields.add(journal.kind).add(journal.department).add(journal.prefix);
  fields.add(russian::upper(journal.index)).add(journal.year).add(serial).add(letter).add(reason);
  return digest(DigestKind::kSha256, fields.bytes());
}

Result<NumberParts> choose_number(SQLite::Database& database, const Request& request,
                                  const Date& date, Diagnostics& found) {
  NumberParts parts{request.prefix, 0, {}, request.index};
  if (!request.number.empty()) {
    parts = parse_number(request.number);
    if (parts.serial == 0) {
      return failure("archive.number-unreadable", {},
                     {fmt::format("в номере «{}» нет порядкового номера", request.number),
                      fmt::format("the number «{}» has no serial number in it", request.number)},
                     {"нужно, например, 15, 15-ОД, 15а-ОД или 02-14/15",
                      "it should be like 15, 15-ОД, 15а-ОД or 02-14/15"});
    }
  }
  const Journal journal = journal_for(database, request, parts, date.year);
  const int64_t last = last_serial(database, journal);
  if (request.number.empty()) {
    parts.serial = last + 1;
  } else if (is_taken(database, journal, parts)) {
    return taken(database, journal, parts);
  }
  warn_of_gap(last, parts, found);
  warn_of_date(database, journal, parts, date, found);
  return parts;
}

void insert_number(SQLite::Database& database, const Journal& journal, const NumberParts& parts,
                   std::optional<int64_t> document, const std::optional<Date>& date,
                   const std::string& reason) {
  SQLite::Statement insert(database, "INSERT INTO number VALUES (?,?,?,?,?,?,?)");
  bind_place(insert, journal, parts.serial);
  insert.bind(3, parts.letter);
  if (document) insert.bind(4, *document);
  insert.bind(5, print_number(parts));
  if (date) insert.bind(6, date->iso());
  insert.bind(7, reason);
  insert.exec();
}

Result<std::string> department_of_journal(SQLite::Database& database, const Request& request,
                                          const NumberParts& parts, int year) {
  if (!request.department.empty()) return request.department;
  SQLite::Statement rows(database,
                         "SELECT department FROM journal WHERE kind = ? AND prefix = ? AND "
                         "letters = ? AND year = ? ORDER BY department");
  rows.bind(1, request.kind);
  rows.bind(2, parts.prefix);
  rows.bind(3, parts.index);
  rows.bind(4, year);
  std::vector<std::string> departments;
  while (rows.executeStep()) departments.push_back(rows.getColumn(0).getString());
  if (departments.empty()) return std::string();
  if (departments.size() == 1) return departments.front();
  return failure(
      "archive.which-journal", {},
      {fmt::format("журналов с такими номерами за {} год несколько", year),
       fmt::format("there are several journals with such numbers in {}", year)},
      {fmt::format("назовите ведомство (--department): {}", fmt::join(departments, "; ")),
       fmt::format("name the department (--department): {}", fmt::join(departments, "; "))});
}

}  // namespace prikaz::archive
