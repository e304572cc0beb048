/// The two figures between which a criterion is judged, in the criterion's unit; less is better
/// where `best` is below `worst`. A rubric's anchors are its lowest and its highest score.
package struct Anchors: Sendable, Hashable {
  /// Has the value 0.
  package let worst: Double
  /// Has the value 1.
  package let best: Double

  package init(worst: Double, best: Double) {
    self.worst = worst
    self.best = best
  }

  package var direction: Direction { best < worst ? .decrease : .increase }
}

/// A figure on the scale from 0 (worst) to 1 (best).
package struct AnchoredValue: Sendable, Hashable {
  package let value: Double
  /// True where the figure lies beyond an anchor, by more than binary arithmetic's error.
  package let isClamped: Bool
}

/// `v = clamp((x − worst)/(best − worst), 0, 1)`: a value function with fixed anchors, which does
/// not depend on who else is on the list (Belton and Stewart, "Multiple Criteria Decision
/// Analysis", 2002, chapter 5). No unit. Fails with `noSpan` where the anchors are equal.
package func value(of x: Double, between anchors: Anchors) throws(InputFailure) -> AnchoredValue {
  try requireFinite([x, anchors.worst, anchors.best])
  guard anchors.worst != anchors.best else { throw .noSpan }
  let raw = try finite((x - anchors.worst) / (anchors.best - anchors.worst))
  return AnchoredValue(
    value: min(max(raw, 0), 1), isClamped: isBelow(raw, 0) || isAbove(raw, 1))
}
