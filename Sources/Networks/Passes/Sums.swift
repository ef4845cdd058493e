import CLanes

/// Where the factors of sums of products lie: those of term i and sum k at `start[k·across + i·along]`.
struct Factors {
  var start: UnsafePointer<Double>
  var across: Int
  var along: Int
}

/// What such factors are multiplied by: a sixteen for each term, `stride` doubles apart.
struct Terms {
  var start: UnsafePointer<Double>
  var stride: Int
  var count: Int
  /// Those of them that aren't 0; nil for all.
  var lit: PackedRows.Places?
}

/// Eight sums of products, each of sixteen lanes:
///
///     sum k = Σ_i term i · factor(k, i)
///
/// All passes through a layer are this: forwards lanes are rows and terms inputs, backwards terms are
/// outputs; of a gradient lanes are inputs and terms rows.
struct EightSums {
  private var a, b, c, d, e, f, g, h: Sixteen

  /// Each begins at a number of its own.
  @inline(__always)
  init(from p: UnsafePointer<Double>) {
    (a, b) = (lanes16_repeating(p[0]), lanes16_repeating(p[1]))
    (c, d) = (lanes16_repeating(p[2]), lanes16_repeating(p[3]))
    (e, f) = (lanes16_repeating(p[4]), lanes16_repeating(p[5]))
    (g, h) = (lanes16_repeating(p[6]), lanes16_repeating(p[7]))
  }

  /// All begin at 0.
  @inline(__always)
  init() {
    let zero = lanes16_repeating(0)
    (a, b, c, d, e, f, g, h) = (zero, zero, zero, zero, zero, zero, zero, zero)
  }

  @inline(__always)
  mutating func add(_ terms: Terms, _ factors: Factors) {
    if let lit = terms.lit { return add(lit, of: terms, factors) }
    var term = terms.start
    var p = factors.start
    var left = terms.count
    while left > 0 {
      left &-= 1
      add(lanes16_load(term), p, factors.across)
      term += terms.stride
      p += factors.along
    }
  }

  /// The same of some terms.
  @inline(__always)
  private mutating func add(_ places: PackedRows.Places, of terms: Terms, _ factors: Factors) {
    var place = places.start
    var left = places.count
    while left > 0 {
      left &-= 1
      let term = lanes16_load(terms.start + place[0] &* terms.stride)
      add(term, factors.start + place[0] &* factors.along, factors.across)
      place += 1
    }
  }

  @inline(__always)
  private mutating func add(_ x: Sixteen, _ p: UnsafePointer<Double>, _ n: Int) {
    a = lanes16_scale_add(x, p[0], a)
    b = lanes16_scale_add(x, p[n], b)
    c = lanes16_scale_add(x, p[2 &* n], c)
    d = lanes16_scale_add(x, p[3 &* n], d)
    e = lanes16_scale_add(x, p[4 &* n], e)
    f = lanes16_scale_add(x, p[5 &* n], f)
    g = lanes16_scale_add(x, p[6 &* n], g)
    h = lanes16_scale_add(x, p[7 &* n], h)
  }

  /// Hands each sum and its number over.
  @inline(__always)
  func handOver(_ body: (Int, Sixteen) -> Void) {
    body(0, a)
    body(1, b)
    body(2, c)
    body(3, d)
    body(4, e)
    body(5, f)
    body(6, g)
    body(7, h)
  }
}

/// The same of one to four sums, where eight aren't left.
struct FourSums {
  private var a, b, c, d: Sixteen
  private let count: Int

  /// Each begins at a number of its own.
  @inline(__always)
  init(count: Int, from p: UnsafePointer<Double>) {
    self.count = count
    (a, b) = (lanes16_repeating(p[0]), lanes16_repeating(p[min(1, count - 1)]))
    (c, d) = (
      lanes16_repeating(p[min(2, count - 1)]), lanes16_repeating(p[min(3, count - 1)])
    )
  }

  /// All begin at 0.
  @inline(__always)
  init(count: Int) {
    self.count = count
    let zero = lanes16_repeating(0)
    (a, b, c, d) = (zero, zero, zero, zero)
  }

  /// Sums beyond the count repeat the last.
  @inline(__always)
  mutating func add(_ terms: Terms, _ factors: Factors) {
    var term = terms.start
    var p = factors.start
    let n1 = min(1, count - 1) * factors.across
    let n2 = min(2, count - 1) * factors.across
    let n3 = min(3, count - 1) * factors.across
    var left = terms.count
    while left > 0 {
      left &-= 1
      let x = lanes16_load(term)
      a = lanes16_scale_add(x, p[0], a)
      b = lanes16_scale_add(x, p[n1], b)
      c = lanes16_scale_add(x, p[n2], c)
      d = lanes16_scale_add(x, p[n3], d)
      term += terms.stride
      p += factors.along
    }
  }

  /// Hands each sum and its number over.
  @inline(__always)
  func handOver(_ body: (Int, Sixteen) -> Void) {
    body(0, a)
    if count > 1 { body(1, b) }
    if count > 2 { body(2, c) }
    if count > 3 { body(3, d) }
  }
}
