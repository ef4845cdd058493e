#include "CExecutable.h"

// The linker's option --defsym gives it its address, which is all there is of it: 1 (2 if the sources
// were changed) and seven digits of the commit. So a new commit links anew and compiles nothing.
extern const char decouple_commit __attribute__((weak));

static uint32_t mark(void) { return (uint32_t)(uintptr_t)&decouple_commit; }

uint32_t executable_commit(void) { return mark() & 0x0fffffff; }

bool executable_knows_commit(void) { return mark() != 0; }

bool executable_is_changed(void) { return mark() >> 28 == 2; }

const char *executable_instructions(void) {
#if defined(__AVX512F__) && defined(__AVX512BW__) && defined(__AVX512CD__) && \
    defined(__AVX512DQ__) && defined(__AVX512VL__)
  return "x86-64-v4";
#elif defined(__AVX2__) && defined(__BMI2__) && defined(__FMA__) && defined(__F16C__)
  return "x86-64-v3";
#elif defined(__SSE4_2__) && defined(__POPCNT__)
  return "x86-64-v2";
#elif defined(__x86_64__)
  return "x86-64";
#elif defined(__aarch64__)
  return "aarch64";
#else
  return "other instructions";
#endif
}
