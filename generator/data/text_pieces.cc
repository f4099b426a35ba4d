#include "data/text_pieces.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "data/source_text.h"

namespace prikaz::data {

namespace {

constexpr size_t kPiece = size_t{256} << 10;
constexpr size_t kLongestLine = size_t{64} << 20;

// UTF-16 has zero bytes even in Russian text: in its line ends.
bool is_wide(std::string_view bytes) {
  return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
         bytes.find('\0') != std::string_view::npos;
}

// Where the last whole line ends; 0 when none does. A file of old Macs has carriage returns alone.
size_t end_of_lines(std::string_view bytes) {
  if (!is_wide(bytes)) {
    size_t last = bytes.rfind('\n');
    if (last == std::string_view::npos && bytes.size() > 1) {
      last = bytes.substr(0, bytes.size() - 1).rfind('\r');
    }
    return last == std::string_view::npos ? 0 : last + 1;
  }
  for (size_t at = bytes.size() & ~size_t{1}; at >= 2; at -= 2) {
    const char a = bytes[at - 2], b = bytes[at - 1];
    if ((a == '\n' && b == '\0') || (a == '\0' && b == '\n')) return at;
  }
  return 0;
}

}  // namespace

// Reads on until there is a whole line, or the file ends.
Result<std::string> TextPieces::bytes_of_lines() {
  std::string bytes;
  for (size_t wanted = kPiece;; wanted *= 2) {
    const size_t had = bytes.size();
    bytes.resize(wanted);
    PRIKAZ_TRY(const size_t got,
               input_->read_at(offset_ + had, std::span(bytes).subspan(had, wanted - had)));
    bytes.resize(had + got);
    if (bytes.size() < wanted) break;
    if (const size_t end = end_of_lines(bytes); end > 0) {
      bytes.resize(end);
      break;
    }
    if (bytes.size() >= kLongestLine) {
      return failure("data.too-large", {*file_, line_},
                     {fmt::format("строка файла больше {} МБ", kLongestLine >> 20),
                      fmt::format("a line of the file is larger than {} MB", kLongestLine >> 20)});
    }
  }
  offset_ += bytes.size();
  return bytes;
}

Result<TextPieces> TextPieces::open(const files::Input& input, Diagnostics* notes) {
  TextPieces out(input);
  out.file_ = std::make_shared<const std::string>(input.name());
  PRIKAZ_TRY(const std::string bytes, out.bytes_of_lines());
  const SourceLocation where{input.name()};
  PRIKAZ_TRY(russian::Decoded decoded, russian::decode(bytes, where));
  if (decoded.guessed && notes) {
    notes->note("text.encoding", where,
                {fmt::format("файл прочитан как {}", russian::name(decoded.encoding)),
                 fmt::format("the file was read as {}", russian::name(decoded.encoding))});
  }
  out.encoding_ = decoded.encoding;
  out.first_ = std::move(decoded.text);
  return out;
}

Result<std::string> TextPieces::next() {
  std::string text = std::exchange(first_, {});
  if (text.empty()) {
    PRIKAZ_TRY(const std::string bytes, bytes_of_lines());
    PRIKAZ_TRY(text, russian::decode_piece(bytes, encoding_, {*file_, line_}));
  }
  unify_line_ends(text);
  line_ += static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  return text;
}

}  // namespace prikaz::data
