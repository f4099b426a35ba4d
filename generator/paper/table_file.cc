#include "paper/builder.h"

namespace prikaz::paper {

std::optional<FileTable> read_table_file(const data::Value&, const data::Value&,
                                         const std::filesystem::path&, Diagnostics&) {
  return std::nullopt;
}

}  // namespace prikaz::paper
