#include "russian/morphology.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "support/temporary_folder.h"

namespace prikaz::russian {
namespace {

using View = std::string_view;

constexpr char kInstalled[] = "/usr/share/link-grammar/ru";

const Morphology& words() {
  static const Result<Morphology> kOpened = Morphology::open(kInstalled);
  if (!kOpened) throw std::runtime_error("link-grammar-dictionaries-all is not installed");
  return *kOpened;
}

View name_of(PartOfSpeech part) {
  constexpr std::array<View, 19> kNames = {
      "сущ",  "прил",  "кр.прил", "сравн",   "прич",  "кр.прич", "мест", "мест-п", "числ", "поряд",
      "глаг", "повел", "инф",     "дееприч", "нареч", "предик",  "союз", "част",   "вводн"};
  return kNames[static_cast<size_t>(part)];
}

// «м:рВ мн:и»: genders and cases; В is the accusative of living beings.
std::string said(FormSet forms) {
  constexpr std::array<View, 4> kGenders = {"м", "ж", "с", "мн"};
  constexpr std::array<View, 6> kCaseLetters = {"и", "р", "д", "в", "т", "п"};
  std::string out;
  for (size_t gender = 0; gender < kGenders.size(); ++gender) {
    std::string cases;
    for (size_t each = 0; each < kCaseLetters.size(); ++each) {
      if ((forms >> (gender * 6 + each) & 1U) != 0) cases += kCaseLetters[each];
    }
    if (gender == 0 && (forms & kLivingMasculine) != 0) cases += "В";
    if (gender == 3 && (forms & kLivingPlural) != 0) cases += "В";
    if (cases.empty()) continue;
    out += std::string(out.empty() ? "" : " ") + std::string(kGenders[gender]) + ":" + cases;
  }
  return out;
}

std::string said(const Reading& reading) {
  constexpr std::array<View, 4> kGenders = {".м", ".ж", ".с", ".мн"};
  constexpr std::array<View, 4> kTenses = {"", ".наст", ".прош", ".буд"};
  std::string out(name_of(reading.part));
  if (reading.part == PartOfSpeech::kNoun) {
    out += kGenders[static_cast<size_t>(reading.gender)];
    if (reading.living) out += ".од";
  }
  if (reading.person != 0) out += "." + std::to_string(reading.person) + "л";
  out += kTenses[static_cast<size_t>(reading.tense)];
  if (reading.passive) out += ".стр";
  if (reading.perfective) out += ".св";
  if (reading.transitive) out += ".пе";
  return out + "[" + said(reading.forms) + "]";
}

std::string said(View word) {
  std::string out;
  for (const Reading& each : words().readings(word))
    out += std::string(out.empty() ? "" : " ") + said(each);
  return out;
}

struct Row {
  View word, readings;
};

constexpr Row kRows[] = {
    {"приказ", "сущ.м[м:ив]"},
    {"приказа", "сущ.м[м:р]"},
    {"приказы", "сущ.м[мн:ив]"},
    {"исполнение", "сущ.с[с:ив]"},
    {"исполнения", "сущ.с[с:р мн:ив]"},
    {"исполнению", "сущ.с[с:д]"},
    {"обучающихся", "прич.наст[мн:рпВ] сущ.м.од[мн:рпВ]"},
    {"обучающийся", "прич.наст[м:ив] сущ.м.од[м:и]"},
    {"обучающимся", "прич.наст[м:т с:т мн:д] сущ.м.од[м:т мн:д]"},
    {"учащиеся", "прич.наст[мн:ив] сущ.ж.од[мн:и] сущ.м.од[мн:и] прил[мн:ив]"},
    {"учащимся", "прич.наст[м:т с:т мн:д] сущ.ж.од[мн:д] сущ.м.од[м:т мн:д] прил[м:т с:т мн:д]"},
    {"заведующий", "прич.наст[м:ив] сущ.м.од[м:и]"},
    {"заведующего", "прич.наст[м:рВ с:р] сущ.м.од[м:рВ]"},
    {"заведующая", "прич.наст[ж:и] сущ.ж.од[ж:и]"},
    {"заведующей", "прич.наст[ж:рдтп] сущ.ж.од[ж:рдтп]"},
    {"педагог", "сущ.м.од[м:и]"},
    {"педагоги", "сущ.м.од[мн:и]"},
    {"педагогов", "сущ.м.од[мн:рВ]"},
    {"педагогами", "сущ.м.од[мн:т]"},
    {"сведения", "сущ.с[с:р мн:ив]"},
    {"сведений", "сущ.с[мн:р]"},
    {"сведениях", "сущ.с[мн:п]"},
    {"мероприятие", "сущ.с[с:ив]"},
    {"мероприятий", "сущ.с[мн:р]"},
    {"мероприятию", "сущ.с[с:д]"},
    {"комиссия", "сущ.ж[ж:и]"},
    {"комиссии", "сущ.ж[ж:рдп мн:ив]"},
    {"комиссию", "сущ.ж[ж:в]"},
    {"комиссией", "сущ.ж[ж:т]"},
    {"директор", "сущ.м.од[м:и]"},
    {"директора", "сущ.м.од[м:рВ мн:и]"},
    {"директору", "сущ.м.од[м:д]"},
    {"директором", "сущ.м.од[м:т]"},
    {"директоров", "сущ.м.од[мн:рВ]"},
    {"учитель", "сущ.м.од[м:и]"},
    {"учителя", "сущ.м.од[м:рВ мн:и]"},
    {"учителей", "сущ.м.од[мн:рВ]"},
    {"школа", "сущ.ж[ж:и]"},
    {"школе", "сущ.ж[ж:дп]"},
    {"школу", "сущ.ж[ж:в]"},
    {"школой", "сущ.ж[ж:т]"},
    {"школам", "сущ.ж[мн:д]"},
    {"график", "сущ.м.од[м:и] сущ.м[м:ив] сущ.ж[мн:р]"},
    {"графика", "сущ.м[м:р] сущ.м.од[м:рВ] сущ.ж[ж:и]"},
    {"графику", "сущ.м[м:д] сущ.м.од[м:д] сущ.ж[ж:в]"},
    {"итоги", "сущ.м[мн:ив]"},
    {"итогам", "сущ.м[мн:д]"},
    {"итогов", "кр.прил[м:и] сущ.м[мн:р]"},
    {"список", "сущ.м[м:ив]"},
    {"списка", "сущ.м[м:р]"},
    {"списков", "сущ.м[мн:р]"},
    {"перечень", "сущ.м[м:ив]"},
    {"перечня", "сущ.м[м:р]"},
    {"перечнем", "сущ.м[м:т]"},
    {"день", "сущ.м[м:ив] повел.2л.св.пе[]"},
    {"дня", "сущ.м[м:р]"},
    {"дни", "сущ.м[мн:ив]"},
    {"дней", "сущ.м[мн:р]"},
    {"год", "сущ.м[м:ив]"},
    {"года", "сущ.м[м:р мн:ив]"},
    {"году", "сущ.м[м:дп]"},
    {"лет", "сущ.м[м:ив мн:р]"},
    {"человек", "сущ.м.од[м:и мн:р]"},
    {"людей", "сущ.м.од[мн:рВ] сущ.мн[мн:рвВ]"},
    {"дети", "сущ.м.од[мн:и] сущ.мн[мн:и]"},
    {"детям", "сущ.м.од[мн:д] сущ.мн[мн:д]"},
    {"детьми", "сущ.м.од[мн:т] сущ.мн[мн:т]"},
    {"ребёнок", "сущ.м.од[м:и]"},
    {"ребёнка", "сущ.м.од[м:рВ]"},
    {"путь", "сущ.м[м:ив]"},
    {"пути", "сущ.м[м:рдп мн:ив]"},
    {"время", "сущ.с[с:ив]"},
    {"времени", "сущ.с[с:рдп] повел.2л[]"},
    {"имя", "сущ.с[с:ив]"},
    {"имена", "сущ.с[мн:ив]"},
    {"жюри", "сущ.с[с:ирдвтп мн:ирдвтп]"},
    {"бюро", "сущ.с[с:ирдвтп мн:ирдвтп]"},
    {"пальто", "сущ.с[с:ирдвтп мн:ирдвтп]"},
    {"кафе", "сущ.с[с:ирдвтп мн:ирдвтп] сущ.м[м:п]"},
    {"муниципальный", "прил[м:ив]"},
    {"муниципального", "прил[м:рВ с:р]"},
    {"муниципальном", "прил[м:п с:п]"},
    {"муниципальные", "прил[мн:ив]"},
    {"муниципальных", "прил[мн:рпВ]"},
    {"муниципальной", "прил[ж:рдтп]"},
    {"итоговое", "прил[с:ив]"},
    {"итоговая", "прил[ж:и]"},
    {"рабочий", "сущ.м.од[м:и] прил[м:ив]"},
    {"рабочая", "прил[ж:и]"},
    {"рабочей", "прил[ж:рдтп]"},
    {"ответственный", "прил[м:ив]"},
    {"ответственная", "прил[ж:и]"},
    {"ответственных", "прил[мн:рпВ]"},
    {"данные", "прич.прош.стр.св.пе[мн:ив] прил[мн:ив] мест-п[мн:ив] сущ.мн[мн:ивВ]"},
    {"данных", "прич.прош.стр.св.пе[мн:рпВ] прил[мн:рп] мест-п[мн:рпВ] сущ.мн[мн:рп]"},
    {"представленные", "прич.прош.стр.св.пе[мн:ив]"},
    {"представленных", "прич.прош.стр.св.пе[мн:рпВ]"},
    {"представлен", "кр.прич.наст.стр.св.пе[м:и]"},
    {"представлены", "кр.прич.наст.стр.св.пе[мн:и]"},
    {"утверждены", "кр.прич.наст.стр.св.пе[мн:и]"},
    {"утверждена", "кр.прич.наст.стр.св.пе[ж:и]"},
    {"утвердить", "инф.св.пе[]"},
    {"утвердил", "глаг.прош.св.пе[м:и]"},
    {"утвердила", "глаг.прош.св.пе[ж:и]"},
    {"утвердили", "глаг.прош.св.пе[мн:и]"},
    {"утвердит", "глаг.3л.буд.св.пе[м:и ж:и с:и]"},
    {"рассматривает", "глаг.3л.наст.пе[м:и ж:и с:и]"},
    {"рассматривают", "глаг.3л.наст.пе[мн:и]"},
    {"обеспечивает", "глаг.3л.наст.пе[м:и ж:и с:и]"},
    {"обеспечивают", "глаг.3л.наст.пе[мн:и]"},
    {"является", "глаг.3л.наст[м:и ж:и с:и]"},
    {"имеет", "глаг.3л.наст.пе[м:и ж:и с:и]"},
    {"был", "глаг.прош[м:и]"},
    {"была", "глаг.прош[ж:и]"},
    {"были", "глаг.прош[мн:и] сущ.ж[ж:рдп мн:ив]"},
    {"будет", "глаг.3л.буд[м:и ж:и с:и]"},
    {"будут", "глаг.3л.буд[мн:и]"},
    {"должен", "кр.прил[м:и]"},
    {"должна", "кр.прил[ж:и]"},
    {"обязан", "кр.прил[м:и] кр.прич.наст.стр.св.пе[м:и]"},
    {"необходимо", "предик.наст[] кр.прил[с:и]"},
    {"нужно", "предик.наст[] кр.прил[с:и]"},
    {"можно", "предик.наст[]"},
    {"нельзя", "предик.наст[]"},
    {"учитывая", "дееприч.наст.пе[]"},
    {"обеспечив", "дееприч.прош.св.пе[]"},
    {"руководствуясь", "дееприч.наст[]"},
    {"проводимый", "прич.наст.стр.пе[м:ив]"},
    {"проводимого", "прич.наст.стр.пе[м:рВ с:р]"},
    {"проводящий", "прич.наст.пе[м:ив]"},
    {"проведённый", "прич.прош.стр.св.пе[м:ив]"},
    {"проведенного", "прич.прош.стр.св.пе[м:рВ с:р]"},
    {"проведённая", "прич.прош.стр.св.пе[ж:и]"},
    {"этот", "мест-п[м:ив]"},
    {"эта", "мест-п[ж:и]"},
    {"этого", "мест-п[м:рВ с:р] мест[с:р]"},
    {"этому", "мест-п[м:д с:д] мест[с:д]"},
    {"этих", "мест-п[мн:рпВ]"},
    {"который", "мест-п[м:ив]"},
    {"которая", "мест-п[ж:и]"},
    {"которые", "мест-п[мн:ив]"},
    {"которых", "мест-п[мн:рпВ]"},
    {"каждый", "мест-п[м:ив]"},
    {"весь", "мест-п[м:ив] повел.2л[] повел.2л.пе[] сущ.ж[ж:ив]"},
    {"вся", "мест-п[ж:и]"},
    {"всех", "мест-п[мн:рпВ] мест[мн:рвпВ]"},
    {"наш", "мест-п[м:и]"},
    {"своих", "мест-п[мн:рпВ] мест[мн:рп]"},
    {"сам", "мест-п[м:и]"},
    {"самого", "мест-п[м:рВ с:р]"},
    {"он", "мест.3л[м:и]"},
    {"она", "мест.3л[ж:и]"},
    {"они", "мест.3л[мн:и]"},
    {"его", "мест-п[м:ирдвтпВ ж:ирдвтп с:ирдвтп мн:ирдвтпВ] мест.3л[м:рвВ с:рв]"},
    {"ним", "мест.3л[м:т с:т мн:д]"},
    {"себя", "мест[м:рвВ ж:рв с:рв мн:рвВ]"},
    {"кто", "мест[м:и]"},
    {"что", "союз[] мест[с:ив]"},
    {"никто", "мест[м:и]"},
    {"некого", "предик[м:рвВ ж:рв с:рв]"},
    {"один", "мест-п[м:ив] числ[м:ивВ мн:ивВ]"},
    {"одна", "мест-п[ж:и] числ[ж:и мн:и]"},
    {"одного", "мест-п[м:рВ с:р] числ[м:рвВ с:р мн:рвВ]"},
    {"два", ""},
    {"две", ""},
    {"трех", "числ[м:рвпВ ж:рвп с:рвп мн:рвпВ]"},
    {"пять", "числ[м:ивВ ж:ив с:ив мн:ивВ]"},
    {"пяти", "числ[м:рдп ж:рдп с:рдп мн:рдп]"},
    {"пятый", "поряд[м:ив]"},
    {"пятого", "поряд[м:рВ с:р]"},
    {"второго", "сущ.с[с:р] поряд[м:рВ с:р]"},
    {"сорок", "числ[м:ивВ ж:ив с:ив мн:ивВ] сущ.ж.од[мн:рВ] сущ.ж[мн:р]"},
    {"тысяча", "сущ.ж[ж:и] числ[м:и ж:и с:и мн:и]"},
    {"миллион", "сущ.м[м:ив] числ[м:ивВ ж:ив с:ив мн:ивВ]"},
    {"несколько", "нареч[] числ[м:ивВ ж:ив с:ив мн:ивВ]"},
    {"хорошо", "предик.наст[] нареч[] част[] кр.прил[с:и]"},
    {"быстро", "нареч[] кр.прил[с:и]"},
    {"ежегодно", "нареч[] кр.прил[с:и]"},
    {"согласно", "нареч[] кр.прил[с:и]"},
    {"благодаря", "дееприч.наст.пе[]"},
    {"лучше", "част[] сравн[]"},
    {"больше", "сравн[]"},
    {"и", "част[]"},
    {"но", "союз[]"},
    {"если", ""},
    {"также", "союз[]"},
    {"или", "част[] союз[]"},
    {"не", ""},
    {"бы", ""},
    {"конечно", "предик.наст[] вводн[] кр.прил[с:и]"},
    {"например", "вводн[]"},
    {"мониторинг", "сущ.м[м:ив]"},
    {"контроль", "сущ.м[м:ив]"},
    {"положение", "сущ.с[с:ив]"},
    {"протокол", "сущ.м[м:ив]"},
    {"совещание", "сущ.с[с:ив]"},
    {"этап", "сущ.м[м:ив]"},
    {"этапе", "сущ.м[м:п]"},
    {"этапов", "сущ.м[мн:р]"},
    {"методист", "сущ.м.од[м:и]"},
    {"методистам", "сущ.м.од[мн:д]"},
    {"специалистом", "сущ.м.од[м:т]"},
    {"работников", "сущ.м.од[мн:рВ]"},
    {"площадка", "сущ.ж[ж:и]"},
    {"карта", "сущ.ж[ж:и]"},
    {"карту", "сущ.ж[ж:в]"},
    {"сентябрь", "сущ.м[м:ив]"},
    {"сентября", "сущ.м[м:р]"},
    {"области", "сущ.ж[ж:рдп мн:ив]"},
    {"город", "сущ.м[м:ив]"},
    {"города", "сущ.м[м:р мн:ив]"},
    {"смоленск", "сущ.м[м:ив]"},
    {"москва", "сущ.ж[ж:и]"},
    {"иванов", "прил[м:ив] сущ.м.од[м:и]"},
    {"ивановой", "сущ.ж.од[ж:рдтп] прил[ж:рдтп]"},
    {"петровна", "сущ.ж.од[ж:и]"},
    {"онлайн-урок", "сущ.м[м:ив] сущ.м.од[мн:рВ]"},
    {"план-график", "сущ.м.од[м:и] сущ.м[м:ив] сущ.ж[мн:р]"},
    {"педагога-психолога", "сущ.м.од[м:рВ]"},
    {"учителя-логопеда", "сущ.м.од[м:рВ]"},
    {"школа-интернат", "сущ.м[м:ив] сущ.ж[ж:и]"},
    {"экстерн", "сущ.м.од[м:и]"},
    {"сметана", "кр.прич.наст.стр.св.пе[ж:и] сущ.ж[ж:и]"},
    {"стали", "глаг.прош.св[мн:и] сущ.ж[ж:рдп мн:ив]"},
    {"стекло", "глаг.прош.св[с:и] сущ.с[с:ив]"},
    {"мой", "повел.2л.пе[] мест-п[м:ив]"},
    {"стих", "глаг.прош.св[м:и] сущ.м[м:ив]"},
    {"абракадабрус", ""},
    {"тест-система", "сущ.ж[ж:и]"},
    {"xyz", ""},
    {"отчет", "сущ.м[м:ив]"},
    {"отчёта", "сущ.м[м:р]"},
    {"отчётность", "сущ.ж[ж:ив]"},
    {"ее", "мест-п[м:ирдвтпВ ж:ирдвтп с:ирдвтп мн:ирдвтпВ] мест.3л[ж:рв]"},
    {"её", "мест-п[м:ирдвтпВ ж:ирдвтп с:ирдвтп мн:ирдвтпВ] мест.3л[ж:рв]"},
    {"договоры", "сущ.м[мн:ив]"},
    {"договора", "сущ.м[м:р]"},
    {"профессора", "сущ.м.од[м:рВ мн:и]"},
    {"счета", "сущ.м[м:р мн:ив]"},
    {"лесу", "сущ.м[м:рдп] сущ.ж[ж:в]"},
    {"снегу", "сущ.м[м:рдп]"},
    {"дому", "сущ.м[м:рдп]"},
    {"вместе", "нареч[]"},
    {"выше", "нареч[] сравн[] сущ.ж[ж:дп]"},
    {"ниже", "союз[] нареч[] сравн[]"},
    {"около", "нареч[]"},
    {"по", ""},
    {"для", "дееприч.наст.пе[]"},
    {"в", ""},
};

TEST(Morphology, TellsAllReadingsOfAWord) {
  for (const Row& row : kRows) EXPECT_EQ(said(row.word), row.readings) << row.word;
}

TEST(Morphology, ReadsYoAndYeAsOneLetter) {
  EXPECT_EQ(words().readings("отчёта"), words().readings("отчета"));
}

TEST(Morphology, TellsWhetherWordsAgree) {
  const auto agreed = [](View one, View other) {
    return agree(words().forms(one, kAttributes),
                 words().forms(other, part_set(PartOfSpeech::kNoun)));
  };
  EXPECT_TRUE(agreed("муниципальном", "этапе"));
  EXPECT_FALSE(agreed("муниципальных", "этапе"));
  EXPECT_FALSE(agreed("итоговое", "совещания"));
  EXPECT_TRUE(agreed("каждого", "педагога"));
  EXPECT_FALSE(agreed("каждый", "педагога"));
  EXPECT_TRUE(agreed("новые", "приказы"));
  EXPECT_EQ(words().cases_of("комиссии"),
            case_set(Case::kNominative, Case::kGenitive, Case::kDative, Case::kAccusative,
                     Case::kPrepositional));
  const FormSet commission = words().forms("комиссия") & in_cases(one_case::kNom);
  EXPECT_TRUE(agree(commission, words().forms("рассмотрела")));
  EXPECT_FALSE(agree(commission, words().forms("рассмотрели")));
  EXPECT_FALSE(agree(commission, words().forms("обеспечивают")));
}

// The word in another case, as a noun or an adjective.
std::string inflected(View word, FormSet wanted) {
  for (const Reading& each : words().readings(word)) {
    if (each.is(kAttributes | part_set(PartOfSpeech::kNoun)))
      return words().form(word, each, wanted);
  }
  return "?";
}

TEST(Morphology, FormsAWordInAnotherCase) {
  using namespace one_case;
  struct Wanted {
    View word;
    FormSet forms;
    View made;
  };
  const FormSet kSingular = kSingularForms, kPlural = kPluralForms;
  const std::array<Wanted, 14> kTable = {{
      {"мониторинг", in_cases(kGen) & kSingular, "мониторинга"},
      {"исполнение", in_cases(kGen) & kSingular, "исполнения"},
      {"приказа", in_cases(kDat) & kSingular, "приказу"},
      {"приказа", in_cases(kNom) & kSingular, "приказ"},
      {"школа", in_cases(kIns) & kSingular, "школой"},
      {"школа", in_cases(kGen) & kPlural, "школ"},
      {"школ", in_cases(kDat) & kPlural, "школам"},
      {"сведения", in_cases(kIns) & kPlural, "сведениями"},
      {"список", in_cases(kGen) & kSingular, "списка"},
      {"отчёт", in_cases(kGen) & kSingular, "отчёта"},
      {"муниципальных", form_set(Gender::kMasculine, kPrep), "муниципальном"},
      {"итоговое", form_set(Gender::kFeminine, kAcc), "итоговую"},
      {"жюри", in_cases(kDat) & kSingular, "жюри"},
      {"абракадабрус", in_cases(kDat), "?"},
  }};
  for (const Wanted& each : kTable)
    EXPECT_EQ(inflected(each.word, each.forms), each.made) << each.word;
}

TEST(Morphology, KnowsNothingOfWhatIsNoWord) {
  for (const std::string& each :
       {std::string(), std::string("-"), std::string("приказ-"), std::string("\xD0"),
        std::string("\xFF\xFE"), std::string(100'000, 'x'), std::string("приказ приказ")})
    EXPECT_TRUE(words().readings(each).empty()) << each.substr(0, 20);
}

// A dictionary of two files.
class MorphologyFiles : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((folder_.path() / name).parent_path());
    std::ofstream(folder_.path() / name, std::ios::binary) << text;
  }
  std::string error_with(const std::string& stems, const std::string& suffixes) {
    write("stem.dict", stems);
    write("suffix.dict", suffixes);
    const auto opened = Morphology::open(folder_.path());
    if (opened) return "";
    const Diagnostic& first = opened.error().items().front();
    return first.where.file.substr(first.where.file.rfind('/') + 1) + ":" +
           std::to_string(first.where.line) + ": " + first.message.russian + " [" + first.code +
           "]";
  }

  TemporaryFolder folder_;
};

const std::string kStems = "дом.= : LLAAB+ or LLAAA+;\nдом.ndmsi : <morph-С,мр,но,ед,им>;\n";
const std::string kSuffixes = "=а.ndmsg :\n  (LLAAA-)\n    & <morph-С,мр,но,ед,рд>;\n";

TEST_F(MorphologyFiles, AreReadWithCommentsAndListsOfStems) {
  write("words/words.7", "сад.=\nлуг.=\n");
  EXPECT_EQ(error_with("% all\nдом.= % one\n/ru/words/words.7: LLAAA+;", kSuffixes), "");
  const auto opened = Morphology::open(folder_.path());
  ASSERT_TRUE(opened);
  EXPECT_EQ(opened->cases_of("сада"), case_set(Case::kGenitive));
  EXPECT_EQ(opened->cases_of("дома"), case_set(Case::kGenitive));
  EXPECT_EQ(opened->cases_of("дом"), 0);
}

TEST_F(MorphologyFiles, ThatAreDamagedAreTold) {
  const std::string kDamaged = "словарь форм слов испорчен: ";
  const std::string kCode = " [morphology.malformed]";
  EXPECT_EQ(error_with(kStems, kSuffixes), "");
  EXPECT_EQ(error_with("дом.= : LLAAA+", kSuffixes),
            "stem.dict:1: " + kDamaged + "нет «;»" + kCode);
  EXPECT_EQ(error_with("дом.=\nсад.=", kSuffixes),
            "stem.dict:2: " + kDamaged + "файл обрывается" + kCode);
  EXPECT_EQ(error_with(";", kSuffixes), "stem.dict:1: " + kDamaged + "лишняя «;»" + kCode);
  EXPECT_EQ(error_with("дом.= : LLaaa+;", kSuffixes),
            "stem.dict:1: " + kDamaged + "связи « LLaaa+»" + kCode);
  EXPECT_EQ(error_with("\nдом : LLAAA+;", kSuffixes),
            "stem.dict:2: " + kDamaged + "основа «дом»" + kCode);
  EXPECT_EQ(error_with("дом.n : <morph-Щ,мр>;", kSuffixes),
            "stem.dict:1: " + kDamaged + "пометы «Щ,мр»" + kCode);
  EXPECT_EQ(error_with("/etc/passwd : LLAAA+;", kSuffixes),
            "stem.dict:1: " + kDamaged + "файл «/etc/passwd»" + kCode);
  EXPECT_EQ(error_with(kStems, ""), "suffix.dict:1: " + kDamaged + "в нём нет окончаний" + kCode);
  EXPECT_EQ(error_with(kStems, "=а.n : (LLAAA+) & <morph-С,им>;"),
            "suffix.dict:1: " + kDamaged + "окончание « (LLAAA+) & »" + kCode);
}

TEST_F(MorphologyFiles, DoNotLeadOutOfTheirFolder) {
  EXPECT_NE(error_with("/ru/../../etc/passwd : LLAAA+;", kSuffixes).find("[path.outside]"),
            std::string::npos);
  EXPECT_NE(error_with("/ru/words/none : LLAAA+;", kSuffixes).find("[file.missing]"),
            std::string::npos);
}

TEST_F(MorphologyFiles, OfAnyBytesDoNotCrash) {
  uint32_t state = 12345;
  const std::string signs = "LA+-;:()&<>%/ =.\nдом morph-С,им or";
  for (int i = 0; i < 150; ++i) {
    std::string stems = kStems, suffixes = kSuffixes;
    for (std::string* text : {&stems, &suffixes}) {
      for (int change = 0; change < 3; ++change) {
        state = state * 1664525U + 1013904223U;
        (*text)[(state >> 8U) % text->size()] = signs[(state >> 20U) % signs.size()];
      }
    }
    write("stem.dict", stems);
    write("suffix.dict", suffixes);
    const auto opened = Morphology::open(folder_.path());
    if (opened) (void)opened->readings("дома");
  }
}

}  // namespace
}  // namespace prikaz::russian
