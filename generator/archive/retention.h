// How long documents are kept: terms as data, counted from 1 January of the year after the case was
// closed (a case is closed with its year), and what may go when they are over.
//
//   PRIKAZ_TRY(auto terms, RetentionTerms::read("templates/common/сроки_хранения.yaml"));
//   request.retention = terms.of("приказ", "ОД", "01-12");
//   PRIKAZ_TRY(std::vector<Document> over, due_for_destruction(archive, today));
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "base/result.h"

namespace prikaz::archive {

inline constexpr const char* kRetentionFile = "сроки_хранения.yaml";

// «постоянно», «5 лет», «75 лет ЭПК», «до минования надобности» (no years, not permanent). nullopt
// for anything else.
std::optional<Retention> parse_retention(std::string_view typed);

// A list of rules {вид, индекс, дело, статья, срок}; the first that fits counts, a field that a
// rule does not name fits all.
class RetentionTerms {
 public:
  // Errors: "retention.bad-rule" at its line with what is wrong, those of the YAML reader.
  static Result<RetentionTerms> read(const std::filesystem::path& file);

  std::optional<Retention> of(std::string_view kind, std::string_view index,
                              std::string_view nomenclature) const;

 private:
  struct Rule {
    std::vector<std::string> kinds, indexes, cases;  // lower case; empty = all
    Retention retention;
  };
  std::vector<Rule> rules_;
};

// The first day on which the document may go; nullopt when it never may, or its term is not known.
std::optional<Date> free_from(const Document& document);

// Documents with files whose day has come by `on`, oldest first.
Result<std::vector<Document>> due_for_destruction(const Archive& archive, const Date& on);

// Whether each of them may go by `on`: "archive.not-due", "archive.destroyed",
// "archive.no-document", all at once.
Result<void> check_destruction(const Archive& archive, const std::vector<int64_t>& documents,
                               const Date& on);

// Destroys the files and texts of documents by an act, which is a document of the archive; rows,
// digests and an event stay. All or none. Errors: those of check_destruction(), "archive.locked".
Result<std::vector<Document>> destroy(Archive& archive, const std::vector<int64_t>& documents,
                                      const Document& act, const Date& on);

}  // namespace prikaz::archive
