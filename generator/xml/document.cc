#include "xml/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>

#include "base/utf8.h"
#include "xml/canonical.h"
#include "xml/encoding.h"

namespace prikaz::xml {
namespace {

// Text of white space alone is kept only where it is all the content (`<w:t
// xml:space="preserve">`).
constexpr unsigned kFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_wconv_attribute |
                            pugi::parse_eol | pugi::parse_ws_pcdata_single | pugi::parse_doctype;

pugi::xml_node node_of(void* handle) {
  return pugi::xml_node(static_cast<pugi::xml_node_struct*>(handle));
}
void* handle_of(pugi::xml_node node) {
  return node.internal_object();
}

bool is_text_type(pugi::xml_node node) {
  return node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata;
}

Message why(pugi::xml_parse_status status) {
  switch (status) {
    case pugi::status_end_element_mismatch:
      return {"XML испорчен: открывающий и закрывающий теги не сходятся",
              "the XML is broken: opening and closing tags do not match"};
    case pugi::status_bad_attribute:
      return {"XML испорчен: неверно записан атрибут", "the XML is broken: a bad attribute"};
    case pugi::status_bad_start_element:
    case pugi::status_bad_end_element:
      return {"XML испорчен: неверно записан тег", "the XML is broken: a bad tag"};
    case pugi::status_bad_doctype:
      return {"объявление типа документа (DOCTYPE) в XML не допускается",
              "a document type declaration (DOCTYPE) is not allowed in XML"};
    default:
      return {"XML испорчен: неожиданные знаки", "the XML is broken: unexpected characters"};
  }
}

// What one walk over the tree finds.
struct Survey {
  int depth = 0;
  bool unusual = false;
};

Survey survey(pugi::xml_node root, int limit) {
  Survey found;
  int depth = 1;
  pugi::xml_node node = root;
  while (node) {
    found.depth = std::max(found.depth, depth);
    if (depth > limit) return found;
    for (pugi::xml_attribute a = node.first_attribute(); a; a = a.next_attribute()) {
      const char* name = a.name();
      if (name[0] != 'x' || std::string_view(name).substr(0, 5) != "xmlns") continue;
      const std::string_view prefix = name[5] == ':' ? std::string_view(name + 6) : "";
      found.unusual = found.unusual || is_unusual(prefix, a.value());
    }
    if (pugi::xml_node child = node.first_child()) {
      node = child;
      ++depth;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    node = node == root ? pugi::xml_node() : node.next_sibling();
  }
  return found;
}

}  // namespace

bool Node::is_element() const {
  return node_of(node_).type() == pugi::node_element;
}
bool Node::is_text() const {
  return is_text_type(node_of(node_));
}
std::string_view Node::name() const {
  return node_of(node_).name();
}

std::string_view Node::local_name() const {
  const std::string_view whole = name();
  const size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

std::optional<std::string_view> Node::attribute(std::string_view name) const {
  for (auto a = node_of(node_).first_attribute(); a; a = a.next_attribute())
    if (name == a.name()) return std::string_view(a.value());
  return std::nullopt;
}

void* Node::first_attribute() const {
  return node_of(node_).first_attribute().internal_object();
}
void* Node::next_attribute(void* attribute) {
  return pugi::xml_attribute(static_cast<pugi::xml_attribute_struct*>(attribute))
      .next_attribute()
      .internal_object();
}
Node::Attribute Node::attribute_at(void* attribute) {
  const pugi::xml_attribute a(static_cast<pugi::xml_attribute_struct*>(attribute));
  return {a.name(), a.value()};
}

std::string_view Node::text() const {
  pugi::xml_node node = node_of(node_);
  if (is_text_type(node)) return node.value();
  for (node = node.first_child(); node; node = node.next_sibling())
    if (is_text_type(node)) return node.value();
  return {};
}

std::string Node::all_text() const {
  if (is_text()) return std::string(text());
  std::string out;
  const pugi::xml_node top = node_of(node_);
  pugi::xml_node node = top.first_child();
  while (node) {
    if (is_text_type(node)) out += node.value();
    if (pugi::xml_node child = node.first_child()) {
      node = child;
      continue;
    }
    while (node != top && !node.next_sibling()) node = node.parent();
    node = node == top ? pugi::xml_node() : node.next_sibling();
  }
  return out;
}

Node Node::parent() const {
  const pugi::xml_node parent = node_of(node_).parent();
  return parent.type() == pugi::node_element ? Node(handle_of(parent)) : Node();
}
Node Node::first_node() const {
  return Node(handle_of(node_of(node_).first_child()));
}
Node Node::next_node() const {
  return Node(handle_of(node_of(node_).next_sibling()));
}

Node Node::first_child() const {
  pugi::xml_node node = node_of(node_).first_child();
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return Node(handle_of(node));
}
Node Node::next_sibling() const {
  pugi::xml_node node = node_of(node_).next_sibling();
  while (node && node.type() != pugi::node_element) node = node.next_sibling();
  return Node(handle_of(node));
}
Node Node::child(std::string_view name) const {
  pugi::xml_node node = node_of(node_).first_child();
  while (node && name != node.name()) node = node.next_sibling();
  return Node(handle_of(node));
}
Node Node::next_sibling(std::string_view name) const {
  pugi::xml_node node = node_of(node_).next_sibling();
  while (node && name != node.name()) node = node.next_sibling();
  return Node(handle_of(node));
}
NodeRange Node::children() const {
  return {first_child(), {}};
}
NodeRange Node::children(std::string_view name) const {
  return {child(name), name};
}

size_t Node::offset() const {
  const ptrdiff_t offset = node_of(node_).offset_debug();
  return offset < 0 ? 0 : static_cast<size_t>(offset);
}

struct Document::Rep {
  pugi::xml_document tree;
  std::string source;
  SourceLocation where;

  SourceLocation place(size_t offset) const {
    SourceLocation found = where;
    const std::string_view before = std::string_view(source).substr(0, offset);
    found.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    const size_t line = before.rfind('\n') + 1;  // npos + 1 is the beginning
    found.column = 1 + static_cast<int>(utf8::length(before.substr(line)));
    return found;
  }

  Result<void> load() {
    const auto result = tree.load_buffer(source.data(), source.size(), kFlags, pugi::encoding_utf8);
    const size_t offset = static_cast<size_t>(std::max<ptrdiff_t>(result.offset, 0));
    if (result.status == pugi::status_no_document_element) {
      return failure("xml.empty", where,
                     {"в XML нет ни одного элемента", "the XML has no element"});
    }
    if (!result) {
      const char* code = result.status == pugi::status_bad_doctype ? "xml.doctype" : "xml.broken";
      return failure(code, place(offset), why(result.status));
    }
    for (pugi::xml_node top : tree.children())
      if (top.type() == pugi::node_doctype)
        return failure("xml.doctype", where, why(pugi::status_bad_doctype));
    return {};
  }
};

Document::Document(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Result<Document> Document::parse(std::string bytes, const SourceLocation& where,
                                 const Limits& limits) {
  if (bytes.size() > limits.bytes) {
    const size_t megabytes = limits.bytes >> 20;
    return failure("xml.too-large", where,
                   {fmt::format("XML больше {} МБ", megabytes),
                    fmt::format("the XML is larger than {} MB", megabytes)});
  }
  auto rep = std::make_unique<Rep>();
  rep->where = where;
  PRIKAZ_TRY(rep->source, to_utf8(std::move(bytes), where));
  PRIKAZ_CHECK(rep->load());
  const Survey found = survey(rep->tree.document_element(), limits.depth);
  if (found.depth > limits.depth) {
    return failure("xml.too-deep", where,
                   {fmt::format("элементы XML вложены глубже {}", limits.depth),
                    fmt::format("XML elements nest deeper than {}", limits.depth)});
  }
  if (found.unusual) {
    rep->source = canonical_text(rep->tree);
    PRIKAZ_CHECK(rep->load());
  }
  return Document(std::move(rep));
}

Node Document::root() const {
  return Node(handle_of(rep_->tree.document_element()));
}
const std::string& Document::source() const {
  return rep_->source;
}
SourceLocation Document::location(size_t offset) const {
  return rep_->place(offset);
}

}  // namespace prikaz::xml
