internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// A bullet for each measured key result of an objective, with its trend in words.
  static let objectiveProgress = View(name: "objective-progress") { entity, place in
    guard let entity, let progress = place.scope.figures.objective(entity.id) else { return [] }
    let measured = progress.keyResults.filter { $0.measurement != nil }
    let charts = measured.prefix(mostBullets).compactMap { result -> ViewBlock? in
      guard let measurement = result.measurement,
        let drawing = bullet(result, measurement, place)
      else { return nil }
      return .chart(drawing, answer: answer(result, measurement, place.scope))
    }
    if charts.isEmpty { return [] }
    let rest = ViewRest(
      min(measured.count, mostBullets), of: measured.count, "measured key results",
      page: place.scope.link(to: progress.objective))
    return charts + (rest.map { [.rest($0)] } ?? [])
  }

  /// As many as somebody looks through; the objective's own page has a table of all.
  private static let mostBullets = 12

  private static func bullet(
    _ progress: KeyResultProgress, _ measurement: KeyResultProgress.Measured, _ place: Place
  ) -> Drawing? {
    let measured = measurement.result.measured
    let title = place.scope.playbook.title(of: progress.keyResult)
    let chart = BulletChart(
      title: title, name: title, unit: ChartUnit(measurement.result.metric.unit.value),
      baseline: measured.baseline?.value.double, threshold: measured.threshold?.value.double,
      target: measured.target.value.double, stretch: measured.stretch?.value.double,
      actual: measurement.newest?.value.double, status: measurement.level.value.status,
      isLowerBetter: measurement.result.metric.direction.value == .decrease)
    return chart.drawn(id: place.id(progress.keyResult.id.value.description))
  }

  /// Where it stands and where it leads: "89 % of 92 %; at this pace 91.9 % by 31 December 2026".
  private static func answer(
    _ progress: KeyResultProgress, _ measurement: KeyResultProgress.Measured, _ scope: LinkScope
  ) -> String {
    let title = scope.playbook.title(of: progress.keyResult)
    let unit = measurement.result.metric.unit.value
    let target = scope.number(measurement.result.measured.target.value.double, unit: unit)
    guard let newest = measurement.newest else {
      let reason = progress.score.reason ?? .noMeasurement
      return "\(title): \(reason.rawValue); the target is \(target)."
    }
    let value = scope.number(newest.value.double, unit: unit)
    let now = "\(title): \(value) on \(newest.date.inWords), for a target of \(target)"
    guard let trend = measurement.trend.value else { return now + "." }
    let forecast = scope.number(trend.forecast, unit: unit)
    return now + "; at this pace \(forecast) by \(progress.due.inWords)."
  }
}

extension Level? {
  /// The sign that charts use for it.
  var status: ChartStatus {
    switch self {
    case .green: .good
    case .amber: .warn
    case .red: .bad
    case nil: .unknown
    }
  }
}
