// The log of events as a chain: each event's hash covers it and the hash before it (SHA-256), so
// nothing of it can be changed, dropped or put in between unseen.
//
// Internal to the module.
#pragma once

#include <functional>

#include "archive/store.h"

namespace prikaz::archive {

// Appends inside the transaction that is open. `record`: record_digest() of its document as it is
// now, "" for an event of the archive.
void append_event(Archive::Rep& rep, const NewEvent& event, const std::string& record);
// The hash that `event` must have.
std::string chained_hash(const Event& event);
// In order of ids.
void each_event(SQLite::Database& database, std::optional<int64_t> document,
                const std::function<void(const Event&)>& visit);

}  // namespace prikaz::archive
