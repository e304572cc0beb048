internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics

struct CheckCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find everything that is wrong with a site, and write nothing.",
    discussion: """
      It finds what a build would find, but for the output folder.

      Example: playbook check --strict --format sarif > findings.sarif
      """,
    aliases: ["validate"])

  @OptionGroup var source: SourceOptions

  func run(in surroundings: Surroundings) -> ExitStatus {
    guard let options = ResolvedOptions(source, surroundings) else { return .usage }
    let start = ContinuousClock.now
    let progress = Progress(surroundings, isQuiet: source.quiet)
    progress.show("Checking")
    var diagnostics: [Diagnostic] = []
    let made = makeSite(options, surroundings, options.workers, reporting: &diagnostics)
    diagnostics += made?.result.diagnostics ?? []
    progress.clear()
    report(diagnostics, of: made, options, surroundings)
    leaveToTheSystem(made)
    if let made {
      let time = shown(ContinuousClock.now - start)
      let pages = counted(made.result.pageCount, "page")
      writeSummary(
        "\(pages) checked in \(time): \(count(of: diagnostics))", options, surroundings)
    }
    return ExitStatus(diagnostics, isStrict: made?.result.isStrict ?? false)
  }
}
