// Warnings of the reader: each name that is not understood and each bad value is said once per
// document, so a hostile file cannot drown the user in them.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "xml/document.h"

namespace prikaz::wml {

class Report {
 public:
  // Borrows `diagnostics`. `file` names the document in messages.
  Report(std::string file, Diagnostics& diagnostics)
      : file_(std::move(file)), diagnostics_(diagnostics) {}

  // Where the reader is now.
  void enter(std::string_view part) {
    part_ = part;
    paragraph_ = 0;
  }
  void at_paragraph(int number) { paragraph_ = number; }
  const std::string& part() const { return part_; }
  int paragraph() const { return paragraph_; }
  SourceLocation where() const;

  // "docx.unsupported": «не поддержано: w:effect».
  void unsupported(std::string_view name);
  // The same for an element that nobody knows; extensions that a reader may leave out (w14 and on,
  // markup compatibility) are left out silently.
  void unknown(xml::Node element);
  // "docx.value": the attribute's value is not one of its type; the default is taken.
  void bad_value(xml::Node element, std::string_view attribute, std::string_view value);
  // Any other warning, once per code and `key`.
  void warn(const char* code, std::string_view key, Message message);

  const std::string& file() const { return file_; }
  // Warnings found before by another reading of the same part, with this document's name.
  void replay(const Diagnostics& found);

 private:
  bool first_time(std::string_view code, std::string_view key);

  std::string file_;
  Diagnostics& diagnostics_;
  std::string part_;
  int paragraph_ = 0;
  std::set<std::string, std::less<>> said_;
};

}  // namespace prikaz::wml
