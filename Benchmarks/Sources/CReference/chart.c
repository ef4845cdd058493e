#include <math.h>

#include "frame.h"

enum { MOST_RUNS = 6, MOST_DOTS = 1024 };

static double norm(const reference_path *run, int step) {
  return sqrt(run->x[step] * run->x[step] + run->y[step] * run->y[step]);
}

// The norm at each dot column, between two steps the linear value.
static void sample(const reference_path *run, int steps, int dots, double *values) {
  for (int dot = 0; dot < dots; dot++) {
    double time = (double)dot / (dots - 1) * steps, before = floor(time), share = time - before;
    double first = norm(run, before);
    values[dot] = share > 0 ? first + share * (norm(run, before + 1) - first) : first;
  }
}

static void draw_cursor(const reference_chart *chart, int past, int columns,
                        reference_cell *frame) {
  for (int j = 0; j < chart->plot.rows; j++)
    row_of(frame, columns, chart->plot, j)[(past - 1) / 2] =
        (reference_cell){0x2502, style_of(REFERENCE_DIM, REFERENCE_BASE)};
}

// Lines that share a cell take turns, three columns each.
static void draw_lines(const reference_chart *chart, const dot_grid *grids, int columns,
                       reference_cell *frame) {
  for (int j = 0; j < chart->plot.rows; j++) {
    reference_cell *row = row_of(frame, columns, chart->plot, j);
    for (int i = 0; i < chart->plot.columns; i++) {
      int cell = j * chart->plot.columns + i, present[MOST_RUNS], count = 0;
      for (int k = 0; k < chart->run_count; k++)
        if (grids[k].patterns[cell]) present[count++] = k;
      if (!count) continue;
      int k = present[i / 3 % count];
      row[i] = braille(grids[k].patterns[cell],
                       style_of(REFERENCE_SERIES + chart->runs[k].series, REFERENCE_BASE));
    }
  }
}

void draw_chart(const reference_chart *chart, int step, int columns, reference_cell *frame) {
  int dots = 2 * chart->plot.columns, past = (double)step / chart->steps * (dots - 1) + 1;
  int height = 4 * chart->plot.rows;
  static double values[MOST_RUNS][MOST_DOTS];
  double highest = chart->highest_limit;
  for (int k = 0; k < chart->run_count; k++) {
    sample(&chart->runs[k], chart->steps, dots, values[k]);
    for (int dot = 0; dot < dots; dot++) highest = fmax(highest, values[k][dot]);
  }
  static uint8_t patterns[MOST_RUNS][LARGEST_GRID];
  dot_grid grids[MOST_RUNS];
  for (int k = 0; k < chart->run_count; k++) {
    grids[k].patterns = patterns[k];
    clear_grid(&grids[k], chart->plot.columns, chart->plot.rows);
    pen pen = {.brush = TALL};
    for (int dot = 0; dot < past; dot++)
      move_pen(&pen, dot + 0.5, height - 1 - values[k][dot] / highest * (height - 2), &grids[k]);
    // The first of 3, 7, 11, … behind the cursor's cell.
    for (int dot = past + 1 + ((2 - past) & 3); dot < dots; dot += 4)
      set_dot(&grids[k], dot, height - 1 - values[k][dot] / highest * (height - 2));
  }
  draw_cursor(chart, past, columns, frame);
  draw_lines(chart, grids, columns, frame);
}
