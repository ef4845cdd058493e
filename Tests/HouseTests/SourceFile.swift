import Foundation

/// One file under `Sources`, as the house rules see it: its target, its lines, its imports.
struct SourceFile {
  /// From the package's top level: `Sources/Screen/Frame.swift`.
  let path: String
  /// The folder below `Sources`.
  let target: String
  let lines: [Substring]

  var text: String { lines.joined(separator: "\n") }

  /// Without its ending: `Frame`.
  var name: Substring { (path.split(separator: "/").last ?? "").prefix { $0 != "." } }

  /// The folders below the target's own, joined: `Scene/Reading`, or nothing.
  var folders: String { path.split(separator: "/").dropFirst(2).dropLast().joined(separator: "/") }

  /// The first of them: `Scene`.
  var folder: String { String(folders.prefix { $0 != "/" }) }

  /// The package's top level.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift and C files of all targets, in the order of their paths.
  static func all() throws -> [SourceFile] {
    let sources = root.appending(path: "Sources").path(percentEncoded: false)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources)
    return try paths.sorted().filter {
      $0.hasSuffix(".swift") || $0.hasSuffix(".c") || $0.hasSuffix(".h")
    }
    .map { path in
      let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
      return SourceFile(
        path: "Sources/" + path,
        target: String(path.prefix { $0 != "/" }),
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  var isSwift: Bool { path.hasSuffix(".swift") }

  /// The modules that a Swift file imports, by line number from 1.
  var imports: [(line: Int, module: String)] {
    guard isSwift else { return [] }
    return lines.enumerated().compactMap { index, line in
      Self.importedModule(in: line).map { (index + 1, $0) }
    }
  }

  /// The module named by an import declaration; nil for any other line.
  ///
  /// Understands an access level, attributes and the import of one symbol:
  /// `@preconcurrency package import struct Screen.Frame` imports Screen.
  static func importedModule(in line: some StringProtocol) -> String? {
    var words = line.split(whereSeparator: \.isWhitespace)[...]
    while let word = words.first, modifiers.contains(String(word)) || word.hasPrefix("@") {
      words.removeFirst()
    }
    guard words.first == "import" else { return nil }
    words.removeFirst()
    if let kind = words.first, kinds.contains(String(kind)) { words.removeFirst() }
    return words.first.map { String($0.prefix { $0 != "." }) }
  }

  private static let modifiers: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias", "actor",
  ]

  /// Lines that hold one of the texts outside of a comment, as `path:line`.
  func places(ofAny texts: [String]) -> [String] {
    lines.enumerated().compactMap { index, line in
      let code = line.drop(while: \.isWhitespace)
      guard !code.hasPrefix("//"), texts.contains(where: { code.contains($0) }) else { return nil }
      return "\(path):\(index + 1)"
    }
  }
}
