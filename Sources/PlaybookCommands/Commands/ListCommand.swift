internal import ArgumentParser
internal import PlaybookAnalysis
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookExport
internal import PlaybookLoading
internal import PlaybookModel

struct ListCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the facts of one kind.",
    discussion: """
      The table has what fits on a screen; csv has every field that is a single value or a list, \
      and json has all of them, with what follows from them. Facts that cannot be read are left \
      out, and 'playbook check' says why.

      Example: playbook list vendors --format csv > vendors.csv
      """)

  @Argument(help: ArgumentHelp("Which facts, such as vendors.", valueName: "kind"))
  var kind: String

  @OptionGroup var site: SiteFolder

  @Option(help: "How the list is written.")
  var format = ListFormat.table

  func run(in surroundings: Surroundings) -> ExitStatus {
    guard let kind = EntityKind(plural: kind) ?? EntityKind(rawValue: kind) else {
      let plurals = EntityKind.allCases.map(\.plural)
      let near = didYouMean(nearest(to: kind, in: plurals))
      surroundings.writeError(
        "Error: There is no kind '\(kind.escapedForTerminal)'. "
          + (near ?? "There are \(plurals.joined(separator: ", ")).") + "\n")
      return .usage
    }
    var diagnostics: [Diagnostic] = []
    let options = ResolvedOptions(folder: site.folder, surroundings)
    guard
      let made = makeSite(options, surroundings, options.workers, reporting: &diagnostics)
    else {
      report(diagnostics, of: nil, options, surroundings)
      return ExitStatus(diagnostics, isStrict: false)
    }
    let listing = Listing(
      kind, made.result.playbook.entities(of: kind), made.result.figures)
    switch format {
    case .table: surroundings.writeOutput(listing.table)
    case .json: surroundings.writeOutput(listing.json.pretty)
    case .csv: surroundings.writeOutput(listing.csv)
    }
    surroundings.sayErrors(of: made)
    leaveToTheSystem(made)
    return .success
  }
}

/// The facts of a kind in rows and columns.
private struct Listing {
  let kind: EntityKind
  let entities: [any Entity]
  let figures: Figures
  let fields: [FieldDescription]

  init(_ kind: EntityKind, _ entities: [any Entity], _ figures: Figures) {
    self.kind = kind
    self.entities = entities
    self.figures = figures
    fields = KindDeclaration.all.first { $0.kind == kind }?.fields ?? []
  }

  var json: JSONValue {
    [
      "schema": 1, "tool": "playbook", "version": .string(toolVersion),
      "kind": .string(kind.singular), "entities": .array(entities.map(json)),
    ]
  }

  /// As in `playbook.json`, with the figures of this entity beside its facts.
  private func json(of entity: any Entity) -> JSONValue {
    guard case .object(let members) = entity.json, let figures = figures.json(of: entity) else {
      return entity.json
    }
    return .object(members + [.init("figures", figures)])
  }

  var csv: String {
    let names = fields.filter(\.shape.fitsACell).map(\.name)
    return csvText(
      [["id", "title"] + names] + entities.map { row(of: $0, names) { $0 } })
  }

  /// Ids, titles, and the needed fields that are short.
  var table: String {
    if entities.isEmpty { return "There are no \(kind.plural)\n" }
    let names = fields.filter { $0.requirement == .required && $0.shape.isShort }.map(\.name)
    return alignedTable(
      [(["id", "title"] + names).map { $0.uppercased() }]
        + entities.map { row(of: $0, names) { $0.escapedForTerminal } })
  }

  private func row(
    of entity: any Entity, _ names: [String], _ shown: (String) -> String
  ) -> [String] {
    [entity.id.description, shown(entity.title)]
      + names.map { name in
        shown(entity.core.facts.first { $0.name == name }?.value.cell ?? "")
      }
  }
}

extension FieldShape {
  /// True where a value, or all values of a list, can stand in one cell.
  fileprivate var fitsACell: Bool {
    switch self {
    case .record, .mapByID, .mapByReference, .mapByText, .tuple, .oneOf, .free, .navigation: false
    case .list(let item): item.fitsACell
    case .text, .markdown, .number, .integer, .money, .rate, .share, .rating, .boolean, .date,
      .time, .window, .duration, .country, .currency, .timeZone, .address, .id, .words,
      .reference, .keyResult, .alternative, .figure, .judgement, .textOrFalse:
      true
    }
  }

  /// True for what takes little room on a screen.
  fileprivate var isShort: Bool {
    switch self {
    case .text, .markdown, .address: false
    case .list(let item): item.isShort && item.fitsACell
    default: fitsACell
    }
  }
}
