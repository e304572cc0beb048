package import ArgumentParser
internal import Foundation
package import PlaybookBuild
internal import PlaybookDiagnostics

/// A command that says its own exit status.
protocol StatusCommand: ParsableCommand, Sendable {
  func run(in surroundings: Surroundings) -> ExitStatus
}

/// The command line.
package struct PlaybookCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "playbook",
    abstract: "Publish a strategy playbook from Markdown and typed facts.",
    discussion: """
      A site is a folder with content/, and perhaps templates/; a folder of Markdown alone is one \
      too. Exit status: 0 fine, 1 findings, 2 wrong usage or settings, 3 the machine said no, 70 a \
      bug of ours.

      Example: playbook init our-playbook && playbook build our-playbook
      """,
    version: toolVersion,
    subcommands: [
      InitCommand.self, BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self,
      ListCommand.self, StaleCommand.self, RulesCommand.self, ExplainCommand.self,
      SchemaCommand.self, ThemeCommand.self, CompletionCommand.self, ManCommand.self,
    ])

  package init() {}

  /// Runs the process and ends it.
  ///
  /// To be called on the main thread, which keeps signals blocked while it waits. An asynchronous
  /// `main` would leave it to Dispatch, which lets them through there, and one ends the process
  /// before whoever waits for it can stop what goes on.
  package static func runProcess() -> Never {
    // Files are 0644 and folders 0755, whatever the shell says.
    umask(0o022)
    let surroundings = Surroundings.ofProcess()
    surroundings.interruption.watch()
    let arguments = Array(CommandLine.arguments.dropFirst())
    Task { Foundation.exit(await run(arguments, in: surroundings).rawValue) }
    while true { pause() }
  }

  /// Runs what the arguments say.
  ///
  /// - Parameter columns: how wide help is; the terminal's width unless given.
  package static func run(
    _ arguments: [String], in surroundings: Surroundings, columns: Int? = nil
  ) async -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any StatusCommand {
        return await run(command, in: surroundings)
      }
      try command.run()
      return .success
    } catch {
      let message = fullMessage(for: error, columns: columns)
      let text = message.isEmpty || message.hasSuffix("\n") ? message : message + "\n"
      if exitCode(for: error).isSuccess {
        surroundings.writeOutput(text)
        return .success
      }
      let usage = "\nUsage: " + usageString() + "\n"
      surroundings.writeError(unknownCommand(arguments).map { $0 + usage } ?? text)
      return .usage
    }
  }

  /// Runs a command on a thread with a stack of 8 MiB, as those of `Workers` have: templates and
  /// navigation are walked by recursion.
  private static func run(
    _ command: some StatusCommand, in surroundings: Surroundings
  ) async -> ExitStatus {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: command.run(in: surroundings)) }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// What to say about a first word that is no command.
  private static func unknownCommand(_ arguments: [String]) -> String? {
    let known = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    let aliases = configuration.subcommands.flatMap { $0.configuration.aliases }
    guard let word = arguments.first, !word.hasPrefix("-"), !(known + aliases).contains(word) else {
      return nil
    }
    let suggestion = didYouMean(nearest(to: word, in: known + aliases))
    return "Error: '\(word.escapedForTerminal)' is not a command. "
      + (suggestion ?? "The commands are " + known.joined(separator: ", ") + ".")
  }
}
