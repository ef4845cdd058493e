/// Which folder of a target uses what another one declares, by name.
///
/// An approximation without a compiler: what counts is a type that stands alone in a file, a member of
/// an extension and a function outside of types, if nothing else in the sources has the same name. So
/// a use that is found is real, and some are not found: initializers, operators, common names.
struct FolderGraph {
  /// A file as the graph sees it.
  struct File {
    let path: String
    /// Files beside the folders have none: "".
    let folder: String
    let code: SwiftDeclarations

    init(path: String, folder: String, code: SwiftDeclarations) {
      (self.path, self.folder, self.code) = (path, folder, code)
    }

    init(path: String, folder: String, text: String) {
      self.init(
        path: path, folder: folder, code: SwiftDeclarations(SwiftTokens.all(in: text)))
    }
  }

  /// One name of another folder in one place.
  struct Use: Hashable, CustomStringConvertible {
    let from, to: String
    let name: String
    let place: String

    var description: String { "\(from) → \(to): \(place) uses \(name)" }
  }

  let folders: [String]
  let uses: [Use]

  /// - Parameter others: what is declared there makes a name too common to be counted.
  init(_ files: [File], besides others: [File] = []) {
    folders = Set(files.map(\.folder)).sorted()
    let everything = files + others.map { File(path: $0.path, folder: Self.outside, code: $0.code) }
    // A type inside another has that one's name before it, if it isn't of this target.
    let types = Self.homes(of: \.types, in: everything, against: files)
    let members = Self.homes(of: \.members, in: everything, against: everything)
    uses = files.flatMap { file in
      file.code.uses.sorted { $0.line < $1.line }.compactMap { use in
        let home = (use.isMember ? nil : types[use.name]) ?? members[use.name]
        guard let home, home != file.folder, home != Self.outside else { return nil }
        return Use(
          from: file.folder, to: home, name: use.name, place: "\(file.path):\(use.line)")
      }
    }
  }

  private static let outside = "outside of the target"

  /// The folder of each name of a kind that is declared in one alone; other names count `against` it.
  private static func homes(
    of kind: KeyPath<SwiftDeclarations, Set<String>>, in files: [File], against rivals: [File]
  ) -> [String: String] {
    var folders: [String: Set<String>] = [:]
    for file in files {
      for name in file.code[keyPath: kind] { folders[name, default: []].insert(file.folder) }
    }
    for file in rivals {
      for name in file.code.all { folders[name]?.insert(file.folder) }
    }
    return folders.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// Groups of folders each of which can be reached from each: none where there is no circle.
  var circles: [[String]] {
    let reachable = Dictionary(uniqueKeysWithValues: folders.map { ($0, reach(from: $0)) })
    let groups = folders.map { folder in
      folders.filter { other in
        other != folder && reachable[folder, default: []].contains(other)
          && reachable[other, default: []].contains(folder)
      } + [folder]
    }
    return Set(groups.filter { $0.count > 1 }.map { $0.sorted() }).sorted { $0[0] < $1[0] }
  }

  private func reach(from folder: String) -> Set<String> {
    let edges = Dictionary(grouping: uses, by: \.from).mapValues { Set($0.map(\.to)) }
    var found: Set<String> = []
    var waiting = [folder]
    while let next = waiting.popLast() {
      for other in edges[next, default: []] where found.insert(other).inserted {
        waiting.append(other)
      }
    }
    return found
  }

  /// Uses of a folder that stands later in the order, or of or in one that doesn't stand there.
  func uses(against order: [String]) -> [Use] {
    uses.filter { use in
      guard let user = order.firstIndex(of: use.from), let home = order.firstIndex(of: use.to)
      else { return true }
      return home > user
    }
  }
}
