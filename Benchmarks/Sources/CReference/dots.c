#include <math.h>
#include <string.h>

#include "frame.h"

void clear_grid(dot_grid *grid, int columns, int rows) {
  grid->columns = columns;
  grid->rows = rows;
  memset(grid->patterns, 0, columns * rows);
}

void set_dot(dot_grid *grid, int x, int y) {
  static const uint8_t BITS[4][2] = {{1, 8}, {2, 16}, {4, 32}, {64, 128}};
  if (x < 0 || x >= 2 * grid->columns || y < 0 || y >= 4 * grid->rows) return;
  grid->patterns[(y >> 2) * grid->columns + (x >> 1)] |= BITS[y & 3][x & 1];
}

static void stamp(brush brush, double x, double y, dot_grid *grid) {
  if (brush == WIDE) {
    int left = floor(x - 0.5), row = floor(y);
    set_dot(grid, left, row);
    set_dot(grid, left + 1, row);
  } else {
    int column = floor(x), upper = floor(y - 0.5);
    set_dot(grid, column, upper);
    set_dot(grid, column, upper + 1);
  }
}

void move_pen(pen *pen, double x, double y, dot_grid *grid) {
  double from_x = pen->x, from_y = pen->y;
  if (!pen->is_down) {
    stamp(pen->brush, x, y, grid);
  } else {
    if (floor(x) == floor(from_x) && floor(y) == floor(from_y)) return;
    double dx = x - from_x, dy = y - from_y, steps = ceil(fmax(fabs(dx), fabs(dy)));
    for (int step = 1; step <= steps; step++) {
      double t = step / steps;
      stamp(pen->brush, from_x + t * dx, from_y + t * dy, grid);
    }
  }
  pen->is_down = 1;
  pen->x = x;
  pen->y = y;
}
