package import PlaybookDiagnostics

/// An inclusive bound, from one side.
package enum Bound: Sendable {
  case atLeast(Located<DecimalNumber>)
  case atMost(Located<DecimalNumber>)
}

extension Bound {
  /// The number itself.
  package var number: Located<DecimalNumber> {
    switch self {
    case .atLeast(let number), .atMost(let number): number
    }
  }
}
