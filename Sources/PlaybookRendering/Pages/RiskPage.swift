internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a risk.
enum RiskPage {
  static let fields = Fields<Risk> {
    Field.ofEveryEntity
  }
}
