#include "check/rules/abbreviations_found.h"

#include <array>
#include <memory>
#include <optional>

namespace prikaz::check {

namespace {

constexpr std::array<std::string_view, 124> kKnown = {
    "рф",    "фз",    "снг",   "ссср", "сша",   "егэ",   "огэ",   "гвэ",   "гиа",  "впр",   "фгос",
    "фоп",   "сми",   "мвд",   "мчс",  "гибдд", "зож",   "гто",   "овз",   "ит",   "икт",   "фио",
    "инн",   "кпп",   "огрн",  "окпо", "окато", "октмо", "бик",   "снилс", "ооо",  "ао",    "пао",
    "ип",    "нко",   "моу",   "мбоу", "мкоу",  "маоу",  "гбоу",  "гкоу",  "гаоу", "огаоу", "огбоу",
    "огкоу", "фгаоу", "фгбоу", "мдоу", "мбдоу", "мкдоу", "мадоу", "мбу",   "мку",  "мау",   "гбу",
    "гку",   "гау",   "фгбу",  "дпо",  "сош",   "оош",   "нош",   "гост",  "пк",   "тв",    "мо",
    "вуз",   "ссуз",  "чоу",   "ноу",  "ано",   "гпоу",  "гапоу", "гбпоу", "еао",  "хмао",  "янао",
    "нао",   "кбр",   "кчр",   "днр",  "лнр",   "рсфср", "оон",   "ржд",   "фсб",  "фсин",  "мид",
    "мфц",   "увр",   "вр",    "ахч",  "ноо",   "соо",   "ооп",   "ууд",   "фипи", "фцт",   "фис",
    "сп",    "рк",    "рт",    "рд",   "рб",    "вов",   "жкх",   "тк",    "гк",   "нк",    "бк",
    "ук",    "жк",    "коап",  "апк",  "гпк",   "ур",    "хр",    "ахр",   "нмр",  "мр",    "кдн",
    "умвд",  "омвд",  "ктп"};

// What papers and the parts of minutes are called, set in capitals where they begin.
constexpr std::array<std::string_view, 33> kHeadWords = {
    "план",   "приказ",  "состав",  "список",  "порядок", "график",  "реестр",  "форма",  "акт",
    "отчет",  "отчёт",   "справка", "устав",   "сводка",  "смета",   "правила", "письмо", "анкета",
    "заявка", "договор", "опись",   "слушали", "решили",  "решение", "решил",   "доклад", "итоги",
    "заказ",  "решает",  "решила",  "годы",    "года",    "разное"};

}  // namespace

namespace {

// «А.Б. ЛУГОВА», «А.Б.ЛУГОВА»
bool is_shouted_surname(const Walk& walk, size_t i) {
  const size_t stop = walk.is_space(i - 1) ? i - 2 : i - 1;
  constexpr size_t kLetter = 2;  // bytes
  return walk.is_mark(stop, '.') && walk.is_word(stop - 1) && walk[stop - 1].capital &&
         walk[stop - 1].size() == kLetter && walk.is_mark(stop - 2, '.');
}

}  // namespace

bool is_abbreviation(const Walk& walk, size_t i) {
  const Token& word = walk[i];
  if (word.kind != TokenKind::kWord || !word.all_capitals || !word.cyrillic) return false;
  const size_t letters = word.size() / 2;
  if (letters < 2 || letters > 7 || is_one_of(walk.folded(i), kHeadWords)) return false;
  if (walk.is_mark(i - 1, '-') && walk.is_number(i - 2)) return false;  // 718-ОД
  if (walk.is_mark(i + 1, '/') && is_number_sign(walk, walk.is_space(i - 1) ? i - 2 : i - 1))
    return false;  // № ГР/93
  if (is_shouted_surname(walk, i)) return false;
  const bool quoted = walk.is_mark(i - 1, U'«') && walk.is_mark(i + 1, U'»');  // a name
  return !quoted && !walk.is_mark(i + 1, '-');
}

bool is_common_abbreviation(std::string_view folded) {
  return is_one_of(folded, kKnown);
}

namespace {

// Headings in capitals say nothing about abbreviations.
bool is_shouted(const Paragraph& paragraph) {
  constexpr size_t kLongestAbbreviation = 14;  // bytes
  size_t capitals = 0, words = 0, all = 0, small = 0;
  for (const Token& token : paragraph.tokens) {
    all += token.kind == TokenKind::kWord ? 1 : 0;
    small += token.kind == TokenKind::kWord && !token.all_capitals ? 1 : 0;
    if (token.kind != TokenKind::kWord || token.size() <= 4) continue;
    ++words;
    capitals += token.all_capitals ? 1 : 0;
    if (token.all_capitals && token.size() > kLongestAbbreviation) return true;
  }
  if (!paragraph.in_table() && small == 0 && all > 1) return true;  // «НА 2026 ГОД»
  return !paragraph.in_table() && capitals * 2 > words && (words > 1 || all == 1);
}

// «(далее – X)» at token «(»: its name. Also «(X)» of abbreviations alone.
std::optional<Definition> definition_at(const Paragraph& paragraph, size_t order, size_t open) {
  const Walk walk(paragraph);
  constexpr size_t kLongest = 80;  // tokens
  size_t close = open + 1;
  while (close < open + kLongest && walk.exists(close) && !walk.is_mark(close, ')')) ++close;
  if (!walk.is_mark(close, ')')) return std::nullopt;
  size_t first = walk.is_space(open + 1) ? open + 2 : open + 1;
  const bool further = walk.folded(first) == "далее";
  bool several = false;  // «(далее соответственно – Порядок, конкурс)»
  if (further) {
    ++first;
    while (first < close &&
           (walk.is_space(first) || is_dash(walk[first]) || walk.is_mark(first, '-') ||
            walk.is_mark(first, ':') || walk.folded(first) == "именуется" ||
            walk.folded(first) == "соответственно")) {
      several = several || walk.folded(first) == "соответственно";
      ++first;
    }
    for (size_t i = first; several && i < close; ++i) {
      if (walk.is_mark(i, ',')) close = i;
    }
  }
  if (first >= close) return std::nullopt;
  Definition made;
  bool only_capitals = true;
  for (size_t i = first; i < close; ++i) {
    if (walk[i].kind == TokenKind::kSpace) continue;
    const bool abbreviation = is_abbreviation(walk, i);
    only_capitals = only_capitals && abbreviation;
    if (abbreviation && !is_common_abbreviation(walk.folded(i)))
      made.shorts.emplace_back(walk.folded(i));
  }
  if (!further && (!only_capitals || made.shorts.empty())) return std::nullopt;
  made.use = {&paragraph, order, walk[first].begin, walk[close - 1].end};
  made.name = paragraph.text.substr(made.use.begin, made.use.end - made.use.begin);
  made.whole = close == first + 1;
  made.further = further;
  return made;
}

Abbreviations read_abbreviations(const Document& document) {
  Abbreviations out;
  for (size_t k = 0; k < document.paragraphs.size(); ++k) {
    const Paragraph& paragraph = document.paragraphs[k];
    if (paragraph.role == Role::kKind || is_shouted(paragraph)) continue;
    const Walk walk(paragraph);
    uint32_t skip_to = 0;
    for (size_t i = 0; i < walk.size(); ++i) {
      if (walk.is_mark(i, '(')) {
        if (auto made = definition_at(paragraph, k, i)) {
          skip_to = made->use.end;
          out.definitions.push_back(std::move(*made));
        }
      }
      if (walk[i].begin < skip_to || !is_abbreviation(walk, i)) continue;
      out.uses[std::string(walk.folded(i))].push_back(
          {&paragraph, k, walk[i].begin, walk[i].end, i});
    }
  }
  return out;
}

}  // namespace

const Abbreviations& Findings::abbreviations() {
  if (!abbreviations_)
    abbreviations_ = std::make_shared<const Abbreviations>(read_abbreviations(document_));
  return *abbreviations_;
}

}  // namespace prikaz::check
