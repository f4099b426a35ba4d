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

void report_all(Diagnostics errors, const Tag& tag, Diagnostics& found) {
  for (Diagnostic& item : errors.items()) {
    tell_tag(item, tag);
    found.add(std::move(item));
  }
}

// A message repeats no more of a template than can be read: the rest of a long text is "…".
std::string shortened(std::string_view text) {
  constexpr size_t kMost = 200;  // characters
  size_t at = 0;
  for (size_t count = 0; count < kMost && at < text.size(); ++count) utf8::next(text, at);
  return at < text.size() ? std::string(text.substr(0, at)) + "…" : std::string(text);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

// What the message says of the tag and of its parts in «».
void shorten_quotes(std::string& message, const std::string& tag_text) {
  const std::string short_tag = shortened(tag_text);
  if (short_tag != tag_text) replace_all(message, tag_text, short_tag);
  constexpr std::string_view kOpening = "«", kClosing = "»";
  for (size_t at = message.find(kOpening); at != std::string::npos;
       at = message.find(kOpening, at)) {
    at += kOpening.size();
    const size_t end = message.find(kClosing, at);
    if (end == std::string::npos) return;
    const std::string part = shortened(std::string_view(message).substr(at, end - at));
    message.replace(at, end - at, part);
    at += part.size();
  }
}

// The paragraph, or the part of a long one around `begin` to `end`.
std::string excerpt(std::string_view text, size_t begin, size_t end) {
  constexpr size_t kAround = 40;  // characters
  auto is_inside = [&](size_t place) {
    return (static_cast<unsigned char>(text[place]) & 0xC0) == 0x80;
  };
  for (size_t count = 0; begin > 0 && count < kAround; ++count)
    for (--begin; begin > 0 && is_inside(begin);) --begin;
  for (size_t count = 0; end < text.size() && count < kAround; ++count)
    for (++end; end < text.size() && is_inside(end);) ++end;
  std::string out = begin > 0 ? "…" : "";
  out += text.substr(begin, end - begin);
  return shortened(end < text.size() ? out + "…" : out);
}

std::string excerpt(const Tag& tag) {
  const std::string& text = tag.paragraph;
  const size_t at = text.find(tag.text);
  if (text == tag.text || at == std::string::npos) return text == tag.text ? "" : text;
  return excerpt(text, at, at + tag.text.size());
}

template <class T>
void take(Result<T> result, std::optional<T>& into, Tag& tag, Diagnostics& found) {
  if (result) {
    into = std::move(result).value();
  } else {
    tag.faulty = true;
    report_all(std::move(result).error(), tag, found);
  }
}

// Taken as the statement it was most likely meant to be, so that its partners are no mistakes too.
void unknown_statement(std::string_view word, Tag& tag, Diagnostics& found) {
  tag.faulty = true;
  const std::string near = utf8::nearest(word, statement_words());
  Diagnostic& item = report(found, "merge.unknown-statement", tag,
                            {fmt::format("неизвестная команда «{}» в теге {}", word, tag.text),
                             fmt::format("unknown statement «{}» in the tag {}", word, tag.text)});
  if (near.empty()) return;
  item.propose(near);
  for (const Statement& statement : kStatements)
    if (statement.word == near) tag.verb = statement.verb;
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
    report(found, "merge.extra-text", tag,
           {fmt::format("лишний текст после «{}» в теге {}", statement.word, tag.text),
            fmt::format("unexpected text after «{}» in the tag {}", statement.word, tag.text)});
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

void tell_tag(Diagnostic& item, const Tag& tag) {
  // What is at fault inside the tag stays in the message, its text becomes that of the paragraph.
  const bool tells_part = !item.text.empty() && item.text != tag.text &&
                          item.message.russian.find("«" + item.text + "»") == std::string::npos;
  const std::string part = tells_part ? fmt::format(": «{}»", item.text) : std::string();
  const bool tells_tag = item.message.russian.find(tag.text) != std::string::npos ||
                         item.message.russian.find(shortened(tag.text)) != std::string::npos;
  if (!tells_tag) {
    item.message.russian += fmt::format("{} (тег {})", part, tag.text);
    item.message.english += fmt::format("{} (the tag {})", part, tag.text);
  }
  shorten_quotes(item.message.russian, tag.text);
  shorten_quotes(item.message.english, tag.text);
  item.text = excerpt(tag);
  if (item.where.file.empty() && item.where.part.empty()) item.where = tag.where;
}

Diagnostic& report(Diagnostics& found, const char* code, const Tag& tag, Message message) {
  Diagnostic& item = found.error(code, tag.where, std::move(message));
  tell_tag(item, tag);
  return item;
}

void report_stray_close(std::string_view text, size_t at, const SourceLocation& where,
                        Diagnostics& found) {
  const std::string_view closing = text.substr(at, 2);
  const char opening[] = {'{', closing == "}}" ? '{' : closing[0], 0};
  found
      .error("merge.stray-close", where,
             {fmt::format("скобки {} ничего не закрывают: перед ними нет {}", closing, opening),
              fmt::format("the braces {} close nothing: there is no {} before them", closing,
                          opening)})
      .quote(excerpt(text, at, at + 2))
      .advise(
          closing == "#}"
              ? Message{"допишите {# в том же абзаце", "write {# in the same paragraph"}
              : Message{fmt::format("допишите {} в том же абзаце; чтобы напечатать сами скобки, "
                                    "напишите {}_}}",
                                    opening, closing[0]),
                        fmt::format("write {} in the same paragraph; to print the braces "
                                    "themselves, write {}_}}",
                                    opening, closing[0])});
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
    report(found, "merge.unclosed-tag", tag,
           {fmt::format("тег не закрыт: {}", tag.text),
            fmt::format("the tag is not closed: {}", tag.text)})
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
