internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// All decisions, the newest first: where they stand, what replaces them, when they are looked at
  /// again.
  static let decisionLog = View(name: "decision-log") { _, place in
    let scope = place.scope
    let decisions = DecisionPage.newestFirst(scope.shown(scope.playbook.decisions))
    if decisions.isEmpty { return [] }
    return [
      .sentence(answer(decisions, scope)),
      .table(
        ViewTable(
          "Decisions, the newest first",
          [
            .words("Decision"), .words("Status"), .words("Since"), .words("Chosen"),
            .words("Review by"),
          ], of: decisions, page: scope.index(of: .decision)
        ) { decision in
          [
            .link(scope.link(to: decision)), status(of: decision, scope),
            .day(decision.date.value),
            decision.chosen.map { .link(scope.link(toOption: $0.value)) } ?? .absent("Nothing yet"),
            review(of: decision, scope),
          ]
        }),
    ]
  }

  private static func status(of decision: Decision, _ scope: LinkScope) -> ViewCell {
    let followers = scope.links(from: .decision, to: decision)
    return .stack(
      [.pill(decision.status.value.pill)]
        + followers.flatMap { [.note("Replaced by"), .link($0)] as [ViewCell] })
  }

  private static func review(of decision: Decision, _ scope: LinkScope) -> ViewCell {
    guard let day = decision.reviewBy?.value else { return .optional(nil) }
    return .day(day, decision.isReviewOverdue(scope.figures.asOf) ? .overdue : nil)
  }

  /// How many stand where, and which review comes next.
  private static func answer(_ decisions: [Decision], _ scope: LinkScope) -> String {
    let counts = Decision.Status.allCases.compactMap { status -> String? in
      let count = decisions.count { $0.status.value == status }
      return count == 0 ? nil : "\(count) \(status.rawValue)"
    }
    var text = "\(counted(decisions.count, "decision")): \(counts.inASentence)."
    guard let asOf = scope.figures.asOf else { return text }
    let overdue = decisions.count { $0.isReviewOverdue(asOf) }
    if overdue > 0 { text += " \(counted(overdue, "review")) overdue." }
    let reviews = decisions.filter { $0.status.value == .accepted }.compactMap(\.reviewBy?.value)
    if let next = reviews.filter({ $0 >= asOf }).min() {
      text += " The next review is due on \(next.inWords)."
    }
    return text
  }
}
