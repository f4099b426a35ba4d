// Names of parts (ECMA-376 Part 2, 6.2.2): here without the leading slash, "word/document.xml", as
// they stand in the zip and in messages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prikaz::opc {

// Names are kept with their own letters ("word/media/мой герб.png"); in a package other bytes than
// those of a URI stand escaped ("%20").
std::string percent_decoded(std::string_view text);
std::string percent_encoded(std::string_view text);

// The name with forward slashes, without a leading one; nullopt for a name that leaves the package
// ("..", a drive) or is empty.
std::optional<std::string> normalised_name(std::string_view name);

// The part that `target` of a relationship of `source` names: relative to the source's folder, or
// to the root with a leading slash; "%20" and "#fragment" resolved. nullopt when it leaves the
// package.
std::optional<std::string> resolve_target(std::string_view source, std::string_view target);

// What to write as the target of a relationship of `source` to reach `part`.
std::string relative_target(std::string_view source, std::string_view part);

// "word/document.xml" -> "word/_rels/document.xml.rels"; "" (the package) -> "_rels/.rels".
std::string relationships_name(std::string_view source);
// The inverse; nullopt for a name that is no relationships part.
std::optional<std::string> source_of_relationships(std::string_view name);

std::string_view extension(
    std::string_view name);  // "png" of "word/media/a.png"; lower case not assured

}  // namespace prikaz::opc
