internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What each place brings: how far it is, who was found there, how much control and shared time
  /// we would keep, and what visiting costs.
  static let placeComparison = View(name: "place-comparison") { _, place in
    let scope = place.scope
    let places = scope.shown(scope.playbook.places)
    if places.isEmpty { return [] }
    let chart = WorkingHours(
      title: "Usual hours of each place, on our clocks",
      rows: places.prefix(mostBands).flatMap { it in
        scope.figures.workingHours(at: it).value?.rows(named: it.title) ?? []
      })
    let drawn = chart.drawn(id: place.prefix).map {
      ViewBlock.chart($0, answer: nearest(places, scope))
    }
    return [drawn, table(places, scope)].compactMap { $0 }
  }

  /// The table has the others.
  private static let mostBands = 6

  /// "Columbus shares most of our working day, 8 h at least; Hong Kong shares none of it."
  private static func nearest(_ places: [PlaybookModel.Place], _ scope: LinkScope) -> String {
    let shared = places.compactMap { place in
      scope.figures.place(place.id)?.sharedTime.value.map { (place.title, $0.min) }
    }
    guard let most = shared.max(by: { $0.1 < $1.1 }), let least = shared.min(by: { $0.1 < $1.1 })
    else { return "When each place works, on our clocks." }
    if least.1 == most.1 {
      let subject = shared.count == 1 ? "\(most.0) shares" : "All places share"
      return "\(subject) \(most.1.asHours) of our working day at least."
    }
    let lead = "\(most.0) shares most of our working day, \(most.1.asHours) at least"
    if least.1 == 0 { return "\(lead); \(least.0) shares none of it." }
    return "\(lead); \(least.0) shares least, \(least.1.asHours)."
  }

  private static func table(_ places: [PlaybookModel.Place], _ scope: LinkScope) -> ViewBlock {
    .table(
      ViewTable(
        "Places compared",
        [
          .words("Place"), .words("Distance"), .number("Vendors found"), .number("Control"),
          .number("Visits a year"), .number("Shared a day"),
        ], of: places, page: scope.index(of: .place)
      ) { row(of: $0, scope) })
  }

  private static func row(of place: PlaybookModel.Place, _ scope: LinkScope) -> [ViewCell] {
    let found = Outcome(scope.figures.place(place.id), else: .noPlace)
    let visited = place.visit.map { _ in place.reference }
    let days = found.flatMap(\.travelDaysPerYear)
    let road: [String] =
      if let visit = place.visit {
        [
          counted(visit.perYear, "visit"),
          "\(scope.text(of: .init(days) { .days($0) })) on the road",
        ]
      } else {
        []
      }
    return [
      .link(scope.link(to: place)), distance(of: place, found.flatMap(\.distance).value),
      place.candidatesFound.map { .count($0) } ?? .optional(nil),
      place.control.map { .value(.decimal($0.value), .text("\($0.value) of 5")) } ?? .optional(nil),
      .stack(
        [
          .figure(
            scope.figure(
              .init(found.flatMap(\.visitCostPerYear)) { .money($0) }, .visitCost, of: visited))
        ] + road.map(ViewCell.note)),
      shared(found.flatMap(\.sharedTime), scope),
    ]
  }

  private static func shared(_ time: Outcome<SharedYear>, _ scope: LinkScope) -> ViewCell {
    switch time {
    case .known(let year):
      .stack([.quantity(.minutes(year.min), scope), .part("note", nil, .note("at least"))])
    case .unknown(let reason): .absent(reason.rawValue.capitalised)
    }
  }

  /// What its author calls it; what countries and clocks say, where that is something else.
  private static func distance(
    of place: PlaybookModel.Place, _ computed: PlaybookModel.Place.Distance?
  ) -> ViewCell {
    let type = place.type.value
    let pill = ViewCell.pill(Pill(word: type.inWords, tone: type == .onshore ? .idle : .info))
    guard let computed, computed != type else { return pill }
    return .stack([pill, .note("\(computed.rawValue) by countries and clocks")])
  }
}
