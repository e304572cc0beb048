internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<Risk> {
  static let risk = ExportRecord(
    "risk",
    [
      .integer("inherent", "likelihood × impact before treatment") { $0.inherent.value.product },
      .word("inherent_level", "how grave that is", of: RiskLevel.self) {
        $0.inherent.value.severity
      },
      .integer("residual", "likelihood × impact after treatment") { $0.remaining.product },
      .word("residual_level", "how grave that is", of: RiskLevel.self) { $0.remaining.severity },
      .number("reduction", "1 − residual/inherent", \.reduction),
    ])
}
