package import Simulation

/// The file that rows of data come from, and what was made of its numbers.
package struct DataSource: Hashable, Sendable {
  /// As the scene names it.
  package var file: String
  /// The folder of the scene, as it was given.
  package var folder: String
  /// The file's path from the root; nil where there is none.
  package var wholePath: String?
  /// The columns as the scene names them; nil where it leaves them to the file.
  package var features: [String]?
  package var target: String?
  /// The columns' names: two features and the target; `column 3` for one that has none.
  package var names: [String]
  /// What was done to the features; nil if nothing was.
  package var scaling: Scaling?
  /// The words that stand for 0 and 1; nil where the file has the numbers.
  package var labels: [String]?

  /// Each feature f became (f − mean)/deviation, the deviation over n, not n − 1.
  package struct Scaling: Hashable, Sendable {
    package var mean: Vector
    package var deviation: Vector
  }
}

extension DataSource {
  /// What the weights and the target mean: `x weighs`, `(length − 4.906)/0.8215`.
  ///
  /// - Parameter number: how numbers are written.
  package func meanings(_ number: (Double) -> String) -> [(name: String, text: String)] {
    func feature(_ index: Int, _ mean: Double?, _ deviation: Double?) -> String {
      guard let mean, let deviation else { return names[index] }
      let shift = mean < 0 ? "+ \(number(-mean))" : "− \(number(mean))"
      return "(\(names[index]) \(shift))/\(number(deviation))"
    }
    let target = labels.map { "\(names[2]): \($0[0]) is 0, \($0[1]) is 1" } ?? names[2]
    return [
      ("x weighs", feature(0, scaling?.mean.x, scaling?.deviation.x)),
      ("y weighs", feature(1, scaling?.mean.y, scaling?.deviation.y)),
      ("target", target),
    ]
  }

  /// What a scene that is saved under a name calls the file.
  package func reference(savedAs name: String) -> String {
    let folder = Self.folder(of: name)
    guard !file.isAbsolutePath, folder != self.folder else { return file }
    let path = Self.parts(self.folder + "/" + file, isAbsolute: self.folder.isAbsolutePath)
    let home = Self.parts(folder, isAbsolute: folder.isAbsolutePath)
    guard self.folder.isAbsolutePath == folder.isAbsolutePath, !home.contains("..") else {
      return wholePath ?? file
    }
    let shared = zip(path, home).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: home.count - shared)
    return (up + path.dropFirst(shared)).joined(separator: "/")
  }

  /// The part of a path before its last slash; empty for a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.unicodeScalars.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names in a path, without `.` and what `..` takes back.
  private static func parts(_ path: String, isAbsolute: Bool) -> [String] {
    path.unicodeScalars.split(separator: "/").map(String.init).reduce(into: []) { parts, part in
      switch part {
      case ".": break
      case "..":
        if let last = parts.last, last != ".." {
          parts.removeLast()
        } else if !isAbsolute {
          parts.append("..")
        }
      default: parts.append(part)
      }
    }
  }
}
