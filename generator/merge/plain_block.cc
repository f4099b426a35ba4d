#include "merge/plain_block.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace prikaz::merge {
namespace {

// Beginnings of the names, behind "w:", of elements that are not plain.
constexpr std::string_view kBound[] = {
    "altChunk", "bookmark", "comment", "control", "custom", "drawing", "endnote",  "fld",
    "footer",   "footnote", "header",  "hyper",   "instr",  "move",    "movie",    "numPr",
    "object",   "perm",     "pict",    "printer", "sdt",    "sectPr",  "smartTag", "subDoc"};

bool is_bound(std::string_view name) {
  return std::any_of(std::begin(kBound), std::end(kBound),
                     [&](std::string_view start) { return name.starts_with(start); });
}

// The first letters of kBound, asked before the names are compared.
bool may_be_bound(char first) {
  return std::string_view("abcdefhimnops").find(first) != std::string_view::npos;
}

}  // namespace

bool is_plain_block(std::string_view text, const StyleNumbers& numbered) {
  constexpr std::string_view kStyle = "pStyle w:val=\"";
  for (size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('/')) continue;
    if (!rest.starts_with("w:")) return false;
    const std::string_view name = rest.substr(2);
    if (name.empty() || (may_be_bound(name[0]) && is_bound(name))) return false;
    if (!numbered.empty() && name.starts_with(kStyle)) {
      const std::string_view value = name.substr(kStyle.size());
      if (numbered.contains(std::string(value.substr(0, value.find('"'))))) return false;
    } else if (!numbered.empty() && name.starts_with("pStyle") && !name.starts_with(kStyle)) {
      return false;  // written in another way
    }
  }
  return text.find("w14:paraId") == std::string_view::npos;
}

}  // namespace prikaz::merge
