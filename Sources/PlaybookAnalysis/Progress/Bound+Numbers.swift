internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

extension Bound {
  /// True where a value keeps the bound; equality counts.
  package func holds(for value: DecimalNumber) -> Bool {
    switch self {
    case .atLeast(let bound): value >= bound.value
    case .atMost(let bound): value <= bound.value
    }
  }

  /// The same for a computed value, whose last digits may be off.
  package func holds(for value: Double) -> Bool {
    meets(value, number.value.double, direction)
  }

  var direction: Direction {
    switch self {
    case .atLeast: .increase
    case .atMost: .decrease
    }
  }
}
