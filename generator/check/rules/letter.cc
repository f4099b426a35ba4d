// Letters and orders: what offices want besides the requisites.
#include "check/rules/letter.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "check/rules/form.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

bool is_order(View kind) {
  return kind == "приказ" || kind == "распоряжение" || kind == "постановление";
}

}  // namespace

const Paragraph* salutation(const Document& document) {
  constexpr size_t kLongest = 200;  // bytes
  const Part& main = document.parts[0];
  if (is_order(main.kind) || main.kind == "протокол" || main.operative != kNone) return nullptr;
  for (int i = main.first; i < main.last; ++i) {
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    const View text = trimmed(line.folded);
    if (!line.in_table() && text.starts_with("уважаем") && text.size() <= kLongest) return &line;
  }
  return nullptr;
}

bool is_letter(const Document& document) {
  return document.parts[0].kind == "письмо" || salutation(document) != nullptr;
}

namespace form {

// A letter of more than a few lines whose head says nothing of what it is about.
void letter_title(const Document& document, Findings& found) {
  const Paragraph* greeting = salutation(document);
  if (!greeting || document.parts[0].kind == "письмо") return;  // told as a requisite
  constexpr size_t kShort = 450;  // characters: four or five lines need no title
  size_t length = 0;
  const auto at = static_cast<int>(greeting - document.paragraphs.data());
  bool head = false;
  for (int i = document.parts[0].first; i < document.parts[0].last; ++i) {
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    const View text = trimmed(line.folded);
    if (line.in_table()) continue;
    if (i < at && (text.starts_with("о ") || text.starts_with("об ") || text.starts_with("обо ")))
      return;
    head = head || (i < at && line.role == Role::kHeadData);
    if (i > at) length += utf8::length(line.text);
  }
  if (!head || length < kShort) return;
  found.add(*greeting, 0, greeting->text.size(),
            {"у письма нет заголовка к тексту: о чём оно («О …», «Об …»)",
             "the letter has no title that tells what it is about"});
}

void executor_phone(const Document& document, Findings& found) {
  const Paragraph *named = nullptr, *last = nullptr;
  for (const Paragraph& line : document.paragraphs) {
    // «Исп. Лугова А.Б.» and the telephone in the line below.
    const bool near = named && last && &line == last + 1 && !line.in_table();
    if (line.role != Role::kExecutor && !near) continue;
    const bool digits = std::any_of(line.tokens.begin(), line.tokens.end(), [](const Token& each) {
      return each.kind == TokenKind::kNumber || each.kind == TokenKind::kBlank;
    });
    if (digits) return;
    if (line.role == Role::kExecutor) last = &line;
    if (!named && line.role == Role::kExecutor && !people(line).empty()) named = &line;
  }
  if (!named) return;
  found.add(*named, 0, named->text.size(),
            {"у исполнителя не указан телефон", "the executor's telephone is not given"});
}

// «ПРИКАЗЫВАЮ» opens the list of points.
void operative_colon(const Document& document, Findings& found) {
  for (const Part& part : document.parts) {
    if (part.operative == kNone) continue;
    const Paragraph& line = document.paragraphs[static_cast<size_t>(part.operative)];
    const Walk walk(line);
    size_t last = walk.size();
    while (last > 0 && (walk.is_space(last - 1) || walk[last - 1].kind == TokenKind::kRaw)) --last;
    if (last == 0 || !walk.is_word(last - 1)) continue;
    size_t first = last - 1;  // «п р и к а з ы в а ю»
    constexpr size_t kLetter = 2;
    while (walk[first].size() == kLetter && first >= 2 && walk.is_space(first - 1) &&
           walk[first - 2].size() == kLetter)
      first -= 2;
    const std::string typed =
        line.text.substr(walk[first].begin, walk[last - 1].end - walk[first].begin);
    found.add(line, walk[first].begin, walk[last - 1].end,
              {"после распорядительного слова ставят двоеточие",
               "a colon stands behind the operative word"},
              typed + ":", Fix::kSafe);
  }
}

namespace {

// «Директорам школ подготовить …», «Провести … до 5 мая»: a point that somebody must carry out.
bool gives_task(const Paragraph& point) {
  static constexpr std::array<View, 12> kVerbs = {
      "организовать", "обеспечить",   "провести",   "представить", "подготовить",  "разработать",
      "направить",    "предоставить", "разместить", "создать",     "принять меры", "довести"};
  return std::any_of(kVerbs.begin(), kVerbs.end(),
                     [&](View verb) { return point.folded.find(verb) != std::string::npos; });
}

}  // namespace

// An order with several tasks that names nobody to see that they are done.
void no_control(const Document& document, Findings& found) {
  const Part& part = document.parts[0];
  if (!is_order(part.kind) || part.operative == kNone) return;
  const Paragraph* last = nullptr;
  size_t tasks = 0, points = 0;
  for (int i = part.first; i < part.last; ++i) {
    const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
    const bool text = line.role == Role::kPoint || line.role == Role::kText ||
                      line.role == Role::kItem || line.role == Role::kPreamble;
    if (!text) continue;
    for (const View word : {View("контрол"), View("ответственность за исполнение"),
                            View("ответственность за выполнение"), View("оставляю за собой")}) {
      if (line.role != Role::kPreamble && line.folded.find(word) != std::string::npos) return;
    }
    if (line.role != Role::kPoint) continue;
    if (line.number.find('.') == std::string::npos) ++points;
    if (gives_task(line)) ++tasks;
    last = &line;
  }
  constexpr size_t kFewest = 3;
  if (!last || tasks < kFewest || points < kFewest) return;
  const std::string_view text = trimmed(last->text);
  const size_t end = static_cast<size_t>(text.data() - last->text.data()) + text.size();
  const size_t space = last->text.find_last_of(" \t", end - 1);
  found.add(*last, space == std::string::npos ? 0 : space + 1, end,
            {"в приказе есть поручения, а контроль ни на кого не возложен",
             "the order gives tasks and charges nobody with control"});
}

namespace {

// The paragraph's last character, spaces, brackets and quotes left out; 0 of a line of a block.
bool ends_without_mark(const Paragraph& paragraph) {
  const Walk walk(paragraph);
  size_t last = walk.size();
  while (last > 0 && (walk.is_space(last - 1) || closes(walk[last - 1]))) --last;
  return last > 0 && walk.is_word(last - 1) && walk[last - 1].cyrillic;
}

bool is_running_text(const Paragraph& paragraph) {
  constexpr size_t kShortest = 120;  // characters: shorter ones may be headings
  return paragraph.role == Role::kText && !paragraph.in_table() &&
         utf8::length(paragraph.text) >= kShortest &&
         is_capital(first_character(trimmed(paragraph.text)));
}

}  // namespace

// A sentence without its stop between paragraphs that have theirs.
void text_end(const Document& document, Findings& found) {
  const Paragraph* before = nullptr;
  for (size_t i = 0; i < document.flow_end(); ++i) {
    const Paragraph& paragraph = document.paragraphs[i];
    if (trimmed(paragraph.text).empty()) continue;
    const bool first_of_block = !before || before->block != paragraph.block;
    before = &paragraph;
    if (!first_of_block || !is_running_text(paragraph) || !ends_without_mark(paragraph)) continue;
    const Paragraph* next = i + 1 < document.flow_end() ? &document.paragraphs[i + 1] : nullptr;
    const bool alone = next && next->block != paragraph.block && next->part == paragraph.part &&
                       !next->in_table() && is_capital(first_character(trimmed(next->text)));
    const bool stops = alone && next->role == Role::kText && trimmed(next->text).ends_with('.');
    if (!stops) continue;
    const std::string_view text = trimmed(paragraph.text);
    const size_t end = static_cast<size_t>(text.data() - paragraph.text.data()) + text.size();
    const size_t space = paragraph.text.find_last_of(" \t", end - 1) + 1;
    found.add(paragraph, space, end,
              {"предложение не закончено точкой", "a sentence without its stop"},
              paragraph.text.substr(space, end - space) + ".");
  }
}

}  // namespace form
}  // namespace prikaz::check
