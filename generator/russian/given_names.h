// Given names and patronymics: whose they are, and their six cases.
//
// Pure functions; from any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "russian/grammar.h"

namespace prikaz::russian {

// Told by the lists of names alone; nullopt for a name that is not in them, or is both (Саша).
std::optional<Gender> gender_of_given_name(std::string_view name);
// By its last letters: «Гульнур» is none of them.
Gender likely_gender_of_given_name(std::string_view name);
// nullopt for what is no patronymic. «Алирза оглы», «Мамед кызы» are.
std::optional<Gender> gender_of_patronymic(std::string_view patronymic);

// In the nominative, as typed; double names («Анна-Мария») change in all their parts.
Forms given_name_forms(std::string_view name, Gender gender);
Forms patronymic_forms(std::string_view patronymic);

// The names of the lists, in lower case with «е» for «ё».
std::span<const std::string_view> known_given_names(Gender gender);

}  // namespace prikaz::russian
