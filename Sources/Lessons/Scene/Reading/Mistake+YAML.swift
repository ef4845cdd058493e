import CYAML

extension Mistake {
  /// What libyaml reports, in our words, or in its own where we have none.
  init(_ parser: yaml_parser_t, in text: SceneText) {
    let problem = parser.problem.map { String(cString: $0) } ?? "memory is short"
    let context = parser.context.map { String(cString: $0) } ?? ""
    let place = Place(parser.problem_mark)
    let opening = context.isEmpty ? place : Place(parser.context_mark)
    // YAML's scanner calls a tab before a key a character like any other.
    let isTab = problem.contains("cannot start any token") && text[place] == "\t"
    self =
      switch context {
      case "while scanning an anchor": Mistake(place: opening, problem: .file(.anchor))
      case "while scanning an alias": Mistake(place: opening, problem: .file(.alias))
      default:
        Mistake(problem: isTab ? "tab character" : problem, at: place, openedAt: opening)
      }
  }

  private init(problem: String, at place: Place, openedAt opening: Place) {
    guard let translation = Translation.all.first(where: { problem.contains($0.problem) }) else {
      self.init(
        place: place,
        problem: .file(
          .syntax(
            what: "this is not YAML (\(problem))",
            remedy: "check the indentation, the quotes and the colons")))
      return
    }
    self.init(
      place: translation.isAboutOpening ? opening : place,
      problem: .file(.syntax(what: translation.what, remedy: translation.remedy)))
  }
}

/// One of libyaml's problems in words for someone who writes a scene.
private struct Translation {
  var problem: String
  var what: String
  var remedy: String
  /// Whether the mistake is better seen where the quote, the list or the key begins.
  var isAboutOpening = false

  static let all = [
    Translation(
      problem: "mapping values are not allowed",
      what: "a ':' is out of place", remedy: "put the text in quotes or mend the indentation"),
    Translation(
      problem: "could not find expected ':'",
      what: "a key stands without its ':'", remedy: "write 'key: value'", isAboutOpening: true),
    Translation(
      problem: "did not find expected key",
      what: "this does not fit the lines above it",
      remedy: "mend the indentation, or put the text above in quotes"),
    Translation(
      problem: "did not find expected '-' indicator",
      what: "this line does not fit the list it stands in",
      remedy: "begin it with '- ' or mend its indentation"),
    Translation(
      problem: "block sequence entries are not allowed",
      what: "a list cannot begin here", remedy: "begin it on a line of its own"),
    Translation(
      problem: "cannot start any token",
      what: "a value cannot begin with this character", remedy: "put the text in quotes"),
    Translation(
      problem: "found unexpected end of stream",
      what: "this quote is never closed", remedy: "close it", isAboutOpening: true),
    Translation(
      problem: "found unexpected document indicator",
      what: "this quote is never closed", remedy: "close it", isAboutOpening: true),
    Translation(
      problem: "did not find expected ',' or ']'",
      what: "this list is never closed", remedy: "write ',' between entries and ']' at the end",
      isAboutOpening: true),
    Translation(
      problem: "did not find expected ',' or '}'",
      what: "this mapping is never closed", remedy: "write ',' between entries and '}' at the end",
      isAboutOpening: true),
    Translation(
      problem: "did not find expected node content",
      what: "a value is missing here", remedy: "write it or remove the comma"),
    Translation(
      problem: "unknown escape character",
      what: "unknown escape in double quotes", remedy: "use single quotes, or write \\\\ for \\"),
    Translation(
      problem: "did not find expected comment or line break",
      what: "a value that begins with | or > is a block of text, which starts in the line below",
      remedy: "put it in quotes, such as '|x|+y^2'", isAboutOpening: true),
    Translation(
      problem: "tab character",
      what: "a tab stands in the indentation", remedy: "indent with spaces"),
    Translation(
      problem: "undefined tag handle",
      what: "tags (!) are not part of scene files", remedy: "put the text in quotes"),
  ]
}
