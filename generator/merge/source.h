// A part of a template while it is compiled: its tree and its tags. The steps that bring it into
// the shape from which the program is generated, in their order:
//
//   number_places     paragraphs get their numbers and the places where a person finds them
//   place_tags        tags become nodes between runs (control) or inside them (values)
//   join_paragraphs   {%- and -%} join their paragraph with its neighbour
//   match_tags        if with its elif, else, endif; for with its endfor
//   widen_statements  one that opens in the first cell of a row and closes in the last is about the
//                     row; {%p if x %} and its {%p endif %} in one paragraph are about all of it
//   lift_tags         a paragraph, row or cell that is there for its tags alone gives way to them
//   place_marks       colspan, cellbg, hm, vm go from the text to their cells, keepnext to its
//                     paragraph
//
// Mistakes are collected; compilation goes on to find the others.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "merge/tag.h"
#include "merge/tree.h"

namespace prikaz::merge {

// Tags that belong together: if, elif…, else, endif.
struct Chain {
  std::vector<int> tags;
};

struct Source {
  std::string file;
  std::string part;
  Node root;
  std::vector<Tag> tags;
  std::vector<Chain> chains;
  std::vector<int> chain_of;  // by tag; -1: none
  // Of paragraphs, the first at 0; and of what stands outside of them.
  std::vector<DocumentPlace> places;
  DocumentPlace story;

  SourceLocation where(int paragraph) const {
    const auto index = static_cast<size_t>(paragraph) - 1;
    const DocumentPlace& inside = paragraph > 0 && index < places.size() ? places[index] : story;
    return {.file = file, .part = part, .paragraph = paragraph, .inside = inside};
  }
};

void number_places(Source& source);
void place_tags(Source& source, Diagnostics& found);
void join_paragraphs(Source& source);
void match_tags(Source& source, Diagnostics& found);
void widen_statements(Source& source);
void lift_tags(Source& source, Diagnostics& found);
void place_marks(Source& source, Diagnostics& found);

// w:footnote, w:endnote or w:comment; is_note: not one of the separators between notes and text.
bool is_note_element(const Node& node);
bool is_note(const Node& node);
// True for the elements between a paragraph and its runs: hyperlinks, revisions, content controls.
bool is_inline_container(const Node& node);
// The text that stands in a run's child: "w:t" gives its characters, a tab "\t", a break "\n".
std::string inline_text(const Node& run_child);

}  // namespace prikaz::merge
