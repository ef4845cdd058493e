// Networks in C, as fast as one thread goes: training by the program's rules, and the loss over a plane.
//
// Weights lie in x out, eight outputs to a vector, padded with zeros, the bias as one more row; a batch
// is a list of pointers to rows of the data, never copied; products are register tiles (up to 4 rows x 4
// vectors); the gradient of a tile goes into the rule while it is still in registers; tanh and exp are
// vectors too, right to about 1e-16.
#include "network.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef __AVX512F__
#include <immintrin.h>
#endif

typedef double V __attribute__((vector_size(64), aligned(64)));
typedef long long VI __attribute__((vector_size(64), aligned(64)));
enum { LANES = 8, BLOCK = 64, DEPTH = 4 };
#define INLINE static inline __attribute__((always_inline))
#define UNROLL _Pragma("GCC unroll 8")

INLINE V ld(const double *p) { return *(const V *)p; }
INLINE void st(double *p, V v) { *(V *)p = v; }
INLINE V all(double x) { return (V){x, x, x, x, x, x, x, x}; }
INLINE V root(V v) {
#ifdef __AVX512F__
  return (V)_mm512_sqrt_pd((__m512d)v);
#else
  for (int k = 0; k < LANES; k++) v[k] = sqrt(v[k]);
  return v;
#endif
}
INLINE double sum(V v) {
#ifdef __AVX512F__
  return _mm512_reduce_add_pd((__m512d)v);
#else
  double s = 0;
  for (int k = 0; k < LANES; k++) s += v[k];
  return s;
#endif
}
INLINE V pick(VI yes, V a, V b) { return (V)((yes & (VI)a) | (~yes & (VI)b)); }
#ifdef __AVX512F__
INLINE V larger(V a, V b) { return (V)_mm512_max_pd((__m512d)a, (__m512d)b); }
INLINE V smaller(V a, V b) { return (V)_mm512_min_pd((__m512d)a, (__m512d)b); }
#else
INLINE V larger(V a, V b) { return pick(a > b, a, b); }
INLINE V smaller(V a, V b) { return pick(a < b, a, b); }
#endif
INLINE double largest(V v) {
#ifdef __AVX512F__
  return _mm512_reduce_max_pd((__m512d)v);
#else
  double s = v[0];
  for (int k = 1; k < LANES; k++) s = v[k] > s ? v[k] : s;
  return s;
#endif
}

// -- elementary functions ------------------------------------------------------------------------

// e^x = 2^n·(1 + q), |x| ≤ 708 (larger are cut off): q by Taylor's series to r^13/13!, which is right to 4e-18 at r = ln2/2.
INLINE V split(V x, V *power) {
  x = larger(all(-708), smaller(all(708), x));
  const V magic = all(0x1.8p52);
  V n = x * all(1.4426950408889634) + magic;
  VI bits = (VI)n;
  n -= magic;
  V r = x - n * all(0x1.62e42fefa3800p-1) - n * all(0x1.ef35793c76730p-45);
  *power = (V)((bits << 52) + (VI)all(1));
  V r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
  V a = (all(1) + r * all(1 / 2.)) + r2 * (all(1 / 6.) + r * all(1 / 24.));
  V b = (all(1 / 120.) + r * all(1 / 720.)) + r2 * (all(1 / 5040.) + r * all(1 / 40320.));
  V c = (all(1 / 362880.) + r * all(1 / 3628800.)) + r2 * (all(1 / 39916800.) + r * all(1 / 479001600.));
  V q = a + r4 * b + r8 * (c + r4 * all(1 / 6227020800.));
  return q * r;
}
INLINE V exponential(V x) {
  V power, q = split(x, &power);
  return power + power * q;
}
INLINE V hyperbolic(V x) {
  V y = x + x;
  y = larger(all(-80), smaller(all(80), y));
  V power, q = split(y, &power), e = (power - 1) + power * q; // e^2x − 1
  return e / (e + 2);
}

// -- 1. random numbers ---------------------------------------------------------------------------

static const uint64_t BATCHES = 0x243F6A8885A308D3, WEIGHTS = 0x6A09E667F3BCC908;
static uint64_t bits(uint64_t seed, uint64_t k) {
  uint64_t z = seed * 0xD1342543DE82EF95u + (k + 1) * 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}
