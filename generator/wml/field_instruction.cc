#include "wml/field_instruction.h"

#include <algorithm>

namespace prikaz::wml {
namespace {

using Kind = Field::Kind;

struct KindName {
  std::string_view name;
  Kind kind;
};
constexpr KindName kKinds[] = {
    {"PAGE", Kind::kPage},
    {"NUMPAGES", Kind::kPageCount},
    {"SECTIONPAGES", Kind::kSectionPages},
    {"SECTION", Kind::kSection},
    {"REF", Kind::kReference},
    {"PAGEREF", Kind::kPageReference},
    {"NOTEREF", Kind::kNoteReference},
    {"TOC", Kind::kContents},
    {"TC", Kind::kContentsEntry},
    {"DATE", Kind::kDate},
    {"TIME", Kind::kTime},
    {"HYPERLINK", Kind::kHyperlink},
    {"SEQ", Kind::kSequence},
    {"STYLEREF", Kind::kStyleReference},
    {"TITLE", Kind::kTitle},
    {"AUTHOR", Kind::kAuthor},
    {"FILENAME", Kind::kFileName},
};

// Words of the instruction; those in quotation marks are one, `\"` and `\\` stand for themselves.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  struct Word {
    std::string text;
    bool is_switch = false;
  };
  bool next(Word& word) {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    if (at_ == text_.size()) return false;
    word = {};
    word.is_switch = text_[at_] == '\\';
    if (const size_t quote = quote_size(); quote != 0)
      read_quoted(word.text, quote);
    else
      while (at_ < text_.size() && !is_space(text_[at_])) word.text += text_[at_++];
    return true;
  }

 private:
  static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  // Straight, or one that Word's corrections have turned round.
  size_t quote_size() const {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with('"')) return 1;
    if (rest.starts_with("“") || rest.starts_with("”")) return std::string_view("“").size();
    return 0;
  }
  void read_quoted(std::string& out, size_t quote) {
    at_ += quote;
    while (at_ < text_.size()) {
      if (const size_t end = quote_size(); end != 0) {
        at_ += end;
        return;
      }
      if (text_[at_] == '\\' && at_ + 1 < text_.size() &&
          (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\'))
        ++at_;
      out += text_[at_++];
    }
  }

  std::string_view text_;
  size_t at_ = 0;
};

Kind kind_of(std::string name) {
  if (name.starts_with('=')) return Kind::kFormula;
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'a' && c <= 'z' ? char(c - 'a' + 'A') : c; });
  const auto* found = std::ranges::find(kKinds, std::string_view(name), &KindName::name);
  return found == std::end(kKinds) ? Kind::kOther : found->kind;
}

}  // namespace

Field parse_field(std::string instruction) {
  Field field;
  Words words(instruction);
  Words::Word word;
  if (words.next(word)) field.kind = kind_of(word.text);
  bool first = true;
  while (words.next(word)) {
    if (!word.is_switch) {
      if (first) field.argument = std::move(word.text);
    } else if (word.text == "\\*") {
      // MERGEFORMAT and CHARFORMAT say whose look the result has, not what it is.
      if (words.next(word) && word.text != "MERGEFORMAT" && word.text != "CHARFORMAT" &&
          word.text != "Mergeformat" && word.text != "Charformat")
        field.format = std::move(word.text);
    } else if (word.text == "\\@" || word.text == "\\#") {
      if (words.next(word)) field.picture = std::move(word.text);
    }
    first = false;
  }
  field.instruction = std::move(instruction);
  return field;
}

Hyperlink parse_hyperlink(const Field& field) {
  Hyperlink link;
  Words words(field.instruction);
  Words::Word word;
  words.next(word);
  while (words.next(word)) {
    if (!word.is_switch) {
      if (link.address.empty()) link.address = std::move(word.text);
      continue;
    }
    const bool anchor = word.text == "\\l", tip = word.text == "\\o", target = word.text == "\\t";
    if (!anchor && !tip && !target) continue;
    if (!words.next(word)) break;
    if (anchor) link.anchor = std::move(word.text);
    if (tip) link.tooltip = std::move(word.text);
  }
  return link;
}

std::optional<std::string> field_switch(const Field& field, char name) {
  Words words(field.instruction);
  Words::Word word;
  while (words.next(word)) {
    if (!word.is_switch || word.text.size() != 2 || word.text[1] != name) continue;
    Words::Word value;
    return words.next(value) && !value.is_switch ? value.text : std::string();
  }
  return std::nullopt;
}

}  // namespace prikaz::wml
