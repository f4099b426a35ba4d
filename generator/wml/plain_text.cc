#include "wml/plain_text.h"

namespace prikaz::wml {

namespace {

class Collector {
 public:
  explicit Collector(const Document& document) : document_(document) {}

  void add(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (const Paragraph* paragraph = block.paragraph()) {
        add(*paragraph);
      } else {
        for (const Row& row : block.table()->rows) {
          for (const Cell& cell : row.cells) add(cell.blocks);
        }
      }
    }
  }
  std::string take() { return std::move(out_); }

 private:
  void add(const Paragraph& paragraph) {
    const size_t before = out_.size();
    std::vector<const Drawing*> boxes;  // their text follows the paragraph they hang on
    for (const Inline& each : paragraph.inlines) add(each, boxes);
    if (out_.size() != before) out_ += '\n';
    for (const Drawing* box : boxes) add(box->text);
  }

  void add(const Inline& each, std::vector<const Drawing*>& boxes) {
    switch (each.kind) {
      case Inline::Kind::kText:
      case Inline::Kind::kSymbol:
        out_ += each.text;
        break;
      case Inline::Kind::kTab:
      case Inline::Kind::kLineBreak:
      case Inline::Kind::kPageBreak:
      case Inline::Kind::kColumnBreak:
      case Inline::Kind::kPositionTab:
        out_ += ' ';
        break;
      case Inline::Kind::kNoBreakHyphen:
        out_ += '-';
        break;
      case Inline::Kind::kDrawing:
        boxes.push_back(&document_.drawings[static_cast<size_t>(each.index)]);
        break;
      default:
        break;
    }
  }

  const Document& document_;
  std::string out_;
};

}  // namespace

std::string plain_text(const Document& document) {
  Collector collector(document);
  collector.add(document.body);
  for (const auto* notes : {&document.footnotes, &document.endnotes}) {
    for (const auto& [id, note] : *notes) {
      if (id > 0) collector.add(note.blocks);
    }
  }
  return collector.take();
}

}  // namespace prikaz::wml
