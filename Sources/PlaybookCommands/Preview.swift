internal import Foundation
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookServer

/// A site that is shown in the browser and made again whenever its source changes.
struct Preview {
  private let root: SiteRoot
  private let output: OutputFolder
  private let options: ResolvedOptions
  private let surroundings: Surroundings
  private let editor: EditorLink?

  init(
    _ root: SiteRoot, _ output: OutputFolder, _ options: ResolvedOptions,
    _ surroundings: Surroundings, editor: EditorLink?
  ) {
    self.root = root
    self.output = output
    self.options = options
    self.surroundings = surroundings
    self.editor = editor
  }

  /// Shows the site until somebody asks the process to stop.
  func run(at address: String, _ listener: Listener, host: String?, opens: Bool) -> ExitStatus {
    let board = PreviewBoard(session: String(UInt64.random(in: .min ... .max), radix: 36))
    let server = PreviewServer(listener, host: host, showing: board)
    let stop = StopSignal()
    let interruption = surroundings.interruption
    return interruption.untilStopped(by: { stop.raise() }) {
      // Watched before it is read: what changes in between is read again.
      var watcher = Watcher(
        WatchedFolders(root, output: output.path, on: surroundings.files), until: stop,
        say: { say($0) })
      var site = SiteRebuilding(
        root, output: output.path, options.build, on: surroundings.files, options.workers)
      var shown: [Diagnostic] = []
      let start = ContinuousClock.now
      show(site.rebuild(after: .everything), on: board, since: start, last: &shown)
      server.start()
      welcome(address, host: host, opens: opens)
      while let changes = watcher.next() {
        let start = ContinuousClock.now
        show(site.rebuild(after: changes), on: board, since: start, last: &shown)
      }
      server.stop()
      return interruption.status ?? .success
    }
  }

  private func show(
    _ outcome: SiteRebuilding.Outcome?, on board: PreviewBoard,
    since start: ContinuousClock.Instant, last shown: inout [Diagnostic]
  ) {
    guard let outcome else { return }
    let result = outcome.result
    let diagnostics = root.displayed(result.diagnostics)
    board.show(
      PreviewSite(result), PreviewFindings(diagnostics, editor: editor),
      isStyleOnly: outcome.isStyleOnly)
    let time = milliseconds(.now - start)
    if result.diagnostics != shown {
      shown = result.diagnostics
      let made = MadeSite(root: root, output: output, source: outcome.source, result: result)
      report(shown, of: made, options, surroundings)
    }
    let isFirst = board.now.generation == 1
    let what = isFirst ? "" : changed(outcome.changed.map(root.displayed)) + ": "
    let pages = counted(result.pageCount, "page")
    say("\(what)\(pages) in \(time), \(count(of: shown))")
  }

  private func welcome(_ address: String, host: String?, opens: Bool) {
    if let host {
      surroundings.writeError(
        "Warning: others can read this site too: it is shown at '\(host.escapedForTerminal)'\n")
    }
    say("Shown at \(address) until Ctrl-C")
    if opens, !openInBrowser(address, surroundings) {
      surroundings.writeError("No browser could be opened\n")
    }
  }

  /// The files, or how many they are.
  private func changed(_ paths: [String]) -> String {
    switch paths.count {
    case 0: "Findings"
    case 1: paths[0].escapedForTerminal
    default: "\(paths[0].escapedForTerminal) and \(counted(paths.count - 1, "more file"))"
    }
  }

  private func say(_ text: String) { writeSummary(text, options, surroundings) }
}

/// Asks the system to open an address; false where it cannot.
private func openInBrowser(_ address: String, _ surroundings: Surroundings) -> Bool {
  #if os(macOS)
    let opener = "open"
  #else
    let opener = "xdg-open"
  #endif
  let folders = (surroundings.variable("PATH") ?? "").split(separator: ":")
  let candidates = folders.map { "\($0)/\(opener)" }
  guard let program = candidates.first(where: FileManager.default.isExecutableFile) else {
    return false
  }
  let process = Process()
  process.executableURL = URL(filePath: program)
  process.arguments = [address]
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  return (try? process.run()) != nil
}