static double uniform(uint64_t seed, uint64_t k) { return (double)(bits(seed, k) >> 11) * 0x1p-53; }
static double normal(uint64_t seed, uint64_t n) {
  return sqrt(-2 * log(1 - uniform(seed, 2 * n))) * cos(2 * M_PI * uniform(seed, 2 * n + 1));
}
static void shuffle(uint64_t seed, int count, uint64_t epoch, int *order) {
  for (int i = 0; i < count; i++) order[i] = i;
  for (int i = count - 1; i > 0; i--) {
    int j = (int)(((unsigned __int128)bits(seed, epoch * count + i) * (unsigned)(i + 1)) >> 64), k = order[i];
    order[i] = order[j];
    order[j] = k;
  }
}

// -- 3. the network ------------------------------------------------------------------------------

typedef struct { int layers, size[DEPTH + 1], relu, normalize; } Net; // 1 to 4 layers with 0 to 3 hidden ones between them
typedef struct {
  int in, out, pad;                         // pad: out rounded up to whole vectors
  double *w, *m, *v, *top, *memory, *g;     // (in + 1)·pad, the bias last
  double *used, *across, *norm;             // weights as used; out·(in rounded up), turned; ‖row‖ of unit-norm layers
  double *z, *d;                            // BLOCK·pad: outputs and their gradient
  const double *rows[BLOCK];                // where this layer's outputs lie
} Layer;
typedef struct { Net net; Layer l[DEPTH]; void *memory; double *zero; } Machine;

static int up(int n) { return (n + LANES - 1) / LANES * LANES; }
static double *take(char **p, int count) {
  double *q = (double *)*p;
  *p += sizeof(double) * up(count);
  return q;
}
static Machine *machine(const Net *net) {
  Machine *a = calloc(1, sizeof(Machine));
  a->net = *net;
  size_t total = 0;
  for (int pass = 0; pass < 2; pass++) {
    char *p = a->memory;
    for (int k = 0; k < net->layers; k++) {
      Layer *l = &a->l[k];
      l->in = net->size[k], l->out = net->size[k + 1], l->pad = up(l->out);
      int size = (l->in + 1) * l->pad;
      l->w = take(&p, size), l->m = take(&p, size), l->v = take(&p, size), l->top = take(&p, size);
      l->memory = take(&p, size), l->g = take(&p, size);
      l->used = net->normalize && k + 1 < net->layers ? take(&p, size) : l->w;
      l->across = take(&p, l->out * up(l->in)), l->norm = take(&p, l->pad);
      l->z = take(&p, BLOCK * l->pad), l->d = take(&p, BLOCK * l->pad);
      for (int r = 0; r < BLOCK; r++) l->rows[r] = l->z + r * l->pad;
    }
    int widest = 0;
    for (int k = 0; k <= net->layers; k++) widest = net->size[k] > widest ? net->size[k] : widest;
    a->zero = take(&p, widest);
    total = p - (char *)a->memory;
    if (!pass) a->memory = aligned_alloc(64, total), memset(a->memory, 0, total);
  }
  return a;
}
static void release(Machine *a) { free(a->memory), free(a); }

static int parameters(const Net *n) {
  int count = 0;
  for (int k = 0; k < n->layers; k++) count += (n->size[k] + 1) * n->size[k + 1];
  return count;
}
static void initial(const Net *n, uint64_t seed, double *w) { // PyTorch's order
  uint64_t draw = 0;
  for (int k = 0; k < n->layers; k++) {
    int size = n->size[k] * n->size[k + 1];
    for (int i = 0; i < size; i++) *w++ = normal(seed + WEIGHTS, draw++) / sqrt(n->size[k]);
    for (int i = 0; i < n->size[k + 1]; i++) *w++ = 0;
  }
}
// Between PyTorch's order and the machine's.
static void pack(const Machine *a, const double *from, size_t field) {
  for (int k = 0; k < a->net.layers; k++) {
    const Layer *l = &a->l[k];
    double *to = *(double **)((char *)l + field);
    for (int o = 0; o < l->out; o++) for (int i = 0; i < l->in; i++) to[i * l->pad + o] = *from++;
    for (int o = 0; o < l->out; o++) to[l->in * l->pad + o] = *from++;
  }
}
static void unpack(const Machine *a, double *to, size_t field) {
  for (int k = 0; k < a->net.layers; k++) {
    const Layer *l = &a->l[k];
    const double *from = *(double **)((char *)l + field);
    for (int o = 0; o < l->out; o++) for (int i = 0; i < l->in; i++) *to++ = from[i * l->pad + o];
    for (int o = 0; o < l->out; o++) *to++ = from[l->in * l->pad + o];
  }
}
#define FIELD(name) __builtin_offsetof(Layer, name)

