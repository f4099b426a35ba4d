// What a paper is based on, what bodies it names and where it points.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/letters.h"
#include "check/rules/cited_acts.h"
#include "check/rules/references.h"
#include "check/rules/terms.h"
#include "check/rules/walk.h"

namespace prikaz::check::references {

namespace {

// Acts that have a date and a number.
constexpr std::array<std::string_view, 8> kActs = {
    "приказ", "протокол", "распоряжени", "постановлени", "указ", "решени", "закон", "письм"};

struct Basis {
  const Paragraph* paragraph;
  size_t token;
  bool dated, numbered, titled;
};

bool names_act(std::string_view word) {
  if (word == "приказываю" || word == "приказано") return false;
  for (const std::string_view act : kActs) {
    if (word.starts_with(act) && word.size() <= act.size() + 8) return true;
  }
  return false;
}

// «Анализ протоколов показал, что …»: a sentence that tells what was, nothing rests on it.
bool tells_story(const Paragraph& paragraph) {
  static constexpr std::array<std::string_view, 7> kRests = {
      "основани", "соответстви", "согласно", "исполнени", "руководству", "реализаци", "приказыва"};
  const bool rests = std::any_of(kRests.begin(), kRests.end(), [&](std::string_view word) {
    return paragraph.folded.find(word) != std::string::npos;
  });
  return !rests && trimmed(paragraph.text).ends_with('.');
}

std::vector<Basis> bases(const Document& document) {
  std::vector<Basis> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::kPreamble || tells_story(paragraph)) continue;
    if (trimmed(paragraph.folded).starts_with("(в ред")) continue;  // the act's own history
    const Walk walk(paragraph);
    for (size_t i = 0; i < walk.size(); ++i) {
      if (!walk.is_word(i) || !names_act(walk.folded(i))) continue;
      if (walk.folded(i).starts_with("решени") && names_act(walk.folded(i + 2))) continue;
      bool quoted = false;  // a title of something else: «Об исполнении приказа …»
      for (size_t k = 0; k < i; ++k)
        quoted = walk.is_mark(k, U'«') ? true : walk.is_mark(k, U'»') ? false : quoted;
      if (quoted) continue;
      // «Комплекса мер …», утверждённого приказом …: what it approved is the title.
      const bool approved = walk.folded(i - 2).starts_with("утвержд") && walk.is_mark(i - 4, ',') &&
                            walk.is_mark(i - 5, U'»');
      Basis basis{&paragraph, i, false, false, approved};
      int depth = 0;
      for (size_t k = i + 1; k < walk.size(); ++k) {
        if (walk.is_word(k) && depth == 0 && names_act(walk.folded(k)) && walk.is_mark(k - 2, ','))
          break;
        depth += walk.is_mark(k, U'«') ? 1 : walk.is_mark(k, U'»') ? -1 : 0;
        basis.numbered = basis.numbered || (depth == 0 && is_number_sign(walk, k));
        basis.titled = basis.titled || walk.is_mark(k, U'»') || walk.is_mark(k, '"');
      }
      for (const FoundDate& date : paragraph.dates) basis.dated = basis.dated || date.first > i;
      out.push_back(basis);
      break;  // the first act of the preamble
    }
  }
  return out;
}

}  // namespace

namespace {

// Is the act cited in full elsewhere? Then it may be named in short.
bool is_known(const std::vector<CitedAct>& all, const CitedAct& act) {
  return std::any_of(all.begin(), all.end(), [&](const CitedAct& other) {
    if (&other == &act || other.kind != act.kind) return false;
    const bool same_date = act.date && other.date && act.date->date == other.date->date;
    const bool same_number = !act.number.empty() && other.number == act.number;
    return (same_date && !other.number.empty()) || (same_number && other.date);
  });
}

// «решением Совета № 41», «приказом министерства от 22.01.2026 «О сроках»»: behind the first act
// of the preamble, and what a point repeals.
void half_cited(Findings& found) {
  const auto& all = found.cited_acts();
  for (const CitedAct& act : all) {
    const bool preamble = act.paragraph->role == Role::kPreamble;
    const bool point = act.paragraph->role == Role::kPoint;
    if ((!preamble && !point) || act.in_title || act.kind == "закон" || is_known(all, act))
      continue;
    const bool undated = preamble && !act.date && act.kind != "протокол" && !act.issuer.empty();
    const bool unnumbered = act.number.empty() && act.date->year > 0 && act.kind != "решени" &&
                            (!act.title.empty() || (preamble && !act.issuer.empty()));
    if (!undated && !unnumbered) continue;
    const Token& word = act.paragraph->tokens[act.token];
    const auto told =
        std::find_if(found.items().begin(), found.items().end(), [&](const auto& each) {
          return each.rule && each.rule->code == "references.bare-basis" &&
                 each.paragraph == act.paragraph && each.begin == word.begin;
        });
    if (told != found.items().end()) continue;
    found.add(*act.paragraph, word.begin, word.end,
              undated ? Message{"документ назван без даты", "an act without its date"}
                      : Message{"документ назван без номера", "an act without its number"});
  }
}

}  // namespace

