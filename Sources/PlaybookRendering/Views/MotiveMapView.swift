internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// From each motive over the objectives that serve it to the metrics that measure them.
  static let motiveMap = View(name: "motive-map") { _, place in
    let scope = place.scope
    let motives = scope.shown(scope.playbook.motives)
    if motives.isEmpty { return [] }
    let strands = strands(motives, scope)
    let rows = strands.reduce(into: [[ViewCell]]()) { rows, strand in
      rows += strand.rows(atMost: place.most(ViewTable.mostRows) - rows.count, scope)
    }
    let all = strands.reduce(0) { $0 + max(1, $1.objectives.count) }
    let table = ViewTable(
      caption: "Motives, the objectives that serve them, and the metrics that measure those",
      columns: [.words("Why"), .words("What we expect"), .words("How we know")], rows: rows,
      rest: ViewRest(rows.count, of: all, page: scope.index(of: .motive)))
    return [.sentence(answer(motives, strands, scope)), .table(table)]
  }

  /// What hangs on one motive; nothing is the motive of objectives that serve none.
  private struct Strand {
    let motive: Motive?
    let objectives: [Objective]

    func rows(atMost most: Int, _ scope: LinkScope) -> [[ViewCell]] {
      if most <= 0 { return [] }
      let head = motive.map { scope.fulfilled($0) } ?? .absent("Serves no motive")
      if objectives.isEmpty { return [[head, .absent("No objective serves it"), .optional(nil)]] }
      let shown = objectives.prefix(most)
      return shown.enumerated().map { index, objective in
        [
          index == 0 ? .group(head, rows: shown.count) : .covered, scope.scored(objective),
          scope.metrics(of: objective),
        ]
      }
    }
  }

  private static func strands(_ motives: [Motive], _ scope: LinkScope) -> [Strand] {
    let served = motives.map { motive in
      Strand(
        motive: motive,
        objectives: scope.entities(of: .objective, referringTo: motive)
          .compactMap { $0 as? Objective })
    }
    let others = scope.shown(scope.playbook.objectives).filter(\.motives.isEmpty)
    return others.isEmpty ? served : served + [Strand(motive: nil, objectives: others)]
  }

  private static func answer(
    _ motives: [Motive], _ strands: [Strand], _ scope: LinkScope
  ) -> String {
    let shares = motives.map { scope.figures.motive($0.id)?.fulfilment.value }
    let fulfilled = shares.count { $0.map { $0 >= 1 } ?? false }
    let unknown = shares.count { $0 == nil }
    var text =
      "\(fulfilled) of \(counted(motives.count, "motive")) \(fulfilled == 1 ? "is" : "are") "
      + "fulfilled."
    if unknown > 0 { text += " \(unknown) cannot be judged." }
    let unserved = strands.count { $0.motive != nil && $0.objectives.isEmpty }
    return text
      + (unserved == 0 ? " An objective serves each." : " No objective serves \(unserved).")
  }
}

extension LinkScope {
  /// A motive with how far it is fulfilled.
  fileprivate func fulfilled(_ motive: Motive) -> ViewCell {
    guard let found = figures.motive(motive.id), found.fulfilment.value != nil else {
      let reason = figures.motive(motive.id)?.fulfilment.reason ?? .noCondition
      return .stack([.link(link(to: motive)), .absent(reason.rawValue.capitalised)])
    }
    let isMet = found.met == found.known
    let word =
      found.known == 1
      ? (isMet ? "Fulfilled" : "Not fulfilled") : "\(found.met) of \(found.known) met"
    return .stack([
      .link(link(to: motive)), .pill(Pill(word: word, tone: isMet ? .good : .warn)),
    ])
  }

  /// An objective with the band of its score.
  fileprivate func scored(_ objective: Objective) -> ViewCell {
    let band = figures.objective(objective.id)?.band
    return .stack([.link(link(to: objective))] + (band.map { [.pill($0.pill)] } ?? []))
  }

  /// The metrics that measure an objective, each once.
  fileprivate func metrics(of objective: Objective) -> ViewCell {
    var seen: Set<EntityID> = []
    let metrics = objective.keyResults.compactMap { result -> EntityID? in
      guard case .measured(let measured) = result.evidence else { return nil }
      return seen.insert(measured.metric.value).inserted ? measured.metric.value : nil
    }
    if metrics.isEmpty { return .absent("Steps, and no metric") }
    let more = metrics.count - Self.mostMetrics
    return .list(
      metrics.prefix(Self.mostMetrics).map { .link(link(.metric, $0)) }
        + (more > 0 ? [.absent("and \(more) more")] : []))
  }

  private static let mostMetrics = 12
}
