// The files of this folder that are part of the program.
#pragma once

namespace prikaz::check {

extern const char kGost2025[];     // profiles/gost-2025.yaml
extern const char kGost2016[];     // profiles/gost-2016.yaml
extern const char kOfficeWords[];  // words.txt: a word a line, «#» begins a comment

}  // namespace prikaz::check