void bare_basis(const Document& document, Findings& found) {
  for (const Basis& basis : bases(document)) {
    if (basis.dated && basis.numbered) continue;
    const Token& word = basis.paragraph->tokens[basis.token];
    found.add(
        *basis.paragraph, word.begin, word.end,
        !basis.dated && !basis.numbered
            ? Message{"основание названо без даты и номера", "a basis without date and number"}
        : !basis.dated ? Message{"основание названо без даты", "a basis without its date"}
                       : Message{"основание названо без номера", "a basis without its number"});
  }
  half_cited(found);
}

void basis_without_title(const Document& document, Findings& found) {
  for (const Basis& basis : bases(document)) {
    if (basis.titled || !basis.dated) continue;
    const Token& word = basis.paragraph->tokens[basis.token];
    found.add(*basis.paragraph, word.begin, word.end,
              {"основание названо без заголовка", "a basis without its title"});
  }
}

namespace {

// «комитета образования ЕАО»: the kind of body and what it is of.
struct Body {
  std::string kind, owner;
  const Paragraph* paragraph;
  uint32_t begin, end;
};

std::vector<Body> bodies(const Document& document) {
  static constexpr std::array<std::string_view, 5> kKinds = {"комитет", "департамент",
                                                             "министерств", "управлени", "отдел"};
  std::vector<Body> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role == Role::kLetterhead) continue;
    const Walk walk(paragraph);
    for (size_t i = 0; i + 4 < walk.size(); ++i) {
      if (!walk.is_word(i)) continue;
      const std::string_view word = walk.folded(i);
      for (const std::string_view kind : kKinds) {
        if (!word.starts_with(kind) || word.size() > kind.size() + 6) continue;
        if (walk.folded(i + 2) != "образования" || !walk.is_space(i + 3)) continue;
        const Token& owner = walk[i + 4];
        if (owner.kind != TokenKind::kWord || !owner.capital) continue;
        out.push_back({std::string(kind), std::string(walk.folded(i + 4)), &paragraph,
                       walk[i].begin, owner.end});
      }
    }
  }
  return out;
}

}  // namespace

void body_names(const Document& document, Findings& found) {
  std::map<std::string, const Body*> first;
  std::set<std::string> both_told;
  const auto all = bodies(document);
  for (const Body& body : all) {
    const auto [known, fresh] = first.emplace(body.owner, &body);
    if (fresh || known->second->kind == body.kind) continue;
    const Body& other = *known->second;
    if (both_told.insert(body.owner).second) {
      found
          .add(*other.paragraph, other.begin, other.end,
               {"ниже этот орган назван иначе (" +
                    body.paragraph->text.substr(body.begin, body.end - body.begin) + ")",
                "this body has another name below (" +
                    body.paragraph->text.substr(body.begin, body.end - body.begin) + ")"})
          .severity = Severity::kNote;
    }
    found.add(*body.paragraph, body.begin, body.end,
              {"выше этот орган назван иначе (" +
                   other.paragraph->text.substr(other.begin, other.end - other.begin) + ")",
               "this body had another name above (" +
                   other.paragraph->text.substr(other.begin, other.end - other.begin) + ")"});
  }
}

namespace {

std::set<std::string> word_stems(const Paragraph& paragraph) {
  constexpr size_t kLong = 10, kKept = 10;  // bytes
  std::set<std::string> out;
  for (const Token& token : paragraph.tokens) {
    if (token.kind == TokenKind::kWord && token.size() >= kLong)
      out.emplace(paragraph.folded_of(token).substr(0, kKept));
  }
  return out;
}

}  // namespace

