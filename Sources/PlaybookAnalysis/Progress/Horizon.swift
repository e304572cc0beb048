package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

extension BusinessFunction {
  /// For how long outsourcing suits it, from its two ratings; nothing where one is missing.
  package var horizonClass: HorizonClass? {
    guard let short = fitShortTerm?.value, let long = fitLongTerm?.value else { return nil }
    return try? DecisionMath.horizonClass(shortTerm: short.double, longTerm: long.double)
  }
}
