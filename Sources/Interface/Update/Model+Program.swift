extension Model {
  mutating func perform(_ command: Command.Program) {
    switch command {
    case .nextScene: openScene(offset: 1)
    case .previousScene: openScene(offset: -1)
    case .editScene: editScene()
    case .announceCommand: toggleAnnouncement()
    case .redraw: orders.request = .redraw
    case .suspend: orders.request = .suspend
    case .quit: orders.departure = .quit
    case .interrupt: orders.departure = .signal(Self.interruptSignal)
    }
  }

  /// SIGINT's number, the same everywhere.
  private static let interruptSignal: Int32 = 2

  /// Begins or ceases to print the command on leaving.
  private mutating func toggleAnnouncement() {
    orders.announcesCommand.toggle()
    say(
      orders.announcesCommand
        ? "q will print the command that reproduces the screen as it is then"
        : "nothing will be printed on leaving")
  }

  /// What is to be printed after the lab has been left.
  package var farewell: String? { orders.announcesCommand ? StateCommand(self).text : nil }
}
