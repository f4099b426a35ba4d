// Many papers as one PDF for printing: the laid out pages of each, one behind the other, with an
// outline entry and page labels for each paper. Nothing is merged or parsed twice: generate() hands
// out the pages it laid out.
//
//   pipeline::Options options;
//   options.keep_pages = true;
//   PRIKAZ_TRY(pipeline::Documents made, pipeline::generate(paper, workshop, options, found));
//   book.add(std::move(made.leaves), "Школа № 5");
//   PRIKAZ_TRY(std::string pdf, book.write(profile, workshop, found));
//
// One thread. All pages are in memory until the book is written: some 30 KB each.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "pdf/writer.h"
#include "pipeline/workshop.h"

namespace prikaz::pipeline {

// The pages of one paper, for a book.
class Leaves {
 public:
  struct Rep;
  explicit Leaves(std::unique_ptr<Rep> rep);
  ~Leaves();
  Rep& rep() { return *rep_; }

 private:
  std::unique_ptr<Rep> rep_;
};

class Book {
 public:
  Book();
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  void add(std::unique_ptr<Leaves> leaves, const std::string& title);
  int pages() const;
  // Errors: those of pdf::write, "pdf.colour-profile". The book is used up.
  Result<std::string> write(pdf::Profile profile, const std::string& title, Workshop& workshop,
                            Diagnostics& found);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace prikaz::pipeline
