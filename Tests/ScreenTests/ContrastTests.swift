import Testing

@testable import Screen

/// What can be read, computed for both themes and all depths.
@Suite("Contrast")
struct ContrastTests {
  private func contrast(_ ink: Ink, on paper: Ink, _ theme: Theme, _ rendering: Rendering) -> Double
  {
    ScreenTests.contrast(
      rendering.color(theme.color(of: ink)), rendering.color(theme.color(of: paper)))
  }

  private func worst(_ ink: Ink, _ theme: Theme, _ rendering: Rendering) -> Double {
    let bands: [Ink] =
      rendering.hasBands ? (0..<theme.bandCount).map { .band(UInt8($0)) } : [.base]
    return bands.map { contrast(ink, on: $0, theme, rendering) }.min() ?? 0
  }

  private func shades(ofFamily family: Int) -> [Ink] {
    (1...SeriesNumber.shadeCount(ofFamily: family)).map {
      .series(SeriesNumber.of(family: family, shade: $0))
    }
  }

  @Test(
    "the rules' own colours are 3 : 1 on every band", arguments: Theme.allCases, Rendering.allCases)
  func ownColors(theme: Theme, rendering: Rendering) {
    for family in 0..<SeriesNumber.families {
      let own = worst(.series(UInt8(family)), theme, rendering)
      #expect(own >= 3, "family \(family): \(own)")
    }
  }

  @Test(
    "shades are 2.9 : 1 on every band, and louder from one to the next", arguments: Theme.allCases,
    [Rendering.trueColor, .palette256])
  func shades(theme: Theme, rendering: Rendering) {
    for family in 0..<SeriesNumber.families {
      let contrasts = shades(ofFamily: family).map { worst($0, theme, rendering) }
      #expect(contrasts.allSatisfy { $0 >= 2.9 }, "family \(family): \(contrasts)")
      for (quiet, loud) in zip(contrasts, contrasts.dropFirst()) {
        #expect(loud / quiet >= 1.2, "family \(family): \(contrasts)")
      }
    }
  }

  @Test("walls are 3 : 1 on every band", arguments: Theme.allCases, Rendering.allCases)
  func walls(theme: Theme, rendering: Rendering) {
    let wall = worst(.wall, theme, rendering)
    #expect(wall >= 3, "\(wall)")
  }

  @Test(
    "text is 4.5 : 1 where it stands", arguments: Theme.allCases, Rendering.allCases)
  func text(theme: Theme, rendering: Rendering) {
    let onBase: [Ink] = [.bright, .text, .dim, .label, .prediction, .right, .wrong]
    for ink in onBase {
      let papers: [Ink] = [.base, .panel]
      for paper in papers {
        let contrast = contrast(ink, on: paper, theme, rendering)
        #expect(contrast >= 4.5, "\(ink) on \(paper): \(contrast)")
      }
    }
    for ink in [Ink.bright, .text, .label, .prediction] {
      #expect(worst(ink, theme, rendering) >= 4.5, "\(ink)")
    }
    #expect(worst(.adaptive, theme, rendering) >= 4)
    #expect(contrast(.selectedText, on: .selectedPaper, theme, rendering) >= 4.5)
  }

  @Test(
    "the runs' names are 4.5 : 1 on the base and 4 : 1 on a panel", arguments: Theme.allCases,
    [Rendering.trueColor, .palette256])
  func names(theme: Theme, rendering: Rendering) {
    for family in 0..<SeriesNumber.families {
      for ink in shades(ofFamily: family) {
        let base = contrast(ink, on: .base, theme, rendering)
        #expect(base >= 4.5, "\(ink): \(base)")
      }
      let panel = contrast(.series(UInt8(family)), on: .panel, theme, rendering)
      #expect(panel >= 4, "\(family): \(panel)")
    }
  }

  /// Of different families the glyphs differ (`SignTests`); within one, lightness has to do.
  @Test(
    "shades can be told apart in grey and without one kind of cones", arguments: Theme.allCases,
    [Rendering.trueColor, .palette256])
  func shadesForAllEyes(theme: Theme, rendering: Rendering) {
    for eye in Eye.allCases {
      for family in 0..<SeriesNumber.families {
        let seen = shades(ofFamily: family).map { eye.sees(rendering.color(theme.color(of: $0))) }
        for (quiet, loud) in zip(seen, seen.dropFirst()) {
          let step = ScreenTests.contrast(quiet, loud)
          #expect(step >= 1.1, "\(eye), family \(family): \(step)")
        }
      }
    }
  }

  /// Adam+L2 beside AdamW is what the pictures are about.
  @Test("Adam+L2 and AdamW differ in lightness for all eyes", arguments: Theme.allCases)
  func rivals(theme: Theme) {
    for rendering in [Rendering.trueColor, .palette256] {
      for eye in Eye.allCases {
        let (l2, w) = (theme.color(of: .series(1)), theme.color(of: .series(2)))
        let seen = contrastSeen(l2, w, rendering, eye)
        #expect(seen >= 2, "\(rendering) \(eye): \(seen)")
      }
    }
  }

  private func contrastSeen(_ a: Color, _ b: Color, _ rendering: Rendering, _ eye: Eye) -> Double {
    ScreenTests.contrast(eye.sees(rendering.color(a)), eye.sees(rendering.color(b)))
  }
}
