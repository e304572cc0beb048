internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// How complete each layer of the playbook is, what rules found, and what is too old.
  static let health = View(name: "health") { _, place in
    let layers = place.scope.figures.completeness.filter { $0.all > 0 }
    let chart = StackedBars(
      title: "What each layer asks for", unit: ChartUnit(), categories: ["there", "missing"],
      bars: layers.map {
        .init(name: $0.layer.inWords, parts: [Double($0.met), Double($0.all - $0.met)])
      })
    guard let drawing = chart.drawn(id: place.prefix) else { return [] }
    return [.chart(drawing, answer: answer(layers)), .table(table(of: layers, place.scope))]
      + findings(place.scope) + stale(place.scope)
  }

  private static func answer(_ layers: [Completeness]) -> String {
    let met = layers.reduce(0) { $0 + $1.met }
    let all = layers.reduce(0) { $0 + $1.all }
    let text = "\(met) of \(counted(all, "thing")) that a playbook asks for are there"
    let gaps = layers.filter { $0.met < $0.all }
    guard
      let worst = gaps.min(by: { $0.met * $1.all < $1.met * $0.all })
    else { return text + "." }
    return text + "; most is missing in “\(worst.layer.inWords)”, \(worst.met) of \(worst.all)."
  }

  private static func table(of layers: [Completeness], _ scope: LinkScope) -> ViewTable {
    ViewTable(
      "Completeness by layer",
      [.words("Layer, and what it asks for"), .number("There"), .number("Share")],
      of: layers
    ) { layer in
      [
        .stack([.text(layer.layer.inWords), .note(layer.layer.obligations)]),
        .value(.count(layer.met), .text("\(layer.met) of \(layer.all)")),
        .quantity(.init(layer.share) { .share($0) }, scope),
      ]
    }
  }

  /// Facts whose review is overdue, and series whose newest value is too old.
  private static func stale(_ scope: LinkScope) -> [ViewBlock] {
    guard let asOf = scope.figures.asOf else { return [] }
    let items = scope.site.due.filter { item in
      item.date < asOf && (item.action == .review || item.action == .measurement)
    }
    let old = scope.figures.objectives.flatMap(\.keyResults).filter {
      $0.measurement?.isStale ?? false
    }
    let metrics = Set(old.compactMap { $0.measurement?.newest.map(\.metric) })
    let stale = items.filter { $0.action == .review || metrics.contains($0.entity.id) }
    if stale.isEmpty { return [.sentence("Nothing is too old on \(asOf.inWords).")] }
    return [
      .sentence(
        "\(counted(stale.count, "fact")) \(stale.count == 1 ? "is" : "are") too old on "
          + "\(asOf.inWords)."),
      .table(scope.table(ofDue: stale, "Facts that are too old")),
    ]
  }
}

extension Layer {
  /// What makes it complete.
  fileprivate var obligations: String {
    switch self {
    case .why: "Each objective serves a motive, and each motive is served"
    case .what: "Each key result can be scored, and has a score"
    case .options:
      "Each option of an evaluation has a cost plan, and each vendor among them a reference that "
        + "we talked to"
    case .proof:
      "Each vendor of an evaluation was asked each key result, and each pilot that is over has a "
        + "verdict"
    case .choice:
      "Each evaluation has an accepted decision, and each contract that runs a way out and a plan "
        + "of how we talk"
    }
  }
}
