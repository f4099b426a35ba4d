#include <algorithm>
#include <nlohmann/json.hpp>

#include "archive/signature.h"

namespace prikaz::archive {

namespace {

using Json = nlohmann::ordered_json;

Json print(const Signer& signer) {
  const Certificate& of = signer.certificate;
  return {{"state", name(signer.state)},
          {"detail", signer.detail.russian},
          {"signedAt", signer.signed_at},
          {"certificate",
           {{"number", of.number},
            {"owner", of.owner},
            {"organisation", of.organisation},
            {"post", of.post},
            {"issuer", of.issuer},
            {"validFrom", of.valid_from},
            {"validTo", of.valid_to},
            {"algorithm", of.algorithm}}}};
}

std::string text(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

SignatureState state_named(std::string_view wanted) {
  for (int i = 0; i <= static_cast<int>(SignatureState::kBroken); ++i) {
    const auto state = static_cast<SignatureState>(i);
    if (name(state) == wanted) return state;
  }
  return SignatureState::kBroken;
}

Signer parse(const Json& json) {
  Signer signer;
  signer.state = state_named(text(json, "state"));
  signer.detail = {text(json, "detail"), text(json, "detail")};
  signer.signed_at = text(json, "signedAt");
  const Json of = json.value("certificate", Json::object());
  signer.certificate = {text(of, "number"),  text(of, "owner"),    text(of, "organisation"),
                        text(of, "post"),    text(of, "issuer"),   text(of, "validFrom"),
                        text(of, "validTo"), text(of, "algorithm")};
  return signer;
}

}  // namespace

std::string print_note(const SignatureCheck& check, std::string_view checked_at) {
  Json signers = Json::array();
  for (const Signer& each : check.signers) signers.push_back(print(each));
  const Json note = {{"state", name(check.state())},
                     {"file", check.file},
                     {"checkedAt", checked_at},
                     {"signers", signers}};
  return note.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<SignatureCheck> parse_note(std::string_view note) {
  const Json json = Json::parse(note, nullptr, false);
  SignatureCheck check;
  if (json.is_object()) check.file = text(json, "file");
  if (json.is_object() && json.contains("signers") && json["signers"].is_array()) {
    for (const Json& each : json["signers"]) {
      if (each.is_object()) check.signers.push_back(parse(each));
    }
  }
  if (!check.signers.empty()) return check;
  return failure("signature.note", {},
                 {"запись о проверке подписи не читается",
                  "the record of the signature's check cannot be read"});
}

}  // namespace prikaz::archive
