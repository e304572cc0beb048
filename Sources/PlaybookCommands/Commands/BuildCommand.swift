internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookMarkdown

struct BuildCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write a site to its output folder, all or nothing.",
    discussion: """
      Nothing is written where there is an error: the site of the last build stays.

      Example: playbook build --strict --base-url https://example.org/playbook/
      """)

  @OptionGroup var source: SourceOptions

  @Flag(help: "Take over an output folder that no build wrote; its other files are kept.")
  var adopt = false

  @Flag(help: "Keep files in the output folder that no build wrote.")
  var keepForeign = false

  @Flag(help: "Wait until the disk has everything, so that a power cut loses nothing.")
  var fsync = false

  @Flag(help: "Make the site twice, with another number of threads, and compare all bytes.")
  var verify = false

  func run(in surroundings: Surroundings) -> ExitStatus {
    guard let options = ResolvedOptions(source, surroundings) else { return .usage }
    let start = ContinuousClock.now
    let workers = options.workers
    let progress = Progress(surroundings, isQuiet: source.quiet)
    progress.show("Reading")
    var diagnostics: [Diagnostic] = []
    let made = makeSite(options, surroundings, workers, reporting: &diagnostics)
    var outcome = WriteOutcome.refused
    var site: RenderedSite?
    if let made {
      diagnostics += made.result.diagnostics
      site = made.result.render()
      if verify, let site { diagnostics += differences(from: site, made.source, options) }
      if let site, ExitStatus(diagnostics, isStrict: made.result.isStrict) == .success {
        outcome = write(
          site, to: made.output, surroundings, workers, progress, reporting: &diagnostics)
      }
    }
    progress.clear()
    report(diagnostics, of: made, options, surroundings)
    leaveToTheSystem(made)
    leaveToTheSystem(site)
    if let made {
      let time = shown(ContinuousClock.now - start)
      writeSummary(summary(of: made, outcome, diagnostics, time: time), options, surroundings)
    }
    switch outcome {
    // What could not be removed afterwards is no reason to fail: the site is there.
    case .done: return .success
    case .interrupted: return surroundings.interruption.status ?? .interrupted
    case .refused: return ExitStatus(diagnostics, isStrict: made?.result.isStrict ?? false)
    }
  }

  private func write(
    _ site: RenderedSite, to output: OutputFolder, _ surroundings: Surroundings,
    _ workers: Workers, _ progress: Progress, reporting diagnostics: inout [Diagnostic]
  ) -> WriteOutcome {
    var options = WriteOptions(origin: Manifest.Origin(tool: toolVersion, cmark: cmarkVersion))
    options.adoptsFolder = adopt
    options.keepsForeignFiles = keepForeign
    options.synchronizes = fsync
    let interruption = surroundings.interruption
    options.isInterrupted = { interruption.status != nil }
    options.progress = { _ in progress.advance("Writing", of: site.files.count) }
    let chosen = options
    return interruption.whileWriting {
      site.write(to: output, chosen, on: surroundings.files, workers, reporting: &diagnostics)
    }
  }

  /// What a second making of the same source makes otherwise.
  private func differences(
    from site: RenderedSite, _ source: SourceTree, _ options: ResolvedOptions
  ) -> [Diagnostic] {
    let others = Workers.threads(options.jobs == 1 ? 4 : 1)
    let second = PlaybookBuild.build(source, options.build, on: others)
    guard let other = second.render() else {
      return [Diagnostic(.internalError, "A second build of the same source fails", at: nil)]
    }
    return site.difference(from: other, on: .threads(options.jobs)).map { path in
      [Diagnostic(.internalError, "Two builds of the same source differ in '\(path)'", at: nil)]
    } ?? []
  }

  private func summary(
    of made: MadeSite, _ outcome: WriteOutcome, _ diagnostics: [Diagnostic], time: String
  ) -> String {
    let found = count(of: diagnostics)
    guard case .done(let summary) = outcome else {
      return outcome == .interrupted ? "Nothing written: stopped" : "Nothing written: \(found)"
    }
    let pages = counted(made.result.pageCount, "page")
    let files = counted(summary.written + summary.unchanged, "file")
    let kept = summary.kept == 0 ? "" : ", \(summary.kept) not ours kept"
    return "\(pages) in \(time); \(files): \(summary.written) written, "
      + "\(summary.unchanged) unchanged, \(summary.removed) removed\(kept); \(found)"
  }
}
