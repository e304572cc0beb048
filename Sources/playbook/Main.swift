internal import PlaybookCommands

@main enum Main {
  static func main() async { await PlaybookCommand.main() }
}
