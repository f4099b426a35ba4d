#include <fmt/format.h>

#include "merge/source.h"

namespace prikaz::merge {
namespace {

class Matcher {
 public:
  Matcher(Source& source, Diagnostics& found) : source_(source), found_(found) {
    source_.chain_of.assign(source_.tags.size(), -1);
  }

  // Document order is the order of the nodes, not of Source::tags: text boxes are read later.
  void walk(const Node& node) {
    if (node.is_tag()) visit(node.tag);
    for (const Node& child : node.children) walk(child);
    // Each note is written by itself, so what it opens it closes.
    if (is_note_element(node)) finish();
  }

  void finish() {
    while (!open_.empty()) {
      const Tag& tag = opening(open_.back());
      open_.pop_back();
      const char* end = tag.verb == Verb::kFor ? "endfor" : "endif";
      report(found_, "merge.unclosed-statement", tag,
             {fmt::format("для тега {} нет закрывающего «{}»", tag.text, end),
              fmt::format("the tag {} has no closing «{}»", tag.text, end)});
    }
  }

 private:
  const Tag& opening(int chain) const { return source_.tags[source_.chains[chain].tags[0]]; }

  void join(int index) {
    source_.chains[open_.back()].tags.push_back(index);
    source_.chain_of[index] = open_.back();
  }

  void visit(int index) {
    const Tag& tag = source_.tags[index];
    switch (tag.verb) {
      case Verb::kIf:
      case Verb::kFor:
        source_.chains.emplace_back();
        open_.push_back(static_cast<int>(source_.chains.size()) - 1);
        join(index);
        break;
      case Verb::kElif:
      case Verb::kElse:
        branch(index, tag);
        break;
      case Verb::kEndIf:
      case Verb::kEndFor:
        close(index, tag);
        break;
      default:
        break;
    }
  }

  void branch(int index, const Tag& tag) {
    const bool fits =
        !open_.empty() && (opening(open_.back()).verb == Verb::kIf || tag.verb == Verb::kElse);
    if (!fits) {
      report(found_, "merge.stray-statement", tag,
             {fmt::format("тег {} стоит без открывающего «if»", tag.text),
              fmt::format("the tag {} has no «if» before it", tag.text)});
      return;
    }
    if (source_.tags[source_.chains[open_.back()].tags.back()].verb == Verb::kElse) {
      report(found_, "merge.after-else", tag,
             {fmt::format("тег {} стоит после «else»", tag.text),
              fmt::format("the tag {} stands after «else»", tag.text)});
      return;
    }
    join(index);
  }

  void close(int index, const Tag& tag) {
    const Verb wanted = tag.verb == Verb::kEndIf ? Verb::kIf : Verb::kFor;
    if (!open_.empty() && opening(open_.back()).verb == wanted) {
      join(index);
      open_.pop_back();
      return;
    }
    const bool opened_before = [&] {
      for (int chain : open_)
        if (opening(chain).verb == wanted) return true;
      return false;
    }();
    if (!opened_before) {
      if (wanted == Verb::kIf ? forgiven_ifs_-- > 0 : forgiven_fors_-- > 0) return;
      const char* word = wanted == Verb::kIf ? "if" : "for";
      report(found_, "merge.stray-statement", tag,
             {fmt::format("тег {} стоит без открывающего «{}»", tag.text, word),
              fmt::format("the tag {} has no «{}» before it", tag.text, word)});
      return;
    }
    const Tag& inner = opening(open_.back());
    report(found_, "merge.crossed-tags", tag,
           {fmt::format("теги перекрещены: {} закрывает не {}", tag.text, inner.text),
            fmt::format("crossed tags: {} does not close {}", tag.text, inner.text)});
    for (; opening(open_.back()).verb != wanted; open_.pop_back())
      ++(wanted == Verb::kIf ? forgiven_fors_ : forgiven_ifs_);
    join(index);
    open_.pop_back();
  }

  Source& source_;
  Diagnostics& found_;
  std::vector<int> open_;  // chains
  // Closing tags still to come of what a crossing tag closed already.
  int forgiven_ifs_ = 0;
  int forgiven_fors_ = 0;
};

}  // namespace

void match_tags(Source& source, Diagnostics& found) {
  Matcher matcher(source, found);
  matcher.walk(source.root);
  matcher.finish();
}

}  // namespace prikaz::merge
