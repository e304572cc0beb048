internal import PlaybookAnalysis
internal import PlaybookModel

/// What stands below the first of many: how many there are, and the page that has all of them.
struct ViewRest: Sendable {
  let sentence: String
  let page: Link?

  /// Nothing where all are shown.
  ///
  /// - Parameter noun: what they are, where that is not what stands above.
  init?(_ shown: Int, of all: Int, _ noun: String? = nil, page: Link? = nil) {
    self.init([(shown, of: all, noun)], page: page)
  }

  /// The same of several things, such as the columns and the rows of a table.
  init?(_ parts: [(shown: Int, of: Int, noun: String?)], page: Link? = nil) {
    let cut = parts.filter { $0.shown < $0.of }.map { part in
      "the first \(part.shown.grouped) of \(part.of.grouped)"
        + (part.noun.map { " " + $0 } ?? "")
    }
    if cut.isEmpty { return nil }
    sentence = cut.inASentence.capitalised + "."
    self.page = page
  }

  static let fields = Fields<ViewRest> {
    Field.text("sentence", "How many are shown, of how many") { rest, _ in rest.sentence }
    Field.optionalRecord("link", "The page of all", of: Link.fields) { rest, _ in rest.page }
  }
}

/// How the sentence of a chart ends that shows the first of many.
func firstDrawn(_ shown: Int, of all: Int) -> String {
  shown < all ? " The first \(shown) are drawn." : ""
}

extension ViewTable {
  /// A view has no more rows than that, so that no page grows with the playbook.
  static let mostRows = 50

  /// A table of the first of what may be many.
  ///
  /// - Parameter page: where all of them stand, if there is such a page.
  init<Item: Sendable>(
    _ caption: String, _ columns: [Column], of items: [Item], page: Link? = nil,
    row: @escaping @Sendable (Item) -> [ViewCell]
  ) {
    self.init(
      caption: caption, columns: columns, count: items.count, row: { row(items[$0]) },
      rest: ViewRest(min(items.count, Self.mostRows), of: items.count, page: page))
  }

  /// A table whose rows are chosen already.
  init(caption: String, columns: [Column], rows: [[ViewCell]], rest: ViewRest?) {
    self.init(caption: caption, columns: columns, count: rows.count, row: { rows[$0] }, rest: rest)
  }
}

extension ViewTable.Column {
  static func words(_ title: String) -> Self { Self(title: title) }
  static func number(_ title: String) -> Self { Self(title: title, isNumber: true) }
}

extension ViewCell {
  /// A text, or a dash where there is none.
  static func optional(_ text: String?) -> ViewCell { text.map(ViewCell.text) ?? .absent("–") }

  /// A computed figure, which leads to its computation.
  static func figure(_ figure: Figure) -> ViewCell {
    if !figure.isKnown { return .absent(figure.text) }
    return .value(
      figure.datum,
      .link(Link(title: figure.text, page: figure.how?.page, fragment: figure.how?.fragment)))
  }
}

extension LinkScope {
  /// The page of all entities of a kind.
  func index(of kind: EntityKind) -> Link? {
    site.pageOfKind[kind].map { Link(title: "All \(kind.title.lowercased())", page: $0) }
  }
}

extension [String] {
  /// "one, two and three".
  var inASentence: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
