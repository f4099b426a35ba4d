// The detectors that explain() tries one after another on the line at fault. Inner step of
// yaml_explain.h: each looks for one mistake and gives the line as it should stand.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "data/yaml_explain.h"
#include "data/yaml_line.h"

namespace prikaz::data {

class Explainer {
 public:
  Explainer(const YamlProblem& problem, const YamlLines& lines, const SourceText& source)
      : problem_(problem), lines_(lines), source_(source) {}

  YamlExplanation run();

 private:
  using Found = std::optional<YamlExplanation>;

  int faulty_line() const;
  void blame(int number) {
    number_ = number;
    line_ = YamlLine::parse(lines_.at(number));
  }
  bool says(std::string_view text) const {
    return problem_.problem.find(text) != std::string::npos;
  }

  Found quote_left_open_above();
  Found tab() const;
  Found control_character() const;
  Found value_in_need_of_quotes() const;
  Found special_first_character() const;
  Found quoted_value() const;
  Found bracketed_value() const;
  Found flow_member() const;
  Found colon_inside() const;
  Found line_without_key() const;
  Found numbered_points() const;
  Found other_dash() const;
  Found wrapped() const;
  Found colon_in_wrapped_text() const;
  Found wrong_indent() const;
  YamlExplanation unknown() const;

  // An explanation at a byte of the faulty line, with the line as it should stand.
  YamlExplanation make(const char* code, size_t at, Message message, std::string proposed,
                       Message advice = {}) const;

  const YamlProblem& problem_;
  const YamlLines& lines_;
  const SourceText& source_;
  int number_ = 1;
  YamlLine line_;
};

// A key of a card begins with a small letter; a text that goes on behind a colon, with a capital.
bool is_field_name(std::string_view text);

}  // namespace prikaz::data
