// Number and date of the paper in its appendices, and appendices by their mentions.
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "check/rules/changed_acts.h"
#include "check/rules/dates.h"
#include "check/rules/references.h"
#include "check/rules/walk.h"

namespace prikaz::check::references {

namespace {

bool is_mark(Role role) {
  return role == Role::kStamp || role == Role::kAppendixMark;
}

// «приложение № 2», «приложению 2»: places where an appendix is named by its number.
struct Mention {
  const Paragraph* paragraph;
  uint32_t begin, end;
  std::string number;     // "" for «в соответствии с приложением»
  bool foreign = false;   // of another paper, as far as the words around tell
  bool new_text = false;  // of this paper, which gives appendices of a changed act a new text
};

// «приложение № 2 к Положению», «к приказу министерства»: from token `number`.
bool is_of_another_paper(const Walk& walk, size_t number) {
  if (walk.folded(number + 2) != "к") return false;
  const std::string_view whose = walk.folded(number + 4);
  return whose != "настоящему" && whose != "приказу" && whose != "протоколу";
}

// «согласно приложению № 1 к настоящему приказу»
bool is_of_this_paper(const Walk& walk, size_t number) {
  return walk.folded(number + 2) == "к" && walk.folded(number + 4) == "настоящему";
}

// «Приложение № 2 изложить в новой редакции», «в приложении № 1 слова … заменить»: of the act that
// is changed.
bool changes_an_act(const Paragraph& paragraph) {
  for (const char* word : {"изложить", "исключить", "заменить", "дополнить", "утратившим"}) {
    if (paragraph.folded.find(word) != std::string::npos) return true;
  }
  return false;
}

std::vector<Mention> mentions(const Document& document) {
  std::vector<Mention> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    // What a ready file that a card takes in says is its own affair.
    const bool ready = document.form == Form::kCard && paragraph.package_part != kNone;
    if (is_mark(paragraph.role) || ready) continue;
    const Walk walk(paragraph);
    std::optional<bool> changes;  // an act; looked at when first asked for
    for (size_t i = 0; i < walk.size(); ++i) {
      if (!walk.is_word(i) || !walk.folded(i).starts_with("приложени")) continue;
      if (!changes) changes = changes_an_act(paragraph);
      size_t at = walk.next_solid(i);
      if (is_number_sign(walk, at)) at = walk.next_solid(at);
      if (walk.is_number(at) && walk[at].size() <= 2) {
        const bool quoted = i == 1 && walk.is_mark(0, U'«');  // a mark in what is changed
        out.push_back(
            {&paragraph, walk[i].begin, walk[at].end, std::string(walk.text(at)),
             quoted || is_of_another_paper(walk, at) || (*changes && !is_of_this_paper(walk, at)),
             *changes && is_of_this_paper(walk, at)});
        continue;
      }
      const bool whole = walk.folded(i) == "приложением" && walk.folded(i - 2) == "с" &&
                         walk.folded(i - 4) == "соответствии";
      if (whole) out.push_back({&paragraph, walk[i].begin, walk[i].end, ""});
    }
  }
  return out;
}

}  // namespace

namespace {

// «Приложение № 3» in a ready file that the card calls № 2.
void other_appendix_number(const Document& document, Findings& found) {
  for (const Part& part : document.parts) {
    if (part.own_number.empty() || part.own_number == part.appendix_number) continue;
    for (int i = part.first; i < part.last; ++i) {
      const Paragraph& mark = document.paragraphs[static_cast<size_t>(i)];
      if (mark.role != Role::kAppendixMark) continue;
      const size_t at = mark.text.find(part.own_number);
      found.add(mark, at, at + part.own_number.size(),
                {"в карточке у этого приложения другой номер (№ " + part.appendix_number + ")",
                 "the card gives this appendix another number (№ " + part.appendix_number + ")"},
                part.appendix_number);
      break;
    }
  }
}

void marks_of_another_paper(const Document& document, Findings& found) {
  const Part& main = document.parts[0];
  const ChangedActs changed(document);
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!is_mark(paragraph.role) || paragraph.part == 0) continue;
    const Walk walk(paragraph);
    for (const FoundDate& date : paragraph.dates) {
      if (!main.date || !date.date || *date.date == *main.date) continue;
      if (changed.have(*date.date)) continue;  // the new wording of what is changed
      found.add(paragraph, date.begin, date.end,
                {"дата не та, что в самом документе (" + dates::numeric(*main.date) + ")",
                 "not the date of the paper itself (" + dates::numeric(*main.date) + ")"});
    }
    const bool appendix_line = paragraph.folded.starts_with("приложение");
    for (size_t i = 0; i < walk.size(); ++i) {
      if (!walk.is_mark(i, U'№') || main.number.empty()) continue;
      if (appendix_line && paragraph.dates.empty()) continue;
      if (appendix_line && walk[i].begin < paragraph.dates[0].begin) continue;
      const size_t first = walk.next_solid(i), end = act_number_end(walk, i);
      if (first >= end) continue;
      const std::string number =
          paragraph.text.substr(walk[first].begin, walk[end - 1].end - walk[first].begin);
      const bool right = number == main.number || changed.have(number);
      if (right || number.find('_') != std::string::npos) continue;
      found.add(paragraph, walk[i].begin, walk[end - 1].end,
                {"номер не тот, что в самом документе (№ " + main.number + ")",
                 "not the number of the paper itself (№ " + main.number + ")"},
                "№" + std::string(kNoBreakSpace) + main.number);
    }
  }
}

}  // namespace

