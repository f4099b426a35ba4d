#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/fix.h"
#include "opc/package.h"
#include "xml/document.h"

namespace prikaz::check {

namespace {

constexpr int kMostPasses = 8;

// A text of a run (w:t) as it stands in the XML.
struct Piece {
  std::string_view text;  // entities resolved
  size_t offset = 0;      // of its first byte in the XML
};

using Texts = std::vector<Piece>;

// The texts of every paragraph of a part, by the place of its element. Those of a text box belong
// to its own paragraphs.
class Pieces {
 public:
  explicit Pieces(xml::Node root) { read(root, nullptr); }

  // The paragraph's own texts, and those of the same paragraph in other branches of alternate
  // content (ECMA-376 part 3, 10.2), which other programs show.
  std::vector<const Texts*> of(size_t element) const {
    std::vector<const Texts*> out;
    const auto found = paragraphs_.find(element);
    if (found == paragraphs_.end()) return out;
    out.push_back(&found->second);
    const auto [first, last] = twins_.equal_range(element);
    for (auto twin = first; twin != last; ++twin) out.push_back(&paragraphs_.at(twin->second));
    return out;
  }

 private:
  void read(xml::Node node, Texts* own) {
    for (const xml::Node child : node.children()) {
      if (child.is("w:p")) {
        order_.push_back(child.offset());
        read(child, &paragraphs_[child.offset()]);
      } else if (child.is("w:t") && own) {
        const xml::Node text = child.first_node();
        if (text) own->push_back({text.text(), text.offset()});
      } else if (child.is("mc:AlternateContent")) {
        read_branches(child, own);
      } else {
        read(child, own);
      }
    }
  }

  void read_branches(xml::Node alternate, Texts* own) {
    const size_t begin = order_.size();
    std::vector<size_t> ends;  // of the branches, in order_
    for (const xml::Node branch : alternate.children()) {
      read(branch, own);
      ends.push_back(order_.size());
    }
    if (ends.size() != 2 || ends[0] - begin != ends[1] - ends[0]) return;
    for (size_t i = begin; i < ends[0]; ++i) {
      const size_t other = order_[i + (ends[0] - begin)];
      twins_.emplace(order_[i], other);
      twins_.emplace(other, order_[i]);
    }
  }

  std::map<size_t, Texts> paragraphs_;
  std::multimap<size_t, size_t> twins_;
  std::vector<size_t> order_;  // places of elements as they were met
};

// The byte in the XML of byte `at` of a text whose entities are resolved.
size_t raw_offset(std::string_view raw, size_t at) {
  size_t from = 0;
  for (size_t k = 0; k < at && from < raw.size(); ++k) {
    const size_t end = raw[from] == '&' ? raw.find(';', from) : std::string_view::npos;
    from = end == std::string_view::npos ? from + 1 : end + 1;
  }
  return from;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out += c;
    }
  }
  return out;
}

// A correction of a paragraph's typed text, as edits of the XML: the first piece takes the new
// text, the others lose what it replaces.
void add_edits(const std::vector<Piece>& pieces, std::string_view source, const Span& place,
               std::string_view proposed, std::vector<Edit>& edits) {
  size_t at = 0;
  bool first = true;
  for (const Piece& piece : pieces) {
    const size_t end = at + piece.text.size();
    const size_t from = std::max<size_t>(place.source, at);
    const size_t to = std::min<size_t>(place.source + place.length, end);
    if (from < to) {
      const std::string_view raw = source.substr(piece.offset);
      edits.push_back({piece.offset + raw_offset(raw, from - at),
                       piece.offset + raw_offset(raw, to - at),
                       first ? escaped(proposed) : std::string()});
      first = false;
    }
    at = end;
  }
}

// The typed stretch for bytes begin..end of a paragraph, over several runs perhaps: its spans must
// follow each other without a gap.
std::optional<Span> typed_stretch(const Paragraph& paragraph, uint32_t begin, uint32_t end) {
  std::optional<Span> out;
  for (const Span& span : paragraph.spans) {
    const uint32_t from = std::max(span.text, begin), to = std::min(span.text + span.length, end);
    if (from >= to) continue;
    const uint32_t place = span.source + (from - span.text);
    if (!out) {
      if (from != begin) return std::nullopt;
      out = Span{begin, to - from, place};
    } else if (out->source + out->length == place && out->text + out->length == from) {
      out->length += to - from;
    } else {
      return std::nullopt;
    }
  }
  return out && out->length == end - begin ? out : std::nullopt;
}

// The paragraph's lines as the reader saw them must be what these pieces hold.
bool is_same(const std::vector<Piece>& pieces, const Paragraph& paragraph) {
  std::string text;
  for (const Piece& piece : pieces) text += piece.text;
  for (const Span& span : paragraph.spans) {
    if (span.source + span.length > text.size() ||
        text.compare(span.source, span.length, paragraph.text, span.text, span.length) != 0)
      return false;
  }
  return true;
}

std::string shown(const Document& document) {
  std::string out;
  for (const Paragraph& paragraph : document.paragraphs) out += paragraph.text + "\n";
  return out;
}

// One pass over a part of the package; the number of corrections.
Result<size_t> correct(opc::Package& package, const std::string& name,
                       const std::vector<const Finding*>& found) {
  const opc::Part* part = package.part(name);
  if (!part) return size_t{0};
  const std::string type = part->content_type();
  PRIKAZ_TRY(const xml::Document parsed, xml::Document::parse(part->bytes(), package.where(name)));
  const Pieces pieces(parsed.root());
  std::vector<Edit> edits;
  for (const Finding* finding : found) {
    const auto place = typed_stretch(*finding->paragraph, finding->begin, finding->end);
    if (!place) continue;
    for (const Texts* texts : pieces.of(finding->paragraph->element)) {
      if (is_same(*texts, *finding->paragraph))
        add_edits(*texts, parsed.source(), *place, finding->proposed, edits);
    }
  }
  if (edits.empty()) return size_t{0};
  size_t made = 0;
  std::string bytes = with_edits(parsed.source(), std::move(edits), made);
  PRIKAZ_CHECK(xml::Document::parse(bytes, package.where(name)));
  package.set_part(name, type, std::move(bytes));
  return made;
}

// One pass over the package.
Result<size_t> correct(opc::Package& package, const Document& document,
                       const std::vector<Finding>& found) {
  std::map<int, std::vector<const Finding*>> by_part;
  for (const Finding& finding : found) {
    if (finding.safe && finding.paragraph)
      by_part[finding.paragraph->package_part].push_back(&finding);
  }
  size_t made = 0;
  for (const auto& [part, of_part] : by_part) {
    PRIKAZ_TRY(const size_t more,
               correct(package, document.package_parts[static_cast<size_t>(part)], of_part));
    made += more;
  }
  return made;
}

}  // namespace

Result<Fixed> fix_package(opc::Package package, const std::string& file, const Profile& profile) {
  Fixed fixed;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    Diagnostics notes;
    PRIKAZ_TRY(Document document, read_package(package, file, notes));
    if (pass == 0) fixed.before = shown(document);
    fixed.after = shown(document);
    prepare(document);
    PRIKAZ_TRY(const size_t made, correct(package, document, findings(document, profile)));
    if (made == 0) break;
    fixed.corrections += made;
  }
  if (fixed.corrections > 0) fixed.bytes = package.write();
  return fixed;
}

}  // namespace prikaz::check
