#include "cli/data_file.h"

#include "base/files.h"
#include "data/json.h"
#include "data/yaml.h"

namespace prikaz::cli {

namespace {

Result<data::Value> read(const std::string& bytes, const std::string& file, Diagnostics& notes) {
  if (file.ends_with(".json")) return data::read_json(bytes, file, &notes);
  PRIKAZ_TRY(const data::Value read, data::read_yaml(bytes, file, &notes));
  return data::resolve_plain(read);
}

}  // namespace

Result<data::Value> read_data_file(const std::string& file, Diagnostics& notes) {
  PRIKAZ_TRY(const std::string bytes, files::read(file));
  PRIKAZ_TRY(data::Value values, read(bytes, file, notes));
  if (values.is(data::Value::Kind::kMap)) return values;
  return failure(
      "data.no-map", {file},
      {"данные для шаблона — это имена и значения, а здесь " + values.kind_name().russian,
       "data for a template are names and values, but this is " + values.kind_name().english},
      {"начните файл с «имя: значение»", "begin the file with «name: value»"});
}

}  // namespace prikaz::cli
