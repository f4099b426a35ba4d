// Abbreviations and short names: defined once («далее – …»), before they are used, and used after.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/profile.h"
#include "check/rules/abbreviations_found.h"
#include "check/rules/references.h"
#include "check/rules/walk.h"

namespace prikaz::check::references {

namespace {

using Use = AbbreviationUse;

bool is_known(std::string_view word, const Profile& profile) {
  return is_common_abbreviation(word) || profile.abbreviations.contains(word);
}

// Where an abbreviation is defined first.
const Definition* defined(const Abbreviations& all, std::string_view word) {
  for (const Definition& each : all.definitions) {
    if (std::find(each.shorts.begin(), each.shorts.end(), word) != each.shorts.end()) return &each;
  }
  return nullptr;
}

bool precedes(const Use& a, const Use& b) {
  return a.order != b.order ? a.order < b.order : a.begin < b.begin;
}

// The beginning of a word that all of its cases share.
std::string_view stem(std::string_view word) {
  size_t keep = word.size();
  const auto cut = [&] {
    while (keep > 0 && (static_cast<unsigned char>(word[--keep]) & 0xC0) == 0x80) {
    }
  };
  if (word.size() > 8) cut();
  if (word.size() > 14) cut();
  return word.substr(0, keep);
}

// Is the defined name found behind its definition, in any case of its words?
bool is_used(const Definition& definition, const Document& document) {
  const std::string folded = fold(definition.name);
  const std::string_view first = std::string_view(folded).substr(0, folded.find(' '));
  const std::string_view wanted = stem(first);
  const bool capital = is_capital(first_character(definition.name));
  for (size_t k = definition.use.order; k < document.paragraphs.size(); ++k) {
    const Paragraph& paragraph = document.paragraphs[k];
    for (const Token& token : paragraph.tokens) {
      if (token.kind != TokenKind::kWord) continue;
      if (k == definition.use.order && token.begin < definition.use.end) continue;
      const bool same = paragraph.folded_of(token).starts_with(wanted);
      if (same && (token.capital || !capital)) return true;
    }
  }
  return false;
}

}  // namespace

namespace {

// The abbreviation right before this place, in lower case, or "": «МБОУ» of «МБОУ ЦРО».
std::string_view abbreviation_before(const Use& use) {
  const Walk walk(*use.paragraph);
  const size_t i = use.token;
  return i > 1 && is_abbreviation(walk, i - 2) && walk.is_space(i - 1) ? walk.folded(i - 2) : "";
}

// Where a name of several abbreviations that begins here ends: «ИС ЦРШ».
uint32_t name_end(const Use& use) {
  const Walk walk(*use.paragraph);
  size_t i = use.token;
  while (walk.is_space(i + 1) && is_abbreviation(walk, i + 2)) i += 2;
  return walk[i].end;
}

}  // namespace

namespace {

// «МАОУДОД «Центр …»», «МБОУСОШ № 5»: a legal form before the name of its office.
bool is_legal_form(const Use& use) {
  const Walk walk(*use.paragraph);
  const size_t next = walk.next_solid(use.token);
  const bool named =
      walk.is_mark(next, U'«') || walk.is_mark(next, '"') || walk.is_mark(next, U'№');
  const std::string_view word = walk.folded(use.token);
  constexpr size_t kShortest = 8;  // bytes
  if (!named || word.size() < kShortest) return false;
  const bool institution = word.find("оу") != std::string_view::npos || word.ends_with("бу") ||
                           word.ends_with("ку") || word.ends_with("ау") || word.ends_with("му");
  return institution || word.starts_with("гбо") || word.starts_with("мбо");
}

}  // namespace

void abbreviation_undefined(const Document&, Findings& found) {
  const Abbreviations& all = found.abbreviations();
  for (const auto& [word, uses] : all.uses) {
    if (is_known(word, found.profile()) || defined(all, word)) continue;
    // A name of several is told at its first; behind a legal form stands the name of an office.
    if (!abbreviation_before(uses[0]).empty() || is_legal_form(uses[0])) continue;
    found.add(*uses[0].paragraph, uses[0].begin, name_end(uses[0]),
              {"сокращение нигде не раскрыто", "an abbreviation that is explained nowhere"});
  }
}

void abbreviation_early(const Document&, Findings& found) {
  const Abbreviations& all = found.abbreviations();
  for (const auto& [word, uses] : all.uses) {
    const Definition* definition = defined(all, word);
    if (!definition || is_known(word, found.profile()) || !precedes(uses[0], definition->use))
      continue;
    found.add(*uses[0].paragraph, uses[0].begin, uses[0].end,
              {"сокращение стоит раньше, чем раскрыто", "an abbreviation before its explanation"});
  }
}

namespace {

// «…» with the word before it: a name behind its abbreviation, or behind its words in full.
struct Quoted {
  const Paragraph* paragraph;
  uint32_t begin, end;  // of the abbreviations
  bool abbreviated;
};

// Names in quotes by their folded text, in the order of the document.
std::map<std::string, std::vector<Quoted>, std::less<>> quoted_names(const Document& document) {
  constexpr uint32_t kShortest = 40;  // bytes: «СОШ» and «Луч» are nobody's whole name
  std::map<std::string, std::vector<Quoted>, std::less<>> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.text.find("«") == std::string::npos) continue;
    const Walk walk(paragraph);
    for (size_t open = 2; open + 2 < walk.size(); ++open) {
      if (!walk.is_mark(open, U'«') || !walk.is_space(open - 1) || !walk.is_word(open - 2))
        continue;
      size_t close = open + 1;
      while (walk.exists(close) && !walk.is_mark(close, U'»') && !walk.is_mark(close, U'«'))
        ++close;
      if (!walk.is_mark(close, U'»') || walk[close].end - walk[open].begin < kShortest) continue;
      const std::string_view name =
          std::string_view(paragraph.folded)
              .substr(walk[open].begin, walk[close].end - walk[open].begin);
      size_t first = open - 2;
      while (first >= 2 && is_abbreviation(walk, first - 2)) first -= 2;
      out[std::string(name)].push_back(
          {&paragraph, walk[first].begin, walk[open - 2].end, is_abbreviation(walk, open - 2)});
    }
  }
  return out;
}

}  // namespace

