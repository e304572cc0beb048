internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension AttributionVerdict {
  /// The verdict in words.
  package var sentence: String {
    switch self {
    case .met: "The target is met"
    case .vendorOverPromised: "It promised enough, and did not keep it"
    case .expectationGap: "It told us; we expected more"
    case .bothFellShort: "Less than it promised, and it had promised less than we want"
    case .knownRisk: "We knew, and went on"
    case .weDidNotAsk: "We did not ask"
    }
  }
}

extension AnswerFigures {
  /// What tells the figures of one answer from those of others.
  package var subjectID: String {
    "\(result.objective.id)--\(result.keyResult.id.value)"
  }
}

extension Figures {
  /// How the figures of an answer sheet were computed.
  func derivations(of sheet: Commitment) -> [Derivation] {
    sheet.answers.flatMap { answer -> [Derivation] in
      guard let figures = commitments[sheet.alternative.value, answer.keyResult.value] else {
        return []
      }
      return derivations(of: figures)
    }
  }

  /// How an answer's gap, its verdict and the share of kept promises were computed.
  func derivations(of answer: AnswerFigures) -> [Derivation] {
    let about = Derivation.Subject(
      answer.subjectID, playbook.title(of: answer.result.keyResult))
    let gap = Derivation(
      .gap, about: about,
      inputs: [promiseTerm(answer), targetTerm(answer.result), baselineTerm(answer.result)],
      result: .init("Gap", .init(answer.gap) { .share($0) }))
    guard answer.newest != nil else { return [gap] }
    return [gap, verdictDerivation(answer, about), keptDerivation(answer, about)]
  }

  private func targetTerm(_ result: MeasuredKeyResult) -> Derivation.Term {
    .init(
      "Target", .written(result.measured.target.value, unit: result.metric.unit.value),
      at: result.measured.target.position, of: result.objective.reference)
  }

  private func promiseTerm(_ answer: AnswerFigures) -> Derivation.Term {
    guard let entry = answer.entry else { return .init("Promise", .unknown(.notAsked)) }
    let sheet = entry.sheet.reference
    let reply = entry.answer.reply
    guard let value = entry.answer.value else {
      return .init("Promise", .text(reply.value.inWords), at: reply.position, of: sheet)
    }
    return .init(
      entry.commits ? "Promise" : "Value, though it \(reply.value.rawValue)",
      .written(value.value, unit: answer.result.metric.unit.value), at: value.position, of: sheet)
  }

  private func verdictDerivation(
    _ answer: AnswerFigures, _ about: Derivation.Subject
  ) -> Derivation {
    let result = answer.result
    let target = result.measured.target.value
    var steps: [Derivation.Term] = []
    if let newest = answer.newest {
      steps.append(.init("Measured meets the target", .truth(result.meets(newest.value, target))))
      if let entry = answer.entry, entry.commits, let value = entry.answer.value?.value {
        steps += [
          .init("Promise meets the target", .truth(result.meets(value, target))),
          .init("Measured meets the promise", .truth(result.meets(newest.value, value))),
        ]
      }
    }
    return Derivation(
      .verdict, about: about,
      inputs: [measuredTerm(answer), targetTerm(result), promiseTerm(answer)],
      steps: steps,
      result: .init(
        answer.isFinal ? "Verdict" : "Verdict so far",
        .init(answer.verdict) { .text($0.sentence) }))
  }

  private func measuredTerm(_ answer: AnswerFigures) -> Derivation.Term {
    guard let newest = answer.newest else { return .init("Measured", .unknown(.noMeasurement)) }
    return .init(
      "Measured, \(newest.date.inWords)",
      .written(newest.value, unit: answer.result.metric.unit.value), at: newest.valuePosition,
      of: answer.result.metric.reference)
  }

  private func keptDerivation(
    _ answer: AnswerFigures, _ about: Derivation.Subject
  ) -> Derivation {
    let result = answer.result
    let unit = result.metric.unit.value
    let asked = answer.entry?.sheet.asked
    let rows = series[result.metric.id, answer.alternative].rows.filter { row in
      asked.map { row.date > $0.value } ?? false
    }
    let promise = answer.entry.flatMap { $0.commits ? $0.answer.value?.value : nil }
    var inputs = [promiseTerm(answer)]
    if let asked { inputs.append(.init("Asked", .day(asked.value), at: asked.position)) }
    // Long series are in full on the metric's page.
    inputs += rows.suffix(12).map { row in
      .init(row.date.inWords, .written(row.value, unit: unit), at: row.valuePosition)
    }
    return Derivation(
      .promisesKept, about: about, inputs: inputs,
      steps: [
        .init(
          "Measurements that keep it",
          .count(rows.count { row in promise.map { result.meets(row.value, $0) } ?? false })),
        .init("Measurements since we asked", .count(rows.count)),
      ],
      result: .init("Kept", .init(answer.promiseKeptRate) { .share($0) }))
  }

  /// How an alternative's plain and credible coverage of a function's targets were computed.
  func derivations(of coverage: CommitmentCoverage) -> [Derivation] {
    let about = Derivation.Subject(
      coverage.function.description, playbook.title(of: .function, coverage.function))
    let results = countingKeyResults(for: coverage.function)
    let weights = results.map(\.keyResult.countedWeight)
    let answers = results.map { commitments[coverage.alternative, $0.reference] }
    let all = weights.reduce(0, +)
    let inputs = zip(results, answers).map { result, answer in
      coverageTerm(result, answer)
    }
    func derivation(
      _ method: Derivation.Method, _ result: Outcome<Double>, _ credit: (AnswerFigures) -> Double
    ) -> Derivation {
      let counted = zip(answers, weights).map { answer, weight in
        (answer?.entry == nil ? 0 : answer.map(credit) ?? 0) * weight
      }
      return Derivation(
        method, about: about, inputs: inputs,
        steps: zip(results, counted).map { result, part in
          .init(
            "Counts for \(playbook.title(of: result.keyResult))", .number(part, unit: nil))
        } + [.init("All weight", .number(all, unit: nil))],
        result: .init(method.title, .init(result) { .share($0) }))
    }
    return [
      derivation(.coverage, coverage.coverage, \.plainCredit),
      derivation(.credibleCoverage, coverage.credibleCoverage, \.credit),
    ]
  }

  private func coverageTerm(
    _ result: MeasuredKeyResult, _ answer: AnswerFigures?
  ) -> Derivation.Term {
    let title = playbook.title(of: result.keyResult)
    guard let answer, let entry = answer.entry else {
      return .init(
        title, .unknown(.notAsked), at: result.keyResult.id.position,
        of: result.objective.reference)
    }
    let evidence = entry.answer.support.inWords.lowercased()
    let quantity: Derivation.Quantity =
      entry.answer.value.map { .written($0.value, unit: result.metric.unit.value) }
      ?? .text(entry.answer.reply.value.inWords)
    return .init(
      answer.isMet ? "\(title): met, \(evidence)" : "\(title): not met", quantity,
      at: entry.answer.value?.position ?? entry.answer.reply.position, of: entry.sheet.reference)
  }
}
