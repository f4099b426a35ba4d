#include "pipeline/book.h"

#include <utility>

#include "layout/join.h"
#include "pipeline/leaves.h"

namespace prikaz::pipeline {

Leaves::Leaves(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Leaves::~Leaves() = default;

struct Book::Rep {
  layout::PagedDocument all;
};

Book::Book() : rep_(std::make_unique<Rep>()) {}
Book::~Book() = default;

void Book::add(std::unique_ptr<Leaves> leaves, const std::string& title) {
  layout::join(rep_->all, std::move(leaves->rep().pages), title);
}

int Book::pages() const {
  return static_cast<int>(rep_->all.pages.size());
}

Result<std::string> Book::write(pdf::Profile profile, const std::string& title, Workshop& workshop,
                                Diagnostics& found) {
  PRIKAZ_TRY(const std::string* colours, workshop.colour_profile());
  pdf::Metadata metadata;
  metadata.title = title;
  return pdf::write(rep_->all, metadata, {profile, {}, *colours}, found);
}

}  // namespace prikaz::pipeline