void other_number(const Document& document, Findings& found) {
  other_appendix_number(document, found);
  const size_t before = found.items().size();
  marks_of_another_paper(document, found);
  // A ready file that a card takes in may have been appended to another paper first.
  if (document.form != Form::kCard) return;
  for (size_t i = before; i < found.items().size(); ++i) {
    Finding& made = found.items()[i];
    if (made.paragraph->package_part != kNone) made.severity = Severity::kWarning;
  }
}

void file_name(const Document& document, Findings& found) {
  const Part& main = document.parts[0];
  const size_t slash = document.file.rfind('/');
  std::string_view name = document.file;
  if (slash != std::string::npos) name.remove_prefix(slash + 1);
  const size_t score = name.find('_');
  if (!main.date || main.number.empty() || score == std::string_view::npos) return;
  constexpr size_t kIso = 10;
  const std::string_view date = name.substr(score + 1, kIso);
  if (date.size() < kIso || date[4] != '-' || date[7] != '-') return;
  if (date != main.date->iso()) {
    found.add({"дата в имени файла не та, что в документе", "the file's name has another date"});
  }
  std::string number = main.number;
  for (char& c : number) c = c == '/' || c == '\\' ? '-' : c;
  if (name.substr(0, score) != number) {
    found.add(
        {"номер в имени файла не тот, что в документе", "the file's name has another number"});
  }
}

void missing_appendix(const Document& document, Findings& found) {
  std::set<std::string> there(document.separate_appendices.begin(),
                              document.separate_appendices.end());
  bool unnumbered = there.contains("");
  long count = 0;
  for (const Part& part : document.parts) {
    if (!part.appendix) continue;
    ++count;
    unnumbered = unnumbered || part.appendix_number.empty();
    there.insert(part.appendix_number);
  }
  std::set<std::string> told;
  std::vector<Mention> missing;
  for (const Mention& mention : mentions(document)) {
    const bool present = mention.number.empty() ? !there.empty() && mention.paragraph->part == 0
                                                : there.contains(mention.number);
    // Those behind an order on changes bear the numbers of the changed act.
    if (mention.new_text && number_value(mention.number) <= count) continue;
    if ((present && !mention.new_text) || mention.foreign ||
        (unnumbered && mention.number == "1") || !told.insert(mention.number).second)
      continue;
    missing.push_back(mention);
  }
  // An order kept apart from its appendices: told once.
  const bool alone = missing.size() > 1 && there.empty();
  if (alone) {
    std::string all;
    for (const Mention& mention : missing) all += (all.empty() ? "№ " : ", ") + mention.number;
    found.add(*missing[0].paragraph, missing[0].begin, missing[0].end,
              {"приложений в документе нет (" + all + ")",
               "the document has none of its appendices (" + all + ")"});
    return;
  }
  for (const Mention& mention : missing) {
    found.add(*mention.paragraph, mention.begin, mention.end,
              {"этого приложения в документе нет", "the document has no such appendix"});
  }
}

