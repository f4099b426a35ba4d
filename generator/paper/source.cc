#include "paper/source.h"

#include "base/files.h"
#include "data/json.h"
#if __has_include("data/yaml.h")
#include "data/yaml.h"
#endif

namespace prikaz::paper {

Result<data::Value> read_source(const std::filesystem::path& file, Diagnostics& notes) {
  constexpr uint64_t kLargest = uint64_t{64} << 20;
  PRIKAZ_TRY(const std::string bytes, files::read(file, kLargest));
  const std::string name = file.string();
  if (file.extension() == ".json") return data::read_json(bytes, name, &notes);
#if __has_include("data/yaml.h")
  return data::read_card(bytes, name, &notes);
#else
  return data::read_json(bytes, name, &notes);
#endif
}

}  // namespace prikaz::paper
