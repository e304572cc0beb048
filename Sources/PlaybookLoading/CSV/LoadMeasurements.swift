internal import PlaybookDiagnostics
internal import PlaybookModel

/// The columns of a file of measurements.
package enum MeasurementColumn: String, Sendable, CaseIterable {
  case date, metric, subject, value, n, note

  package var isRequired: Bool { self == .date || self == .metric || self == .value }

  /// For schema and manual.
  package var description: FieldDescription {
    let (shape, meaning, example): (FieldShape, String, String) =
      switch self {
      case .date: (.date, "the last day of what was measured", "2026-03-31")
      case .metric: (.reference(.metric), "what was measured", "resolved-in-sla")
      case .subject:
        (.alternative, "whose result it is; an empty cell means in-house", "sierra-verde")
      case .value: (.number(.none), "in the metric's unit", "88.5")
      case .n:
        (.integer(NumberLimits(minimum: 1)), "the sample size of a proportion", "180")
      case .note: (.text, "for readers", "two shops closed")
      }
    return FieldDescription(
      name: rawValue, shape: shape, requirement: isRequired ? .required : .optional,
      meaning: meaning, example: example)
  }
}

/// Reads a file of measurements; a row that cannot be read is reported and left out.
func loadMeasurements(_ file: SourceFile, _ reading: FieldReading) -> LoadedFile {
  var rows: [Measurement] = []
  if let bytes = checkText(file, limit: FileLimits.csv, reporting: &reading.diagnostics) {
    var table = MeasurementTable(path: file.path, reading: reading)
    rows = table.rows(of: bytes)
  }
  return LoadedFile(path: file.path, content: .measurements(rows), reading: reading)
}

/// The walk over one file.
private struct MeasurementTable {
  let path: String
  let reading: FieldReading
  /// Where each column stands among the cells.
  private var places: [MeasurementColumn: Int] = [:]
  private var width = 0
  /// The last metric and subject, because rows repeat them.
  private var lastMetric: (text: String, id: EntityID)?
  private var lastSubject: (text: String, subject: Alternative)?

  init(path: String, reading: FieldReading) {
    self.path = path
    self.reading = reading
  }

  mutating func rows(of bytes: ArraySlice<UInt8>) -> [Measurement] {
    var reader = CSVReader(bytes)
    var cells: [CSVCell] = []
    var rows: [Measurement] = []
    do throws(CSVFailure) {
      guard try reader.next(into: &cells), readHeader(cells) else {
        if cells.isEmpty {
          malformed("The table has no header", at: .start(of: path))
        }
        return []
      }
      while try reader.next(into: &cells) {
        if let row = measurement(in: cells) { rows.append(row) }
      }
    } catch {
      malformed(
        error.message, at: SourcePosition(path: path, line: error.line, column: error.column))
    }
    return rows
  }

  private func malformed(_ message: String, at position: SourcePosition, help: String? = nil) {
    reading.report(.malformedTable, message, at: position, help: help)
  }

  private func position(of cell: CSVCell) -> SourcePosition {
    SourcePosition(
      path: path, line: cell.line, column: cell.column,
      length: cell.text.unicodeScalars.count)
  }

  private mutating func readHeader(_ cells: [CSVCell]) -> Bool {
    let names = MeasurementColumn.allCases.map(\.rawValue)
    if cells.count == 1, let cell = cells.first, cell.text.contains(";") {
      malformed(
        "The cells are divided by semicolons", at: position(of: cell),
        help: "Save the table with commas between its cells")
      return false
    }
    var isSound = true
    var meant: Set<String> = []
    for (index, cell) in cells.enumerated() {
      guard let column = MeasurementColumn(rawValue: cell.text.lowercased()) else {
        let suggestions = nearest(to: cell.text, in: names)
        if let best = suggestions.first { meant.insert(best) }
        malformed(
          "'\(cell.text)' is no column of measurements; there are \(names.quotedList)",
          at: position(of: cell), help: didYouMean(suggestions))
        isSound = false
        continue
      }
      if places[column] != nil {
        malformed("The column '\(column.rawValue)' stands twice", at: position(of: cell))
        isSound = false
      }
      places[column] = index
    }
    width = cells.count
    for column in MeasurementColumn.allCases where column.isRequired && places[column] == nil {
      if !meant.contains(column.rawValue) {
        malformed(
          "The table has no column '\(column.rawValue)'", at: .start(of: path),
          help: "Begin the file with '\(names.joined(separator: ","))'")
      }
      isSound = false
    }
    return isSound
  }

