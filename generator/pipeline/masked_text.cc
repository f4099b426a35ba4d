#include "pipeline/masked_text.h"

#include <algorithm>

#include "base/utf8.h"
#include "russian/letters.h"
#include "russian/personal_data.h"

namespace prikaz::pipeline {

namespace {

// «Малкиной» is a form of «Малкина»: the beginnings are equal, the endings short.
bool same_surname(const std::string& form, const std::string& nominative) {
  constexpr size_t kEnding = 3;
  size_t a = 0;
  size_t b = 0;
  size_t common = 0;
  while (a < form.size() && b < nominative.size()) {
    if (utf8::next(form, a) != utf8::next(nominative, b)) break;
    ++common;
  }
  const size_t length = std::max(utf8::length(form), utf8::length(nominative));
  return common >= 2 && common + kEnding >= length;
}

}  // namespace

TextMask::TextMask(const MaskOptions& options) : keep_surnames_(options.keep_surnames) {
  for (const std::string& name : options.signers) {
    for (const russian::PersonalData& each : russian::find_personal_data(name)) {
      if (each.kind != russian::PersonalKind::kName || each.surname.empty()) continue;
      signers_.push_back({russian::lower(each.surname), each.initials});
    }
  }
}

bool TextMask::is_signer(const std::string& surname, const std::string& initials) const {
  return std::any_of(signers_.begin(), signers_.end(), [&](const Signer& signer) {
    return signer.initials == initials && same_surname(russian::lower(surname), signer.surname);
  });
}

std::vector<Replacement> TextMask::of(const std::string& text) {
  std::vector<Replacement> out;
  for (const russian::PersonalData& each : russian::find_personal_data(text)) {
    if (each.kind != russian::PersonalKind::kName) {
      ++counted_.contacts;
      out.push_back({each.begin, each.size, kTakenOut});
      continue;
    }
    const std::string as_it_is = text.substr(each.begin, each.size);
    const bool open = keep_surnames_ || is_signer(each.surname, each.initials);
    // «Е.П. Малкина» in a signature keeps its order.
    const bool ready = open && as_it_is.find(each.initials) != std::string::npos;
    if (ready && !each.initials.empty()) continue;
    ++counted_.names;
    out.push_back({each.begin, each.size, open ? each.with_surname() : each.all_initials()});
  }
  return out;
}

std::string TextMask::apply(const std::string& text) {
  std::string out;
  size_t at = 0;
  for (const Replacement& each : of(text)) {
    out.append(text, at, each.begin - at).append(each.text);
    at = each.begin + each.size;
  }
  return out.append(text, at, std::string::npos);
}

std::string mask_text(const std::string& text, const MaskOptions& options) {
  return TextMask(options).apply(text);
}

}  // namespace prikaz::pipeline
