/// Where the files are that a scene names, and how they are read.
package struct SceneFolder: Sendable {
  /// What relative names are relative to: empty for the folder in which the program runs.
  package let path: String
  /// The bytes of a file, by its path.
  package let read: @Sendable (_ path: String) throws(Refusal) -> Contents

  /// What is in a file.
  package struct Contents: Sendable {
    package var bytes: [UInt8]
    /// Its path from the root; nil where there is none.
    package var wholePath: String?

    package init(bytes: [UInt8], wholePath: String? = nil) {
      self.bytes = bytes
      self.wholePath = wholePath
    }
  }

  /// Why a file can't be read.
  package enum Refusal: Error, Hashable, Sendable {
    /// In the system's words, in lower case.
    case unreadable(String)
    case tooLarge(limit: Int)
  }

  package init(
    path: String, read: @escaping @Sendable (_ path: String) throws(Refusal) -> Contents
  ) {
    self.path = path
    self.read = read
  }

  /// A folder without files.
  package static let none = SceneFolder(path: "") { (_) throws(Refusal) in
    throw .unreadable("this scene can't name files")
  }

  /// The path of a file that the scene names.
  func path(of file: String) -> String {
    file.isAbsolutePath || path.isEmpty
      ? file : path.hasSuffix("/") ? path + file : "\(path)/\(file)"
  }
}

extension String {
  /// To the system a path is bytes: a slash is one also before an accent, with which Swift takes it for
  /// one character.
  var isAbsolutePath: Bool { utf8.first == UInt8(ascii: "/") }
}
