// Rewrites a tree with unusual prefixes to the canonical ones. Inner step of Document::parse.
#pragma once

#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace prikaz::xml {

// True when a namespace this program knows stands under another prefix or by its strict address, or
// another namespace under a prefix this program knows.
bool is_unusual(std::string_view declared_prefix, std::string_view uri);

// The document's text in UTF-8 with canonical prefixes, all of them declared at the root.
std::string canonical_text(pugi::xml_document& document);

}  // namespace prikaz::xml
