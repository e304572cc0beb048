internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookManual
internal import PlaybookModel

struct NewCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the file of a new fact or page, with every field explained.",
    discussion: """
      What a fact needs is filled in from what the playbook has; what is left to say is reported \
      as findings. A page's id is its path, such as guide/setup.

      Example: playbook new vendor acme --set status=shortlist --set place=bogota
      """)

  @Argument(help: ArgumentHelp("The kind, such as vendor, or page.", valueName: "kind"))
  var kind: String

  @Argument(help: ArgumentHelp("The id, such as acme.", valueName: "id"))
  var id: String

  @OptionGroup var site: SiteFolder

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "A field's value as YAML writes it; give it once for each field.", valueName: "field=value"))
  var values: [String] = []

  @Flag(name: .customLong("data"), help: "Write facts alone to content/data/, without a page.")
  var isData = false

  func run(in surroundings: Surroundings) -> ExitStatus {
    do throws(UsageProblem) {
      return try write(in: surroundings)
    } catch {
      surroundings.writeError("Error: \(error.message)\n")
      return .usage
    }
  }

  private func write(in surroundings: Surroundings) throws(UsageProblem) -> ExitStatus {
    let options = ResolvedOptions(folder: site.folder, surroundings)
    var diagnostics: [Diagnostic] = []
    guard
      let made = makeSite(options, surroundings, options.workers, reporting: &diagnostics)
    else {
      report(diagnostics, of: nil, options, surroundings)
      return ExitStatus(diagnostics, isStrict: false)
    }
    let file = try newFile(in: made.result.playbook, today: surroundings.today())
    let root = made.root
    let path = root.isPlain ? String(file.path.dropFirst("content/".count)) : file.path
    let outcome = NewFiles(below: root.path, on: surroundings.files).write([(path, file.bytes)])
    let status = surroundings.say(outcome)
    guard case .written = outcome else { return status }
    if kind != "page" {
      surroundings.writeOutput("What stands in it are examples: put what is true in their place.\n")
    }
    let again = makeSite(options, surroundings, options.workers, reporting: &diagnostics)
    let found = (again?.result.diagnostics ?? []).filter { $0.position?.path == file.path }
    if !found.isEmpty { report(found, of: again, options, surroundings) }
    leaveToTheSystem([made, again])
    return .success
  }

  private func newFile(
    in playbook: Playbook, today: Day?
  ) throws(UsageProblem) -> SourceFile {
    let values = try fieldValues()
    if kind == "page" { return try newPage(values) }
    guard let kind = EntityKind(rawValue: kind) ?? EntityKind(plural: kind),
      let declaration = KindDeclaration.all.first(where: { $0.kind == kind })
    else {
      let known = ["page"] + EntityKind.allCases.map(\.singular)
      throw UsageProblem(
        "There is no kind '\(kind.escapedForTerminal)'. "
          + (didYouMean(nearest(to: kind, in: known))
            ?? "There are \(known.joined(separator: ", "))."))
    }
    guard let id = EntityID(id) else {
      throw UsageProblem(
        "'\(id.escapedForTerminal)' is no id; write small letters and digits, joined by hyphens")
    }
    if let there = playbook.entity(EntityReference(kind, id)) {
      throw UsageProblem(
        "There is \(kind.withArticle) '\(id)' already: \(there.core.id.position.path)")
    }
    try check(values, against: EntityDraft.names(of: declaration), of: kind.withArticle)
    let draft = EntityDraft(
      of: declaration, id, isPage: !isData, values: values,
      on: playbook.settings.asOf?.value ?? today, in: playbook)
    return draft.file
  }

  private func newPage(_ values: [String: String]) throws(UsageProblem) -> SourceFile {
    let path = id.hasSuffix(".md") ? String(id.dropLast(".md".count)) : id
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let isSafe = !parts.contains { $0.isEmpty || $0.hasPrefix(".") || $0.hasPrefix("_") }
    guard isSafe, let name = parts.last else {
      throw UsageProblem(
        "'\(id.escapedForTerminal)' is no path of a page; write one such as guide/setup")
    }
    try check(values, against: PageFields.declaration.map(\.name), of: "a page")
    return PageDraft(at: path, name: String(name), values: values).file
  }

  private func fieldValues() throws(UsageProblem) -> [String: String] {
    var found: [String: String] = [:]
    for value in values {
      guard let equals = value.firstIndex(of: "="), equals != value.startIndex else {
        throw UsageProblem("--set is '\(value.escapedForTerminal)'; it should be field=value")
      }
      found[String(value[..<equals])] = String(value[value.index(after: equals)...])
    }
    return found
  }

  private func check(
    _ values: [String: String], against names: [String], of what: String
  ) throws(UsageProblem) {
    for name in values.keys.sorted() where !names.contains(name) {
      throw UsageProblem(
        "'\(name.escapedForTerminal)' is no field of \(what). "
          + (didYouMean(nearest(to: name, in: names)) ?? "'playbook schema' lists all."))
    }
  }
}

/// What is wrong with the arguments.
private struct UsageProblem: Error {
  let message: String

  init(_ message: String) { self.message = message }
}
