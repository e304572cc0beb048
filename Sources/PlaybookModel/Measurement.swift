package import PlaybookDiagnostics

/// One measured value: a row of a CSV file. It is no entity and has no id.
package struct Measurement: Sendable {
  /// The last day of what was measured.
  package let date: Day
  package let metric: EntityID
  /// Whose result it is; our own where the cell is empty.
  package let subject: Alternative
  /// In the metric's unit.
  package let value: DecimalNumber
  /// The sample size of a proportion.
  package let sampleSize: Int?
  package let note: String?
  package let row: Row

  /// Where the cells stand, kept small because there are many.
  package struct Row: Sendable {
    package let path: String
    package let line: Int32
    package let dateColumn: Int32
    package let metricColumn: Int32
    /// 0 where the file has no such cell.
    package let subjectColumn: Int32
    package let valueColumn: Int32

    package init(
      path: String, line: Int32, dateColumn: Int32, metricColumn: Int32, subjectColumn: Int32,
      valueColumn: Int32
    ) {
      self.path = path
      self.line = line
      self.dateColumn = dateColumn
      self.metricColumn = metricColumn
      self.subjectColumn = subjectColumn
      self.valueColumn = valueColumn
    }
  }

  package init(
    date: Day, metric: EntityID, subject: Alternative, value: DecimalNumber, sampleSize: Int?,
    note: String?, row: Row
  ) {
    self.date = date
    self.metric = metric
    self.subject = subject
    self.value = value
    self.sampleSize = sampleSize
    self.note = note
    self.row = row
  }

  package var datePosition: SourcePosition { position(row.dateColumn, 10) }
  package var metricPosition: SourcePosition {
    position(row.metricColumn, metric.description.utf8.count)
  }
  package var subjectPosition: SourcePosition {
    position(row.subjectColumn, subject.description.utf8.count)
  }
  package var valuePosition: SourcePosition {
    position(row.valueColumn, value.description.utf8.count)
  }

  private func position(_ column: Int32, _ length: Int) -> SourcePosition {
    SourcePosition(path: row.path, line: Int(row.line), column: Int(column), length: length)
  }
}
