#include "base/diagnostics.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/utf8.h"

namespace prikaz {

Diagnostic& Diagnostic::advise(Message what_to_do) {
  advice = std::move(what_to_do);
  return *this;
}

Diagnostic& Diagnostic::quote(std::string offending_text) {
  text = std::move(offending_text);
  return *this;
}

Diagnostic& Diagnostic::propose(std::string replacement) {
  proposed = std::move(replacement);
  return *this;
}

Diagnostic& Diagnostics::push(Severity severity, std::string code, SourceLocation where,
                              Message message) {
  Diagnostic& made = items_.emplace_back();
  made.severity = severity;
  made.code = std::move(code);
  made.where = std::move(where);
  made.message = std::move(message);
  return made;
}

Diagnostic& Diagnostics::error(std::string code, SourceLocation where, Message message) {
  return push(Severity::kError, std::move(code), std::move(where), std::move(message));
}

Diagnostic& Diagnostics::warning(std::string code, SourceLocation where, Message message) {
  return push(Severity::kWarning, std::move(code), std::move(where), std::move(message));
}

Diagnostic& Diagnostics::note(std::string code, SourceLocation where, Message message) {
  return push(Severity::kNote, std::move(code), std::move(where), std::move(message));
}

void Diagnostics::append(Diagnostics other) {
  std::move(other.items_.begin(), other.items_.end(), std::back_inserter(items_));
}

bool Diagnostics::has_errors() const {
  return std::any_of(items_.begin(), items_.end(),
                     [](const Diagnostic& item) { return item.severity == Severity::kError; });
}

Diagnostics failure(std::string code, SourceLocation where, Message message, Message advice) {
  Diagnostics found;
  found.error(std::move(code), std::move(where), std::move(message)).advise(std::move(advice));
  return found;
}

namespace {

const char* severity_word(Severity severity, Language language) {
  const bool russian = language == Language::kRussian;
  switch (severity) {
    case Severity::kError:
      return russian ? "ошибка" : "error";
    case Severity::kWarning:
      return russian ? "предупреждение" : "warning";
    case Severity::kNote:
      return russian ? "замечание" : "note";
  }
  return "";
}

// Control characters of a stranger's text could move the cursor or recolour the terminal.
std::string without_control_characters(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool latin1_control = c == 0xC2 && i + 1 < text.size() &&
                                static_cast<unsigned char>(text[i + 1]) < 0xA0;  // U+0080 … U+009F
    if (latin1_control || c == 0x7F || (c < 0x20 && c != '\n' && c != '\t')) {
      out += "\xEF\xBF\xBD";  // U+FFFD
      i += latin1_control ? 1 : 0;
    } else {
      out += text[i];
    }
  }
  return out;
}

// With plain spaces for no-break ones.
std::string with_plain_spaces(std::string text) {
  for (size_t at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0", at))
    text.replace(at, 2, " ");
  return text;
}

// «; может быть, «№ 5»», and that it is the kind of space that differs, which nobody sees.
std::string proposal(const Diagnostic& diagnostic, Language language) {
  const bool russian = language == Language::kRussian;
  std::string out =
      fmt::format("; {} «{}»", russian ? "может быть," : "perhaps", diagnostic.proposed);
  const bool alike = diagnostic.proposed != diagnostic.text &&
                     with_plain_spaces(diagnostic.proposed) == with_plain_spaces(diagnostic.text);
  if (alike) out += russian ? " с неразрывным пробелом" : " with a no-break space";
  return out;
}

// A quotation is there to be found in the file, not to be read whole.
std::string shortened(const std::string& quoted) {
  constexpr size_t kMost = 160;  // characters
  if (utf8::length(quoted) <= kMost) return quoted;
  size_t end = 0;
  for (size_t i = 0; i < kMost; ++i) utf8::next(quoted, end);
  return quoted.substr(0, end) + "…";
}

}  // namespace

std::string format(const Diagnostic& diagnostic, Language language) {
  const std::string place = diagnostic.where.text(language);
  std::string out = place.empty() ? "" : place + ": ";
  out += fmt::format("{}: {}", severity_word(diagnostic.severity, language),
                     diagnostic.message.in(language));
  if (!diagnostic.text.empty()) out += fmt::format(": «{}»", shortened(diagnostic.text));
  if (!diagnostic.proposed.empty()) out += proposal(diagnostic, language);
  if (!diagnostic.advice.empty()) out += "; " + diagnostic.advice.in(language);
  return without_control_characters(out) + fmt::format(" [{}]", diagnostic.code);
}

}  // namespace prikaz
