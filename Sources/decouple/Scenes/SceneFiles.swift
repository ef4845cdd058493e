import Export
import Interface
import Lessons

/// The files of a lab: those of scenes, which an editor may change, and those that are saved.
final class SceneFiles {
  /// Can be read when a scene's file may have changed; nil where the system can't tell.
  let descriptor: Int32?
  /// What the lab was opened with; nil for a formula.
  private let source: SceneSource?
  private let changes: Changes
  /// What each file said when it was last read.
  private var contents: [String: [UInt8]] = [:]
  /// What is wrong with what it said.
  private var mistakes: [String: String] = [:]
  /// Where they are, without symbolic links.
  private var folders: Set<String> = []

  /// What the command line adds to files: rules for all of them, and changes in the first.
  struct Changes {
    var rules: () throws -> RuleFiles = { RuleFiles() }
    var change: (Scene) throws -> Scene = { $0 }
  }

  init(_ source: SceneSource?, _ changes: Changes = Changes()) {
    (self.source, self.changes) = (source, changes)
    descriptor = System.watch()
    if case .file(let path)? = source { follow(path) }
  }

  deinit { descriptor.map(System.closeDescriptor) }

  var effects: LabEffects {
    LabEffects(
      save: Self.save, savePicture: Self.savePicture, reload: reload, edit: edit, open: open)
  }

  /// Notes what a file says now, and begins to watch its folder.
  private func follow(_ path: String) {
    contents[path] = try? SceneSource.file(path).bytes(onlyRegular: true)
    if let folder = SceneSource.file(path).folder { folders.insert(folder) }
    watchFolders()
  }

  /// A folder that was removed and made again is another one to the system.
  private func watchFolders() {
    guard let descriptor else { return }
    for folder in folders where !System.watch(folder: folder, with: descriptor) {
      System.watch(wayTo: folder, with: descriptor)
      // It may have come back meanwhile.
      _ = System.watch(folder: folder, with: descriptor)
    }
  }

  private static func save(_ name: String, _ text: String) -> SaveOutcome {
    save(name, Array(text.utf8))
  }

  private static func savePicture(_ name: String, _ picture: ScreenPicture) -> SaveOutcome {
    var bytes: [UInt8] = []
    do {
      try FramePicture(picture.frame, theme: picture.theme)
        .writeSVG(to: ByteStream { bytes += $0 })
    } catch {
      return .refused("the picture can't be drawn")
    }
    return save(name, bytes)
  }

  private static func save(_ name: String, _ bytes: [UInt8]) -> SaveOutcome {
    do {
      try System.create(name, bytes)
      return .saved
    } catch {
      return .refused(
        error.isTaken
          ? "exists already; give another name"
          : "\(error.reason.lowercasedFirst); give another name")
    }
  }

  /// Reads a file again if it says something else now. While an editor has it open, it may be gone for a
  /// moment: that is no news, and neither is a pipe in its place, which can't be read without waiting.
  private func reload(_ path: String) -> ReloadOutcome {
    watchFolders()
    let source = SceneSource.file(path)
    let now: [UInt8]
    do {
      now = try source.bytes(onlyRegular: true)
    } catch {
      if case .unreadable(_, _, isMissing: true) = error { return .unchanged }
      contents[path] = nil
      return note(error.wordsWithoutName, of: path)
    }
    guard now != contents[path] else {
      return mistakes[path].map(ReloadOutcome.mistake) ?? .unchanged
    }
    contents[path] = now
    mistakes[path] = nil
    do {
      let file = try source.scene(of: now, rules: changes.rules())
      return .read(scene: self.source == source ? try changes.change(file) : file, file: file)
    } catch {
      return note(Self.words(for: error), of: path)
    }
  }

  private func note(_ mistake: String, of path: String) -> ReloadOutcome {
    mistakes[path] = mistake
    return .mistake(mistake)
  }

  /// Reads the scene of a path. What comes with the program needs no reading.
  private func open(_ word: String) -> OpenOutcome {
    let name = SceneFileName.expanded(word, home: System.environment(["HOME"])["HOME"])
    guard let source = SceneSource(name) else {
      return .refused(UsageError(sceneNamed: name).message)
    }
    guard case .file(let path) = source else {
      return .refused("\(name): standard input can be read once only; give a path")
    }
    do {
      let scene = try source.scene(
        of: try source.bytes(onlyRegular: true), rules: changes.rules())
      follow(path)
      return .opened(SceneOrigin(.file, argument: path, scene: scene))
    } catch {
      return .refused(Self.words(for: error))
    }
  }

  // MARK: The editor

  /// Opens a file in the user's editor; a text is written to a new one first.
  private func edit(_ name: String, _ text: String?) -> EditOutcome {
    var path = name
    do {
      if let text { path = try Self.copy(text, to: name) }
    } catch {
      return .refused("\(name): \(error.reason.lowercasedFirst); S saves elsewhere")
    }
    if text != nil || contents[path] == nil { follow(path) }
    do {
      try Editor(System.environment(Editor.variables)).run(on: path)
    } catch {
      return .refused(error.message + (text.map { Self.remains(of: $0, in: path) } ?? ""))
    }
    return .edited(file: path, reload(path))
  }

  /// Removes a copy that nobody has touched; says where the text is that somebody has.
  private static func remains(of text: String, in path: String) -> String {
    guard (try? SceneSource.file(path).bytes(onlyRegular: true)) == Array(text.utf8) else {
      return ", your text is in \(path)"
    }
    System.remove(path)
    return ""
  }

  /// Writes a text to the first file like a name that isn't there: `box-2.yaml`, `box-3.yaml`…
  private static func copy(_ text: String, to name: String) throws(System.Refusal) -> String {
    var path = name
    var isTaken = true
    while isTaken {
      do {
        try System.create(path, Array(text.utf8))
        isTaken = false
      } catch {
        guard error.isTaken else { throw error }
        path = SceneFileName.next(after: path)
      }
    }
    return path
  }

  private static func words(for error: any Error) -> String {
    switch error {
    case let failure as Failure: failure.placeAndWords
    case let usage as UsageError: usage.message
    case let flag as FlagError: flag.message
    default: "\(error)"
    }
  }
}

extension Failure {
  /// A scene's mistake without the file's name, which is known.
  fileprivate var placeAndWords: String {
    guard case .scene(let error) = self else { return line ?? "the file can't be read" }
    return "\(error.line):\(error.column): \(error.message)"
  }

  /// Why a file that was read before can't be read now.
  fileprivate var wordsWithoutName: String {
    switch self {
    case .tooLarge(_, let limit): "more than \(limit >> 20) MiB; make it shorter"
    case .unreadable(_, let reason, _): "\(reason.lowercasedFirst); make it readable again"
    default: placeAndWords
    }
  }
}

extension SceneSource {
  /// The folder whose changes concern a file: editors put a new file in the place of the old one.
  fileprivate var folder: String? {
    guard case .file(let path) = self, let whole = System.resolved(path) else { return nil }
    return DataSource.folder(of: whole)
  }
}
