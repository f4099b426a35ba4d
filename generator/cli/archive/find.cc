#include <fmt/format.h>

#include "cli/archive/json.h"
#include "cli/archive/place.h"

namespace prikaz::cli {

namespace {

using Json = nlohmann::ordered_json;

std::string indented(const std::string& snippet) {
  std::string out = "      ";
  for (const char c : snippet) out += c == '\n' ? ' ' : c;
  return out;
}

void print(const archive::Found& found, Session& session) {
  if (session.terminal.json()) {
    Json json{{"documents", Json::array()}, {"more", found.more}};
    for (const archive::Hit& hit : found.hits) {
      json["documents"].push_back(to_json(hit.document, Detail::kBrief));
      if (!hit.snippet.empty()) json["documents"].back()["snippet"] = hit.snippet;
    }
    session.terminal.print(json.dump(2) + "\n");
    return;
  }
  std::string text;
  for (const archive::Hit& hit : found.hits) {
    text += line_of(hit.document) + "\n";
    if (!hit.snippet.empty()) text += indented(hit.snippet) + "\n";
  }
  session.terminal.print(text);
  Diagnostics notes;
  if (found.hits.empty()) {
    notes.note("archive.nothing-found", {}, {"ничего не найдено", "nothing found"});
  } else if (found.more) {
    notes.note(
        "archive.more", {},
        {"есть ещё: добавьте --limit или --offset", "there are more: add --limit or --offset"});
  }
  session.terminal.report(notes);
}

// What `list` and `find` have in common.
template <class Arguments>
Result<void> find(const Arguments& arguments, const std::string& words, archive::Order order,
                  Session& session) {
  PRIKAZ_TRY(const archive::Filter filter, filter_of(arguments.filter, session));
  PRIKAZ_TRY(const archive::Archive archive,
             open_archive(arguments.place, archive::Access::kReadOnly));
  archive::SearchOptions options;
  options.order = order;
  options.limit = arguments.limit;
  options.offset = arguments.offset;
  PRIKAZ_TRY(const archive::Found found, archive::search(archive, words, filter, options));
  print(found, session);
  return {};
}

}  // namespace

Result<void> run(const ArchiveListArguments& arguments, Session& session) {
  return find(arguments, "", archive::Order::kNewestFirst, session);
}

Result<void> run(const ArchiveFindArguments& arguments, Session& session) {
  std::string words;
  for (const std::string& each : arguments.words) words += (words.empty() ? "" : " ") + each;
  const auto order = arguments.rank ? archive::Order::kByRank : archive::Order::kNewestFirst;
  return find(arguments, words, order, session);
}

}  // namespace prikaz::cli
