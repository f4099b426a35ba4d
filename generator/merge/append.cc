#include "merge/append.h"

#include <algorithm>
#include <set>

#include "merge/importer.h"
#include "merge/section_settings.h"
#include "wml/child_order.h"
#include "xml/document.h"

namespace prikaz::merge {
namespace {

// The end of the target's body: where its last section's properties and last paragraph stand.
struct BodyEnd {
  size_t end = 0;            // of </w:body>
  size_t section_begin = 0;  // equal to section_end when there is none
  size_t section_end = 0;
  bool after_paragraph = false;
  size_t paragraph_begin = 0;  // of the last paragraph
};

size_t begin_of(xml::Node node) {
  return node.offset() - 1;
}

Result<BodyEnd> find_end(const xml::Document& document, const SourceLocation& where) {
  const xml::Node body = document.root().child("w:body");
  const std::string& text = document.source();
  const size_t end = text.rfind("</w:body>");
  if (!body || end == std::string::npos) {
    return failure("merge.no-body", where,
                   {"это не документ Word: в нём нет текста (w:document/w:body)",
                    "this is no Word document: it has no text (w:document/w:body)"});
  }
  BodyEnd found;
  found.end = found.section_begin = found.section_end = end;
  xml::Node last;
  for (xml::Node block : body.children()) {
    if (block.is("w:sectPr")) {
      found.section_begin = begin_of(block);
    } else {
      last = block;
    }
  }
  found.after_paragraph = last.is("w:p") && !last.child("w:pPr").child("w:sectPr");
  if (last) found.paragraph_begin = begin_of(last);
  return found;
}

Node empty_section() {
  Node section = Node::element("w:sectPr");
  Node size = Node::element("w:pgSz");
  size.set_attribute("w:w", "11906");
  size.set_attribute("w:h", "16838");
  section.children.push_back(std::move(size));
  return section;
}

// Which headers and footers a section names: "w:headerReference first".
std::vector<std::string> references(const Node& section) {
  std::vector<std::string> list;
  for (const Node& child : section.children) {
    const std::string* type = child.attribute("w:type");
    if (child.is("w:headerReference") || child.is("w:footerReference"))
      list.push_back(child.name + " " + (type ? *type : "default"));
  }
  return list;
}

// Those of all sections: each hands them on to the next.
std::set<std::string> references(const xml::Document& document) {
  std::set<std::string> all;
  auto collect = [&](auto&& self, xml::Node node) -> void {
    for (xml::Node child : node.children()) {
      if (child.is("w:headerReference") || child.is("w:footerReference")) {
        all.insert(std::string(child.name()) + " " +
                   std::string(child.attribute("w:type", "default")));
      } else if (!child.is("w:r") && !child.is("w:tbl")) {
        self(self, child);
      }
    }
  };
  collect(collect, document.root());
  return all;
}

// A section without a header shows that of the section before, so it gets an empty one.
void stop_inheritance(opc::Package& target, const std::string& main,
                      const std::set<std::string>& inherited, Node& section) {
  const auto own = references(section);
  for (const std::string& wanted : inherited) {
    if (std::find(own.begin(), own.end(), wanted) != own.end()) continue;
    const bool header = wanted.starts_with("w:headerReference");
    const std::string root = header ? "w:hdr" : "w:ftr";
    const std::string name = target.unused_name(header ? "word/header" : "word/footer", ".xml");
    target.set_part(
        name, header ? opc::media_type::kHeader : opc::media_type::kFooter,
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + root +
            " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p/></" +
            root + ">");
    Node reference = Node::element(wanted.substr(0, wanted.find(' ')));
    reference.set_attribute("w:type", wanted.substr(wanted.find(' ') + 1));
    reference.set_attribute(
        "r:id", target.add_relationship(
                    main, header ? opc::relation::kHeader : opc::relation::kFooter, name));
    section.children.insert(section.children.begin(), std::move(reference));
  }
  std::stable_sort(
      section.children.begin(), section.children.end(), [](const Node& a, const Node& b) {
        return wml::child_rank("w:sectPr", a.name) < wml::child_rank("w:sectPr", b.name);
      });
}

void set_page_numbers(Node& section, AppendOptions::PageNumbers wanted) {
  if (wanted == AppendOptions::PageNumbers::kAsAddition) return;
  if (wanted == AppendOptions::PageNumbers::kRestart) {
    ensure_child(section, "w:pgNumType").set_attribute("w:start", "1");
  } else if (Node* type = section.child("w:pgNumType")) {
    std::erase_if(type->attributes, [](const auto& item) { return item.first == "w:start"; });
  }
}

// A page break as the last thing before the new section would leave a blank page.
void drop_last_break(std::string& text, size_t paragraph_begin) {
  constexpr std::string_view kBreak = "<w:br w:type=\"page\"/>";
  const size_t at = text.rfind(kBreak);
  if (at == std::string::npos || at < paragraph_begin) return;
  for (std::string_view shown : {"<w:t>", "<w:t ", "<w:drawing", "<w:pict", "<w:object"})
    if (text.find(shown, at) != std::string::npos) return;
  text.erase(at, kBreak.size());
}

// The former body with its section's properties moved into its last paragraph.
std::string closed_section(const std::string& text, const BodyEnd& end,
                           const std::string& section) {
  std::string out = text.substr(0, end.section_begin);
  if (end.after_paragraph) drop_last_break(out, end.paragraph_begin);
  if (!end.after_paragraph) {
    // After a table the end of the section needs a paragraph, as low as can be.
    return out +
           "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
           "w:lineRule=\"exact\"/>" +
           section + "</w:pPr></w:p>";
  }
  const size_t tag_end = out.find('>', end.paragraph_begin);
  if (out[tag_end - 1] == '/') {  // <w:p/>
    out.replace(tag_end - 1, 2, "><w:pPr>" + section + "</w:pPr></w:p>");
    return out;
  }
  if (out.compare(tag_end + 1, 8, "<w:pPr/>") == 0) {
    out.replace(tag_end + 1, 8, "<w:pPr>" + section + "</w:pPr>");
  } else if (out.compare(tag_end + 1, 7, "<w:pPr>") == 0) {
    const size_t close = out.find("</w:pPr>", tag_end);
    const size_t change = out.find("<w:pPrChange", tag_end);
    out.insert(std::min(close, change), section);
  } else {
    out.insert(tag_end + 1, "<w:pPr>" + section + "</w:pPr>");
  }
  return out;
}

}  // namespace

Result<void> append(opc::Package& target, const opc::Package& addition,
                    const AppendOptions& options) {
  Diagnostics said;
  return append(target, addition, options, said);
}

Result<void> append(opc::Package& target, const opc::Package& addition,
                    const AppendOptions& options, Diagnostics& said) {
  PRIKAZ_TRY(Importer importer, Importer::begin(target, addition, identifiers_of(target)));
  const std::string main = importer.target_main();
  PRIKAZ_TRY(std::vector<Node> blocks, importer.body(main));
  PRIKAZ_CHECK(importer.finish());
  if (blocks.empty() || !blocks.back().is("w:sectPr")) blocks.push_back(empty_section());
  const std::vector<Node*> sections = sections_in(blocks);
  PRIKAZ_CHECK(
      keep_section_settings(target, main, addition, importer.addition_main(), sections, said));

  PRIKAZ_TRY(const auto document,
             xml::Document::parse(target.part(main)->bytes(), target.where(main)));
  PRIKAZ_TRY(const BodyEnd end, find_end(document, target.where(main)));
  const std::string& text = document.source();
  Node former = empty_section();
  if (end.section_begin < end.end)
    for (xml::Node section : document.root().child("w:body").children("w:sectPr"))
      former = read_tree(section);

  Node& section = *sections.front();
  stop_inheritance(target, main, references(document), section);
  set_page_numbers(section, options.page_numbers);
  remove_child(section, "w:type");  // a new page

  std::string written;
  write(written, former);
  std::string out = closed_section(text, end, written);
  for (const Node& block : blocks) write(out, block);
  out += text.substr(end.end);
  target.set_part(main, {}, std::move(out));
  return {};
}

}  // namespace prikaz::merge