void unmentioned_appendix(const Document& document, Findings& found) {
  std::set<std::string> mentioned;
  bool attached = false;
  for (const Mention& mention : mentions(document)) mentioned.insert(mention.number);
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.part != 0) continue;
    for (const char* word : {"прилага", "приложени", "утвердить"}) {
      attached = attached || paragraph.folded.find(word) != std::string::npos;
    }
  }
  // A statute behind the page of its school says nothing of appendices.
  const Part& main = document.parts[0];
  const bool acts = main.operative != kNone || !main.kind.empty();
  for (const Part& part : document.parts) {
    if (!part.appendix || &part == &main || !acts) continue;
    const bool named =
        part.appendix_number.empty() ? attached : mentioned.contains(part.appendix_number);
    if (named) continue;
    const Paragraph& first = document.paragraphs[static_cast<size_t>(part.first)];
    found.add(first, 0, first.text.size(),
              {"это приложение в документе не упомянуто", "this appendix is mentioned nowhere"});
  }
}

namespace {

// The first word of what the stamped parts are: «план» of «План мероприятий …».
std::vector<std::string> approved_papers(const Document& document) {
  std::vector<std::string> out;
  for (size_t k = 1; k < document.parts.size(); ++k) {
    const Part& part = document.parts[k];
    bool stamped = false;
    for (int i = part.first; i < part.last; ++i) {
      const Paragraph& line = document.paragraphs[static_cast<size_t>(i)];
      stamped =
          stamped || (line.role == Role::kStamp && trimmed(line.folded).starts_with("утвержд"));
      if (line.role != Role::kTitle) continue;
      const Walk walk(line);
      size_t word = 0;
      while (walk.exists(word) && !walk.is_word(word)) ++word;
      if (stamped && walk.is_word(word)) out.emplace_back(walk.folded(word));
      break;
    }
  }
  return out;
}

}  // namespace

// «Утвердить План …» where the plan follows with its stamp, and the point does not say
// «(прилагается)».
void unmarked_appendix(const Document& document, Findings& found) {
  constexpr size_t kKept = 8;  // bytes of a word that its cases share
  const auto papers = approved_papers(document);
  if (papers.empty()) return;
  for (const Paragraph& point : document.paragraphs) {
    if (point.part != 0 || point.role != Role::kPoint) continue;
    const Walk walk(point);
    size_t verb = 0;
    while (walk.exists(verb) && walk.folded(verb) != "утвердить") ++verb;
    const bool marked = point.folded.find("прилага") != std::string::npos ||
                        point.folded.find("приложени") != std::string::npos;
    if (marked || !walk.is_word(verb + 2)) continue;
    for (const std::string& paper : papers) {
      const std::string_view stem = std::string_view(paper).substr(0, kKept);
      if (!walk.folded(verb + 2).starts_with(stem)) continue;
      found.add(point, walk[verb].begin, walk[verb + 2].end,
                {"утверждаемый документ не отмечен словом «(прилагается)»",
                 "what is approved is not marked «(прилагается)»"});
      break;
    }
  }
}

void nothing_attached(const Document& document, Findings& found) {
  bool marked = false;  // a paper that follows says whose appendix it is
  for (const Part& part : document.parts) marked = marked || part.appendix;
  if (marked) return;
  const bool alone = document.parts.size() == 1;
  for (const Paragraph& paragraph : document.paragraphs) {
    const size_t at = paragraph.folded.find("(прилага");
    if (at == std::string::npos) continue;
    const size_t end = paragraph.folded.find(')', at);
    Finding& made =
        found.add(paragraph, at, end == std::string::npos ? paragraph.text.size() : end + 1,
                  alone ? Message{"сказано, что прилагается, а приложений в документе нет",
                                  "something is said to be attached, the document has nothing "
                                  "attached"}
                        : Message{"на том, что прилагается, нет отметки «Приложение» или грифа",
                                  "what is attached has no mark of an appendix and no stamp"});
    if (!alone) made.severity = Severity::kNote;
  }
}

void capital_appendix(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 1; i < walk.size(); ++i) {
    if (!walk[i].capital || walk[i].all_capitals || !walk.folded(i).starts_with("приложени"))
      continue;
    const bool inside = walk.is_mark(i - 1, '(') || (walk.is_space(i - 1) && walk.is_word(i - 2));
    const size_t next = walk.next_solid(i);
    if (!inside || !(walk.is_mark(next, U'№') || walk.is_number(next))) continue;
    found.add(paragraph, walk[i].begin, walk[i].end,
              {"внутри предложения слово пишут со строчной буквы",
               "inside a sentence the word has a small letter"},
              with_small(walk.text(i)), Fix::kSafe);
  }
}

}  // namespace prikaz::check::references
