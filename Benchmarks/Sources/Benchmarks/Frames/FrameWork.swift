import CReference
import Interface
import Lessons
import Screen

/// The lab's screen on the first scene, in full colour: every frame is drawn, and compared with the one
/// before for cells that have to be sent. Three ways to do that give the same cells:
///
/// - `drawLab`: the whole lab, from its model. Contours and thinned paths are kept from frame to frame,
///   as in the program; everything else is made anew: layout, numbers, words, panes, chart.
/// - `drawParts`: the same frame from finished parts: contours, thinned paths, all weights of the runs,
///   and every word written, placed and styled.
/// - `drawReference`: from the same parts in C, which paints bands, contours and axes, draws the paths
///   with the same pen up to the same step, samples the norms, scales and draws the chart, and copies
///   the words into their places.
///
/// So C is fair to the second. Beside the whole lab it says how far that is from its bare drawing.
struct FrameWork {
  /// A state of the lab, and what it is drawn from without one.
  struct Moment {
    let model: Model
    let words: [PlacedWords]
    let reference: reference_picture
  }

  let size: Size
  /// At the step where the opening stops.
  let rest: Moment
  /// The opening, 60 frames a second.
  let opening: [Moment]
  private let view = LabView()
  private let parts: FrameParts
  private let buffers: [UnsafeMutablePointer<reference_cell>]

  /// - Throws: `Disagreement`, unless every frame is the same in all three ways.
  init(size: Size) throws {
    guard let scene = try BundledScenes.scene(named: "first-look") else {
      throw Disagreement("there is no scene first-look")
    }
    var model = Model(scene: scene, size: size)
    model.open()
    let parts = try FrameParts(of: model, in: Self.frame(of: model, view))
    let reference = FrameReference(parts)
    var moments: [Moment] = []
    while model.shown.playback.isPlaying {
      model.update(.tick(seconds: 1.0 / 60))
      let frame = Self.frame(of: model, view)
      let (picture, words) = try reference.picture(of: frame, step: model.shown.playback.step)
      guard parts.frame(at: model.shown.playback.step, words: words) == frame else {
        throw Disagreement("step \(model.shown.playback.step): the parts make another frame")
      }
      moments.append(Moment(model: model, words: words, reference: picture))
    }
    guard let last = moments.last else { throw Disagreement("first-look doesn't play") }
    self.size = size
    self.parts = parts
    rest = last
    opening = moments
    buffers = (0..<2).map { _ in Kept.room(for: size.columns * size.rows, of: reference_cell()) }
  }

  /// Draws the lab at the moments one after the other; returns how many cells have changed in all.
  func drawLab(_ moments: [Moment]) -> Int {
    changes(in: moments) { Self.frame(of: $0.model, view) }
  }

  /// The same from finished parts.
  func drawParts(_ moments: [Moment]) -> Int {
    changes(in: moments) { parts.frame(at: $0.model.shown.playback.step, words: $0.words) }
  }

  /// The same from finished parts in C.
  func drawReference(_ moments: [Moment]) -> Int {
    var changes = 0
    for (index, moment) in moments.enumerated() {
      let (old, new) = (buffers[1 - index % 2], buffers[index % 2])
      withUnsafePointer(to: moment.reference) { reference_draw($0, new) }
      changes += Int(reference_changes(old, new, Int32(size.columns * size.rows)))
    }
    return changes
  }

  private func changes(in moments: [Moment], frame: (Moment) -> Frame) -> Int {
    var shown = Frame(size: size)
    var changes = 0
    for moment in moments {
      let frame = frame(moment)
      changes += Self.changes(from: shown.cells, to: frame.cells)
      shown = frame
    }
    return changes
  }

  /// Through pointers, as `Console` does it.
  private static func changes(from old: [Cell], to new: [Cell]) -> Int {
    old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        var changes = 0
        for index in new.indices where old[index] != new[index] { changes += 1 }
        return changes
      }
    }
  }

  private static func frame(of model: Model, _ view: LabView) -> Frame {
    view.frame(of: model, depth: .trueColor, glyphs: .full)
  }
}
