/// How far two figures may differ and still be equal.
package enum Tolerance {
  package static let relative = 1e-9
}

/// True where |a − b| ≤ 1e-9 · max(1, |a|, |b|): every edge of a band, tie, bound and sum is
/// decided by it, because binary arithmetic misses decimal edges by a hair.
package func areEqual(_ a: Double, _ b: Double) -> Bool {
  abs(a - b) <= Tolerance.relative * max(1, abs(a), abs(b))
}
