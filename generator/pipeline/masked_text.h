// Texts without personal data, for masking.cc.
#pragma once

#include <string>
#include <vector>

#include "pipeline/masking.h"

namespace prikaz::pipeline {

// A piece of a text that is replaced.
struct Replacement {
  size_t begin = 0, size = 0;  // bytes
  std::string text;
};

class TextMask {
 public:
  explicit TextMask(const MaskOptions& options);
  // In order; counts what it finds.
  std::vector<Replacement> of(const std::string& text);
  std::string apply(const std::string& text);
  const Masked& counted() const { return counted_; }

 private:
  struct Signer {
    std::string surname;   // lower case
    std::string initials;  // "Е.П."
  };
  bool is_signer(const std::string& surname, const std::string& initials) const;

  std::vector<Signer> signers_;
  bool keep_surnames_;
  Masked counted_;
};

}  // namespace prikaz::pipeline
