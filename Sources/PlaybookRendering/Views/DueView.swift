internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// All that is due within a year, what is overdue first.
  static let due = View(name: "due") { _, place in
    let scope = place.scope
    let items = scope.due(within: 365)
    if items.isEmpty { return [] }
    return [.sentence(answer(items, scope)), .table(scope.table(ofDue: items, "All that is due"))]
  }

  private static func answer(_ items: [DueItem], _ scope: LinkScope) -> String {
    guard let asOf = scope.figures.asOf else { return "" }
    let overdue = items.count { $0.date < asOf }
    var text =
      overdue == 0
      ? "Nothing is overdue."
      : "\(overdue) overdue, the first since \((items.first?.date ?? asOf).inWords)."
    guard let next = items.first(where: { $0.date >= asOf }) else { return text }
    text += " \(items.count - overdue) due within a year of \(asOf.inWords), "
    return text + "the next on \(next.date.inWords): \(scope.words(of: next))."
  }
}

extension LinkScope {
  /// What is due, in the order of its days.
  func table(ofDue items: [DueItem], _ caption: String) -> ViewTable {
    ViewTable(
      caption, [.words("What"), .words("By"), .words("Of"), .words("Who")], of: items
    ) { item in
      [
        .stack([.text(item.action.sentence)] + (detail(of: item).map { [.note($0)] } ?? [])),
        .day(item.date, isOver(item.date) ? .overdue : nil),
        .link(link(item.entity.kind, item.entity.id)), .optional(item.owner),
      ]
    }
  }

  /// In a sentence: "Service levels begin (Handing over the desk)".
  func words(of item: DueItem) -> String {
    let title = link(item.entity.kind, item.entity.id).title
    let what = item.action == .measurement ? item.action.sentence : item.text
    return "\(what ?? item.action.sentence) (\(title))"
  }
}
