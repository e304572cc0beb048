internal import ArgumentParser
internal import Foundation
internal import PlaybookBuild

struct ManCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "man",
    abstract: "Write the manual page.",
    discussion: """
      Example: playbook man > ~/.local/share/man/man1/playbook.1
      """)

  func run(in surroundings: Surroundings) -> ExitStatus {
    do {
      let dump = Data(PlaybookCommand._dumpHelp().utf8)
      let program = try JSONDecoder().decode(CommandDescription.Dump.self, from: dump).command
      surroundings.writeOutput(manualPage(of: program))
      return .success
    } catch {
      // The version of ArgumentParser is fixed, and a test reads what it says.
      surroundings.writeError("Error: the commands do not describe themselves: \(error)\n")
      return .bug
    }
  }
}
