// How the commands read cards: with the template that was asked for, and columns as wide as it.
#pragma once

#include <string>

#include "paper/card.h"
#include "pipeline/workshop.h"

namespace prikaz::cli {

// `template_file` may be "". Borrows the workshop.
paper::Options reading_options(const std::string& template_file, pipeline::Workshop& workshop);

}  // namespace prikaz::cli
