package import Lessons

/// What undo brings back: the scene with all changes made to its numbers, and the hand's choice of
/// window and chart.
package struct Document: Hashable, Sendable {
  /// The scene as it was opened, for `r`.
  package let original: Scene
  package var scene: Scene
  /// The window that was chosen by hand; nil for the scene's own or the fitted one.
  package var window: Scene.Window?
  /// The chart that was chosen by hand; nil for the one that scene and story ask for.
  package var chart: ChartKind?

  /// Where the scene comes from.
  package let origin: SceneOrigin

  /// - Parameter origin: nil for what the scene's name says: a bundled scene, or none.
  package init(_ scene: Scene, origin: SceneOrigin? = nil) {
    self.origin = origin ?? .named(scene)
    original = scene
    self.scene = scene
  }

  /// The scene as it was opened, without what a hand has changed.
  var pristine: Document { Document(original, origin: origin) }

  /// The scene in its own numbers, without flags too.
  var own: Document { Document(origin.scene, origin: origin) }
}
