/// Where the process starts and ends.
@main
enum Main {
  static func main() {
    System.ignoreBrokenPipes()
    System.exit(Program.run(Executable.arguments))
  }
}
