#include "archive/events.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <ctime>

#include "archive/digest.h"
#include "archive/fields.h"
#include "base/files.h"

namespace prikaz::archive {

namespace {

std::string agent() {
  const passwd* user = ::getpwuid(::getuid());
  return fmt::format("prikaz, {}", user == nullptr ? std::to_string(::getuid()) : user->pw_name);
}

Event event_of(const SQLite::Statement& row) {
  Event event;
  event.id = row.getColumn(0).getInt64();
  event.time = row.getColumn(1).getString();
  const auto type = event_named(row.getColumn(2).getString());
  event.type = type.value_or(EventType::kIngestion);
  if (!row.getColumn(3).isNull()) event.document = row.getColumn(3).getInt64();
  event.agent = row.getColumn(4).getString();
  event.outcome = row.getColumn(5).getString();
  event.detail = row.getColumn(6).getString();
  event.record = row.getColumn(7).getString();
  event.previous = row.getColumn(8).getString();
  if (type) event.hash = row.getColumn(9).getString();  // no event of ours has another type
  return event;
}

}  // namespace

std::string time_now() {
  const std::time_t seconds = files::now();
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

Date today() {
  const std::time_t seconds = files::now();
  std::tm parts{};
  ::localtime_r(&seconds, &parts);
  return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

std::string chained_hash(const Event& event) {
  Fields fields;
  fields.add(event.id).add(event.time).add(name(event.type)).add(event.document.value_or(0));
  fields.add(event.agent).add(event.outcome).add(event.detail).add(event.record);
  fields.add(event.previous);
  return digest(DigestKind::kSha256, fields.bytes());
}

void append_event(Archive::Rep& rep, const NewEvent& typed, const std::string& record) {
  SQLite::Database& database = rep.database.handle();
  Event event;
  event.previous = rep.uid;
  SQLite::Statement last(database, "SELECT id, hash FROM event ORDER BY id DESC LIMIT 1");
  if (last.executeStep()) {
    event.id = last.getColumn(0).getInt64();
    event.previous = last.getColumn(1).getString();
  }
  ++event.id;
  event.time = time_now();
  event.type = typed.type;
  event.document = typed.document;
  event.agent = agent();
  event.outcome = typed.outcome;
  event.detail = typed.detail;
  event.record = record;
  event.hash = chained_hash(event);
  SQLite::Statement insert(database, "INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?)");
  insert.bind(1, event.id);
  insert.bind(2, event.time);
  insert.bind(3, std::string(name(event.type)));
  if (event.document) insert.bind(4, *event.document);
  insert.bind(5, event.agent);
  insert.bind(6, event.outcome);
  insert.bind(7, event.detail);
  insert.bind(8, event.record);
  insert.bind(9, event.previous);
  insert.bind(10, event.hash);
  insert.exec();
  rep.head = {event.id, event.hash};
}

void each_event(SQLite::Database& database, std::optional<int64_t> document,
                const std::function<void(const Event&)>& visit) {
  const std::string all = "SELECT * FROM event";
  SQLite::Statement rows(database,
                         all + (document ? " WHERE document = ? ORDER BY id" : " ORDER BY id"));
  if (document) rows.bind(1, *document);
  while (rows.executeStep()) visit(event_of(rows));
}

}  // namespace prikaz::archive
