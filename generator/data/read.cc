#include "data/read.h"

#include "data/json.h"
#include "data/yaml.h"

namespace prikaz::data {

namespace {

bool is_json(const std::string& file) {
  return file.ends_with(".json") || file.ends_with(".JSON");
}

}  // namespace

Result<Value> read_card_or_json(std::string_view bytes, const std::string& file, Diagnostics* notes,
                                const ReadLimits& limits) {
  if (is_json(file)) return read_json(bytes, file, notes, limits);
  return read_card(bytes, file, notes, limits);
}

Result<Value> read_template_data(std::string_view bytes, const std::string& file,
                                 Diagnostics* notes, const ReadLimits& limits) {
  if (is_json(file)) return read_json(bytes, file, notes, limits);
  PRIKAZ_TRY(const Value read, read_yaml(bytes, file, notes, limits));
  return resolve_plain(read);
}

}  // namespace prikaz::data
