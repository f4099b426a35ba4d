// Values joined so that no two different lists give the same bytes: what is hashed.
//
//   digest(DigestKind::kSha256, Fields().add("приказ").add(7).bytes());
#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace prikaz::archive {

class Fields {
 public:
  // Each value with its length before it: "12:приказ".
  Fields& add(std::string_view value) {
    bytes_ += std::to_string(value.size());
    bytes_ += ':';
    bytes_ += value;
    return *this;
  }
  template <std::integral Number>
  Fields& add(Number value) {
    return add(std::string_view(std::to_string(value)));
  }

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

}  // namespace prikaz::archive
