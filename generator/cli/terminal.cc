#include "cli/terminal.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace prikaz::cli {

namespace {

const char* severity_name(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kNote:
      return "note";
  }
  return "";
}

// `part` and `paragraph` are for programs, `place` and what follows it for people (README).
nlohmann::ordered_json to_json(const Diagnostic& item, Language language) {
  std::string message = item.message.in(language);
  if (!item.advice.empty()) message += "; " + item.advice.in(language);
  const SourceLocation& where = item.where;
  const DocumentPlace& inside = where.inside;
  nlohmann::ordered_json out{{"code", item.code},  {"severity", severity_name(item.severity)},
                             {"message", message}, {"file", where.file},
                             {"line", where.line}, {"column", where.column},
                             {"part", where.part}, {"paragraph", where.paragraph}};
  if (std::string place = where.text_inside(language); !place.empty())
    out["place"] = std::move(place);
  if (inside.table > 0) {
    out["table"] = inside.table;
    out["row"] = inside.row;
    out["cell"] = inside.column;
  }
  if (!inside.point.empty()) out["point"] = inside.point;
  out["text"] = item.text;
  out["proposed"] = item.proposed;
  out["safe"] = item.safe;
  return out;
}

}  // namespace

void Terminal::made(MadeFile file) {
  if (!json_) {
    std::printf("%s\n", file.path.c_str());
  } else {
    made_.push_back(std::move(file));
  }
}

void Terminal::report(const Diagnostics& found) {
  failed_ = failed_ || found.has_errors();
  if (json_) {
    found_.append(found);
    return;
  }
  std::fflush(stdout);  // both may go to one place
  for (const Diagnostic& item : found) {
    std::fprintf(stderr, "%s\n", format(item, language_).c_str());
  }
}

std::string Terminal::findings_json(const Diagnostics& found) const {
  auto list = nlohmann::ordered_json::array();
  for (const Diagnostic& item : found) list.push_back(to_json(item, language_));
  return list.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void Terminal::print(const std::string& text) {
  printed_ = true;
  std::fwrite(text.data(), 1, text.size(), stdout);
}

int Terminal::finish() {
  if (json_ && printed_) {
    for (const Diagnostic& item : found_) {
      std::fprintf(stderr, "%s\n", format(item, language_).c_str());
    }
  } else if (json_) {
    nlohmann::ordered_json out{{"made", nlohmann::ordered_json::array()},
                               {"findings", nlohmann::ordered_json::array()}};
    for (const MadeFile& file : made_) {
      nlohmann::ordered_json entry{{"source", file.source}, {"file", file.path}};
      if (file.pages > 0) entry["pages"] = file.pages;
      out["made"].push_back(std::move(entry));
    }
    for (const Diagnostic& item : found_) out["findings"].push_back(to_json(item, language_));
    const std::string text =
        out.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
  return failed_ || std::fflush(stdout) != 0 ? 1 : 0;
}

}  // namespace prikaz::cli
