#include "paper/field.h"

#include "paper/field_groups.h"
#include "paper/typesetting.h"

namespace prikaz::paper {

namespace {

constexpr std::string_view kKindNames[] = {"приказ", "план", "протокол", "письмо", "список"};
constexpr std::string_view kOrientations[] = {"книжная", "альбомная"};
constexpr std::string_view kNumberings[] = {"по разделам", "сквозная", "нет"};

// What every kind has before its own fields, and after them.
std::vector<Field> head() {
  using namespace groups;
  return {
      {"вид", Type::kChoice, "вид документа", "kind of paper", true, "", kKindNames},
      {"ведомство",
       Type::kDepartment,
       "папка или имя ведомства; без него берётся ведомство.yaml рядом с карточкой",
       "id or name of the department; else ведомство.yaml beside the card",
       false,
       "",
       {},
       &kDepartment},
      {"бланк", Type::kBlank, "вид бланка", "letterhead", false, "как у ведомства", kBlankKinds},
      {"дата", Type::kDate, "дата: 2020-10-06, 06.10.2020 или «6 октября 2020 г.»",
       "date: 2020-10-06, 06.10.2020 or «6 октября 2020 г.»"},
      {"номер", Type::kText, "регистрационный номер", "registration number"},
      {"место", Type::kText, "место составления", "place of issue", false, "как у ведомства"},
      {"заголовок", Type::kLines, "заголовок, печатается как набран", "title, printed as typed",
       true},
  };
}

std::vector<Field> tail() {
  using namespace groups;
  return {
      {"подписант",
       Type::kGroups,
       "кто подписывает, один или несколько по старшинству",
       "who signs, one or several by rank",
       false,
       "как у ведомства, на бланке",
       {},
       &kSigner},
      {"исполнитель",
       Type::kGroup,
       "кто готовил документ",
       "who drafted the paper",
       false,
       "",
       {},
       &kExecutor},
      {"рассылка",
       Type::kGroups,
       "куда и сколько экземпляров",
       "mailing list",
       false,
       "",
       {},
       &kMailing},
      {"ознакомление", Type::kLines, "кто расписывается в ознакомлении",
       "who signs for acquaintance"},
      {"приложения",
       Type::kGroups,
       "приложения по порядку",
       "appendices in order",
       false,
       "",
       {},
       &kAppendix},
      {"форма_даты", Type::kDateForm,
       "как печатается дата: название формы или образец «06.10.2020 г.»",
       "how the date is printed: a form's name or an example «06.10.2020 г.»", false,
       "как у ведомства", kDateForms},
      {"типографика", Type::kChoice,
       "исправлять при печати кавычки, тире и диапазоны (да), только неразрывные пробелы (пробелы) "
       "или печатать как набрано (нет)",
       "mend quotes, dashes and ranges in print, spaces alone, or nothing", false,
       "как у ведомства", kTypographyChoices},
      {"индекс", Type::kText, "буквы после порядкового номера приказа",
       "letters after the serial number of an order", false, "как у ведомства"},
      {"данные", Type::kFree, "свои данные для выражений и своих шаблонов",
       "data of one's own for expressions and templates"},
      {"имя_файла", Type::kText, "имя готового файла без расширения",
       "name of the file made, without extension", false, "номер_дата_заголовок"},
      {"шаблон", Type::kPath, "свой шаблон .docx рядом с карточкой",
       "a template .docx of one's own beside the card"},
  };
}

std::vector<Field> order_fields() {
  return {
      {"преамбула", Type::kLines, "основание и цель, до распорядительного слова",
       "basis and aim, before the operative word"},
      {"распорядительное_слово", Type::kText, "слово перед пунктами", "the operative word", false,
       "ПРИКАЗЫВАЮ:"},
      {"пункты",
       Type::kGroups,
       "пункты приказа, до четырёх уровней",
       "points of the order, four levels at most",
       true,
       "",
       {},
       &groups::kPoint},
  };
}

// The table that a plan and a list are.
std::vector<Field> table_fields() {
  using namespace groups;
  return {
      {"текст", Type::kLines, "абзацы перед таблицей", "paragraphs before the table"},
      {"столбцы",
       Type::kColumns,
       "столбцы таблицы по порядку",
       "columns of the table in order",
       false,
       "мероприятие, сроки, ответственные",
       {},
       &kColumn},
      {"ориентация", Type::kChoice, "как лежит лист", "how the page lies", false, "книжная",
       kOrientations},
      {"нумерация", Type::kChoice, "как нумеруются строки", "how rows are numbered", false,
       "по разделам, без разделов сквозная", kNumberings},
      {"точка_после_номера", Type::kYesNo, "ставить точку после номера строки",
       "a dot after a row's number", false, "да"},
      {"подпись_раздела", Type::kCaption,
       "слово и номер перед названием раздела: да («Раздел 1. …»), нет или своё слово",
       "the word and number before a section's title: yes, no or a word of one's own", false,
       "нет"},
      {"строки", Type::kRows, "строки таблицы: столбец и текст", "rows of the table"},
      {"разделы",
       Type::kGroups,
       "разделы со своими строками",
       "sections with their rows",
       false,
       "",
       {},
       &kSection},
      {"таблица",
       Type::kGroup,
       "файл .xlsx или .csv, из которого берутся строки",
       "a file .xlsx or .csv the rows come from",
       false,
       "",
       {},
       &kTableFile},
      {"сноски", Type::kLines, "сноски под таблицей", "notes under the table"},
  };
}

std::vector<Field> plan_fields() {
  return {
      {"период",
       Type::kGroup,
       "за какой срок план; не печатается",
       "the period of the plan; not printed",
       false,
       "",
       {},
       &groups::kPeriod},
      {"цели", Type::kLines, "цели плана", "goals"},
      {"результаты", Type::kLines, "ожидаемые результаты", "expected results"},
  };
}

std::vector<Field> minutes_fields() {
  using namespace groups;
  return {
      {"председатель", Type::kGroup, "кто вёл заседание", "the chair", false, "", {}, &kOfficer},
      {"секретарь", Type::kGroup, "кто вёл протокол", "the secretary", false, "", {}, &kOfficer},
      {"присутствовали",
       Type::kGroups,
       "кто был, по группам",
       "who was there, by groups",
       false,
       "",
       {},
       &kAttendance},
      {"повестка",
       Type::kGroups,
       "вопросы повестки по порядку",
       "the agenda",
       false,
       "",
       {},
       &kAgendaItem},
      {"решения",
       Type::kGroups,
       "решения, списком или по адресатам: {кому, пункты}",
       "decisions, as a list or by addressee",
       false,
       "",
       {},
       &kPoint},
  };
}

std::vector<Field> letter_fields() {
  return {
      {"адресат", Type::kLines, "кому письмо, в дательном падеже", "addressee", true},
      {"входящий",
       Type::kGroup,
       "на какое письмо ответ, или «от руки»",
       "the letter answered, or «от руки» for ruled blanks",
       false,
       "",
       {},
       &groups::kIncoming},
      {"обращение", Type::kText, "«Уважаемая Мария Ивановна!»", "salutation"},
      {"текст", Type::kLines, "текст письма по абзацам", "body of the letter"},
      {"документ", Type::kDocument, "план или список между заголовком и подписью",
       "a plan or list between head and signature"},
      {"отметка_о_приложении", Type::kLines, "«Приложение: на 2 л. в 1 экз.»",
       "the note on enclosures"},
  };
}

void add(std::vector<Field>& fields, std::vector<Field> more) {
  fields.insert(fields.end(), more.begin(), more.end());
}

Field& named(std::vector<Field>& fields, std::string_view name) {
  for (Field& field : fields) {
    if (field.name == name) return field;
  }
  return fields.front();
}

std::vector<Field> all_fields(Kind kind) {
  std::vector<Field> fields = head();
  switch (kind) {
    case Kind::kOrder:
      add(fields, order_fields());
      break;
    case Kind::kPlan:
      add(fields, plan_fields());
      add(fields, table_fields());
      break;
    case Kind::kMinutes:
      named(fields, "дата").required = true;
      add(fields, minutes_fields());
      break;
    case Kind::kLetter:
      named(fields, "заголовок").required = false;
      add(fields, letter_fields());
      break;
    case Kind::kList:
      add(fields, table_fields());
      break;
  }
  add(fields, tail());
  return fields;
}

}  // namespace

const Field* Table::find(std::string_view field) const {
  for (const Field& candidate : fields) {
    if (candidate.name == field) return &candidate;
  }
  return nullptr;
}

const Table& fields_of(Kind kind) {
  static const auto* const kTables = [] {
    static std::array<std::vector<Field>, kKinds.size()> fields;
    static std::array<Table, kKinds.size()> tables;
    for (size_t i = 0; i < kKinds.size(); ++i) {
      fields[i] = all_fields(kKinds[i]);
      tables[i] = {words(kKinds[i]).name, fields[i], ""};
    }
    return &tables;
  }();
  return (*kTables)[static_cast<size_t>(kind)];
}

const Table& department_fields() {
  return groups::kDepartment;
}

std::span<const DefaultColumn> default_columns() {
  static constexpr DefaultColumn kColumns[] = {{"мероприятие", "Мероприятие", ""},
                                               {"сроки", "Сроки", "18 %"},
                                               {"ответственные", "Ответственные", "25 %"}};
  return kColumns;
}

bool may_be_as_is(const Field& field) {
  if (field.name == "номер" || field.name == "индекс" || field.name == "имя_файла") return false;
  switch (field.type) {
    case Type::kText:
    case Type::kPerson:
    case Type::kLines:
    case Type::kPeople:
    case Type::kCaption:
    case Type::kGroup:
    case Type::kGroups:
    case Type::kFree:
      return true;
    default:
      return false;
  }
}

}  // namespace prikaz::paper
