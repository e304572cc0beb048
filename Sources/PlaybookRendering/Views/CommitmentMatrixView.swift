internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What each option said about each key result of an objective, and whose fault it was where a
  /// target was missed.
  static let commitmentMatrix = View(name: "commitment-matrix") { entity, place in
    guard let entity, let matrix = CommitmentMatrix(entity, place) else { return [] }
    return [
      .sentence(matrix.answer), .table(matrix.table),
    ] + matrix.verdicts
  }
}

/// Key result by option.
private struct CommitmentMatrix {
  private let scope: LinkScope
  private let objective: Objective
  /// Those who answered first, then those who were never asked.
  private let alternatives: [Alternative]
  /// Their answer sheets, in the order in which they were asked.
  private let sheets: [Alternative: [Commitment]]
  /// Key results that somebody was asked about, or that are measured.
  private let results: [KeyResult]

  /// A page stays readable with so many columns.
  private static let mostAlternatives = 8
  private let mostShown: Int
  /// False for programs, to which every row is a key result.
  private let showsDays: Bool

  init?(_ entity: EntityReference, _ place: View.Place) {
    let scope = place.scope
    guard let objective = scope.playbook.entity(entity) as? Objective else { return nil }
    var asked: [Alternative] = []
    var sheets: [Alternative: [Commitment]] = [:]
    var seen: Set<EntityID> = []
    for result in objective.keyResults {
      for entry in scope.figures.answers.all(about: objective.reference(to: result)) {
        let alternative = entry.sheet.alternative.value
        if sheets[alternative] == nil { asked.append(alternative) }
        if seen.insert(entry.sheet.id).inserted {
          sheets[alternative, default: []].append(entry.sheet)
        }
      }
    }
    if asked.isEmpty { return nil }
    let concerned = scope.figures.concernedAlternatives(objective.function.value)
    alternatives = asked + concerned.filter { $0.isVendor && sheets[$0] == nil }
    results = objective.keyResults.filter { result in
      if case .measured = result.evidence { return true }
      return !scope.figures.answers.all(about: objective.reference(to: result)).isEmpty
    }
    self.scope = scope
    mostShown = place.most(Self.mostAlternatives)
    showsDays = !place.isWhole
    self.objective = objective
    self.sheets = sheets
  }

  var table: ViewTable {
    let shown = alternatives.prefix(mostShown)
    let columns: [ViewTable.Column] =
      [.words("Key result"), .words("We want")]
      + shown.map { .words(scope.playbook.title(of: $0)) }
    return ViewTable(
      caption: "What each option promised for \(objective.title)", columns: columns,
      count: results.count + (showsDays ? 1 : 0),
      row: { index in
        guard index < results.count else {
          return [.text("Asked on"), .text("")] + shown.map { asked($0) }
        }
        let row = KeyResultRow(results[index], of: objective)
        return [.link(row.link(scope)), value(row.measured?.target.value, row)]
          + shown.map { cell($0, row) }
      }, rest: ViewRest(min(results.count, ViewTable.mostRows), of: results.count))
  }

  /// The days on which an option was asked, each of which leads to its answers.
  private func asked(_ alternative: Alternative) -> ViewCell {
    guard let sheets = sheets[alternative] else { return .absent("Never") }
    return .stack(
      sheets.sorted { $0.asked.value < $1.asked.value }.map { sheet in
        .link(Link(title: sheet.asked.value.inWords, page: scope.link(to: sheet).page))
      })
  }

  private func cell(_ alternative: Alternative, _ row: KeyResultRow) -> ViewCell {
    let reference = objective.reference(to: row.result)
    guard let entry = scope.figures.answers[alternative, reference] else {
      return .pill(Pill(word: "Not asked", tone: .idle))
    }
    let reply = ViewCell.pill(entry.answer.reply.value.pill)
    guard let value = entry.answer.value?.value else { return reply }
    let shown = self.value(value, row)
    let condition = entry.answer.condition.map { [ViewCell.note($0)] } ?? []
    guard entry.commits else { return .stack([shown, reply] + condition) }
    let isMet = scope.figures.commitments[alternative, reference]?.isMet ?? false
    let evidence = entry.answer.support
    return .stack(
      [
        shown,
        .pill(isMet ? Pill(word: "Meets", tone: .good) : Pill(word: "Short", tone: .warn)),
        .dots(evidence.strength, of: Commitment.Evidence.allCases.count, word: evidence.inWords),
      ] + condition)
  }

  /// A value of a key result in the unit of its metric, or a dash.
  private func value(_ value: DecimalNumber?, _ row: KeyResultRow) -> ViewCell {
    guard let value else { return .optional(nil) }
    let unit = row.measured.flatMap { scope.metric($0.metric.value)?.unit.value }
    return .value(
      .decimal(value, unit: unit), .text(row.shown(value, scope) ?? value.description))
  }

  /// How many targets each option promises to meet, the most first.
  var answer: String {
    let measured = results.filter { if case .measured = $0.evidence { true } else { false } }
    let counts = alternatives.enumerated().map { index, alternative in
      let met = measured.count {
        scope.figures.commitments[alternative, objective.reference(to: $0)]?.isMet ?? false
      }
      return (index: index, met: met)
    }.sorted { $0.met != $1.met ? $0.met > $1.met : $0.index < $1.index }
    let parts = counts.prefix(Self.mostAlternatives).map { index, met in
      "\(scope.name(of: alternatives[index])) \(met == 0 ? "none" : String(met))"
    }
    let more =
      alternatives.count > Self.mostAlternatives
      ? " The first \(Self.mostAlternatives) of \(alternatives.count) options stand here." : ""
    let own = measured.count == 1 ? "the target" : "our \(measured.count) targets"
    return "How many of \(own) each promises to meet: \(parts.inASentence).\(more)"
  }

  /// How often each verdict was given, where something was measured.
  var verdicts: [ViewBlock] {
    let tallies = alternatives.compactMap { alternative in
      VerdictTally(
        scope.link(to: alternative),
        objective.keyResults.compactMap {
          scope.figures.commitments[alternative, objective.reference(to: $0)]
        })
    }
    if tallies.isEmpty { return [] }
    let found = AttributionVerdict.allCases.enumerated().compactMap { index, verdict -> String? in
      let count = tallies.reduce(0) { $0 + $1.counts[index] }
      return count == 0 ? nil : "\(count) \(verdict.pill.word.lowercased())"
    }
    return [
      .sentence("Measured so far: \(found.inASentence)."),
      .table(
        ViewTable(
          "How the promises for \(objective.title) turned out",
          [.words("Who promised")] + AttributionVerdict.allCases.map { .number($0.pill.word) },
          of: tallies
        ) { tally in
          [.link(tally.link)]
            + tally.counts.map { $0 == 0 ? .value(.count(0), .absent("–")) : .count($0) }
        }),
    ]
  }
}

extension Objective {
  fileprivate func reference(to result: KeyResult) -> KeyResultReference {
    KeyResultReference(objective: id, keyResult: result.id.value)
  }
}

extension Commitment.Evidence {
  /// 1 for a claim to 4 for a contract.
  fileprivate var strength: Int {
    switch self {
    case .claim: 1
    case .reference: 2
    case .demo: 3
    case .contract: 4
    }
  }
}
