package import ArgumentParser

/// The command line.
package struct PlaybookCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(commandName: "playbook")
  package init() {}
}
