package import Simulation

/// A scene's loss as far as it is shown: the window, and the minima in it.
package struct Landscape: Sendable {
  package let window: Scene.Window
  /// Where the mean loss is least in what was searched; several where it is equally low. Empty where
  /// nothing can be vouched for.
  package let minima: [Vector]

  private let ownWindow: Scene.Window?
  private let surface: any Surface
  /// Where the minima were looked for; nil where nobody asks for them, or nobody has looked yet.
  private let searched: Scene.Window?
  /// The minima near the starts, which tell nothing of where the paths go.
  private let openingMinima: [Vector]

  /// A scene that names no window gets the one around its starts, its paths, and the minima that lie
  /// no farther from them than that is wide.
  ///
  /// - Parameters:
  ///   - surface: the scene's mean loss.
  ///   - showsMinima: whether minima are asked for even where the window doesn't depend on them.
  ///   - previous: the landscape before an edit, of which is kept what still holds.
  ///   - cancellation: ends the searches soon; the landscape is then worth nothing.
  package init(
    of scene: Scene, surface: any Surface, trajectories: [Trajectory], showsMinima: Bool = true,
    after previous: Landscape? = nil, unless cancellation: Cancellation = .never
  ) {
    self.surface = surface
    ownWindow = scene.view
    if let view = scene.view {
      let search =
        showsMinima
        ? MinimaSearch(in: [view], of: surface, after: previous, unless: cancellation) : nil
      (window, minima, searched) = (view, search?.minima ?? [], search?.window)
      openingMinima = []
      return
    }
    let narrow = FittedWindow.around(trajectories)
    let wide = narrow.scaled(by: 3)
    // Lower beyond the window than inside: the window alone can still have its minimum.
    let search = MinimaSearch(
      in: [wide.joined(with: scene.surroundings(by: 3)), wide, narrow], of: surface,
      after: previous, unless: cancellation)
    (minima, searched) = (search.minima, search.window)
    window = Self.fitted(to: trajectories, minima, of: scene)
    openingMinima =
      scene.asksQuestions
      ? surface.minima(in: scene.surroundings(by: 1), unless: cancellation) : []
  }

  /// What has to be searched before minima may be marked in a view; nil if it has been.
  ///
  /// - Parameter hidesFuture: whether the paths' ends are hidden, to which a fitted window owes its
  ///   size, so that the view has to do.
  package func windowToSearch(for view: Scene.Window, hidesFuture: Bool) -> Scene.Window? {
    guard let searched else { return nil }
    if hidesFuture, ownWindow == nil { return view }
    let all = searched.joined(with: view)
    return all == searched ? nil : all
  }

  /// A landscape before anything is searched: of the one before an edit is kept what still holds, and
  /// where nothing is known a window is fitted to the paths alone. It asks the surface nothing.
  ///
  /// - Parameter keepsWindow: whether the window before the edit is the best guess, for paths that have
  ///   only begun.
  package init(
    unsearched scene: Scene, surface: any Surface, trajectories: [Trajectory],
    after previous: Landscape?, keepsWindow: Bool
  ) {
    self.surface = surface
    ownWindow = scene.view
    let known = previous.flatMap { surface.isSame(as: $0.surface) ? $0 : nil }
    (minima, searched) = (known?.minima ?? [], known?.searched)
    openingMinima = known?.openingMinima ?? []
    window =
      scene.view ?? (keepsWindow ? known?.window : nil)
      ?? Self.fitted(to: trajectories, minima, of: scene)
  }

  /// Around the paths, and those minima that aren't far from them.
  private static func fitted(
    to trajectories: [Trajectory], _ minima: [Vector], of scene: Scene
  ) -> Scene.Window {
    let near = FittedWindow.around(trajectories).scaled(by: 3)
      .joined(with: scene.surroundings(by: 1))
    return FittedWindow.around(trajectories, landmarks: minima.filter(near.contains))
  }

  /// Whether the minima are known, or there are certainly none to be known.
  package var isSearched: Bool { searched != nil }

  /// The window that may be shown while what comes after a step is hidden.
  package func window(around trajectories: [Trajectory], through step: Int) -> Scene.Window {
    ownWindow
      ?? FittedWindow.around(trajectories, landmarks: openingMinima, through: step)
  }

  /// The minima in the first of several windows that has any; what is known already isn't looked for
  /// again.
  private struct MinimaSearch {
    let window: Scene.Window?
    let minima: [Vector]

    init(
      in windows: [Scene.Window], of surface: any Surface, after previous: Landscape?,
      unless cancellation: Cancellation
    ) {
      if let previous, let widest = windows.first, let known = previous.searched,
        known == widest || !previous.minima.isEmpty && known.joined(with: widest) == known,
        surface.isSame(as: previous.surface)
      {
        (window, minima) = (known, previous.minima)
        return
      }
      for window in windows {
        let minima = surface.minima(in: window, unless: cancellation)
        guard minima.isEmpty else {
          (self.window, self.minima) = (window, minima)
          return
        }
      }
      (window, minima) = (windows.first, [])
    }
  }
}

extension Surface {
  /// Where the loss is least in a window; nowhere, if the search is cancelled.
  package func minima(
    in window: Scene.Window, unless cancellation: Cancellation = .never
  ) -> [Vector] {
    minima(x: window.x, y: window.y, unless: cancellation)
  }
}

extension Scene {
  fileprivate var asksQuestions: Bool { story.contains { $0.predict != nil } }

  /// Around the first start, so many times as far as the origin lies from it, or 1.
  fileprivate func surroundings(by factor: Double) -> Window {
    let reach = factor * max(1, start.norm)
    return Window(
      x: start.x - reach...start.x + reach, y: start.y - reach...start.y + reach)
  }
}

extension Scene.Window {
  /// The smallest window that holds both.
  fileprivate func joined(with other: Scene.Window) -> Scene.Window {
    func joined(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
      min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }
    return Scene.Window(x: joined(x, other.x), y: joined(y, other.y))
  }

  fileprivate func contains(_ point: Vector) -> Bool { x.contains(point.x) && y.contains(point.y) }

  /// The window about the same centre.
  fileprivate func scaled(by factor: Double) -> Scene.Window {
    func scaled(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
      let centre = range.lowerBound / 2 + range.upperBound / 2
      let half = factor * (range.upperBound / 2 - range.lowerBound / 2)
      return centre - half...centre + half
    }
    return Scene.Window(x: scaled(x), y: scaled(y))
  }
}
