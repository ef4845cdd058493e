// What the program is measured against: the same work in plain C, written for speed.

#ifndef CREFERENCE_H
#define CREFERENCE_H

#include "contour.h"
#include "frame.h"
#include "machine.h"
#include "network.h"

// The numbers of one optimizer of the Adam family. Adam has l2 = kept - 1 = 0, Adam+L2 an l2 of
// lambda, AdamW a kept of 1 - lr*lambda.
typedef struct {
  double lr, l2, kept;
} reference_setting;

// 1/(1 - beta^t) and 1/sqrt(1 - beta^t) of the steps t = 1...
typedef struct {
  const double *first, *second;
} reference_corrections;

// Runs `count` settings, a multiple of 32, on Rosenbrock's function from (-1.2, 1); writes each
// run's last loss. Thirty-two runs are stepped together, their state in registers and first cache.
void reference_sweep(const reference_setting *settings, int count, int steps,
                     reference_corrections corrections, double *losses);

// One run of AdamW, nothing kept; returns x + y. The latency of one step after the other is the limit.
double reference_run(reference_setting setting, int steps, reference_corrections corrections);

#endif
