#include "russian/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "base/utf8.h"

namespace prikaz::russian {

namespace {

// Names that ICU knows the encodings by.
const char* converter_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "UTF-8";
    case Encoding::kUtf16Little:
      return "UTF-16LE";
    case Encoding::kUtf16Big:
      return "UTF-16BE";
    case Encoding::kWindows1251:
      return "windows-1251";
    case Encoding::kKoi8R:
      return "KOI8-R";
    case Encoding::kCp866:
      return "cp866";
  }
  return "";
}

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open(Encoding encoding) {
  UErrorCode status = U_ZERO_ERROR;
  return Converter(ucnv_open(converter_name(encoding), &status));
}

icu::UnicodeString to_unicode(std::string_view bytes, Encoding encoding) {
  const Converter converter = open(encoding);
  UErrorCode status = U_ZERO_ERROR;
  if (!converter) return {};
  return icu::UnicodeString(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(),
                            status);
}

// How common a letter is in Russian text, in thousandths; order of the alphabet а…я.
constexpr std::array<int, 32> kFrequency = {80, 16, 45, 17,  30, 85, 9,  16, 74, 12, 35,
                                            44, 32, 67, 110, 28, 47, 55, 63, 26, 3,  10,
                                            5,  14, 7,  4,   1,  19, 17, 3,  6,  20};

// Of either case; ё is rare.
double frequency(char16_t c) {
  if (c >= u'а' && c <= u'я') return kFrequency[static_cast<size_t>(c - u'а')];
  if (c >= u'А' && c <= u'Я') return kFrequency[static_cast<size_t>(c - u'А')];
  return 0;
}

// The likelihood that this is Russian text: common letters for it; capitals inside words, pseudo-
// graphics, foreign letters and controls against it. Per non-ASCII character.
double score(const icu::UnicodeString& text) {
  double sum = 0;
  int counted = 0;
  bool after_lower = false, after_latin = false;
  for (int32_t i = 0; i < text.length(); ++i) {
    const char16_t c = text[i];
    const bool lower = (c >= u'а' && c <= u'я') || c == u'ё';
    const bool upper = (c >= u'А' && c <= u'Я') || c == u'Ё';
    if (c >= 0x80) {
      ++counted;
      if (after_latin) {
        sum -= 15;
      } else if (lower) {
        sum += 10 + frequency(c) / 5;
      } else if (upper) {
        sum += after_lower ? -20 : 9 + frequency(c) / 5;
      } else if (c == u'№' || c == u'«' || c == u'»' || c == u'–' || c == u'—' || c == 0xA0 ||
                 c == u'„' || c == u'“' || c == u'…') {
        sum += 4;
      } else {
        sum -= 20;
      }
    } else if (c < 0x20 && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f') {
      sum -= 40;
    }
    after_lower = lower;
    after_latin = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
  }
  return counted == 0 ? sum : sum / counted;
}

struct Guess {
  Encoding encoding = Encoding::kWindows1251;
  double score = 0;
  double second = 0;
};

Guess guess_code_page(std::string_view bytes) {
  // Enough of the file to tell its letters.
  const std::string_view head = bytes.substr(0, 64 * 1024);
  Guess best;
  best.score = best.second = -1000;
  for (Encoding encoding : {Encoding::kWindows1251, Encoding::kKoi8R, Encoding::kCp866}) {
    const double found = score(to_unicode(head, encoding));
    if (found > best.score) {
      best.second = best.score;
      best.score = found;
      best.encoding = encoding;
    } else {
      best.second = std::max(best.second, found);
    }
  }
  return best;
}

SourceLocation place_of(std::string_view text, size_t offset, SourceLocation where) {
  const std::string_view before = text.substr(0, offset);
  where.line =
      std::max(where.line, 1) + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  const size_t line_start = before.rfind('\n') + 1;  // npos + 1 = 0
  where.column = 1 + static_cast<int>(utf8::length(before.substr(line_start)));
  return where;
}

Message save_as_utf8() {
  return {"сохраните файл заново в кодировке UTF-8", "save the file again as UTF-8"};
}

Diagnostics broken_utf8(std::string_view bytes, size_t invalid, const SourceLocation& where) {
  return failure("text.broken-utf8", place_of(bytes, invalid, where),
                 {fmt::format("файл в UTF-8, но здесь стоит неверный байт 0x{:02X}",
                              static_cast<unsigned char>(bytes[invalid])),
                  fmt::format("the file is UTF-8, but the byte 0x{:02X} here is not",
                              static_cast<unsigned char>(bytes[invalid]))},
                 save_as_utf8());
}

