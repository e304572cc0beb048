internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// How much of what we want of a function an alternative has committed to.
package struct CommitmentCoverage: Sendable {
  package let alternative: Alternative
  package let function: EntityID
  /// How many key results count for the function.
  package let keyResults: Int
  /// How many of them were never put to the alternative.
  package let neverAsked: Int
  /// The weighted share of key results with a committed value that meets the target, 0 to 1.
  package let coverage: Outcome<Double>
  /// The same, each one met counting by what its evidence is worth.
  package let credibleCoverage: Outcome<Double>
}

extension Commitment.Evidence {
  /// How far a commitment is to be believed by what it rests on, 0 to 1.
  package var credibility: Double {
    switch self {
    case .claim: 0.4
    case .reference: 0.6
    case .demo: 0.8
    case .contract: 1
    }
  }
}

extension Commitment.Answer {
  /// What it rests on: where nothing is said, on its word.
  package var support: Commitment.Evidence { evidence?.value ?? .claim }
}

extension AnswerFigures {
  /// What it counts for: 1 where it meets the target, else 0.
  var plainCredit: Double { isMet ? 1 : 0 }

  /// The same, as far as it is to be believed.
  var credit: Double { plainCredit * (entry?.answer.support.credibility ?? 0) }
}

extension Figures {
  /// All answers about key results, and the coverage of everybody who is concerned with a function:
  /// who is evaluated or engaged for it, and who answered. What was measured of us is judged in any
  /// case.
  func makeCommitments() -> CommitmentTable {
    var table = CommitmentTable()
    for function in functionsWithKeyResults {
      let results = countingKeyResults(for: function)
      var concerned = concernedAlternatives(function)
      var seen = Set(concerned)
      for result in results {
        for entry in answers.all(about: result.reference) {
          let alternative = entry.sheet.alternative.value
          if seen.insert(alternative).inserted { concerned.append(alternative) }
          table.add(makeAnswer(alternative, result))
        }
        // Who was never asked, but has a result.
        for alternative in concernedAlternatives(function) + [.inHouse]
        where table[alternative, result.reference] == nil {
          let answer = makeAnswer(alternative, result)
          if answer.newest != nil { table.add(answer) }
        }
      }
      for alternative in concerned {
        table.add(makeCoverage(alternative, function, results, table))
      }
    }
    return table
  }

  /// Functions in the order in which objectives name them first.
  private var functionsWithKeyResults: [EntityID] {
    var seen: Set<EntityID> = []
    return keyResults.map(\.objective.function.value).filter { seen.insert($0).inserted }
  }

  private func makeCoverage(
    _ alternative: Alternative, _ function: EntityID, _ results: [MeasuredKeyResult],
    _ table: CommitmentTable
  ) -> CommitmentCoverage {
    let asked = results.map { result in
      table[alternative, result.reference].flatMap { $0.entry == nil ? nil : $0 }
    }
    let weights = results.map(\.keyResult.countedWeight)
    func share(_ credit: (AnswerFigures) -> Double) -> Outcome<Double> {
      Outcome(else: .noKeyResult) { () throws(InputFailure) in
        try DecisionMath.coverage(
          credits: asked.map { $0.map(credit) ?? 0 }, weights: weights)
      }
    }
    return CommitmentCoverage(
      alternative: alternative, function: function, keyResults: results.count,
      neverAsked: asked.count { $0 == nil }, coverage: share(\.plainCredit),
      credibleCoverage: share(\.credit))
  }

  /// The coverage of an alternative for a function; nothing is covered by who was never asked.
  package func coverage(
    of alternative: Alternative, for function: EntityID
  ) -> CommitmentCoverage {
    commitments.coverage(of: alternative, for: function)
      ?? makeCoverage(
        alternative, function, countingKeyResults(for: function), commitments)
  }
}
