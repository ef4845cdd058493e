/// One of the two weights. Rules treat them alike and apart.
enum Axis: Int, CaseIterable {
  case x, y
}

extension Vector {
  subscript(axis: Axis) -> Double { axis == .x ? x : y }
}

/// The numbers that change from step to step, for a block of lanes.
///
/// All compiled families use the same layout and leave alone what they have no use for; a rule written as
/// formulas has one of its own. So one recording can keep, restore and check any of them.
package final class BlockState {
  /// What a lane of a compiled family has one number of for each axis.
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

  /// What the numbers of a lane are, in their order. The weight comes first.
  package struct Layout: Hashable, Sendable {
    /// How many quantities a lane has one number of for each axis.
    package var quantities: Int
    /// So many of the first must be finite, or the run has diverged.
    package var checked: Int
    /// Which of them is drawn, evaluated and exported.
    package var shown: Int

    package init(quantities: Int, checked: Int, shown: Int = 0) {
      self.quantities = quantities
      self.checked = checked
      self.shown = shown
    }

    /// That of the compiled families: `decayMemory` is not part of the run.
    static let compiled = Layout(
      quantities: Quantity.allCases.count, checked: Quantity.decayMemory.rawValue)
  }

  let shape: BlockShape
  let layout: Layout
  private let storage: UnsafeMutablePointer<Lanes>

  /// - Parameter starts: one for each lane; the lanes beyond the last start like the last.
  init(starts: [Vector], shape: BlockShape, layout: Layout = .compiled) {
    precondition(!starts.isEmpty && starts.count <= shape.lanes, "lanes don't fit")
    self.shape = shape
    self.layout = layout
    storage = Lanes.allocate(count: layout.quantities * shape.length)
    for lane in 0..<shape.lanes {
      let start = starts[min(lane, starts.count - 1)]
      self[block: 0, lane] = start.x
      self[block: 1, lane] = start.y
    }
  }

  convenience init(starts: [Vector], vectors: Int) {
    self.init(starts: starts, shape: BlockShape(vectors: vectors))
  }

  /// How many vectors a quantity has for each axis.
  var vectors: Int { shape.vectors }

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
    vector(quantity.rawValue, lane: lane)
  }

  /// What is drawn, evaluated and exported of a lane: its weights, unless a rule shows something else.
  func shown(lane: Int) -> Vector { vector(layout.shown, lane: lane) }

  private func vector(_ quantity: Int, lane: Int) -> Vector {
    Vector(self[block: 2 * quantity, lane], self[block: 2 * quantity + 1, lane])
  }

  /// The numbers of all lanes: x and y of one quantity after the other, a block each.
  var base: UnsafeMutablePointer<Lanes> { storage }

  /// The weights of all lanes.
  var weights: Gradients { shape.pair(at: storage) }

  /// Where the numbers that are shown begin for one axis.
  func shown(_ axis: Axis) -> UnsafePointer<Double> {
    UnsafePointer(shape.place(axis, lane: 0, at: storage + layout.shown * shape.length))
  }

  /// What is shown of all lanes.
  var shown: Gradients { shape.pair(at: storage + layout.shown * shape.length) }

  private subscript(block block: Int, lane: Int) -> Double {
    get { numbers[block * shape.lanes + lane] }
    set { numbers[block * shape.lanes + lane] = newValue }
  }

  private var numbers: UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(storage).assumingMemoryBound(to: Double.self)
  }

  /// Whether the lane's weights and all that it carries on are finite. Once they aren't, a run has
  /// diverged, whatever becomes of them.
  func isFinite(lane: Int) -> Bool {
    (0..<layout.checked).allSatisfy { vector($0, lane: lane).isFinite }
  }

  /// How many numbers describe one lane.
  var numbersPerLane: Int { layout.quantities * Axis.allCases.count }

  /// Appends all numbers of the first lanes.
  func save(lanes: Int, to numbers: inout [Double]) {
    for lane in 0..<lanes {
      for block in 0..<numbersPerLane { numbers.append(self[block: block, lane]) }
    }
  }

  /// Takes back what `save` appended; the lanes beyond become copies of the last.
  func restore(lanes: Int, from numbers: ArraySlice<Double>) {
    for lane in 0..<shape.lanes {
      let first = numbers.startIndex + min(lane, lanes - 1) * numbersPerLane
      for block in 0..<numbersPerLane { self[block: block, lane] = numbers[first + block] }
    }
  }
}
