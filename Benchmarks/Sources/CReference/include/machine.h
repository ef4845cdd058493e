// What a measurement should say about where it was made.

#ifndef REFERENCE_MACHINE_H
#define REFERENCE_MACHINE_H

// The processor's name, as Linux gives it.
const char *reference_processor(void);

// The compiler of the C code and its flags.
const char *reference_build(void);

// How wide the vectors of the calling code are. Called from Swift, this tells the flags of the Swift
// code: Swift compiles the inline functions of C with its own.
static inline int reference_vector_bits(void) {
#if defined(__AVX512F__)
  return 512;
#elif defined(__AVX2__)
  return 256;
#else
  return 128;
#endif
}

#endif