// «ГАУ ДПО «Заречный институт …»» and only later «Государственное … учреждение «Заречный …»».
void short_name_early(const Document& document, Findings& found) {
  for (const auto& [name, uses] : quoted_names(document)) {
    const bool whole_later =
        std::any_of(uses.begin(), uses.end(), [](const Quoted& use) { return !use.abbreviated; });
    if (!uses[0].abbreviated || !whole_later) continue;
    found.add(*uses[0].paragraph, uses[0].begin, uses[0].end,
              {"полное название стоит только дальше", "the name in full stands only further on"});
  }
}

void defined_twice(const Document&, Findings& found) {
  const Abbreviations& all = found.abbreviations();
  std::set<std::string> seen;
  for (const Definition& each : all.definitions) {
    // «школа (ШНОР)» behind its introduction only says which is meant.
    if (seen.insert(fold(each.name)).second || !each.further) continue;
    found.add(*each.use.paragraph, each.use.begin, each.use.end,
              {"сокращение вводится второй раз", "a short name is introduced twice"});
  }
}

void defined_unused(const Document& document, Findings& found) {
  const Abbreviations& all = found.abbreviations();
  std::set<std::string> seen;
  for (const Definition& each : all.definitions) {
    if (!seen.insert(fold(each.name)).second || is_used(each, document)) continue;
    found.add(*each.use.paragraph, each.use.begin, each.use.end,
              {"сокращение введено и нигде не использовано", "a short name that is never used"});
  }
}

