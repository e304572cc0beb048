internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What would make us leave a contract, in which steps, and who would take over.
  static let exitPlan = View(name: "exit-plan") { entity, place in
    guard let entity, let engagement = place.scope.playbook.entity(entity) as? Engagement,
      let plan = engagement.exitPlan?.value
    else { return [] }
    let scope = place.scope
    return [
      .sentence(answer(plan, scope)),
      .table(
        ViewTable(
          "How we would leave \(engagement.title)", [.words("Step"), .words("What is agreed")],
          of: steps(plan, scope)
        ) { [.text($0.name), $0.cell] }),
    ]
  }

  private typealias Step = (name: String, cell: ViewCell)

  private static func steps(_ plan: Engagement.ExitPlan, _ scope: LinkScope) -> [Step] {
    let tested: ViewCell =
      plan.tested.map { .text($0.value.inWords) } ?? .pill(Pill(word: "Not yet", tone: .warn))
    return [
      ("We leave if", .list(plan.triggers.prefix(ViewTable.mostRows).map(ViewCell.text))),
      ("Takes over", .link(scope.link(to: plan.fallback.value))),
      ("Our data", .text(plan.dataReturn)),
      ("Their knowledge", .text(plan.knowledgeTransfer)),
      ("Their access", .text(plan.accessRevocation)),
      ("Replacing the vendor", .optional(plan.substitutability?.inWords)),
      ("Tested", tested),
    ]
  }

  private static func answer(_ plan: Engagement.ExitPlan, _ scope: LinkScope) -> String {
    let name = scope.playbook.title(of: plan.fallback.value)
    let verb = plan.fallback.value.verb("takes", "take")
    let cost = plan.cost.map { ", which costs \(scope.money($0))" } ?? ""
    let tested =
      plan.tested.map { " It was tested on \($0.value.inWords)." } ?? " It was never tested."
    return "\(name) \(verb) over within \(counted(plan.transitionMonths, "month"))\(cost)."
      + tested
  }
}
