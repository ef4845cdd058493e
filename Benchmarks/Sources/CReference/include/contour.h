// The contour picture of a grid of values: bands and lines, as a terminal can show them.

#ifndef REFERENCE_CONTOUR_H
#define REFERENCE_CONTOUR_H

#include <stdint.h>

typedef struct {
  const double *values;  // row by row
  int width, height;     // in dots: multiples of 16 and of 4
  const double *thresholds;
  int levels;
} reference_grid;

// What is made of a grid.
typedef struct {
  uint8_t *bands;    // of each dot: how many thresholds lie below it, all if it isn't finite
  uint8_t *medians;  // of each cell of 2 x 4 dots: the fifth of its bands in rising order
  uint8_t *dots;     // of each cell: the braille pattern of the dots with another band right or below
} reference_contours;

// Writes to memory of the caller's, which has room for one byte a dot or a cell.
void reference_contour(reference_grid grid, reference_contours contours);

#endif
