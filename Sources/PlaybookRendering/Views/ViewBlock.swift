internal import PlaybookCharts
internal import PlaybookModel

/// A part of a view. Views are data, and one writer makes HTML of them, so that a view is the same
/// in prose and on the page of what it is about.
enum ViewBlock: Sendable {
  /// A picture with its data beside it, under a sentence that says what it shows.
  case chart(Drawing, answer: String)
  /// Made where it is written: an entity's own page shows the charts alone.
  case deferred(@Sendable () -> ViewTable)
  /// What there is to say in words, such as why there is nothing to draw.
  case sentence(String)
  /// That these are the first of many.
  case rest(ViewRest)
}

extension ViewBlock {
  static func table(_ table: @autoclosure @escaping @Sendable () -> ViewTable) -> ViewBlock {
    .deferred(table)
  }
}

/// A table of a view, which scrolls on its own where it is wide.
struct ViewTable: Sendable {
  struct Column: Sendable {
    let title: String
    /// What the page shows above it, where that is more than the title.
    var heading: String?
    var isNumber = false
  }

  /// What the table shows, for who does not see it.
  let caption: String
  let columns: [Column]
  /// How many rows there are, also those that a page has no room for.
  let count: Int
  /// As many cells as there are columns; the first names the row. For each index below `count`.
  let row: @Sendable (_ index: Int) -> [ViewCell]
  /// What is said of the rows that are left out.
  var rest: ViewRest?
}

/// What stands in a cell.
enum ViewCell: Sendable {
  case text(String)
  /// What is said in small about what stands above it.
  case note(String)
  case link(Link)
  case pill(Pill)
  /// Several things under each other.
  case stack([ViewCell])
  /// Several things of one kind, as a list.
  case list([ViewCell])
  /// A number or a day: for programs the exact one, where it is known.
  indirect case value(Datum?, ViewCell)
  /// The same of a further value, which for programs has a column of its own; the name says what
  /// of the cell it is.
  indirect case part(String, Datum?, ViewCell)
  /// A strength as so many dots of some, and in a word.
  case dots(Int, of: Int, word: String)
  /// The first cell of some rows that belong together; it stands once, in the first of them.
  indirect case group(ViewCell, rows: Int)
  /// Where the first cell of a row above reaches down to.
  case covered
  /// Nothing is known: the reason, set apart.
  case absent(String)
}

/// A view by its name: what it shows of an entity, or of the whole playbook.
struct View: Sendable {
  /// Where a view is shown, and what the ids in it begin with.
  struct Place: Sendable {
    let scope: LinkScope
    let prefix: String
    /// True where nothing may be cut off, for programs.
    var isWhole = false

    /// How many of something are shown, where a page has room for so many.
    func most(_ count: Int) -> Int { isWhole ? .max : count }

    /// The prefix of one of several charts.
    func id(_ part: String) -> String { "\(prefix)-\(part)" }
  }

  let name: String
  /// Draws the view; nothing where there is nothing to show.
  ///
  /// The entity is there for views that take one.
  let draw: @Sendable (_ entity: EntityReference?, _ place: Place) -> [ViewBlock]
}
