#include "xml/indented.h"

#include "xml/document.h"
#include "xml/escape.h"

namespace prikaz::xml {
namespace {

constexpr size_t kLine = 240;  // bytes

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

void put_end(std::string& out, Node element) {
  out += "</";
  out += element.name();
  out += '>';
}

// Gives up when `out` is over `limit`. Recursion is bounded by Limits::depth, here and below.
void put_one_line(std::string& out, Node node, size_t limit) {
  if (node.is_text()) escape_text(out, node.text());
  if (!node.is_element()) return;
  put_start(out, node);
  if (!node.first_node()) {
    out += "/>";
    return;
  }
  out += '>';
  for (Node child = node.first_node(); child && out.size() <= limit; child = child.next_node()) {
    put_one_line(out, child, limit);
  }
  put_end(out, node);
}

enum class Fits : uint8_t { kIfShort, kNever };

void put_lines(std::string& out, Node element, size_t depth, Fits fits) {
  if (!element.is_element()) return;
  const size_t begin = out.size();
  const bool whole = !element.first_node() || has_text(element);
  out.append(depth, ' ');
  put_one_line(out, element, whole ? std::string::npos : begin + kLine);
  const bool one_line = whole || (fits == Fits::kIfShort && out.size() - begin <= kLine);
  if (!one_line) {
    out.resize(begin + depth);
    put_start(out, element);
    out += ">\n";
    for (Node child = element.first_node(); child; child = child.next_node())
      put_lines(out, child, depth + 1, Fits::kIfShort);
    out.append(depth, ' ');
    put_end(out, element);
  }
  out += '\n';
}

}  // namespace

Result<std::string> indented(const std::string& text, const SourceLocation& where) {
  PRIKAZ_TRY(const Document document, Document::parse(text, where));
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  put_lines(out, document.root(), 0, Fits::kNever);
  return out;
}

}  // namespace prikaz::xml
