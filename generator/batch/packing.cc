#include "batch/packing.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include "base/long_run.h"
#include "opc/zip_stream.h"
#include "paper/resolve.h"

namespace prikaz::batch {

namespace fs = std::filesystem;

namespace {

std::string without_extension(std::string name) {
  if (name.ends_with(".zip")) name.resize(name.size() - 4);
  return name;
}

// «Северный/План_5» is «План 5» in an outline.
std::string title_of(const std::string& stem) {
  std::string out = stem.substr(stem.rfind('/') + 1);
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

bool is_below(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path way =
      fs::weakly_canonical(path, error).lexically_relative(fs::weakly_canonical(folder, error));
  return !way.empty() && *way.begin() != "..";
}

// A file of the output folder is written in the journal's own one, which a later run clears when a
// disk left something there; another is written beside its place, maybe on another disk.
Result<files::Replacement> begin(const fs::path& path, const Journal& journal,
                                 const Options& options) {
  return files::Replacement::begin(path,
                                   is_below(path, options.folder) ? journal.staging() : fs::path());
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

}  // namespace

Result<Packing> Packing::plan(const Options& options) {
  Packing out;
  out.zip_ = options.zip;
  if (paper::has_expression(options.zip)) {
    const Letters letters = options.transliterate ? Letters::kLatin : Letters::kAsTyped;
    PRIKAZ_TRY(out.pattern_, NamePattern::parse(without_extension(options.zip), letters));
  }
  if (!options.one_file.empty()) out.book_ = std::make_unique<pipeline::Book>();
  return out;
}

Result<std::string> Packing::zip_for(const data::Value& names) const {
  if (!pattern_) return zip_;
  PRIKAZ_TRY(const std::string path, pattern_->path(names));
  return path + ".zip";
}

void Packing::add(uint64_t index, const std::string& zip, std::unique_ptr<pipeline::Leaves> leaves,
                  const std::string& stem) {
  if (!zip.empty()) zips_[zip].push_back(index);
  if (book_ && leaves) book_->add(std::move(leaves), title_of(stem));
}

Result<void> Packing::write_zip(const fs::path& path, const std::vector<uint64_t>& rows,
                                const Journal& journal, const Options& options) const {
  PRIKAZ_TRY(files::Replacement file, begin(path, journal, options));
  opc::ZipStream zip([&](std::string_view bytes) { return file.append(bytes); });
  for (const uint64_t index : rows) {
    PRIKAZ_TRY(const RowResult row, journal.row(index));
    for (const MadeFile& made : row.files) {
      PRIKAZ_TRY(const std::string bytes, files::read_own(options.folder / made.path));
      PRIKAZ_CHECK(zip.add(made.path, bytes));
    }
  }
  PRIKAZ_CHECK(zip.finish());
  return file.put_in_place();
}

Result<std::vector<fs::path>> Packing::write(const Journal& journal, const Options& options,
                                             pipeline::Workshop& workshop, bool changed,
                                             Diagnostics& found) {
  std::vector<fs::path> out;
  for (const auto& [name, rows] : zips_) {
    const fs::path path = pattern_ ? options.folder / name : fs::path(name);
    if (!changed && is_there(path)) continue;
    PRIKAZ_CHECK(write_zip(path, rows, journal, options));
    out.push_back(path);
  }
  if (!book_ || book_->pages() == 0 || (!changed && is_there(options.one_file))) return out;
  PRIKAZ_TRY(
      const std::string pdf,
      book_->write(options.documents.profile, options.one_file.stem().string(), workshop, found));
  PRIKAZ_TRY(files::Replacement file, begin(options.one_file, journal, options));
  PRIKAZ_CHECK(file.append(pdf));
  PRIKAZ_CHECK(file.put_in_place());
  out.push_back(options.one_file);
  return out;
}

}  // namespace prikaz::batch
