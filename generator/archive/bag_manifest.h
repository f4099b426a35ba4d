// The text of a bag's tag files: manifests, bag-info.txt, and which names may stand in them
// (RFC 8493, 2.1.3, 2.2.2). Bytes in, values out; no file is touched.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "archive/bag.h"
#include "base/result.h"

namespace prikaz::archive {

// Digest by name of the file, as in the bag ("data/приказ.docx").
using Manifest = std::map<std::string, std::string, std::less<>>;

// CR, LF and % of a name are written as %0D, %0A and %25 (2.1.3); nothing else.
std::string encoded_bag_name(std::string_view name);
std::string decoded_bag_name(std::string_view name);

// A relative name that stays inside on every system: no empty part, "." or "..", no leading slash
// or "~", no drive, no backslash, no NUL, valid UTF-8, parts up to 255 bytes.
bool is_safe_bag_name(std::string_view name);

// "digest  name" a line, sorted by name.
std::string print_manifest(const Manifest& manifest);
// Errors at their lines: "bag.bad-line", "bag.bad-name", "bag.duplicate". `digits` is the length of
// a digest.
Result<Manifest> parse_manifest(std::string_view text, size_t digits, const SourceLocation& where);

// "Label: value" lines; line breaks in a value become spaces.
std::string print_bag_info(const std::vector<BagInfo>& info);
// Lines that begin with a space go on with the value before them. Error "bag.bad-line".
Result<std::vector<BagInfo>> parse_bag_info(std::string_view text, const SourceLocation& where);

}  // namespace prikaz::archive
