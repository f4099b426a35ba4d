#include "wml/report.h"

#include <fmt/format.h>

namespace prikaz::wml {
namespace {

constexpr size_t kLongestQuote = 60;  // bytes of a bad value shown

}  // namespace

SourceLocation Report::where() const {
  SourceLocation location;
  location.file = file_;
  location.part = part_;
  location.paragraph = paragraph_;
  return location;
}

bool Report::first_time(std::string_view code, std::string_view key) {
  return said_.insert(fmt::format("{} {}", code, key)).second;
}

void Report::unsupported(std::string_view name) {
  if (name.size() > kLongestQuote) name = name.substr(0, kLongestQuote);
  warn("docx.unsupported", name,
       {fmt::format("не поддержано: {}", name), fmt::format("not supported: {}", name)});
}

void Report::unknown(xml::Node element) {
  const std::string_view name = element.name();
  if (name.starts_with("w14:") || name.starts_with("w15:") || name.starts_with("w16") ||
      name.starts_with("wp14:") || name.starts_with("a14:") || name.starts_with("wne:"))
    return;
  unsupported(name);
}

void Report::bad_value(xml::Node element, std::string_view attribute, std::string_view value) {
  const std::string key = fmt::format("{}/{}", element.name(), attribute);
  if (value.size() > kLongestQuote) {
    size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
    value = value.substr(0, end);
  }
  warn("docx.value", key,
       {fmt::format("{}: непонятное значение «{}», оно пропущено", key, value),
        fmt::format("{}: the value «{}» is not understood and left out", key, value)});
}

void Report::warn(const char* code, std::string_view key, Message message) {
  if (first_time(code, key)) diagnostics_.warning(code, where(), std::move(message));
}

void Report::replay(const Diagnostics& found) {
  for (Diagnostic item : found) {
    if (!first_time(item.code, item.message.russian)) continue;
    item.where.file = file_;
    diagnostics_.add(std::move(item));
  }
}

}  // namespace prikaz::wml
