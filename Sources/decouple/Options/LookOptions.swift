import ArgumentParser
import Lessons
import Screen

/// The flags that say how a picture looks.
struct LookOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: .init("dark or light.", valueName: "theme"))
  var theme: String?
  @Option(
    parsing: .unconditional,
    help: .init("full, half or ascii; full where the locale is UTF-8.", valueName: "glyphs"))
  var glyphs: String?
  @Option(
    parsing: .unconditional,
    help: .init("never, 16, 256 or truecolor; never into a pipe.", valueName: "depth"))
  var color: String?
  @Flag(help: "Few things and large ones, on white: for a lecture hall, from the first beat on.")
  var lecture = false

  @Option(
    parsing: .unconditional,
    help: .init("What the chart shows, such as xy; the scene's.", valueName: "kind")
  )
  var chart: String?
  @Option(
    parsing: .unconditional,
    help: .init(
      "What panes show: plane or rules; of a network also rates, pixels or answers; the scene's.",
      valueName: "content"))
  var panes: String?

  @Option(
    name: .customLong("cell-aspect"), parsing: .unconditional,
    help: .init("The height of a character over its width; 2.", valueName: "ratio"))
  var cellAspect: String?

  /// What was asked for; nil where the terminal is to decide.
  struct Wish: Hashable {
    var theme: Theme
    var glyphs: GlyphSet?
    var depth: ColorDepth?
    var isLecture: Bool
    /// nil for the usual one.
    var cellAspect: Double?
  }

  func wish() throws(FlagError) -> Wish {
    var wish = Wish(theme: lecture ? .light : .dark, isLecture: lecture)
    if let flag = FlagText("--theme", theme) { wish.theme = try flag.choice() }
    if let flag = FlagText("--glyphs", glyphs) { wish.glyphs = try flag.choice() }
    if let flag = FlagText("--color", color) {
      let name: ColorName = try flag.choice()
      wish.depth = name.depth
    }
    wish.cellAspect = try aspect()
    return wish
  }

  /// nil for the usual one.
  func aspect() throws(FlagError) -> Double? {
    guard let flag = FlagText("--cell-aspect", cellAspect) else { return nil }
    let aspect = try flag.number(example: "2.2")
    guard (1...4).contains(aspect) else {
      throw .outOfRange(flag, requirement: "a character is 1 to 4 times as high as wide")
    }
    return aspect
  }

  /// How a picture on standard output looks: in colour only if that is a terminal or colour was
  /// asked for, and in the characters that the locale has.
  func appearance() throws(FlagError) -> Appearance {
    let wish = try wish()
    return Appearance(
      theme: wish.theme,
      depth: wish.depth ?? PrintedLook.depth,
      glyphs: wish.glyphs ?? PrintedLook.glyphs)
  }
}

/// The colour depths by the names that flags use.
enum ColorName: String, CaseIterable {
  case never
  case palette16 = "16"
  case palette256 = "256"
  case trueColor = "truecolor"

  var depth: ColorDepth {
    switch self {
    case .never: .monochrome
    case .palette16: .palette16
    case .palette256: .palette256
    case .trueColor: .trueColor
    }
  }
}
