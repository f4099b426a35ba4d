// The help's columns, aligned by characters: CLI11's own formatter counts bytes, and Russian
// letters have two. Names of values come from option_text(), choices stand in braces.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace prikaz::cli {

class Help : public CLI::Formatter {
 public:
  explicit Help(std::string value) : value_(std::move(value)) {}
  std::string make_option(const CLI::Option* option, bool is_positional) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_subcommand(const CLI::App* command) const override;

 private:
  std::string value_;  // the name of a value that has none
};

}  // namespace prikaz::cli
