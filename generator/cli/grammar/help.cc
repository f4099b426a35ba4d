#include "cli/grammar/help.h"

#include <string_view>

#include "base/utf8.h"

namespace prikaz::cli {

namespace {

// «  name   description», the description's further lines below its first.
std::string row(const std::string& name, std::string_view description, size_t width) {
  std::string out = "  " + name;
  const std::string indent(width, ' ');
  const size_t taken = utf8::length(out);
  out += taken + 1 > width ? "\n" + indent : std::string(width - taken, ' ');
  for (const char c : description) {
    out += c;
    if (c == '\n') out += indent;
  }
  return out + "\n";
}

}  // namespace

std::string Help::make_option(const CLI::Option* option, bool is_positional) const {
  return row(make_option_name(option, is_positional) + make_option_opts(option),
             make_option_desc(option), get_column_width());
}

std::string Help::make_option_opts(const CLI::Option* option) const {
  const std::string type = option->get_type_name();
  const size_t choices = type.find('{');
  std::string out;
  if (option->get_positional() || option->get_expected_max() == 0) {
    // an argument has its name already, a flag has no value
  } else if (!option->get_option_text().empty()) {
    out = " " + option->get_option_text();
  } else {
    out = " " + (choices == std::string::npos ? value_ : type.substr(choices));
  }
  return out + (option->get_expected_max() > 1 ? " ..." : "");
}

std::string Help::make_subcommand(const CLI::App* command) const {
  return row(command->get_display_name(true), command->get_description(), get_column_width());
}

}  // namespace prikaz::cli
