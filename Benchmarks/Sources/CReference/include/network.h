// Networks of tanh units in plain C, written for speed: see network.c.

#ifndef REFERENCE_NETWORK_H
#define REFERENCE_NETWORK_H

#include <stdint.h>

// AdamW, or Adam+L2, with the defaults of everything that isn't here.
typedef struct {
  double lr, weight_decay;
  int l2;
  uint64_t seed;
  int batch, steps;
} reference_training;

// Trains a network of `layers` layers between layers + 1 sizes. Writes the norm of each tensor at steps
// 0, 1, ... and the loss of each step's batch.
void reference_network_train(const int *sizes, int layers, reference_training setting,
                             const double *x, const int *y, int rows, double *norms,
                             double *losses);

// Points origin + a*first + b*second of all a and b.
typedef struct {
  const double *origin, *first, *second;
  const double *a;
  int columns;
  const double *b;
  int rows;
} reference_plane;

// The mean loss over the rows at every point, those of one b side by side.
void reference_network_plane(const int *sizes, int layers, reference_plane at, const double *x,
                             const int *y, int rows, double *losses);

#endif
