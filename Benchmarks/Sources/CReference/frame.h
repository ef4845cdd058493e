// What the files that draw a frame share.

#include "include/frame.h"

// Dots of a region, 2 x 4 a cell, as braille patterns.
typedef struct {
  int columns, rows;
  uint8_t *patterns;
} dot_grid;

enum { LARGEST_GRID = 1 << 14 };

typedef enum { WIDE, TALL } brush;

// A pen that draws a line two dots thick through points given in dots.
typedef struct {
  brush brush;
  int is_down;
  double x, y;
} pen;

void clear_grid(dot_grid *grid, int columns, int rows);
void set_dot(dot_grid *grid, int x, int y);
void move_pen(pen *pen, double x, double y, dot_grid *grid);

static inline uint32_t style_of(int ink, int paper) { return ink | paper << 8; }

static inline reference_cell braille(uint8_t pattern, uint32_t style) {
  return (reference_cell){0x2800 + pattern, style};
}

static inline reference_cell *row_of(reference_cell *frame, int columns, reference_region region,
                                     int row) {
  return frame + (region.row + row) * columns + region.column;
}

void draw_pane(const reference_pane *pane, int step, int columns, reference_cell *frame);
void draw_chart(const reference_chart *chart, int step, int columns, reference_cell *frame);
