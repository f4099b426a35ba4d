// A list of the archive on its way out: to the terminal, or into files of the formats asked for.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "archive/list.h"
#include "base/result.h"
#include "cli/archive/office_commands.h"
#include "cli/commands.h"

namespace prikaz::cli {

// Prints or writes it. DOCX and PDF are made by templates/common/register.docx, or by the template
// of lists when the list is upright. `department` names the letterhead, or is "". Errors:
// "list.empty" (no document without rows), those of the pipeline and of files::write.
Result<void> put_out(const archive::List& list, const ListOutput& output,
                     const std::string& department, Session& session);

// Characters in a line of the terminal; 120 when it is none.
size_t terminal_width();

}  // namespace prikaz::cli
