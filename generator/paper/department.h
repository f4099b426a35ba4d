// A department: a folder of templates/ with its ведомство.yaml, or such a file beside a card. And
// the catalogue of all of them, which says what template serves whom.
//
//   PRIKAZ_TRY(const Catalogue catalogue, Catalogue::open("templates"));
//   PRIKAZ_TRY(Department department, catalogue.department("Смоленск", where, found));
//   PRIKAZ_TRY(auto file, catalogue.template_for(department.id, Kind::kOrder));
//
// Reads the folder at open and each department's file once, when it is asked for. Copies share what
// was read; all of it may be used from many threads at once.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/value.h"
#include "paper/kind.h"

namespace prikaz::paper {

struct Department {
  std::string id;                  // name of its folder; "" for a file beside a card
  std::vector<std::string> names;  // «имена», as typed
  std::filesystem::path folder;    // where its own files lie
  data::Value typed;               // the file as read, a map; check() it with department_fields()

  bool empty() const { return !typed.is(data::Value::Kind::kMap); }
  // By its id or one of its names, whatever the case.
  bool answers_to(std::string_view name) const;
};

// Reads ведомство.yaml. Errors: those of files and of the YAML reader, "card.wrong-type".
Result<Department> read_department(const std::filesystem::path& file, std::string id,
                                   Diagnostics& notes);

inline constexpr std::string_view kDepartmentFile = "ведомство.yaml";

class Catalogue {
 public:
  // Errors: "catalogue.missing".
  static Result<Catalogue> open(const std::filesystem::path& templates);

  const std::filesystem::path& folder() const { return folder_; }
  // Ids, sorted; `common` is none.
  const std::vector<std::string>& ids() const { return ids_; }

  // By its id or one of its names, whatever the case. Errors: "card.unknown-department" at `where`
  // with the nearest name, and those of read_department.
  Result<Department> department(std::string_view id_or_name, const SourceLocation& where,
                                Diagnostics& notes) const;
  Result<std::vector<Department>> departments(Diagnostics& notes) const;

  // The folder or file order.docx (plan.docx …) of the department, else of templates/common.
  // `id` may be "". Errors: "catalogue.no-template".
  Result<std::filesystem::path> template_for(std::string_view id, Kind kind) const;

 private:
  struct Shelf;  // the departments read so far

  const Result<Department>& read_once(const std::string& id, Diagnostics& notes) const;

  std::filesystem::path folder_;
  std::vector<std::string> ids_;
  std::shared_ptr<Shelf> shelf_;
};

}  // namespace prikaz::paper
