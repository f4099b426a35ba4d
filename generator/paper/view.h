// What a template sees: the names that a Word template of each kind of paper may use, their types
// and what they hold. This is the contract between `paper` and the files of templates/.
//
// The names at its top stand in view_names.cc too, so that a template is checked without a card.
//
// Rules for all of it
//  - Everything is ready to print: dates, names, numbers, non-breaking spaces and hyphens, quotes,
//    dashes and ranges are made already (typesetting.h), except under `данные`.
//  - A name of this list always exists. An optional text that is missing is "" (prints nothing), an
//    optional list is [], an optional group (below marked «group or empty») is null: ask
//    `{%p if подписант %}` before `подписант.имя`.
//  - TEXT below is a string, or rich text when it holds a link: print it with `{{r … }}`, which
//    takes both. A plain "string" never holds a link and is printed with `{{ … }}`.
//  - LINES is a list of {вид: "абзац" | "тире", текст: TEXT}: paragraphs and dash lines in order.
//    The dash itself belongs to the template's list style, it is not in the text.
//  - Lists are flat; nothing recursive (levels are numbers). Numbers of points are set by Word's
//    numbering at the level given; `номер` holds the same number as text.
//  - Folder of a kind's template: приказ order.docx, план plan.docx, протокол minutes.docx,
//    письмо letter.docx, список list.docx.
//
// Every kind
//   вид            string   "приказ", "план", "протокол", "письмо", "список"
//   приложение     boolean  true: this paper is an appendix of `главный` (never on a letterhead)
//   главный        group or empty: {вид, дата, номер, заголовок} of the paper this is appended to
//   бланк          string   "угловой" | "продольный" | "нет" ("нет" on appendices)
//   ведомство      {название: [string], вышестоящий: [string], имя, чей, адрес, телефон, факс,
//                  почта, место}: lines of the letterhead, the short name, «отдела образования»
//                  (genitive), then strings; падежи, for the filters of templates, when it is given
//   дата           string   by the department's form: "06.10.2020", "01.06.2021 г.",
//                           "6 октября 2020 г.", "«06» 10 2020 г.", "«06» октября 2020 г.".
//                           An order or letter without a date: a ruled blank; others: ""
//   дата_цифрами   string   "06.10.2020" or ""
//   дата_словами   string   "6 октября 2020 г." or ""
//   день, месяц, год  string  "06", "октября", "2020" or ""
//   номер          string   "718-ОД"; an order or letter without one: a ruled blank; others: ""
//   место          string   "г. Смоленск"
//   заголовок      string   the title in one line (core properties, running heads)
//   заголовок_абзацы  [TEXT]  the title as typed, a paragraph each: this is what is printed
//   подписант      group or empty: {должность: string, имя: "Е.П. Малкина", факсимиле: picture or
//                  empty}; the first of `подписанты`
//   подписанты     list of the same groups, by rank; empty when nobody signs
//   исполнитель    group or empty: {имя: "Кудашова Елена Юрьевна" or, typed so, "Кудашова Е.Ю.",
//                  телефон: string}
//   рассылка       [string]  "1 – в дело", "13 копий – в школы"
//   рассылка_заголовок  string  "Отп. 2 экз.:" or ""
//   ознакомление   [string]  names, surname first
//   гриф           group or empty, the approval stamp of an appendix: {слово: "УТВЕРЖДЕН",
//                  чем: "приказом отдела образования", от: "от 08.02.2021 № 36",
//                  строки: [string] (these three)}
//   отметка        group or empty, the appendix mark: {название: "Приложение № 2", к: "к приказу
//   …",
//                  от: "от 06.10.2020 № 718-ОД", строки: [string]}. Beside a stamp `к` and `от` are
//                  "" (the stamp says it) and `строки` has one line. Print the mark, then the stamp
//   данные         map      what the card's author put under `данные`, for templates of one's own
//
// приказ
//   преамбула      [TEXT]   paragraphs; the last goes on into the operative word
//   распорядительное_слово  string  "ПРИКАЗЫВАЮ:", "приказываю:" (always with its colon);
//                  letter-spacing by the template
//   пункты         POINTS
//
// POINTS: flat list of {уровень: 1..4, вид: "пункт" | "абзац" | "тире", номер: "3.1", текст: TEXT,
//   срок: "2021-01-30" or ""}. «пункт» is numbered at its level; «абзац» and «тире» belong to the
//   point before them (`уровень` is that point's, `номер` is ""). `срок` is never printed.
//   Each has also `с_следующим`: boolean, it must not end its page: it introduces what follows (its
//   text ends with «:»), or is one of the last two before a signature ({% keepnext %})
//
// план and список
//   текст          LINES    what stands between the title and the table; usually empty
//   цели, результаты  LINES  goals and expected results (план; always [] in a список); the items of
//                  a list are dash lines
//   столбцы        [{имя, заголовок: string, ширина: integer twips, доля: integer,
//                  выравнивание: "слева" | "по центру" | "справа" | "по ширине"}], the № column
//                  among them when rows are numbered (its `имя` is "номер"). The widths add up to
//                  `ширина_таблицы`, the `доля`s to 5000 (Word's fiftieths of a per cent)
//   число_столбцов integer  for the span of a section row
//   ширина_таблицы integer  twips: the template's text width when it is known, else 9638 (170 mm)
//   строки         flat list of rows:
//                  {вид: "раздел", номер: "1", название: TEXT, ячейки: []}: a section row across
//                  the table, its caption («Раздел 1. …») ready in `название`;
//                  {вид: "строка", номер: "1.1.", название: "", ячейки: [{имя, выравнивание,
//                  ширина: twips of its column, абзацы: LINES}]}: a cell per column in the order of
//                  `столбцы`, the № among them; `абзацы` has at least one (empty) paragraph
//   сноски         [TEXT]   under the table, with the marks as typed
//
// протокол  (`дата` is the day of the meeting, `заголовок` its genitive: «совещания …»)
//   председатель   group or empty: {имя: "Елисеев А.С.", подпись: "А.С. Елисеев", должность}
//   секретарь      the same or empty
//   присутствовали [{кто: string, фраза: string, столбцов: 1 | 2, лица: [string],
//                  ряды: [[string, string]]}]: `фраза` instead of names («В соответствии с
//                  приложением») or ""; `лица` for one column, `ряды` (row by row, the last
//                  padded with "") for two
//   повестка       [{номер: "1", вопрос: TEXT, докладчик: string}]
//   ход            flat list, the course of the meeting, of {вид, уровень, номер, текст: TEXT,
//                  срок}: «вопрос» (the item's text at level 1), «подзаголовок» ("СЛУШАЛИ:",
//                  "ВЫСТУПИЛИ:", "РЕШИЛИ:"), «речь» (who said what, a paragraph), «пункт» (a
//                  decision at level 2..4, numbered under its question), «абзац», «тире»
//   решения        flat list as POINTS, with one more «вид»: «кому» (a line «Руководителям …:»,
//                  not numbered); the numbers run through
//
// письмо
//   адресат        [string]  lines; "" parts addressees, and a postal address
//   входящий       group or empty: {номер, дата: string, от_руки: boolean}; ruled blanks are
//                  ready in `номер` and `дата` when they are to be filled by hand
//   обращение      string   «Уважаемая Мария Ивановна!» or ""
//   текст          LINES
//   отметка_о_приложении  LINES  «Приложение: на 2 л. в 1 экз.»
//   документ       group or empty: what stands between head and signature: a plan or list with
//                  {вид, заголовок, заголовок_абзацы, текст, цели, результаты, столбцы,
//                  число_столбцов, ширина_таблицы, строки, сноски, пакет: empty}, or a ready .docx
//                  {вид: "файл", пакет: package}: `{{p документ.пакет }}`
#pragma once

namespace prikaz::paper {

// Width of a table when the template's text width is not known: A4 less 30 and 10 mm.
inline constexpr int kDefaultTextWidth = 9638;  // twips
inline constexpr int kDefaultLandscapeWidth = 14570;

}  // namespace prikaz::paper
