internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookServer
internal import PlaybookSite

struct ServeCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show a site in the browser, and every change as it is saved.",
    discussion: """
      The site is made in memory and shown on this machine alone; nothing is written. While there \
      is an error, the last good site stays and the findings stand over it.

      Example: playbook serve --open
      """,
    aliases: ["preview", "dev"])

  @OptionGroup var source: SourceOptions

  @Option(name: .shortAndLong, help: "The port. (default: the first free one from 8000 on)")
  var port: Int?

  @Option(help: "Listen at this host, where other machines may reach the preview.")
  var host: String?

  @Option(
    help: ArgumentHelp(
      """
      What a finding's place leads to, with {path}, {line} and {column}; 'none' for nothing. \
      (default: \(EditorLink.standard); PLAYBOOK_EDITOR)
      """, valueName: "address"))
  var editor: String?

  @Flag(help: "Open the site in the browser.")
  var open = false

  func run(in surroundings: Surroundings) -> ExitStatus {
    guard var options = ResolvedOptions(source, surroundings) else { return .usage }
    var diagnostics: [Diagnostic] = []
    guard let (root, output) = findSite(options, surroundings, reporting: &diagnostics) else {
      report(diagnostics, of: nil, options, surroundings)
      return ExitStatus(diagnostics, isStrict: false)
    }
    let editor = EditorChoice(editor ?? surroundings.variable("PLAYBOOK_EDITOR"), for: root)
    guard case .usable(let link) = editor, port.map((0...65_535).contains) ?? true else {
      surroundings.writeError(
        editor == .unusable
          ? "Error: An editor is named by an address with {path}, such as \(EditorLink.standard)\n"
          : "Error: --port is a number from 0 to 65535\n")
      return .usage
    }
    let listener: Listener
    do throws(Listener.Failure) {
      listener = try listen()
    } catch {
      surroundings.writeError("Error: \(sentence(error))\n")
      return error == .unknownHost ? .usage : .environment
    }
    let address = "http://\(shownHost):\(listener.port)/"
    // Absolute links, as those of the page for what is not found, lead to the preview itself.
    options.build.plan.baseURL = options.build.plan.baseURL ?? address
    let preview = Preview(root, output, options, surroundings, editor: link)
    return preview.run(at: address, listener, host: otherHost, opens: open)
  }

  private func listen() throws(Listener.Failure) -> Listener {
    if let port { return try Listener(host: otherHost, port: port) }
    return try Listener(firstFreeFrom: 8000, host: otherHost)
  }

  /// The host that was named, where others may reach it.
  private var otherHost: String? {
    host.flatMap { AllowedHosts.loopback.contains(AllowedHosts.bracketed($0)) ? nil : $0 }
  }

  private var shownHost: String {
    guard let host = otherHost, host != "0.0.0.0", host != "::" else { return "localhost" }
    return AllowedHosts.bracketed(host)
  }

  private func sentence(_ failure: Listener.Failure) -> String {
    let host = (host ?? "localhost").escapedForTerminal
    return switch failure {
    case .busy:
      port.map { "Port \($0) is in use; name another one with --port, or none" }
        ?? "No port from 8000 to 8099 is free; name one with --port"
    case .unknownHost: "'\(host)' is no host of this machine"
    case .refused(let reason): "Cannot listen at '\(host)': \(reason)"
    }
  }
}

/// The editor that places of findings lead to.
private enum EditorChoice: Equatable {
  case usable(EditorLink?)
  case unusable

  init(_ named: String?, for root: SiteRoot) {
    if named == "none" {
      self = .usable(nil)
      return
    }
    let link = EditorLink(named ?? EditorLink.standard, folder: root.path) {
      isSource($0, of: root)
    }
    self = link.map { .usable($0) } ?? .unusable
  }

  static func == (a: EditorChoice, b: EditorChoice) -> Bool {
    switch (a, b) {
    case (.unusable, .unusable), (.usable, .usable): true
    default: false
    }
  }
}
