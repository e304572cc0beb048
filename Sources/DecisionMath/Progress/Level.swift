/// How good a value is; a band is for progress instead, and the two do not mix.
package enum Level: String, Sendable, CaseIterable {
  case red
  case amber
  case green
}

/// The level of a value against a target and a threshold, the worst tolerable value, each in the
/// metric's unit: green where it meets the target, else red where it is at or beyond the threshold,
/// amber between. Without a threshold the default one counts. Fails with `notFinite`.
package func level(
  of value: Double, target: Double, threshold: Double? = nil, _ direction: Direction
) throws(InputFailure) -> Level {
  let bound = threshold ?? defaultThreshold(target: target, direction)
  try requireFinite([value, target, bound])
  if meets(value, target, direction) { return .green }
  let isBeyond = meets(value, bound, direction == .increase ? .decrease : .increase)
  return isBeyond ? .red : .amber
}

/// The worst tolerable value where nobody names one: `0.9·target`, or `target/0.9` where less is
/// better.
package func defaultThreshold(target: Double, _ direction: Direction) -> Double {
  direction == .increase ? 0.9 * target : target / 0.9
}
