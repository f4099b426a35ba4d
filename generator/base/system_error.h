// What the operating system's error numbers mean, in the user's words.
#pragma once

#include "base/diagnostics.h"

namespace prikaz {

// `error` as in errno: {"на диске нет места", "no space left on the disk"}.
Message system_reason(int error);

}  // namespace prikaz
