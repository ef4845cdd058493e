package import Screen

extension Model {
  /// Lets an event happen. Pure: the same model, event and picture give the same model.
  ///
  /// - Parameters:
  ///   - scenery: what was drawn last, for the mouse.
  ///   - next: the event that waits behind this one. Where keys come faster than everything can be run
  ///     again, only the last of a row of changes is run, and none before the lab is left.
  package mutating func update(
    _ event: Event, on scenery: Scenery = Scenery(), before next: Event? = nil
  ) {
    let before = shown.document
    handle(event, on: scenery)
    sayChange(since: before)
    let isPostponed = changesNumber(event) && next.map { changesNumber($0) || leaves($0) } ?? false
    guard !isPostponed, orders.departure == nil else { return }
    renewRuns()
  }

  private mutating func handle(_ event: Event, on scenery: Scenery) {
    switch event {
    case .key(let key): press(key, on: scenery)
    case .mouse(let mouse): handle(mouse, on: scenery)
    case .pasted(let text): paste(text)
    case .resize(let newSize):
      size = newSize
      drag = nil
    case .tick(let seconds): shown.playback.advance(seconds: seconds)
    case .sceneFileChanged: noticeFileChange()
    case .end(.vanished): orders.departure = .vanished
    case .end(.signal(let number)): orders.departure = .signal(number)
    }
  }

  /// No key changes the document without a word where its screen doesn't show it.
  private mutating func sayChange(since before: Document) {
    guard notice == nil, before != shown.document else { return }
    notice = DocumentChange(from: before, to: shown).map(Notice.change)
  }

  private func changesNumber(_ event: Event) -> Bool {
    if case .number(.adjust)? = command(of: event) { true } else { false }
  }

  private func leaves(_ event: Event) -> Bool {
    if case .end = event { return true }
    let command = command(of: event)
    return command == .program(.quit) || command == .program(.interrupt)
  }

  private func command(of event: Event) -> Command? {
    guard case .key(let key) = event else { return nil }
    return KeyTable.command(for: key, in: context)
  }

  private mutating func press(_ key: Key, on scenery: Scenery) {
    drag = nil
    if top == .blank { return wake(for: key) }
    notice = nil
    if let answer = choice(meantBy: key) { return perform(answer, on: scenery) }
    if isSecondVote(key) { return sayAnswerIsOnItsWay() }
    if let command = KeyTable.command(for: key, in: context) {
      obey(command, on: scenery)
    } else if context.takesText, case .character(let scalar) = key.code, !key.hasControl {
      type(scalar)
    } else if context == .help {
      close()
    } else if let question = shown.openQuestion, context.keepsLabKeys {
      sayWhoseTurn(question)
    } else if let remark = KeyTable.remark(for: key, in: context) {
      say(remark)
    }
  }

  /// Does what a key or a click asks for, unless it would tell what the story keeps back.
  mutating func obey(_ command: Command, on scenery: Scenery) {
    guard !storyForbids(command) else { return }
    perform(command, on: scenery)
  }

  private mutating func perform(_ command: Command, on scenery: Scenery) {
    switch command {
    case .time(let command): perform(command)
    case .number(let command): perform(command)
    case .hand(let command): perform(command)
    case .picture(let command): perform(command)
    case .map(let command): perform(command)
    case .story(let command): perform(command)
    case .sheet(let command): perform(command)
    case .list(let command): perform(command, on: scenery)
    case .typing(let command): perform(command)
    case .program(let command): perform(command)
    }
  }

  mutating func say(_ words: String) { notice = .words(words) }

  /// Shows a step and stops there.
  package mutating func seek(to step: Int) { shown.playback.seek(to: step) }

  /// The loop has done what was asked.
  mutating func forgetRequest() { orders.request = nil }
}
