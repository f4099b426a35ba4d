#include "check/rules/charged_people.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check {

namespace {

using View = std::string_view;

// Verbs that reward people, pay them, send them away: they have nothing to do for it. Some do so by
// what else the point says, which is looked at once.
class Favours {
 public:
  explicit Favours(View point) : point_(point) {}

  bool has(View verb) {
    static constexpr std::array<View, 22> kVerbs = {
        "наградить", "поощрить",   "премировать", "присвоить",    "объявить",  "поздравить",
        "вручить",   "уволить",    "зачислить",   "отчислить",    "перенести", "выплатить",
        "доплатить", "признать",   "считать",     "отметить",     "допустить", "перевести",
        "отозвать",  "отстранить", "снять",       "командировать"};
    if (is_one_of(verb, kVerbs)) return true;
    for (Other& other : others_) {
      if (verb != other.verb) continue;
      if (!other.told) {
        other.told = std::any_of(other.words.begin(), other.words.end(), [&](View word) {
          return !word.empty() && point_.find(word) != View::npos;
        });
      }
      return *other.told;
    }
    return false;
  }

 private:
  struct Other {
    View verb;
    std::array<View, 3> words;
    std::optional<bool> told;
  };
  View point_;
  std::array<Other, 6> others_ = {{{"предоставить", {"отпуск", "отгул", "отдыха"}, {}},
                                   {"направить", {"командировк", "на обучение", "на курсы"}, {}},
                                   {"вывести", {"из состава", "", ""}, {}},
                                   {"исключить", {"из состава", "", ""}, {}},
                                   {"принять", {"на работу", "на должность", ""}, {}},
                                   {"утвердить", {"итоги", "результаты", "победител"}, {}}}};
};

// «на время отпуска Шевченко Л.А.»
bool is_absent(const Walk& walk, const FoundPerson& person) {
  static constexpr std::array<View, 5> kAbsences = {"отпуска", "отсутствия", "болезни",
                                                    "командировки", "вместо"};
  return person.first >= 2 && is_one_of(walk.folded(person.first - 2), kAbsences);
}

bool is_in_brackets(const Walk& walk, const FoundPerson& person) {
  return person.first > 0 && walk.is_mark(person.first - 1, '(');
}

std::set<std::string> signers(const Document& document) {
  std::set<std::string> out;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.role != Role::kSignature) continue;
    for (const FoundPerson& person : people(paragraph)) out.insert(surname_stem(person.surname));
  }
  return out;
}

class Reader {
 public:
  explicit Reader(const Document& document) : document_(document), signers_(signers(document)) {}

  std::vector<ChargedPerson> run() {
    for (const Paragraph& paragraph : document_.paragraphs) {
      if (paragraph.part != 0) break;
      if (paragraph.folded.starts_with("основание:")) continue;  // whose request it was
      const bool text = paragraph.role == Role::kItem || paragraph.role == Role::kText;
      if (text || paragraph.role == Role::kPoint) read(paragraph);
    }
    return std::move(out_);
  }

 private:
  void read(const Paragraph& paragraph) {
    // A sub-point without a verb of its own goes on with that of the point above.
    const bool own =
        paragraph.role == Role::kPoint && paragraph.number.find('.') == std::string::npos;
    if (own) favour_ = false;
    const std::vector<FoundPerson> named = people(paragraph);
    const Walk walk(paragraph);
    Favours favours(paragraph.folded);
    auto person = named.begin();
    bool met = false;  // a verb
    for (size_t i = 0; i < walk.size(); ++i) {
      for (; person != named.end() && person->first <= i && met; ++person) {
        take(paragraph, walk, *person);
      }
      if (!walk.is_word(i) || !is_infinitive(walk.folded(i))) continue;
      const bool favour = favours.has(walk.folded(i));
      if (!met && person != named.end() && person->first < i) {
        // «Мельник Т.Н. – пригласить гостей»: the first verb is said of those before it.
        favour_ = favour;
        for (; person != named.end() && person->first < i; ++person) {
          take(paragraph, walk, *person);
        }
      }
      met = true;
      favour_ = favour;
    }
    for (; person != named.end(); ++person) take(paragraph, walk, *person);
  }

  void take(const Paragraph& paragraph, const Walk& walk, const FoundPerson& person) {
    if (favour_ || is_namesake(paragraph, person) || is_absent(walk, person)) return;
    if (signers_.contains(surname_stem(person.surname))) return;
    out_.push_back({&paragraph, person, is_in_brackets(walk, person)});
  }

  const Document& document_;
  const std::set<std::string> signers_;
  std::vector<ChargedPerson> out_;
  bool favour_ = false;  // the last verb gives, it asks for nothing
};

}  // namespace

std::vector<ChargedPerson> charged_people(const Document& document) {
  return Reader(document).run();
}

}  // namespace prikaz::check
