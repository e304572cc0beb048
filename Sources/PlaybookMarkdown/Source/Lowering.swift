/// What the extensions made of a text before the parse that counts.
struct Lowering {
  /// What a line of ours stands for in the rewritten text; each is a comment to libcmark.
  enum Marker {
    case nothing
    /// The number of the table that begins here.
    case table(Int)
  }

  /// The text to parse: the cells of tables, then the bodies of footnotes, then the page.
  var text: SourceText
  /// True if the page may define links, which cells and footnotes can use.
  let mayHoldDefinitions: Bool

  var footnotesAreLowered = false
  var footnotes: [FootnoteDefinition] = []

  var tables: [Table] = []
  /// Paragraphs that are a table each, by the table's number.
  var wholeTables: [(block: Node, table: Int)] = []
  /// The cells of those, in a text of their own.
  var cellText: SourceText?
  /// The lines and the paragraphs at the beginning of the text that are cells.
  var cellLines = 0
  var cellCount = 0
  /// How often the text was rewritten for tables.
  var passes = 0
  /// The line of a table that is larger than is safe.
  var tooLargeTable: Int?

  /// The lines of ours, by their number.
  var markers: [Int: Marker] = [:]

  init(_ text: SourceText, mayHoldDefinitions: Bool) {
    self.text = text
    self.mayHoldDefinitions = mayHoldDefinitions
  }
}
