#include "xml/namespaces.h"

#include <string>
#include <unordered_map>

namespace prikaz::xml {
namespace {

#define OOXML "http://schemas.openxmlformats.org/"
#define STRICT "http://purl.oclc.org/ooxml/"
#define MICROSOFT "http://schemas.microsoft.com/office/"

constexpr Namespace kNamespaces[] = {
    {"w", OOXML "wordprocessingml/2006/main", STRICT "wordprocessingml/main"},
    {"r", OOXML "officeDocument/2006/relationships", STRICT "officeDocument/relationships"},
    {"m", OOXML "officeDocument/2006/math", STRICT "officeDocument/math"},
    {"wp", OOXML "drawingml/2006/wordprocessingDrawing", STRICT "drawingml/wordprocessingDrawing"},
    {"a", OOXML "drawingml/2006/main", STRICT "drawingml/main"},
    {"pic", OOXML "drawingml/2006/picture", STRICT "drawingml/picture"},
    {"c", OOXML "drawingml/2006/chart", STRICT "drawingml/chart"},
    {"mc", OOXML "markup-compatibility/2006", {}},
    {"v", "urn:schemas-microsoft-com:vml", {}},
    {"o", "urn:schemas-microsoft-com:office:office", {}},
    {"w10", "urn:schemas-microsoft-com:office:word", {}},
    {"wne", MICROSOFT "word/2006/wordml", {}},
    {"w14", MICROSOFT "word/2010/wordml", {}},
    {"wp14", MICROSOFT "word/2010/wordprocessingDrawing", {}},
    {"wpc", MICROSOFT "word/2010/wordprocessingCanvas", {}},
    {"wpg", MICROSOFT "word/2010/wordprocessingGroup", {}},
    {"wpi", MICROSOFT "word/2010/wordprocessingInk", {}},
    {"wps", MICROSOFT "word/2010/wordprocessingShape", {}},
    {"w15", MICROSOFT "word/2012/wordml", {}},
    {"w16se", MICROSOFT "word/2015/wordml/symex", {}},
    {"w16cid", MICROSOFT "word/2016/wordml/cid", {}},
    {"w16", MICROSOFT "word/2018/wordml", {}},
    {"w16cex", MICROSOFT "word/2018/wordml/cex", {}},
    {"w16sdtdh", MICROSOFT "word/2020/wordml/sdtdatahash", {}},
    {"w16du", MICROSOFT "word/2023/wordml/word16du", {}},
    {"a14", MICROSOFT "drawing/2010/main", {}},
    {"cp", OOXML "package/2006/metadata/core-properties", {}},
    {"dc", "http://purl.org/dc/elements/1.1/", {}},
    {"dcterms", "http://purl.org/dc/terms/", {}},
    {"dcmitype", "http://purl.org/dc/dcmitype/", {}},
    {"xsi", "http://www.w3.org/2001/XMLSchema-instance", {}},
    {"vt", OOXML "officeDocument/2006/docPropsVTypes", STRICT "officeDocument/docPropsVTypes"},
    {"", OOXML "package/2006/content-types", {}},
    {"", OOXML "package/2006/relationships", {}},
    {"", OOXML "officeDocument/2006/extended-properties",
     STRICT "officeDocument/extendedProperties"},
    {"", OOXML "officeDocument/2006/custom-properties", STRICT "officeDocument/customProperties"},
    {"", OOXML "spreadsheetml/2006/main", STRICT "spreadsheetml/main"},
};

#undef OOXML
#undef STRICT
#undef MICROSOFT

using Index = std::unordered_map<std::string_view, const Namespace*>;

}  // namespace

const Namespace* find_namespace(std::string_view uri) {
  static const Index index = [] {
    Index made;
    for (const Namespace& row : kNamespaces) {
      made.emplace(row.uri, &row);
      if (!row.strict.empty()) made.emplace(row.strict, &row);
    }
    return made;
  }();
  auto found = index.find(uri);
  return found == index.end() ? nullptr : found->second;
}

const Namespace* find_prefix(std::string_view prefix) {
  static const Index index = [] {
    Index made;
    for (const Namespace& row : kNamespaces)
      if (!row.prefix.empty()) made.emplace(row.prefix, &row);
    return made;
  }();
  auto found = index.find(prefix);
  return found == index.end() ? nullptr : found->second;
}

}  // namespace prikaz::xml
