import Lessons
import Screen

@testable import Interface

/// One frame of a scene at rest; by default at its pause, else its last step.
func stillFrame(
  of scene: Scene, at step: Int? = nil, size: Size, appearance: Appearance
) -> Frame {
  var model = Model(scene: scene, size: size, theme: appearance.theme)
  model.seek(to: step ?? scene.openingStep ?? scene.steps)
  return LabView().frame(of: model, depth: appearance.depth, glyphs: appearance.glyphs)
}