// The same task stands in two papers of the document (an order and the minutes it carries out) with
// different terms.
void other_term(const Document& document, Findings& found) {
  struct Task {
    const Term* term;
    std::set<std::string> words;
  };
  const auto all = terms(document);
  std::vector<Task> tasks;
  constexpr size_t kMost = 400, kFewest = 5;
  for (const Term& term : all) {
    if (term.in_column || !term.deadline) continue;
    if (tasks.size() == kMost) return;
    const bool same = !tasks.empty() && tasks.back().term->paragraph == term.paragraph;
    tasks.push_back({&term, same ? tasks.back().words : word_stems(*term.paragraph)});
  }
  for (const Task& task : tasks) {
    if (task.words.size() < kFewest) continue;
    for (const Task& other : tasks) {
      if (other.term->paragraph->part <= task.term->paragraph->part) continue;
      if (*other.term->date.date == *task.term->date.date) continue;
      size_t shared = 0;
      for (const std::string& word : task.words) shared += other.words.contains(word) ? 1 : 0;
      if (shared * 10 < std::max(task.words.size(), other.words.size()) * 8) continue;
      const Paragraph& there = *other.term->paragraph;
      const Paragraph& here = *task.term->paragraph;
      const auto date = [](const Term& term) {
        return term.paragraph->text.substr(term.date.begin, term.date.end - term.date.begin);
      };
      found.add(
          here, task.term->date.begin, task.term->date.end,
          {"в приложенном документе срок этого же дела другой (" + date(*other.term) + ")",
           "the paper bound in has another term for the same task (" + date(*other.term) + ")"});
      found
          .add(there, other.term->date.begin, other.term->date.end,
               {"в самом документе срок этого же дела другой (" + date(*task.term) + ")",
                "the paper itself has another term for the same task (" + date(*task.term) + ")"})
          .severity = Severity::kNote;
      break;
    }
  }
}

namespace {

bool is_part_of_address(const Walk& walk, size_t i) {
  static constexpr std::array<char32_t, 3> kEnds = {',', ';', ':'};
  return walk.exists(i) && !walk.is_space(i) && !opens(walk[i]) && !closes(walk[i]) &&
         std::find(kEnds.begin(), kEnds.end(), walk[i].mark) == kEnds.end();
}

// «school@@край.рф», «school@edu,ru»: an address of mail that no letter reaches.
void broken_mail(const Paragraph& paragraph, Findings& found) {
  if (paragraph.text.find('@') == std::string::npos) return;
  const Walk walk(paragraph);
  for (size_t i = 0; i < walk.size(); ++i) {
    const size_t sign = walk.text(i).find('@');
    if (sign == std::string_view::npos) continue;
    const bool raw = walk[i].kind == TokenKind::kRaw;  // «name@host» read whole, or a link
    if (raw && !is_letter(walk[i].mark) && !is_digit(walk[i].mark)) continue;
    if (walk.text(i).find("://") != std::string_view::npos) continue;
    const bool glued = i > 0 && (walk.is_word(i - 1) || walk.is_number(i - 1));
    if (!raw && !glued) continue;  // «@канал»
    size_t first = i, end = i + 1;
    while (!raw && first > 0 && is_part_of_address(walk, first - 1)) --first;
    while (is_part_of_address(walk, end)) ++end;
    while (end > i + 1 && walk.is_mark(end - 1, '.')) --end;
    const std::string_view host =
        std::string_view(paragraph.text)
            .substr(walk[i].begin + sign + 1, walk[end - 1].end - walk[i].begin - sign - 1);
    i = end;
    const bool right =
        host.find('.') != std::string_view::npos && host.find('@') == std::string_view::npos;
    if (right) continue;
    found.add(paragraph, walk[first].begin, walk[end - 1].end,
              {"адрес электронной почты записан с ошибкой", "an address of mail is misspelt"});
  }
}

}  // namespace

void broken_link(const Paragraph& paragraph, Findings& found) {
  broken_mail(paragraph, found);
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kRaw) continue;
    const std::string_view text = paragraph.of(token);
    const size_t scheme = text.find("://");
    if (scheme == std::string_view::npos || text[0] == '[' || text[0] == '{') continue;
    std::string_view host = text.substr(scheme + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    const bool bad = host.empty() || host.find('.') == std::string_view::npos ||
                     host.front() == '.' || host.back() == '.' ||
                     host.find("..") != std::string_view::npos ||
                     host.find(',') != std::string_view::npos;
    if (!bad || host.starts_with("localhost")) continue;
    found.add(paragraph, token.begin, token.end,
              {"ссылка никуда не ведёт: нет имени сайта", "a link without a site's name"});
  }
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const bool scheme = walk.folded(i) == "http" || walk.folded(i) == "https" ||
                        walk.folded(i) == "htpp" || walk.folded(i) == "htpps";
    if (!scheme || !(walk.is_mark(i + 1, ':') || walk.is_mark(i + 1, '/'))) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"ссылка записана с ошибкой", "a link is misspelt"});
  }
}

void plain_link(const Paragraph& paragraph, Findings& found) {
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kRaw || !paragraph.folded_of(token).starts_with("http://"))
      continue;
    found.add(paragraph, token.begin, token.end,
              {"незащищённая ссылка http", "an unsafe http link"});
  }
}

}  // namespace prikaz::check::references
