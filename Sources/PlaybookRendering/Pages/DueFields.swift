internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of something that is due.
enum DueFields {
  static let fields = Fields<DueItem> {
    Field.text("date", "By when") { item, _ in item.date.inWords }
    Field.text("action", "What kind of thing it is") { item, _ in item.action.sentence }
    Field.record("link", "What it belongs to", of: Link.fields) { item, scope in
      scope.link(item.entity.kind, item.entity.id)
    }
    Field.optional("text", "What is to be done, where that is not said already") { item, scope in
      scope.detail(of: item)
    }
    Field.optional("owner", "Who does it") { item, _ in item.owner }
    Field.pill("state", "Whether its day has passed") { item, scope in
      scope.isOver(item.date) ? .overdue : nil
    }
  }
}

extension LinkScope {
  /// True for a day before the as-of date; never without that date.
  func isOver(_ day: Day) -> Bool { figures.asOf.map { day < $0 } ?? false }

  /// What is to be done, where its kind does not say that; of a measurement, whose it is.
  func detail(of item: DueItem) -> String? {
    item.action == .measurement
      ? item.text.flatMap { Alternative($0) }.map { playbook.title(of: $0) } : item.text
  }

  /// What is due within some days of the as-of date, and what was; nothing without that date.
  func due(within days: Int) -> [DueItem] {
    guard let asOf = figures.asOf else { return [] }
    let end = asOf.adding(days: days)
    return site.due.filter { $0.date <= end }
  }

  /// What is due for a project and for what it works on, by date.
  func due(for project: Project) -> [DueItem] {
    project.concerned.flatMap { site.dueOf[$0] ?? [] }.sorted().map { site.due[$0] }
  }
}

extension DueItem.Action {
  var sentence: String {
    switch self {
    case .notice: "Give notice, or let it renew"
    case .decisionReview: "Look at the decision again"
    case .review: "Confirm that it is still true"
    case .riskAction: "Action against a risk"
    case .milestone: "Milestone"
    case .measurement: "Measure"
    }
  }
}