// A UTF-8 file with few wrong bytes among many right sequences is a broken UTF-8 file.
bool is_mostly_utf8(std::string_view bytes) {
  size_t right = 0, wrong = 0;
  for (size_t at = 0; at < bytes.size();) {
    const size_t start = at;
    const bool ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
    if (utf8::next(bytes, at) == 0xFFFD && at == start + 1) {
      ++wrong;
    } else if (!ascii) {
      ++right;
    }
  }
  return right >= 4 * wrong;
}

std::optional<Encoding> utf16_without_mark(std::string_view bytes) {
  const size_t count = std::min<size_t>(bytes.size() & ~size_t{1}, 4096);
  if (count < 4) return std::nullopt;
  // In UTF-16 the high bytes of ASCII and Cyrillic are 00 and 04.
  size_t little = 0, big = 0, zeros = 0;
  for (size_t i = 0; i < count; i += 2) {
    little += bytes[i + 1] == 0 || bytes[i + 1] == 4;
    big += bytes[i] == 0 || bytes[i] == 4;
    zeros += bytes[i] == 0 || bytes[i + 1] == 0;
  }
  if (zeros == 0) return std::nullopt;
  if (little * 10 >= count / 2 * 9 && little > big) return Encoding::kUtf16Little;
  if (big * 10 >= count / 2 * 9 && big > little) return Encoding::kUtf16Big;
  return std::nullopt;
}

Result<Decoded> from_utf16(std::string_view bytes, Encoding encoding, const SourceLocation& where) {
  Decoded out;
  out.encoding = encoding;
  const icu::UnicodeString text = to_unicode(bytes, encoding);
  if (bytes.size() % 2 != 0 || text.indexOf(char16_t{0xFFFD}) >= 0) {
    return failure("text.broken-utf16", where,
                   {"файл в кодировке UTF-16 повреждён", "the UTF-16 file is broken"},
                   save_as_utf8());
  }
  text.toUTF8String(out.text);
  return out;
}

Result<Decoded> from_code_page(std::string_view bytes, const SourceLocation& where) {
  const Guess guess = guess_code_page(bytes);
  if (bytes.find('\0') != std::string_view::npos || guess.score < 8 ||
      guess.score - guess.second < 3) {
    return failure("text.unknown-encoding", where,
                   {"не удалось узнать кодировку файла (это не UTF-8, UTF-16, windows-1251, "
                    "KOI8-R или CP866)",
                    "the file's encoding is not recognised (not UTF-8, UTF-16, windows-1251, "
                    "KOI8-R or CP866)"},
                   save_as_utf8());
  }
  Decoded out;
  out.encoding = guess.encoding;
  out.guessed = true;
  to_unicode(bytes, guess.encoding).toUTF8String(out.text);
  return out;
}

}  // namespace

const char* name(Encoding encoding) {
  return encoding == Encoding::kCp866 ? "CP866" : converter_name(encoding);
}

Result<Decoded> decode(std::string_view bytes, const SourceLocation& where) {
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.remove_prefix(3);
  } else if (bytes.starts_with("\xFF\xFE")) {
    return from_utf16(bytes.substr(2), Encoding::kUtf16Little, where);
  } else if (bytes.starts_with("\xFE\xFF")) {
    return from_utf16(bytes.substr(2), Encoding::kUtf16Big, where);
  } else if (const auto encoding = utf16_without_mark(bytes)) {
    PRIKAZ_TRY(Decoded out, from_utf16(bytes, *encoding, where));
    out.guessed = true;
    return out;
  }
  const size_t invalid = utf8::first_invalid(bytes);
  if (invalid == std::string_view::npos) return Decoded{std::string(bytes), Encoding::kUtf8, false};
  if (!is_mostly_utf8(bytes)) return from_code_page(bytes, where);
  return broken_utf8(bytes, invalid, where);
}

Result<std::string> decode_piece(std::string_view bytes, Encoding encoding,
                                 const SourceLocation& where) {
  if (encoding == Encoding::kUtf8) {
    const size_t invalid = utf8::first_invalid(bytes);
    if (invalid != std::string_view::npos) return broken_utf8(bytes, invalid, where);
    return std::string(bytes);
  }
  if (encoding == Encoding::kUtf16Little || encoding == Encoding::kUtf16Big) {
    PRIKAZ_TRY(Decoded out, from_utf16(bytes, encoding, where));
    return std::move(out.text);
  }
  std::string out;
  to_unicode(bytes, encoding).toUTF8String(out);
  return out;
}

std::string encode(std::string_view text, Encoding encoding) {
  const icu::UnicodeString unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  const Converter converter = open(encoding);
  if (!converter) return {};
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setSubstString(converter.get(), u"?", 1, &status);
  status = U_ZERO_ERROR;
  const int32_t needed = unicode.extract(nullptr, 0, converter.get(), status);
  std::string out(static_cast<size_t>(needed), '\0');
  status = U_ZERO_ERROR;
  unicode.extract(out.data(), needed, converter.get(), status);
  return out;
}

}  // namespace prikaz::russian
