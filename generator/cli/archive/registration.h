// `prikaz make --register`: the paper is made inside the transaction that gives its number, and the
// bytes that come out are the ones archived.
#pragma once

#include <string>

#include "archive/archive.h"
#include "base/result.h"
#include "cli/arguments.h"
#include "paper/card.h"
#include "pipeline/generate.h"
#include "pipeline/workshop.h"

namespace prikaz::cli {

struct Registered {
  pipeline::Documents documents;
  std::string file_name;  // without extension
  std::string number;     // "" of a draft
  int64_t document = 0;
};

// Errors: those of paper::read, pipeline::generate and Archive::add. A card that is registered
// already gives what the archive has of it, with the warning "archive.same-card".
Result<Registered> register_card(const paper::Card& card, const MakeArguments& arguments,
                                 const paper::Catalogue& catalogue, pipeline::Workshop& workshop,
                                 archive::Archive& archive, Diagnostics& found);

// The card with the number and date it was given: in its tree, and as text where that can be done
// safely (YAML whose fields are missing or empty), else the bytes as they are.
paper::Card with_number(const paper::Card& card, const std::string& number, const Date& date);
std::string text_with_number(const std::string& bytes, const paper::Card& card,
                             const std::string& number, const Date& date);

}  // namespace prikaz::cli
