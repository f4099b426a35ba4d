#include "batch/row_result.h"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace prikaz::batch {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSeverities[] = {"error", "warning", "note"};
constexpr int kStories = static_cast<int>(DocumentPlace::Story::kProperties) + 1;
constexpr int kPageKinds = static_cast<int>(DocumentPlace::Pages::kEven) + 1;

Fingerprint fingerprint_of(const std::string& hex) {
  Fingerprint out;
  if (hex.size() != 32) return out;
  std::from_chars(hex.data(), hex.data() + 16, out.first, 16);
  std::from_chars(hex.data() + 16, hex.data() + 32, out.second, 16);
  return out;
}

Json place_json(const SourceLocation& where) {
  Json out = Json::array({where.file, where.line, where.column, where.part, where.paragraph});
  const DocumentPlace& in = where.inside;
  if (in.story != DocumentPlace::Story::kNone) {
    out.push_back(Json::array({static_cast<int>(in.story), static_cast<int>(in.pages), in.section,
                               in.note, in.table, in.row, in.column, in.nested, in.box,
                               in.paragraph, in.behind, in.point}));
  }
  return out;
}

DocumentPlace inside_of(const Json& json) {
  const auto story = std::clamp(json.at(0).get<int>(), 0, kStories - 1);
  const auto pages = std::clamp(json.at(1).get<int>(), 0, kPageKinds - 1);
  return {static_cast<DocumentPlace::Story>(story),
          static_cast<DocumentPlace::Pages>(pages),
          json.at(2),
          json.at(3),
          json.at(4),
          json.at(5),
          json.at(6),
          json.at(7),
          json.at(8),
          json.at(9),
          json.at(10),
          json.at(11)};
}

SourceLocation place_of(const Json& json) {
  SourceLocation out{json.at(0), json.at(1), json.at(2), json.at(3), json.at(4)};
  if (json.size() > 5) out.inside = inside_of(json.at(5));
  return out;
}

Json message_json(const Message& message) {
  return Json::array({message.russian, message.english});
}

Message message_of(const Json& json) {
  return {json.at(0), json.at(1)};
}

Json finding_json(const Diagnostic& item) {
  return {{"code", item.code},
          {"severity", kSeverities[static_cast<int>(item.severity)]},
          {"message", message_json(item.message)},
          {"advice", message_json(item.advice)},
          {"where", place_json(item.where)},
          {"text", item.text},
          {"proposed", item.proposed},
          {"safe", item.safe}};
}

Diagnostic finding_of(const Json& json) {
  Diagnostic out;
  out.code = json.at("code");
  const std::string severity = json.at("severity");
  if (severity == kSeverities[1]) out.severity = Severity::kWarning;
  if (severity == kSeverities[2]) out.severity = Severity::kNote;
  out.message = message_of(json.at("message"));
  out.advice = message_of(json.at("advice"));
  out.where = place_of(json.at("where"));
  out.text = json.at("text");
  out.proposed = json.at("proposed");
  out.safe = json.at("safe");
  return out;
}

RowResult result_of(const Json& json) {
  RowResult out;
  out.state = json.at("made") ? RowResult::State::kMade : RowResult::State::kFailed;
  out.where = place_of(json.at("where"));
  out.stem = json.at("name");
  out.key = fingerprint_of(json.at("key"));
  for (const Json& file : json.at("files")) {
    out.files.push_back({file.at(0), file.at(1), fingerprint_of(file.at(2))});
  }
  out.pages = json.at("pages");
  out.seconds = json.at("seconds");
  for (const Json& finding : json.at("findings")) out.found.add(finding_of(finding));
  return out;
}

}  // namespace

std::string to_json(const RowResult& result) {
  Json out{{"row", result.where.line},
           {"made", result.state != RowResult::State::kFailed},
           {"where", place_json(result.where)},
           {"name", result.stem},
           {"key", result.key.hex()},
           {"files", Json::array()},
           {"pages", result.pages},
           {"seconds", result.seconds},
           {"findings", Json::array()}};
  for (const MadeFile& file : result.files) {
    out["files"].push_back(Json::array({file.path, file.size, file.content.hex()}));
  }
  for (const Diagnostic& item : result.found) out["findings"].push_back(finding_json(item));
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<RowResult> from_json(std::string_view line) {
  try {
    return result_of(Json::parse(line));
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace prikaz::batch
