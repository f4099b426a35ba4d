// The name of a finished paper's file.
#pragma once

#include <string>

#include "paper/stamp.h"

namespace prikaz::paper {

// «718-ОД_2020-10-06_Об_организации_сопровождения_школ»: number, date and title, those there are;
// the title is cut at a word, and has the kind before it where it does not name one: «Протокол_
// совещания_директоров». No extension. At most 160 bytes.
std::string file_name(const MainPaper& facts);

}  // namespace prikaz::paper
