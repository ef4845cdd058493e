// Lane arithmetic: eight doubles at a time, one IEEE operation per function.
//
// Swift's SIMD8<Double> splits the square root into eight scalar ones and some operators into
// halves; these inlines keep each operation whole. One operation per function also means that the
// compiler never contracts a multiplication and an addition into one rounding, so the same bits come
// out at every instruction set.

#ifndef CLANES_H
#define CLANES_H

typedef double decouple_lanes8 __attribute__((ext_vector_type(8)));

#define LANES_INLINE static inline __attribute__((always_inline))

LANES_INLINE decouple_lanes8 lanes_add(decouple_lanes8 a, decouple_lanes8 b) { return a + b; }
LANES_INLINE decouple_lanes8 lanes_subtract(decouple_lanes8 a, decouple_lanes8 b) { return a - b; }
LANES_INLINE decouple_lanes8 lanes_multiply(decouple_lanes8 a, decouple_lanes8 b) { return a * b; }
LANES_INLINE decouple_lanes8 lanes_divide(decouple_lanes8 a, decouple_lanes8 b) { return a / b; }
LANES_INLINE decouple_lanes8 lanes_square_root(decouple_lanes8 a) {
  return __builtin_elementwise_sqrt(a);
}
// The larger of two numbers; of a number and a NaN, the number.
LANES_INLINE decouple_lanes8 lanes_maximum(decouple_lanes8 a, decouple_lanes8 b) {
  return __builtin_elementwise_max(a, b);
}
LANES_INLINE decouple_lanes8 lanes_magnitude(decouple_lanes8 a) {
  return __builtin_elementwise_abs(a);
}
// Whether every lane is a number from low to high.
LANES_INLINE _Bool lanes_are_within(decouple_lanes8 a, double low, double high) {
  return __builtin_reduce_and((a >= low) & (a <= high)) != 0;
}

#undef LANES_INLINE
#endif
