import Surfaces

/// Which columns of a file are the features and the target, and whether its first line names them.
struct DataColumns {
  /// What is asked for.
  struct Wanted {
    /// Names or numbers from 1; nil to take what the target leaves, if that is enough.
    var features: [String]?
    /// Likewise; nil to take the one that features leave, or the last.
    var target: String?
    /// How many features there are to be where they aren't named; nil for all that are left.
    var featureCount: Int?
  }

  /// The features and the target, from 0.
  let indices: [Int]
  /// What messages call them.
  let names: [String]
  let hasHead: Bool
  /// How many columns the file has.
  let count: Int

  /// A column that isn't found; which of what was asked for it is.
  struct Fault: Error {
    var problem: DataProblem
    /// Counts the features, then the target; nil for all of them.
    var index: Int?
  }

  /// - Parameter first: the cells of the file's first line.
  init(_ wanted: Wanted, first: [String]) throws(Fault) {
    count = first.count
    if let mark = Self.foreignSeparator(of: first) {
      throw Fault(problem: .foreignSeparator(mark), index: nil)
    }
    let unnamed = wanted.featureCount ?? first.count - 1
    guard wanted.features != nil || unnamed > 0 else {
      throw Fault(problem: .targetAlone, index: nil)
    }
    let features: [String?] = wanted.features ?? Array(repeating: nil, count: unnamed)
    var indices: [Int?] = []
    var isNamed = false
    for (position, name) in (features + [wanted.target]).enumerated() {
      let found = try name.map { name throws(Fault) in try Self.index(of: name, in: first, position)
      }
      indices.append(found?.index)
      isNamed = isNamed || found?.isName == true
    }
    let chosen = try Self.completed(indices, columns: first)
    let cells = chosen.map { first[$0] }
    let hasHead = isNamed || cells.dropLast().allSatisfy { !$0.isEmpty && !Self.isNumber($0) }
    names = zip(chosen, cells).map { index, cell in
      hasHead && !cell.isEmpty ? cell : "column \(index + 1)"
    }
    self.indices = chosen
    self.hasHead = hasHead
  }

  private static func index(
    of name: String, in first: [String], _ position: Int
  ) throws(Fault) -> (index: Int, isName: Bool) {
    let matches = first.indices.filter { first[$0] == name }
    if matches.count > 1 { throw Fault(problem: .ambiguousColumn(name), index: position) }
    if let match = matches.first, !isNumber(name) || Int(name) == nil { return (match, true) }
    if let number = Int(name), 1...first.count ~= number { return (number - 1, false) }
    if let match = matches.first { return (match, true) }
    throw Fault(
      problem: .unknownColumn(
        name, nearest: nearestName(to: name, in: first), names: readable(first)),
      index: position)
  }

  /// The columns that weren't named, where only one choice of them is left.
  private static func completed(_ indices: [Int?], columns: [String]) throws(Fault) -> [Int] {
    let taken = Set(indices.compactMap(\.self))
    var free = columns.indices.filter { !taken.contains($0) }
    let missing = indices.count { $0 == nil }
    guard missing == 0 || missing == free.count else {
      throw Fault(problem: .unnamedColumns(names: readable(columns)), index: nil)
    }
    return indices.map { $0 ?? free.removeFirst() }
  }

  /// The columns' names; where the first line has numbers, how they are counted.
  private static func readable(_ first: [String]) -> [String] {
    first.allSatisfy { !isNumber($0) }
      ? first : ["the columns 1 to \(first.count)"]
  }

  /// What stands in a line without a comma where commas should.
  private static func foreignSeparator(of first: [String]) -> String? {
    guard first.count == 1 else { return nil }
    return [";", "\t", "|"].first { first[0].contains($0) }
  }

  private static func isNumber(_ text: String) -> Bool { (try? Double(written: text)) != nil }
}
