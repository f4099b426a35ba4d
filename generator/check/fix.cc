#include "check/fix.h"

#include <algorithm>
#include <utility>

#include "russian/encoding.h"

namespace prikaz::check {

namespace {

constexpr int kMostPasses = 8;

bool has_windows_line_ends(std::string_view bytes) {
  const size_t end = bytes.find('\n');
  return end != std::string_view::npos && end > 0 && bytes[end - 1] == '\r';
}

std::string with_windows_line_ends(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

}  // namespace

Result<std::string> encoded_as(std::string_view original, std::string_view text,
                               const std::string& file) {
  PRIKAZ_TRY(const russian::Decoded decoded, russian::decode(original, {file}));
  std::string out(text);
  if (has_windows_line_ends(decoded.text)) out = with_windows_line_ends(out);
  if (decoded.encoding == russian::Encoding::kUtf8) {
    return original.starts_with("\xEF\xBB\xBF") ? "\xEF\xBB\xBF" + out : out;
  }
  std::string bytes = russian::encode(out, decoded.encoding);
  const auto back = russian::decode(bytes, {file});
  const bool bom = decoded.encoding == russian::Encoding::kUtf16Little ||
                   decoded.encoding == russian::Encoding::kUtf16Big;
  if (bom || !back || back->text != out) {
    return failure(
        "check.cannot-encode", {file},
        {std::string("исправленный текст нельзя записать в ") + russian::name(decoded.encoding),
         std::string("the corrected text cannot be written as ") + russian::name(decoded.encoding)},
        {"пересохраните файл в UTF-8 и повторите", "save the file as UTF-8 and try again"});
  }
  return bytes;
}

std::string with_edits(std::string_view text, std::vector<Edit> edits, size_t& made) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const Edit& a, const Edit& b) { return a.begin < b.begin; });
  std::string out;
  size_t at = 0;
  for (const Edit& edit : edits) {
    if (edit.begin < at || edit.end < edit.begin || edit.end > text.size()) continue;
    out.append(text.substr(at, edit.begin - at)).append(edit.text);
    at = edit.end;
    ++made;
  }
  return out.append(text.substr(at));
}

std::vector<Edit> safe_edits(const Document& document, const std::vector<Finding>& found,
                             int index) {
  std::vector<Edit> edits;
  for (const Finding& finding : found) {
    if (!finding.safe || !finding.paragraph || finding.paragraph->source != index) continue;
    const auto span = document.source_of(*finding.paragraph, finding.begin, finding.end);
    if (span) edits.push_back({span->source, span->source + span->length, finding.proposed});
  }
  return edits;
}

Result<Fixed> fix_text(std::string_view bytes, const std::string& file, const Profile& profile) {
  Fixed fixed;
  std::string text;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    Diagnostics notes;
    PRIKAZ_TRY(Document document,
               read_text(pass == 0 ? bytes : std::string_view(text), file, notes));
    const std::string_view source = document.sources[0]->text();
    if (pass == 0) fixed.before = source;
    prepare(document);
    size_t made = 0;
    text = with_edits(source, safe_edits(document, findings(document, profile), 0), made);
    fixed.corrections += made;
    if (made == 0) break;
  }
  fixed.after = text;
  PRIKAZ_TRY(fixed.bytes, encoded_as(bytes, text, file));
  if (fixed.corrections == 0) fixed.bytes = bytes;
  return fixed;
}

}  // namespace prikaz::check
