// Minutes: their requisites and how their agenda is written. ГОСТ Р 7.0.97 and the offices'
// instructions leave room here, so all of it are notes.
#include <array>
#include <string>
#include <string_view>

#include "check/rules/form.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"

namespace prikaz::check::form {

namespace {

using View = std::string_view;

struct Minutes {
  const Paragraph* kind = nullptr;    // «ПРОТОКОЛ»
  const Paragraph* agenda = nullptr;  // «ПОВЕСТКА ДНЯ»
  const Paragraph* decisions = nullptr;
  const Paragraph* marked_heading = nullptr;  // one that ends with «:»
  bool decided = false;                       // «РЕШИЛИ», «ПОСТАНОВИЛИ»
  const Paragraph* signature = nullptr;       // of who presided
  bool secretary = false, numbered = false;
  bool secretary_above = false, secretary_signs = false;  // named in the head; behind the text
};

// «ПОВЕСТКА ДНЯ», «РЕШЕНИЯ:»: a line of capitals alone.
bool is_heading(const Paragraph& paragraph) {
  if (paragraph.in_table() || paragraph.role == Role::kKind) return false;
  bool any = false;
  for (const Token& token : paragraph.tokens) {
    if (token.kind == TokenKind::kWord && !token.all_capitals) return paragraph.capitals && any;
    any = any || token.kind == TokenKind::kWord;
  }
  return any;
}

Minutes survey(const Document& document, const Part& part) {
  Minutes out;
  bool body = false;
  for (int i = part.first; i < part.last; ++i) {
    const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
    const View text = trimmed(paragraph.folded);
    const auto has = [&](View word) { return text.find(word) != View::npos; };
    if (paragraph.role == Role::kKind) out.kind = &paragraph;
    out.secretary = out.secretary || has("секретар");
    const bool signs = paragraph.role == Role::kSignature && !people(paragraph).empty();
    // The same words stand in the head: «Председатель – Лугова А.Б.».
    body = body || paragraph.role == Role::kPoint || text.starts_with("повестка") ||
           text.starts_with("слушали") || text.starts_with("решили");
    if (body && signs && text.starts_with("председател")) out.signature = &paragraph;
    const bool signs_too = body && (out.signature || paragraph.role == Role::kSignature);
    out.secretary_signs = out.secretary_signs || (signs_too && text.starts_with("секретар"));
    out.secretary_above =
        out.secretary_above || (has("секретар") && !out.signature && !people(paragraph).empty());
    out.decided = out.decided || text.starts_with("решили") || text.starts_with("постановили") ||
                  has("решили:") || has("постановили:");
    const bool in_head = paragraph.role == Role::kHeadData || paragraph.role == Role::kTitle ||
                         paragraph.role == Role::kAppendixMark || paragraph.role == Role::kStamp;
    out.numbered = out.numbered || (in_head && has("№")) || paragraph.role == Role::kAppendixMark;
    if (!is_heading(paragraph)) continue;
    if (text.starts_with("повестка")) out.agenda = &paragraph;
    if (text.starts_with("решени")) out.decisions = &paragraph;
    if (text.ends_with(':')) out.marked_heading = &paragraph;
  }
  return out;
}

void agenda_items(const Document& document, const Paragraph& agenda, Findings& found) {
  const auto first = static_cast<size_t>(&agenda - document.paragraphs.data()) + 1;
  for (size_t i = first; i < document.paragraphs.size(); ++i) {
    const Paragraph& item = document.paragraphs[i];
    if (item.part != agenda.part || item.in_table() || is_heading(item)) return;
    if (item.role != Role::kPoint) continue;
    const Walk walk(item);
    size_t word = 0;
    while (walk.exists(word) && walk[word].begin < item.body) ++word;
    const View begins = walk.folded(word);
    if (!walk.is_word(word) || begins == "о" || begins == "об" || begins == "обо") continue;
    if (begins == "разное") continue;
    found.add(item, walk[word].begin, walk[word].end,
              {"вопрос повестки начинают с «О» или «Об»",
               "an item of the agenda begins with «О» or «Об»"});
  }
}

// Minutes name their secretary in the head and are signed by both.
void secretaries(const Minutes& all, Findings& found) {
  if (!all.signature || all.secretary_above == all.secretary_signs) return;
  const Paragraph& line = all.secretary_above ? *all.signature : *all.kind;
  const View text = trimmed(line.text);
  const auto begin = static_cast<size_t>(text.data() - line.text.data());
  Finding& made =
      found.add(line, begin, begin + text.size(),
                all.secretary_above
                    ? Message{"протокол не подписан секретарём", "the secretary has not signed"}
                    : Message{"в начале протокола секретарь не назван",
                              "the head of the minutes does not name the secretary"});
  if (all.secretary_above) made.severity = Severity::kWarning;
}

}  // namespace

void minutes(const Document& document, Findings& found) {
  for (const Part& part : document.parts) {
    if (part.kind != "протокол") continue;
    const Minutes all = survey(document, part);
    if (!all.kind) continue;
    const auto missing = [&](const char* russian, const char* english) {
      found.add(*all.kind, 0, all.kind->text.size(),
                {std::string("в протоколе не указано: ") + russian,
                 std::string("the minutes do not tell: ") + english});
    };
    if (!all.numbered && part.number.empty()) missing("номер", "the number");
    if (!all.secretary) missing("секретарь", "the secretary");
    secretaries(all, found);
    if (all.decisions && !all.decided) {
      found.add(*all.decisions, 0, all.decisions->text.size(),
                {"решения протокола вводят словом «РЕШИЛИ:» или «ПОСТАНОВИЛИ:»",
                 "decisions are introduced by «РЕШИЛИ:» or «ПОСТАНОВИЛИ:»"});
    }
    if (!all.agenda) continue;
    if (all.marked_heading && !trimmed(all.agenda->text).ends_with(':')) {
      found.add(*all.agenda, 0, all.agenda->text.size(),
                {"у других заголовков протокола в конце двоеточие, здесь его нет",
                 "the other headings of the minutes end with a colon"},
                std::string(trimmed(all.agenda->text)) + ":");
    }
    agenda_items(document, *all.agenda, found);
  }
}

// «Лугова А.Б. Серов П.Р.»: two people and nothing between them.
void glued_names(const Paragraph& paragraph, Findings& found) {
  if (paragraph.text.find('.') == std::string::npos) return;
  const auto all = people(paragraph);
  const Walk walk(paragraph);
  for (size_t k = 1; k < all.size(); ++k) {
    const FoundPerson &left = all[k - 1], &right = all[k];
    const bool alike =
        left.initials && right.initials && left.initials_first == right.initials_first;
    if (!alike || right.first != left.last + 2 || walk[left.last + 1].size() > 2) continue;
    if (walk.text(left.last + 1).find('\t') != View::npos) continue;
    // «… докладывает Лугова А.Б. Серов П.Р. записывает»: two sentences.
    const Token& next = walk[walk.next_solid(right.last)];
    if (next.kind == TokenKind::kWord && !next.capital) continue;
    size_t begin = left.last;  // the last word with its dots
    while (begin > left.first && !walk.is_space(begin - 1)) --begin;
    const size_t surname = left.initials_first ? right.last : right.first;
    found.add(paragraph, walk[begin].begin, walk[surname].end,
              {"между фамилиями нет запятой", "no comma between two names"},
              paragraph.text.substr(walk[begin].begin, left.end - walk[begin].begin) + ", " +
                  paragraph.text.substr(right.begin, walk[surname].end - right.begin));
    return;  // a whole list may lack its commas
  }
}

// «(Лугова А.Б.)» among those acquainted: nowhere to sign.
void no_sign_line(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kAcquaintance) return;
  const View text = trimmed(paragraph.text);
  if (!text.starts_with('(') || !text.ends_with(')')) return;
  if (paragraph.text.find('_') != std::string::npos || paragraph.text[0] == '\t') return;
  if (people(paragraph).size() != 1) return;
  const auto end = static_cast<size_t>(text.data() - paragraph.text.data()) + text.size();
  found.add(paragraph, 0, end,
            {"нет места для подписи и даты ознакомления", "there is no room to sign and date"});
}

}  // namespace prikaz::check::form
