internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// The measured values of one metric and subject as readers see them: the newest first.
struct MeasuredSeries: Sendable {
  let subject: Alternative
  let rows: [Row]
  /// How often values are wanted.
  let cadence: CalendarDuration

  struct Row: Sendable {
    let measurement: Measurement
    let unit: String
  }

  init(_ series: Series, of metric: Metric) {
    subject = series.subject
    cadence = metric.cadence.value
    rows = series.rows.reversed().map { Row(measurement: $0, unit: metric.unit.value) }
  }
}

/// What templates see of measured values.
enum SeriesFields {
  static let fields = Fields<MeasuredSeries> {
    Field.record("subject", "Whose result it is", of: Link.fields) { series, scope in
      scope.link(to: series.subject)
    }
    Field.first(
      "rows", "The newest values, the newest first", of: row, atMost: ViewTable.mostRows
    ) { series, _ in series.rows }
    Field.optional("stale", "How old the newest value is, where that is too old") { it, scope in
      guard let asOf = scope.figures.asOf, let newest = it.rows.first?.measurement.date else {
        return nil
      }
      let age = newest.days(to: asOf)
      return isStale(ageDays: Double(age), cadenceDays: it.cadence.meanDays)
        ? "\(counted(age, "day")) old, wanted \(it.cadence.asInterval)" : nil
    }
    Field.flag("has_sizes", "True where a value says out of how many cases") { series, _ in
      series.rows.contains { $0.measurement.sampleSize != nil }
    }
    Field.flag("has_notes", "True where a value has a note") { series, _ in
      series.rows.contains { $0.measurement.note != nil }
    }
  }

  private static let row = Fields<MeasuredSeries.Row> {
    Field.text("date", "The last day of what was measured") { row, _ in
      row.measurement.date.inWords
    }
    Field.text("value", "The value, with its unit") { row, _ in
      row.measurement.value.with(unit: row.unit)
    }
    Field.optional("size", "Out of how many cases") { row, _ in
      row.measurement.sampleSize?.grouped
    }
    Field.optional("note", "A note") { row, _ in row.measurement.note }
  }
}
