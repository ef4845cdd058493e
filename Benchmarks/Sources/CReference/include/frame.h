// The picture of a frame drawn from finished numbers: panes with bands, lines and paths, a chart, and
// words that are already written and placed.

#ifndef REFERENCE_FRAME_H
#define REFERENCE_FRAME_H

#include <stdint.h>

// What the drawing paints with by itself; the inks of words are only copied.
enum {
  REFERENCE_BASE,
  REFERENCE_TEXT,
  REFERENCE_DIM,
  REFERENCE_CONTOUR,
  REFERENCE_AXIS,
  REFERENCE_OTHER_INKS = 16,
  REFERENCE_SERIES = 64,  // and the run's number
  REFERENCE_BANDS = 128,  // and the band's number
};

typedef struct {
  uint32_t scalar;
  uint32_t style;  // ink | paper << 8 | flags << 16
} reference_cell;

typedef struct {
  int column, row, columns, rows;
} reference_region;

// A run's weights at the steps `times`; all steps, in a chart.
typedef struct {
  const double *x, *y;
  const int *times;
  int count;
  uint8_t series;
} reference_path;

typedef struct {
  reference_region region;
  double left, top, dot_width;  // of the window, in units of the plane
  const uint8_t *bands, *dots;  // of each cell: the band and the braille pattern of the contours
  reference_path path;          // thinned: one point a dot
  reference_path run;           // all steps
} reference_pane;

// The norms of the runs over time, on a scale from 0.
typedef struct {
  reference_region plot;
  const reference_path *runs;
  int run_count, steps;
  double highest_limit;  // the scale holds it as well as all norms
} reference_chart;

typedef struct {
  int column, row;
  uint32_t style;
  const char *text;  // UTF-8 of which each character takes one column
} reference_words;

typedef struct {
  int columns, rows, step;
  const reference_pane *panes;
  int pane_count;
  const reference_chart *chart;
  const reference_words *words;
  int word_count;
} reference_picture;

// Draws over every cell of a frame of the picture's size. Paths are in the frame: they aren't clipped.
void reference_draw(const reference_picture *picture, reference_cell *frame);

// How many cells of two frames differ.
int reference_changes(const reference_cell *old, const reference_cell *new, int count);

#endif
