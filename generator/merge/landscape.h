// Turns a template of upright pages on its side: page and margins, what reaches to the right edge
// of the text, and what stands in its right half. So a plan of many columns needs no template of
// its own.
//
//   PRIKAZ_TRY(opc::Package wide, landscape(std::move(package)));
//
// Not for finished documents: widths of tables made by loops come from the data.
#pragma once

#include "base/result.h"
#include "opc/package.h"

namespace prikaz::merge {

// The package with the last section of its main part turned (17.6.13 pgSz, 17.6.11 pgMar: the
// binding margin comes to the top, the lower one gets no smaller); a template whose last page lies
// already is given back as it is. Errors: those of reading the parts.
Result<opc::Package> landscape(opc::Package package);

}  // namespace prikaz::merge
