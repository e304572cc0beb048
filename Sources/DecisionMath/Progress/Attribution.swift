/// What one side said when it was shown a target.
package enum CommitmentAnswer: Sendable, Hashable {
  /// It can, fully or partly: the value that it commits to.
  case committed(Double)
  /// It cannot, or did not reply, whatever value it named.
  case declined
  case notAsked
}

/// Whose fault a result is.
package enum AttributionVerdict: String, Sendable, CaseIterable {
  case met
  /// It said that it could, and did not.
  case vendorOverPromised = "vendor-over-promised"
  /// It told us; we expected more anyway.
  case expectationGap = "expectation-gap"
  /// Less than promised, and we had expected more than that.
  case bothFellShort = "both-fell-short"
  /// We knew that it would not, and went on.
  case knownRisk = "known-risk"
  case weDidNotAsk = "we-did-not-ask"
}

/// Compares a measured value with the target and with what was committed. All three can meet each
/// other only within the error of binary arithmetic, and then the target is met. Fails with
/// `notFinite`.
package func attribute(
  actual: Double, target: Double, _ direction: Direction, answer: CommitmentAnswer
) throws(InputFailure) -> AttributionVerdict {
  try requireFinite([actual, target])
  if meets(actual, target, direction) { return .met }
  switch answer {
  case .notAsked: return .weDidNotAsk
  case .declined: return .knownRisk
  case .committed(let committed):
    guard committed.isFinite else { throw .notFinite }
    let wasEnough = meets(committed, target, direction)
    let wasKept = meets(actual, committed, direction)
    if wasEnough { return wasKept ? .met : .vendorOverPromised }
    return wasKept ? .expectationGap : .bothFellShort
  }
}
