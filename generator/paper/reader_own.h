// What Reader knows of the card it is reading. Part of reader.cc and appendices.cc.
#pragma once

#include "paper/reader.h"

namespace prikaz::paper {

struct Reader::Own {
  Kind kind = Kind::kOrder;
  Department department;
  data::Value department_fields;  // checked, with the card's over them
  data::Value card;               // checked
  data::Value given;              // `данные`, with those of the main paper below
  expr::FormsMade forms;          // that the card's expressions made
};

}  // namespace prikaz::paper
