#include "base/utf8.h"
#include "merge/tag.h"

namespace prikaz::merge {
namespace {

constexpr size_t kNowhere = std::string_view::npos;

// What Word's autocorrection makes of a quote: the class says which plain one it was.
enum class Quote { kNone, kDouble, kSingle, kGuillemetOpen, kGuillemetClose };

Quote smart_quote(char32_t c) {
  switch (c) {
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
      return Quote::kDouble;
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
      return Quote::kSingle;
    case U'«':
      return Quote::kGuillemetOpen;
    case U'»':
      return Quote::kGuillemetClose;
    default:
      return Quote::kNone;
  }
}

bool is_space(char32_t c) {
  return c == 0xA0 || c == 0x202F || c == 0x2007 || (c >= 0x2000 && c <= 0x200A) || c == '\t' ||
         c == '\n' || c == '\r';
}
// Soft hyphens and marks of no width, which Word and copied text leave inside words.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

// Reads what stands between the braces: finds the end with strings and brackets in mind and makes
// the content plain.
class ContentReader {
 public:
  ContentReader(std::string_view text, size_t begin, std::string_view closing)
      : text_(text), at_(begin), closing_(closing) {}

  // Offset of the closing braces, or npos.
  size_t read() {
    int depth = 0;
    while (at_ < text_.size()) {
      const std::string_view rest = text_.substr(at_);
      if (depth == 0 && rest.starts_with(closing_)) return at_;
      if (rest.starts_with("{{") || rest.starts_with("{%")) {  // stand in no expression
        next_tag_ = at_;
        return kNowhere;
      }
      const size_t before = at_;
      const char32_t c = utf8::next(text_, at_);
      if (c == '"' || c == '\'' || opens(c)) {
        if (!read_string(c)) return kNowhere;
      } else if (is_space(c)) {
        content_ += ' ';
      } else if (c == 0x2013 || c == 0x2212) {
        content_ += '-';
      } else if (!is_invisible(c)) {
        if (c == '(' || c == '[' || c == '{') ++depth;
        if ((c == ')' || c == ']' || c == '}') && depth > 0) --depth;
        content_.append(text_, before, at_ - before);
      }
    }
    return kNowhere;
  }
  std::string content() && { return std::move(content_); }
  // Where another tag begins before this one is closed, or npos.
  size_t next_tag() const { return next_tag_; }

 private:
  static bool opens(char32_t c) {
    const Quote quote = smart_quote(c);
    return quote != Quote::kNone && quote != Quote::kGuillemetClose;
  }

  // A string that `opening` began; at_ is behind it.
  bool read_string(char32_t opening) {
    const Quote quote = smart_quote(opening);
    const char plain = quote == Quote::kSingle ? '\'' : quote == Quote::kNone ? char(opening) : '"';
    // A plain quote is closed by a smart one only when autocorrection took the plain one away.
    const bool take_smart = quote != Quote::kNone || text_.find(plain, at_) == kNowhere;
    int nested = 0;
    content_ += plain;
    while (at_ < text_.size()) {
      const size_t before = at_;
      const char32_t c = utf8::next(text_, at_);
      if (c == '\\' && at_ < text_.size()) {
        utf8::next(text_, at_);
        content_.append(text_, before, at_ - before);
        continue;
      }
      if (quote == Quote::kGuillemetOpen && c == opening) ++nested;
      if (closes(c, opening, plain, take_smart) && nested-- == 0) {
        content_ += plain;
        return true;
      }
      if (c == static_cast<char32_t>(plain)) content_ += '\\';
      content_.append(text_, before, at_ - before);
    }
    return false;
  }

  static bool closes(char32_t c, char32_t opening, char plain, bool take_smart) {
    const Quote quote = smart_quote(opening);
    if (quote == Quote::kGuillemetOpen) return smart_quote(c) == Quote::kGuillemetClose;
    if (c == static_cast<char32_t>(plain)) return true;
    if (!take_smart) return false;
    const Quote wanted = plain == '"' ? Quote::kDouble : Quote::kSingle;
    return smart_quote(c) == wanted ||
           (plain == '"' && quote == Quote::kNone && smart_quote(c) == Quote::kGuillemetClose);
  }

