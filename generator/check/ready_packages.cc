#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "check/check.h"
#include "check/package_texts.h"
#include "check/readers.h"
#include "opc/package.h"

namespace prikaz::check {

struct ReadyPackages::Rep {
  struct Known {
    std::shared_ptr<const std::string> bytes;
    std::shared_ptr<const Document> document;
  };
  std::mutex mutex;
  std::map<std::string, Known> known;  // by name
};

ReadyPackages::ReadyPackages() : rep_(std::make_unique<Rep>()) {}
ReadyPackages::~ReadyPackages() = default;

Result<std::shared_ptr<const Document>> ReadyPackages::read(
    std::shared_ptr<const std::string> bytes, const std::string& name) {
  const std::lock_guard lock(rep_->mutex);
  Rep::Known& known = rep_->known[name];
  if (known.document && *known.bytes == *bytes) return known.document;
  PRIKAZ_TRY(const opc::Package package, opc::Package::from_bytes(*bytes, {name}));
  Diagnostics reading;  // what the layout cannot show is no mistake of the paper
  PRIKAZ_TRY(Document document, read_package_texts(package, name, reading));
  document.parts.emplace_back().appendix = true;
  prepare(document);
  known = {std::move(bytes), std::make_shared<const Document>(std::move(document))};
  return known.document;
}

}  // namespace prikaz::check
