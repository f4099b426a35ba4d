// What stamps and marks of appendices say of the paper above them: its kind, its body, and the case
// of the act's name.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/form.h"
#include "check/rules/letter.h"
#include "check/rules/references.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

// «приказ» in the cases that papers need.
struct Act {
  View stem, instrumental, dative;
};
constexpr std::array<Act, 6> kActs = {{{"приказ", "приказом", "приказу"},
                                       {"распоряжени", "распоряжением", "распоряжению"},
                                       {"постановлени", "постановлением", "постановлению"},
                                       {"решени", "решением", "решению"},
                                       {"протокол", "протоколом", "протоколу"},
                                       {"письм", "письмом", "письму"}}};

const Act* act_named(View folded) {
  constexpr size_t kLongestEnding = 4;  // bytes
  for (const Act& act : kActs) {
    if (folded.starts_with(act.stem) && folded.size() <= act.stem.size() + kLongestEnding)
      return &act;
  }
  return nullptr;
}

// The lines of one stamp or mark, and the act that it names.
struct Named {
  const Paragraph* paragraph = nullptr;  // with the act's word
  size_t token = 0;
  const Act* act = nullptr;
  bool behind_to = false;  // «к приказу»
  std::vector<const Paragraph*> lines;
};

bool is_mark(Role role) {
  return role == Role::kStamp || role == Role::kAppendixMark;
}

// The act's word right behind «УТВЕРЖДЕНО» or behind «к» of the mark; «(протокол № 2)» is none.
void find_act(Named& mark) {
  bool approved = false;
  for (const Paragraph* line : mark.lines) {
    const Walk walk(*line);
    for (size_t i = 0; i < walk.size(); ++i) {
      if (!walk.is_word(i)) continue;
      const View word = walk.folded(i);
      const bool behind_to = i >= 2 && walk.folded(i - 2) == "к";
      if (approved || behind_to) {
        mark.act = act_named(word);
        mark.paragraph = line;
        mark.token = i;
        mark.behind_to = behind_to;
        return;
      }
      approved = word.starts_with("утвержд") && word != "утверждаю";
    }
  }
}

std::vector<Named> marks(const Document& document) {
  std::vector<Named> out;
  const Paragraph* last = nullptr;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!is_mark(paragraph.role)) {
      last = nullptr;
      continue;
    }
    if (!last || last->role != paragraph.role || last->part != paragraph.part) out.emplace_back();
    out.back().lines.push_back(&paragraph);
    last = &paragraph;
  }
  for (Named& mark : out) find_act(mark);
  std::erase_if(out, [](const Named& mark) { return !mark.act; });
  return out;
}

}  // namespace

void form::stamp_act(const Document& document, Findings& found) {
  for (const Named& mark : marks(document)) {
    const Walk walk(*mark.paragraph);
    const View right = mark.behind_to ? mark.act->dative : mark.act->instrumental;
    const View typed = walk.folded(mark.token);
    // «УТВЕРЖДЕНО / Протокол № 3», «Приказ № 15»: an entry of its own.
    const size_t next = walk.next_solid(mark.token);
    const bool entry = !mark.behind_to && (is_number_sign(walk, next) || !walk.exists(next) ||
                                           walk.folded(next) == "от");
    if (typed == right || (entry && walk[mark.token].capital) ||
        (!mark.behind_to && mark.act->stem == "протокол"))
      continue;
    found.add(*mark.paragraph, walk[mark.token].begin, walk[mark.token].end,
              mark.behind_to ? Message{"приложение к чему: «" + std::string(right) + "»",
                                       "an appendix to what: «" + std::string(right) + "»"}
                             : Message{"утверждено чем: «" + std::string(right) + "»",
                                       "approved by what: «" + std::string(right) + "»"},
              std::string(right));
  }
}

namespace {

// Does the mark name the date and the number of the document's first paper, and no other?
bool names_this_paper(const Named& mark, const Part& main) {
  bool dated = false;
  for (const Paragraph* line : mark.lines) {
    for (const FoundDate& date : line->dates) {
      if (!date.date || !main.date || *date.date != *main.date) return false;
      dated = true;
    }
    const size_t sign = line->text.rfind("№");
    if (!dated || main.number.empty() || sign == std::string::npos) continue;
    const View number = trimmed(View(line->text).substr(sign + View("№").size()));
    if (!number.starts_with(main.number)) return false;
  }
  return dated;
}

constexpr std::array<View, 6> kBodies = {"комитет",   "департамент", "министерств",
                                         "управлени", "отдел",       "администраци"};

// The kind of body that a word in any case names, or "".
View body_named(View folded) {
  constexpr size_t kLongestEnding = 6;  // bytes
  for (const View body : kBodies) {
    if (folded.starts_with(body) && folded.size() <= body.size() + kLongestEnding) return body;
  }
  return {};
}

std::vector<View> bodies_of_letterhead(const Document& document) {
  std::vector<View> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.part != 0 || paragraph.role != Role::kLetterhead) continue;
    const Walk walk(paragraph);
    for (size_t i = 0; i < walk.size(); ++i) {
      const View body = walk.is_word(i) ? body_named(walk.folded(i)) : View();
      if (!body.empty()) out.push_back(body);
    }
  }
  return out;
}

}  // namespace

void references::stamp_body(const Document& document, Findings& found) {
  const std::vector<View> own = bodies_of_letterhead(document);
  if (own.empty()) return;
  for (const Named& mark : marks(document)) {
    if (mark.paragraph->part == 0 || !names_this_paper(mark, document.parts[0])) continue;
    const Walk walk(*mark.paragraph);
    const size_t next = walk.next_solid(mark.token);  // the body follows its act
    const View body = walk.is_word(next) ? body_named(walk.folded(next)) : View();
    if (body.empty() || is_one_of(body, own)) continue;
    found.add(*mark.paragraph, walk[next].begin, walk[next].end,
              {"на бланке документа другой орган", "the letterhead has another body"});
  }
}

void references::stamp_kind(const Document& document, Findings& found) {
  const Part& main = document.parts[0];
  const Act* own = act_named(main.kind);
  if (!own && is_letter(document)) own = act_named("письмо");
  if (!own || main.appendix) return;
  for (const Named& mark : marks(document)) {
    if (mark.act == own || mark.paragraph->part == 0 || !names_this_paper(mark, main)) continue;
    const Walk walk(*mark.paragraph);
    const View right = mark.behind_to ? own->dative : own->instrumental;
    found.add(*mark.paragraph, walk[mark.token].begin, walk[mark.token].end,
              {"сам документ – не этого вида", "the paper itself is of another kind"},
              std::string(right));
  }
}

}  // namespace prikaz::check
