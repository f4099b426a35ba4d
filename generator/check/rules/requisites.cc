#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "check/profile.h"
#include "check/rules/form.h"
#include "check/rules/people.h"
#include "check/rules/walk.h"
#include "paper/stamp.h"

namespace prikaz::check::form {

namespace {

// The paragraphs of a part that have this role.
std::vector<const Paragraph*> with_role(const Document& document, const Part& part, Role role) {
  std::vector<const Paragraph*> out;
  for (int i = part.first; i < part.last; ++i) {
    const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
    if (paragraph.role == role) out.push_back(&paragraph);
  }
  return out;
}

// Without «**» and tags.
std::string without_markup(const Paragraph& paragraph) {
  std::string out;
  for (const Token& token : paragraph.tokens) {
    if (token.kind != TokenKind::kRaw) out += paragraph.of(token);
  }
  return std::string(trimmed(out));
}

struct Title {
  const Paragraph *first = nullptr, *last = nullptr;
  std::string text;  // in one line
};

Title title_of(const Document& document, const Part& part) {
  Title title;
  for (const Paragraph* paragraph : with_role(document, part, Role::kTitle)) {
    if (!title.first) title.first = paragraph;
    title.last = paragraph;
    if (!title.text.empty()) title.text += ' ';
    title.text += without_markup(*paragraph);
  }
  return title;
}

bool is_order(std::string_view kind) {
  return kind == "приказ" || kind == "распоряжение" || kind == "постановление";
}

}  // namespace

void requisites(const Document& document, Findings& found) {
  if (document.form == Form::kCard) return;  // the field tables say what a card must have
  const Part& part = document.parts[0];
  if (part.kind.empty() || part.kind == "список" || part.appendix) return;
  const Paragraph* kind = nullptr;
  for (int i = part.first; i < part.last && !kind; ++i) {
    const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
    if (paragraph.role == Role::kKind || paragraph.role == Role::kTitle) kind = &paragraph;
  }
  const auto missing = [&](const char* russian, const char* english) {
    const Message message{std::string("нет реквизита: ") + russian,
                          std::string("a requisite is missing: ") + english};
    if (kind) {
      const bool whole = kind->role == Role::kKind;  // of a title the first word will do
      found.add(*kind, 0,
                std::min(whole ? std::string::npos : kind->text.find(' ', 1), kind->text.size()),
                message);
    } else {
      found.add(message);
    }
  };
  bool letter_head = false;  // a plan in a letter has the letter's date
  for (int i = part.first; i < part.last; ++i) {
    const Role role = document.paragraphs[static_cast<size_t>(i)].role;
    letter_head = letter_head || role == Role::kHeadData;
  }
  if (part.date_paragraph == kNone) missing("дата", "date");
  if ((is_order(part.kind) || letter_head) && part.number_paragraph == kNone &&
      part.kind != "протокол") {
    missing("номер", "number");
  }
  if (title_of(document, part).text.empty()) missing("заголовок", "title");
  if (is_order(part.kind) && part.operative == kNone) {
    missing("распорядительное слово («приказываю:»)", "the operative word («приказываю:»)");
  }
  if (with_role(document, part, Role::kSignature).empty()) {
    missing(part.kind == "план" ? "подпись или гриф утверждения" : "подпись",
            part.kind == "план" ? "signature or approval stamp" : "signature");
  }
}

void title_begins(const Document& document, Findings& found) {
  for (const Part& part : document.parts) {
    const bool wants = is_order(part.kind) || part.kind == "письмо";
    const Title title = title_of(document, part);
    if (!wants || part.appendix || !title.first) continue;
    const std::string folded = fold(title.text);
    if (folded.starts_with("о ") || folded.starts_with("об ") || folded.starts_with("обо ") ||
        folded.starts_with("о\u00A0") || folded.starts_with("об\u00A0") ||
        folded.starts_with("{{")) {
      continue;
    }
    const size_t end = std::min(title.first->text.find(' '), title.first->text.size());
    found.add(*title.first, 0, end,
              {"заголовок отвечает на вопрос «о чём?» и начинается с «О» или «Об»",
               "a title says what the paper is about and begins with «О» or «Об»"});
  }
}

void title_length(const Document& document, Findings& found) {
  const auto most = static_cast<size_t>(found.profile().title_length);
  for (const Part& part : document.parts) {
    // «совещания директоров …»: what a meeting was about is no «заголовок к тексту».
    if (part.appendix || part.kind == "протокол") continue;
    const Title title = title_of(document, part);
    const size_t length = utf8::length(title.text);
    if (!title.first || length <= most) continue;
    const std::string count = std::to_string(length), limit = std::to_string(most);
    found.add(*title.first, 0, title.first->text.size(),
              {"длинный заголовок: знаков " + count + ", а принято не больше " + limit,
               "a long title: " + count + " characters, the custom is " + limit + " at most"});
  }
}

void title_stop(const Document& document, Findings& found) {
  for (const Part& part : document.parts) {
    const Title title = title_of(document, part);
    if (!title.last || !trimmed(title.last->text).ends_with('.')) continue;
    const Walk walk(*title.last);
    size_t i = walk.size();
    while (i > 0 && !walk.is_mark(i - 1, '.')) --i;
    if (i < 2) continue;
    const std::string_view word = walk.folded(i - 2);
    if (word == "г" || word == "гг" || word == "др" || word == "д") continue;
    found.add(*title.last, walk[i - 2].begin, walk[i - 1].end,
              {"после заголовка точку не ставят", "no full stop stands after a title"},
              std::string(walk.text(i - 2)), Fix::kSafe);
  }
}

void stamp_gender(const Document& document, Findings& found) {
  static constexpr std::array<std::string_view, 4> kWords = {"УТВЕРЖДЕН", "УТВЕРЖДЕНА",
                                                             "УТВЕРЖДЕНО", "УТВЕРЖДЕНЫ"};
  for (const Part& part : document.parts) {
    const Title title = title_of(document, part);
    if (title.text.empty()) continue;
    for (const Paragraph* line : with_role(document, part, Role::kStamp)) {
      const std::string word = without_markup(*line);
      if (!is_one_of(word, kWords)) continue;
      const std::string right = paper::stamp_word(title.text, paper::Kind::kPlan);
      if (word == right) continue;
      const size_t at = line->text.find(word);  // marks may stand inside of it
      const size_t begin = at == std::string::npos ? 0 : at;
      found.add(*line, begin, at == std::string::npos ? line->text.size() : at + word.size(),
                {"гриф не согласован с названием документа",
                 "the stamp does not agree with the paper's name"},
                right);
    }
  }
}

void stamp_case(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kStamp) return;
  const Walk walk(paragraph);
  const size_t i = walk.is_space(0) ? 1 : 0;
  static constexpr std::array<std::string_view, 5> kActs = {
      "приказом", "распоряжением", "постановлением", "решением", "протоколом"};
  if (!walk[i].capital || !is_one_of(walk.folded(i), kActs) ||
      paragraph.folded.starts_with("утвержд"))
    return;
  found.add(
      paragraph, walk[i].begin, walk[i].end,
      {"в грифе документ называют со строчной буквы", "in a stamp the act has a small letter"},
      with_small(walk.text(i)), Fix::kSafe);
}

// «Тел. 4-21-84.»: a line of its own, no sentence.
void phone_stop(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kExecutor) return;
  const Walk walk(paragraph);
  size_t last = walk.size();
  while (last > 0 && walk.is_space(last - 1)) --last;
  if (last < 2 || !walk.is_mark(last - 1, '.') || !walk.is_number(last - 2)) return;
  size_t begin = last - 2;
  while (begin > 0 && !walk.is_space(begin - 1)) --begin;
  const uint32_t from = walk[begin].begin;
  found.add(paragraph, from, walk[last - 1].end,
            {"после телефона точку не ставят", "no full stop stands behind a telephone"},
            paragraph.text.substr(from, walk[last - 1].begin - from), Fix::kSafe);
}

void executor_name(const Paragraph& paragraph, Findings& found) {
  if (paragraph.role != Role::kExecutor) return;
  for (const FoundPerson& person : people(paragraph)) {
    if (!person.initials) continue;
    found.add(paragraph, person.begin, person.end,
              {"исполнителя называют полностью: фамилия, имя, отчество",
               "the executor is named in full"});
  }
}

}  // namespace prikaz::check::form
