// Words that must agree: nouns with numbers, adjectives with nouns, words of one row.
#include "check/rules/agreement.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/rules/walk.h"
#include "russian/numerals.h"

namespace prikaz::check::agreement {

using View = std::string_view;

// «не реже 1 раз», «не менее 2 раза».
void how_often(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 2; i + 2 < walk.size(); ++i) {
    if (!walk.is_number(i) || !walk.is_space(i + 1) || !walk.is_word(i + 2)) continue;
    const View before = walk.folded(i - 2), word = walk.folded(i + 2);
    if (before != "реже" && before != "менее" && before != "более" && before != "чаще") continue;
    const long count = number_value(walk.text(i));
    const bool one = count % 10 == 1 && count % 100 != 11;
    const View right = one ? "раза" : "раз";
    if ((word != "раз" && word != "раза") || word == right) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"после «не " + std::string(before) + "» нужен родительный падеж",
               "«не " + std::string(before) + "» wants the genitive"},
              paragraph.text.substr(walk[i].begin, walk[i + 2].begin - walk[i].begin) +
                  std::string(right),
              Fix::kSafe);
  }
}

namespace {

struct Counted {
  View one, few, many;
};
constexpr std::array<Counted, 23> kCounted = {{{"экземпляр", "экземпляра", "экземпляров"},
                                               {"день", "дня", "дней"},
                                               {"месяц", "месяца", "месяцев"},
                                               {"неделя", "недели", "недель"},
                                               {"год", "года", "лет"},
                                               {"час", "часа", "часов"},
                                               {"школа", "школы", "школ"},
                                               {"ученик", "ученика", "учеников"},
                                               {"лист", "листа", "листов"},
                                               {"рубль", "рубля", "рублей"},
                                               {"копия", "копии", "копий"},
                                               {"минута", "минуты", "минут"},
                                               {"страница", "страницы", "страниц"},
                                               {"учитель", "учителя", "учителей"},
                                               {"участник", "участника", "участников"},
                                               {"педагог", "педагога", "педагогов"},
                                               {"семинар", "семинара", "семинаров"},
                                               {"учебник", "учебника", "учебников"},
                                               {"работник", "работника", "работников"},
                                               {"документ", "документа", "документов"},
                                               {"человек", "человека", "человек"},
                                               {"учащийся", "учащихся", "учащихся"},
                                               {"обучающийся", "обучающихся", "обучающихся"}}};

// The form that a number rules out in every case, or nothing.
View instead_of(long count, View word) {
  const auto form = russian::plural_form(static_cast<int64_t>(count));
  for (const Counted& noun : kCounted) {
    const bool year = noun.one == "год";
    if (noun.one == noun.many) {  // «из 2 человек»
      if (form == russian::PluralForm::kMany && word == noun.few) return noun.many;
      continue;
    }
    if (noun.few == noun.many && form == russian::PluralForm::kMany && word == noun.many) return {};
    if (form == russian::PluralForm::kOne && word == noun.many) return noun.one;
    if (form == russian::PluralForm::kFew && word == noun.one) return noun.few;
    if (form == russian::PluralForm::kMany && !year && (word == noun.one || word == noun.few))
      return noun.many;
    if (form == russian::PluralForm::kMany && year && word == noun.few) return noun.many;
  }
  return {};
}

}  // namespace

void after_number(const Paragraph& paragraph, Findings& found) {
  constexpr long kYears = 1000;
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    if (!walk.is_number(i) || !walk.is_space(i + 1) || !walk.is_word(i + 2)) continue;
    const long count = number_value(walk.text(i));
    const size_t before = walk.is_space(i - 1) ? i - 2 : i - 1;
    const bool named = walk.is_mark(before, U'№') || walk.is_mark(before, ',') ||
                       walk.is_mark(before, '.') || walk.is_mark(before, '/') ||
                       walk.is_mark(before, '-') || walk.is_number(before);
    if (count < 0 || count >= kYears || named) continue;
    const View right = instead_of(count, walk.folded(i + 2));
    const bool hour = walk.folded(i + 2) == "час" &&  // «12 час. 00 мин.»
                      (walk.is_mark(i + 3, '.') || walk.is_number(walk.next_solid(i + 2)));
    if (right.empty() || hour) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"слово не согласовано с числом", "the word does not agree with the number"},
              paragraph.text.substr(walk[i].begin, walk[i + 2].begin - walk[i].begin) +
                  std::string(right));
  }
}

