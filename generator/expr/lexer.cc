#include "expr/lexer.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "russian/letters.h"

namespace prikaz::expr {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Spaces, and the invisible characters that Word and the clipboard leave.
bool is_blank(char32_t c) {
  return russian::is_space(c) || c == 0x00AD || c == 0x200B || c == 0x200C || c == 0x200D ||
         c == 0x2060 || c == 0xFEFF;
}

// The characters that may close a string that `opening` opened; empty when it opens none.
std::u32string_view closing_quotes(char32_t opening) {
  switch (opening) {
    case U'"':
      return U"\"";
    case U'\'':
      return U"'";
    case U'“':
      return U"”“\"";
    case U'”':
      return U"”\"";
    case U'„':
      return U"“”\"";
    case U'‘':
      return U"’'";
    case U'’':
      return U"’'";
    case U'«':
      return U"»";
    default:
      return {};
  }
}

class Lexer {
 public:
  Lexer(std::string_view source, const SourceLocation& where) : source_(source), where_(where) {}

  Result<std::vector<Token>> run();

 private:
  void skip_blanks();
  Result<Token> next();
  Token name();
  Result<Token> number();
  Result<Token> based_integer(size_t start, int base);
  Result<Token> string(std::u32string_view closing);
  void escape(std::string& out);
  bool hex_escape(std::string& out, size_t digits);
  Result<Token> operation(char32_t c, size_t start);

  char peek(size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  Token token(Token::Kind kind, size_t begin) const {
    Token out;
    out.kind = kind;
    out.begin = begin;
    out.end = at_;
    return out;
  }
  Diagnostics fail(size_t begin, Message message) const {
    Diagnostics out;
    out.error("expr.syntax", where_, std::move(message))
        .quote(std::string(source_.substr(begin, at_ - begin)));
    return out;
  }

  std::string_view source_;
  const SourceLocation& where_;
  size_t at_ = 0;
};

void Lexer::skip_blanks() {
  while (at_ < source_.size()) {
    size_t end = at_;
    if (!is_blank(utf8::next(source_, end))) return;
    at_ = end;
  }
}

Token Lexer::name() {
  const size_t start = at_;
  while (at_ < source_.size()) {
    size_t end = at_;
    if (!russian::continues_identifier(utf8::next(source_, end))) break;
    at_ = end;
  }
  Token out = token(Token::Kind::kName, start);
  out.text = russian::normalized(source_.substr(start, at_ - start));
  return out;
}

Result<Token> Lexer::based_integer(size_t start, int base) {
  at_ += 2;
  std::string digits;
  while (std::isalnum(static_cast<unsigned char>(peek())) || peek() == '_') {
    if (peek() != '_') digits += peek();
    ++at_;
  }
  Token out = token(Token::Kind::kInteger, start);
  const auto read =
      std::from_chars(digits.data(), digits.data() + digits.size(), out.integer, base);
  if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
    return fail(start, {"неверное число", "a wrong number"});
  }
  return out;
}

Result<Token> Lexer::number() {
  const size_t start = at_;
  const char base = static_cast<char>(peek(1) | 0x20);
  if (peek() == '0' && (base == 'x' || base == 'o' || base == 'b')) {
    return based_integer(start, base == 'x' ? 16 : base == 'o' ? 8 : 2);
  }
  std::string digits;
  bool whole = true;
  const auto take_digits = [&] {
    while (is_digit(peek()) || (peek() == '_' && is_digit(peek(1)))) {
      if (peek() != '_') digits += peek();
      ++at_;
    }
  };
  take_digits();
  if (peek() == '.' && is_digit(peek(1))) {
    whole = false;
    digits += '.';
    ++at_;
    take_digits();
  }
  const bool sign = peek(1) == '+' || peek(1) == '-';
  if ((peek() | 0x20) == 'e' && is_digit(peek(sign ? 2 : 1))) {
    whole = false;
    digits += 'e';
    if (sign) digits += peek(1);
    at_ += sign ? 2 : 1;
    take_digits();
  }
  Token out = token(whole ? Token::Kind::kInteger : Token::Kind::kFloat, start);
  const char* last = digits.data() + digits.size();
  const auto read = whole ? std::from_chars(digits.data(), last, out.integer)
                          : std::from_chars(digits.data(), last, out.number);
  if (read.ec != std::errc{}) {
    return fail(start, {"слишком большое число", "the number is too large"});
  }
  return out;
}

bool Lexer::hex_escape(std::string& out, size_t digits) {
  const std::string_view text = source_.substr(at_, digits);
  unsigned code = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), code, 16);
  if (text.size() != digits || read.ptr != text.data() + digits) return false;
  if (code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return false;
  utf8::append(out, code);
  at_ += digits;
  return true;
}

