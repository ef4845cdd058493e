/// Where the process starts and ends.
@main
enum Main {
  static func main() {
    System.ignoreRefusals()
    System.catchCrashes()
    System.exit(Program.run(Executable.arguments))
  }
}
