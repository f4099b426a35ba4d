// The list is looked up by the first word of a phrase, so that a long list costs nothing.
#include "check/rules/phrases.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/rules/walk.h"
#include "check/rules/word_kinds.h"

namespace prikaz::check::phrases {

namespace {

using View = std::string_view;

// `typed` ends with a whole word, or with the beginning of one when it is a stem.
enum class Last : uint8_t { kWord, kStem };
struct Phrase {
  View typed, right;
  Fix fix = Fix::kSafe;
  Last last = Last::kWord;
};

// clang-format off
constexpr Phrase kPhrases[] = {
    {"в следствии", "вследствие"}, {"в следствие", "вследствие"},
    {"в последствии", "впоследствии"}, {"в последствие", "впоследствии"},
    {"не смотря на", "несмотря на"}, {"не зависимо от", "независимо от"},
    {"а так же", "а также"}, {"по средством", "посредством"}, {"на подобии", "наподобие"},
    {"в виду отсутствия", "ввиду отсутствия"}, {"в виду того", "ввиду того"},
    {"в виду невозможности", "ввиду невозможности"},
    {"в виду необходимости", "ввиду необходимости"}, {"в виду болезни", "ввиду болезни"},
    {"в виду ремонта", "ввиду ремонта"}, {"в виду карантина", "ввиду карантина"},
    {"в виду изменения", "ввиду изменения"}, {"в виду неблагоприятных", "ввиду неблагоприятных"},
    {"в виду сложившейся", "ввиду сложившейся"}, {"в виду сложившихся", "ввиду сложившихся"},
    {"по мимо", "помимо"}, {"в соответствие с", "в соответствии с"},
    {"в соответствие со", "в соответствии со"}, {"в отношение", "в отношении"},
    {"в том числи", "в том числе"}, {"в том, числе", "в том числе"},
    {"для того что бы", "для того чтобы"}, {"вместо того что бы", "вместо того чтобы"},
    {"с тем что бы", "с тем чтобы"}, {"затем что бы", "затем чтобы"},
    {"по этому просим", "поэтому просим"}, {"по этому прошу", "поэтому прошу"},
    {"по этому необходимо", "поэтому необходимо"}, {"по этому следует", "поэтому следует"},
    {"по этому рекоменду", "поэтому рекоменду", Fix::kSafe, Last::kStem},
    {"по этому предлага", "поэтому предлага", Fix::kSafe, Last::kStem},
    {"по скольку", "поскольку"}, {"по стольку", "постольку"}, {"от куда", "откуда"},
    {"не взирая на", "невзирая на"}, {"на счет того", "насчет того"},
    {"на счёт того", "насчёт того"}, {"идти на встречу", "идти навстречу", Fix::kLook},
    {"по неволе", "поневоле"},
    {"в продолжении года", "в продолжение года"}, {"в продолжении месяца", "в продолжение месяца"},
    {"в продолжении недели", "в продолжение недели"}, {"в продолжении дня", "в продолжение дня"},
    {"в продолжении смены", "в продолжение смены"}, {"в продолжении всего", "в продолжение всего"},
    {"в заключении отмечаем", "в заключение отмечаем"},
    {"в заключении сообщаем", "в заключение сообщаем"},
    {"в заключении хочется", "в заключение хочется"},
    {"ни сколько не", "нисколько не"}, {"ни чем не", "ничем не"}, {"ни кто не", "никто не"},
    {"ни где не", "нигде не"}, {"ни когда не", "никогда не"}, {"не возможно", "невозможно", Fix::kLook},
    {"не обходим", "необходим", Fix::kLook, Last::kStem}, {"не смотря, на", "несмотря на"},
    {"за частую", "зачастую"}, {"по месячно", "помесячно"},
    {"по недельно", "понедельно"}, {"по этапно", "поэтапно"},
     {"в переди", "впереди"}, {"как ни будь", "как-нибудь"},
    {"оздоровительная компания", "оздоровительная кампания"},
    {"оздоровительной компании", "оздоровительной кампании"},
    {"оздоровительную компанию", "оздоровительную кампанию"},
    {"приемная компания", "приемная кампания"}, {"приемной компании", "приемной кампании"},
    {"приемную компанию", "приемную кампанию"}, {"приёмная компания", "приёмная кампания"},
    {"приёмной компании", "приёмной кампании"}, {"приёмную компанию", "приёмную кампанию"},
    {"избирательной компании", "избирательной кампании"},
    {"аттестационной компании", "аттестационной кампании"},
    {"прививочной компании", "прививочной кампании"},
    {"отчетной компании", "отчетной кампании", Fix::kLook}, {"предать значени", "придать значени", Fix::kSafe, Last::kStem},
    {"предать статус", "придать статус", Fix::kSafe, Last::kStem},
    {"предать форму", "придать форму"}, {"предать силу", "придать силу"},
    {"придать огласке", "предать огласке"}, {"придать гласности", "предать гласности"}, {"притворить в жизнь", "претворить в жизнь"},
    {"притворять в жизнь", "претворять в жизнь"}, {"притворение в жизнь", "претворение в жизнь"},
     {"провести в соответствие", "привести в соответствие"},
    {"привести в соответствии", "привести в соответствие"},
    {"приведение в соответствии", "приведение в соответствие"},
    {"приведения в соответствии", "приведения в соответствие"},
    {"прибывание детей", "пребывание детей"}, {"прибывания детей", "пребывания детей"},
    {"дневным прибыванием", "дневным пребыванием"}, {"дневного прибывания", "дневного пребывания"},
    {"дневном прибывании", "дневном пребывании"}, {"преемной комисси", "приемной комисси", Fix::kSafe, Last::kStem},
    {"преемная комисси", "приемная комисси", Fix::kSafe, Last::kStem},
    {"приемственности", "преемственности"}, {"приемственность", "преемственность"},
    {"приёмственности", "преемственности"}, {"приёмственность", "преемственность"},
    {"командировочное удостоверения", "командировочное удостоверение"},
    {"вести в действие", "ввести в действие"}, {"вести в состав", "ввести в состав"},
    {"вести карантин", "ввести карантин"}, {"вести ограничени", "ввести ограничени", Fix::kSafe, Last::kStem},
    {"вести должность", "ввести должность"}, {"вести ставку", "ввести ставку"},


    {"согласно с графику", "согласно графику"},
    {"иметь ввиду", "иметь в виду"}, {"имеет ввиду", "имеет в виду"},
    {"имел ввиду", "имел в виду"}, {"имея ввиду", "имея в виду"},
    {"имеется ввиду", "имеется в виду"}, {"имеются ввиду", "имеются в виду"},
    {"имеем ввиду", "имеем в виду"}, {"имеют ввиду", "имеют в виду"},
    {"имелось ввиду", "имелось в виду"}, {"имейте ввиду", "имейте в виду"},
    {"в случаи", "в случае", Fix::kLook}, {"во исполнении", "во исполнение"},
    {"во исполнения", "во исполнение"}, {"во исполнению", "во исполнение"},
    {"во избежании", "во избежание"}, {"во избежания", "во избежание"},
    {"в избежание", "во избежание"}, {"в избежании", "во избежание"},
    {"из за", "из-за"}, {"из под", "из-под"}, {"все таки", "все-таки"}, {"всё таки", "всё-таки"},
    {"не обходимо", "необходимо"}, {"не обходимости", "необходимости"},
    {"не замедлительно", "незамедлительно"}, {"не однократно", "неоднократно"},
    {"на ряду с", "наряду с"}, {"в плоть до", "вплоть до"}, {"за ранее", "заранее"},
    {"в кратце", "вкратце"},
    {"по немногу", "понемногу"},
    {"по-возможности", "по возможности"}, {"по-поводу", "по поводу"}, {"по-этому", "поэтому"},
    {"по-окончании", "по окончании"}, {"по-истечении", "по истечении"}, {"так-как", "так как"},
    {"так-же", "так же", Fix::kLook}, {"то-есть", "то есть"}, {"потому-что", "потому что"},
    {"как-будто", "как будто"}, {"как-бы", "как бы"},
    {"вместе с этим так же", "вместе с этим также"},
    {"к сведенью", "к сведению"}, {"доводим до вашего сведенья", "доводим до вашего сведения"},
    {"контроль по исполнению", "контроль за исполнением"},
    {"контроля по исполнению", "контроля за исполнением"},
    {"контроль по выполнению", "контроль за выполнением"},
    {"контроль над исполнением", "контроль за исполнением"},
    {"контроль за исполнение", "контроль за исполнением"},
    {"контроль за выполнение", "контроль за выполнением"},
    {"контроль по над", "контроль над", Fix::kLook},
    {"представить доступ", "предоставить доступ", Fix::kLook}, {"представить право", "предоставить право", Fix::kLook},
    {"представить отпуск", "предоставить отпуск", Fix::kLook}, {"представить льготы", "предоставить льготы", Fix::kLook},
    {"представить субсидию", "предоставить субсидию", Fix::kLook},
    {"кто либо", "кто-либо", Fix::kLook}, {"что либо", "что-либо", Fix::kLook},
    {"какой либо", "какой-либо", Fix::kLook}, {"какая либо", "какая-либо", Fix::kLook},
    {"какое либо", "какое-либо", Fix::kLook}, {"какие либо", "какие-либо", Fix::kLook},
    {"какого либо", "какого-либо", Fix::kLook}, {"каких либо", "каких-либо", Fix::kLook},
    {"каким либо", "каким-либо", Fix::kLook}, {"кого либо", "кого-либо", Fix::kLook},
    {"чего либо", "чего-либо", Fix::kLook}, {"кому либо", "кому-либо", Fix::kLook},
    {"какой нибудь", "какой-нибудь"}, {"какие нибудь", "какие-нибудь"},
    {"что нибудь", "что-нибудь"}, {"кто нибудь", "кто-нибудь"}, {"как нибудь", "как-нибудь"},
    {"уважаемый коллеги", "уважаемые коллеги", Fix::kLook},
    {"в отсутствии директора", "в отсутствие директора", Fix::kLook},
    {"в отсутствии руководителя", "в отсутствие руководителя", Fix::kLook},
    {"в отсутствии начальника", "в отсутствие начальника", Fix::kLook},
    {"в отсутствии учителя", "в отсутствие учителя", Fix::kLook},
    {"в отсутствии заведующего", "в отсутствие заведующего", Fix::kLook},
    {"на основание заявления", "на основании заявления", Fix::kLook},
    {"на основание приказа", "на основании приказа", Fix::kLook},
    {"на основание решения", "на основании решения", Fix::kLook},
    {"на основание закона", "на основании закона", Fix::kLook},
    {"на основание протокола", "на основании протокола", Fix::kLook},
    {"на основание договора", "на основании договора", Fix::kLook},
    {"на основание письма", "на основании письма", Fix::kLook},
    {"на основание распоряжения", "на основании распоряжения", Fix::kLook},
    {"на основание постановления", "на основании постановления", Fix::kLook},
    {"секретарь комиссия", "секретарь комиссии", Fix::kLook},
    {"председатель комиссия", "председатель комиссии", Fix::kLook},
    {"член комиссия", "член комиссии", Fix::kLook},
    {"члены комиссия", "члены комиссии", Fix::kLook},
    {"состав комиссия", "состав комиссии", Fix::kLook},
    {"заседание комиссия", "заседание комиссии", Fix::kLook},
    {"в количестве два", "в количестве двух", Fix::kLook},
    {"в количестве три", "в количестве трех", Fix::kLook},
    {"в количестве четыре", "в количестве четырех", Fix::kLook},
    {"в количестве пять", "в количестве пяти", Fix::kLook},
    {"в количестве шесть", "в количестве шести", Fix::kLook},
    {"в количестве семь", "в количестве семи", Fix::kLook},
    {"в количестве восемь", "в количестве восьми", Fix::kLook},
    {"в количестве десять", "в количестве десяти", Fix::kLook},
    {"около пятьсот", "около пятисот", Fix::kLook},
    {"около двести", "около двухсот", Fix::kLook},
    {"около триста", "около трехсот", Fix::kLook},
    {"около пять", "около пяти", Fix::kLook},
    {"около десять", "около десяти", Fix::kLook},
    {"около двадцать", "около двадцати", Fix::kLook},
    {"выше перечисленн", "вышеперечисленн", Fix::kSafe, Last::kStem},
    {"выше изложенн", "вышеизложенн", Fix::kSafe, Last::kStem},
    {"выше упомянут", "вышеупомянут", Fix::kSafe, Last::kStem},
    {"выше стоящ", "вышестоящ", Fix::kSafe, Last::kStem},
    {"выше указанные", "вышеуказанные"}, {"выше указанный", "вышеуказанный"},
    {"выше указанным", "вышеуказанным"}, {"выше указанными", "вышеуказанными"},
    {"выше указанное", "вышеуказанное"}, {"выше указанную", "вышеуказанную"},
    {"ниже перечисленн", "нижеперечисленн", Fix::kSafe, Last::kStem},
    {"ниже следующ", "нижеследующ", Fix::kSafe, Last::kStem},
    {"ниже подписавш", "нижеподписавш", Fix::kSafe, Last::kStem},
    {"вице губернатор", "вице-губернатор", Fix::kSafe, Last::kStem},
    {"вице президент", "вице-президент", Fix::kSafe, Last::kStem},
    {"вице премьер", "вице-премьер", Fix::kSafe, Last::kStem},
    {"научно методическ", "научно-методическ", Fix::kSafe, Last::kStem},
    {"научно практическ", "научно-практическ", Fix::kSafe, Last::kStem},
    {"научно исследовательск", "научно-исследовательск", Fix::kSafe, Last::kStem},
    {"информационно аналитическ", "информационно-аналитическ", Fix::kSafe, Last::kStem},
    {"информационно методическ", "информационно-методическ", Fix::kSafe, Last::kStem},
    {"материально техническ", "материально-техническ", Fix::kSafe, Last::kStem},
    {"финансово хозяйственн", "финансово-хозяйственн", Fix::kSafe, Last::kStem},
    {"организационно методическ", "организационно-методическ", Fix::kSafe, Last::kStem},
    {"организационно педагогическ", "организационно-педагогическ", Fix::kSafe, Last::kStem},
    {"культурно массов", "культурно-массов", Fix::kSafe, Last::kStem},
    {"культурно досугов", "культурно-досугов", Fix::kSafe, Last::kStem},
    {"военно патриотическ", "военно-патриотическ", Fix::kSafe, Last::kStem},
    {"гражданско патриотическ", "гражданско-патриотическ", Fix::kSafe, Last::kStem},
    {"духовно нравственн", "духовно-нравственн", Fix::kSafe, Last::kStem},
    {"художественно эстетическ", "художественно-эстетическ", Fix::kSafe, Last::kStem},
    {"нормативно правов", "нормативно-правов", Fix::kSafe, Last::kStem},
    {"социально педагогическ", "социально-педагогическ", Fix::kSafe, Last::kStem},
    {"социально экономическ", "социально-экономическ", Fix::kSafe, Last::kStem},
    {"в виду", "ввиду", Fix::kLook},  // behind the longer ones
};
// clang-format on

View first_word(View phrase) {
  return phrase.substr(0, phrase.find_first_of(" -"));
}

using ByFirstWord = std::unordered_map<View, std::vector<const Phrase*>>;

const ByFirstWord& phrases_by_first_word() {
  static const ByFirstWord kMade = [] {
    ByFirstWord made;
    for (const Phrase& phrase : kPhrases) made[first_word(phrase.typed)].push_back(&phrase);
    return made;
  }();
  return kMade;
}

// Does a word before this one in the sentence begin with one of these?
template <class List>
bool said_before(const Walk& walk, size_t i, const List& stems) {
  while (i > 0 && !walk.is_mark(i, '.') && !walk.is_mark(i, ';')) {
    --i;
    if (walk.is_word(i) && starts_with_any(walk.folded(i), stems)) return true;
  }
  return false;
}

// Where the same letters are right.
bool is_meant(const Walk& walk, size_t i, const Phrase& phrase, View behind) {
  if (phrase.typed.starts_with("в соответствие")) {
    static constexpr std::array<View, 7> kBrought = {"привест", "привед", "привод", "прийт",
                                                     "приш",    "приход", "приня"};
    return said_before(walk, i, kBrought);
  }
  if (phrase.typed == "в виду") {
    static constexpr std::array<View, 2> kHave = {"име", "поиме"};
    return said_before(walk, i, kHave) || !walk.is_space(i + 3) || !walk.is_word(i + 4);
  }
  if (phrase.typed == "в отношение") return behind.starts_with(" к ");
  if (phrase.typed.ends_with("либо")) return behind.find(" либо ") != View::npos;
  return false;
}

// The end of the phrase in `folded` when it stands at `begin`, or 0.
size_t end_of(const Phrase& phrase, View folded, size_t begin) {
  if (!folded.substr(begin).starts_with(phrase.typed)) return 0;
  const size_t end = begin + phrase.typed.size();
  const bool goes_on =
      end < folded.size() && (is_letter(first_character(folded.substr(end))) || folded[end] == '-');
  if (phrase.last == Last::kStem) return end;
  return goes_on ? 0 : end;
}

}  // namespace

void set_phrases(const Paragraph& paragraph, Findings& found) {
  const ByFirstWord& known = phrases_by_first_word();
  const Walk walk(paragraph);
  const View folded = paragraph.folded;
  for (size_t i = 0; i < walk.size(); ++i) {
    constexpr size_t kLongestFirst = 30;  // bytes
    if (!walk.is_word(i) || walk[i].size() > kLongestFirst || walk.is_mark(i - 1, '-')) continue;
    const auto phrases = known.find(walk.folded(i));
    if (phrases == known.end()) continue;
    for (const Phrase* phrase : phrases->second) {
      const size_t end = end_of(*phrase, folded, walk[i].begin);
      if (end == 0) continue;
      if (is_meant(walk, i, *phrase, folded.substr(end))) continue;
      const std::string right(phrase->right);
      const std::string shown = phrase->last == Last::kStem ? right + "…" : right;
      found.add(paragraph, walk[i].begin, end,
                {"пишут «" + shown + "»", "it is spelled «" + shown + "»"},
                walk[i].capital ? with_capital(right) : right, phrase->fix);
      break;
    }
  }
}

namespace {

// The end of the sentence that token i stands in.
size_t sentence_end(const Walk& walk, size_t i) {
  while (walk.exists(i) && !walk.is_mark(i, '.') && !walk.is_mark(i, ';')) ++i;
  return i;
}

bool compares(const Walk& walk, size_t i) {
  const size_t end = sentence_end(walk, i);
  for (; i < end; ++i) {
    if (walk.folded(i) == "как") return true;
  }
  return false;
}

bool are_two_words(const Walk& walk, size_t i, View first, View second) {
  return walk.folded(i) == first && walk.is_space(i + 1) && walk.folded(i + 2) == second;
}

}  // namespace

void loose_adverbs(const Paragraph& paragraph, Findings& found) {
  const std::string& text = paragraph.folded;
  if (text.find("так же") == std::string::npos && text.find("прежнему") == std::string::npos &&
      text.find("что бы") == std::string::npos)
    return;
  static constexpr std::array<View, 8> kStates = {"необходимо", "следует",      "просим",
                                                  "прошу",      "нужно",        "сообщаем",
                                                  "требуется",  "рекомендуется"};
  static constexpr std::array<View, 6> kDative = {"у", "ю", "ой", "ей", "ым", "им"};
  const Walk walk(paragraph);
  for (size_t i = 0; i + 3 < walk.size(); ++i) {
    const bool also = are_two_words(walk, i, "так", "же"),
               still = are_two_words(walk, i, "по", "прежнему");
    if ((!also && !still) || walk.folded(i - 2) == "а") continue;
    const View next = walk.is_space(i + 3) ? walk.folded(i + 4) : View();
    const bool wrong =
        also ? (is_infinitive(next) || is_one_of(next, kStates)) && !compares(walk, i + 4)
             : walk.is_word(i + 4) && !ends_with_any(next, kDative);
    if (!wrong) continue;
    const std::string right = also ? "также" : "по-прежнему";
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"пишут «" + right + "»", "it is spelled «" + right + "»"},
              walk[i].capital ? with_capital(right) : right);
  }
  // «, что бы дети пришли», not «что бы ни случилось».
  for (size_t i = 2; i + 3 < walk.size(); ++i) {
    if (!are_two_words(walk, i, "что", "бы") || !walk.is_mark(i - 2, ',')) continue;
    const View rest = View(paragraph.folded).substr(walk[i + 2].end);
    const View sentence = rest.substr(0, rest.find('.'));
    if (sentence.find(" ни") != View::npos || sentence.ends_with('?')) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end, {"пишут «чтобы»", "it is spelled «чтобы»"},
              "чтобы");
  }
}

