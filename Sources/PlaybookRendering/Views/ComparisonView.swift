internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// How the alternatives of an evaluation come to their scores: who is out and why, what each
  /// criterion adds, and the matrix of values behind it.
  static let comparison = View(name: "comparison") { entity, place in
    guard let entity, let figures = place.scope.figures.evaluation(entity.id),
      !figures.rows.isEmpty, !figures.matrix.isEmpty
    else { return [] }
    let scope = place.scope
    let chart = contributions(figures, scope).drawn(id: place.prefix).map {
      ViewBlock.chart($0, answer: lead(figures, scope))
    }
    return [
      gates(figures, scope), chart ?? .sentence(scope.answer(to: figures)),
      matrix(figures, place),
    ].compactMap { $0 }
  }

  /// More columns than that nobody compares; the evaluation's own page has them all.
  static let mostOptions = 12

  private static func gates(_ figures: EvaluationFigures, _ scope: LinkScope) -> ViewBlock? {
    let out = figures.disqualified
    if out.isEmpty { return nil }
    return .table(
      ViewTable(
        "Who is out: \(figures.evaluation.title)", [.words("Out"), .words("Why")], of: out,
        page: scope.link(to: figures.evaluation)
      ) { row in
        [.link(scope.link(to: row.alternative)), .text(row.why(scope))]
      })
  }

  private static func contributions(
    _ figures: EvaluationFigures, _ scope: LinkScope
  ) -> StackedBars {
    let places = figures.weightedSum.value?.places ?? []
    return StackedBars(
      title: "What each score is made of", unit: ChartUnit("points", decimals: 1),
      categories: figures.evaluation.criteria.value.map(\.shownTitle),
      bars: places.prefix(mostOptions).map { place in
        StackedBars.Bar(
          name: scope.playbook.title(of: place.alternative),
          parts: (figures.contributions[place.alternative] ?? []).map { $0.map { $0 * 100 } })
      })
  }

  /// Who leads by what: "Sierra Verde has 74.0 of 100, 1.61 more than Northgate: most is gained by
  /// cost, 8.48, and most lost by control, 5.00."
  private static func lead(_ figures: EvaluationFigures, _ scope: LinkScope) -> String {
    guard let ranking = figures.weightedSum.value, let first = ranking.places.first else {
      return scope.answer(to: figures)
    }
    let method = figures.evaluation.method == .topsis ? "By weighted sum, " : ""
    let score = scope.text(of: .points(first.score))
    let has = ranking.winners.count > 1 ? "have" : first.alternative.verb("has", "have")
    let names =
      method.isEmpty
      ? scope.playbook.titles(of: ranking.winners) : scope.names(of: ranking.winners)
    let lead = "\(method)\(names) \(has) \(score) of 100"
    guard ranking.winners.count == 1, let margin = ranking.margin,
      let second = ranking.places.dropFirst().first?.alternative
    else { return lead + "." }
    let ahead =
      "\(lead), \(scope.text(of: .points(margin))) more than \(scope.name(of: second))"
    let differences = zip(
      figures.contributions[first.alternative] ?? [], figures.contributions[second] ?? []
    ).map { ($0 ?? 0) - ($1 ?? 0) }
    let titles = figures.evaluation.criteria.value.map(\.shownTitle)
    let ordered = zip(titles, differences).sorted { $0.1 > $1.1 }
    guard let gain = ordered.first, let loss = ordered.last, gain.1 > 0 else { return ahead + "." }
    let gained = "\(ahead): most is gained by “\(gain.0)”, \(scope.text(of: .points(gain.1)))"
    if loss.1 >= 0 { return gained + ", and nothing is lost by another." }
    return "\(gained), and most lost by “\(loss.0)”, \(scope.text(of: .points(-loss.1)))."
  }

  private static func matrix(_ figures: EvaluationFigures, _ place: Place) -> ViewBlock {
    let scope = place.scope
    let evaluation = figures.evaluation
    let options = figures.rankedFirst.prefix(place.most(mostOptions))
    let totals = scope.totals(of: evaluation)
    let order = options.compactMap { option in
      figures.rows.firstIndex { $0.alternative == option }
    }.filter(totals.indices.contains)
    let rows = figures.matrix.prefix(place.most(ViewTable.mostRows)).map { row in
      let weight = Derivation.Quantity(row.weight) { .share($0) }
      let title = row.criterion.criterion.shownTitle
      return [
        .stack([
          .text(title),
          .note("weight \(scope.text(of: weight))", "weight", scope.datum(of: weight)),
        ])
      ]
        + order.map { index in
          row.cells.indices.contains(index) ? cell(row.cells[index], scope) : .text("")
        }
    }
    let score = [ViewCell.text("Score")] + order.map { .figure(totals[$0]) }
    return .table(
      ViewTable(
        caption: "Criteria and options: \(evaluation.title)",
        columns: [.words("Criterion")] + options.map { .number(scope.playbook.title(of: $0)) },
        rows: rows + [score],
        rest: ViewRest(
          [
            (options.count, of: figures.rows.count, "options"),
            (rows.count, of: figures.matrix.count, "criteria"),
          ], page: scope.link(to: evaluation))))
  }

  /// The figure, its value from 0 to 1, and what that adds to the score.
  private static func cell(_ cell: MatrixRow.Cell, _ scope: LinkScope) -> ViewCell {
    let shown = ViewCell.quantity(cell.criterion.quantity(cell.cell.raw), scope)
    if !cell.cell.passesGate {
      return .stack([shown, .pill(.init(word: "Out", tone: .bad))])
    }
    guard let value = cell.cell.value else { return shown }
    let worth = ViewCell.note("value \(value.significant(3))", "value", .number(value))
    guard let contribution = cell.contribution else { return .stack([shown, worth]) }
    let added = Derivation.Quantity.points(contribution)
    return .stack([
      shown, worth,
      .note("adds \(scope.text(of: added))", "adds", scope.datum(of: added)),
    ])
  }
}
