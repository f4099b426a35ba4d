#include "layout/block/headings.h"

#include <algorithm>

namespace prikaz::layout {
namespace {

// «2.», «2.1 », «IV.», «3)».
bool begins_with_number(std::string_view text) {
  const size_t end = text.find_first_not_of("0123456789.");
  const std::string_view digits = text.substr(0, end);
  if (!digits.empty() && digits[0] != '.')
    return digits.find('.') != std::string_view::npos ||
           text.substr(digits.size()).starts_with(')');
  const size_t roman = text.find_first_not_of("IVXLC");
  return roman != 0 && roman != std::string_view::npos &&
         (text[roman] == '.' || text[roman] == ')');
}

bool leaves_the_page(const ParagraphBox& box) {
  return std::any_of(box.content.atoms.begin(), box.content.atoms.end(), [](const Atom& atom) {
    return atom.kind == Atom::Kind::kBreak && atom.index != kLineBreak;
  });
}

}  // namespace

int heading_level(const wml::Document& document, const style::Paragraph& look) {
  if (look.outline_level >= 0 && look.outline_level < 9) return look.outline_level + 1;
  const auto& sheet = document.styles;
  if (!sheet || look.style < 0 || static_cast<size_t>(look.style) >= sheet->styles.size()) return 0;
  const std::string& name = sheet->styles[static_cast<size_t>(look.style)].name;
  for (const std::string_view prefix : {"heading ", "Heading ", "Заголовок ", "заголовок "}) {
    if (name.starts_with(prefix) && name.size() == prefix.size() + 1 && name.back() >= '1' &&
        name.back() <= '9') {
      return name.back() - '0';
    }
  }
  return 0;
}

std::string title_of(const Content& content) {
  std::string title;
  for (const Atom& atom : content.atoms) {
    const bool text = atom.kind == Atom::Kind::kText;
    if (text)
      title.append(content.text, atom.text_begin, atom.text_end - atom.text_begin);
    else if (atom.kind != Atom::Kind::kMark && atom.kind != Atom::Kind::kSoftHyphen &&
             !title.empty() && title.back() != ' ')
      title += ' ';
  }
  while (!title.empty() && title.back() == ' ') title.pop_back();
  return title;
}

bool goes_on_with(const style::Paragraph& title, const style::Paragraph& next,
                  std::string_view text) {
  return title.numbering.instance == 0 && next.numbering.instance == 0 && !next.page_break_before &&
         !begins_with_number(text);
}

ParagraphBox* TitleJoiner::before(const ParagraphBox& box, std::string_view text) const {
  const bool goes_on = title_ && title_->heading_level == box.heading_level &&
                       goes_on_with(*title_->look, *box.look, text);
  return goes_on ? title_ : nullptr;
}

void TitleJoiner::add(ParagraphBox& box, ParagraphBox* first) {
  const std::string own = title_of(box.content);
  if (!first) {
    box.title = own;
    title_ = &box;
  } else if (!own.empty()) {
    if (!first->title.empty()) first->title += ' ';
    first->title += own;
  }
  if (leaves_the_page(box)) title_ = nullptr;
}

}  // namespace prikaz::layout
