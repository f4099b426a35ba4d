// How a department prints its dates: «форма_даты: словами», or by an example: «6 октября 2020 г.».
#pragma once

#include <optional>
#include <string_view>

#include "russian/dates.h"

namespace prikaz::paper {

// The form with this name, or that of the example, whatever day it shows; nullopt when it is none
// of russian::DateForm.
std::optional<russian::DateForm> form_like(std::string_view name_or_example);

}  // namespace prikaz::paper
