#include "data/source_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "russian/encoding.h"

namespace prikaz::data {

void unify_line_ends(std::string& text) {
  if (text.find('\r') == std::string::npos) return;
  size_t to = 0;
  for (size_t from = 0; from < text.size(); ++from) {
    if (text[from] != '\r') {
      text[to++] = text[from];
    } else if (from + 1 == text.size() || text[from + 1] != '\n') {
      text[to++] = '\n';
    }
  }
  text.resize(to);
}

Result<SourceText> SourceText::open(std::string_view bytes, const std::string& file,
                                    const ReadLimits& limits, Diagnostics* notes) {
  SourceLocation where;
  where.file = file;
  if (bytes.size() > limits.bytes) {
    return failure("data.too-large", where,
                   {fmt::format("файл больше {} МБ", limits.bytes >> 20),
                    fmt::format("the file is larger than {} MB", limits.bytes >> 20)});
  }
  PRIKAZ_TRY(russian::Decoded decoded, russian::decode(bytes, where));
  if (decoded.guessed && notes) {
    notes->note("text.encoding", where,
                {fmt::format("файл прочитан как {}", russian::name(decoded.encoding)),
                 fmt::format("the file was read as {}", russian::name(decoded.encoding))});
  }
  SourceText out;
  out.text_ = std::move(decoded.text);
  unify_line_ends(out.text_);
  out.file_ = std::make_shared<const std::string>(file);
  out.find_lines();
  return out;
}

SourceText SourceText::piece(std::string text, std::shared_ptr<const std::string> file,
                             int first_line) {
  SourceText out;
  out.text_ = std::move(text);
  out.file_ = std::move(file);
  out.first_line_ = first_line;
  out.find_lines();
  return out;
}

void SourceText::find_lines() {
  line_starts_.push_back(0);
  for (size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(at + 1);
  }
}

std::string_view SourceText::line(int number) const {
  const int last = first_line_ + line_count() - 1;
  if (number < first_line_ || number > last) return {};
  const size_t start = line_start(number);
  const size_t end = number == last ? text_.size() : line_start(number + 1) - 1;
  return std::string_view(text_).substr(start, end - start);
}

int SourceText::line_of(size_t offset) const {
  return first_line_ - 1 +
         static_cast<int>(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) -
                          line_starts_.begin());
}

SourceLocation SourceText::location_at(size_t offset) const {
  offset = std::min(offset, text_.size());
  const int number = line_of(offset);
  const size_t start = line_start(number);
  const auto before = std::string_view(text_).substr(start, offset - start);
  return location(number, static_cast<int>(utf8::length(before)) + 1);
}

}  // namespace prikaz::data
