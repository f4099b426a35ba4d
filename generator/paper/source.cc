#include "paper/source.h"

#include "base/files.h"
#include "data/json.h"
#include "data/yaml.h"

namespace prikaz::paper {

Result<data::Value> read_source(const std::filesystem::path& file, Diagnostics& notes) {
  constexpr uint64_t kLargest = uint64_t{64} << 20;
  PRIKAZ_TRY(const std::string bytes, files::read(file, kLargest));
  const std::string name = file.string();
  if (file.extension() == ".json") return data::read_json(bytes, name, &notes);
  return data::read_card(bytes, name, &notes);
}

}  // namespace prikaz::paper