// R rows × C vectors of out = bias + in·w.
INLINE void product(int R, int C, const double *const *in, int n, const double *w, int pad, const double *bias, double *out) {
  V s[8][4];
  UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) s[r][c] = ld(bias + c * LANES);
  for (int i = 0; i < n; i++) {
    V x[4];
    UNROLL for (int c = 0; c < C; c++) x[c] = ld(w + i * pad + c * LANES);
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) s[r][c] += in[r][i] * x[c];
  }
  UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) st(out + r * pad + c * LANES, s[r][c]);
}
INLINE void products(int C, int R, int count, const double *const *in, int n, const double *w, int pad, const double *bias,
                     double *out) {
  int r = 0;
  for (; r + R <= count; r += R) product(R, C, in + r, n, w, pad, bias, out + r * pad);
  for (; r + 2 <= count; r += 2) product(2, C, in + r, n, w, pad, bias, out + r * pad);
  for (; r < count; r++) product(1, C, in + r, n, w, pad, bias, out + r * pad);
}
static void multiply(int count, const double *const *in, int n, const double *w, int pad, const double *bias, double *out) {
  for (int c = 0; c < pad;) {
    int left = (pad - c) / LANES;
    switch (left) {
    case 1: products(1, 8, count, in, n, w + c, pad, bias + c, out + c); c += LANES; break;
    case 2: products(2, 8, count, in, n, w + c, pad, bias + c, out + c); c += 2 * LANES; break;
    case 3: products(3, 4, count, in, n, w + c, pad, bias + c, out + c); c += 3 * LANES; break;
    default: products(4, 4, count, in, n, w + c, pad, bias + c, out + c); c += 4 * LANES;
    }
  }
}

static void activate(int relu, double *z, int count) {
  if (relu) for (int i = 0; i < count; i += LANES) st(z + i, larger(ld(z + i), all(0)));
  else for (int i = 0; i < count; i += LANES) st(z + i, hyperbolic(ld(z + i)));
}
static double gain(int inputs) { return sqrt(inputs) / 2; }
static void use(Machine *a) { // the weights as used: unit rows times the gain
  for (int k = 0; a->net.normalize && k + 1 < a->net.layers; k++) {
    Layer *l = &a->l[k];
    for (int c = 0; c < l->pad; c += LANES) {
      V s = all(0);
      for (int i = 0; i < l->in; i++) { V w = ld(l->w + i * l->pad + c); s += w * w; }
      s = root(s);
      for (int o = 0; o < LANES; o++) if (c + o >= l->out) s[o] = 1;
      st(l->norm + c, s);
      for (int i = 0; i < l->in; i++) st(l->used + i * l->pad + c, all(gain(l->in)) * (ld(l->w + i * l->pad + c) / s));
      st(l->used + l->in * l->pad + c, ld(l->w + l->in * l->pad + c));
    }
  }
}
static void forward(Machine *a, const double *const *in, int count) {
  for (int k = 0; k < a->net.layers; k++) {
    Layer *l = &a->l[k];
    multiply(count, k ? a->l[k - 1].rows : in, l->in, l->used, l->pad, l->used + l->in * l->pad, l->z);
    if (k + 1 < a->net.layers) activate(a->net.relu, l->z, count * l->pad);
  }
}
// Summed loss of the rows in the last layer's z. d = (p − onehot)/share where share > 0; correct += right answers.
static double softmax(Machine *a, const int *y, int count, double share, int *correct) {
  Layer *l = &a->l[a->net.layers - 1];
  int pad = l->pad;
  V hide = all(0), show = all(1); // the padding has no say: its outputs are low, its gradients 0 and not just small
  for (int o = 0; o < LANES; o++) if (pad - LANES + o >= l->out) hide[o] = -1e300, show[o] = 0;
  double loss = 0, factor = 1, turn = 1 / share;
  for (int r = 0; r < count; r++) {
    double *z = l->z + r * pad, *d = l->d + r * pad;
    V top = ld(z + pad - LANES) + hide;
    st(z + pad - LANES, top);
    for (int c = 0; c < pad - LANES; c += LANES) top = larger(top, ld(z + c));
    double most = largest(top), zy = z[y[r]];
    if (correct) { int first = 0; while (z[first] != most && first < l->out - 1) first++; *correct += first == y[r]; }
    V total = all(0);
    for (int c = 0; c < pad; c += LANES) {
      V e = exponential(ld(z + c) - most);
      if (c == pad - LANES) e *= show;
      st(d + c, e), total += e;
    }
    double s = sum(total), q = turn / s;
    factor *= s; // one logarithm for many rows: 1 ≤ s ≤ classes
    if (factor > 1e250) loss += log(factor), factor = 1;
    loss -= zy - most;
    if (share > 0) { for (int c = 0; c < pad; c += LANES) st(d + c, ld(d + c) * q); d[y[r]] -= turn; }
  }
  return loss + log(factor);
}

