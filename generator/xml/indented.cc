#include "xml/indented.h"

#include "xml/document.h"
#include "xml/escape.h"

namespace prikaz::xml {
namespace {

enum class Layout { kLines, kOneLine };

bool has_text(Node element) {
  for (Node node = element.first_node(); node; node = node.next_node())
    if (node.is_text()) return true;
  return false;
}

void put_start(std::string& out, Node element) {
  out += '<';
  out += element.name();
  element.for_each_attribute([&](Node::Attribute a) {
    out += ' ';
    out += a.name;
    out += "=\"";
    escape_attribute(out, a.value);
    out += '"';
  });
}

// Recursion is bounded by Limits::depth.
void put(std::string& out, Node node, size_t depth, Layout layout) {
  if (node.is_text()) {
    escape_text(out, node.text());
    return;
  }
  if (!node.is_element()) return;
  if (layout == Layout::kLines) out.append(depth, ' ');
  put_start(out, node);
  if (!node.first_node()) {
    out += "/>";
  } else {
    const Layout inner =
        layout == Layout::kLines && !has_text(node) ? Layout::kLines : Layout::kOneLine;
    out += '>';
    if (inner == Layout::kLines) out += '\n';
    for (Node child = node.first_node(); child; child = child.next_node())
      put(out, child, depth + 1, inner);
    if (inner == Layout::kLines) out.append(depth, ' ');
    out += "</";
    out += node.name();
    out += '>';
  }
  if (layout == Layout::kLines) out += '\n';
}

}  // namespace

Result<std::string> indented(const std::string& text, const SourceLocation& where) {
  PRIKAZ_TRY(const Document document, Document::parse(text, where));
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  put(out, document.root(), 0, Layout::kLines);
  return out;
}

}  // namespace prikaz::xml
