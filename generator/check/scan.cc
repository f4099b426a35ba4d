#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "check/dates_found.h"
#include "check/document.h"
#include "check/letters.h"

namespace prikaz::check {

namespace {

constexpr size_t kNowhere = std::string_view::npos;

char32_t peek(std::string_view text, size_t at) {
  return at < text.size() ? utf8::next(text, at) : U'\0';
}

// Where an address that begins here ends: at a space or what can close a quotation around it;
// punctuation of the sentence behind it does not belong to it.
size_t address_end(std::string_view text, size_t at) {
  const size_t start = at;
  while (at < text.size()) {
    size_t next = at;
    const char32_t c = utf8::next(text, next);
    if (is_space(c) || c == '<' || c == '>' || c == '"' || c == U'«' || c == U'»' || c == ']')
      break;
    at = next;
  }
  while (at > start && std::string_view(".,;:!?)").find(text[at - 1]) != kNowhere) --at;
  return at;
}

bool is_mail_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         is_digit(static_cast<unsigned char>(c)) || c == '.' || c == '-' || c == '_' || c == '+';
}

// The end of an e-mail address that begins here, or 0.
size_t mail_end(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && is_mail_character(text[end])) ++end;
  if (end == at || end >= text.size() || text[end] != '@') return 0;
  size_t last = end + 1;
  while (last < text.size() && is_mail_character(text[last])) ++last;
  while (last > end && (text[last - 1] == '.' || text[last - 1] == '-')) --last;
  return last > end + 2 ? last : 0;
}

size_t closed(std::string_view text, size_t at, std::string_view close, size_t limit) {
  const size_t end = text.substr(at, limit).find(close);
  return end == kNowhere ? 0 : at + end + close.size();
}

// «[image: …]», «{{ … }}», «<b>», «**», «C:\…»: the end of what is no language, or 0.
size_t raw_end(std::string_view text, std::string_view folded, size_t at) {
  const std::string_view rest = folded.substr(at);
  switch (rest[0]) {
    case '{':
      if (rest.starts_with("{{")) return closed(text, at, "}}", 2000);
      if (rest.starts_with("{%")) return closed(text, at, "%}", 2000);
      return 0;
    case '[':
      if (rest.starts_with("[image:") || rest.starts_with("[bookmark:"))
        return closed(text, at, "]", 500);
      return 0;
    case '<': {
      const char32_t next = peek(rest, 1);
      const bool tag = next == '/' || is_latin(next);
      return tag ? closed(text, at, ">", 100) : 0;
    }
    case '*':
      return rest.starts_with("**") ? at + 2 : 0;
    case '&': {
      const size_t end = rest.substr(0, 9).find(';');
      return end != kNowhere && end > 2 && is_latin(peek(rest, 1)) ? at + end + 1 : 0;
    }
    case 'h':
    case 'f':
    case 'w':
      for (const std::string_view start : {"http://", "https://", "ftp://", "file:", "www."}) {
        if (rest.starts_with(start)) return address_end(text, at);
      }
      break;
    default:
      break;
  }
  if (rest.size() > 2 && rest[1] == ':' && rest[2] == '\\') return address_end(text, at);
  return is_mail_character(rest[0]) ? mail_end(text, at) : 0;
}

Token word_at(std::string_view text, size_t& at) {
  Token token{static_cast<uint32_t>(at), 0, TokenKind::kWord};
  token.mark = peek(text, at);
  token.capital = token.all_capitals = is_capital(token.mark);
  while (at < text.size()) {
    size_t next = at;
    const char32_t c = utf8::next(text, next);
    if (!is_letter(c)) break;
    token.cyrillic |= is_cyrillic(c);
    token.latin |= is_latin(c);
    token.all_capitals = token.all_capitals && is_capital(c);
    at = next;
  }
  token.end = static_cast<uint32_t>(at);
  return token;
}

template <class Belongs>
Token run_at(std::string_view text, size_t& at, TokenKind kind, Belongs belongs) {
  Token token{static_cast<uint32_t>(at), 0, kind};
  token.mark = peek(text, at);
  while (at < text.size()) {
    size_t next = at;
    if (!belongs(utf8::next(text, next))) break;
    at = next;
  }
  token.end = static_cast<uint32_t>(at);
  return token;
}

bool may_begin_raw(char c) {
  return c == '{' || c == '[' || c == '<' || c == '*' || c == '&' || (c >= 'a' && c <= 'z') ||
         is_digit(static_cast<unsigned char>(c));
}

}  // namespace

void scan(Paragraph& paragraph) {
  paragraph.folded = fold(paragraph.text);
  paragraph.tokens.clear();
  const std::string_view text = paragraph.text, folded = paragraph.folded;
  size_t mail_checked = 0;  // no address of mail begins before this
  for (size_t at = 0; at < text.size();) {
    const bool inside_word = at > 0 && at < mail_checked;
    if (may_begin_raw(folded[at]) && !inside_word) {
      if (const size_t end = raw_end(text, folded, at)) {
        Token token{static_cast<uint32_t>(at), static_cast<uint32_t>(end), TokenKind::kRaw};
        token.mark = peek(text, at);
        paragraph.tokens.push_back(token);
        at = end;
        continue;
      }
      size_t end = at;
      while (end < text.size() && is_mail_character(text[end])) ++end;
      mail_checked = end;
    }
    const char32_t c = peek(text, at);
    if (is_letter(c)) {
      paragraph.tokens.push_back(word_at(text, at));
    } else if (is_digit(c)) {
      paragraph.tokens.push_back(run_at(text, at, TokenKind::kNumber, is_digit));
    } else if (is_space(c)) {
      paragraph.tokens.push_back(run_at(text, at, TokenKind::kSpace, is_space));
    } else if (c == '_') {
      paragraph.tokens.push_back(
          run_at(text, at, TokenKind::kBlank, [](char32_t each) { return each == '_'; }));
    } else {
      Token token{static_cast<uint32_t>(at), 0, TokenKind::kMark};
      token.mark = utf8::next(text, at);
      token.end = static_cast<uint32_t>(at);
      paragraph.tokens.push_back(token);
    }
  }
  paragraph.dates = find_dates(paragraph);
}

SourceLocation Document::location(const Paragraph& paragraph, size_t offset) const {
  if (paragraph.source != kNone) {
    const auto& source = *sources[static_cast<size_t>(paragraph.source)];
    for (const Span& span : paragraph.spans) {
      if (offset < span.text || offset > span.text + span.length) continue;
      return source.location_at(span.source + (offset - span.text));
    }
    return paragraph.place;
  }
  SourceLocation place = paragraph.place;
  if (paragraph.package_part != kNone) {
    place.column =
        static_cast<int>(utf8::length(std::string_view(paragraph.text).substr(0, offset))) + 1;
  }
  return place;
}

std::optional<Span> Document::source_of(const Paragraph& paragraph, size_t begin,
                                        size_t end) const {
  for (const Span& span : paragraph.spans) {
    if (begin < span.text || end > span.text + span.length) continue;
    return Span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end - begin),
                static_cast<uint32_t>(span.source + (begin - span.text))};
  }
  return std::nullopt;
}

}  // namespace prikaz::check
