// The names of people inside a text, for personal_data.cc.
#pragma once

#include <string_view>
#include <vector>

#include "russian/personal_data.h"

namespace prikaz::russian {

std::vector<PersonalData> find_names(std::string_view text);

}  // namespace prikaz::russian
