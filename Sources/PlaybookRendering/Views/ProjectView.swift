internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// Where a project is, what it works towards, what is done and what is due.
  static let project = View(name: "project") { entity, place in
    guard let entity, let project = place.scope.playbook.entity(entity) as? Project else {
      return []
    }
    let due = place.scope.due(for: project)
    let parts = [
      phases(of: project, place), objectives(of: project, place.scope),
      timeLine(of: project, due, place),
      due.isEmpty
        ? nil : .table(place.scope.table(ofDue: due, "What is due for \(project.title)")),
      risks(of: project, place.scope),
    ]
    return parts.compactMap { $0 }
  }

  private static func phases(of project: Project, _ place: Place) -> ViewBlock? {
    let chart = PhaseStepper(
      title: "Phases of \(project.title)", phases: Project.Phase.allCases.map(\.inWords),
      current: Project.Phase.allCases.firstIndex(of: project.phase.value))
    let done = project.milestones.count(where: \.isDone)
    let milestones =
      project.milestones.isEmpty
      ? "" : "; \(done) of \(counted(project.milestones.count, "milestone")) done"
    let phase = project.phase.value.inWords.lowercased()
    return chart.drawn(id: place.id("phases")).map {
      .chart($0, answer: "\(project.title) is in the phase “\(phase)”\(milestones).")
    }
  }

  private static func objectives(of project: Project, _ scope: LinkScope) -> ViewBlock? {
    if project.objectives.isEmpty { return nil }
    return .table(
      ViewTable(
        "Objectives of \(project.title)",
        [.words("Objective"), .number("Score"), .words("Band"), .words("Due")],
        of: project.objectives
      ) { objective in
        let link = ViewCell.link(scope.link(.objective, objective.value))
        guard let progress = scope.figures.objective(objective.value) else {
          return [link, .optional(nil), .optional(nil), .optional(nil)]
        }
        let score = scope.figure(
          .init(progress.score) { .score($0) }, .objectiveScore, of: progress.objective.reference)
        return [
          link, .figure(score), progress.band.map { .pill($0.pill) } ?? .optional(nil),
          .day(progress.objective.due.value),
        ]
      })
  }

  /// Its milestones and what else is due, between what was and what comes.
  private static func timeLine(
    of project: Project, _ due: [DueItem], _ place: Place
  ) -> ViewBlock? {
    let scope = place.scope
    let milestones = project.milestones.compactMap { milestone -> TimeLine.Event? in
      milestone.due.map {
        .init(
          day: $0.value.daysSinceEpoch, name: milestone.title,
          certainty: milestone.isDone ? .actual : .planned)
      }
    }
    let others = due.filter { $0.action != .milestone || $0.entity != project.reference }
    let events =
      milestones.suffix(mostEvents)
      + others.prefix(max(0, mostEvents - milestones.count)).map { item in
        TimeLine.Event(
          day: item.date.daysSinceEpoch, name: scope.words(of: item),
          kind: item.action == .notice ? .notice : .milestone, certainty: .planned)
      }
    let chart = TimeLine(
      title: "\(project.title): milestones and what is due", calendar: .gregorian,
      today: scope.figures.asOf?.daysSinceEpoch, events: Array(events))
    return chart.drawn(id: place.id("time")).map {
      .chart($0, answer: answer(due, scope))
    }
  }

  /// A line that can be seen at once.
  private static let mostEvents = 12

  private static func answer(_ due: [DueItem], _ scope: LinkScope) -> String {
    guard let asOf = scope.figures.asOf, let first = due.first else {
      return "Its milestones, as they are dated."
    }
    let overdue = due.count { $0.date < asOf }
    let late = overdue == 0 ? "" : " \(overdue) overdue."
    guard let next = due.first(where: { $0.date >= asOf }) else {
      return "Overdue since \(first.date.inWords): \(scope.words(of: first)).\(late)"
    }
    return "Next, by \(next.date.inWords): \(scope.words(of: next)).\(late)"
  }

  /// Those that concern the vendor of its contract.
  private static func risks(of project: Project, _ scope: LinkScope) -> ViewBlock? {
    guard let engagement = project.engagement.flatMap({ scope.figures.engagement($0.value) })
    else { return nil }
    let vendor = Alternative.vendor(engagement.engagement.vendor.value)
    let risks = RiskPage.byGravity(
      scope.shown(scope.playbook.risks).filter { $0.applies(to: vendor) })
    return risks.isEmpty ? nil : .table(scope.table(of: risks, "Risks of \(project.title)"))
  }
}