// -- 4. the rules --------------------------------------------------------------------------------

enum { SGD, SGD_L2, SGDW, NORMALIZED, ADAM, ADAM_L2, ADAMW, ADAMW_PAPER, ADAMW_PROX, ADAMW_AFTER, ADAM_L2_M, ADAM_L2_V };
typedef struct {
  int rule, nesterov, amsgrad, identity, correct1, correct2, keep_biases, follow; // follow: keep the decay memory
  double lr, beta1, beta2, eps, weight_decay, momentum, dampening;
} Opt;
typedef struct { double rate, correction, lr, s; int first; } Now; // lr·s·c1, c2, lr·s

// The lane's `DecayInjection`.
typedef struct { double m, v, w; } Injection;
static Injection injection(const Opt *o, double decay) {
  switch (o->rule) {
  case ADAM_L2: return (Injection){decay, decay, 0};
  case ADAMW: case ADAMW_PROX: case ADAMW_AFTER: return (Injection){0, 0, o->lr * decay};
  case ADAMW_PAPER: return (Injection){0, 0, decay};
  case ADAM_L2_M: return (Injection){decay, 0, 0};
  case ADAM_L2_V: return (Injection){0, decay, 0};
  default: return (Injection){0, 0, 0};
  }
}
INLINE V average(V a, V x, double beta) { return 1 - beta < .5 ? a + (1 - beta) * (x - a) : beta * a + (1 - beta) * x; }
// Adam, Adam+L2, AdamW and the paper's form: one vector.
INLINE void adam(const Opt *o, Injection q, Now now, V g, double *w, double *m, double *v) {
  V x = ld(w), a = ld(m), b = ld(v), in = g + q.m * x;
  a = a + (1 - o->beta1) * (in - a);
  b = b * o->beta2 + (1 - o->beta2) * in * in;
  st(m, a), st(v, b);
  st(w, x * (1 - now.s * q.w) - now.rate * a / (root(b) * now.correction + o->eps));
}
static void step(const Opt *o, double decay, Now now, int count, const double *g, double *w, double *m, double *v, double *top,
                 double *memory) {
  Injection q = injection(o, decay);
  for (int i = 0; i < count; i += LANES) {
    V x = ld(w + i), d = ld(g + i);
    if (o->rule <= SGDW) {
      V in = d + (o->rule == SGD_L2 ? decay : 0) * x, of = (o->rule == SGD_L2 ? decay : 0) * x;
      double part = o->momentum == 0 ? 1 : 1 - o->dampening;
      V b = now.first ? in : o->momentum * ld(m + i) + part * in;
      st(m + i, b), st(memory + i, now.first ? of : o->momentum * ld(memory + i) + part * of);
      V along = o->nesterov ? in + o->momentum * b : b;
      st(w + i, x * (1 - now.s * (o->rule == SGDW ? o->lr * decay : 0)) - now.lr * along);
    } else if (o->rule == NORMALIZED) {
      st(w + i, x - now.lr * d / (larger(d, -d) + o->eps));
    } else {
      V into = d + q.m * x, square = q.m == q.v ? into : d + q.v * x;
      V a = average(ld(m + i), into, o->beta1), b = ld(v + i) * o->beta2 + (1 - o->beta2) * square * square;
      if (o->follow) st(memory + i, average(ld(memory + i), q.m * x, o->beta1));
      V most = larger(b, ld(top + i));
      if (o->amsgrad) st(top + i, most);
      st(m + i, a), st(v + i, b);
      V by = o->identity ? all(1) : root(o->amsgrad ? most : b) * now.correction + o->eps, go = now.rate * a / by;
      double gone = now.s * q.w;
      st(w + i, o->rule == ADAMW_PROX ? (x - go) / (1 + gone) : o->rule == ADAMW_AFTER ? (x - go) * (1 - gone) : x * (1 - gone) - go);
    }
  }
}

