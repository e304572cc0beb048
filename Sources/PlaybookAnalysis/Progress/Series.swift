package import PlaybookModel

/// The measured values of one metric and subject, by date; of the same date, in the order of files.
package struct Series: Sendable {
  package let metric: EntityID
  package let subject: Alternative
  package fileprivate(set) var rows: [Measurement]

  package var newest: Measurement? { rows.last }
}

/// Every series that has a value.
package struct SeriesTable: Sendable {
  fileprivate struct Key: Hashable {
    let metric: EntityID
    let subject: Alternative
  }

  fileprivate var byKey: [Key: Series] = [:]
  fileprivate var byMetric: [EntityID: [Series]] = [:]
  /// In the order of metric and subject.
  package fileprivate(set) var all: [Series] = []

  /// The series of a metric and a subject, perhaps without a value.
  package subscript(metric: EntityID, subject: Alternative) -> Series {
    byKey[Key(metric: metric, subject: subject)]
      ?? Series(metric: metric, subject: subject, rows: [])
  }

  /// All series of a metric, in the order of subjects.
  package func all(of metric: EntityID) -> [Series] { byMetric[metric] ?? [] }
}

/// Sorts measurements into series and leaves out those after the as-of date.
func makeSeries(
  _ measurements: [Measurement], asOf: Day?
) -> (table: SeriesTable, future: [(first: Measurement, count: Int)]) {
  var table = SeriesTable()
  var future: [(first: Measurement, count: Int)] = []
  var rows: [SeriesTable.Key: [Measurement]] = [:]
  for row in measurements {
    if let asOf, row.date > asOf {
      if let last = future.last, last.first.row.path == row.row.path {
        future[future.count - 1].count += 1
      } else {
        future.append((row, 1))
      }
    } else {
      rows[SeriesTable.Key(metric: row.metric, subject: row.subject), default: []].append(row)
    }
  }
  for (key, values) in rows {
    // A stable order for equal dates: files and lines, which is how they come.
    let sorted = values.enumerated().sorted {
      $0.element.date != $1.element.date
        ? $0.element.date < $1.element.date : $0.offset < $1.offset
    }
    table.byKey[key] = Series(
      metric: key.metric, subject: key.subject, rows: sorted.map(\.element))
  }
  table.all = table.byKey.values.sorted {
    ($0.metric.description, $0.subject.description)
      < ($1.metric.description, $1.subject.description)
  }
  table.byMetric = Dictionary(grouping: table.all, by: \.metric)
  return (table, future)
}
