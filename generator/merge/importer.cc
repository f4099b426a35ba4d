#include "merge/importer.h"

#include <fmt/format.h>

#include <algorithm>

#include "merge/number.h"
#include "merge/package_facts.h"
#include "merge/plain_block.h"
#include "merge/shape_id.h"
#include "opc/part_name.h"
#include "xml/document.h"

namespace prikaz::merge {
namespace {

// Calls `visit(value)` for the attribute in each element by this name in the text of a part.
template <class Visitor>
void scan(const std::string& text, std::string_view element, std::string_view attribute,
          Visitor&& visit) {
  const std::string opening = fmt::format("<{} ", element);
  const std::string key = fmt::format(" {}=\"", attribute);
  for (size_t at = text.find(opening); at != std::string::npos; at = text.find(opening, at + 1)) {
    const size_t end = text.find('>', at);
    const size_t value = text.find(key, at);
    if (value == std::string::npos || value > end) continue;
    const size_t begin = value + key.size();
    visit(std::string_view(text).substr(begin, text.find('"', begin) - begin));
  }
}

// The names of the attributes of the root element, namespaces among them. The part is one that has
// been read before.
std::set<std::string> declared_names(const std::string& text) {
  std::set<std::string> names;
  size_t at = text.find("<w:");
  const size_t end = text.find('>', at);
  while (at < end) {
    const size_t equals = text.find("=", at);
    if (equals == std::string::npos || equals > end) break;
    const size_t begin = text.find_last_of(" \t\r\n", equals) + 1;
    names.insert(text.substr(begin, equals - begin));
    const size_t open = text.find_first_of("\"'", equals);
    if (open == std::string::npos) break;
    at = text.find(text[open], open + 1);
  }
  return names;
}

}  // namespace

Identifiers identifiers_of(const opc::Package& package) {
  Identifiers found;
  for (const auto& [name, part] : package.parts()) {
    if (!name.starts_with("word/") || !name.ends_with(".xml")) continue;
    found.shape = std::max(found.shape, highest_shape(part.bytes()));
    scan(part.bytes(), "wp:docPr", "id",
         [&](std::string_view value) { found.drawing = std::max(found.drawing, number(value)); });
    scan(part.bytes(), "w:bookmarkStart", "w:id",
         [&](std::string_view value) { found.bookmark = std::max(found.bookmark, number(value)); });
    scan(part.bytes(), "w:bookmarkStart", "w:name",
         [&](std::string_view value) { found.bookmark_names.emplace(value); });
  }
  return found;
}

Result<Importer> Importer::begin(opc::Package& target, const opc::Package& addition,
                                 Identifiers identifiers) {
  Importer importer(target, addition);
  PRIKAZ_TRY(const opc::Part* ours, target.main_document());
  PRIKAZ_TRY(const opc::Part* theirs, addition.main_document());
  importer.target_main_ = ours->name();
  importer.addition_main_ = theirs->name();
  importer.identifiers_ = std::move(identifiers);
  PRIKAZ_CHECK(
      importer.styles_.begin(target, importer.target_main_, addition, importer.addition_main_));
  importer.numbers_.begin(target, importer.target_main_, addition, importer.addition_main_);
  PRIKAZ_TRY(importer.theme_,
             ThemeFonts::read(target, importer.target_main_, addition, importer.addition_main_));
  PRIKAZ_TRY(importer.settings_, ParagraphSettings::read(target, importer.target_main_, addition,
                                                         importer.addition_main_));
  PRIKAZ_TRY(importer.style_numbers_, style_numbers(addition, importer.addition_main_));
  return importer;
}

Result<std::vector<Node>> Importer::body(const std::string& part) {
  const opc::Part* main = addition_.part(addition_main_);
  PRIKAZ_TRY(const auto document,
             xml::Document::parse(main->bytes(), addition_.where(addition_main_)));
  const xml::Node source = document.root().child("w:body");
  if (!document.root().is("w:document") || !source) {
    return failure("merge.no-body", addition_.where(addition_main_),
                   {"это не документ Word: в нём нет текста (w:document/w:body)",
                    "this is no Word document: it has no text (w:document/w:body)"});
  }
  Node root = Node::element("w:document");
  document.root().for_each_attribute([&](xml::Node::Attribute attribute) {
    root.attributes.emplace_back(attribute.name, attribute.value);
  });
  const std::set<std::string> known = declared_names(target_.part(part)->bytes());
  const bool all_known = std::all_of(root.attributes.begin(), root.attributes.end(),
                                     [&](const auto& item) { return known.contains(item.first); });
  Node body =
      blocks_of(document, source, all_known && styles_.is_same_sheet() && !settings_.differ());
  note_bookmarks(body);
  theme_.resolve(body);
  PRIKAZ_CHECK(rewrite(body, addition_main_, part));
  for (Node& block : body.children) declare_namespaces(block, root, known);
  return std::move(body.children);
}

// Trees of the blocks, or their markup where it can be copied.
Node Importer::blocks_of(const xml::Document& document, xml::Node source, bool may_copy) const {
  const std::string_view text = document.source();
  const size_t end = text.rfind("</w:body>");
  Node body = Node::element("w:body");
  for (xml::Node block : source.children()) {
    const size_t begin = block.offset() - 1;
    const xml::Node next = block.next_sibling();
    const size_t after = next ? next.offset() - 1 : end;
    const bool copied = may_copy && after > begin &&
                        is_plain_block(text.substr(begin, after - begin), style_numbers_);
    if (!copied) {
      body.children.push_back(read_tree(block));
      continue;
    }
    Node raw;
    raw.kind = Node::Kind::kRaw;
    raw.text = text.substr(begin, after - begin);
    body.children.push_back(std::move(raw));
  }
  return body;
}

Result<void> Importer::finish() {
  styles_.map_numbers([this](int list) { return numbers_.map(list, styles_); });
  PRIKAZ_CHECK(numbers_.finish(target_, target_main_));
  styles_.finish(target_);
  return {};
}

// A block carries the namespaces that the root of the target does not declare.
void Importer::declare_namespaces(Node& block, const Node& root,
                                  const std::set<std::string>& known) const {
  if (block.kind != Node::Kind::kElement) return;
  std::string text;  // of the block, written when it is first needed
  std::string ignorable;
  const std::string* list = root.attribute("mc:Ignorable");
  for (const auto& [name, uri] : root.attributes) {
    if (!name.starts_with("xmlns:") || known.contains(name)) continue;
    if (text.empty()) write(text, block);
    const std::string prefix = name.substr(6);
    const bool used = text.find("<" + prefix + ":") != std::string::npos ||
                      text.find(" " + prefix + ":") != std::string::npos ||
                      text.find("Requires=\"" + prefix) != std::string::npos;
    if (!used) continue;
    block.set_attribute(name, uri);
    if (list && fmt::format(" {} ", *list).find(" " + prefix + " ") != std::string::npos)
      ignorable += (ignorable.empty() ? "" : " ") + prefix;
  }
  if (ignorable.empty()) return;
  if (!known.contains("xmlns:mc"))
    block.set_attribute("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
  block.set_attribute("mc:Ignorable", ignorable);
}

Result<std::string> Importer::relationship(const std::string& source, const std::string& id,
                                           const std::string& part) {
  const opc::Relationship* found = addition_.relationship(source, id);
  if (!found) return std::string();
  if (found->mode == opc::TargetMode::kExternal)
    return target_.add_relationship(part, found->type, found->target, found->mode);
  if (!addition_.part(found->target)) return std::string();
  PRIKAZ_TRY(const std::string copy, copy_part(found->target));
  return target_.add_relationship(part, found->type, copy);
}

Result<std::string> Importer::copy_part(const std::string& name) {
  if (const auto found = copied_.find(name); found != copied_.end()) return found->second;
  const opc::Part& part = *addition_.part(name);
  if (const std::string same = same_media(part); !same.empty()) return copied_[name] = same;
  const std::string suffix(opc::extension(name));
  std::string stem = name.substr(0, name.size() - (suffix.empty() ? 0 : suffix.size() + 1));
  while (!stem.empty() && stem.back() >= '0' && stem.back() <= '9') stem.pop_back();
  const std::string fresh = target_.unused_name(stem, suffix.empty() ? "" : "." + suffix);
  copied_[name] = fresh;
  target_.set_part(fresh, part.content_type(), part.content());
  const bool is_story = part.content_type() == opc::media_type::kHeader ||
                        part.content_type() == opc::media_type::kFooter;
  if (is_story) {
    PRIKAZ_TRY(std::string text, copy_story(part, fresh));
    target_.set_part(fresh, part.content_type(), std::move(text));
    return fresh;
  }
  std::vector<opc::Relationship> list = addition_.relationships(name);
  for (opc::Relationship& item : list) {
    if (item.mode == opc::TargetMode::kExternal || !addition_.part(item.target)) continue;
    PRIKAZ_TRY(item.target, copy_part(item.target));
  }
  target_.set_relationships(fresh, std::move(list));
  return fresh;
}

// The part of the target with this picture in it, or nothing.
std::string Importer::same_media(const opc::Part& part) const {
  if (!part.content_type().starts_with("image/") || !addition_.relationships(part.name()).empty())
    return {};
  for (const auto& [name, other] : target_.parts()) {
    const bool is_same = other.content_type() == part.content_type() &&
                         (other.content() == part.content() || other.bytes() == part.bytes());
    if (is_same) return name;
  }
  return {};
}

Result<std::string> Importer::copy_story(const opc::Part& part, const std::string& name) {
  PRIKAZ_TRY(Node root, read_part(addition_, &part));
  note_bookmarks(root);
  theme_.resolve(root);
  PRIKAZ_CHECK(rewrite(root, part.name(), name));
  return write_part(root);
}

Result<std::string> take_in(opc::Package& target, const std::string& part,
                            const opc::Package& addition, Identifiers& identifiers) {
  PRIKAZ_TRY(Importer importer, Importer::begin(target, addition, identifiers));
  PRIKAZ_TRY(std::vector<Node> blocks, importer.body(part));
  PRIKAZ_CHECK(importer.finish());
  identifiers = importer.identifiers();
  std::string out;
  for (Node& block : blocks) {
    if (block.is("w:sectPr")) continue;
    if (Node* properties = block.is("w:p") ? block.child("w:pPr") : nullptr)
      remove_child(*properties, "w:sectPr");
    write(out, block);
  }
  return out;
}

}  // namespace prikaz::merge
