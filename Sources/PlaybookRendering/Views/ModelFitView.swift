internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// How well each model suits each function, who directs and who answers, and what is not in
  /// place yet.
  static let modelFit = View(name: "model-fit") { _, place in
    let scope = place.scope
    let models = scope.shown(scope.playbook.models)
    if models.isEmpty { return [] }
    let rated = Set(models.flatMap { $0.fit.map(\.function.value) })
    let functions = scope.shown(scope.playbook.functions).filter { rated.contains($0.id) }
    let columns = functions.prefix(mostOptions)
    let chart = HeatMap(
      title: "How well each model suits each function", columns: columns.map(\.title),
      rows: models.prefix(mostOptions).map { model in
        HeatMap.Row(name: model.title, values: columns.map { model.fit(for: $0.id)?.double })
      })
    let drawn = chart.drawn(id: place.prefix).map {
      ViewBlock.chart($0, answer: best(models, functions, scope))
    }
    return [drawn, table(models, scope)].compactMap { $0 }
  }

  /// Of the function that is in question: "For IT support, Dedicated team and Functional
  /// outsourcing suit best, 4 of 5. Not in place yet for Dedicated team: a product owner."
  private static func best(
    _ models: [SourcingModel], _ functions: [BusinessFunction], _ scope: LinkScope
  ) -> String {
    let asked = Set(scope.shown(scope.playbook.evaluations).map(\.function.value))
    guard let function = functions.first(where: { asked.contains($0.id) }) ?? functions.first
    else { return "" }
    let fits = models.compactMap { model in model.fit(for: function.id).map { (model, $0) } }
    guard let highest = fits.map(\.1).max(by: { $0.double < $1.double }) else { return "" }
    let best = fits.filter { $0.1 == highest }.map(\.0)
    let names = best.prefix(mostNames).map(\.title).inASentence
    let verb = best.count == 1 ? "suits" : "suit"
    let lead = "For \(function.title), \(names) \(verb) best, \(highest) of 5."
    let waiting = best.prefix(mostNames).filter { !$0.missing.isEmpty }
    let notes = waiting.map { model in
      " \(counted(model.missing.count, "thing")) \(model.missing.count == 1 ? "is" : "are") "
        + "not in place yet for \(model.title)."
    }
    return lead + notes.joined()
  }

  /// As many as a sentence can name.
  static let mostNames = 6

  private static func table(_ models: [SourcingModel], _ scope: LinkScope) -> ViewBlock {
    .table(
      ViewTable(
        "Who directs, who answers, and what is not in place yet",
        [
          .words("Model"), .words("Directs the work"), .words("Owns the outcome"),
          .words("Not in place yet"),
        ], of: models, page: scope.index(of: .model)
      ) { model in
        let missing: ViewCell =
          if !model.missing.isEmpty {
            .stack(model.missing.map { .text($0.text) })
          } else if model.prerequisites.isEmpty { .absent("Nothing needed") } else {
            .pill(Pill(word: "All in place", tone: .good))
          }
        return [
          .link(scope.link(to: model)), .text(model.directsWork.inWords),
          .text(model.ownsOutcome.inWords), missing,
        ]
      })
  }
}

extension SourcingModel {
  fileprivate var missing: [Prerequisite] { prerequisites.filter { !$0.isMet.value } }

  fileprivate func fit(for function: EntityID) -> DecimalNumber? {
    fit.first { $0.function.value == function }?.rating.value
  }
}
