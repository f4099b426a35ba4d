// The registration number of a paper, from what a card says of it. A step of reading a card.
#pragma once

#include <string>
#include <string_view>

namespace prikaz::paper {

// The letters of an index: «-ОД» is «ОД», the hyphen comes by itself.
std::string index_letters(std::string typed);

// «718» with the index «ОД» is «718-ОД»; a number typed with letters stays as it is, and so does
// any without an index. A typed № is left out: the templates print it.
std::string number_with(const std::string& index, std::string_view typed);

}  // namespace prikaz::paper
