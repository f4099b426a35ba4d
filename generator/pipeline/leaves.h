// What Leaves hold (book.h). Inside the pipeline alone.
#pragma once

#include "layout/frame.h"
#include "pipeline/book.h"

namespace prikaz::pipeline {

struct Leaves::Rep {
  layout::PagedDocument pages;
};

}  // namespace prikaz::pipeline