// «высокими результатам»: an adjective in the instrumental with a noun in the dative.
void instrumental(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 8> kParticiples = {"нными", "тыми", "емыми", "имыми",
                                                       "вшими", "щими", "мыми",  "енными"};
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const View word = walk.folded(i), noun = walk.folded(i + 2);
    if (!walk.is_word(i) || !walk.is_space(i + 1) || !walk.is_word(i + 2)) continue;
    if (!word.ends_with("ыми") && !word.ends_with("ими")) continue;
    if (!noun.ends_with("ам") && !noun.ends_with("ям")) continue;
    const bool participle = std::any_of(kParticiples.begin(), kParticiples.end(),
                                        [&](View ending) { return word.ends_with(ending); });
    if (participle || noun.size() < 8 || word.size() < 10) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"слова не согласованы в падеже", "the words do not agree in case"},
              paragraph.text.substr(walk[i].begin, walk[i + 2].end - walk[i].begin) + "и");
  }
}

void whole_share(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    size_t sign = i + 1;
    if (walk.is_space(sign)) ++sign;
    if (!walk.is_number(i) || !walk.is_mark(sign, '%')) continue;
    const size_t noun = walk.next_solid(sign);
    const View word = walk.folded(noun);
    if (!is_share_of(word)) continue;
    found.add(paragraph, walk[i].begin, walk[noun].end,
              {"не согласовано: нужно прилагательное", "it does not agree: an adjective is wanted"},
              std::string(walk.text(i)) + "-процентное " + std::string(walk.text(noun)));
  }
}

// «…, утверждённого приказом … № 5 и в целях»: the clause is not closed.
void open_clause(const Paragraph& paragraph, Findings& found) {
  const Walk walk(paragraph);
  bool open = false;
  for (size_t i = 2; i + 4 < walk.size(); ++i) {
    const bool participle =
        (walk.folded(i).starts_with("утвержденн") || walk.folded(i).starts_with("утверждённ") ||
         walk.folded(i).starts_with("принят")) &&
        walk.is_mark(i - 2, ',');
    if (participle) open = true;
    if (walk.is_mark(i, ',') && walk[i].begin > 0 && !participle) open = false;
    if (!open || !walk.is_mark(i, U'№')) continue;
    size_t end = walk.next_solid(i);
    while (walk.exists(end) && !walk.is_space(end) && !walk.is_mark(end, ',')) ++end;
    if (!walk.is_space(end) || walk.folded(end + 1) != "и" || !walk.is_space(end + 2)) continue;
    if (walk.is_mark(end + 3, U'№')) continue;              // «№ 286 и № 287»
    const uint32_t begin = walk[walk.next_solid(i)].begin;  // of the number
    found.add(paragraph, begin, walk[end + 1].end,
              {"причастный оборот не закрыт запятой", "a clause is not closed by a comma"},
              paragraph.text.substr(begin, walk[end].begin - begin) + ", и");
    open = false;
  }
}

// «Руководители органов и директоров»: the first in the nominative, the second not.
void uneven_posts(const Paragraph& paragraph, Findings& found) {
  struct Post {
    View nominative, genitive;
  };
  static constexpr std::array<Post, 8> kPosts = {{{"руководители", "руководителей"},
                                                  {"директора", "директоров"},
                                                  {"заведующие", "заведующих"},
                                                  {"начальники", "начальников"},
                                                  {"учителя", "учителей"},
                                                  {"методисты", "методистов"},
                                                  {"специалисты", "специалистов"},
                                                  {"заместители", "заместителей"}}};
  const Walk walk(paragraph);
  const View first = walk.folded(walk.is_space(0) ? 1 : 0);
  const auto opens_with = std::find_if(kPosts.begin(), kPosts.end(),
                                       [&](const Post& post) { return post.nominative == first; });
  if (opens_with == kPosts.end()) return;
  for (size_t i = 2; i + 2 < walk.size(); ++i) {
    for (const Post& post : kPosts) {
      if (walk.folded(i) != "и" || walk.folded(i + 2) != post.genitive) {
        if (walk.folded(i) == post.genitive) return;  // of somebody: «объединений учителей и …»
        continue;
      }
      found.add(paragraph, walk[i].begin, walk[i + 2].end,
                {"однородные слова в разных падежах", "words of one row in different cases"},
                "и " + std::string(post.nominative));
      return;
    }
  }
}

}  // namespace prikaz::check::agreement
