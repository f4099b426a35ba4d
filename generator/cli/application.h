// The command line program: arguments in, one command run, an exit status out (0 done, 1 the input
// has errors, 2 wrong use). Every command is a function of its own file; messages and results go
// through Terminal. Nothing here knows how papers are made.
#pragma once

namespace prikaz::cli {

int run(int argc, const char* const* argv);

}  // namespace prikaz::cli
