// How JSON is read into Values. Inner class of json.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "data/source_text.h"
#include "data/value.h"

namespace prikaz::data {

// Recursive descent over the text. A function returns nullopt after it has put its error into
// `errors_`; repeated keys are errors too, but the reading goes on.
class JsonReader {
 public:
  JsonReader(const SourceText& source, const ReadLimits& limits)
      : source_(source), text_(source.text()), limits_(limits), line_(source.first_line()) {}

  Result<Value> document();
  Result<std::vector<Value>> lines();

 private:
  std::optional<Value> value(int depth);
  std::optional<Value> object(const Origin& origin, int depth);
  std::optional<Value> array(const Origin& origin, int depth);
  std::optional<Value> number(const Origin& origin);
  std::optional<Value> word(const Origin& origin);
  std::optional<std::string> string();
  bool escape(std::string& out);
  bool hex_escape(std::string& out);
  std::optional<unsigned> four_hex_digits();
  bool next_member(char closing, size_t opened_at, bool& more);
  bool check_key(const std::vector<Member>& members, const Member& member,
                 std::unordered_map<std::string, Origin>& seen);

  void skip_space();
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool at_end() const { return at_ >= text_.size(); }
  Origin here();
  std::nullopt_t fail(size_t offset, Message message, Message advice = {});
  std::nullopt_t unexpected(Message wanted);

  const SourceText& source_;
  std::string_view text_;
  const ReadLimits& limits_;
  size_t at_ = 0;
  size_t values_ = 0;
  Diagnostics errors_;
  // Where `here` counted to: positions only move forward, so each character is counted once.
  size_t counted_to_ = 0;
  int line_;
  int column_ = 1;
};

}  // namespace prikaz::data
