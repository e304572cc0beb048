internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a decision.
enum DecisionPage {
  static let fields = Fields<Decision> {
    Field.ofEveryEntity
  }
}
