extension Scene {
  /// Reads the bytes of a scene file.
  ///
  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - name: the scene's id.
  ///   - folder: where files are that the scene names.
  ///   - rules: of rule files, which the scene's optimizers may use.
  /// - Throws: the first mistake in the file, or in one that it names.
  package init(
    bytes: some Collection<UInt8>, file: String, name: String, folder: SceneFolder = .none,
    rules: RuleFiles = RuleFiles()
  ) throws(SceneError) {
    do {
      self = try SceneReader.scene(bytes: bytes, name: name, folder: folder, rules: rules)
    } catch {
      let place = error.inside?.place ?? error.place
      throw SceneError(
        file: error.inside?.path ?? file, line: place.line, column: place.column,
        problem: error.problem)
    }
  }

  /// Reads the text of a scene file.
  package init(
    text: String, file: String, name: String, folder: SceneFolder = .none
  ) throws(SceneError) {
    try self.init(bytes: Array(text.utf8), file: file, name: name, folder: folder)
  }
}
