// Makes pages: sections one after another, columns, headers and footers, notes; every fragment is
// painted as soon as its page is settled.
#pragma once

#include "layout/canvas.h"
#include "layout/context.h"

namespace prikaz::layout {

// One pass over the whole document. What it learns of pages stands in `context.learnt`. Error:
// "layout.too-many-pages".
Result<PagedDocument> paginate(Context& context);

}  // namespace prikaz::layout
