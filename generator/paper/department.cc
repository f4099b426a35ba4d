#include "paper/department.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <system_error>
#include <utility>

#include "base/files.h"
#include "base/utf8.h"
#include "paper/access.h"
#include "paper/keys.h"
#include "paper/source.h"
#include "paper/text.h"

namespace prikaz::paper {

namespace fs = std::filesystem;
using data::Value;

namespace {

constexpr std::string_view kCommon = "common";

// The member with this key however it is spelled.
const Value* member(const Value& map, std::string_view key) {
  for (const data::Member& each : map.members()) {
    if (canonical_key(each.key) == key) return &each.value;
  }
  return nullptr;
}

// `names`: all that departments answer to; `called`: one of each.
Diagnostics unknown(std::string_view wanted, const SourceLocation& where,
                    const std::vector<std::string>& names, const std::vector<std::string>& called) {
  Diagnostics found;
  std::vector<std::string> plain;
  for (const std::string& name : names) plain.push_back(canonical_key(name));
  const std::string nearest = utf8::nearest(canonical_key(wanted), plain);
  const auto at = std::find(plain.begin(), plain.end(), nearest);
  auto& finding = found.error("card.unknown-department", where,
                              {fmt::format("нет ведомства «{}»", wanted),
                               fmt::format("there is no department «{}»", wanted)});
  if (!nearest.empty()) {
    finding.propose(names[static_cast<size_t>(at - plain.begin())]);
  } else {
    const std::string all = fmt::format("{}", fmt::join(called, ", "));
    finding.advise({fmt::format("есть: {}; своё ведомство – это файл {} рядом с карточкой", all,
                                kDepartmentFile),
                    fmt::format("there are: {}; a department of your own is a file {} beside the "
                                "card",
                                all, kDepartmentFile)});
  }
  return found;
}

}  // namespace

bool Department::answers_to(std::string_view name) const {
  const std::string wanted = canonical_key(name);
  if (wanted.empty()) return false;
  if (canonical_key(id) == wanted) return true;
  return std::any_of(names.begin(), names.end(),
                     [&](const std::string& own) { return canonical_key(own) == wanted; });
}

struct Catalogue::Shelf {
  std::mutex mutex;
  std::map<std::string, Result<Department>, std::less<>> read;  // by id; never erased
};

Result<Department> read_department(const fs::path& file, std::string id, Diagnostics& notes) {
  PRIKAZ_TRY(Value typed, read_source(file, notes));
  if (!typed.is(Value::Kind::kMap)) {
    return failure("card.wrong-type", {file.string(), 1, 1},
                   {"в файле ведомства должны быть поля «имя: значение»",
                    "the department's file must hold fields «name: value»"});
  }
  Department out;
  out.id = std::move(id);
  out.folder = file.parent_path();
  if (const Value* names = member(typed, "имена")) {
    for (const Line& line : lines(*names)) out.names.push_back(line.text);
  }
  out.typed = std::move(typed);
  return out;
}

Result<Catalogue> Catalogue::open(const fs::path& templates) {
  Catalogue out;
  out.folder_ = templates;
  out.shelf_ = std::make_shared<Shelf>();
  std::error_code error;
  fs::directory_iterator entries(templates, error);
  if (error) {
    return failure(
        "catalogue.missing", {templates.string()},
        {"нет папки с шаблонами", "there is no folder of templates"},
        {"укажите её: --home ПАПКА или PRIKAZ_HOME", "name it: --home DIR or PRIKAZ_HOME"});
  }
  for (const fs::directory_entry& entry : entries) {
    const std::string name = entry.path().filename().string();
    if (entry.is_directory(error) && name != kCommon && !name.starts_with(".")) {
      out.ids_.push_back(name);
    }
  }
  std::sort(out.ids_.begin(), out.ids_.end());
  return out;
}

// A folder without a file of its own has a department that is empty().
const Result<Department>& Catalogue::read_once(const std::string& id, Diagnostics& notes) const {
  const std::lock_guard lock(shelf_->mutex);
  if (const auto found = shelf_->read.find(id); found != shelf_->read.end()) return found->second;
  const fs::path file = folder_ / id / kDepartmentFile;
  std::error_code error;
  Result<Department> made = Department{};
  if (fs::exists(file, error)) made = read_department(file, id, notes);
  return shelf_->read.emplace(id, std::move(made)).first->second;
}

Result<std::vector<Department>> Catalogue::departments(Diagnostics& notes) const {
  std::vector<Department> out;
  for (const std::string& id : ids_) {
    PRIKAZ_TRY(Department department, Result<Department>(read_once(id, notes)));
    if (!department.empty()) out.push_back(std::move(department));
  }
  return out;
}

Result<Department> Catalogue::department(std::string_view id_or_name, const SourceLocation& where,
                                         Diagnostics& notes) const {
  if (const auto own = std::find(ids_.begin(), ids_.end(), id_or_name); own != ids_.end()) {
    const Result<Department>& department = read_once(*own, notes);
    if (!department || !department->empty()) return department;
  }
  std::vector<std::string> names, called;
  Diagnostics broken;
  for (const std::string& id : ids_) {
    const Result<Department>& department = read_once(id, notes);
    if (!department) {
      broken.append(department.error());
      continue;
    }
    if (department->empty()) continue;
    if (department->answers_to(id_or_name)) return department;
    called.push_back(department->names.empty() ? id : department->names.front());
    names.insert(names.end(), department->names.begin(), department->names.end());
    names.push_back(id);
  }
  Diagnostics found = unknown(id_or_name, where, names, called);
  found.append(std::move(broken));  // the name may stand in a file that cannot be read
  return found;
}

Result<fs::path> Catalogue::template_for(std::string_view id, Kind kind) const {
  const std::string file = fmt::format("{}.docx", words(kind).file);
  std::error_code error;
  if (!id.empty() && fs::exists(folder_ / id / file, error)) return folder_ / id / file;
  if (fs::exists(folder_ / kCommon / file, error)) return folder_ / kCommon / file;
  return failure("catalogue.no-template", {(folder_ / kCommon / file).string()},
                 {fmt::format("нет шаблона для вида «{}»", words(kind).name),
                  fmt::format("there is no template for the kind «{}»", words(kind).name)},
                 {"положите шаблон сюда или назовите свой: --template ФАЙЛ.docx",
                  "put a template there or name your own: --template FILE.docx"});
}

}  // namespace prikaz::paper
