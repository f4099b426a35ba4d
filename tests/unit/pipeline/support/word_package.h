// A little Word package for tests: one body, written as WordprocessingML.
#pragma once

#include <string>
#include <string_view>

#include "opc/package.h"

namespace prikaz::pipeline {

inline constexpr std::string_view kWordType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";
inline constexpr std::string_view kOfficeRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::string word_part(std::string_view root, std::string_view content) {
  return "<w:" + std::string(root) +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
         "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">" +
         std::string(content) + "</w:" + std::string(root) + ">";
}

inline opc::Package word_package(std::string_view body) {
  opc::Package package;
  package.set_part("word/document.xml", std::string(kWordType) + "document.main+xml",
                   word_part("document", "<w:body>" + std::string(body) + "</w:body>"));
  package.add_relationship("", std::string(kOfficeRelation) + "officeDocument",
                           "word/document.xml");
  return package;
}

inline std::string body_of(const opc::Package& package) {
  const std::string& all = package.part("word/document.xml")->bytes();
  const size_t begin = all.find("<w:body>") + 8;
  return all.substr(begin, all.find("</w:body>") - begin);
}

}  // namespace prikaz::pipeline
