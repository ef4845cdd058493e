/// What the lab can't do by itself: files, and the editor that changes them.
package struct LabEffects {
  /// Writes a new file and never over another one.
  package var save: (_ name: String, _ text: String) -> SaveOutcome
  /// Writes a new picture and never over another file.
  package var savePicture: (_ name: String, _ picture: ScreenPicture) -> SaveOutcome
  /// Reads a scene's file again.
  package var reload: (_ file: String) -> ReloadOutcome
  /// Opens a file in an editor that has the terminal to itself, and reads it again. Where there is a
  /// text, it is written to a new file first.
  package var edit: (_ file: String, _ text: String?) -> EditOutcome
  /// Reads the scene that the command line calls so.
  package var open: (_ scene: String) -> OpenOutcome

  package init(
    save: @escaping (_ name: String, _ text: String) -> SaveOutcome,
    savePicture: @escaping (_ name: String, _ picture: ScreenPicture) -> SaveOutcome,
    reload: @escaping (_ file: String) -> ReloadOutcome,
    edit: @escaping (_ file: String, _ text: String?) -> EditOutcome,
    open: @escaping (_ scene: String) -> OpenOutcome
  ) {
    self.save = save
    self.savePicture = savePicture
    self.reload = reload
    self.edit = edit
    self.open = open
  }

  /// For a lab without files.
  package static var none: LabEffects {
    let words = "there are no files here"
    return LabEffects(
      save: { _, _ in .refused(words) }, savePicture: { _, _ in .refused(words) },
      reload: { _ in .unchanged },
      edit: { _, _ in .refused(words) }, open: { _ in .refused(words) })
  }
}
