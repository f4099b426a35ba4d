#include "paper/field_groups.h"

#include "paper/typesetting.h"
#include "russian/dates.h"

namespace prikaz::paper::groups {

namespace {

constexpr std::string_view kBlankChoices[] = {"угловой", "продольный", "нет"};
// On a letterhead a date is never spelled out.
constexpr auto kDateFormChoices = std::span(russian::kDateFormNames).first<5>();
constexpr std::string_view kStampWords[] = {"да",         "нет",        "УТВЕРЖДЕН",
                                            "УТВЕРЖДЕНА", "УТВЕРЖДЕНО", "УТВЕРЖДЕНЫ"};
constexpr std::string_view kAlignments[] = {"слева", "по центру", "справа", "по ширине"};

constexpr Field kCondition = {"если", Type::kCondition,
                              "условие: когда оно не выполнено, этого места в документе нет",
                              "condition: when it is false, this part is left out"};

constexpr Field kSignerFields[] = {
    {"должность", Type::kText, "должность, как печатается", "post, as printed", true},
    {"имя", Type::kPerson, "фамилия и инициалы или полное имя в именительном падеже",
     "surname and initials or the full name", true},
    {"факсимиле", Type::kPath, "картинка подписи (PNG или JPEG) рядом с карточкой",
     "picture of the signature (PNG or JPEG) beside the card"},
    kCondition,
};

constexpr Field kExecutorFields[] = {
    {"имя", Type::kPerson, "кто готовил документ", "who drafted the paper", true},
    {"телефон", Type::kText, "его телефон", "the phone number"},
};

constexpr Field kMailingFields[] = {
    {"куда", Type::kText, "куда: «в дело», «в школы»", "where to", true},
    {"экз", Type::kInteger, "сколько экземпляров", "number of originals"},
    {"копий", Type::kInteger, "сколько копий", "number of copies"},
    kCondition,
};

const Field kPointFields[] = {
    {"кому", Type::kText, "кому поручено, в дательном падеже: «Институту развития образования»",
     "who is charged with it (dative)"},
    {"лицо", Type::kPerson, "ответственное лицо, печатается в скобках после «кому»",
     "the person in charge, printed in brackets after «кому»"},
    {"текст", Type::kText, "текст пункта без номера; строка с «- » становится строкой с тире",
     "text of the point without its number; a line that begins with «- » is a dash line"},
    {"абзацы", Type::kLines, "абзацы пункта без номеров", "unnumbered paragraphs of the point"},
    {"список", Type::kLines, "строки с тире", "dash lines"},
    {"пункты",
     Type::kGroups,
     "подпункты, всего до четырёх уровней",
     "points of the point, four levels at most",
     false,
     "",
     {},
     &kPoint},
    {"срок", Type::kDates, "срок или сроки для контроля и календаря, не печатается",
     "the term or terms, for control and calendars, never printed"},
    kCondition,
};

constexpr Field kAppendixFields[] = {
    {"номер", Type::kText, "номер приложения: печатает «Приложение № 2 к приказу …»",
     "number of the appendix: prints the appendix mark"},
    {"документ", Type::kDocument, "файл карточки, карточка здесь же или готовый .docx",
     "file of a card, a card in place, or a ready .docx"},
    {"утверждено", Type::kApproval, "печатать гриф утверждения; слово грифа ставит его род",
     "print the approval stamp; the word itself sets its gender", false, "нет", kStampWords},
    {"отметка", Type::kYesNo, "печатать отметку о приложении", "print the appendix mark", false,
     "да"},
    {"отдельно", Type::kYesNo, "хранится отдельно, здесь не печатается",
     "kept elsewhere, nothing is printed", false, "нет"},
    kCondition,
};

constexpr Field kPeriodFields[] = {
    {"с", Type::kDate, "первый день", "first day"},
    {"по", Type::kDate, "последний день", "last day"},
};

constexpr Field kColumnFields[] = {
    {"заголовок", Type::kText, "что печатается в шапке таблицы", "heading of the column"},
    {"ширина", Type::kWidth, "7 см, 70 мм, 40 % или число в двадцатых долях пункта",
     "7 см, 70 мм, 40 % or a number of twips"},
    {"выравнивание", Type::kChoice, "как стоит текст в клетках", "alignment of the cells", false,
     "слева", kAlignments},
};

constexpr Field kSectionFields[] = {
    {"название", Type::kText, "название раздела без слова «Раздел» и номера",
     "title of the section without its word and number", true},
    {"строки", Type::kRows, "строки раздела", "rows of the section"},
    kCondition,
};

constexpr Field kTableFileFields[] = {
    {"файл", Type::kPath, "файл .xlsx или .csv рядом с карточкой",
     "an .xlsx or .csv file beside the card", true},
    {"лист", Type::kText, "лист книги, без него первый", "sheet, else the first"},
};

constexpr Field kOfficerFields[] = {
    {"имя", Type::kPerson, "фамилия и инициалы или полное имя", "surname and initials or full name",
     true},
    {"должность", Type::kText, "должность; печатается в подписи", "post; printed in the signature"},
};

constexpr Field kAttendanceFields[] = {
    {"кто", Type::kText, "кого представляют: название органа или группы",
     "the body or group they stand for"},
    {"лица", Type::kPeople, "список имён или фраза вместо него: «в соответствии с приложением»",
     "a list of names, or a phrase in its place", true},
    {"столбцов", Type::kInteger, "в один столбец или в два", "one column of names or two"},
    kCondition,
};

constexpr Field kSpeakerFields[] = {
    {"имя", Type::kText, "имя докладчика, печатается как набрано", "name, printed as typed", true},
    {"должность", Type::kText, "его должность", "post"},
};

const Field kAgendaFields[] = {
    {"вопрос", Type::kText, "вопрос повестки", "item of the agenda", true},
    {"докладчик",
     Type::kGroup,
     "имя и должность докладчика",
     "name and post of the speaker",
     false,
     "",
     {},
     &kSpeaker},
    {"слушали", Type::kLines, "кого и о чём слушали", "who was heard and on what"},
    {"выступили", Type::kLines, "кто выступил и что сказал", "who took the floor"},
    {"решили",
     Type::kGroups,
     "решения по вопросу",
     "decisions on the item",
     false,
     "",
     {},
     &kPoint,
     true},
    kCondition,
};

constexpr std::string_view kByHand[] = {"от руки"};
constexpr Field kIncomingFields[] = {
    {"номер", Type::kText, "номер письма, на которое отвечают; без него линейка",
     "number of the letter answered; a ruled blank without it"},
    {"дата", Type::kDate, "его дата; без неё линейка", "its date; a ruled blank without it"},
    {"вписать", Type::kChoice, "номер и дата вписываются от руки", "both are filled in by hand",
     false, "", kByHand},
};

constexpr Field kDepartmentFields[] = {
    {"имя", Type::kText, "ведомство, данные которого берутся за основу (только в карточке)",
     "the department these data are laid over (in a card only)"},
    {"имена", Type::kLines, "как ведомство называют в карточках", "its names in cards"},
    {"вышестоящий", Type::kLines, "вышестоящий орган, строка за строкой",
     "the superior body, line by line"},
    {"название", Type::kLines, "название на бланке, строка за строкой",
     "the name on the letterhead, line by line"},
    {"чей", Type::kText,
     "в родительном падеже: приказом «отдела образования»; без этого поля склоняется название",
     "the name in the genitive; without it made from the name"},
    {"падежи", Type::kFree,
     "формы слов, которые правила склоняют не так: {Бобёр: {род: Бобра, пол: м}, Ким: не "
     "склоняется}",
     "forms of words that the rules decline wrongly"},
    {"адрес", Type::kText, "почтовый адрес", "postal address"},
    {"телефон", Type::kText, "телефон", "phone"},
    {"факс", Type::kText, "факс", "fax"},
    {"почта", Type::kText, "электронная почта", "e-mail"},
    {"место", Type::kText, "место составления: «г. Смоленск»", "place of issue"},
    {"бланк", Type::kBlank, "вид бланка, один или по видам документов",
     "letterhead, one or by kind of paper", false, "", kBlankChoices},
    {"бланки", Type::kLines, "виды бланка, которые есть в его собственных шаблонах",
     "letterheads that its own templates have", false, "все"},
    {"подписант",
     Type::kGroups,
     "кто подписывает документы на бланке",
     "who signs papers",
     false,
     "",
     {},
     &kSigner},
    {"распорядительное_слово", Type::kText, "слово перед пунктами приказа",
     "the operative word of an order", false, "ПРИКАЗЫВАЮ"},
    {"форма_даты", Type::kDateForm,
     "как печатается дата: название формы или образец «06.10.2020 г.»",
     "how the date is printed: a form's name or an example «06.10.2020 г.»", false, "цифрами",
     kDateFormChoices},
    {"типографика", Type::kChoice, "кавычки, тире и неразрывные пробелы при печати",
     "quotes, dashes and no-break spaces in print", false, "да", kTypographyChoices},
    {"индекс", Type::kText, "буквы после порядкового номера приказа: ОД",
     "letters after the serial number of an order"},
    {"проверка", Type::kFree,
     "как проверять его документы: {профиль: gost-2025, правила: {dates.vague: нет}, слова: "
     "[ШНОР], "
     "сокращения: [ОО]}",
     "how its papers are checked: profile, rules, words, abbreviations"},
};

}  // namespace

const std::span<const std::string_view> kBlankKinds = kBlankChoices;
const std::span<const std::string_view> kDateForms = kDateFormChoices;

const Table kSigner = {"подписант", kSignerFields, ""};
const Table kExecutor = {"исполнитель", kExecutorFields, "имя"};
const Table kMailing = {"рассылка", kMailingFields, "куда"};
const Table kPoint = {"пункт", kPointFields, "текст"};
const Table kAppendix = {"приложение", kAppendixFields, ""};
const Table kPeriod = {"период", kPeriodFields, ""};
const Table kColumn = {"столбец", kColumnFields, "заголовок"};
const Table kSection = {"раздел", kSectionFields, ""};
const Table kTableFile = {"таблица", kTableFileFields, "файл"};
const Table kOfficer = {"лицо", kOfficerFields, "имя"};
const Table kAttendance = {"присутствующие", kAttendanceFields, "лица"};
const Table kSpeaker = {"докладчик", kSpeakerFields, "имя"};
const Table kAgendaItem = {"вопрос", kAgendaFields, "вопрос"};
const Table kIncoming = {"входящий", kIncomingFields, "вписать"};
const Table kDepartment = {"ведомство", kDepartmentFields, "имя"};

}  // namespace prikaz::paper::groups
