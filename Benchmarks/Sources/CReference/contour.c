#include "contour.h"

#include <math.h>
#include <string.h>

// Plain loops that the compiler turns into vectors. For its sake bands are counted in blocks that stay
// in registers, and the two dots of a cell's row are taken out of one 16-bit number.

enum { BLOCK = 64 };

static const uint8_t LEFT[4] = {1, 2, 4, 64}, RIGHT[4] = {8, 16, 32, 128};

static void set_bands(const double *restrict values, int count, const double *restrict thresholds,
                      int levels, uint8_t *restrict bands) {
  for (int first = 0; first < count; first += BLOCK) {
    const double *block = values + first;
    uint8_t below[BLOCK] = {0};
    for (int k = 0; k < levels; k++)
      for (int i = 0; i < BLOCK; i++) below[i] += block[i] > thresholds[k];
    for (int i = 0; i < BLOCK; i++) bands[first + i] = fabs(block[i]) < INFINITY ? below[i] : levels;
  }
}

static uint16_t pair(const uint8_t *row, int column) {
  uint16_t pair;
  memcpy(&pair, row + 2 * column, sizeof pair);
  return pair;
}

static void add_dots(const uint8_t *row, const uint8_t *below, int width, int row_of_cell,
                     uint8_t *dots) {
  uint8_t edges[width];
  for (int i = 0; i < width - 1; i++) edges[i] = (row[i] != row[i + 1]) | (row[i] != below[i]);
  edges[width - 1] = row[width - 1] != below[width - 1];
  for (int i = 0; i < width / 2; i++) {
    uint16_t both = pair(edges, i);
    dots[i] |= (both & 1) * LEFT[row_of_cell] | (both >> 8) * RIGHT[row_of_cell];
  }
}

static inline uint8_t smaller(uint8_t a, uint8_t b) { return a < b ? a : b; }
static inline uint8_t larger(uint8_t a, uint8_t b) { return a > b ? a : b; }

typedef struct {
  uint8_t a, b, c, d;
} four;

static inline four sorted(uint8_t a, uint8_t b, uint8_t c, uint8_t d) {
  uint8_t low = smaller(a, b), high = larger(a, b), low2 = smaller(c, d), high2 = larger(c, d);
  uint8_t second = larger(low, low2), third = smaller(high, high2);
  return (four){smaller(low, low2), smaller(second, third), larger(second, third),
                larger(high, high2)};
}

// Of the eight bands of each cell in a row of cells, the smallest of the four largest.
static void set_medians(const uint8_t *bands, int width, uint8_t *medians) {
  for (int i = 0; i < width / 2; i++) {
    const uint8_t *p = bands + 2 * i, *q = p + width, *r = q + width, *s = r + width;
    four left = sorted(p[0], q[0], r[0], s[0]), right = sorted(p[1], q[1], r[1], s[1]);
    uint8_t low = smaller(larger(left.a, right.d), larger(left.b, right.c));
    uint8_t high = smaller(larger(left.c, right.b), larger(left.d, right.a));
    medians[i] = smaller(low, high);
  }
}

void reference_contour(reference_grid grid, reference_contours contours) {
  int width = grid.width;
  set_bands(grid.values, width * grid.height, grid.thresholds, grid.levels, contours.bands);
  memset(contours.dots, 0, width * grid.height / 8);
  for (int j = 0; j < grid.height; j++) {
    const uint8_t *row = contours.bands + j * width;
    int cell = j / 4 * (width / 2);
    if (j % 4 == 0) set_medians(row, width, contours.medians + cell);
    add_dots(row, j < grid.height - 1 ? row + width : row, width, j % 4, contours.dots + cell);
  }
}
