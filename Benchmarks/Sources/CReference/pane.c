#include <math.h>
#include <stdlib.h>

#include "frame.h"

// Every second dot of the lines x = 0 and y = 0.
static void set_axes(const reference_pane *pane, dot_grid *grid) {
  int column = floor(-pane->left / pane->dot_width), row = floor(pane->top / pane->dot_width);
  for (int y = 0; y < 4 * grid->rows; y += 2) set_dot(grid, column, y);
  for (int x = 0; x < 2 * grid->columns; x += 2) set_dot(grid, x, row);
}

static void draw_background(const reference_pane *pane, const dot_grid *axes, int columns,
                            reference_cell *frame) {
  reference_region region = pane->region;
  for (int j = 0; j < region.rows; j++) {
    reference_cell *row = row_of(frame, columns, region, j);
    for (int i = 0; i < region.columns; i++) {
      int cell = j * region.columns + i, paper = REFERENCE_BANDS + pane->bands[cell];
      if (pane->dots[cell])
        row[i] = braille(pane->dots[cell], style_of(REFERENCE_CONTOUR, paper));
      else if (axes->patterns[cell])
        row[i] = braille(axes->patterns[cell], style_of(REFERENCE_AXIS, paper));
      else
        row[i] = (reference_cell){' ', style_of(REFERENCE_TEXT, paper)};
    }
  }
}

static void place(const reference_pane *pane, double x, double y, double *dot_x, double *dot_y) {
  *dot_x = (x - pane->left) / pane->dot_width;
  *dot_y = (pane->top - y) / pane->dot_width;
}

static void trace(const reference_pane *pane, int step, double head_x, double head_y,
                  dot_grid *grid) {
  pen pen = {.brush = WIDE};
  for (int i = 0; i < pane->path.count && pane->path.times[i] <= step; i++) {
    double x, y;
    place(pane, pane->path.x[i], pane->path.y[i], &x, &y);
    move_pen(&pen, x, y, grid);
  }
  move_pen(&pen, head_x, head_y, grid);
}

// Four dots of two make a cell's quadrants; a full cell is painted as paper.
static reference_cell quadrants(uint8_t dots, uint8_t series, uint8_t band) {
  static const uint16_t SCALARS[16] = {' ',    0x2598, 0x259D, 0x2580, 0x2596, 0x258C,
                                       0x259E, 0x259B, 0x2597, 0x259A, 0x2590, 0x259C,
                                       0x2584, 0x2599, 0x259F, 0x2588};
  int sum = !!(dots & 0x03) | !!(dots & 0x18) << 1 | !!(dots & 0x44) << 2 | !!(dots & 0xA0) << 3;
  if (sum == 15) return (reference_cell){' ', style_of(REFERENCE_TEXT, REFERENCE_SERIES + series)};
  return (reference_cell){SCALARS[sum],
                          style_of(REFERENCE_SERIES + series, REFERENCE_BANDS + band)};
}

void draw_pane(const reference_pane *pane, int step, int columns, reference_cell *frame) {
  uint8_t patterns[LARGEST_GRID];
  dot_grid grid = {.patterns = patterns};
  reference_region region = pane->region;
  clear_grid(&grid, region.columns, region.rows);
  set_axes(pane, &grid);
  draw_background(pane, &grid, columns, frame);

  double head_x, head_y;
  place(pane, pane->run.x[step], pane->run.y[step], &head_x, &head_y);
  int head_column = head_x / 2, head_row = head_y / 4;
  clear_grid(&grid, region.columns, region.rows);
  trace(pane, step, head_x, head_y, &grid);
  for (int j = 0; j < region.rows; j++) {
    reference_cell *row = row_of(frame, columns, region, j);
    for (int i = 0; i < region.columns; i++) {
      int cell = j * region.columns + i;
      // The cells of the head and those beside it are left free.
      if (grid.patterns[cell] && !(j == head_row && abs(i - head_column) <= 2))
        row[i] = quadrants(grid.patterns[cell], pane->run.series, pane->bands[cell]);
    }
  }
}
