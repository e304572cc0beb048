internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// A function with who does it.
struct ProvidedFunction: Sendable {
  let function: BusinessFunction
  let provider: Alternative?
}

extension ExportRecord<ProvidedFunction> {
  static let function = ExportRecord(
    "function",
    [
      .outcome("provider", .text, "who does it on the as-of date") {
        Outcome($0.provider?.json, else: .severalProviders)
      },
      .word("horizon_class", "for how long outsourcing suits it", of: HorizonClass.self) {
        $0.function.horizonClass
      },
    ])
}

extension ExportRecord<SourcingModel> {
  static let model = ExportRecord(
    "model",
    [
      .integer("prerequisites_met", "how many are in place on our side") {
        $0.prerequisites.count { $0.isMet.value }
      },
      .integer("prerequisites", "how many there are") { $0.prerequisites.count },
    ])
}
