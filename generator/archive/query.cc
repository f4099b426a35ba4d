#include "archive/query.h"

#include <limits>
#include <vector>

#include "archive/records.h"
#include "archive/tokenizer.h"
#include "russian/letters.h"

namespace prikaz::archive {

namespace {

std::string in_quotes(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

void join(std::string& expression, const std::string& part) {
  if (!expression.empty()) expression += " AND ";
  expression += part;
}

// A piece of what was typed: a word or what stands in quotes.
struct Piece {
  std::string_view text;
  bool phrase = false, excluded = false, beginning = false;
};

bool is_quote(std::string_view text, size_t at, size_t& size) {
  for (const std::string_view mark : {"\"", "«", "»", "“", "”", "„"}) {
    if (text.substr(at).starts_with(mark)) {
      size = mark.size();
      return true;
    }
  }
  return false;
}

std::vector<Piece> pieces(std::string_view text) {
  std::vector<Piece> out;
  size_t quote = 0;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n') {
      ++at;
      continue;
    }
    Piece piece;
    piece.excluded = text[at] == '-' && at + 1 < text.size();
    if (piece.excluded) ++at;
    piece.phrase = is_quote(text, at, quote);
    if (piece.phrase) at += quote;
    const size_t begin = at;
    while (at < text.size() && !is_quote(text, at, quote) &&
           (piece.phrase || (text[at] != ' ' && text[at] != '\t' && text[at] != '\n'))) {
      ++at;
    }
    piece.text = text.substr(begin, at - begin);
    if (piece.phrase && at < text.size()) at += quote;
    piece.beginning = !piece.phrase && piece.text.ends_with('*');
    out.push_back(piece);
  }
  return out;
}

// The words of a piece as FTS5 strings: those of a phrase and those that hang together («718-ОД»)
// stand side by side. "" when it has none.
std::string expression_of(const Piece& piece, WordCutter& cutter) {
  std::string out;
  cutter.cut(piece.text, Stemming::kNone, [&](std::string_view, size_t begin, size_t end) {
    if (!out.empty()) out += " + ";
    out += in_quotes(piece.text.substr(begin, end - begin));
    return true;
  });
  if (!out.empty() && piece.beginning) out += "*";
  return out;
}

Result<std::string> text_expression(std::string_view text, WordCutter& cutter) {
  std::string wanted, excluded;
  for (const Piece& piece : pieces(text)) {
    const std::string expression = expression_of(piece, cutter);
    if (expression.empty()) continue;
    if (piece.excluded) {
      excluded += " NOT (" + expression + ")";
    } else {
      join(wanted, "(" + expression + ")");
    }
  }
  if (wanted.empty() && !excluded.empty()) {
    return failure("archive.only-exclusions", {},
                   {"в запросе только исключения", "the query has nothing but exclusions"},
                   {"добавьте слово, которое должно быть в документе",
                    "add a word that the document must have"});
  }
  if (wanted.empty() && !text.empty()) {
    return failure("archive.empty-query", {},
                   {"в запросе нет ни одного слова", "the query has no word in it"},
                   {"напишите слово или уберите запрос", "type a word, or leave the query out"});
  }
  if (wanted.empty()) return wanted;
  return "{title text} : (" + wanted + excluded + ")";
}

std::string person_expression(std::string_view person, WordCutter& cutter) {
  std::string surname, all;
  cutter.cut(person, Stemming::kNone, [&](std::string_view word, size_t begin, size_t end) {
    const std::string string = in_quotes(person.substr(begin, end - begin));
    join(all, string);
    if (word.size() > 2) join(surname, string);  // initials are a letter
    return true;
  });
  const std::string& words = surname.empty() ? all : surname;
  return words.empty() ? "" : "people : (" + words + ")";
}

}  // namespace

Result<Query> make_query(std::string_view text, const Filter& filter) {
  WordCutter cutter;
  const std::string normal = russian::normalized(text);
  Query query;
  PRIKAZ_TRY(query.match, text_expression(normal, cutter));
  const auto add = [&](std::string_view field, std::string_view value) {
    if (!value.empty()) join(query.match, "marks : " + in_quotes(mark(field, value)));
  };
  add("kind", filter.kind);
  add("department", filter.department);
  add("number", filter.number);
  add("index", filter.index);
  add("school", filter.school);
  add("batch", filter.batch);
  add("nomenclature", filter.nomenclature);
  if (filter.status) add("status", name(*filter.status));
  if (!filter.person.empty()) {
    const std::string people = person_expression(russian::normalized(filter.person), cutter);
    if (!people.empty()) join(query.match, people);
  }
  query.from = filter.from ? search_key(filter.from, 0) : 0;
  query.to = filter.to ? search_key(Date::from_days(filter.to->days() + 1), -1)
                       : std::numeric_limits<int64_t>::max();
  if (filter.term_from || filter.term_to) {
    query.term_from = filter.term_from ? filter.term_from->iso() : "0000-00-00";
    query.term_to = filter.term_to ? filter.term_to->iso() : "9999-99-99";
  }
  return query;
}

std::string conditions(const Query& query) {
  const bool words = !query.match.empty();
  std::string out = words ? "FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?"
                          : "FROM (SELECT search_key AS rowid FROM document) "
                            "WHERE rowid BETWEEN ? AND ?";
  if (!query.term_from.empty()) {
    // The id of a document is what its search key leaves over a day (search_key()).
    out +=
        " AND EXISTS (SELECT 1 FROM term WHERE document = rowid & 4294967295 "
        "AND date BETWEEN ? AND ?)";
  }
  return out;
}

int bind_query(SQLite::Statement& statement, const Query& query, int index) {
  if (!query.match.empty()) statement.bind(index++, query.match);
  statement.bind(index++, query.from);
  statement.bind(index++, query.to);
  if (!query.term_from.empty()) {
    statement.bind(index++, query.term_from);
    statement.bind(index++, query.term_to);
  }
  return index;
}

std::vector<int64_t> ids_that_fit(SQLite::Database& database, const Filter& filter) {
  const Query query = *make_query("", filter);
  SQLite::Statement rows(database,
                         "SELECT rowid & 4294967295 " + conditions(query) + " ORDER BY rowid");
  bind_query(rows, query, 1);
  std::vector<int64_t> ids;
  while (rows.executeStep()) ids.push_back(rows.getColumn(0).getInt64());
  return ids;
}

}  // namespace prikaz::archive