  std::string_view text_;
  size_t at_;
  std::string_view closing_;
  std::string content_;
  size_t next_tag_ = kNowhere;
};

// The level's letters are followed by a space: "{%tr for" but not "{% tr".
Level take_level(std::string& content) {
  struct Prefix {
    std::string_view letters;
    Level level;
  };
  constexpr Prefix kPrefixes[] = {
      {"tr ", Level::kRow}, {"tc ", Level::kCell}, {"p ", Level::kParagraph}, {"r ", Level::kRun}};
  for (const Prefix& prefix : kPrefixes) {
    if (!content.starts_with(prefix.letters)) continue;
    content.erase(0, prefix.letters.size());
    return prefix.level;
  }
  return Level::kInline;
}

void trim(std::string& content) {
  const size_t first = content.find_first_not_of(' ');
  if (first == kNowhere) {
    content.clear();
    return;
  }
  content.erase(0, first);
  content.erase(content.find_last_not_of(' ') + 1);
}

FoundTag read_tag(std::string_view text, size_t begin, TagKind kind) {
  const std::string_view closing = kind == TagKind::kValue       ? "}}"
                                   : kind == TagKind::kStatement ? "%}"
                                                                 : "#}";
  FoundTag tag;
  tag.kind = kind;
  tag.begin = begin;
  size_t end = kNowhere;
  if (kind != TagKind::kComment) {
    ContentReader reader(text, begin + 2, closing);
    end = reader.read();
    if (reader.next_tag() != kNowhere) {
      tag.end = text.find_last_not_of(" \t", reader.next_tag() - 1) + 1;
      tag.closed = false;
      return tag;
    }
    tag.content = std::move(reader).content();
  }
  if (end == kNowhere) {  // a string without an end: the expression will say so
    end = text.find(closing, begin + 2);
    tag.content = text.substr(begin + 2, end == kNowhere ? end : end - begin - 2);
  }
  tag.closed = end != kNowhere;
  tag.end = tag.closed ? end + 2 : text.size();
  if (tag.content.starts_with('-')) {
    tag.joins_before = true;
    tag.content.erase(0, 1);
  }
  if (tag.content.ends_with('-')) {
    tag.joins_after = true;
    tag.content.pop_back();
  }
  tag.level = take_level(tag.content);
  trim(tag.content);
  return tag;
}

}  // namespace

std::vector<FoundTag> find_tags(std::string_view text) {
  std::vector<FoundTag> found;
  for (size_t at = text.find('{'); at != kNowhere && at + 1 < text.size();
       at = text.find('{', at)) {
    const char next = text[at + 1];
    if (next != '{' && next != '%' && next != '#') {
      ++at;
      continue;
    }
    found.push_back(read_tag(text, at,
                             next == '{'   ? TagKind::kValue
                             : next == '%' ? TagKind::kStatement
                                           : TagKind::kComment));
    at = found.back().end;
  }
  return found;
}

size_t find_stray_close(std::string_view text, size_t begin, size_t end) {
  text = text.substr(0, end);
  for (size_t at = text.find('}', begin + 1); at != kNowhere; at = text.find('}', at + 1)) {
    const char before = text[at - 1];
    if (before == '}' || before == '%' || before == '#') return at - 1;
  }
  return kNowhere;
}

std::string unescape_braces(std::string_view text) {
  struct Escape {
    std::string_view written;
    std::string_view printed;
  };
  constexpr Escape kEscapes[] = {{"{_{", "{{"}, {"}_}", "}}"}, {"{_%", "{%"}, {"%_}", "%}"}};
  std::string out;
  size_t at = 0;
  while (at < text.size()) {
    bool taken = false;
    for (const Escape& escape : kEscapes) {
      if (!text.substr(at).starts_with(escape.written)) continue;
      out += escape.printed;
      at += escape.written.size();
      taken = true;
      break;
    }
    if (!taken) out += text[at++];
  }
  return out;
}

}  // namespace prikaz::merge
