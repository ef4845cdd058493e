/// One of the two weights. Rules treat them alike and apart.
enum Axis: Int, CaseIterable {
  case x, y
}

extension Vector {
  subscript(axis: Axis) -> Double { axis == .x ? x : y }
}

/// The numbers that change from step to step, for a block of lanes.
///
/// All families of rules use the same layout and leave alone what they have no use for, so that one
/// recording can keep, restore and check any of them.
final class BlockState {
  /// What a lane has one number of for each axis.
  enum Quantity: Int, CaseIterable {
    case weight
    /// m; SGD's buffer b.
    case firstMoment
    case secondMoment
    /// The largest v so far, under AMSGrad.
    case secondMomentMax
    /// The share of the first moment that λw put there. Followed beside the run, not part of it.
    case decayMemory
  }

  /// How many numbers describe one lane.
  static let numbersPerLane = Quantity.allCases.count * Axis.allCases.count

  let vectors: Int
  private let storage: UnsafeMutablePointer<Lanes>

  /// - Parameter starts: one for each lane; the lanes beyond the last start like the last.
  init(starts: [Vector], vectors: Int) {
    precondition(!starts.isEmpty && starts.count <= vectors * Lanes.count, "lanes don't fit")
    self.vectors = vectors
    storage = Lanes.allocate(count: Self.numbersPerLane * vectors)
    for lane in 0..<vectors * Lanes.count {
      let start = starts[min(lane, starts.count - 1)]
      self[.weight, .x, lane: lane] = start.x
      self[.weight, .y, lane: lane] = start.y
    }
  }

  deinit { storage.deallocate() }

  /// All lanes of one quantity, a vector at a time.
  subscript(quantity: Quantity, axis: Axis) -> UnsafeMutablePointer<Lanes> {
    @inline(__always) get { storage + (2 * quantity.rawValue + axis.rawValue) * vectors }
  }

  subscript(quantity: Quantity, axis: Axis, lane lane: Int) -> Double {
    get { self[quantity, axis][lane / Lanes.count][lane % Lanes.count] }
    set { self[quantity, axis][lane / Lanes.count][lane % Lanes.count] = newValue }
  }

  /// A lane's quantity for both axes.
  func vector(_ quantity: Quantity, lane: Int) -> Vector {
    Vector(self[quantity, .x, lane: lane], self[quantity, .y, lane: lane])
  }

  /// Whether the lane's weights and moments are all finite. Once they aren't, they never are again:
  /// every rule carries an infinity or a NaN on into the next step.
  func isFinite(lane: Int) -> Bool {
    Quantity.allCases.allSatisfy { quantity in
      quantity == .decayMemory || vector(quantity, lane: lane).isFinite
    }
  }

  /// Appends all numbers of the first lanes.
  func save(lanes: Int, to numbers: inout [Double]) {
    for lane in 0..<lanes {
      for quantity in Quantity.allCases {
        for axis in Axis.allCases { numbers.append(self[quantity, axis, lane: lane]) }
      }
    }
  }

  /// Takes back what `save` appended; the lanes beyond become copies of the last.
  func restore(lanes: Int, from numbers: ArraySlice<Double>) {
    for lane in 0..<vectors * Lanes.count {
      var index = numbers.startIndex + min(lane, lanes - 1) * Self.numbersPerLane
      for quantity in Quantity.allCases {
        for axis in Axis.allCases {
          self[quantity, axis, lane: lane] = numbers[index]
          index += 1
        }
      }
    }
  }
}
