internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// When a contract began, when notice is due and when it ends; whether its service levels are
  /// kept; and how much time its meetings take.
  static let engagement = View(name: "engagement") { entity, place in
    guard let entity, let figures = place.scope.figures.engagement(entity.id) else { return [] }
    let scope = place.scope
    let line = timeLine(figures, scope).drawn(id: place.prefix)
      .map { ViewBlock.chart($0, answer: answer(figures, scope)) }
    let parts = [line, serviceLevels(figures, scope), meetings(figures)]
    return parts.compactMap { $0 }
  }

  private static func timeLine(_ figures: EngagementFigures, _ scope: LinkScope) -> TimeLine {
    let engagement = figures.engagement
    let asOf = scope.figures.asOf
    func event(_ day: Day, _ name: String, _ kind: TimeLine.Kind) -> TimeLine.Event {
      let isPast = asOf.map { day <= $0 } ?? false
      return .init(
        day: day.daysSinceEpoch, name: name, kind: kind, certainty: isPast ? .actual : .planned)
    }
    let start = engagement.start.value
    let end = figures.termEnd.adding(days: -1)
    var events = [event(start, "Begins", .milestone)]
    for day in Set(engagement.serviceLevels.compactMap(\.from?.value)).sorted() where day > start {
      events.append(event(day, "Service levels begin", .milestone))
    }
    if let notice = figures.engagement.noticeDue {
      events.append(event(notice, "Last day to give notice", .notice))
    }
    if let renewal = engagement.renewal {
      let name = renewal.isAutomatic ? "Renews itself" : "Ends, or is renewed"
      events.append(event(renewal.date.value, name, .renewal))
    }
    if engagement.renewal?.date.value != end {
      events.append(event(end, "Last day of the term", .end))
    }
    return TimeLine(
      title: "\(engagement.title): its term", calendar: .gregorian, today: asOf?.daysSinceEpoch,
      events: events)
  }

  private static func answer(_ figures: EngagementFigures, _ scope: LinkScope) -> String {
    let engagement = figures.engagement
    let end = figures.termEnd.adding(days: -1).inWords
    guard let asOf = scope.figures.asOf else {
      return "From \(engagement.start.value.inWords) to \(end)."
    }
    if engagement.phase.value == .ended || figures.termEnd <= asOf {
      return "It is over; its term was to end on \(end)."
    }
    let verb = engagement.start.value > asOf ? "It will run" : "It runs"
    guard let notice = figures.engagement.noticeDue else { return "\(verb) until \(end)." }
    if notice < asOf {
      return "\(verb) until \(end); the last day to give notice was \(notice.inWords)."
    }
    return "\(verb) until \(end); notice can be given until \(notice.inWords), which is in "
      + "\(counted(asOf.days(to: notice), "day"))."
  }

  private static func serviceLevels(
    _ figures: EngagementFigures, _ scope: LinkScope
  ) -> ViewBlock? {
    if figures.serviceLevels.isEmpty { return nil }
    return .table(
      ViewTable(
        "Service levels of \(figures.engagement.title)",
        [
          .words("Service level"), .words("Must reach"), .words("From"), .words("Newest"),
          .words("Credit"),
        ], of: figures.serviceLevels
      ) { state in
        let metric = state.agreed.metric.value
        let unit = scope.metric(metric)?.unit.value ?? ""
        let newest: ViewCell =
          state.newest.map { newest in
            .stack(
              [
                .value(.decimal(newest.value, unit: unit), .text(newest.value.with(unit: unit))),
                .note(newest.date.inWords, "date", .day(newest.date)),
              ]
                + (state.level.value.map { [.pill($0.pill)] } ?? []))
          } ?? .absent("Nothing measured since")
        return [
          .link(scope.link(.metric, metric)),
          .text(scope.bound(state.agreed.bound, of: metric).capitalised),
          .day((state.agreed.from ?? figures.engagement.start).value), newest,
          .optional(state.agreed.credit?.percentage),
        ]
      })
  }

  private static func meetings(_ figures: EngagementFigures) -> ViewBlock? {
    guard let minutes = figures.meetingLoad.value else { return nil }
    let meetings = figures.engagement.communication?.value.meetings ?? []
    let takes = meetings.count == 1 ? "meeting takes" : "\(meetings.count) meetings take"
    return .sentence("Its \(takes) \(minutes.rounded(to: 3))\u{A0}minutes a month.")
  }
}
