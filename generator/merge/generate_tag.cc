#include <fmt/format.h>

#include <algorithm>

#include "merge/generate.h"

namespace prikaz::merge {

void Generator::tag(int index) {
  const Tag& made = source_.tags[index];
  const auto number = static_cast<uint32_t>(index);
  switch (made.verb) {
    case Verb::kValue:
      if (!made.faulty) op(Code::kPlainValue, number);
      break;
    case Verb::kSet:
      if (!made.faulty) op(Code::kSet, number);
      break;
    case Verb::kIf:
      open_if(index);
      break;
    case Verb::kFor:
      open_for(index);
      break;
    case Verb::kElif:
    case Verb::kElse:
      branch(index);
      break;
    case Verb::kEndIf:
    case Verb::kEndFor:
      close(index);
      break;
    default:
      break;
  }
}

namespace {

// What must be whole: part of it left out or repeated would be no table or text box any more.
bool is_indivisible(const std::string& name) {
  return name == "w:tbl" || name == "w:tr" || name == "w:tc" || name == "w:txbxContent";
}

}  // namespace

// The tags of a chain may stand in different paragraphs, as long as the elements between them are
// the same: what is left out or repeated is then whole.
bool Generator::fits(int index) {
  const int chain = source_.chain_of[index];
  const auto found = open_.find(chain);
  if (chain < 0 || found == open_.end()) return false;  // reported by match_tags
  const auto& first = found->second.path;
  const bool same = std::equal(
      first.begin(), first.end(), path_.begin(), path_.end(), [](const auto& a, const auto& b) {
        const bool same_name = a.second == b.second;
        return same_name && (a.first == b.first || !is_indivisible(a.second));
      });
  if (same) return true;
  const Tag& made = source_.tags[index];
  const Tag& opening = source_.tags[source_.chains[chain].tags[0]];
  report(found_, "merge.crossed-levels", made,
         {fmt::format("теги {} и {} стоят на разных уровнях документа", opening.text, made.text),
          fmt::format("the tags {} and {} stand at different levels of the document", opening.text,
                      made.text)})
      .advise({"поставьте оба в отдельные абзацы, строки или ячейки либо оба внутрь текста",
               "put both into paragraphs, rows or cells of their own, or both into text"});
  return false;
}

void Generator::open_if(int index) {
  Open& chain = open_[source_.chain_of[index]];
  chain.path = path_;
  chain.pending = op(Code::kJumpUnless, static_cast<uint32_t>(index));
  chain.has_pending = true;
}

void Generator::branch(int index) {
  if (!fits(index)) return;
  Open& chain = open_[source_.chain_of[index]];
  const bool of_loop =
      source_.tags[source_.chains[source_.chain_of[index]].tags[0]].verb == Verb::kFor;
  if (of_loop) {
    op(Code::kNext, program_.ops[chain.loop].a, chain.body);
    loops_.pop_back();
  }
  chain.to_end.push_back(op(Code::kJump));
  if (chain.has_pending) land(chain.pending);
  chain.has_pending = false;
  if (source_.tags[index].verb == Verb::kElif) {
    chain.pending = op(Code::kJumpUnless, static_cast<uint32_t>(index));
    chain.has_pending = true;
  }
}

void Generator::open_for(int index) {
  Open& chain = open_[source_.chain_of[index]];
  chain.path = path_;
  chain.loop = op(Code::kFor, static_cast<uint32_t>(index));
  chain.pending = chain.loop;
  chain.has_pending = true;
  chain.body = here();
  loops_.push_back(index);
  const auto lists = restarts_.loops.find(index);
  if (lists == restarts_.loops.end()) return;
  for (int list : lists->second) op(Code::kRestart, static_cast<uint32_t>(list));
}

void Generator::close(int index) {
  if (!fits(index)) return;
  const auto found = open_.find(source_.chain_of[index]);
  Open& chain = found->second;
  if (source_.tags[index].verb == Verb::kEndFor && chain.has_pending) {
    op(Code::kNext, program_.ops[chain.loop].a, chain.body);
    loops_.pop_back();
  }
  if (chain.has_pending) land(chain.pending);
  for (size_t jump : chain.to_end) land(jump);
  open_.erase(found);
}

}  // namespace prikaz::merge
