// The namespaces of Office Open XML and the prefix by which this program calls each: data, from
// ECMA-376 Parts 1 and 4 and the extensions Word writes. Several addresses may share a prefix: the
// transitional one, which is written, and the strict one.
#pragma once

#include <span>
#include <string_view>

namespace prikaz::xml {

struct Namespace {
  std::string_view prefix;  // empty: the default namespace of its part
  std::string_view uri;     // what is written
  std::string_view strict;  // what is also understood, or empty
};

// The row with this address, transitional or strict; nullptr when it is not known.
const Namespace* find_namespace(std::string_view uri);
// The row with this prefix (not the empty one); nullptr when it is not known.
const Namespace* find_prefix(std::string_view prefix);

}  // namespace prikaz::xml
