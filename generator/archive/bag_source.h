// Where the files of a bag lie: a folder, read when asked for, or a ZIP in memory. Names are in
// Unicode normal form C, from the bag's own folder.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "archive/bag.h"
#include "base/result.h"

namespace prikaz::archive {

class BagSource {
 public:
  virtual ~BagSource() = default;
  // Errors: "bag.link" (a link or a device), "bag.too-many-files", "bag.bad-name",
  // "bag.duplicate", "bag.not-a-bag", those of opc::read_zip.
  static Result<std::unique_ptr<BagSource>> open(const std::filesystem::path& path,
                                                 const BagLimits& limits);

  const std::string& name() const { return name_; }
  // Sizes in bytes by name.
  const std::map<std::string, uint64_t, std::less<>>& sizes() const { return sizes_; }
  // `name` is one of sizes().
  virtual Result<std::string> read(std::string_view name, uint64_t limit) const = 0;

 protected:
  std::string name_;
  std::map<std::string, uint64_t, std::less<>> sizes_;
};

}  // namespace prikaz::archive
