#include "paper/table_files.h"

#include <cstdint>
#include <map>
#include <mutex>
#include <utility>

#include "base/files.h"

namespace prikaz::paper {

struct TableFiles::Rep {
  struct Known {
    std::shared_ptr<const data::Table> table;
    Diagnostics notes;
  };
  std::mutex mutex;
  std::map<std::pair<std::filesystem::path, std::string>, Known> known;  // by file and sheet
};

TableFiles::TableFiles() : rep_(std::make_unique<Rep>()) {}
TableFiles::~TableFiles() = default;

Result<std::shared_ptr<const data::Table>> TableFiles::read(const std::filesystem::path& file,
                                                            const std::string& sheet,
                                                            Diagnostics& notes) {
  constexpr uint64_t kMost = uint64_t{256} << 20;
  const std::lock_guard lock(rep_->mutex);
  Rep::Known& known = rep_->known[{file, sheet}];
  if (!known.table) {
    PRIKAZ_TRY(const std::string bytes, files::read(file, kMost));
    data::TableOptions options;
    options.sheet = sheet;
    Diagnostics told;
    PRIKAZ_TRY(data::Table table, data::read_table(bytes, file.string(), options, &told));
    known = {std::make_shared<const data::Table>(std::move(table)), std::move(told)};
  }
  notes.append(known.notes);
  return known.table;
}

}  // namespace prikaz::paper
