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

// Lines that share a cell take turns, three columns each; next is the one that has been seen least,
// then the one that has fewer cells. The turns hang on the whole lines, wherever the cursor is.
typedef struct {
  int count;
  uint8_t lines[MOST_RUNS];
} line_order;

typedef struct {
  int line, column;
} turn;

static int comes_before(const int *seen, const int *totals, int a, int b) {
  if (seen[a] != seen[b]) return seen[a] < seen[b];
  return totals[a] != totals[b] ? totals[a] < totals[b] : a < b;
}

// The line whose turn it is, then the others, those seen least first.
static line_order ordered(const int *present, int count, int line, const int *seen) {
  line_order order = {.count = 1, .lines = {line}};
  for (int k = 0; k < count; k++) {
    if (present[k] == line) continue;
    int place = order.count++;
    for (; place > 1 && seen[order.lines[place - 1]] > seen[present[k]]; place--)
      order.lines[place] = order.lines[place - 1];
    order.lines[place] = present[k];
  }
  return order;
}

static void take_turns(const reference_chart *chart, const dot_grid *whole, line_order *orders) {
  int columns = chart->plot.columns, rows = chart->plot.rows, runs = chart->run_count;
  int totals[MOST_RUNS] = {0}, seen[MOST_RUNS] = {0};
  for (int k = 0; k < runs; k++)
    for (int cell = 0; cell < columns * rows; cell++) totals[k] += whole[k].patterns[cell] != 0;
  int width = columns / runs < 3 ? columns / runs : 3;
  turn turns[1 << MOST_RUNS];
  for (int set = 0; set < 1 << MOST_RUNS; set++) turns[set] = (turn){0, -columns - 3};
  for (int column = 0; column < columns; column++) {
    for (int row = 0; row < rows; row++) {
      int cell = row * columns + column, present[MOST_RUNS], count = 0, set = 0;
      for (int k = 0; k < runs; k++)
        if (whole[k].patterns[cell]) present[count++] = k, set |= 1 << k;
      orders[cell] = (line_order){.count = count, .lines = {count ? present[0] : 0}};
      if (count < 2) continue;
      if (column - turns[set].column >= width) {
        int next = present[0];
        for (int k = 1; k < count; k++)
          if (comes_before(seen, totals, present[k], next)) next = present[k];
        turns[set] = (turn){next, column};
      }
      seen[turns[set].line]++;
      orders[cell] = ordered(present, count, turns[set].line, seen);
    }
  }
}

static void draw_lines(const reference_chart *chart, const dot_grid *grids,
                       const line_order *orders, int columns, reference_cell *frame) {
  for (int j = 0; j < chart->plot.rows; j++) {
    reference_cell *row = row_of(frame, columns, chart->plot, j);
    for (int i = 0; i < chart->plot.columns; i++) {
      int cell = j * chart->plot.columns + i;
      for (int place = 0; place < orders[cell].count; place++) {
        int k = orders[cell].lines[place];
        if (!grids[k].patterns[cell]) continue;
        row[i] = braille(grids[k].patterns[cell],
                         style_of(REFERENCE_SERIES + chart->runs[k].series, REFERENCE_BASE));
        break;
      }
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
  static uint8_t patterns[MOST_RUNS][LARGEST_GRID], whole_patterns[MOST_RUNS][LARGEST_GRID];
  static line_order orders[LARGEST_GRID];
  dot_grid grids[MOST_RUNS], whole[MOST_RUNS];
  for (int k = 0; k < chart->run_count; k++) {
    grids[k].patterns = patterns[k];
    clear_grid(&grids[k], chart->plot.columns, chart->plot.rows);
    whole[k].patterns = whole_patterns[k];
    clear_grid(&whole[k], chart->plot.columns, chart->plot.rows);
    pen whole_pen = {.brush = TALL}, pen = {.brush = TALL};
    for (int dot = 0; dot < dots; dot++)
      move_pen(&whole_pen, dot + 0.5, height - 1 - values[k][dot] / highest * (height - 2),
               &whole[k]);
    for (int dot = 0; dot < past; dot++)
      move_pen(&pen, dot + 0.5, height - 1 - values[k][dot] / highest * (height - 2), &grids[k]);
    // The first of 3, 7, 11, … behind the cursor's cell.
    for (int dot = past + 1 + ((2 - past) & 3); dot < dots; dot += 4)
      set_dot(&grids[k], dot, height - 1 - values[k][dot] / highest * (height - 2));
  }
  draw_cursor(chart, past, columns, frame);
  take_turns(chart, whole, orders);
  draw_lines(chart, grids, orders, columns, frame);
}
