// Documents of the archive as JSON and as lines for people.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "archive/archive.h"

namespace prikaz::cli {

// Brief: what a list needs; else with files, people, terms.
enum class Detail { kBrief, kFull };
nlohmann::ordered_json to_json(const archive::Document& document, Detail detail);

// "№ 718-ОД от 06.10.2020", "проект".
std::string number_and_date(const archive::Document& document);
// "#12  приказ № 718-ОД от 06.10.2020  Об организации …".
std::string line_of(const archive::Document& document);

}  // namespace prikaz::cli
