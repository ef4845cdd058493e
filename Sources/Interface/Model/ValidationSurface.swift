import Lessons
package import Simulation

/// A scene's second surface: what its runs aren't trained on.
package struct ValidationSurface: Sendable {
  package let surface: any Surface
  /// Where it is least, if there is a single such place.
  package let minimum: Vector?
  /// Changes whenever the surface does.
  package let revision: Int

  /// - Returns: nil if the scene has none.
  ///
  /// - Parameter previous: the one on the screen now; if it is the same surface it is kept.
  init?(of scene: Scene, revision: Int, after previous: ValidationSurface?) {
    guard let surface = scene.validationSurface() else { return nil }
    if let previous, surface.isSame(as: previous.surface) {
      self = previous
      return
    }
    self.surface = surface
    self.revision = revision
    minimum = scene.minimum(on: surface)
  }
}
