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

// -- Sixteen at a time, for sums of products ------------------------------------------------------
//
// Here the compiler may round a product and the sum it goes into at once, where the machine can.

typedef double decouple_lanes16 __attribute__((ext_vector_type(16)));
typedef long long decouple_bits16 __attribute__((ext_vector_type(16)));

// From and to any place that a double may have.
LANES_INLINE decouple_lanes16 lanes16_load(const double *from) {
  decouple_lanes16 a;
  __builtin_memcpy(&a, from, sizeof a);
  return a;
}
LANES_INLINE void lanes16_store(double *to, decouple_lanes16 a) {
  __builtin_memcpy(to, &a, sizeof a);
}
LANES_INLINE decouple_lanes16 lanes16_repeating(double a) { return (decouple_lanes16)a; }

LANES_INLINE decouple_lanes16 lanes16_add(decouple_lanes16 a, decouple_lanes16 b) { return a + b; }
LANES_INLINE decouple_lanes16 lanes16_subtract(decouple_lanes16 a, decouple_lanes16 b) {
  return a - b;
}
LANES_INLINE decouple_lanes16 lanes16_multiply(decouple_lanes16 a, decouple_lanes16 b) {
  return a * b;
}
LANES_INLINE decouple_lanes16 lanes16_divide(decouple_lanes16 a, decouple_lanes16 b) {
  return a / b;
}
// a*b + c
LANES_INLINE decouple_lanes16 lanes16_multiply_add(decouple_lanes16 a, decouple_lanes16 b,
                                                   decouple_lanes16 c) {
  return a * b + c;
}
// a*s + c, s the same in all lanes
LANES_INLINE decouple_lanes16 lanes16_scale_add(decouple_lanes16 a, double s,
                                                decouple_lanes16 c) {
  return a * s + c;
}
LANES_INLINE decouple_lanes16 lanes16_maximum(decouple_lanes16 a, decouple_lanes16 b) {
  return __builtin_elementwise_max(a, b);
}
LANES_INLINE decouple_lanes16 lanes16_minimum(decouple_lanes16 a, decouple_lanes16 b) {
  return __builtin_elementwise_min(a, b);
}
// Where `by` is above 0, a; else 0.
LANES_INLINE decouple_lanes16 lanes16_where_positive(decouple_lanes16 by, decouple_lanes16 a) {
  return (decouple_lanes16)((by > 0) & (decouple_bits16)a);
}
// The nearest whole number n, as a sum with 1.5*2^52; |a| < 2^31.
LANES_INLINE decouple_lanes16 lanes16_to_whole(decouple_lanes16 a) { return a + 0x1.8p52; }
// 2^n of n + 1.5*2^52, for -1022 <= n <= 1023.
LANES_INLINE decouple_lanes16 lanes16_power_of_two(decouple_lanes16 whole) {
  return (decouple_lanes16)(((decouple_bits16)whole << 52) +
                            (decouple_bits16)(decouple_lanes16)1.0);
}
LANES_INLINE double lanes16_sum(decouple_lanes16 a) {
  decouple_lanes8 b = a.lo + a.hi;
  double __attribute__((ext_vector_type(4))) c = b.lo + b.hi;
  double __attribute__((ext_vector_type(2))) d = c.lo + c.hi;
  return d.x + d.y;
}
LANES_INLINE double lanes16_product(decouple_lanes16 a) {
  decouple_lanes8 b = a.lo * a.hi;
  double __attribute__((ext_vector_type(4))) c = b.lo * b.hi;
  double __attribute__((ext_vector_type(2))) d = c.lo * c.hi;
  return d.x * d.y;
}

// Eight rows of eight numbers become its columns. Rows lie `stride` doubles apart.
LANES_INLINE void lanes_transpose(const double *from, long from_stride, double *to,
                                  long to_stride) {
  decouple_lanes8 r[8], s[8];
  for (int k = 0; k < 8; k++) __builtin_memcpy(&r[k], from + k * from_stride, sizeof r[k]);
  for (int k = 0; k < 8; k += 2) {
    s[k] = __builtin_shufflevector(r[k], r[k + 1], 0, 8, 2, 10, 4, 12, 6, 14);
    s[k + 1] = __builtin_shufflevector(r[k], r[k + 1], 1, 9, 3, 11, 5, 13, 7, 15);
  }
  for (int k = 0; k < 2; k++) {
    for (int j = 0; j < 8; j += 4) {
      r[j + k] = __builtin_shufflevector(s[j + k], s[j + k + 2], 0, 1, 8, 9, 4, 5, 12, 13);
      r[j + k + 2] = __builtin_shufflevector(s[j + k], s[j + k + 2], 2, 3, 10, 11, 6, 7, 14, 15);
    }
  }
  for (int k = 0; k < 4; k++) {
    s[k] = __builtin_shufflevector(r[k], r[k + 4], 0, 1, 2, 3, 8, 9, 10, 11);
    s[k + 4] = __builtin_shufflevector(r[k], r[k + 4], 4, 5, 6, 7, 12, 13, 14, 15);
  }
  for (int k = 0; k < 8; k++) __builtin_memcpy(to + k * to_stride, &s[k], sizeof s[k]);
}

#undef LANES_INLINE
#endif
