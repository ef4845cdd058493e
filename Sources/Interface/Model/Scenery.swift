import Plotting
import Screen

/// What stands where on the screen, as it was drawn last: what the mouse can hit.
package struct Scenery: Sendable {
  private struct Spot: Sendable {
    let region: Region
    let target: Target
  }

  private var spots: [Spot] = []
  /// How many pages the help has on a screen of this size.
  package internal(set) var helpPages = 1

  /// A screen on which nothing has been drawn.
  package init() {}

  mutating func add(_ target: Target, in region: Region) {
    if !region.isEmpty { spots.append(Spot(region: region, target: target)) }
  }

  /// What was drawn last over a place.
  func target(at place: Place) -> Target? {
    spots.last { $0.region.contains(place) }?.target
  }
}

/// Something on the screen that can be clicked or dragged.
enum Target: Sendable {
  /// A key's hint.
  case command(Command)
  /// The plot of these runs.
  case plot(runs: [Int], Viewport)
  /// A run's name.
  case name(run: Int)
  case chart(ChartTimeline)
  /// A number in the row of numbers.
  case quantity(Adjustable)
  /// A choice of the open question, from 0.
  case choice(Int)
  /// A line of the list of scenes, by its index among those that are listed.
  case listedScene(Int)
  /// One of the maps, by index.
  case map(Int, MapGeometry)
}