// -- backwards -----------------------------------------------------------------------------------

// R rows × C vectors of g = Σ inᵀ·d over the rows of a block; `then` as a constant: 0 stores, 1 adds, 2 steps.
INLINE void gradient(int R, int C, int then, const double *const *in, int from, int count, const double *d, Layer *l, int at,
                     const Opt *o, Injection q, Now now) {
  V s[8][4];
  int pad = l->pad;
  UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) s[r][c] = all(0);
  for (int b = 0; b < count; b++) {
    const double *x = in[b] + from;
    V e[4];
    UNROLL for (int c = 0; c < C; c++) e[c] = ld(d + b * pad + c * LANES);
    UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) s[r][c] += x[r] * e[c];
  }
  UNROLL for (int r = 0; r < R; r++) UNROLL for (int c = 0; c < C; c++) {
    int k = at + r * pad + c * LANES;
    if (then == 0) st(l->g + k, s[r][c]);
    else if (then == 1) st(l->g + k, ld(l->g + k) + s[r][c]);
    else adam(o, q, now, s[r][c], l->w + k, l->m + k, l->v + k);
  }
}
INLINE void gradients(int C, int R, int then, const double *const *in, int count, int c, Layer *l, const Opt *o, Injection q, Now now) {
  int i = 0;
  for (; i + R <= l->in; i += R) gradient(R, C, then, in, i, count, l->d + c, l, i * l->pad + c, o, q, now);
  for (; i + 2 <= l->in; i += 2) gradient(2, C, then, in, i, count, l->d + c, l, i * l->pad + c, o, q, now);
  for (; i < l->in; i++) gradient(1, C, then, in, i, count, l->d + c, l, i * l->pad + c, o, q, now);
}
INLINE void weight_gradients(int then, const double *const *in, int count, Layer *l, const Opt *o, Injection q, Now now) {
  for (int c = 0; c < l->pad;) {
    switch ((l->pad - c) / LANES) {
    case 1: gradients(1, 8, then, in, count, c, l, o, q, now); c += LANES; break;
    case 2: gradients(2, 8, then, in, count, c, l, o, q, now); c += 2 * LANES; break;
    case 3: gradients(3, 4, then, in, count, c, l, o, q, now); c += 3 * LANES; break;
    default: gradients(4, 4, then, in, count, c, l, o, q, now); c += 4 * LANES;
    }
  }
}
static void bias_gradient(Layer *l, int count, int add) {
  double *g = l->g + l->in * l->pad;
  for (int c = 0; c < l->pad; c += LANES) {
    V s = add ? ld(g + c) : all(0);
    for (int b = 0; b < count; b++) s += ld(l->d + b * l->pad + c);
    st(g + c, s);
  }
}
static void turn(Layer *l) { // across = usedᵀ
  int pad = up(l->in);
  for (int i = 0; i < l->in; i++) for (int o = 0; o < l->out; o++) l->across[o * pad + i] = l->used[i * l->pad + o];
}
// d of layer k−1 from d of layer k.
static void back(Machine *a, int k, int count) {
  Layer *l = &a->l[k], *b = &a->l[k - 1];
  const double *rows[BLOCK];
  for (int r = 0; r < count; r++) rows[r] = l->d + r * l->pad;
  multiply(count, rows, l->out, l->across, b->pad, a->zero, b->d);
  if (a->net.relu) for (int i = 0; i < count * b->pad; i += LANES) st(b->d + i, pick(ld(b->z + i) > 0, ld(b->d + i), all(0)));
  else for (int i = 0; i < count * b->pad; i += LANES) { V h = ld(b->z + i); st(b->d + i, ld(b->d + i) * (1 - h * h)); }
}
static void project(Layer *l) { // the gradient of unit-norm rows
  double f = gain(l->in);
  for (int c = 0; c < l->pad; c += LANES) {
    V n = ld(l->norm + c), along = all(0);
    for (int i = 0; i < l->in; i++) along += ld(l->g + i * l->pad + c) * (ld(l->used + i * l->pad + c) / f);
    for (int i = 0; i < l->in; i++)
      st(l->g + i * l->pad + c, f / n * (ld(l->g + i * l->pad + c) - along * (ld(l->used + i * l->pad + c) / f)));
  }
}

