#include "text/breaks.h"

#include <array>

#include "base/utf8.h"

namespace prikaz::text {

namespace {

// Classes of UAX #14, those that act alike under the rules below merged.
enum class Class : uint8_t {
  kLetter,       // AL, NU and all else
  kSpace,        // SP
  kZeroSpace,    // ZW: a break that takes no room
  kGlue,         // GL, WJ
  kMark,         // CM: belongs to the character before
  kOpening,      // OP
  kClosing,      // CL, CP, IS, SY: never begins a line
  kExclamation,  // EX: never begins a line, a break after it
  kQuote,        // QU
  kHyphen,       // HY
  kBreakAfter,   // BA, IN
  kDash,         // B2: a break on both sides
};

constexpr Class class_of_ascii(char c) {
  switch (c) {
    case ' ':
    case '\t':
      return Class::kSpace;
    case '(':
    case '[':
    case '{':
      return Class::kOpening;
    case ')':
    case ']':
    case '}':
    case '.':
    case ',':
    case ':':
    case ';':
    case '/':
      return Class::kClosing;
    case '!':
    case '?':
      return Class::kExclamation;
    case '"':
    case '\'':
      return Class::kQuote;
    case '-':
      return Class::kHyphen;
    case '|':
    case '\\':
      return Class::kBreakAfter;
    default:
      return Class::kLetter;
  }
}

constexpr auto kAscii = [] {
  std::array<Class, 128> table{};
  for (size_t i = 0; i < table.size(); ++i) table[i] = class_of_ascii(static_cast<char>(i));
  return table;
}();

Class class_of_punctuation(char32_t c) {  // U+2000 and above
  switch (c) {
    case 0x2007:
    case 0x202F:
    case 0x2011:
    case 0x2060:
    case 0xFEFF:
      return Class::kGlue;
    case 0x200B:
      return Class::kZeroSpace;
    case 0x200D:
      return Class::kMark;
    case 0x2010:
    case 0x2012:
    case 0x2013:
    case 0x2026:
      return Class::kBreakAfter;
    case 0x2014:
      return Class::kDash;
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x201F:
    case 0x2039:
    case 0x203A:
      return Class::kQuote;
    case 0x201A:
    case 0x201E:
      return Class::kOpening;
    default:
      if (c <= 0x200A || c == 0x205F || c == 0x3000) return Class::kSpace;
      return (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) ? Class::kMark
                                                                          : Class::kLetter;
  }
}

Class class_of(char32_t c) {
  if (c < 0x80) return kAscii[c];
  if (c >= 0x2000) return class_of_punctuation(c);
  if (c == 0xA0) return Class::kGlue;
  if (c == 0xAD) return Class::kBreakAfter;
  if (c == 0xAB || c == 0xBB) return Class::kQuote;
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x489) ? Class::kMark : Class::kLetter;
}

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

// What stands before the place in question.
struct Context {
  Class before = Class::kSpace;          // the character, a mark taken as its base
  Class before_spaces = Class::kLetter;  // the last character that is no space
  bool begins_word = true;               // nothing but a hyphen since the last space
};

bool ends_a_piece(const Context& context) {
  switch (context.before) {
    case Class::kExclamation:
    case Class::kBreakAfter:
    case Class::kDash:
    case Class::kZeroSpace:
      return true;
    case Class::kHyphen:
      return !context.begins_word;
    default:
      return false;
  }
}

bool may_break(const Context& context, Class next) {
  switch (next) {
    case Class::kSpace:
    case Class::kZeroSpace:
    case Class::kMark:
    case Class::kClosing:
    case Class::kExclamation:
      return false;
    default:
      break;
  }
  if (context.before == Class::kSpace) return context.before_spaces != Class::kOpening;
  if (context.before == Class::kZeroSpace) return true;
  switch (next) {
    case Class::kGlue:
    case Class::kQuote:
    case Class::kHyphen:
    case Class::kBreakAfter:
      return false;
    case Class::kDash:
      return context.before == Class::kLetter ||
             (ends_a_piece(context) && context.before != Class::kDash);
    default:
      return ends_a_piece(context);
  }
}

}  // namespace

void break_opportunities(std::string_view text, std::vector<uint32_t>& out, Slash slash) {
  out.clear();
  Context context;
  for (size_t at = 0; at < text.size();) {
    const auto offset = static_cast<uint32_t>(at);
    const char32_t character = utf8::next(text, at);
    const Class next = class_of(character);
    const bool after_slash = slash == Slash::kBreaks && offset > 0 && text[offset - 1] == '/' &&
                             next == Class::kLetter && !is_digit(character);
    if (offset > 0 && (after_slash || may_break(context, next))) out.push_back(offset);
    if (next == Class::kMark) continue;
    const bool joins_beginning = next == Class::kHyphen || next == Class::kQuote;
    context.begins_word = next == Class::kSpace || next == Class::kGlue ||
                          next == Class::kOpening || (context.begins_word && joins_beginning);
    context.before = next;
    if (next != Class::kSpace) context.before_spaces = next;
  }
}

}  // namespace prikaz::text