namespace {

struct Pair {
  View typed, right;
};

// «заведующий» чем
constexpr std::array<Pair, 10> kInCharge = {{{"склада", "складом"},
                                             {"кабинета", "кабинетом"},
                                             {"библиотеки", "библиотекой"},
                                             {"отдела", "отделом"},
                                             {"отделения", "отделением"},
                                             {"кафедры", "кафедрой"},
                                             {"хозяйства", "хозяйством"},
                                             {"филиала", "филиалом"},
                                             {"лаборатории", "лабораторией"},
                                             {"архива", "архивом"}}};

void in_charge_of(const Paragraph& paragraph, const Walk& walk, size_t i, Findings& found) {
  for (const Pair& each : kInCharge) {
    if (walk.folded(i + 2) != each.typed) continue;
    found.add(paragraph, walk[i].begin, walk[i + 2].end,
              {"заведующий – чем: «" + std::string(each.right) + "»",
               "«заведующий» wants the instrumental: «" + std::string(each.right) + "»"},
              paragraph.text.substr(walk[i].begin, walk[i + 2].begin - walk[i].begin) +
                  std::string(each.right));
  }
}

}  // namespace

void wrong_object(const Paragraph& paragraph, Findings& found) {
  static constexpr std::array<View, 12> kPaid = {"проезд", "питание", "обучение",   "услуги",
                                                 "услугу", "работу",  "работы",     "проживание",
                                                 "товар",  "связь",   "содержание", "перевозку"};
  static constexpr std::array<View, 5> kPay = {"оплатить", "оплачивать", "оплатил", "оплатила",
                                               "оплатили"};
  const Walk walk(paragraph);
  for (size_t i = 0; i + 2 < walk.size(); ++i) {
    const View word = walk.folded(i);
    if (!walk.is_word(i) || !walk.is_space(i + 1) || !walk.is_word(i + 2)) continue;
    if (word.starts_with("заведующ")) in_charge_of(paragraph, walk, i, found);
    const View next = walk.folded(i + 2), third = walk.folded(i + 4);
    if (is_one_of(word, kPay) && next == "за" && is_one_of(third, kPaid)) {
      found.add(paragraph, walk[i].begin, walk[i + 4].end,
                {"оплачивают что, а платят за что", "«оплатить» wants the accusative alone"},
                std::string(walk.text(i)) + " " + std::string(walk.text(i + 4)));
    }
    if (word == "внимание" && (next == "о" || next == "об") &&
        walk.folded(i - 2).starts_with("обра")) {
      found.add(
          paragraph, walk[i - 2].begin, walk[i + 2].end,
          {"обращают внимание на что", "«обратить внимание» wants «на»"},
          paragraph.text.substr(walk[i - 2].begin, walk[i + 2].begin - walk[i - 2].begin) + "на");
    }
  }
}

}  // namespace prikaz::check::phrases