void abbreviation_form(const Document&, Findings& found) {
  const Abbreviations& all = found.abbreviations();
  for (const Definition& each : all.definitions) {
    if (each.whole || each.shorts.empty() || each.name.find(' ') == std::string::npos) continue;
    const std::string last = each.shorts.back();
    const auto uses = all.uses.find(last);
    if (uses == all.uses.end()) continue;
    bool first = true;
    for (const Use& use : uses->second) {
      if (!precedes(each.use, use)) continue;
      const size_t lead = each.name.size() - (use.end - use.begin);
      const bool whole =
          use.begin >= lead &&
          use.paragraph->text.compare(use.begin - lead, each.name.size(), each.name) == 0;
      if (whole) continue;
      Finding& made = found.add(*use.paragraph, use.begin, use.end,
                                {"введено сокращение «" + each.name + "», а здесь другое",
                                 "«" + each.name + "» was introduced, here it is another form"},
                                each.name);
      if (!first) made.severity = Severity::kNote;
      first = false;
    }
  }
}

namespace {

// «их» of «дорожных»: of several, where one was given a name.
bool is_plural(std::string_view folded) {
  static constexpr std::array<std::string_view, 8> kEndings = {"ых",  "их",  "ые", "ие",
                                                               "ыми", "ими", "ым", "им"};
  for (const std::string_view ending : kEndings) {
    if (folded.ends_with(ending)) return true;
  }
  return false;
}

}  // namespace

// «(далее – Дорожная карта)» and then «дорожной карты».
void defined_case(const Document& document, Findings& found) {
  constexpr size_t kMost = 16;  // names: each is looked for in the whole document
  const Abbreviations& all = found.abbreviations();
  std::set<std::string> seen;
  for (const Definition& each : all.definitions) {
    const std::string folded = fold(each.name);
    const size_t space = folded.find(' ');
    const bool two_words =
        space != std::string::npos && folded.find(' ', space + 1) == std::string::npos;
    if (!each.further || !two_words || !each.shorts.empty()) continue;
    if (seen.size() >= kMost || !seen.insert(folded).second) continue;
    const std::string_view first = stem(std::string_view(folded).substr(0, space));
    const std::string_view second = stem(std::string_view(folded).substr(space + 1));
    if (!is_capital(first_character(each.name)) || is_plural(folded.substr(0, space))) continue;
    for (size_t k = each.use.order; k < document.paragraphs.size(); ++k) {
      const Paragraph& paragraph = document.paragraphs[k];
      if (paragraph.folded.find(first) == std::string::npos) continue;
      const Walk walk(paragraph);
      for (size_t i = 0; i + 2 < walk.size(); ++i) {
        if (!walk.is_word(i) || walk[i].capital || !walk.is_word(i + 2)) continue;
        if (k == each.use.order && walk[i].begin < each.use.end) continue;
        const bool same =
            walk.folded(i).starts_with(first) && walk.folded(i + 2).starts_with(second);
        if (!same || is_plural(walk.folded(i))) continue;
        found.add(paragraph, walk[i].begin, walk[i + 2].end,
                  {"введено «" + each.name + "» с прописной буквы",
                   "«" + each.name + "» was introduced with a capital"},
                  with_capital(walk.text(i)) +
                      paragraph.text.substr(walk[i].end, walk[i + 2].end - walk[i].end));
      }
    }
  }
}

void definition_mark(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_mark(i, '(') || walk.folded(i + 1) != "далее") continue;
    size_t at = i + 2;
    bool hyphen = false, dash = false;
    while (walk.is_space(at) || walk.is_mark(at, '-') || is_dash(walk[at])) {
      hyphen = hyphen || walk.is_mark(at, '-');
      dash = dash || is_dash(walk[at]);
      ++at;
    }
    if (!walk.is_word(at)) continue;
    const std::string_view word = walk.folded(at);
    if (word == "именуется" || word == "именуемый" || word == "по" || word == "соответственно")
      continue;
    const bool right =
        dash && !hyphen && at == i + 5 && walk.is_space(i + 2) && walk.is_space(i + 4);
    if (right) continue;
    found.add(paragraph, walk[i + 1].begin, walk[at].end,
              {"после «далее» нужно тире с пробелами", "«далее» wants a dash with spaces"},
              std::string(walk.text(i + 1)) + kNoBreakSpace +
                  (found.document().em_dash ? "— " : "– ") + std::string(walk.text(at)),
              Fix::kSafe);
  }
}

}  // namespace prikaz::check::references
