#include "CExecutable.h"

static int count;
static char **arguments;

// The C library gives every constructor what main gets.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  arguments = argv;
}

int executable_argument_count(void) { return count; }

const char *executable_argument(int index) { return arguments[index]; }
