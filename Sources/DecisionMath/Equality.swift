/// How far two figures may differ and still be equal.
package enum Tolerance {
  package static let relative = 1e-9
}

/// True where |a − b| ≤ 1e-9 · max(1, |a|, |b|): every edge of a band, tie, bound and sum is
/// decided by it, because binary arithmetic misses decimal edges by a hair. A figure that is not
/// finite equals only itself, and one that is not a number equals nothing.
package func areEqual(_ a: Double, _ b: Double) -> Bool {
  guard a.isFinite, b.isFinite else { return a == b }
  return abs(a - b) <= Tolerance.relative * max(1, abs(a), abs(b))
}

/// True where a is smaller than b and not equal to it.
package func isBelow(_ a: Double, _ b: Double) -> Bool { a < b && !areEqual(a, b) }

/// True where a is greater than b and not equal to it.
package func isAbove(_ a: Double, _ b: Double) -> Bool { isBelow(b, a) }
