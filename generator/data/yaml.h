// YAML into Values that know their line and column. Written for clerks who type cards in Notepad:
// what YAML would misread without a word is refused with the line as it should stand.
//
//   PRIKAZ_TRY(data::Value card, data::read_card(bytes, "приказ.yaml"));
//   PRIKAZ_TRY(data::Value data, data::read_yaml(bytes, "данные.yaml"));
//
// All scalars stay text: `plain()` tells those written without quotes, and a schema or
// `resolve_plain` decides what they are. On libyaml's events; its own texts are never shown.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "data/source_text.h"
#include "data/value.h"

namespace prikaz::data {

// A card. Beside the errors of read_yaml, refuses valid YAML that no clerk means: points numbered
// by hand, «-Слово», a text cut by « #», «ключ:значение», a list in the continuation of a text, a
// comma that splits a value in {…}. Every error quotes the line and proposes another
// (`text`, `proposed`). All mistakes of the file are reported at once.
// Errors: "yaml.empty", "yaml.syntax", "yaml.quotes-needed", "yaml.text-after-quote",
// "yaml.unclosed-quote", "yaml.tab", "yaml.indent", "yaml.no-space-after-dash",
// "yaml.no-space-after-colon", "yaml.cut-by-comment", "yaml.numbered-points", "yaml.other-dash",
// "yaml.list-in-text", "yaml.comma-in-braces", "yaml.duplicate-key", "yaml.wrapped-line",
// "yaml.anchor", "yaml.tag", "yaml.several-documents", "yaml.escape", "data.too-deep",
// "data.too-large", and those of russian::decode.
Result<Value> read_card(std::string_view bytes, const std::string& file,
                        Diagnostics* notes = nullptr, const ReadLimits& limits = {});

// Data for a template: YAML as it is, with the same explanations where it is broken.
Result<Value> read_yaml(std::string_view bytes, const std::string& file,
                        Diagnostics* notes = nullptr, const ReadLimits& limits = {});

// The tree with its plain scalars read by YAML 1.2's core schema: null, true, 12, 1.5. A whole
// number that would not print as it was typed (07, +7) stays a text.
Value resolve_plain(const Value& value);

}  // namespace prikaz::data
