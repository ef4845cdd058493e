import Testing

/// The panes of a figure as its file has them: paths in units of the figure, and what the numbers at
/// their edges say about these.
struct FigureReader {
  struct Pane {
    /// Of the run's path.
    var path: [(x: Double, y: Double)]
    let x: Axis
    let y: Axis

    /// Whether a point of the figure is where a place of the plane belongs, to the file's rounding.
    func isNear(_ point: (x: Double, y: Double), _ place: (Double, Double)) -> Bool {
      abs(x.unit(of: place.0) - point.x) < 0.03 && abs(y.unit(of: place.1) - point.y) < 0.03
    }
  }

  /// From two numbers of an axis.
  struct Axis {
    let first: (value: Double, unit: Double)
    let last: (value: Double, unit: Double)

    func unit(of value: Double) -> Double {
      first.unit
        + (value - first.value) / (last.value - first.value) * (last.unit - first.unit)
    }
  }

  private(set) var panes: [Pane] = []

  /// Reads a slide of panes side by side, whose paths are not clipped.
  init(_ svg: String) throws {
    let lines = svg.split(separator: "\n").map(String.init)
    let paths = lines.filter { $0.contains("stroke-width=\"6\"") }.map(Self.points)
    let numbers = lines.compactMap(Self.number)
    let upright = numbers.filter { $0.anchor == "end" && $0.y < 540 }
    let y = try Self.axis(upright.map { ($0.value, $0.y - 14.0 / 3) })
    let level = numbers.filter { $0.anchor == "middle" && $0.y < 540 }
    // Numbers begin anew with each pane.
    var groups: [[(Double, Double)]] = []
    for number in level {
      if let last = groups.last?.last, last.0 < number.value {
        groups[groups.count - 1].append((number.value, number.x))
      } else {
        groups.append([(number.value, number.x)])
      }
    }
    for (path, group) in zip(paths, groups) {
      panes.append(Pane(path: path, x: try Self.axis(group), y: y))
    }
  }

  private static func axis(_ numbers: [(Double, Double)]) throws -> Axis {
    let (first, last) = (try #require(numbers.first), try #require(numbers.last))
    return Axis(first: first, last: last)
  }

  private static func points(_ line: String) -> [(x: Double, y: Double)] {
    attribute("points", of: line)?.split(separator: " ").compactMap { pair in
      let numbers = pair.split(separator: ",").compactMap { Double($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    } ?? []
  }

  private static func number(
    _ line: String
  ) -> (value: Double, x: Double, y: Double, anchor: String)? {
    guard line.hasPrefix("<text"), let anchor = attribute("text-anchor", of: line),
      let x = attribute("x", of: line).flatMap({ Double($0) }),
      let y = attribute("y", of: line).flatMap({ Double($0) }),
      let start = line.range(of: "<tspan"),
      let open = line[start.upperBound...].firstIndex(of: ">"),
      let end = line[open...].firstIndex(of: "<")
    else { return nil }
    let text = line[line.index(after: open)..<end].replacing("−", with: "-")
    return Double(text).map { ($0, x, y, anchor) }
  }

  private static func attribute(_ name: String, of line: String) -> String? {
    guard let start = line.range(of: " \(name)=\"") else { return nil }
    return String(line[start.upperBound...].prefix { $0 != "\"" })
  }
}
