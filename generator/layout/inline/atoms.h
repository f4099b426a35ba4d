// Makes atoms of text: cuts it at spaces and where lines may break, shapes the words, turns letters
// to capitals where the look wants it and falls back to other fonts per character.
#pragma once

#include <string_view>

#include "layout/context.h"
#include "layout/inline/content.h"

namespace prikaz::layout {

class AtomMaker {
 public:
  AtomMaker(Context& context, Content& content, const wml::Paragraph& paragraph)
      : context_(context), content_(content), paragraph_(paragraph) {}

  // What the next atoms belong to.
  int32_t structure = kArtifact;
  int32_t link = -1;

  void text(std::string_view text, const style::Run& look);
  void add(Atom atom);
  void tab(TabKind kind, uint32_t format);
  void forced_break(BreakKind kind, uint32_t format);
  void object(int32_t drawing, Length width, uint32_t format, int32_t element);
  void soft_hyphen(const style::Run& look);
  // U+2011, drawn as a hyphen where the font lacks it, as Word draws it.
  void no_break_hyphen(const style::Run& look);
  void mark(Mark mark);
  bool open_word() const { return open_word_; }

 private:
  void space(std::string_view text, bool breaks, uint32_t format);
  void word(std::string_view word, const style::Run& look);
  void find_breaks(std::string_view word);
  void small_capitals(std::string_view piece, const style::Run& look);
  void piece(std::string_view piece, uint32_t format, bool capitals);
  void with_fallback(std::string_view typed, std::string_view shown, uint32_t format,
                     bool capitals);
  // An atom of `typed` with the glyphs of `scratch_`.
  Atom with_glyphs(Atom::Kind kind, std::string_view typed, uint32_t format);
  void shape(std::string_view shown, uint32_t format);

  Context& context_;
  Content& content_;
  const wml::Paragraph& paragraph_;
  text::ShapedText scratch_;
  std::vector<uint32_t> breaks_;
  bool may_break_ = false;  // a line may begin before the next atom
  bool spaced_ = false;     // a space that breaks lines stood before
  bool open_word_ = false;  // the atom before is the beginning of a word that may go on
};

}  // namespace prikaz::layout
