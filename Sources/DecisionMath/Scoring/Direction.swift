/// Which way a figure is better.
package enum Direction: Sendable, Hashable, CaseIterable {
  /// More is better.
  case increase
  /// Less is better.
  case decrease

  /// 1 where more is better, −1 where less is: it turns a difference into the good direction.
  var sign: Double { self == .increase ? 1 : -1 }
}

/// True where a value is at least as good as a target; equality counts. False where one of the two
/// is not a number.
package func meets(_ value: Double, _ target: Double, _ direction: Direction) -> Bool {
  switch direction {
  case .increase: value >= target || areEqual(value, target)
  case .decrease: value <= target || areEqual(value, target)
  }
}
