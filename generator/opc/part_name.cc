#include "opc/part_name.h"

#include <vector>

namespace prikaz::opc {
namespace {

constexpr std::string_view kFolder = "_rels/";
constexpr std::string_view kSuffix = ".rels";

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Folder with its slash: "word/" of "word/document.xml", "" of "document.xml".
std::string_view folder_of(std::string_view name) {
  return name.substr(0, name.rfind('/') + 1);
}

// Joins without "." and ".."; nullopt when ".." climbs over the root.
std::optional<std::string> collapsed(std::string_view path) {
  std::vector<std::string_view> segments;
  while (true) {
    const size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    if (segment == "..") {
      if (segments.empty()) return std::nullopt;
      segments.pop_back();
    } else if (!segment.empty() && segment != ".") {
      segments.push_back(segment);
    }
    if (slash == std::string_view::npos) break;
    path.remove_prefix(slash + 1);
  }
  std::string out;
  for (std::string_view segment : segments) {
    if (!out.empty()) out += '/';
    out += segment;
  }
  if (out.empty()) return std::nullopt;
  return out;
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) >= 0 &&
                        digit(text[at + 2]) >= 0;
    if (!escape) {
      out += text[at];
      continue;
    }
    out += static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2]));
    at += 2;
  }
  return out;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F &&
        std::string_view("%\"<>\\^`{|}#?").find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    out += '%';
    out += kDigits[byte >> 4];
    out += kDigits[byte & 15];
  }
  return out;
}

std::optional<std::string> normalised_name(std::string_view name) {
  std::string slashed(name);
  for (char& c : slashed) {
    if (c == '\\') c = '/';
    if (static_cast<unsigned char>(c) < 0x20) return std::nullopt;
  }
  if (slashed.size() > 1 && slashed[1] == ':') return std::nullopt;
  std::string_view rest = slashed;
  if (rest.starts_with('/')) rest.remove_prefix(1);
  auto whole = collapsed(rest);
  // A name with ".." inside is no name of a part, wherever it leads.
  return whole && *whole == rest ? whole : std::nullopt;
}

std::optional<std::string> resolve_target(std::string_view source, std::string_view target) {
  const std::string plain = percent_decoded(target.substr(0, target.find('#')));
  if (plain.starts_with('/')) return collapsed(plain);
  return collapsed(std::string(folder_of(source)) + plain);
}

std::string relative_target(std::string_view source, std::string_view part) {
  const std::string_view folder = folder_of(source);
  if (part.starts_with(folder)) return std::string(part.substr(folder.size()));
  return "/" + std::string(part);
}

std::string relationships_name(std::string_view source) {
  const std::string_view folder = folder_of(source);
  std::string out(folder);
  out += kFolder;
  out += source.substr(folder.size());
  out += kSuffix;
  return out;
}

std::optional<std::string> source_of_relationships(std::string_view name) {
  if (!name.ends_with(kSuffix)) return std::nullopt;
  const std::string_view folder = folder_of(name);
  if (!folder.ends_with(kFolder)) return std::nullopt;
  const std::string_view parent = folder.substr(0, folder.size() - kFolder.size());
  if (!parent.empty() && !parent.ends_with('/')) return std::nullopt;
  const std::string_view file = name.substr(folder.size());
  return std::string(parent) + std::string(file.substr(0, file.size() - kSuffix.size()));
}

std::string_view extension(std::string_view name) {
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.find('/', dot) != std::string_view::npos) return {};
  return name.substr(dot + 1);
}

}  // namespace prikaz::opc
