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
    /// The unit of its numbers; empty where they have none, or each its own.
    package let unit: String
    package let alignment: Alignment

    /// The title with the unit, as readers see it.
    package var heading: String { unit.isEmpty ? title : "\(title), \(unit)" }
  }

  /// What stands in a cell, for readers and for programs.
  package struct Cell: Sendable, Equatable {
    package enum Value: Sendable, Equatable {
      case words
      /// As exact as it is known.
      case number(Double)
      /// `2026-04-30`.
      case day(String)
      case missing
    }

    package let text: String
    package let value: Value

    static func words(_ text: String) -> Cell { Cell(text: text, value: .words) }
    static let missing = Cell(text: ChartTable.missing, value: .missing)
  }

  /// The heading of a column of numbers.
  struct NumberHeading {
    let title: String
    var unit = ""
  }

  package let caption: String
  package let columns: [Column]
  /// As many cells in each as there are columns; "no value" where one is missing.
  package let rows: [[Cell]]

  /// - Parameters:
  ///   - words: titles of the first columns, which hold words.
  ///   - numbers: titles of the columns after them, which hold numbers.
  init(_ caption: String, words: [String], numbers: [NumberHeading], rows: [[Cell]]) {
    self.caption = caption
    columns =
      words.map { Column(title: $0, unit: "", alignment: .start) }
      + numbers.map { Column(title: $0.title, unit: $0.unit, alignment: .end) }
    self.rows = rows
  }

  /// What stands where a value is missing.
  static let missing = "no value"
}
