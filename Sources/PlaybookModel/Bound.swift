package import PlaybookDiagnostics

/// An inclusive bound, from one side.
package enum Bound: Sendable {
  case atLeast(Located<DecimalNumber>)
  case atMost(Located<DecimalNumber>)
}
