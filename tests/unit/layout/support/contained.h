// A document taken the whole way from its bytes to a PDF in a process of its own, which may spend
// limited time and memory.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prikaz::layout::test {

struct Outcome {
  int pages = 0;                   // 0: an error
  std::vector<std::string> codes;  // of all errors and warnings
};
// Fails the test when the process is killed, takes more than 10 s of processor time (five times as
// much under sanitizers) or more than 700 MB.
Outcome contained(std::string_view docx);

}  // namespace prikaz::layout::test
