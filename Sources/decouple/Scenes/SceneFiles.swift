import Interface
import Lessons

/// The files of a lab: the scene's own, which an editor may change, and those that are saved.
final class SceneFiles {
  /// Can be read when the scene's file may have changed; nil where there is no file to watch.
  let descriptor: Int32?
  private let request: SceneRequest
  /// What the file said when it was last read.
  private var bytes: [UInt8]?

  init(_ request: SceneRequest) {
    self.request = request
    bytes = request.source.flatMap { try? $0.bytes() }
    descriptor = request.source.flatMap(\.folder).flatMap { try? System.watchFolder($0) }
  }

  deinit { descriptor.map(System.closeDescriptor) }

  var effects: LabEffects { LabEffects(save: Self.save, reload: reload) }

  private static func save(_ name: String, _ text: String) -> SaveOutcome {
    do {
      try System.create(name, Array(text.utf8))
      return .saved
    } catch {
      return .refused(
        error.isTaken
          ? "exists already; give another name"
          : "\(error.reason.lowercasedFirst); give another name")
    }
  }

  /// Reads the file again if it says something else now. While an editor has it open, it may be gone
  /// for a moment: that is no news.
  private func reload() -> ReloadOutcome {
    guard let source = request.source, case .file = source, let now = try? source.bytes(),
      now != bytes
    else { return .unchanged }
    bytes = now
    do {
      return .read(scene: try request.load(), file: try source.load())
    } catch let failure as Failure {
      return .mistake(failure.placeAndWords)
    } catch let usage as UsageError {
      return .mistake(usage.message)
    } catch let flag as FlagError {
      return .mistake(flag.message)
    } catch {
      return .mistake("\(error)")
    }
  }
}

extension Failure {
  /// A scene's mistake without the file's name, which is known.
  fileprivate var placeAndWords: String {
    guard case .scene(let error) = self else { return line ?? "the file can't be read" }
    return "\(error.line):\(error.column): \(error.message)"
  }
}

extension SceneSource {
  /// The folder whose changes concern a file: editors put a new file in the place of the old one.
  fileprivate var folder: String? {
    guard case .file(let path) = self, let whole = System.resolved(path),
      let slash = whole.lastIndex(of: "/")
    else { return nil }
    return slash == whole.startIndex ? "/" : String(whole[..<slash])
  }
}
