#include "cli/application.h"

int main(int argc, char** argv) { return prikaz::cli::run(argc, argv); }
