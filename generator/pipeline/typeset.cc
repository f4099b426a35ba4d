#include "pipeline/typeset.h"

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "base/date.h"
#include "base/files.h"
#include "layout/layout.h"
#include "pipeline/leaves.h"
#include "wml/reader.h"

namespace prikaz::pipeline {

namespace {

constexpr int64_t kSecondsPerDay = 24 * 60 * 60;

// dcterms:created, "2020-10-06T00:00:00Z" (ECMA-376 part 2, 11): seconds since 1970.
std::optional<int64_t> seconds(std::string_view stamp) {
  int parts[6] = {0, 1, 1, 0, 0, 0};
  const char* at = stamp.data();
  const char* const end = at + stamp.size();
  for (int& part : parts) {
    const auto read = std::from_chars(at, end, part);
    if (read.ec != std::errc()) return {};
    at = read.ptr == end ? end : read.ptr + 1;
  }
  const auto date = Date::make(parts[0], parts[1], parts[2]);
  if (!date) return {};
  return date->days() * kSecondsPerDay + parts[3] * 3600 + parts[4] * 60 + parts[5];
}

pdf::Metadata metadata_of(const wml::Document& document) {
  pdf::Metadata metadata;
  metadata.title = document.core.title;
  metadata.author = document.core.creator;
  metadata.subject = document.core.subject;
  metadata.keywords = document.core.keywords;
  if (!document.core.language.empty()) metadata.language = document.core.language;
  metadata.created = seconds(document.core.created);
  return metadata;
}

}  // namespace

Result<Typeset> typeset(const opc::Package& package, Workshop& workshop,
                        const TypesetOptions& options, Diagnostics& found) {
  PRIKAZ_TRY(const text::FontLibrary* fonts, workshop.fonts());
  PRIKAZ_TRY(const std::string* colours, workshop.colour_profile());
  PRIKAZ_TRY(const wml::Document document, wml::read(package, options.file, found));

  const int64_t now = files::now();

  layout::Options layout_options;
  layout_options.today = Date::from_days(now / kSecondsPerDay);
  layout_options.seconds = now % kSecondsPerDay;
  layout_options.file = options.file;
  PRIKAZ_TRY(layout::PagedDocument pages, layout::lay_out(document, *fonts, layout_options, found));

  for (Diagnostic refused : fonts->refused()) {
    refused.severity = Severity::kWarning;
    found.add(std::move(refused));
  }

  Typeset made;
  made.pages = static_cast<int>(pages.pages.size());
  if (options.pdf) {
    PRIKAZ_TRY(made.pdf, pdf::write(pages, metadata_of(document),
                                    {options.profile, options.attachments, *colours}, found));
  }
  if (options.keep_pages) {
    auto rep = std::make_unique<Leaves::Rep>();
    rep->pages = std::move(pages);
    made.leaves = std::make_unique<Leaves>(std::move(rep));
  }
  return made;
}

}  // namespace prikaz::pipeline
