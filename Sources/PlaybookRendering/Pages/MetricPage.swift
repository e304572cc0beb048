internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a metric.
enum MetricPage {
  static let fields = Fields<Metric> {
    Field.ofEveryEntity
    Field.text("unit", "The unit, as it is shown") { metric, _ in metric.unit.value }
    Field.text("direction", "Which way is better") { metric, _ in
      switch metric.direction.value {
      case .increase: "Higher is better"
      case .decrease: "Lower is better"
      }
    }
    Field.text("definition", "Exactly what is counted") { metric, _ in metric.definition }
    Field.text("cadence", "How often it is measured") { metric, _ in
      metric.cadence.value.asInterval.capitalised
    }
    Field.text("source", "Where the number comes from") { metric, _ in metric.source }
    Field.optional("bounds", "What is possible at all") { metric, _ in
      metric.bounds.flatMap { $0.inWords(unit: metric.unit.value) }
    }
    Field.text("measure", "A value, or a proportion of cases") { metric, _ in
      metric.measure == .value ? "A value" : "A proportion: so many out of so many cases"
    }
    Field.optional("formula", "How it is computed, for readers") { metric, _ in metric.formula }
    Field.firstLinks(
      "motives", "The motives whose conditions use it", all: .motive, atMost: ViewTable.mostRows
    ) { it, scope in scope.links(from: .motive, to: it) }
  }

  static let details = Fields(fields) {
    Field.first(
      "key_results", "The first key results that use it", of: use, atMost: ViewTable.mostRows,
      page: { _, scope in scope.index(of: .objective) }
    ) { metric, scope in uses(of: metric, scope) }
    Field.first(
      "service_levels", "The first service levels that it measures",
      of: EngagementParts.serviceLevel, atMost: ViewTable.mostRows,
      page: { _, scope in scope.index(of: .engagement) }
    ) { metric, scope in
      scope.shown(scope.playbook.engagements).flatMap { engagement in
        engagement.serviceLevels.filter { $0.metric.value == metric.id }.map {
          ServiceLevelRow(level: $0, engagement: engagement)
        }
      }
    }
    Field.first(
      "series", "The measured values, by whose they are", of: SeriesFields.fields,
      atMost: Link.mostCards, page: { _, scope in scope.index(of: .vendor) }
    ) { metric, scope in
      scope.figures.series.all(of: metric.id).filter { scope.isShown($0.subject) }
        .map { MeasuredSeries($0, of: metric) }
    }
  }

  /// One key result that is measured by the metric.
  struct Use: Sendable {
    let link: Link
    let objective: Link
    let measured: KeyResult.Measured
    let unit: String
    let progress: KeyResultProgress?
  }

  private static let use = Fields<Use> {
    Field.record("link", "The key result", of: Link.fields) { use, _ in use.link }
    Field.record("objective", "Its objective", of: Link.fields) { use, _ in use.objective }
    Field.optional("baseline", "The value at the start, with its unit") { use, _ in
      use.measured.baseline?.value.with(unit: use.unit)
    }
    Field.text("target", "The value to reach, with its unit") { use, _ in
      use.measured.target.value.with(unit: use.unit)
    }
    Field.list(
      "progress", "Where it stands, as on the page of its objective", of: KeyResultResult.fields
    ) {
      use, _ in use.progress.map { [$0] } ?? []
    }
  }

  private static func uses(of metric: Metric, _ scope: LinkScope) -> [Use] {
    scope.keyResults(by: metric).map { result in
      Use(
        link: KeyResultRow(result.keyResult, of: result.objective).link(scope),
        objective: scope.link(to: result.objective), measured: result.measured,
        unit: metric.unit.value, progress: scope.figures.keyResult(result.reference))
    }
  }
}

extension Metric.Bounds {
  /// "0 to 100 %", "at least 0 min"; nothing where neither end is given.
  fileprivate func inWords(unit: String) -> String? {
    switch (minimum?.value, maximum?.value) {
    case (let minimum?, let maximum?): "\(minimum) to \(maximum.with(unit: unit))"
    case (let minimum?, nil): "At least \(minimum.with(unit: unit))"
    case (nil, let maximum?): "At most \(maximum.with(unit: unit))"
    case (nil, nil): nil
    }
  }
}
