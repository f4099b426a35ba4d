// What editors and converters leave behind, and blanks nobody filled.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "check/rules/blank_forms.h"
#include "check/rules/form.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"

namespace prikaz::check::form {

namespace {

// «на № ____ от ____»: filled by hand on the letterhead of a letter.
bool is_reply_line(const Paragraph& paragraph) {
  const auto& tokens = paragraph.tokens;
  const bool any = std::any_of(tokens.begin(), tokens.end(),
                               [](const Token& each) { return each.kind == TokenKind::kBlank; });
  if (!any || !bare(paragraph.folded).starts_with("на№_")) return false;
  for (const Token& token : paragraph.tokens) {
    if (token.kind == TokenKind::kNumber) return false;
  }
  return true;
}

// Lines for signatures stand where people sign.
bool may_be_ruled(const Paragraph& paragraph) {
  return paragraph.role == Role::kAcquaintance || paragraph.role == Role::kSignature ||
         paragraph.role == Role::kStamp;
}

// «________ А.Б. Лугова», «____ (Лугова А.Б.)»: a line to sign on.
bool holds_signature(const Paragraph& paragraph, const Walk& walk, size_t blank) {
  constexpr size_t kShortest = 4;  // of a line that a signature fits on
  if (walk[blank].size() < kShortest) return false;
  const size_t open = walk.next_solid(blank);
  const size_t name = walk.is_mark(open, '(') || walk.is_mark(open, '/') ? open + 1 : open;
  const auto all = people(paragraph);
  return std::any_of(all.begin(), all.end(), [&](const FoundPerson& person) {
    return person.initials && person.first == name;
  });
}

// The last of the blanks of one date: «« ___ » ________ 20__».
size_t last_of_date(const Walk& walk, size_t first) {
  constexpr size_t kFar = 5;  // tokens: «» », a space, «20»
  size_t last = first;
  for (size_t i = first + 1; i < walk.size() && i - last <= kFar; ++i) {
    const bool of_date = walk.is_space(i) || walk.is_number(i) || walk.is_mark(i, U'»') ||
                         walk.is_mark(i, U'«') || walk.is_mark(i, '"') || walk.is_mark(i, '.') ||
                         walk[i].kind == TokenKind::kBlank;
    if (!of_date) break;
    if (walk[i].kind == TokenKind::kBlank) last = i;
  }
  return last;
}

void tell_blanks(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  bool signed_here = false;
  for (size_t i = 0; i < walk.size(); ++i) {
    if (walk[i].kind != TokenKind::kBlank || walk[i].size() < 2) continue;
    if (holds_signature(paragraph, walk, i)) {
      signed_here = true;
      continue;
    }
    constexpr size_t kRule = 20;  // of a line across the page
    if (walk[i].size() >= kRule && trimmed(paragraph.text).size() == walk[i].size()) continue;
    if (walk.is_number(i + 1) && walk[i + 2].kind == TokenKind::kBlank) {  // «№ __7__»: filled
      i += 2;
      continue;
    }
    const size_t last = last_of_date(walk, i);
    // «____ А.Б. Лугова «___» ____ 2026 г.»: the day is written where one signs.
    const bool of_signing = signed_here && (last > i || walk.is_mark(walk.next_solid(i), '('));
    if (of_signing) {
      i = last;
      continue;
    }
    found.add(paragraph, walk[i].begin, walk[last].end,
              {"пропуск остался незаполненным", "a blank was left to fill"});
    i = last;
  }
}

// What editors print where something is missing, by the word it begins with.
void tell_hints(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<std::string_view, 7> kHints = {"ошибка! источник ссылки не найден",
                                                             "error! reference source not found",
                                                             "ошибка! закладка не определена",
                                                             "щелкните здесь",
                                                             "щёлкните здесь",
                                                             "место для ввода текста",
                                                             "введите текст"};
  for (const Token& token : paragraph.tokens) {
    constexpr size_t kShortest = 5;  // bytes: «error»
    if (token.kind != TokenKind::kWord || token.size() < kShortest) continue;
    const std::string_view rest = std::string_view(paragraph.folded).substr(token.begin);
    for (const std::string_view hint : kHints) {
      if (!rest.starts_with(hint)) continue;
      found.add(paragraph, token.begin, token.begin + hint.size(),
                {"подсказка или ошибка редактора осталась в тексте",
                 "a hint or a mistake of the editor was left in the text"});
    }
  }
}

}  // namespace

void blank(const Document& document, Findings& found) {
  std::vector<bool> forms;  // by part
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.text.find("__") == std::string::npos) continue;
    if (may_be_ruled(paragraph) || is_reply_line(paragraph)) continue;
    if (forms.empty()) forms = blank_forms(document);
    if (!forms[static_cast<size_t>(paragraph.part)]) tell_blanks(paragraph, found);
  }
}

void blank_by_hand(const Paragraph& paragraph, Findings& found) {
  if (paragraph.text.find("__") == std::string::npos) return;
  if (is_reply_line(paragraph)) tell_blanks(paragraph, found);
}

void markup(const Paragraph& paragraph, Findings& found) {
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kRaw) continue;
    const std::string_view text = paragraph.folded_of(token);
    const bool sure = text == "**" || text.starts_with("<") || text.starts_with("[bookmark:");
    const bool entity = text.starts_with("&") && text.ends_with(";");
    if (!sure && !entity) continue;
    found.add(paragraph, token.begin, token.end,
              {"след программы, а не текст документа", "left by a program, no text of the paper"},
              "", sure && found.document().form == Form::kText ? Fix::kSafe : Fix::kLook);
  }
  tell_hints(paragraph, found);
}

void picture_trace(const Paragraph& paragraph, Findings& found) {
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kRaw || !paragraph.folded_of(token).starts_with("[image:"))
      continue;
    found.add(paragraph, token.begin, token.end,
              {"вместо рисунка осталось его имя", "a picture's name was left in its place"});
  }
}

void path(const Paragraph& paragraph, Findings& found) {
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kRaw) continue;
    const std::string_view text = paragraph.of(token);
    const bool drive = text.size() > 2 && text[1] == ':' && text[2] == '\\';
    if (!drive && !paragraph.folded_of(token).starts_with("file:")) continue;
    found.add(paragraph, token.begin, token.end,
              {"путь к файлу на чьём-то компьютере", "a path on somebody's computer"});
  }
}

}  // namespace prikaz::check::form