// One step on a batch; its loss.
static double advance(Machine *a, const Opt *o, Now now, const double *x, const int *y, const int *batch, int count) {
  int features = a->net.size[0], last = a->net.layers - 1;
  int fused = count <= BLOCK && !a->net.normalize && o->rule >= ADAM && o->rule <= ADAMW_PAPER && !o->amsgrad && !o->identity
              && !o->follow && 1 - o->beta1 < .5;
  Injection q = injection(o, o->weight_decay);
  double loss = 0, bias_decay = o->keep_biases ? 0 : o->weight_decay;
  use(a);
  for (int k = 1; k <= last; k++) turn(&a->l[k]);
  for (int from = 0; from < count; from += BLOCK) {
    int size = count - from < BLOCK ? count - from : BLOCK, labels[BLOCK];
    const double *in[BLOCK];
    for (int r = 0; r < size; r++) in[r] = x + (size_t)batch[from + r] * features, labels[r] = y[batch[from + r]];
    forward(a, in, size);
    loss += softmax(a, labels, size, count, 0);
    for (int k = last; k >= 0; k--) {
      Layer *l = &a->l[k];
      const double *const *input = k ? a->l[k - 1].rows : in;
      bias_gradient(l, size, from > 0);
      if (k) back(a, k, size);
      if (fused) weight_gradients(2, input, size, l, o, q, now);
      else if (from) weight_gradients(1, input, size, l, o, q, now);
      else weight_gradients(0, input, size, l, o, q, now);
    }
  }
  for (int k = 0; k <= last; k++) {
    Layer *l = &a->l[k];
    int n = l->in * l->pad;
    if (!fused) {
      if (a->net.normalize && k < last) project(l);
      step(o, o->weight_decay, now, n, l->g, l->w, l->m, l->v, l->top, l->memory);
    }
    step(o, bias_decay, now, l->pad, l->g + n, l->w + n, l->m + n, l->v + n, l->top + n, l->memory + n);
  }
  return loss / count;
}

// -- runs ----------------------------------------------------------------------------------------

static void evaluate(const Net *net, const double *w, const double *x, const int *y, int rows, double *loss, int *correct) {
  Machine *a = machine(net);
  pack(a, w, FIELD(w)), use(a);
  *loss = 0, *correct = 0;
  for (int from = 0; from < rows; from += BLOCK) {
    const double *in[BLOCK];
    int size = rows - from < BLOCK ? rows - from : BLOCK;
    for (int r = 0; r < size; r++) in[r] = x + (size_t)(from + r) * net->size[0];
    forward(a, in, size);
    *loss += softmax(a, y + from, size, 0, correct);
  }
  *loss /= rows;
  release(a);
}
// β^t as hi + lo (Dekker), as the product's CorrectionTable.
static void corrections(double beta, int steps, int square, double *factor) {
  double hi = 1, lo = 0;
  for (int t = 0; t < steps; t++) {
    double p = hi * beta, e = fma(hi, beta, -p) + lo * beta;
    hi = p + e, lo = e - (hi - p);
    factor[t] = square ? 1 / sqrt(1 - hi) : 1 / (1 - hi);
  }
}
// The last step made (`steps`, or the one before it diverged). NULL: not wanted. path: every `every` steps and the last, from
// the start on; norms: (steps + 1)·2·layers; losses: of step t's batch at [t − 1]; state: w, m, v, largest v, decay memory.
static int train(const Net *net, const Opt *o, const double *x, const int *y, int rows, uint64_t seed, int batch, int steps,
          const double *schedule, int every, double *path, double *norms, double *losses, double *state) {
  Machine *a = machine(net);
  int count = parameters(net), *order = malloc(sizeof(int) * rows), per = (rows + batch - 1) / batch, t = 0;
  double *w = malloc(sizeof(double) * count), *c1 = malloc(sizeof(double) * steps), *c2 = malloc(sizeof(double) * steps);
  uint64_t epoch = -1;
  initial(net, seed, w), pack(a, w, FIELD(w));
  corrections(o->beta1, steps, 0, c1), corrections(o->beta2, steps, 1, c2);
  for (int i = 0; i < rows; i++) order[i] = i;
  for (;; t++) {
    if (path && (t % every == 0 || t == steps)) unpack(a, path, FIELD(w)), path += count;
    if (norms) for (int k = 0; k < net->layers; k++) {
      Layer *l = &a->l[k];
      V s = all(0), b = all(0);
      for (int i = 0; i < l->in * l->pad; i += LANES) s += ld(l->w + i) * ld(l->w + i);
      for (int i = l->in * l->pad; i < (l->in + 1) * l->pad; i += LANES) b += ld(l->w + i) * ld(l->w + i);
      *norms++ = sqrt(sum(s)), *norms++ = sqrt(sum(b));
    }
    if (t == steps) break;
    int place = t % per * batch, size = rows - place < batch ? rows - place : batch;
    if (batch < rows && (uint64_t)(t / per) != epoch) epoch = t / per, shuffle(seed + BATCHES, rows, epoch, order);
    double s = schedule ? schedule[t] : 1;
    Now now = {o->lr * s * (o->correct1 ? c1[t] : 1), o->correct2 ? c2[t] : 1, o->lr * s, s, t == 0};
    double loss = advance(a, o, now, x, y, order + place, size);
    if (losses) losses[t] = loss;
    if (!(loss < 1e300)) break;
  }
  if (state) {
    unpack(a, state, FIELD(w)), unpack(a, state + count, FIELD(m)), unpack(a, state + 2 * count, FIELD(v));
    unpack(a, state + 3 * count, FIELD(top)), unpack(a, state + 4 * count, FIELD(memory));
  }
  release(a), free(order), free(w), free(c1), free(c2);
  return t;
}

