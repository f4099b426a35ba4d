#include "layout/layout.h"

#include <fmt/format.h>

#include "base/utf8.h"
#include "layout/context.h"
#include "layout/page/paginate.h"
#include "layout/reference/contents.h"

namespace prikaz::layout {
namespace {

// Page counts settle after one or two passes; a document whose fields chase each other is taken as
// it stands after the last.
constexpr int kPasses = 4;

Diagnostics missing_glyphs(Context& context) {
  Diagnostics found;
  for (const MissingGlyph& missing : context.missing_glyphs()) {
    std::string character;
    utf8::append(character, missing.character);
    const std::string code = fmt::format("U+{:04X}", static_cast<uint32_t>(missing.character));
    found
        .error("layout.missing-glyph", context.where(missing.paragraph),
               {fmt::format("ни в одном шрифте нет знака «{}» ({})", character, code),
                fmt::format("no font has the character «{}» ({})", character, code)})
        .quote(missing.text)
        .advise({"замените знак или добавьте шрифт с ним в fonts/fonts.yaml",
                 "replace the character or add a font that has it to fonts/fonts.yaml"});
  }
  return found;
}

}  // namespace

Result<PagedDocument> lay_out(const wml::Document& source, const text::FontLibrary& fonts,
                              const Options& options, Diagnostics& diagnostics) {
  const std::optional<wml::Document> filled = with_contents(source, options.file, diagnostics);
  const wml::Document& document = filled ? *filled : source;
  PageFacts known;
  for (int pass = 1;; ++pass) {
    Diagnostics findings;
    Context context(document, fonts, options, known, findings);
    PRIKAZ_TRY(PagedDocument paged, paginate(context));
    if (!context.missing_glyphs().empty()) return missing_glyphs(context);
    const bool settled = !context.volatile_body || context.learnt == known;
    if (settled || pass == kPasses) {
      diagnostics.append(std::move(findings));
      return paged;
    }
    known = std::move(context.learnt);
  }
}

}  // namespace prikaz::layout
