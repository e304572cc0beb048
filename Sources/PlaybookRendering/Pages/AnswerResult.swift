internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What was promised against what we want and what was measured.
struct JudgedPromise: Sendable {
  let answer: AnswerFigures
  /// On whose page its figures are explained.
  let page: EntityReference

  /// How many of them a vendor's page shows; each has up to three computations.
  static let mostOfVendor = 20

  /// What templates see of it.
  static let fields = Fields<JudgedPromise> {
    Field.record("key_result", "What was asked about", of: Link.fields) { it, scope in
      KeyResultRow(it.answer.result.keyResult, of: it.answer.result.objective).link(scope)
    }
    Field.text("target", "What we want, with its unit") { it, _ in
      it.answer.result.measured.target.value.with(unit: it.unit)
    }
    Field.text("promise", "What it commits to, with its unit, or what it said instead") { it, _ in
      guard let entry = it.answer.entry else { return Reason.notAsked.rawValue.capitalised }
      guard entry.commits, let value = entry.answer.value else {
        return entry.answer.reply.value.pill.word
      }
      return value.value.with(unit: it.unit)
    }
    Field.pill("meets", "Whether the promise meets the target") { it, _ in
      if it.answer.isMet { return Pill(word: "Meets", tone: .good) }
      return it.answer.entry == nil ? nil : Pill(word: "Short", tone: .warn)
    }
    Field.figure("gap", "How far it is beyond the target, as a share of the way to it") {
      it, scope in it.figure(.init(it.answer.gap) { .share($0) }, .gap, scope)
    }
    Field.optional("measured", "The newest measured value, with its unit") { it, _ in
      it.answer.newest?.value.with(unit: it.unit)
    }
    Field.optional("measured_date", "Of when that is") { it, _ in
      it.answer.newest?.date.inWords
    }
    Field.pill("verdict", "Whose fault it was, where it was measured") { it, _ in
      it.answer.verdict.value?.pill
    }
    Field.flag("is_final", "False while the day from which it holds is still to come") { it, _ in
      it.answer.isFinal
    }
    Field.figure("kept", "The share of measurements that keep the promise") { it, scope in
      it.figure(.init(it.answer.promiseKeptRate) { .share($0) }, .promisesKept, scope)
    }
  }

  private var unit: String { answer.result.metric.unit.value }

  private func figure(
    _ quantity: Derivation.Quantity, _ method: Derivation.Method, _ scope: LinkScope
  ) -> Figure {
    let isExplained = method == .gap ? page.kind == .commitment : answer.newest != nil
    return scope.figure(
      quantity, method, about: answer.subjectID, of: isExplained ? page : nil)
  }
}

/// How often each verdict was given, for one vendor or one objective.
struct VerdictTally: Sendable {
  let link: Link
  /// In the order of the verdicts.
  let counts: [Int]

  init?(_ link: Link, _ answers: [AnswerFigures]) {
    let verdicts = answers.compactMap(\.verdict.value)
    if verdicts.isEmpty { return nil }
    self.link = link
    counts = AttributionVerdict.allCases.map { verdict in verdicts.count { $0 == verdict } }
  }

  static let fields = Fields<VerdictTally> {
    Field.record("link", "Who promised, or what was wanted", of: Link.fields) { it, _ in it.link }
    Field.list("counts", "In the order of the verdicts", of: Item.fields) { tally, _ in
      tally.counts.map { $0 == 0 ? "–" : String($0) }
    }
  }
}

extension LinkScope {
  /// What an alternative covers of each function that has a page, in their order.
  func coverages(of alternative: Alternative) -> [CommitmentCoverage] {
    figures.commitments.coverages(of: alternative).filter {
      site.page(of: EntityReference(.function, $0.function)) != nil
    }
  }

  /// The verdicts of each alternative, then of each objective.
  var verdictTallies: [VerdictTally] {
    let answers = figures.commitments.answers
    var alternatives: [Alternative] = []
    var seen: Set<Alternative> = []
    for answer in answers where seen.insert(answer.alternative).inserted {
      alternatives.append(answer.alternative)
    }
    let byObjective = Dictionary(grouping: answers) { $0.result.objective.id }
    return alternatives.compactMap { alternative in
      VerdictTally(link(to: alternative), figures.commitments.answers(of: alternative))
    }
      + shown(playbook.objectives).compactMap { objective in
        VerdictTally(link(to: objective), byObjective[objective.id] ?? [])
      }
  }
}

extension AttributionVerdict {
  var pill: Pill {
    switch self {
    case .met: Pill(word: "Met", tone: .good)
    case .vendorOverPromised: Pill(word: "Over-promised", tone: .bad)
    case .expectationGap: Pill(word: "Expectation gap", tone: .warn)
    case .bothFellShort: Pill(word: "Both fell short", tone: .bad)
    case .knownRisk: Pill(word: "Known risk", tone: .warn)
    case .weDidNotAsk: Pill(word: "We did not ask", tone: .idle)
    }
  }
}
