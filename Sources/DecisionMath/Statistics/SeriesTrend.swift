/// The line through the newest values of a series.
package struct SeriesTrend: Sendable, Hashable {
  /// x is steps of the cadence since `firstDay`; the slope is the metric's unit per step.
  package let line: LinearFit
  package let firstDay: Double
  package let daysPerStep: Double

  /// The line on a day, kept inside the metric's bounds: the forecast "at this pace".
  package func forecast(day: Double, atLeast: Double? = nil, atMost: Double? = nil) -> Double {
    let value = line.value(at: (day - firstDay) / daysPerStep)
    return min(max(value, atLeast ?? value), atMost ?? max(value, atLeast ?? value))
  }
}

/// Whether a series has a trend.
package enum SeriesTrendOutcome: Sendable, Hashable {
  case trend(SeriesTrend)
  case tooFew
  /// All values are of one day.
  case noSpread
}

/// Ordinary least squares over the newest 6 points of a series (at least 3), oldest first: x is
/// days since the first of them divided by the cadence's days. Fails with `sizesDiffer`,
/// `notFinite`, `notPositive` (a cadence of no days) or `overflow`.
package func seriesTrend(
  days: [Double], values: [Double], cadenceDays: Double
) throws(InputFailure) -> SeriesTrendOutcome {
  guard days.count == values.count else { throw .sizesDiffer }
  guard cadenceDays.isFinite else { throw .notFinite }
  guard cadenceDays > 0 else { throw .notPositive }
  let newest = days.suffix(6)
  guard let first = newest.first else { return .tooFew }
  let steps = newest.map { ($0 - first) / cadenceDays }
  switch try fitLine(steps, Array(values.suffix(6))) {
  case .line(let line):
    return .trend(SeriesTrend(line: line, firstDay: first, daysPerStep: cadenceDays))
  case .tooFew: return .tooFew
  case .noSpread: return .noSpread
  }
}

/// Which way a metric moves, seen from its target.
package enum TrendClass: String, Sendable, CaseIterable {
  case improving
  case flat
  case worsening
}

/// `g = b/|target − baseline|`, the sign turned where less is better: the share of the way that a
/// slope b goes in a step. Fails with `notFinite`, `noSpan` or `overflow`.
package func relativeSlope(
  _ slope: Double, baseline: Double, target: Double, _ direction: Direction
) throws(InputFailure) -> Double {
  try requireFinite([slope, baseline, target])
  guard baseline != target else { throw .noSpan }
  return try finite(direction.sign * slope / abs(target - baseline))
}

/// The class of a slope b per step: improving where its relative slope is above 0.02, worsening
/// below −0.02, else flat. Fails as `relativeSlope` does.
package func trendClass(
  slope: Double, baseline: Double, target: Double, _ direction: Direction
) throws(InputFailure) -> TrendClass {
  let gain = try relativeSlope(slope, baseline: baseline, target: target, direction)
  if isAbove(gain, 0.02) { return .improving }
  return isBelow(gain, -0.02) ? .worsening : .flat
}
