/// For how long something suits.
package enum HorizonClass: String, Sendable, CaseIterable {
  case both
  case shortTermOnly = "short-term only"
  case longTermOnly = "long-term only"
  case neither
}

/// The class of two ratings of 1 to 5, half points too, of which 3 and more suits. Fails with
/// `outOfRange`.
package func horizonClass(
  shortTerm: Double, longTerm: Double
) throws(InputFailure) -> HorizonClass {
  guard (1...5).contains(shortTerm), (1...5).contains(longTerm) else { throw .outOfRange }
  switch (shortTerm >= 3, longTerm >= 3) {
  case (true, true): return .both
  case (true, false): return .shortTermOnly
  case (false, true): return .longTermOnly
  case (false, false): return .neither
  }
}
