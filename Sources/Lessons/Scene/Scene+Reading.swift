extension Scene {
  /// Reads the bytes of a scene file.
  ///
  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - name: the scene's id.
  /// - Throws: the first mistake in the file.
  package init(bytes: some Collection<UInt8>, file: String, name: String) throws(SceneError) {
    do {
      self = try SceneReader.scene(bytes: bytes, name: name)
    } catch {
      throw SceneError(
        file: file, line: error.place.line, column: error.place.column, problem: error.problem)
    }
  }

  /// Reads the text of a scene file.
  package init(text: String, file: String, name: String) throws(SceneError) {
    try self.init(bytes: Array(text.utf8), file: file, name: name)
  }
}