// -- 6. the loss on a plane: w = c + p·u + q·v ----------------------------------------------------

// Any network: point by point.
static void plane_plain(const Net *net, const double *c, const double *u, const double *v, const double *ps, int np, const double *qs, int nq,
                 const double *x, const int *y, int rows, double *out) {
  int n = parameters(net), correct;
  double *w = malloc(sizeof(double) * n);
  for (int j = 0; j < nq; j++) for (int i = 0; i < np; i++) {
    for (int k = 0; k < n; k++) w[k] = c[k] + ps[i] * u[k] + qs[j] * v[k];
    evaluate(net, w, x, y, rows, &out[j * np + i], &correct);
  }
  free(w);
}
// Two layers: the first layer's sums are affine in (p, q), so each row's are made once for the whole plane.
// Rows are lanes here: 16 rows a tile, K classes; h = act(z0 + p·z1 + q·z2) on the way.
INLINE void plane_tile(int K, int relu, int hidden, const double *z, size_t gap, double p, double q, const double *w,
                       const double *bias, const VI *label, const V *keep, V *factor, V *right) {
  V s[32][2];
  _Pragma("GCC unroll 16") for (int k = 0; k < K; k++) s[k][0] = s[k][1] = all(bias[k]);
  for (int i = 0; i < hidden; i++, z += 2 * LANES) {
    V h[2];
    UNROLL for (int c = 0; c < 2; c++) {
      V a = ld(z + c * LANES) + p * ld(z + gap + c * LANES) + q * ld(z + 2 * gap + c * LANES);
      h[c] = relu ? larger(a, all(0)) : hyperbolic(a);
    }
    const double *wi = w + i * K;
    _Pragma("GCC unroll 16") for (int k = 0; k < K; k++) { s[k][0] += wi[k] * h[0]; s[k][1] += wi[k] * h[1]; }
  }
  UNROLL for (int c = 0; c < 2; c++) {
    V top = s[0][c], total = all(0), own = all(0);
    _Pragma("GCC unroll 16") for (int k = 1; k < K; k++) top = larger(top, s[k][c]);
    _Pragma("GCC unroll 16") for (int k = 0; k < K; k++) {
      V e = s[k][c] - top;
      own = pick(label[c] == k, e, own);
      total += exponential(e);
    }
    *factor *= pick(keep[c] > 0, total, all(1));
    *right += keep[c] * own;
  }
}
INLINE double plane_point(int K, int relu, int hidden, int tiles, const double *z, size_t gap, double p, double q, const double *w,
                          const double *bias, const VI *labels, const V *keep) {
  V factor = all(1), right = all(0);
  double loss = 0;
  for (int t = 0; t < tiles; t++) {
    plane_tile(K, relu, hidden, z + (size_t)t * hidden * 2 * LANES, gap, p, q, w, bias, labels + 2 * t, keep + 2 * t, &factor, &right);
    if (t % 16 == 15 || t + 1 == tiles) { // 32 factors of at most K each
      for (int k = 0; k < LANES; k++) loss += log(factor[k]);
      factor = all(1);
    }
  }
  return loss - sum(right);
}
static void plane(const Net *net, const double *c, const double *u, const double *v, const double *ps, int np, const double *qs, int nq,
           const double *x, const int *y, int rows, double *out) {
  if (net->layers != 2 || net->normalize || net->size[2] > 32) { plane_plain(net, c, u, v, ps, np, qs, nq, x, y, rows, out); return; }
  int D = net->size[0], H = net->size[1], K = net->size[2], tiles = (rows + 15) / 16;
  size_t gap = (size_t)tiles * H * 16;
  double *z = aligned_alloc(64, sizeof(double) * 3 * gap), *w = malloc(sizeof(double) * (H * K + K));
  VI *labels = aligned_alloc(64, sizeof(VI) * 2 * tiles);
  V *keep = aligned_alloc(64, sizeof(V) * 2 * tiles);
  const double *part[3] = {c, u, v};
  memset(labels, 0, sizeof(VI) * 2 * tiles), memset(keep, 0, sizeof(V) * 2 * tiles), memset(z, 0, sizeof(double) * 3 * gap);
  for (int r = 0; r < rows; r++) ((long long *)labels)[r] = y[r], ((double *)keep)[r] = 1;
  Machine *a = machine(net);
  for (int k = 0; k < 3; k++) { // z = x·wᵀ + b of the first layer, for centre and directions
    Layer *l = &a->l[0];
    pack(a, part[k], FIELD(w));
    for (int from = 0; from < rows; from += BLOCK) {
      const double *in[BLOCK];
      int size = rows - from < BLOCK ? rows - from : BLOCK;
      for (int r = 0; r < size; r++) in[r] = x + (size_t)(from + r) * D;
      multiply(size, in, D, l->w, l->pad, l->w + D * l->pad, l->z);
      for (int r = 0; r < size; r++) for (int h = 0; h < H; h++)
        z[k * gap + ((size_t)((from + r) / 16) * H + h) * 16 + (from + r) % 16] = l->z[r * l->pad + h];
    }
  }
  release(a);
  c += (D + 1) * H, u += (D + 1) * H, v += (D + 1) * H;
  for (int j = 0; j < nq; j++) for (int i = 0; i < np; i++) {
    double p = ps[i], q = qs[j];
    for (int k = 0; k < K; k++) for (int h = 0; h < H; h++) w[h * K + k] = c[k * H + h] + p * u[k * H + h] + q * v[k * H + h];
    for (int k = 0; k < K; k++) w[H * K + k] = c[H * K + k] + p * u[H * K + k] + q * v[H * K + k];
    const double *bias = w + H * K;
    out[j * np + i] = (K == 10 && !net->relu ? plane_point(10, 0, H, tiles, z, gap, p, q, w, bias, labels, keep)
                       : K == 2 && !net->relu ? plane_point(2, 0, H, tiles, z, gap, p, q, w, bias, labels, keep)
                       : plane_point(K, net->relu, H, tiles, z, gap, p, q, w, bias, labels, keep)) / rows;
  }
  free(z), free(w), free(labels), free(keep);
}

// -- what is measured ----------------------------------------------------------------------------

static Net shaped(const int *sizes, int layers) {
  Net net = {layers, {0}, 0, 0};
  for (int k = 0; k <= layers; k++) net.size[k] = sizes[k];
  return net;
}

void reference_network_train(const int *sizes, int layers, reference_training setting,
                             const double *x, const int *y, int rows, double *norms,
                             double *losses) {
  Net net = shaped(sizes, layers);
  Opt o = {ADAMW, 0, 0, 0, 1, 1, 0, 0, setting.lr, .9, .999, 1e-8, setting.weight_decay, 0, 0};
  if (setting.l2) o.rule = ADAM_L2;
  train(&net, &o, x, y, rows, setting.seed, setting.batch, setting.steps, 0, setting.steps, 0,
        norms, losses, 0);
}

void reference_network_plane(const int *sizes, int layers, reference_plane at, const double *x,
                             const int *y, int rows, double *losses) {
  Net net = shaped(sizes, layers);
  plane(&net, at.origin, at.first, at.second, at.a, at.columns, at.b, at.rows, x, y, rows, losses);
}
