/// The share of a period that has passed, `clamp((asOf − start)/(due − start), 0, 1)`, days as
/// numbers; a period without a day is over when it starts. Fails with `notFinite`, or `outOfRange`
/// where it is due before it starts.
package func expectedProgress(
  asOf: Double, start: Double, due: Double
) throws(InputFailure) -> Double {
  try requireFinite([asOf, start, due])
  guard due >= start else { throw .outOfRange }
  guard due > start else { return asOf >= due ? 1 : 0 }
  return min(max(try finite((asOf - start) / (due - start)), 0), 1)
}

/// How fast a score comes, compared with the time that has passed.
package enum Pace: Sendable, Hashable {
  /// `score / expected`: 1 is on time.
  case ratio(Double)
  /// No time has passed yet.
  case notStarted
}

/// The pace of a score against its expected progress. Fails with `notFinite` or `overflow`.
package func pace(score: Double, expected: Double) throws(InputFailure) -> Pace {
  try requireFinite([score, expected])
  guard expected > 0 else { return .notStarted }
  return .ratio(try finite(score / expected))
}

/// True where the newest measurement is older than one and a half cadences; both in days.
package func isStale(ageDays: Double, cadenceDays: Double) -> Bool {
  isAbove(ageDays, 1.5 * cadenceDays)
}
