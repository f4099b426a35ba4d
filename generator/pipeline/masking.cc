#include "pipeline/masking.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "pipeline/masked_text.h"
#include "pipeline/part_edits.h"
#include "xml/document.h"
#include "xml/escape.h"

namespace prikaz::pipeline {

namespace {

constexpr std::string_view kRelations = "http://schemas.openxmlformats.org/";

// The characters of a paragraph and the text nodes they come from; breaks and tabs are spaces that
// belong to no node.
struct ParagraphText {
  struct Piece {
    xml::Node element, text;
    size_t begin = 0;
    std::string content;
  };
  std::string text;
  std::vector<Piece> pieces;
};

class PartMask {
 public:
  PartMask(const xml::Document& document, TextMask& mask)
      : root_(document.root()), mask_(mask), edits_(document) {}

  void run() { visit(root_); }
  const PartEdits& edits() const { return edits_; }

 private:
  void visit(xml::Node element) {
    attributes(element);
    if (element.is("w:p") || element.is("a:p")) paragraph(element);
    lone_text(element);
    for (const xml::Node child : element.children()) visit(child);
  }

  // Alternative texts are masked; authors of changes and comments, and variables, are wiped.
  void attributes(xml::Node element) {
    std::vector<std::pair<std::string, std::string>> changes;
    element.for_each_attribute([&](xml::Node::Attribute attribute) {
      const std::string_view name = attribute.name.substr(attribute.name.find(':') + 1);
      const std::string value(attribute.value);
      if (name == "descr" || name == "title" || name == "alt" || name == "tooltip") {
        std::string masked = mask_.apply(value);
        if (masked != value) changes.emplace_back(attribute.name, std::move(masked));
      } else if (name == "author" || name == "userId" || name == "lastUser" ||
                 (element.is("w:comment") && name == "initials") ||
                 (element.is("w:docVar") && name == "val")) {
        if (!value.empty()) changes.emplace_back(attribute.name, "");
      }
    });
    for (const auto& [name, value] : changes) edits_.set_attribute(element, name, value);
  }

  // Texts outside of paragraphs: parts with data of other programs (custom XML).
  void lone_text(xml::Node element) {
    const xml::Node text = element.first_node();
    if (!text || !text.is_text() || element.name().starts_with("w:")) return;
    if (element.local_name() == "t") return;  // of a paragraph
    const std::string content(text.text());
    if (std::string masked = mask_.apply(content); masked != content) {
      edits_.set_text(text, masked);
    }
  }

  // Texts of the paragraph itself; a text box in it has paragraphs of its own.
  static void gather(xml::Node element, ParagraphText& out) {
    for (const xml::Node child : element.children()) {
      const std::string_view name = child.local_name();
      if (child.is("w:p") || child.is("a:p") || name == "txbxContent") continue;
      if (name == "t" || name == "delText" || name == "instrText") {
        const xml::Node text = child.first_node();
        if (!text || !text.is_text()) continue;
        out.pieces.push_back({child, text, out.text.size(), std::string(text.text())});
        out.text += out.pieces.back().content;
      } else if (name == "tab" || name == "br" || name == "cr") {
        out.text += '\n';
      } else if (name == "noBreakHyphen") {
        out.text += '-';
      } else {
        gather(child, out);
      }
    }
  }

  void paragraph(xml::Node element) {
    ParagraphText whole;
    gather(element, whole);
    const auto replacements = mask_.of(whole.text);
    if (replacements.empty()) return;
    for (const ParagraphText::Piece& piece : whole.pieces) {
      const std::string content = rewritten(piece, replacements);
      if (content == piece.content) continue;
      edits_.set_text(piece.text, content);
      if (!piece.element.attribute("xml:space")) {
        edits_.set_attribute(piece.element, "xml:space", "preserve");
      }
    }
  }

  // The piece without what was replaced; the new text stands where the old one began.
  static std::string rewritten(const ParagraphText::Piece& piece,
                               const std::vector<Replacement>& replacements) {
    const size_t end = piece.begin + piece.content.size();
    std::string out;
    size_t at = piece.begin;
    for (const Replacement& each : replacements) {
      const size_t each_end = each.begin + each.size;
      if (each_end <= piece.begin || each.begin >= end) continue;
      if (each.begin > at) out.append(piece.content, at - piece.begin, each.begin - at);
      if (each.begin >= piece.begin) out += each.text;
      at = std::min(each_end, end);
    }
    if (at < end) out.append(piece.content, at - piece.begin, end - at);
    return out;
  }