  private mutating func measurement(in cells: [CSVCell]) -> Measurement? {
    guard cells.count == width, let first = cells.first else {
      if let first = cells.first {
        malformed(
          "The row has \(cells.count) cells, and the header \(width)", at: position(of: first),
          help: cells.count > width ? "Put a text with commas in quotation marks" : nil)
      }
      return nil
    }
    let date = cell(.date, cells).flatMap { Day($0.text) ?? typed(.date, $0, .date) }
    let metric = cell(.metric, cells).flatMap { readMetric($0) }
    let subject = readSubject(cells)
    let value = cell(.value, cells).flatMap {
      DecimalNumber($0.text) ?? typed(.value, $0, .number)
    }
    let sampleSize = readSampleSize(cells)
    guard let date, let metric, let subject, let value, let sampleSize else { return nil }
    let note = places[.note].flatMap { cells[$0].text.isEmpty ? nil : cells[$0].text }
    return Measurement(
      date: date, metric: metric, subject: subject, value: value, sampleSize: sampleSize.value,
      note: note,
      row: Measurement.Row(
        path: path, line: Int32(clamping: first.line), dateColumn: column(.date, cells),
        metricColumn: column(.metric, cells), subjectColumn: column(.subject, cells),
        valueColumn: column(.value, cells)))
  }

  private func column(_ column: MeasurementColumn, _ cells: [CSVCell]) -> Int32 {
    places[column].map { Int32(clamping: cells[$0].column) } ?? 0
  }

  /// A cell that may not be empty.
  private func cell(_ column: MeasurementColumn, _ cells: [CSVCell]) -> CSVCell? {
    guard let place = places[column] else { return nil }
    let cell = cells[place]
    if !cell.text.isEmpty { return cell }
    reading.report(
      .missingField, "A measurement needs a '\(column.rawValue)'", at: position(of: cell))
    return nil
  }

  private mutating func readMetric(_ cell: CSVCell) -> EntityID? {
    if let last = lastMetric, last.text == cell.text { return last.id }
    guard let id = reading.id(cell.text, at: position(of: cell)) else { return nil }
    lastMetric = (cell.text, id)
    return id
  }

  private mutating func readSubject(_ cells: [CSVCell]) -> Alternative? {
    guard let place = places[.subject], !cells[place].text.isEmpty else { return .inHouse }
    let cell = cells[place]
    if let last = lastSubject, last.text == cell.text { return last.subject }
    guard let subject = typed(.subject, cell, .namedAlternative) else { return nil }
    lastSubject = (cell.text, subject)
    return subject
  }

  /// An empty cell gives no size; one that cannot be read gives nothing at all.
  private func readSampleSize(_ cells: [CSVCell]) -> SampleSize? {
    guard let place = places[.n], !cells[place].text.isEmpty else { return SampleSize(value: nil) }
    return typed(.n, cells[place], .integer(NumberLimits(minimum: 1))).map { SampleSize(value: $0) }
  }

  /// Reads a cell as a field of that type would read it, with the same complaints.
  private func typed<Value>(
    _ column: MeasurementColumn, _ cell: CSVCell, _ type: FieldType<Value>
  ) -> Value? {
    reading.trail = [column.rawValue]
    defer { reading.trail = [] }
    return type.read(
      Located(.scalar(cell.text, .plain), at: position(of: cell)), reading)
  }
}

/// What a cell of the column `n` says; an empty one says nothing, which is fine.
private struct SampleSize {
  let value: Int?
}
