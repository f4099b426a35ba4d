#include "cli/reading.h"

namespace prikaz::cli {

paper::Options reading_options(const std::string& template_file, pipeline::Workshop& workshop) {
  paper::Options options;
  options.template_path = template_file;
  options.text_width = [&workshop](const std::filesystem::path& path, paper::Page page) {
    return workshop.text_width(path, page).value_or(paper::kDefaultTextWidth);
  };
  return options;
}

}  // namespace prikaz::cli
