internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What was measured by a metric, for each subject, with the targets and the fitted lines.
  static let metricTrend = View(name: "metric-trend") { entity, place in
    guard let entity, let metric = place.scope.metric(entity.id) else { return [] }
    let scope = place.scope
    let results = scope.keyResults(by: metric)
    let trends = trends(of: results, scope)
    // Those that a target is about come first: the chart names the first six.
    let series = scope.figures.series.all(of: metric.id)
    let ordered =
      series.filter { trends[$0.subject] != nil } + series.filter { trends[$0.subject] == nil }
    let chart = TrendChart(
      title: metric.title, unit: ChartUnit(metric.unit.value), calendar: .gregorian,
      series: ordered.prefix(mostOptions).map { line in
        TrendChart.Series(
          name: scope.playbook.title(of: line.subject),
          readings: line.rows.map {
            .init(day: $0.date.daysSinceEpoch, value: $0.value.double)
          },
          fit: trends[line.subject])
      },
      targets: results.prefix(mostOptions).map { result in
        .init(
          name: scope.playbook.title(of: result.keyResult),
          value: result.measured.target.value.double)
      })
    guard let drawing = chart.drawn(id: place.prefix) else { return [] }
    let answer =
      "\(metric.title), \(metric.direction.value.advice)."
      + firstDrawn(min(ordered.count, mostOptions), of: ordered.count)
    return [.chart(drawing, answer: answer)]
  }

  /// The fitted line of each subject that a key result counts.
  private static func trends(
    of results: [MeasuredKeyResult], _ scope: LinkScope
  ) -> [Alternative: TrendChart.Fit] {
    var fits: [Alternative: TrendChart.Fit] = [:]
    for result in results {
      guard let measurement = scope.figures.keyResult(result.reference)?.measurement,
        let subject = measurement.subject.value, let trend = measurement.trend.value,
        let newest = measurement.newest
      else { continue }
      let first = trend.trend.firstDay
      let last = Double(newest.date.daysSinceEpoch)
      let due = result.due.daysSinceEpoch
      fits[subject] = TrendChart.Fit(
        start: .init(day: Int(first), value: trend.trend.forecast(day: first)),
        end: .init(day: Int(last), value: trend.trend.forecast(day: last)),
        forecast: due > Int(last) ? .init(day: due, value: trend.forecast) : nil)
    }
    return fits
  }
}

extension ChartCalendar {
  /// Days since 1970 as the model counts them.
  static let gregorian = ChartCalendar { days in
    Day(daysSinceEpoch: days).map { ($0.year, $0.month, $0.day) }
  }
}

extension Metric.Direction {
  fileprivate var advice: String {
    switch self {
    case .increase: "more is better"
    case .decrease: "less is better"
    }
  }
}
