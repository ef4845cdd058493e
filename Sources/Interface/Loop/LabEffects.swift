/// What the lab can't do by itself: files.
package struct LabEffects {
  /// Writes a new file and never over another one.
  package var save: (_ name: String, _ text: String) -> SaveOutcome
  /// Reads the scene's file again.
  package var reload: () -> ReloadOutcome

  package init(
    save: @escaping (_ name: String, _ text: String) -> SaveOutcome,
    reload: @escaping () -> ReloadOutcome
  ) {
    self.save = save
    self.reload = reload
  }

  /// For a lab without files.
  package static var none: LabEffects {
    LabEffects(save: { _, _ in .refused("there are no files here") }, reload: { .unchanged })
  }
}
