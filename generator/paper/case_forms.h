// What a department says of the cases of words («падежи»), and its own name in the genitive. Not
// for callers outside of `paper`.
#pragma once

#include "base/diagnostics.h"
#include "data/value.h"
#include "expr/forms.h"

namespace prikaz::paper {

// Judges `падежи` of the department's checked fields: "card.bad-value" for what is no form, and
// "card.unknown-key" for a name of no case. Then adds `чей`, when it is not typed, made from
// `название` («Отдел образования» → «Отдела образования») and recorded in `forms`; true when it
// was.
bool add_genitive(data::Value& department_fields, expr::FormsMade& forms, Diagnostics& found);

}  // namespace prikaz::paper
