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
  std::string_view text;   // entities resolved
  size_t offset = 0;       // of its first byte in the XML, right behind the tag
  bool preserved = false;  // xml:space="preserve"
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
        const bool preserved = child.attribute("xml:space", "") == "preserve";
        if (text) own->push_back({text.text(), text.offset(), preserved});
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

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out += c;
    }
  }
  return out;
}

// What a correction changes, without the words around that both texts share.
struct Core {
  uint32_t begin = 0, end = 0;  // bytes of the paragraph's text
  std::string_view text;
};

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

Core core_of(const Finding& finding) {
  std::string_view was =
      std::string_view(finding.paragraph->text).substr(finding.begin, finding.end - finding.begin);
  std::string_view will = finding.proposed;
  size_t same = 0;
  while (same < was.size() && same < will.size() && was[same] == will[same]) ++same;
  while (same > 0 && ((same < was.size() && continues_character(was[same])) ||
                      (same < will.size() && continues_character(will[same]))))
    --same;
  was.remove_prefix(same);
  will.remove_prefix(same);
  size_t tail = 0;
  while (tail < was.size() && tail < will.size() &&
         was[was.size() - tail - 1] == will[will.size() - tail - 1])
    ++tail;
  while (tail > 0 && continues_character(was[was.size() - tail])) --tail;
  const auto begin = static_cast<uint32_t>(finding.begin + same);
  return {begin, static_cast<uint32_t>(begin + was.size() - tail),
          will.substr(0, will.size() - tail)};
}

// A stretch of a paragraph's typed texts and what stands there instead.
struct Change {
  size_t begin = 0, end = 0;
  std::string_view text;
};

// The typed stretch for bytes begin..end of a paragraph, over several runs perhaps: its spans must
// follow each other without a gap. Of an empty stretch: where something is put in.
std::optional<Span> typed_stretch(const Paragraph& paragraph, uint32_t begin, uint32_t end) {
  std::optional<Span> out;
  for (const Span& span : paragraph.spans) {
    const bool inside = begin >= span.text && begin <= span.text + span.length;
    if (begin == end && inside) return Span{begin, 0, span.source + (begin - span.text)};
  }
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

// The corrections of a paragraph that do not touch each other, in order; the rest is for the next
// pass.
std::vector<Change> changes_of(const std::vector<const Finding*>& found) {
  std::vector<Change> out;
  for (const Finding* finding : found) {
    const Core core = core_of(*finding);
    const auto place = typed_stretch(*finding->paragraph, core.begin, core.end);
    if (place) out.push_back({place->source, place->source + place->length, core.text});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Change& a, const Change& b) { return a.begin < b.begin; });
  const auto touches = [last = size_t{0}, any = false](const Change& each) mutable {
    if (any && each.begin <= last) return true;
    last = each.end;
    any = true;
    return false;
  };
  out.erase(std::remove_if(out.begin(), out.end(), touches), out.end());
  return out;
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

// The texts of a paragraph's pieces with the changes made: what is new stands in the piece where
// the change begins.
std::vector<std::string> changed(const Texts& pieces, const std::vector<Change>& changes) {
  std::vector<std::string> out;
  size_t at = 0, next = 0;
  for (const Piece& piece : pieces) {
    const size_t end = at + piece.text.size();
    std::string& text = out.emplace_back();
    size_t kept = at;  // up to here the piece is done
    if (next > 0) kept = std::max(kept, std::min(changes[next - 1].end, end));
    for (; next < changes.size() && changes[next].begin <= end; ++next) {
      const Change& change = changes[next];
      const bool of_next_piece = change.begin == end && change.end > end;
      if (of_next_piece) break;
      text += piece.text.substr(kept - at, change.begin - kept);
      text += change.text;
      kept = std::min(change.end, end);
    }
    text += piece.text.substr(kept - at);
    at = end;
  }
  return out;
}

// The piece as it is written in the XML; nothing when it is not plain text.
std::optional<size_t> written_size(const Piece& piece, std::string_view source) {
  const size_t end = source.find('<', piece.offset);
  if (end == std::string_view::npos || source.substr(end, 2) != "</") return std::nullopt;
  return end - piece.offset;
}

// Edits of the XML that give the pieces their new texts.
void add_edits(const Texts& pieces, const std::vector<Change>& changes, std::string_view source,
               std::vector<Edit>& edits) {
  constexpr std::string_view kPreserve = " xml:space=\"preserve\"";
  const std::vector<std::string> texts = changed(pieces, changes);
  std::vector<Edit> out;
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (texts[i] == piece.text) continue;
    const auto size = written_size(piece, source);
    if (!size) return;
    const bool spaced = texts[i].starts_with(' ') || texts[i].ends_with(' ');
    if (spaced && !piece.preserved) {
      out.push_back({piece.offset - 1, piece.offset - 1, std::string(kPreserve)});
    }
    out.push_back({piece.offset, piece.offset + *size, escaped(texts[i])});
  }
  edits.insert(edits.end(), out.begin(), out.end());
}

std::string shown(const Document& document) {
  std::string out;
  for (const Paragraph& paragraph : document.paragraphs) out += paragraph.text + "\n";
  return out;
}

// The safe findings of one paragraph.
using Corrections = std::map<const Paragraph*, std::vector<const Finding*>>;

// One pass over a part of the package; the number of corrections.
Result<size_t> correct(opc::Package& package, const std::string& name, const Corrections& found) {
  const opc::Part* part = package.part(name);
  if (!part) return size_t{0};
  const std::string type = part->content_type();
  PRIKAZ_TRY(const xml::Document parsed, xml::Document::parse(part->bytes(), package.where(name)));
  const Pieces pieces(parsed.root());
  std::vector<Edit> edits;
  size_t made = 0;
  for (const auto& [paragraph, findings] : found) {
    const std::vector<Change> changes = changes_of(findings);
    const size_t before = edits.size();
    for (const Texts* texts : pieces.of(paragraph->element)) {
      if (is_same(*texts, *paragraph)) add_edits(*texts, changes, parsed.source(), edits);
    }
    if (edits.size() > before) made += changes.size();
  }
  if (edits.empty()) return size_t{0};
  size_t written = 0;
  std::string bytes = with_edits(parsed.source(), std::move(edits), written);
  PRIKAZ_CHECK(xml::Document::parse(bytes, package.where(name)));
  package.set_part(name, type, std::move(bytes));
  return made;
}

// One pass over the package.
Result<size_t> correct(opc::Package& package, const Document& document,
                       const std::vector<Finding>& found) {
  std::map<int, Corrections> by_part;
  for (const Finding& finding : found) {
    if (finding.safe && finding.paragraph)
      by_part[finding.paragraph->package_part][finding.paragraph].push_back(&finding);
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
