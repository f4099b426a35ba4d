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

namespace {

// The last line of what the paper says: behind it a signature was to stand.
const Paragraph* last_of_text(const Document& document, const Part& part) {
  for (int i = part.last - 1; i >= part.first; --i) {
    const Paragraph& paragraph = document.paragraphs[static_cast<size_t>(i)];
    const bool behind = paragraph.role == Role::kAcquaintance || paragraph.in_table() ||
                        paragraph.role == Role::kExecutor ||
                        paragraph.role == Role::kDistribution || paragraph.role == Role::kFootnote;
    if (!behind && !trimmed(paragraph.text).empty()) return &paragraph;
  }
  return nullptr;
}

// Tells what the paper lacks.
class Missing {
 public:
  Missing(const Document& document, const Part& part, Findings& found)
      : document_(document), part_(part), found_(found) {}

  // At the kind or the first word of the title.
  void above(const char* russian, const char* english) {
    for (int i = part_.first; i < part_.last; ++i) {
      const Paragraph& line = document_.paragraphs[static_cast<size_t>(i)];
      if (line.role != Role::kKind && line.role != Role::kTitle) continue;
      const size_t word = line.role == Role::kKind ? line.text.size() : line.text.find(' ', 1);
      found_.add(line, 0, std::min(word, line.text.size()), message(russian, english));
      return;
    }
    found_.add(message(russian, english));
  }

  // At the last word of the text.
  void below(const char* russian, const char* english) {
    const Paragraph* line = last_of_text(document_, part_);
    if (!line) return above(russian, english);
    const std::string_view text = trimmed(line->text);
    const size_t end = static_cast<size_t>(text.data() - line->text.data()) + text.size();
    const size_t space = line->text.find_last_of(" \t", end - 1);
    found_.add(*line, space == std::string::npos ? 0 : space + 1, end, message(russian, english));
  }

 private:
  static Message message(const char* russian, const char* english) {
    return {std::string("нет реквизита: ") + russian,
            std::string("a requisite is missing: ") + english};
  }

  const Document& document_;
  const Part& part_;
  Findings& found_;
};

}  // namespace

void requisites(const Document& document, Findings& found) {
  if (document.form == Form::kCard) return;  // the field tables say what a card must have
  const Part& part = document.parts[0];
  if (part.kind.empty() || part.kind == "список" || part.appendix) return;
  Missing missing(document, part, found);
  // A plan in a letter has the letter's date.
  const bool letter_head = !with_role(document, part, Role::kHeadData).empty();
  if (part.date_paragraph == kNone) missing.above("дата", "date");
  if ((is_order(part.kind) || letter_head) && part.number_paragraph == kNone &&
      part.kind != "протокол") {
    missing.above("номер", "number");
  }
  if (title_of(document, part).text.empty()) missing.above("заголовок", "title");
  // «РАСПОРЯЖЕНИЕ»: «В целях …:» and the points, no verb of the head's.
  if (is_order(part.kind) && part.kind != "распоряжение" && part.operative == kNone) {
    missing.above("распорядительное слово («приказываю:»)", "the operative word («приказываю:»)");
  }
  if (!with_role(document, part, Role::kSignature).empty()) return;
  if (part.kind == "план") {
    missing.above("подпись или гриф утверждения", "signature or approval stamp");
  } else {
    missing.below("подпись", "signature");
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
    size_t length = utf8::length(title.text);
    // «О внесении изменений в приказ … «…»» has to repeat the whole title of that order.
    const size_t quote = title.text.find("«");
    if (fold(title.text).find("изменени") < quote && quote != std::string::npos)
      length = utf8::length(std::string_view(title.text).substr(0, quote));
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
    constexpr size_t kLetter = 2;  // bytes: «Белова И.О.»
    if (walk[i - 2].size() <= kLetter && walk[i - 2].capital) continue;
    found.add(*title.last, walk[i - 2].begin, walk[i - 1].end,
              {"после заголовка точку не ставят", "no full stop stands after a title"},
              std::string(walk.text(i - 2)), Fix::kSafe);
  }
}

void stamp_gender(const Document& document, Findings& found) {
  static constexpr std::array<std::string_view, 4> kWords = {"УТВЕРЖДЕН", "УТВЕРЖДЕНА",
                                                             "УТВЕРЖДЕНО", "УТВЕРЖДЕНЫ"};
  for (const Part& part : document.parts) {
    // «ПОЛОЖЕНИЕ» above «о смотре»: the kind is the name.
    const auto kinds = with_role(document, part, Role::kKind);
    const std::string name =
        kinds.empty() ? title_of(document, part).text : without_markup(*kinds.front());
    if (name.empty() || !paper::names_paper(name)) continue;
    for (const Paragraph* line : with_role(document, part, Role::kStamp)) {
      const std::string word = without_markup(*line);
      if (!is_one_of(word, kWords)) continue;
      const std::string right = paper::stamp_word(name, paper::Kind::kPlan);
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
