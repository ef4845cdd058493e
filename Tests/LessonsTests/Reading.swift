import Testing

@testable import Lessons

/// A scene read from text; a failure of the test if it can't be read.
func scene(_ text: String) throws -> Scene {
  try Scene(text: text, file: "s.yaml", name: "s")
}

/// A scene on a plateau with these lines added.
func plateau(_ lines: String) throws -> Scene {
  try scene("title: T\nloss: 0\nstart: [4, 1]\n" + lines)
}

/// `line:column: what; what to do`, or nil if the text can be read.
func complaint(_ text: String) -> String? {
  complaint(Array(text.utf8))
}

func complaint(_ bytes: [UInt8]) -> String? {
  do {
    _ = try Scene(bytes: bytes, file: "s.yaml", name: "s")
    return nil
  } catch {
    return String(error.description.dropFirst("s.yaml:".count))
  }
}
