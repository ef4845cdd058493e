extension Scene {
  /// Why no map is offered; nil if one is.
  ///
  /// A lesson has a map where it says what to look for: a sweep, validation data or a beat that opens it.
  /// Else the map would show the training loss around the lesson's own numbers, and that is least with
  /// the least decay. A scene without a story is there to be tried.
  package var mapLack: String? {
    guard optimizers.contains(where: { $0.rule.decaysWeights }) else {
      return "no optimizer here has a use for weight decay"
    }
    let isOffered =
      story.isEmpty || sweep != nil || validation != nil || story.contains { $0.map != nil }
    return isOffered
      ? nil : "no map here: decay wins little on a training loss alone; 'decouple sweep' prints it"
  }
}
