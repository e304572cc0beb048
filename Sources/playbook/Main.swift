internal import PlaybookCommands

@main enum Main {
  @MainActor static func main() async { await PlaybookCommand.main() }
}
