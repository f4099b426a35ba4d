#include "merge/tag.h"

#include <fmt/format.h>

#include <array>

#include "base/utf8.h"

namespace prikaz::merge {
namespace {

struct Statement {
  std::string_view word;
  Verb verb;
  enum class Argument { kNone, kExpression, kOptional, kFor, kSet } argument;
};
constexpr Statement kStatements[] = {
    {"if", Verb::kIf, Statement::Argument::kExpression},
    {"elif", Verb::kElif, Statement::Argument::kExpression},
    {"else", Verb::kElse, Statement::Argument::kNone},
    {"endif", Verb::kEndIf, Statement::Argument::kNone},
    {"for", Verb::kFor, Statement::Argument::kFor},
    {"endfor", Verb::kEndFor, Statement::Argument::kNone},
    {"set", Verb::kSet, Statement::Argument::kSet},
    {"colspan", Verb::kColumnSpan, Statement::Argument::kExpression},
    {"cellbg", Verb::kCellColour, Statement::Argument::kExpression},
    {"cellwidth", Verb::kCellWidth, Statement::Argument::kExpression},
    {"keepnext", Verb::kKeepNext, Statement::Argument::kExpression},
    {"hm", Verb::kMergeAcross, Statement::Argument::kOptional},
    {"vm", Verb::kMergeDown, Statement::Argument::kOptional},
};

std::vector<std::string> statement_words() {
  std::vector<std::string> words;
  for (const Statement& statement : kStatements) words.emplace_back(statement.word);
  return words;
}

// The first diagnostic of the expression gets the tag and its paragraph; all go to `found`.
void report(Diagnostics errors, const Tag& tag, Diagnostics& found) {
  for (Diagnostic& item : errors.items()) {
    if (item.text.empty()) item.text = tag.text;
    found.add(std::move(item));
  }
}

template <class T>
void take(Result<T> result, std::optional<T>& into, Tag& tag, Diagnostics& found) {
  if (result) {
    into = std::move(result).value();
  } else {
    tag.faulty = true;
    report(std::move(result).error(), tag, found);
  }
}

void unknown_statement(std::string_view word, Tag& tag, Diagnostics& found) {
  tag.faulty = true;
  const std::string near = utf8::nearest(word, statement_words());
  auto& item = found.error("merge.unknown-statement", tag.where,
                           {fmt::format("неизвестная команда «{}» в теге {}", word, tag.text),
                            fmt::format("unknown statement «{}» in the tag {}", word, tag.text)});
  item.quote(tag.paragraph);
  if (!near.empty()) item.propose(near);
}

void read_argument(const Statement& statement, std::string_view rest, Tag& tag,
                   Diagnostics& found) {
  using Argument = Statement::Argument;
  const Argument argument = statement.argument;
  if (argument == Argument::kFor) take(expr::parse_for(rest, tag.where), tag.loop, tag, found);
  if (argument == Argument::kSet)
    take(expr::parse_set(rest, tag.where), tag.assignment, tag, found);
  if (argument == Argument::kExpression || (argument == Argument::kOptional && !rest.empty()))
    take(expr::Expression::parse(rest, tag.where), tag.expression, tag, found);
  if (argument == Argument::kNone && !rest.empty()) {
    tag.faulty = true;
    found
        .error("merge.extra-text", tag.where,
               {fmt::format("лишний текст после «{}» в теге {}", statement.word, tag.text),
                fmt::format("unexpected text after «{}» in the tag {}", statement.word, tag.text)})
        .quote(tag.paragraph);
  }
}

}  // namespace

bool Tag::is_control() const {
  return verb != Verb::kValue && !is_mark();
}

bool Tag::is_cell_mark() const {
  return verb == Verb::kColumnSpan || verb == Verb::kCellColour || verb == Verb::kCellWidth ||
         verb == Verb::kMergeAcross || verb == Verb::kMergeDown;
}

bool Tag::is_mark() const {
  return is_cell_mark() || verb == Verb::kKeepNext;
}

Tag understand(const FoundTag& source, std::string text, std::string paragraph,
               const SourceLocation& where, Diagnostics& found) {
  Tag tag;
  tag.level = source.level;
  tag.joins_before = source.joins_before;
  tag.joins_after = source.joins_after;
  tag.text = std::move(text);
  tag.paragraph = std::move(paragraph);
  tag.where = where;
  if (!source.closed) {
    tag.faulty = true;
    tag.verb = Verb::kComment;
    found
        .error("merge.unclosed-tag", where,
               {fmt::format("тег не закрыт: {}", tag.text),
                fmt::format("the tag is not closed: {}", tag.text)})
        .quote(tag.paragraph)
        .advise({"допишите закрывающие скобки в том же абзаце",
                 "write the closing braces in the same paragraph"});
    return tag;
  }
  if (source.kind == TagKind::kComment) return tag;
  if (source.kind == TagKind::kValue) {
    tag.verb = Verb::kValue;
    take(expr::Expression::parse(source.content, where), tag.expression, tag, found);
    return tag;
  }
  const std::string_view content = source.content;
  const size_t space = content.find_first_of(" (");
  const std::string_view word = content.substr(0, space);
  std::string_view rest = space == std::string_view::npos ? "" : content.substr(space);
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  for (const Statement& statement : kStatements) {
    if (statement.word != word) continue;
    tag.verb = statement.verb;
    read_argument(statement, rest, tag, found);
    return tag;
  }
  unknown_statement(word, tag, found);
  return tag;
}

}  // namespace prikaz::merge
