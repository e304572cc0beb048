internal import PlaybookCommands

@main enum Main {
  static func main() { PlaybookCommand.runProcess() }
}
