internal import PlaybookDiagnostics
package import PlaybookModel

/// What was said about each key result that counts, by whom, and what it is worth.
package struct CommitmentTable: Sendable {
  private struct AnswerKey: Hashable {
    let alternative: Alternative
    let keyResult: KeyResultReference
  }

  private struct CoverageKey: Hashable {
    let alternative: Alternative
    let function: EntityID
  }

  /// In the order of key results, then of alternatives.
  package private(set) var answers: [AnswerFigures] = []
  /// In the order of functions, then of alternatives.
  package private(set) var coverages: [CommitmentCoverage] = []
  /// Whose coverage is there, in that order.
  package private(set) var alternatives: [Alternative] = []
  private var answerIndex: [AnswerKey: Int] = [:]
  private var coverageIndex: [CoverageKey: Int] = [:]
  private var answersOf: [Alternative: [Int]] = [:]
  private var coveragesOf: [Alternative: [Int]] = [:]

  mutating func add(_ answer: AnswerFigures) {
    let key = AnswerKey(alternative: answer.alternative, keyResult: answer.result.reference)
    guard answerIndex[key] == nil else { return }
    answerIndex[key] = answers.count
    answersOf[answer.alternative, default: []].append(answers.count)
    answers.append(answer)
  }

  mutating func add(_ coverage: CommitmentCoverage) {
    let key = CoverageKey(alternative: coverage.alternative, function: coverage.function)
    guard coverageIndex[key] == nil else { return }
    coverageIndex[key] = coverages.count
    if coveragesOf[coverage.alternative] == nil { alternatives.append(coverage.alternative) }
    coveragesOf[coverage.alternative, default: []].append(coverages.count)
    coverages.append(coverage)
  }

  /// What an alternative said about a key result; nothing where it neither was asked nor has a
  /// measurement.
  package subscript(alternative: Alternative, keyResult: KeyResultReference) -> AnswerFigures? {
    answerIndex[AnswerKey(alternative: alternative, keyResult: keyResult)].map { answers[$0] }
  }

  /// All that an alternative said, in the order of key results.
  package func answers(of alternative: Alternative) -> [AnswerFigures] {
    (answersOf[alternative] ?? []).map { answers[$0] }
  }

  /// What an alternative covers of each function, in the order of functions.
  package func coverages(of alternative: Alternative) -> [CommitmentCoverage] {
    (coveragesOf[alternative] ?? []).map { coverages[$0] }
  }

  package func coverage(
    of alternative: Alternative, for function: EntityID
  ) -> CommitmentCoverage? {
    coverageIndex[CoverageKey(alternative: alternative, function: function)].map { coverages[$0] }
  }
}
