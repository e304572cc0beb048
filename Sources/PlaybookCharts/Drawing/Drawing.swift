/// A chart as a page shows it: the picture, and the same facts as a table.
package struct Drawing: Sendable {
  package let svg: SVG
  package let table: ChartTable
  /// Every text of the picture with the most room that it can take.
  package let labels: [PlacedLabel]
  /// The picture's view box.
  package let bounds: Box

  package var markup: String { svg.markup }
}

/// What a chart says to who does not see it.
struct ChartWords: Sendable {
  /// The class of the kind of chart, such as `chart-bullet`.
  var style: String
  var title: String
  /// What the picture shows, in sentences.
  var description: String
}

/// The facts of a chart, for reading beside it and for handing on as CSV.
package struct ChartTable: Sendable, Equatable {
  /// Which side of its column a cell keeps to.
  package enum Alignment: Sendable, Equatable {
    case start, end
  }

  /// A column's heading.
  package struct Column: Sendable, Equatable {
    package let title: String
    package let alignment: Alignment
  }

  package let caption: String
  package let columns: [Column]
  /// As many cells in each as there are columns; "no value" where one is missing.
  package let rows: [[String]]

  /// - Parameters:
  ///   - words: titles of the first columns, which hold words.
  ///   - numbers: titles of the columns after them, which hold numbers.
  init(_ caption: String, words: [String], numbers: [String], rows: [[String]]) {
    self.caption = caption
    columns =
      words.map { Column(title: $0, alignment: .start) }
      + numbers.map { Column(title: $0, alignment: .end) }
    self.rows = rows
  }

  /// What stands where a value is missing.
  static let missing = "no value"
}
