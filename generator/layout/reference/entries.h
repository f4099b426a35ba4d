// The headings and captions that a table of contents lists. Inner step of contents.h.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "wml/document.h"

namespace prikaz::layout {

struct ContentsEntry {
  int level = 1;         // by the outline level or heading style, 1..9
  bool heading = false;  // of a style named "heading N", which \o lists; else by outline level, \u
  std::string style;     // name of the paragraph's style, for \t
  std::string sequence;  // of the SEQ field in a caption, for \c
  std::string number, title;
  std::string bookmark;  // what leads to it
};

// What a TOC field asks for (its switches \o \u \t \c).
class ContentsRequest {
 public:
  explicit ContentsRequest(const wml::Field& field);
  // The level on which it lists the entry; 0: not at all.
  int level_of(const ContentsEntry& entry) const;

 private:
  struct Levels {
    int from = 1, to = 9;
    bool holds(int level) const { return from <= level && level <= to; }
  };
  static Levels read_levels(const std::string& text, Levels otherwise);

  std::optional<Levels> headings_, outline_;
  std::optional<std::string> caption_;
  std::map<std::string, int> styles_;
};

// Texts that live as long as the document they were made for.
class TextKeeper {
 public:
  explicit TextKeeper(wml::Document& document);
  std::string_view keep(std::string text);

 private:
  struct Buffers;
  std::shared_ptr<Buffers> buffers_;
};

// Every heading and caption of the body in reading order. Those that some table of contents lists
// get a bookmark where they have none; `keep` gives texts the life of the document.
std::vector<ContentsEntry> contents_entries(wml::Document& document, TextKeeper& keep);

}  // namespace prikaz::layout