  xml::Node root_;
  TextMask& mask_;
  PartEdits edits_;
};

bool is_xml(const opc::Part& part) {
  return part.content_type().ends_with("xml");
}

// Masks every part that holds text; parts of the package itself and style sheets have none.
Result<void> mask_parts(opc::Package& package, TextMask& mask) {
  std::vector<std::string> names;
  for (const auto& [name, part] : package.parts()) {
    const bool text = is_xml(part) && !name.starts_with("docProps/") &&
                      !name.ends_with("styles.xml") && name.find("theme/") == std::string::npos;
    if (text) names.push_back(name);
  }
  for (const std::string& name : names) {
    PRIKAZ_TRY(const xml::Document document,
               xml::Document::parse(package.part(name)->bytes(), package.where(name)));
    PartMask part(document, mask);
    part.run();
    if (!part.edits().empty()) package.set_part(name, {}, part.edits().apply());
  }
  return {};
}

// Links to mailboxes and telephones, and the path of the template on somebody's disk.
void mask_links(opc::Package& package) {
  std::vector<std::string> sources = {""};
  for (const auto& part : package.parts()) sources.push_back(part.first);
  for (const std::string& source : sources) {
    auto list = package.relationships(source);
    bool changed = false;
    for (opc::Relationship& each : list) {
      if (each.mode != opc::TargetMode::kExternal) continue;
      const bool contact = each.target.starts_with("mailto:") || each.target.starts_with("tel:");
      const bool path = each.type.ends_with("/attachedTemplate");
      if (!contact && !path) continue;
      each.target = path ? "Normal.dotm" : "about:blank";
      changed = true;
    }
    if (changed) package.set_relationships(source, std::move(list));
  }
}

// Only the title stays, masked; the program's own properties, the user's and the preview go.
Result<void> clean_properties(opc::Package& package, TextMask& mask) {
  constexpr std::string_view kCore = "docProps/core.xml";
  std::string title;
  if (const opc::Part* core = package.part(kCore)) {
    PRIKAZ_TRY(const xml::Document document,
               xml::Document::parse(core->bytes(), package.where(kCore)));
    title = mask.apply(document.root().child("dc:title").all_text());
    package.set_part(
        kCore, {},
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties "
        "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" +
            xml::escape_text(title) +
            "</dc:title><dc:language>ru-RU</dc:language></cp:coreProperties>");
  }
  const auto root = package.relationships("");
  for (const opc::Relationship& each : root) {
    const bool goes =
        each.type.starts_with(kRelations) &&
        (each.type.ends_with("/extended-properties") || each.type.ends_with("/custom-properties") ||
         each.type.ends_with("/thumbnail"));
    if (!goes) continue;
    package.remove_part(each.target);
    package.remove_relationship("", each.id);
  }
  return {};
}

void tell_what_is_not_seen(const opc::Package& package, Diagnostics& found) {
  const auto any = [&](std::string_view place) {
    return std::any_of(package.parts().begin(), package.parts().end(), [&](const auto& part) {
      return part.first.find(place) != std::string::npos;
    });
  };
  const SourceLocation where{package.file()};
  if (any("/media/")) {
    found.warning("publish.pictures", where,
                  {"в документе есть картинки: проверьте, нет ли на них личных данных",
                   "the document has pictures: see that they show no personal data"});
  }
  if (any("/embeddings/") || any("customXml/") || any("/activeX/") || any("vbaProject")) {
    found.warning("publish.embedded", where,
                  {"в документ вложены объекты, в которые программа не заглядывает",
                   "the document holds objects that the program does not look into"});
  }
  if (any("/comments")) {
    found.warning("publish.comments", where,
                  {"в документе остались примечания рецензентов",
                   "comments of reviewers are left in the document"});
  }
}

}  // namespace

Result<Masked> mask(opc::Package& package, const MaskOptions& options, Diagnostics& found) {
  TextMask mask(options);
  PRIKAZ_CHECK(mask_parts(package, mask));
  mask_links(package);
  const Masked done = mask.counted();
  PRIKAZ_CHECK(clean_properties(package, mask));
  tell_what_is_not_seen(package, found);
  return done;
}

}  // namespace prikaz::pipeline
