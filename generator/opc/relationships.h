// The relationships of a part or of the package (ECMA-376 Part 2, 6.5), as a part of XML.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace prikaz::opc {

enum class TargetMode { kInternal, kExternal };

struct Relationship {
  std::string id;
  std::string type;    // transitional
  std::string target;  // the name of a part ("word/styles.xml"), or an address when external
  TargetMode mode = TargetMode::kInternal;
};

// Targets inside the package are resolved against `source` (the name of the part that has them, ""
// for the package). A target that leaves the package is "opc.target-outside".
Result<std::vector<Relationship>> read_relationships(const std::string& xml,
                                                     std::string_view source,
                                                     const SourceLocation& where);
std::string write_relationships(const std::vector<Relationship>& list, std::string_view source);

// [Content_Types].xml (ECMA-376 Part 2, 6.2.3): content types by part name.
class ContentTypes {
 public:
  static Result<ContentTypes> read(const std::string& xml, const SourceLocation& where);
  // Empty when neither a name nor an extension gives one.
  std::string of(std::string_view part) const;
  // For parts with their types, in the canonical form: an extension only for what it always means.
  static std::string write(const std::map<std::string, std::string>& types);

 private:
  std::map<std::string, std::string> by_extension_;  // lower case
  std::map<std::string, std::string> by_name_;       // lower case
};

}  // namespace prikaz::opc
