#include "xml/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace prikaz::xml {
namespace {

enum class Order { kLittle, kBig };

std::string from_utf16(std::string_view bytes, Order order) {
  auto unit = [&](size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(order == Order::kLittle ? first | second << 8
                                                         : first << 8 | second);
  };
  std::string out;
  out.reserve(bytes.size());
  for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t code = unit(at);
    if (code >= 0xD800 && code < 0xDC00 && at + 3 < bytes.size()) {
      const char32_t low = unit(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        at += 2;
      }
    }
    if (code == 0xFEFF) continue;
    utf8::append(out, code >= 0xD800 && code < 0xE000 ? 0xFFFD : code);
  }
  return out;
}

// The value of `encoding` in the XML declaration, in lower case; empty when there is none.
std::string declared_encoding(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (!text.starts_with("<?xml")) return {};
  text = text.substr(0, text.find("?>"));
  const size_t name = text.find("encoding");
  if (name == std::string_view::npos) return {};
  const size_t open = text.find_first_of("\"'", name);
  if (open == std::string_view::npos) return {};
  const size_t close = text.find(text[open], open + 1);
  if (close == std::string_view::npos) return {};
  std::string value(text.substr(open + 1, close - open - 1));
  std::transform(value.begin(), value.end(), value.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return value;
}

// Length of the sequence that begins with a byte over 127, or 0 when it is not UTF-8.
size_t sequence(const unsigned char* at, size_t left) {
  auto tail = [&](size_t index) { return index < left && (at[index] & 0xC0) == 0x80; };
  if (at[0] >= 0xC2 && at[0] < 0xE0) return tail(1) ? 2 : 0;
  if (at[0] >= 0xE0 && at[0] < 0xF0) {
    if (!tail(1) || !tail(2)) return 0;
    if (at[0] == 0xE0 && at[1] < 0xA0) return 0;
    return at[0] == 0xED && at[1] >= 0xA0 ? 0 : 3;
  }
  if (at[0] >= 0xF0 && at[0] < 0xF5) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (at[0] == 0xF0 && at[1] < 0x90) return 0;
    return at[0] == 0xF4 && at[1] >= 0x90 ? 0 : 4;
  }
  return 0;
}

// Eight ASCII bytes at a time: every part of every document passes here.
bool is_utf8(std::string_view text) {
  const auto* at = reinterpret_cast<const unsigned char*>(text.data());
  const unsigned char* const end = at + text.size();
  while (at < end) {
    uint64_t word;
    while (end - at >= 8 && (std::memcpy(&word, at, 8), (word & 0x8080808080808080u) == 0)) at += 8;
    if (at == end) break;
    if (*at < 0x80) {
      ++at;
      continue;
    }
    const size_t length = sequence(at, static_cast<size_t>(end - at));
    if (length == 0) return false;
    at += length;
  }
  return true;
}

}  // namespace

Result<std::string> to_utf8(std::string bytes, const SourceLocation& where) {
  if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes, Order::kLittle);
  if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes, Order::kBig);
  using namespace std::string_literals;
  if (bytes.starts_with("<\0"s)) return from_utf16(bytes, Order::kLittle);
  if (bytes.starts_with("\0<"s)) return from_utf16(bytes, Order::kBig);
  const std::string declared = declared_encoding(bytes);
  if (!declared.empty() && declared != "utf-8" && declared != "us-ascii" && declared != "utf8") {
    return failure("xml.encoding", where,
                   {fmt::format("XML в кодировке «{}», а читаются UTF-8 и UTF-16", declared),
                    fmt::format("the XML is in «{}»; UTF-8 and UTF-16 are read", declared)});
  }
  if (!is_utf8(bytes)) {
    SourceLocation place = where;
    const std::string_view before = std::string_view(bytes).substr(0, utf8::first_invalid(bytes));
    place.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    const size_t line = before.rfind('\n') + 1;  // npos + 1 is the beginning
    place.column = 1 + static_cast<int>(utf8::length(before.substr(line)));
    return failure("xml.encoding", place,
                   {"в XML встретились байты, которые не являются UTF-8",
                    "the XML has bytes that are not UTF-8"});
  }
  return bytes;
}

}  // namespace prikaz::xml
