#include "machine.h"

#include <stdio.h>
#include <string.h>

const char *reference_processor(void) {
  static char line[256];
  FILE *file = fopen("/proc/cpuinfo", "r");
  if (!file) return "unknown processor";
  const char *name = "unknown processor";
  while (fgets(line, sizeof line, file)) {
    char *value = strchr(line, ':');
    if (strncmp(line, "model name", 10) || !value) continue;
    value[strcspn(value, "\n")] = 0;
    name = value + 2;
    break;
  }
  fclose(file);
  return name;
}

#define TEXT_OF(number) #number
#define TEXT(number) TEXT_OF(number)

const char *reference_build(void) { return "clang " TEXT(__clang_major__) " " REFERENCE_FLAGS; }
