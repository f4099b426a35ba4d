#include "archive/bag_manifest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

constexpr std::array<std::pair<char, std::string_view>, 3> kEncoded = {
    {{'\r', "%0D"}, {'\n', "%0A"}, {'%', "%25"}}};

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Calls `visit(line, number)` for each line; CR, LF and CRLF end one.
template <class Visitor>
void for_each_line(std::string_view text, Visitor&& visit) {
  int number = 1;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    visit(text.substr(0, end), number++);
    const size_t mark = text.substr(end, 2) == "\r\n" ? 2 : 1;
    text.remove_prefix(std::min(end + mark, text.size()));
  }
}

Diagnostic& bad_line(Diagnostics& found, SourceLocation where, int line, std::string_view text,
                     Message expected) {
  where.line = line;
  return found.error("bag.bad-line", where, std::move(expected)).quote(std::string(text));
}

bool is_safe_part(std::string_view part) {
  constexpr size_t kLongest = 255;
  return !part.empty() && part != "." && part != ".." && part.size() <= kLongest;
}

}  // namespace

std::string encoded_bag_name(std::string_view name) {
  std::string out;
  for (const char c : name) {
    const auto* code = std::find_if(kEncoded.begin(), kEncoded.end(),
                                    [c](const auto& each) { return each.first == c; });
    if (code == kEncoded.end()) {
      out += c;
    } else {
      out += code->second;
    }
  }
  return out;
}

std::string decoded_bag_name(std::string_view name) {
  std::string out;
  for (size_t at = 0; at < name.size();) {
    std::string code(name.substr(at, 3));
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    const auto* known = std::find_if(kEncoded.begin(), kEncoded.end(),
                                     [&](const auto& each) { return each.second == code; });
    out += known == kEncoded.end() ? name[at] : known->first;
    at += known == kEncoded.end() ? 1 : 3;
  }
  return out;
}

bool is_safe_bag_name(std::string_view name) {
  if (name.empty() || name.front() == '~' || utf8::first_invalid(name) != std::string_view::npos)
    return false;
  if (name.find('\\') != std::string_view::npos || name.find('\0') != std::string_view::npos)
    return false;
  if (name.size() > 1 && name[1] == ':') return false;  // a drive
  for (;;) {
    const size_t slash = name.find('/');
    if (!is_safe_part(name.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    name.remove_prefix(slash + 1);
  }
}

std::string print_manifest(const Manifest& manifest) {
  std::string out;
  for (const auto& [name, digest] : manifest) {
    out += digest;
    out += "  ";
    out += encoded_bag_name(name);
    out += '\n';
  }
  return out;
}

Result<Manifest> parse_manifest(std::string_view text, size_t digits, const SourceLocation& where) {
  Manifest manifest;
  Diagnostics found;
  for_each_line(text, [&](std::string_view line, int number) {
    if (line.empty()) return;
    const size_t gap = line.find_first_of(" \t");
    const size_t rest = line.find_first_not_of(" \t", gap);
    std::string digest(line.substr(0, gap));
    if (digest.size() != digits || !std::all_of(digest.begin(), digest.end(), is_hex) ||
        gap == std::string_view::npos || rest == std::string_view::npos) {
      bad_line(found, where, number, line,
               {"строка описи контейнера не читается: нужны контрольная сумма и имя файла",
                "a line of the manifest cannot be read: a digest and a file name are needed"});
      return;
    }
    std::string_view typed = line.substr(rest);
    if (typed.starts_with('*')) typed.remove_prefix(1);  // the binary mark of old md5sum
    if (typed.starts_with("./")) typed.remove_prefix(2);
    const std::string name = russian::normalized(decoded_bag_name(typed));
    SourceLocation here = where;
    here.line = number;
    if (!is_safe_bag_name(name)) {
      found
          .error("bag.bad-name", here,
                 {"имя файла в описи выводит за пределы контейнера или недопустимо",
                  "a file name of the manifest leaves the bag or is forbidden"})
          .quote(name);
      return;
    }
    std::transform(digest.begin(), digest.end(), digest.begin(),
                   [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c; });
    if (!manifest.emplace(name, std::move(digest)).second) {
      found
          .error("bag.duplicate", here,
                 {"файл назван в описи дважды", "the manifest names the file twice"})
          .quote(name);
    }
  });
  if (!found.empty()) return found;
  return manifest;
}

std::string print_bag_info(const std::vector<BagInfo>& info) {
  std::string out;
  for (const auto& [label, value] : info) {
    std::string flat = value;
    std::replace_if(
        flat.begin(), flat.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    out += fmt::format("{}: {}\n", label, flat);
  }
  return out;
}

Result<std::vector<BagInfo>> parse_bag_info(std::string_view text, const SourceLocation& where) {
  std::vector<BagInfo> info;
  Diagnostics found;
  const auto trimmed = [](std::string_view piece) {
    const size_t begin = piece.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return std::string();
    return std::string(piece.substr(begin, piece.find_last_not_of(" \t") - begin + 1));
  };
  for_each_line(text, [&](std::string_view line, int number) {
    if (trimmed(line).empty()) return;
    if ((line.front() == ' ' || line.front() == '\t') && !info.empty()) {
      info.back().value += ' ' + trimmed(line);
      return;
    }
    const size_t colon = line.find(':');
    if (colon == 0 || colon == std::string_view::npos) {
      bad_line(found, where, number, line,
               {"строка не читается: нужно «имя: значение»",
                "the line cannot be read: «label: value» is needed"});
      return;
    }
    info.push_back({trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))});
  });
  if (!found.empty()) return found;
  return info;
}

}  // namespace prikaz::archive
