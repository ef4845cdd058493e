import Lessons
package import Simulation

/// A scene's second surface: what its runs aren't trained on.
package struct ValidationSurface: Sendable {
  package let surface: any Surface
  /// Where it is least in the window.
  package let minima: [Vector]
  /// Changes whenever the surface does.
  package let revision: Int
  /// Where the minima were looked for; nil before anybody has.
  private let searched: Scene.Window?

  /// - Returns: nil if the scene has none.
  ///
  /// - Parameters:
  ///   - window: where its minima are looked for; nil to leave them for later.
  ///   - previous: the one on the screen now; if it is the same surface it is kept.
  init?(
    of scene: Scene, window: Scene.Window?, revision: Int, after previous: ValidationSurface?,
    unless cancellation: Cancellation = .never
  ) {
    guard let surface = scene.validationSurface() else { return nil }
    let known = previous.flatMap { surface.isSame(as: $0.surface) ? $0 : nil }
    if let known, window == nil || known.searched == window {
      self = known
      return
    }
    self.surface = surface
    self.revision = known?.revision ?? revision
    searched = window
    minima = window.map { surface.minima(in: $0, unless: cancellation) } ?? []
  }
}
