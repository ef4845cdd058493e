/// The thresholds between contour bands.
enum BandLevels {
  /// Threshold k = 1…n−1 is the (k/n)² quantile of the values: a bowl gets evenly spaced rings, and
  /// any other surface fills the pane.
  ///
  /// The p quantile of m values is the one with index ⌊p(m−1)⌋ in their order. Equal thresholds fall
  /// together by themselves: no value lies between them.
  ///
  /// - Parameter values: finite ones; their order is changed.
  static func quantiles(of values: inout [Double], bandCount: Int) -> [Double] {
    guard !values.isEmpty, bandCount > 1 else { return [] }
    let last = values.count - 1
    var sortedUpTo = 0
    return values.withUnsafeMutableBufferPointer { values in
      (1..<bandCount).map { k in
        let index = last * k * k / (bandCount * bandCount)
        select(index, in: values, from: sortedUpTo)
        sortedUpTo = index
        return values[index]
      }
    }
  }

  /// Moves to `index` the value that belongs there in sorted order, smaller ones before it and
  /// larger ones behind: Hoare's selection with the median of three as the pivot.
  ///
  /// What lies before `first` must be no larger than the rest.
  private static func select(
    _ index: Int, in values: UnsafeMutableBufferPointer<Double>, from first: Int
  ) {
    var low = first
    var high = values.count - 1
    while low < high {
      let pivot = medianOfThree(values[low], values[(low + high) / 2], values[high])
      var left = low
      var right = high
      while left <= right {
        while values[left] < pivot { left += 1 }
        while values[right] > pivot { right -= 1 }
        if left <= right {
          values.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if index <= right {
        high = right
      } else if index >= left {
        low = left
      } else {
        return
      }
    }
  }

  private static func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }
}
