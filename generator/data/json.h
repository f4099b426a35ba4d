// JSON (RFC 8259) and JSON Lines into Values that know their line and column.
//
//   PRIKAZ_TRY(data::Value card, data::read_json(bytes, "приказ.json"));
//
// A parser of our own, since a position for every value and key is the point of it. Stricter than
// the standard in one thing: a key typed twice is an error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "data/source_text.h"
#include "data/value.h"

namespace prikaz::data {

// Whole numbers that fit become kInteger, others kNumber. All repeated keys of a file are reported
// at once; broken syntax ends it. Errors: "json.empty", "json.syntax", "json.duplicate-key",
// "data.too-large", "data.too-deep", and those of russian::decode.
Result<Value> read_json(std::string_view bytes, const std::string& file,
                        Diagnostics* notes = nullptr, const ReadLimits& limits = {});

// One JSON value a line; empty lines are skipped.
Result<std::vector<Value>> read_json_lines(std::string_view bytes, const std::string& file,
                                           Diagnostics* notes = nullptr,
                                           const ReadLimits& limits = {});

// The same of some lines of a larger file.
Result<std::vector<Value>> read_json_lines(const SourceText& lines, const ReadLimits& limits = {});

}  // namespace prikaz::data
