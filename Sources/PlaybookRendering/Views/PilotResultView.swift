internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What each arm of a pilot showed and how sure that is, against what would be a success, with
  /// the sample and the money that it took.
  static let pilotResult = View(name: "pilot-result") { entity, place in
    guard let entity, let figures = place.scope.figures.pilot(entity.id) else { return [] }
    let scope = place.scope
    let chart = intervals(figures, scope).drawn(id: place.prefix)
      .map { ViewBlock.chart($0, answer: answer(figures, scope)) }
    let parts = [chart, criteria(figures, scope), effort(figures, scope), reading(figures, scope)]
    return parts.compactMap { $0 }
  }

  private static func intervals(_ figures: PilotFigures, _ scope: LinkScope) -> IntervalPlot {
    let pilot = figures.pilot
    let metric = scope.metric(pilot.metric.value)
    // What was counted is a share; in the metric's unit only where that is one too.
    let share = metric.flatMap { $0.measure == .proportion || $0.whole > 1 ? $0 : nil }
    let whole = share?.whole ?? 100
    let bound = share.flatMap { share in
      pilot.success.first { $0.metric.value == share.id }?.bound
    }
    return IntervalPlot(
      title: "\(pilot.title): \(metric?.title ?? "what it showed"), at 95\u{A0}%",
      unit: ChartUnit(share?.unit.value ?? "%", decimals: whole == 100 ? 1 : 3),
      arms: figures.arms.map { arm in
        .init(
          name: scope.playbook.title(of: arm.alternative),
          detail: "\(arm.successes.grouped) of \(arm.trials.grouped)",
          estimate: arm.proportion * whole, low: arm.interval.low * whole,
          high: arm.interval.high * whole)
      },
      success: bound?.number.value.double,
      successLabel: bound.map { "success: \(scope.bound($0, of: pilot.metric.value))" } ?? "")
  }

  /// What each arm showed, and what would be a success.
  private static func answer(_ figures: PilotFigures, _ scope: LinkScope) -> String {
    let pilot = figures.pilot
    let shares = scope.shares(of: figures)
    let bound = pilot.success.first { $0.metric.value == pilot.metric.value }?.bound
    let success = bound.map { "; a success is \(scope.bound($0, of: pilot.metric.value))" } ?? ""
    return (figures.isReadable ? "" : "So far ") + shares.inASentence + success + "."
  }

  private static func criteria(_ figures: PilotFigures, _ scope: LinkScope) -> ViewBlock? {
    if figures.success.isEmpty { return nil }
    return .table(
      ViewTable(
        "What must be shown: \(figures.pilot.title)",
        [.words("Metric"), .words("Must reach"), .words("Reached"), .words("Without it")],
        of: figures.success
      ) { success in
        let metric = success.criterion.metric.value
        let value = ViewCell.quantity(
          .init(success.value) { .number($0, unit: scope.metric(metric)?.unit.value) }, scope)
        return [
          .link(scope.link(.metric, metric)),
          .text(scope.bound(success.criterion.bound, of: metric).capitalised),
          success.pill.map { .stack([value, .pill($0)]) } ?? value,
          .text(success.criterion.isMust ? "No go" : "A point against it"),
        ]
      })
  }

  /// The sample of each arm and the money, planned and so far.
  private static func effort(_ figures: PilotFigures, _ scope: LinkScope) -> ViewBlock? {
    let pilot = figures.pilot
    let planned = figures.sample.planned.value.map { ViewCell.count($0) }
    let cases = figures.arms.map { arm -> [ViewCell] in
      [
        .text("Cases at \(scope.name(of: arm.alternative))"), planned ?? .optional(nil),
        .count(arm.trials),
      ]
    }
    let money: [[ViewCell]] =
      pilot.budget == nil && pilot.spent == nil
      ? []
      : [
        [
          .text("Money"), scope.moneyCell(pilot.budget?.value), scope.moneyCell(pilot.spent?.value),
        ]
      ]
    let rows = cases + money
    if rows.isEmpty { return nil }
    return .table(
      ViewTable(
        "What it took: \(pilot.title)",
        [.words("What it took"), .number("Planned"), .number("So far")],
        of: rows
      ) { $0 })
  }

  /// What follows from it. Nothing is concluded, and p is not told, before it may be read.
  private static func reading(_ figures: PilotFigures, _ scope: LinkScope) -> ViewBlock? {
    guard figures.isReadable else {
      return figures.arms.isEmpty
        ? nil : .sentence("Nothing follows from that yet: it is read at its end, and p not before.")
    }
    guard var text = figures.verdictSentence else { return nil }
    if let test = figures.test.value {
      let (low, high) = (test.interval.low * 100, test.interval.high * 100)
      text +=
        " The arms differ by \(low.fixed(1)) to \(high.fixed(1)) percentage points, at 95\u{A0}%"
      if let p = test.outcome.value?.p {
        let shown = scope.text(of: .probability(p))
        text +=
          "; chance alone would do that with p\u{A0}"
          + (shown.hasPrefix("<") ? shown : "=\u{A0}\(shown)")
      }
      text += "."
    }
    return .sentence(text)
  }
}
