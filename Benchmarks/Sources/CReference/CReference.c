#include "CReference.h"

#include <math.h>

enum { LANES = 32 };

static const double BETA1 = 0.9, BETA2 = 0.999, EPSILON = 1e-8;

typedef struct {
  double x[LANES], y[LANES], mx[LANES], my[LANES], vx[LANES], vy[LANES];
} lanes;

static double rosenbrock(double x, double y) {
  double u = y - x * x;
  return (1 - x) * (1 - x) + 100 * u * u;
}

static void run_block(const reference_setting *settings, int steps,
                      reference_corrections corrections, double *losses) {
  lanes s;
  double lr[LANES], l2[LANES], kept[LANES];
  for (int i = 0; i < LANES; i++) {
    s.x[i] = -1.2;
    s.y[i] = 1;
    s.mx[i] = s.my[i] = s.vx[i] = s.vy[i] = 0;
    lr[i] = settings[i].lr;
    l2[i] = settings[i].l2;
    kept[i] = settings[i].kept;
  }
  for (int t = 0; t < steps; t++) {
    double c1 = corrections.first[t], c2 = corrections.second[t];
    for (int i = 0; i < LANES; i++) {
      double u = s.y[i] - s.x[i] * s.x[i];
      double gx = -400 * s.x[i] * u - 2 * (1 - s.x[i]) + l2[i] * s.x[i];
      double gy = 200 * u + l2[i] * s.y[i];
      s.mx[i] = BETA1 * s.mx[i] + (1 - BETA1) * gx;
      s.my[i] = BETA1 * s.my[i] + (1 - BETA1) * gy;
      s.vx[i] = BETA2 * s.vx[i] + (1 - BETA2) * gx * gx;
      s.vy[i] = BETA2 * s.vy[i] + (1 - BETA2) * gy * gy;
      double rate = lr[i] * c1;
      s.x[i] = s.x[i] * kept[i] - rate * s.mx[i] / (sqrt(s.vx[i]) * c2 + EPSILON);
      s.y[i] = s.y[i] * kept[i] - rate * s.my[i] / (sqrt(s.vy[i]) * c2 + EPSILON);
    }
  }
  for (int i = 0; i < LANES; i++) losses[i] = rosenbrock(s.x[i], s.y[i]);
}

void reference_sweep(const reference_setting *settings, int count, int steps,
                     reference_corrections corrections, double *losses) {
  for (int first = 0; first < count; first += LANES)
    run_block(settings + first, steps, corrections, losses + first);
}

double reference_run(reference_setting setting, int steps, reference_corrections corrections) {
  double x = -1.2, y = 1, mx = 0, my = 0, vx = 0, vy = 0;
  for (int t = 0; t < steps; t++) {
    double u = y - x * x;
    double gx = -400 * x * u - 2 * (1 - x) + setting.l2 * x, gy = 200 * u + setting.l2 * y;
    mx = BETA1 * mx + (1 - BETA1) * gx;
    my = BETA1 * my + (1 - BETA1) * gy;
    vx = BETA2 * vx + (1 - BETA2) * gx * gx;
    vy = BETA2 * vy + (1 - BETA2) * gy * gy;
    double rate = setting.lr * corrections.first[t];
    x = x * setting.kept - rate * mx / (sqrt(vx) * corrections.second[t] + EPSILON);
    y = y * setting.kept - rate * my / (sqrt(vy) * corrections.second[t] + EPSILON);
  }
  return x + y;
}
