#include "layout/reference/walk.h"

namespace prikaz::layout {

DocumentWalk::DocumentWalk(const wml::Document& document)
    : cascade_(document), counter_(style::numbering_of(document)) {}

void DocumentWalk::paragraphs(std::span<const wml::Block> blocks, const Visit& visit) {
  for (const wml::Block& block : blocks) {
    if (const wml::Paragraph* paragraph = block.paragraph()) {
      const style::Paragraph& look = cascade_.paragraph(*paragraph, nullptr);
      std::string number;
      if (look.numbering.instance != 0) number = counter_.next(look.numbering);
      visit(*paragraph, look, number);
      continue;
    }
    for (const wml::Row& row : block.table()->rows) {
      for (const wml::Cell& cell : row.cells) paragraphs(cell.blocks, visit);
    }
  }
}

std::string_view shown_text(const wml::Inline& item) {
  using Kind = wml::Inline::Kind;
  switch (item.kind) {
    case Kind::kText:
    case Kind::kSymbol:
      return item.text;
    case Kind::kTab:
    case Kind::kLineBreak:
    case Kind::kPositionTab:
      return " ";
    case Kind::kNoBreakHyphen:
      return "\u2011";
    default:
      return {};
  }
}

}  // namespace prikaz::layout