// Python's escapes; an unknown one stays as it stands.
void Lexer::escape(std::string& out) {
  const char kind = peek(1);
  at_ += 2;
  switch (kind) {
    case 'n':
      out += '\n';
      return;
    case 't':
      out += '\t';
      return;
    case 'r':
      out += '\r';
      return;
    case 'f':
      out += '\f';
      return;
    case 'v':
      out += '\v';
      return;
    case 'a':
      out += '\a';
      return;
    case 'b':
      out += '\b';
      return;
    case '\\':
    case '\'':
    case '"':
      out += kind;
      return;
    case '\n':
      return;
    case 'x':
      if (hex_escape(out, 2)) return;
      break;
    case 'u':
      if (hex_escape(out, 4)) return;
      break;
    case 'U':
      if (hex_escape(out, 8)) return;
      break;
    default:
      break;
  }
  at_ -= 1;
  out += '\\';
}

Result<Token> Lexer::string(std::u32string_view closing) {
  const size_t start = at_;
  utf8::next(source_, at_);
  std::string content;
  while (at_ < source_.size()) {
    if (peek() == '\\' && at_ + 1 < source_.size()) {
      escape(content);
      continue;
    }
    const size_t from = at_;
    const char32_t c = utf8::next(source_, at_);
    if (closing.find(c) != std::u32string_view::npos) {
      Token out = token(Token::Kind::kString, start);
      out.text = std::move(content);
      return out;
    }
    content += source_.substr(from, at_ - from);
  }
  return fail(start, {"кавычка не закрыта", "a quote is not closed"});
}

Result<Token> Lexer::operation(char32_t c, size_t start) {
  static constexpr std::array<std::string_view, 6> kDouble = {"==", "!=", "<=", ">=", "//", "**"};
  Token out = token(Token::Kind::kOperator, start);
  for (const std::string_view text : kDouble) {
    if (!source_.substr(start).starts_with(text)) continue;
    at_ = out.end = start + 2;
    out.text = text;
    return out;
  }
  if (c == U'−' || c == U'–' || c == U'—') c = U'-';
  if (c < 0x80 && std::string_view("+-*/%~<>()[]{}.,:|=").find(static_cast<char>(c)) !=
                      std::string_view::npos) {
    out.text = static_cast<char>(c);
    return out;
  }
  return fail(start, {"в выражении не может стоять этот знак", "this character cannot stand here"});
}

Result<Token> Lexer::next() {
  const size_t start = at_;
  if (is_digit(peek())) return number();
  size_t end = at_;
  const char32_t c = utf8::next(source_, end);
  if (russian::starts_identifier(c)) return name();
  if (const auto closing = closing_quotes(c); !closing.empty()) return string(closing);
  at_ = end;
  return operation(c, start);
}

Result<std::vector<Token>> Lexer::run() {
  std::vector<Token> out;
  for (skip_blanks(); at_ < source_.size(); skip_blanks()) {
    PRIKAZ_TRY(Token read, next());
    out.push_back(std::move(read));
  }
  out.push_back(token(Token::Kind::kEnd, at_));
  return out;
}

}  // namespace

Result<std::vector<Token>> tokenize(std::string_view source, const SourceLocation& where) {
  return Lexer(source, where).run();
}

}  // namespace prikaz::expr
